"""The boilerplate lexicon: records of what stands around articles, checked as they are loaded."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

PLACES = ("head", "tail", "edges", "anywhere")
ACTIONS = ("block", "to-end", "from-start", "words")
KEYS = {"id", "langs", "where", "cut", "pattern", "dates", "long"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """One kind of boilerplate; see the head of `boilerplate.yml` for the meaning of its fields."""

    id: str
    langs: tuple[str, ...]
    where: str
    cut: str
    source: str
    """The regular expression as it is written."""
    dates: bool = False
    long: bool = False

    @property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled when it is first needed: few of a hundred ever are."""
        return _compiled(self.source)


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source, re.I | re.S)


@cache
def patterns() -> tuple[Pattern, ...]:
    """All patterns of the lexicon, in its order; raises ValueError naming the entry that is wrong."""
    return tuple(_pattern(entry) for entry in entries())


def entries() -> list[dict[str, Any]]:
    """The entries of the lexicon as they are written, unchecked."""
    source = files(__package__).joinpath("boilerplate.yml").read_text("utf-8")
    loaded: list[dict[str, Any]] = yaml.load(source, yaml.CSafeLoader)
    return loaded


@cache
def doing(cut: str, only_long: bool) -> tuple[tuple[Pattern, ...], re.Pattern[str]]:
    """The patterns with this action, and one expression that matches whatever any of them may match.

    `only_long` leaves those out that never cut a long paragraph.
    """
    chosen = tuple(pattern for pattern in patterns() if pattern.cut == cut and (pattern.long or not only_long))
    union = "|".join(f"(?:{pattern.source})" for pattern in chosen)
    return chosen, re.compile(union or r"(?!)", re.I | re.S)


def _pattern(entry: dict[str, Any]) -> Pattern:
    name = entry.get("id", "an entry without an id")
    unknown = set(entry) - KEYS
    if unknown or entry.get("where") not in PLACES or entry.get("cut") not in ACTIONS:
        raise ValueError(f"boilerplate.yml, {name}: unknown key, place or action")
    return Pattern(
        id=entry["id"],
        langs=tuple(entry["langs"]),
        where=entry["where"],
        cut=entry["cut"],
        source=entry["pattern"],
        dates=entry.get("dates", False),
        long=entry.get("long", False),
    )
