"""What is wrong in the lexicons of units, counted things and cues."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from generator import capacities
from generator.facts.numbers.lexicon import lexicon
from generator.facts.rules import fold

TOP = frozenset({"subjects", "families", "periods", "pairs", "doubtful", "rated", "compounds"})
PLURALS = {"subject": "subjects", "family": "families"}
SUBJECT = frozenset({"label", "filter", "said", "pieces", "adds", "plainly", "apart", "like"})
FAMILY = frozenset(
    {
        *("units", "unit", "axis", "climbs", "steps", "of", "otherwise", "prevailing", "also", "large"),
        *("property", "letters", "account", "refused", "weights", "reach"),
    }
)
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
    words = (f"{name}: {line}" for name in STRINGS for line in _words(lexicon(name), ""))
    return tuple(_table()) or (*_units(), *_subjects(), *words)


def _table() -> Iterator[str]:
    """Keys of `capacities.yml` that nothing reads, and what is missing there."""
    table = lexicon("capacities")
    yield from (f"capacities: nothing reads {key}" for key in sorted(table.keys() - TOP))
    for kind, keys in (("subject", SUBJECT), ("family", FAMILY)):
        rows = table.get(PLURALS[kind]) or {}
        for name, row in rows.items():
            yield from (
                f"capacities: {kind} {name} has {key}, which nothing reads" for key in sorted((row or {}).keys() - keys)
            )
    if capacities.OTHER not in (table.get("subjects") or {}):
        yield f"capacities: there is no subject {capacities.OTHER}"
    known = capacities.every_period()
    wrong = (one for one in table.get("periods") or () if one not in known)
    yield from (f"capacities: {one} is no period; there are {', '.join(known)}" for one in wrong)
    families = table.get("families") or {}
    if capacities.PIECES not in families.get(capacities.NUMBER, {}).get("units", ()):
        yield f"capacities: there is no family {capacities.NUMBER} with the unit {capacities.PIECES}"
    for name, row in families.items():
        yield from (f"capacities: family {name}: {line}" for line in _family(row, table.get("subjects") or {}))


def _family(row: Mapping[str, Any], subjects: Collection[str]) -> Iterator[str]:
    named = {*row.get("of", ()), row.get("otherwise", capacities.OTHER), *row.get("prevailing", {}).values()}
    yield from (f"may be of {of}, an unknown subject" for of in sorted(named.difference(subjects)))
    units = row.get("units") or {}
    if not units or row.get("unit", next(iter(units))) not in units:
        yield "has no units, or its own unit is none of them"


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
