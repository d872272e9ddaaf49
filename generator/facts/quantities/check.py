"""What is wrong in the lexicons of units, counted things and cues."""

from collections.abc import Iterator
from typing import Any

from generator import capacities
from generator.facts.numbers.lexicon import lexicon
from generator.facts.rules import fold

STRINGS = (
    "units_counts",
    "counted_things",
    "capacity_cues",
    "quantity_cues",
    "quantity_cues_roles",
    "quantity_cues_bounds",
    "quantity_cues_words",
)


def problems() -> tuple[str, ...]:
    """One line for each: a surface of two units, an unknown unit or subject, a word that YAML reads as no word."""
    return (*_units(), *_subjects(), *(f"{name}: {line}" for name in STRINGS for line in _words(lexicon(name), "")))


def _units() -> Iterator[str]:
    owners: dict[str, str] = {}
    for row in lexicon("units"):
        if row["unit"] not in capacities.units():
            yield f"units: no unit is called {row['unit']}"
        for surface in map(fold, row["surfaces"]):
            meaning = f"{row.get('factor', 1)} {row['unit']}"
            key = surface if row.get("exact") else surface.lower()
            if owners.setdefault(key, meaning) != meaning:
                yield f"units: {surface} means both {owners[key]} and {meaning}"


def _subjects() -> Iterator[str]:
    known = capacities.subjects().keys()
    for section, table in lexicon("counted_things").items():
        yield from (f"counted_things: {section} of {of}, an unknown subject" for of in sorted(table.keys() - known))
    unknown = sorted(lexicon("capacity_cues")["of"].keys() - known)
    yield from (f"capacity_cues: a cue for {of}, an unknown subject" for of in unknown)


def _words(node: Any, path: str) -> Iterator[str]:
    """Entries that are no text: YAML reads a bare yes, no, on or y as a truth value."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _words(value, f"{path}/{key}")
    elif isinstance(node, list):
        yield from (f"{path}: {value!r} is no word, put it in quotes" for value in node if not isinstance(value, str))
