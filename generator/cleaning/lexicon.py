"""The boilerplate lexicon: records of what stands around articles, checked as they are loaded."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from generator import lexicons, yaml_files
from generator.patterns import compiled

PLACES = ("head", "tail", "edges", "anywhere")
ACTIONS = ("block", "to-end", "from-start", "words")
KINDS = tuple(product(PLACES, (False, True), (False, True)))
"""Every place, long or not, with dates or not."""
KEYS = {"id", "langs", "where", "cut", "pattern", "dates", "long"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """One kind of boilerplate; see the head of `boilerplate.yml` for the meaning of its fields."""

    id: str
    langs: tuple[str, ...]
    where: str
    cut: str
    pattern: str
    """The regular expression as it is written: in lower case, for text in lower case."""
    dates: bool = False
    long: bool = False


@cache
def patterns() -> tuple[Pattern, ...]:
    """All patterns of the lexicon, in its order; raises ValueError naming the entry that is wrong."""
    return tuple(_pattern(entry) for entry in entries())


def entries() -> list[dict[str, Any]]:
    """The entries of the lexicon as they are written, unchecked."""
    loaded: list[dict[str, Any]] = yaml_files.read(lexicons.path(Path(__file__).with_name("boilerplate.yml")))
    return loaded


@cache
def unions(cut: str, places: frozenset[str], long: bool = False, dates: bool = False) -> tuple[re.Pattern[str], ...]:
    """Expressions, up to the end of a text, for all patterns with this action in any of `places`.

    Of those that may cut a long paragraph alone if `long`, and a line with a date if `dates`. `number_of` tells which
    pattern it is that matches: the first of its expression.
    """
    of_places = (_union(cut, *kind) for kind in KINDS if kind[0] in places and kind[1] >= long and kind[2] >= dates)
    return tuple(union for union in of_places if union)


@cache
def _union(cut: str, where: str, long: bool, dates: bool) -> re.Pattern[str] | None:
    """The patterns of exactly this kind as one expression: so each is compiled once."""
    kind = (cut, where, long, dates)
    chosen = {number: one for number, one in enumerate(patterns()) if (one.cut, one.where, one.long, one.dates) == kind}
    source = "|".join(f"(?P<r{number}>{pattern.pattern})" for number, pattern in chosen.items())
    return compiled(rf"(?:{source})\Z", re.S) if chosen else None


def number_of(match: re.Match[str]) -> int:
    """Where in `patterns()` the pattern stands that an expression of `unions` found."""
    return int(str(match.lastgroup).removeprefix("r"))


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
        pattern=entry["pattern"],
        dates=entry.get("dates", False),
        long=entry.get("long", False),
    )
