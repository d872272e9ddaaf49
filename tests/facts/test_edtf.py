"""How EDTF dates are ordered, cut to months and said in English."""

import pytest

from generator import edtf

READINGS = (
    ("2022-08-30", "30 August 2022"),
    ("2022?-08-30", "30 August 2022 (year inferred)"),
    ("XXXX-02-25", "25 February, year not stated"),
    ("XXXX-11", "November, year not stated"),
    ("2022-35", "Q3 2022"),
    ("2022-40", "first half of 2022"),
    ("2022-22", "summer 2022"),
    ("202X", "2020s"),
    ("2022", "2022"),
    ("2022?", "2022 (year inferred)"),
    ("2026-11~", "about November 2026"),
    ("2023-05-10/2023-05-12", "10–12 May 2023"),
    ("2023-05-30/2023-06-02", "30 May – 2 June 2023"),
    ("2022-12-30/2023-01-02", "30 December 2022 – 2 January 2023"),
    ("XXXX-03-05/XXXX-03-07", "5–7 March, year not stated"),
    ("2022?-10-05/2022?-10-07", "5–7 October 2022 (year inferred)"),
    ("2022?-07/2022?-09", "July – September 2022 (year inferred)"),
    ("2018/..", "since 2018"),
    ("../2030-06", "until June 2030"),
    (None, ""),
)


@pytest.mark.parametrize(("value", "reading"), READINGS)
def test_a_date_reads_as_english(value: str | None, reading: str) -> None:
    """The reading says what is known, and that a year is inferred or unknown."""
    assert edtf.human(value) == reading


@pytest.mark.parametrize(
    ("value", "reading"),
    [
        ("2022?-08-30", "30 Aug 2022 (year inferred)"),
        ("XXXX-02-25", "25 Feb, year not stated"),
        ("2022-12-30/2023-01-02", "30 Dec 2022 – 2 Jan 2023"),
        ("2023-05", "May 2023"),
        (None, ""),
    ],
)
def test_a_date_reads_short(value: str | None, reading: str) -> None:
    """Months of three letters, doubts in full."""
    assert edtf.human(value, short=True) == reading


def test_the_doubts_of_a_year_stand_apart() -> None:
    """So that a page may mark them."""
    assert [edtf.doubts(value) for value in ("2022?-08-30", "XXXX-02-25", "2022", None)] == [
        ("year inferred",),
        ("year not stated",),
        (),
        (),
    ]


KEYS = (
    ("2022-08-30", (2022, 8, 30)),
    ("2022?-08-30", (2022, 8, 30)),
    ("2022", (2022, 0, 0)),
    ("2022-35", (2022, 7, 0)),
    ("2022-41", (2022, 7, 0)),
    ("202X", (2020, 0, 0)),
    ("2023-05-10/2023-05-12", (2023, 5, 10)),
    ("../2030-06", (2030, 6, 0)),
    ("XXXX-02-25", None),
    (None, None),
    ("no date", None),
)


@pytest.mark.parametrize(("value", "key"), KEYS)
def test_dates_sort_by_their_earliest_bound(value: str | None, key: tuple[int, int, int] | None) -> None:
    """An unknown year has no place in the order."""
    assert edtf.sort_key(value) == key


def test_a_year_is_stated_or_inferred_but_never_a_decades() -> None:
    """`year` gives the year of the earliest bound."""
    assert [edtf.year(value) for value in ("2022?-08-30", "2018/..", "202X", "XXXX-02-25", None)] == [
        2022,
        2018,
        None,
        None,
        None,
    ]


def test_a_month_needs_its_year() -> None:
    """A quarter counts from its first month; a bare year has no month."""
    assert [edtf.year_month(value) for value in ("2022-08-30", "2022-35", "2022", "XXXX-02")] == [
        (2022, 8),
        (2022, 7),
        None,
        None,
    ]


def test_only_a_whole_day_is_full() -> None:
    """An inferred year counts as known; intervals and parts do not count as a day."""
    values = ("2022-08-30", "2022?-08-30", "XXXX-08-30", "2022-08", "2022-08-30/2022-08-31", None)
    assert [edtf.is_full(value) for value in values] == [True, True, False, False, False, False]
