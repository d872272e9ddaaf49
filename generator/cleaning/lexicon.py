"""The boilerplate lexicon: records of what stands around articles, checked as they are loaded."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator import yaml_files

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
    pattern: str
    """The regular expression as it is written: in lower case, for text in lower case."""
    dates: bool = False
    long: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Union:
    """Several patterns as one expression, up to the end of a text; its group names the first of them that matches."""

    of: Mapping[str, Pattern]
    expression: re.Pattern[str]


@cache
def patterns() -> tuple[Pattern, ...]:
    """All patterns of the lexicon, in its order; raises ValueError naming the entry that is wrong."""
    return tuple(_pattern(entry) for entry in entries())


def entries() -> list[dict[str, Any]]:
    """The entries of the lexicon as they are written, unchecked."""
    loaded: list[dict[str, Any]] = yaml_files.read(Path(__file__).with_name("boilerplate.yml"))
    return loaded


@cache
def union(cut: str, places: frozenset[str], long: bool = False, dates: bool = False) -> Union:
    """The patterns with this action in any of `places`, in the lexicon's order.

    Of those that may cut a long paragraph alone if `long`, and a line with a date if `dates`.
    """
    chosen = [
        pattern
        for pattern in patterns()
        if pattern.cut == cut and pattern.where in places and pattern.long >= long and pattern.dates >= dates
    ]
    named = {f"r{number}": pattern for number, pattern in enumerate(chosen)}
    source = "|".join(f"(?P<{name}>{pattern.pattern})" for name, pattern in named.items())
    return Union(of=named, expression=re.compile(rf"(?:{source or '(?!)'})\Z", re.S))


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
