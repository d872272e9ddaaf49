"""What is wrong in the lexicons of units, counted things and cues."""

from collections.abc import Iterator
from typing import Any

from generator.facts.numbers.lexicon import lexicon
from generator.facts.rules import fold

UNITS = frozenset(
    {"Wh", "kWh", "MWh", "GWh", "TWh", "W", "kW", "MW", "GW", "TW", "kg", "t", "units", "Ah", "mAh", "V", "kV"}
)
SUBJECTS = frozenset(
    {"storage", "battery", "vehicles", "installed", "recycling", "material", "stations", "hydrogen", "generation"}
) | {"other"}
STRINGS = ("units_counts", "quantity_cues", "quantity_cues_roles", "quantity_cues_bounds", "quantity_cues_words")


def problems() -> tuple[str, ...]:
    """One line for each: a surface of two units, an unknown unit or subject, a word that YAML reads as no word."""
    return (*_units(), *_subjects(), *(f"{name}: {line}" for name in STRINGS for line in _words(lexicon(name), "")))


def _units() -> Iterator[str]:
    owners: dict[str, str] = {}
    for row in lexicon("units"):
        if row["unit"] not in UNITS:
            yield f"units: no unit is called {row['unit']}"
        for surface in map(fold, row["surfaces"]):
            meaning = f"{row.get('factor', 1)} {row['unit']}"
            key = surface if row.get("exact") else surface.lower()
            if owners.setdefault(key, meaning) != meaning:
                yield f"units: {surface} means both {owners[key]} and {meaning}"


def _subjects() -> Iterator[str]:
    counts = lexicon("units_counts")
    for section, table in (("things", counts["things"]), ("nouns", counts["nouns"]), ("near", counts["near"])):
        yield from (f"units_counts: {section} of {of}, an unknown subject" for of in sorted(table.keys() - SUBJECTS))
    unknown = sorted(lexicon("quantity_cues")["of"].keys() - SUBJECTS)
    yield from (f"quantity_cues: a cue for {of}, an unknown subject" for of in unknown)


def _words(node: Any, path: str) -> Iterator[str]:
    """Entries that are no text: YAML reads a bare yes, no, on or y as a truth value."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _words(value, f"{path}/{key}")
    elif isinstance(node, list):
        yield from (f"{path}: {value!r} is no word, put it in quotes" for value in node if not isinstance(value, str))
