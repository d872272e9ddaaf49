"""What index and query make of a text; the browser is held to the same cases in `tests/browser/test_folding.py`."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.search.folding import fold, key, runs, traditional
from generator.search.tokens import asked, indexed
from tests.conftest import ROOT

CASES = yaml.safe_load((ROOT / "tests" / "cases" / "folding.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    """Every case of the list gives exactly its tokens and its key."""
    assert ([token.text for token in asked(case["text"])], key(case["text"])) == (case["tokens"], case["key"])


def test_a_text_is_cut_into_runs_of_one_kind() -> None:
    """Whatever stands between them is left out."""
    found = [(run.kind, run.text) for run in runs("Straße, ㎿h 10储能")]

    assert found == [("word", "strasse"), ("word", "mwh"), ("digits", "10"), ("cut", "储能")]


@pytest.mark.parametrize(("char", "simple"), [("寧", "宁"), ("電", "电"), ("儲", "储"), ("東", "东")])
def test_traditional_characters_have_a_simplified_form(char: str, simple: str) -> None:
    """One for one; a character that is both is not in the table."""
    assert traditional()[char] == simple
    assert "宁" not in traditional()


def test_tokens_know_their_places() -> None:
    """A word takes one, a character of Han one; between two runs of Han one stays free."""
    found = [(token.text, token.place) for token in indexed("CATL 储能站，宁德10", "zh")]

    assert found == [("catl", 0), ("储能", 1), ("能站", 2), ("站", 3), ("宁德", 5), ("德", 6), ("10", 7)]


def test_a_german_text_has_the_ends_of_its_compounds_as_well() -> None:
    """Speicherung in Energiespeicherung, in the same place; an umlaut written with an e is one."""
    found = [(token.text, token.place) for token in indexed("die Energiespeicherung, Foerderung", "de")]

    assert found == [("die", 0), ("energiespeicherung", 1), ("speicherung", 1), ("foerderung", 2), ("forderung", 2)]
    assert [token.text for token in indexed("Energiespeicherung", "en")] == ["energiespeicherung"]


@given(st.text("储能站电池宁德时代寧德時代东東", min_size=2, max_size=12), st.data())
def test_any_part_of_a_han_run_is_covered_by_its_tokens(text: str, data: st.DataObject) -> None:
    """Those of a part stand in the whole, as far from each other."""
    start = data.draw(st.integers(0, len(text) - 2))
    end = data.draw(st.integers(start + 2, len(text)))

    whole = {(token.text, token.place) for token in indexed(text, "zh")}

    assert {(token.text, token.place + start) for token in asked(text[start:end])} <= whole


@given(st.text(max_size=40))
def test_folding_takes_any_text(text: str) -> None:
    """No text raises, and what is folded already stays as it is."""
    assert [run.text for run in runs(fold(text))] == [run.text for run in runs(text)]
