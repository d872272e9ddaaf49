"""What is wrong with the tables of places, for `make lint`: one sentence for each fault."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from generator import lexicons
from generator.facts.gazetteer.spelling import gathered, written
from generator.facts.gazetteer.table import filed, lines, rules

LEVELS = ("country", "admin1", "admin2", "admin3")


def problems() -> tuple[str, ...]:
    """The faults of `regions.tsv` and `regions.yml` that ship with the project; empty where there is none."""
    rows = tuple(line.decode() for line in lines())
    return (*faults(rows, rules()), *_stale(rows[: len(filed())]))


def _stale(rows: tuple[str, ...]) -> Iterator[str]:
    """A sentence for each file of forms that is not what the table gives."""
    for script, forms in written(gathered(enumerate(rows))).items():
        file = lexicons.found(f"regions_forms_{script}.tsv")
        if file.read_text("utf-8").splitlines()[1:] != forms:
            yield f"{file.name}: not what regions.tsv gives; run python -m scripts.build_region_forms"


def faults(rows: tuple[str, ...], owner: Mapping[str, Any]) -> tuple[str, ...]:
    """The faults of the table's rows (without the header) and of the owner's rules, in the order of the table."""
    cells = [row.split("\t") for row in rows]
    ids = Counter(row[0] for row in cells)
    return tuple(
        chain(
            (f"regions.tsv: {id_} stands twice" for id_, times in ids.items() if times > 1),
            (fault for row in cells for fault in _row_faults(row, ids)),
            _unknown(owner, ids),
        )
    )


def _row_faults(row: list[str], ids: Mapping[str, int]) -> Iterator[str]:
    if len(row) != 13:
        yield f"regions.tsv: {row[0]} has {len(row)} columns, not 13"
        return
    if row[1] not in LEVELS:
        yield f"regions.tsv: {row[0]} has the unknown level {row[1]}"
    if row[1] == "country" and row[2]:
        yield f"regions.tsv: {row[0]} is a country and has a parent"
    if row[1] != "country" and row[2] not in ids:
        yield f"regions.tsv: {row[0]} has no parent in the table ({row[2] or 'none named'})"


def _unknown(owner: Mapping[str, Any], ids: Mapping[str, int]) -> Iterator[str]:
    """A sentence for each id that the owner's rules name and no row has."""
    for kind in ("names", "exonyms", "polish", "adjectives"):
        yield from (
            f"regions.yml: {kind} names the unknown region {id_}" for id_ in owner.get(kind, ()) if id_ not in ids
        )
    for kind in ("homonyms", "province_first", "city_first"):
        yield from (
            f"regions.yml: {kind} lists the unknown region {id_}" for id_ in owner.get(kind, ()) if id_ not in ids
        )
    meant = [*owner.get("joined", {}).items()]
    meant += [(word, [id_]) for kind in ("single", "states") for word, id_ in owner.get(kind, {}).items()]
    yield from (
        f"regions.yml: {word} names the unknown region {id_}"
        for word, parts in meant
        for id_ in parts
        if id_ not in ids
    )
