"""One row of the table of places."""

from dataclasses import dataclass, field

Words = dict[str, tuple[str, int]]
"""Common Chinese words: part of speech (`ns` for a place) and number of uses in jieba's corpus."""


@dataclass(slots=True, kw_only=True)
class Row:
    """A place as `regions.tsv` holds it; `names` by language, the usual one first."""

    id: str
    level: str
    parent: str
    name: str
    latitude: float | None = None
    longitude: float | None = None
    exact: bool = True
    population: int = 0
    weak: bool = False
    brittle: bool = False
    names: dict[str, list[str]] = field(default_factory=dict)


COLUMNS = ("id", "level", "parent", "name", "lat", "lon", "exact", "people", "weak", "zh", "ru", "de", "other")
SHOWN = ("zh", "ru", "de")


def line(row: Row) -> str:
    """The row as one line of tab-separated values."""
    others: list[str] = []
    for lang in sorted(row.names):
        if lang not in SHOWN:
            others += [name for name in row.names[lang] if name not in others and name != row.name]
    place = ("", "") if row.latitude is None else (f"{row.latitude:.2f}", f"{row.longitude:.2f}")
    cells = [row.id, row.level, row.parent, row.name, *place, "e" if row.exact else "a",
             str(row.population // 1000 or ""), "w" if row.weak else "b" if row.brittle else ""]  # fmt: skip
    cells += ["|".join(dict.fromkeys(row.names.get(lang, []))) for lang in SHOWN]
    return "\t".join([*cells, "|".join(others)])
