"""Dates, compared as EDTF without the marks of doubt."""

import re
from collections.abc import Mapping
from typing import Any

Item = Mapping[str, Any]
Counts = tuple[int, int, int]
"""Right, spare and missed facts."""


def published(record: Item, label: Item) -> Counts:
    """The day of publication, or one that the label accepts as well."""
    return _counts(_plain(record.get("published")), _accepted(label, "published"))


def event(record: Item, label: Item) -> Counts:
    """The event's date; where the text has none, the day of publication may stand in."""
    stand_in = {_plain(label.get("published"))} if label.get("date") is None else set()
    return _counts(_plain(record.get("date")), _accepted(label, "date") | stand_in)


def _accepted(label: Item, kind: str) -> set[str | None]:
    return {_plain(label.get(kind)), *map(_plain, label.get(f"{kind}_also", []))}


def _counts(found: str | None, accepted: set[str | None]) -> Counts:
    right = found is not None and found in accepted
    return int(right), int(found is not None and not right), int(not right and None not in accepted)


def _plain(date: object) -> str | None:
    return None if date is None else re.sub(r"[?~%]", "", str(date))
