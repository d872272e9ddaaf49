"""`deeds.yml` as records: what a tag lets a brief say, and the words that it depends on."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator import lexicons, yaml_files
from generator.characters import is_wide

TABLE = Path(__file__).with_name("briefs.yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: see the head of `deeds.yml`."""

    tag: str
    words: re.Pattern[str]
    """What the words that called for the tag must hold; an empty pattern holds always."""
    needed: str
    """Name of the list of which one word must stand in the sentence, or empty."""
    barred: tuple[str, ...]
    """Names of the lists of which none may."""
    one: str
    many: str
    is_verb: bool
    by_side: bool
    alone: bool


@cache
def rows() -> tuple[Row, ...]:
    """The table, in its order."""
    return tuple(_row(row) for row in yaml_files.read(lexicons.path(TABLE))["rows"])


@cache
def listed(name: str, lang: str) -> re.Pattern[str]:
    """A list of words for texts in `lang`."""
    by_language: Mapping[str, list[str]] = yaml_files.read(lexicons.path(TABLE))["lists"][name]
    return either(by_language.get(lang) or [word for words in by_language.values() for word in words])


def either(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words, in lower case: those of letters whole but for a `*`, those of wide characters anywhere."""
    return re.compile("|".join(_word(word) for word in words))


def _word(word: str) -> str:
    plain = re.escape(word.strip("*"))
    if is_wide(word[0]):
        return plain
    return ("" if word.startswith("*") else r"\b") + plain + ("" if word.endswith("*") else r"\b")


def _row(row: Mapping[str, Any]) -> Row:
    topic = row.get("topic", "")
    without: Sequence[str] = row.get("without", ())
    return Row(
        tag=row["tag"],
        words=either(row.get("words", ())),
        needed=row.get("with", ""),
        barred=tuple(without),
        one=topic or row["one"],
        many=topic or row["many"],
        is_verb=not topic,
        by_side=bool(row.get("side")),
        alone=bool(row.get("alone")),
    )
