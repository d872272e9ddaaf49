"""The map page: all regions with their counts, as pictures, as a table, and as a file."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Entry, Page
from generator.pages.entities.index import scenes_of
from generator.pages.map.parts import parts
from generator.pages.map.picture import Place, Where, accuracy, where
from generator.pages.map.world import STEPS, Spot, world
from generator.pages.paging import leaves
from generator.pages.site import Site, page, public
from generator.pages.spreadsheet import as_csv

PATH = "map/index.md"
ROWS = 200
"""Regions in the table of one page."""
COLUMNS = (
    "id", "region", "level", "lies_in", "articles", "scene", "latitude", "longitude", "coordinates", "page",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A region in the table."""

    entry: Entry
    lies_in: tuple[Entry, ...]
    scenes: int
    """Of its articles those whose news takes place there."""
    where: Where | None


def map_pages(site: Site) -> Iterator[Page]:
    """The map with the first rows of the table, the other rows, and `data/map.csv`."""
    rows = _rows(site)
    spots = _spots(site, rows)
    towns = [spot for spot in spots if spot[0].entry.parents]
    for leaf in leaves(PATH, rows, ROWS):
        first = leaf.number == 1
        yield page(
            site, "map/page.md.j2", leaf.path, leaf=leaf, total=len(rows), steps=STEPS, accuracy=accuracy,
            world=world(spots) if first and spots else None,
            parts_shown=list(parts(site, towns)) if first else [],
        )  # fmt: skip
    yield Page(path="data/map.csv", text=as_csv(COLUMNS, (_cells(site, row) for row in rows)))


def _rows(site: Site) -> list[Row]:
    """All regions, those of most articles first."""
    regions = site.entries["region"]
    scenes = Counter(key for article in site.digest.articles for key in scenes_of(site, article))
    rows = (
        Row(
            entry=entry,
            lies_in=tuple(regions[key] for key in entry.parents),
            scenes=scenes[entry.id],
            where=where(site, entry.id),
        )
        for entry in regions.values()
    )
    return sorted(rows, key=lambda row: (-len(row.entry.articles), row.entry.name.casefold(), row.entry.id))


def _spots(site: Site, rows: list[Row]) -> list[Spot]:
    """What the maps show: countries with all that lies in them, smaller places where an article names them."""
    named = Counter(region.id for article in site.digest.articles for region in article.facts.regions)
    counts = [(row, named[row.entry.id] if row.entry.parents else len(row.entry.articles)) for row in rows]
    return [
        (Place(entry=row.entry, count=count, address=site.addresses["region", row.entry.id]), row.where)
        for row, count in counts
        if row.where and count
    ]


def _cells(site: Site, row: Row) -> dict[str, object]:
    entry, at = row.entry, row.where
    known = site.names.places.get(entry.id)
    return {
        "id": entry.id,
        "region": entry.name,
        "level": known.level if known else "",
        "lies_in": " / ".join(one.name for one in row.lies_in),
        "articles": len(entry.articles),
        "scene": row.scenes,
        "latitude": at.latitude if at else "",
        "longitude": at.longitude if at else "",
        "coordinates": accuracy(at),
        "page": public(site, site.addresses["region", entry.id]),
    }
