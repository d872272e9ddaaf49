"""Corrections of what an article has once: its language and its dates."""

from collections.abc import Callable, Mapping
from typing import Any

from generator.facts.corrections.taking import words
from generator.facts.corrections.unplaced import UnplacedError
from generator.model import Dated, Facts

Fields = dict[str, Any]
"""Fields of Facts with new values."""


def _lang(value: str, facts: Facts) -> Fields:
    return {"lang": value}


def _published(value: str | None, facts: Facts) -> Fields:
    day = _dated(value)
    if facts.date_basis != "published":
        return {"published": day}
    return {"published": day, "date": day, "date_basis": "published" if day else "none"}


def _date(value: str | None, facts: Facts) -> Fields:
    return {"date": _dated(value), "date_basis": "event" if value else "none"}


SCALARS: Mapping[str, Callable[[Any, Facts], Fields]] = {"lang": _lang, "published": _published, "date": _date}
"""How a person's value is taken; the title is taken where the article is assembled."""


def without(name: str, facts: Facts) -> Fields:
    """The fields when the found date (or day of publication) is refused: an event is dated by its publication then."""
    if name == "published":
        return _published(None, facts)
    instead = facts.published if facts.date_basis == "event" else None
    return {"date": instead, "date_basis": "published" if instead else "none"}


def _dated(value: str | None) -> Dated | None:
    # Loaded here: its grammar costs a tenth of a second, and few builds see a corrected date.
    from edtf import EDTFParseException, parse_edtf

    if value is None:
        return None
    try:
        parse_edtf(value)
    except EDTFParseException:
        raise UnplacedError(f"{value!r} is no EDTF date", "write 2022-08-30, 2022-08, 2022 or XXXX-08-30") from None
    return Dated(edtf=value, evidence=words(value))
