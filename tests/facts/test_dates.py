"""The dates of whole articles, by case file, and what must hold for any text."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts import dates
from generator.facts.dates import DateFinding
from generator.facts.dates.languages import LANGUAGES
from generator.facts.rules import Scope, passage
from generator.model import Claim, Declared

CASES = Path(__file__).parents[1] / "cases"
FILES = ("zh", "ru", "de", "en", "others", "bylines", "relative", "datelines", "events", "styles", "beside", "lone")


def load(name: str) -> list[dict[str, Any]]:
    """The cases of one file, each with its language."""
    cases: list[dict[str, Any]] = yaml.safe_load((CASES / f"dates_{name}.yml").read_text("utf-8"))
    return [{"lang": name, **case} for case in cases]


def scope(case: dict[str, Any]) -> Scope:
    """What the extractor sees of a case."""
    title = (passage("title", case["title"]),) if "title" in case else ()
    claim = Claim(value=str(case["claim"]), rule="front-matter.date") if "claim" in case else None
    return Scope(
        passages=(*title, passage("text", case["text"])), lang=case["lang"], declared=Declared(published=claim)
    )


ALL = [case for name in FILES for case in load(name)]


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case['lang']}: {case['why']}")
def test_an_article_has_the_dates_that_its_case_states(case: dict[str, Any]) -> None:
    """Published, date and basis are exactly those of the case; what it leaves out is not found."""
    found = dates.find(scope(case))
    assert (
        found.published and found.published.edtf,
        found.date and found.date.edtf,
        found.basis,
    ) == (case.get("published"), case.get("date"), case.get("basis", "none")), explanation(found)


@pytest.mark.parametrize("case", [case for case in ALL if "quote" in case], ids=lambda case: str(case["why"]))
def test_the_quote_is_the_dates_own_words(case: dict[str, Any]) -> None:
    """Where the date stands in the text, its evidence quotes exactly the words of the case."""
    found = dates.find(scope(case))
    assert found.date is not None
    assert found.date.evidence[0].quote == str(case["quote"])


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case['lang']}: {case['why']}")
def test_every_date_is_valid_edtf(case: dict[str, Any]) -> None:
    """The edtf library parses whatever is found."""
    found = dates.find(scope(case))
    for dated in (found.published, found.date):
        if dated:
            parse_edtf(dated.edtf)


@pytest.mark.parametrize("name", FILES[:4])
def test_main_languages_have_enough_cases(name: str) -> None:
    """Each main language has at least 25 cases, a third of them without an event date."""
    cases = load(name)
    assert len(cases) >= 25
    assert sum(case.get("basis") != "event" for case in cases) * 3 >= len(cases)


def test_a_refused_date_is_explained() -> None:
    """Every date phrase is among the candidates, with the weights that refused it."""
    found = dates.find(scope({"lang": "de", "text": "Die Firma Alpha, gegründet 2009, baut bis 2030 einen Speicher."}))
    assert [(item.evidence.quote, item.taken) for item in found.candidates] == [("2009", False), ("2030", False)]
    assert found.candidates[0].reason == "2009: weight -9 of 5: names a year"


def explanation(found: DateFinding) -> str:
    """What was seen and why it was taken or refused, for a failing test."""
    return json.dumps(
        [(item.kind, item.taken, item.evidence.quote, item.reason) for item in found.candidates],
        ensure_ascii=False,
        indent=1,
    )


FIGURES = ("2023", "2024", "5", "12", "13", "31", "二〇二二", "2023年", ".", "/", "-", "(", ")", "\n", "。", "、")
NAMES = (
    "年",
    "月",
    "日",
    "Mai",
    "May",
    "мая",
    "1er",
    "de",
    "Q3",
    "half of",
    "по",
    "至",
    "vor",
    "bis",
    "am",
    "on",
    "昨日",
    "电",
)
PIECES = st.sampled_from(FIGURES + NAMES)
TEXTS = st.lists(PIECES, max_size=30).map(" ".join) | st.lists(PIECES, max_size=30).map("".join) | st.text()


@settings(max_examples=150, deadline=None)
@given(text=TEXTS, lang=st.sampled_from([*sorted(LANGUAGES), "xx"]), claim=st.none() | TEXTS)
def test_any_text_gives_true_quotes_and_valid_edtf(text: str, lang: str, claim: str | None) -> None:
    """No text raises; every quote is what the text has at its span; every date is EDTF."""
    found = dates.find(scope({"lang": lang, "text": text} | ({"claim": claim} if claim is not None else {})))
    for item in found.candidates:
        assert text[item.evidence.start : item.evidence.end] == item.evidence.quote
    for dated in (found.published, found.date):
        if dated:
            parse_edtf(dated.edtf)


LONG = (
    "2月",
    "1",
    "2023-",
    "5月12日",
    "12. Mai ",
    "May 12 ",
    "万",
    "((((",
    "мая ",
    "2023年",
    "5日至",
    "1 de ",
    "on ",
    "\n",
    ".",
    "至",
)


@pytest.mark.parametrize("piece", LONG)
@pytest.mark.parametrize("lang", ["zh", "de", "en"])
def test_long_repetitions_take_linear_work(
    piece: str, lang: str, lines_run: Callable[[Callable[[], object]], int]
) -> None:
    """A date costs some hundred lines of program wherever it stands; to look at all others would cost thousands."""
    whole = scope({"lang": lang, "text": piece * (4_000 // len(piece))})
    dates.find(whole)  # loads what the language needs
    assert lines_run(lambda: dates.find(whole)) < 200 * 4_000
