"""How single date phrases are read, and the words of the calendar lexicon they are read with."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from edtf import parse_edtf

from generator.facts.dates.claims import claimed_day
from generator.facts.dates.languages import LANGUAGES
from generator.facts.dates.lexicon import calendar, cues
from generator.facts.dates.moment import Phrase, phrase_edtf, written
from generator.facts.dates.scan import TRIED, phrases
from generator.facts.rules import passage

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "dates_phrases.yml").read_text("utf-8"))


def reading(text: str, phrase: Phrase) -> str:
    """`quote = EDTF`, or `quote = unit offset` for a relative word."""
    relative = phrase.relative
    value = phrase_edtf(phrase) or (f"{relative.unit} {relative.offset}" if relative else "")
    return f"{text[phrase.start : phrase.end]} = {value}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['lang']}: {case['text']}")
def test_a_phrase_is_read_as_its_case_states(case: dict[str, Any]) -> None:
    """Exactly the phrases of the case are found, with their words and their time."""
    text = case["text"]
    assert [reading(text, phrase) for phrase in phrases(passage("text", text), case["lang"])] == case["expect"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['lang']}: {case['text']}")
def test_every_reading_is_valid_edtf(case: dict[str, Any]) -> None:
    """The edtf library parses every reading."""
    for phrase in phrases(passage("text", case["text"]), case["lang"]):
        value = phrase_edtf(phrase)
        if value:
            parse_edtf(value)


CLAIMS = (
    ("Thu, 01 Sep 2022 04:00:00 GMT", "2022-09-01"),
    ("2022-05-24T11:00:27+00:00", "2022-05-24"),
    ("2022-04-14T23:30:00+10:00", "2022-04-14"),
    ("2020-11-17", "2020-11-17"),
    ("2022-10-08 09:27:54", "2022-10-08"),
    ("2022/10/08", "2022-10-08"),
    ("20221008", "2022-10-08"),
    ("2024年9月6日 16時18分", "2024-09-06"),
    ("12 мая 2023, 10:22", "2023-05-12"),
    ("12. Mai 2023", "2023-05-12"),
    ("12.05.2023", "2023-05-12"),
    ("May 24, 2022", "2022-05-24"),
    ("13 décembre 2025", "2025-12-13"),
    ("2023.05.12 10:22", "2023-05-12"),
    ("2022-09", "2022-09"),
)


@pytest.mark.parametrize(("value", "day"), CLAIMS)
def test_a_claim_is_read_in_whatever_form_the_source_uses(value: str, day: str) -> None:
    """The calendar day stays as the source wrote it, whatever the article's language."""
    moment = claimed_day(value, "zh")
    assert moment is not None
    assert written(moment) == day


@pytest.mark.parametrize("value", ["", "soon", "1662004915638091965", "31.02.2022", "true"])
def test_a_claim_without_a_day_gives_none(value: str) -> None:
    """Nothing is made up from what is no date."""
    assert claimed_day(value, "en") is None


def test_a_flood_of_figures_is_read_to_a_limit() -> None:
    """A date behind more figures than any article holds is not looked for."""
    assert phrases(passage("text", "1 " * TRIED + "3 May 2020"), "en") == ()
    assert len(phrases(passage("text", "1 " * (TRIED - 1) + "3 May 2020"), "en")) == 1


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
def test_every_language_has_its_calendar_words(lang: str) -> None:
    """Twelve months or none (where they are figures), seven weekdays, and cues of every deciding kind."""
    words = calendar(lang)
    assert set(words.months.values()) in (set(), set(range(1, 13)))
    assert set(words.weekdays.values()) == set(range(7))
    kinds = {"event", "history_before", "forecast_before", "forecast_after", "published", "byline"}
    assert {kind for kind in kinds if cues(lang)[kind]} == kinds


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
def test_no_cue_word_was_read_as_a_truth_value(lang: str) -> None:
    """YAML reads a bare `on` or `no` as true or false; such words must be quoted in the lexicon."""
    assert not {"True", "False", "None"} & {word for words in cues(lang).values() for word in words}
