"""The check of the calendar lexicons."""

import pytest

from generator.facts.dates import check


def test_the_calendar_lexicons_are_sound() -> None:
    """Nothing is wrong in the lexicons that ship."""
    assert check.problems() == ()


def test_an_unquoted_word_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    """YAML's `on` is true; a month said twice, a missing weekday and an unknown kind are faults too."""
    files = {
        "calendar": {
            "xx": {
                "months": [["a"], ["a"], ["b"]],
                "weekdays": [["m"]],
                "seasons": {},
                "numbers": {},
                "relative": {"fortnight": {}},
            }
        },
        "calendar_cues": {"yy": {"until": [True], "untill": []}},
    }
    monkeypatch.setattr(check, "entries", files.__getitem__)
    assert check.problems() == (
        "calendar.yml: xx has 3 months, not 12",
        "calendar.yml: xx: 'a' stands for two months",
        "calendar.yml: xx has 1 weekdays, not 7",
        "calendar.yml: xx: relative words count in ['day', 'month', 'vague', 'week', 'year'], not in 'fortnight'",
        "calendar_cues.yml: yy: until: YAML reads a word as True; put it in quotes",
        "calendar_cues.yml: yy: no rule knows the kind 'untill'",
        "calendar_cues.yml: xx has no cue words",
    )
