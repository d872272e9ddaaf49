"""The table of places: `regions.tsv` (made by `scripts/build_regions.py`) and the owner's `regions.yml`."""

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from generator import lexicons
from generator.model import Level

LANGUAGES = ("zh", "ru", "de")
"""Of the columns 9 to 11 of a row."""
OWNERS_PEOPLE = "100"
"""A place that the owner adds counts as a city of so many thousands: its name needs no other sign."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One row of the table. `parent` is empty for a country."""

    id: str
    country: str
    """The ISO 3166-1 code."""
    level: Level
    parent: str
    name: str
    latitude: float | None
    longitude: float | None
    exact: bool
    people: int
    """Inhabitants in thousands, 0 where unknown."""
    weak: bool
    """The name is a common word too: it needs a sign in the text that the place is meant."""
    brittle: bool = False
    """A Chinese name that two words make by chance (创新平台): it needs a sign that a place begins."""
    names: tuple[str, ...]
    """All names in all languages, the English one first."""


@cache
def filed() -> tuple[bytes, ...]:
    """The rows of `regions.tsv` as they stand, without the header; in UTF-8, since few of them are ever looked at."""
    return tuple(lexicons.found("regions.tsv").read_bytes().splitlines()[1:])


@cache
def lines() -> tuple[bytes, ...]:
    """The rows of `regions.tsv`, then one for each place that the owner adds in `regions.yml`."""
    return (*filed(), *(_owner_row(id_, entry) for id_, entry in rules()["places"].items()))


def _owner_row(id_: str, entry: dict[str, Any]) -> bytes:
    parent = id_.rpartition(":")[0]
    cells = [id_, entry.get("level", "admin2"), parent, entry["name"], "", "", "a", OWNERS_PEOPLE, "", "", "", ""]
    return "\t".join([*cells, "|".join(entry.get("names", ()))]).encode()


@cache
def lexicon(name: str) -> dict[str, Any]:
    """The YAML lexicon `name` (without `.yml`)."""
    return cast(dict[str, Any], lexicons.read(name))


def rules() -> dict[str, Any]:
    """The owner's additions and stop list, `regions.yml`."""
    return lexicon("regions")


@cache
def _by_id() -> Sequence[int]:
    """The numbers of all rows, in the order of their ids: a dict of the ids takes thirty times the room."""
    return array("I", sorted(range(len(lines())), key=lines().__getitem__))


def number_of(region_id: str) -> int | None:
    """The row of that id, counted from 0, or None."""
    key, numbers, rows = f"{region_id}\t".encode(), _by_id(), lines()
    at = bisect_left(numbers, key, key=rows.__getitem__)
    return numbers[at] if at < len(numbers) and rows[numbers[at]].startswith(key) else None


@cache
def place(region_id: str) -> Place | None:
    """The place of that id, or None."""
    number = number_of(region_id)
    return None if number is None else numbered(number)


@cache
def numbered(number: int) -> Place:
    """The place in row `number` of the table, counted from 0."""
    cells = lines()[number].decode().split("\t")
    names = [cells[3], *(name for cell in cells[9:13] for name in cell.split("|") if name)]
    names += rules()["names"].get(cells[0], ())
    above = place(cells[2]) if cells[2] and not cells[4] else None
    return Place(
        id=cells[0],
        country=cells[0][:2],
        level=cast(Level, cells[1]),
        parent=cells[2],
        name=cells[3],
        latitude=float(cells[4]) if cells[4] else above.latitude if above else None,
        longitude=float(cells[5]) if cells[5] else above.longitude if above else None,
        exact=cells[6] == "e",
        people=int(cells[7] or 0),
        weak=cells[8] == "w",
        brittle=cells[8] == "b",
        names=tuple(dict.fromkeys(names)),
    )


def names_by_language(region_id: str) -> dict[str, tuple[str, ...]]:
    """The names of a region in the languages that have a column of their own; none of one that no table lists."""
    number = number_of(region_id)
    cells = lines()[number].decode().split("\t")[9:12] if number is not None else []
    return {lang: tuple(cell.split("|")) for lang, cell in zip(LANGUAGES, cells, strict=False) if cell}


@cache
def chain(region_id: str) -> tuple[str, ...]:
    """The ids of the places that contain the place, nearest first: `CN-350900` -> `CN-FJ`, `CN`."""
    above: list[str] = []
    held = place(region_id)
    while held and held.parent:
        above.append(held.parent)
        held = place(held.parent)
    return tuple(above)
