"""Which EDTF dates can be the same day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.stories.days import dating, days, nearness, neighbours

PART = st.sampled_from(
    ["", "-", "/", "..", "?", "~", "XXXX", "XX", "202X", "0000", "0001", "9999", "2026", "02", "13", "31"]
)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2026-02-25", "2026-02-25", "same"),
        ("2026?-02-25", "XXXX-02-25", "same"),
        ("XXXX-02-25", "XXXX-02-25", "near"),
        ("2026-02-25", "2026-02-26", "near"),
        ("2026-02-25", "2026-02-27", None),
        ("2025-12-31", "2026-01-01", "near"),
        ("2025-01-01", "2025-12-31", None),
        ("XXXX-01-01", "2025-12-31", "near"),
        ("2023-02-28", "2023-03-01", "near"),
        ("2026-02", "2026-02-25", "near"),
        ("2026-02", "2026-03-01", None),
        ("2026-02-24/2026-02-26", "2026-02-25", "same"),
    ],
)
def test_two_days_of_an_event(one: str, other: str, expected: str | None) -> None:
    """The same day, a neighbouring or vaguer one, or another one; whichever comes first."""
    a, b = dating(one, published=False), dating(other, published=False)

    assert a
    assert b
    assert (nearness(a, b), nearness(b, a)) == (expected, expected)


@pytest.mark.parametrize(
    ("published", "expected"),
    [("2026-02-23", None), ("2026-02-24", "near"), ("2026-02-28", "near"), ("2026-03-01", None), ("2026-02", None)],
)
def test_a_report_is_printed_up_to_three_days_after_the_event(published: str, expected: str | None) -> None:
    """A day before it is still the same day somewhere; a mere month says nothing."""
    event, report = dating("2026-02-25", published=False), dating(published, published=True)

    assert event
    assert report
    assert (nearness(event, report), nearness(report, event)) == (expected, expected)


@pytest.mark.parametrize(
    "edtf", [None, "", "2026", "202X-05-01", "2026-33", "2026-XX-05", "2026-05-01/..", "../2026-05"]
)
def test_a_date_without_a_month_or_an_end_has_no_days(edtf: str | None) -> None:
    """Nothing can be compared with it."""
    assert dating(edtf, published=False) is None


@given(st.lists(PART, max_size=9).map("".join))
def test_no_date_is_too_odd(edtf: str) -> None:
    """Whatever stands in a seed, the days that it gives can be listed and compared."""
    when = dating(edtf, published=False)
    if when:
        assert set(days(when)) <= set(neighbours(when))
        assert nearness(when, when)
