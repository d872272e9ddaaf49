"""A place word is a region where the text means the place, and the event's own places are primary."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts import regions
from generator.facts.rules import Passage, Scope, passage
from generator.model import Declared, Evidence, Region

CASES = Path(__file__).parents[1] / "cases"


def cases(kind: str) -> list[Any]:
    """The cases of all region files that state `kind`, each under a readable name."""
    return [
        pytest.param(case, id=f"{file.stem}: {case['why']}")
        for file in sorted(CASES.glob("regions_*.yml"))
        for case in yaml.safe_load(file.read_text("utf-8"))
        if kind in case
    ]


def names_in(source: Passage, names: list[str]) -> tuple[Evidence, ...]:
    """The spans of the first mention of each name."""
    starts = [(name, source.text.index(name)) for name in names]
    return tuple(Evidence(quote=n, start=at, end=at + len(n), where="text", rule="") for n, at in starts)


def found(case: dict[str, Any]) -> tuple[Region, ...]:
    """The regions that are found in a case's text."""
    source = passage("text", case["text"])
    scope = Scope(passages=(source,), lang=case["lang"], declared=Declared(), published=case.get("published"))
    return regions.find(scope, names_in(source, case.get("names", []))).facts


@pytest.mark.parametrize("case", cases("expect"))
def test_places_are_found_as_the_case_says(case: dict[str, Any]) -> None:
    """The regions of a text, with their words, are those that its case lists."""
    got = [f"{region.id} {proof.quote}" for region in found(case) for proof in region.evidence]
    assert sorted(got) == sorted(case["expect"])


@pytest.mark.parametrize("case", cases("primary"))
def test_primary_places_are_those_of_the_event(case: dict[str, Any]) -> None:
    """The primary regions of a text are those that its case lists."""
    assert sorted(region.id for region in found(case) if region.primary) == sorted(case["primary"])


@given(text=st.text(alphabet=st.sampled_from("中国宁德市省在，。·AaBerlin Москва(), 高新区的"), max_size=80))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_quotes_stand_where_they_say(text: str) -> None:
    """Whatever the text, nothing raises and every quote is the text at its offsets."""
    for lang in ("zh", "ru", "de", "en", "ja", "ko"):
        scope = Scope(passages=(passage("text", text),), lang=lang, declared=Declared())
        for region in regions.find(scope, ()).facts:
            for proof in region.evidence:
                assert proof.start is not None
                assert proof.end is not None
                assert text[proof.start : proof.end] == proof.quote


def test_refused_words_carry_their_reason() -> None:
    """A place word that is no place stands among the candidates with the reason."""
    scope = Scope(passages=(passage("text", "杭州湾大桥"),), lang="zh", declared=Declared())
    found = regions.find(scope, ())
    assert [(one.evidence.quote, one.taken, one.reason) for one in found.candidates] == [
        ("杭州", False, "CN-330100: part of a river's, sea's or bay's name")
    ]


@pytest.mark.parametrize(("lang", "piece"), [("de", "in Kassel, "), ("pt", "em Uberaba, Manga e ")])
def test_a_long_row_of_places_takes_linear_work(
    lang: str, piece: str, lines_run: Callable[[Callable[[], object]], int]
) -> None:
    """A place of a row costs some hundred lines of program; to walk on from each would cost thousands."""
    whole = Scope(passages=(passage("text", piece * 500),), lang=lang, declared=Declared())
    regions.find(whole, ())  # loads what the language needs
    assert lines_run(lambda: regions.find(whole, ())) < 800 * 500
