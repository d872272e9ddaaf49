"""Reading EDTF (ISO 8601-2) dates: their order, their year, and how an English page says them.

Takes the forms that the dates extractor writes: `2022-08-30`, `2022?-08-30`, `XXXX-02-25`, `2026-11~`, `2022-35`
(seasons 21-24, quarters 33-36, halves 40-41), `202X`, and intervals of them, open ones too.
Source: https://www.loc.gov/standards/datetime/ (levels 0 to 2).
"""

import re
from calendar import monthrange
from functools import lru_cache
from typing import Final

SINGLE: Final = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX|XXXX)(?P<inferred>\?)?(?:-(?P<month>\d\d|XX))?(?:-(?P<day>\d\d|XX))?(?P<about>[~?%])?"
)
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
DIVISIONS: Final = {
    21: ("spring {}", 3), 22: ("summer {}", 6), 23: ("autumn {}", 9), 24: ("winter {}", 12),
    33: ("Q1 {}", 1), 34: ("Q2 {}", 4), 35: ("Q3 {}", 7), 36: ("Q4 {}", 10),
    40: ("first half of {}", 1), 41: ("second half of {}", 7),
}  # fmt: skip
OPEN: Final = ("", "..")
MONTH: Final = re.compile("|".join(MONTHS))
NOT_STATED: Final = "year not stated"
INFERRED: Final = "year inferred"


def sort_key(edtf: str | None) -> tuple[int, int, int] | None:
    """The earliest bound as (year, month, day), 0 where a part is not said; None if the year is unknown.

    `2022` comes before `2022-01-01`; `202X` counts from 2020; an open start counts from its stated end.
    """
    start, end = _ends(edtf)
    return _key(end if start in OPEN else start)


def year(edtf: str | None) -> int | None:
    """The year of the earliest bound; None for an unknown year or a mere decade."""
    start, end = _ends(edtf)
    stated = end if start in OPEN else start
    return int(stated[:4]) if stated[:4].isdigit() else None


def year_month(edtf: str | None) -> tuple[int, int] | None:
    """Year and month of the earliest bound, a season or quarter counting from its first month; else None."""
    key = sort_key(edtf)
    return (key[0], key[1]) if key and key[1] and year(edtf) else None


def month_day(edtf: str | None) -> tuple[int, int] | None:
    """Month and day of the earliest bound, known year or not; 0 for a day that is not said, None without a month."""
    start, end = _ends(edtf)
    match = SINGLE.fullmatch(end if start in OPEN else start)
    month, day = _numbers(match) if match else (0, 0)
    return (month, day) if month else None


def is_full(edtf: str | None) -> bool:
    """Whether it is one day with year, month and day known (the year may be inferred)."""
    match = SINGLE.fullmatch(edtf or "")
    return bool(match and (match["year"] + (match["month"] or "X") + (match["day"] or "X")).isdigit())


def human(edtf: str | None, *, short: bool = False) -> str:
    """An English reading: `30 August 2022 (year inferred)`, `25 February, year not stated`, `Q3 2022`; '' for None.

    `short` cuts the months to three letters: `30 Aug 2022 (year inferred)`.
    """
    notes = {NOT_STATED: f", {NOT_STATED}", INFERRED: f" ({INFERRED})"}
    return plain(edtf, short=short) + "".join(notes[doubt] for doubt in doubts(edtf))


def plain(edtf: str | None, *, short: bool = False) -> str:
    """`human` without its doubts: `30 August 2022`, `25 February`."""
    said = _span(*_ends(edtf))
    return MONTH.sub(lambda month: month[0][:3], said) if short else said


def doubts(edtf: str | None) -> tuple[str, ...]:
    """What a reader must know of the year: that nobody states it, that it is inferred; else nothing."""
    return tuple(words for sign, words in (("XXXX", NOT_STATED), ("?", INFERRED)) if sign in (edtf or ""))


def _span(start: str, end: str) -> str:
    if not start and not end:
        return ""
    if not end or start == end:
        return _words(start)
    if start in OPEN:
        return f"until {_words(end)}"
    return f"since {_words(start)}" if end in OPEN else _between(start, end)


def _ends(edtf: str | None) -> tuple[str, str]:
    start, _, end = (edtf or "").partition("/")
    return start, end


def _key(single: str) -> tuple[int, int, int] | None:
    match = SINGLE.fullmatch(single)
    if not match or match["year"] == "XXXX":
        return None
    return int(match["year"].replace("X", "0")), *_numbers(match)


def _numbers(match: re.Match[str]) -> tuple[int, int]:
    """Month and day, 0 where not said; a season or quarter counts from its first month."""
    month, day = (int(part) if part and part.isdigit() else 0 for part in (match["month"], match["day"]))
    return DIVISIONS.get(month, ("", month))[1], day


def _between(start: str, end: str) -> str:
    """Two ends with what they share said once: `10–12 May 2023`, `30 May – 2 June 2023`."""
    one, two = _words(start), _words(end)
    if _is_day(start) and _is_day(end) and start[:-3] == end[:-3]:
        return f"{one.split(' ')[0]}–{two}"
    if start[:4] == end[:4] and start[:4].isdigit() and one.endswith(start[:4]):
        return f"{one.removesuffix(start[:4]).rstrip()} – {two}"
    return f"{one} – {two}"


def _is_day(single: str) -> bool:
    match = SINGLE.fullmatch(single)
    return bool(match and (match["day"] or "X").isdigit())


def _words(single: str) -> str:
    match = SINGLE.fullmatch(single)
    if not match:
        return single
    said = match["year"].replace("XXXX", "").replace("X", "0s")
    month = int(match["month"]) if (match["month"] or "X").isdigit() else 0
    if month in DIVISIONS:
        said = DIVISIONS[month][0].format(said)
    elif month:
        said = f"{MONTHS[month - 1]} {said}"
    if (match["day"] or "X").isdigit():
        said = f"{int(match['day'])} {said}"
    about = "about " if match["about"] in ("~", "%") else ""
    return about + said.strip()


@lru_cache(maxsize=256)
def days_in(year: int | None, month: int) -> int:
    """How many days a month can have; February 29 where the year is unknown."""
    return monthrange(year or 2000, month)[1]
