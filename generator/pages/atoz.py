"""The A-Z of companies, of regions and of topics: a row for each name, also for those without a page."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.model import Entry, Page
from generator.pages.listings import NOUNS
from generator.pages.paging import Leaf
from generator.pages.site import KINDS, Site, atoz_leaves, group, page, row_id
from generator.pages.templating import address

TOP = 24
"""How many of the most named each kind shows on the way in."""


def atoz_pages(site: Site) -> Iterator[Page]:
    """The way in, then the three lists."""
    yield page(
        site,
        "atoz.md.j2",
        "a-z/index.md",
        kinds=KINDS,
        nouns=NOUNS,
        top={kind: top(site, kind, TOP) for kind in KINDS},
    )
    for kind in KINDS:
        yield from _list(site, kind)


def top(site: Site, kind: str, most: int) -> list[Entry]:
    """The most named entries of a kind."""
    entries = site.entries[kind].values()
    return sorted(entries, key=lambda entry: (-len(entry.articles), entry.name.casefold()))[:most]


def letters(leaves: Iterable[Leaf[Entry]]) -> dict[str, str]:
    """Each letter of a list, and the address of the leaf on which it begins."""
    begun: dict[str, str] = {}
    for leaf in leaves:
        for entry in leaf.items:
            begun.setdefault(group(entry.name), address(leaf.path))
    return begun


def _list(site: Site, kind: str) -> Iterator[Page]:
    leaves = list(atoz_leaves(kind, site.entries[kind].values()))
    begun = letters(leaves)
    for leaf in leaves:
        groups = [(label, list(rows)) for label, rows in groupby(leaf.items, key=lambda entry: group(entry.name))]
        yield page(
            site, "atoz-list.md.j2", leaf.path, kind=kind, noun=NOUNS[kind], groups=groups, leaf=leaf, letters=begun,
            total=len(site.entries[kind]), row_id=row_id, regions=site.entries["region"],
        )  # fmt: skip
