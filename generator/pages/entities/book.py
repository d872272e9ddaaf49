"""What the pages of every entry have in common: a first page, the leaves of its timeline, and its longer lists."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.model import Capacity, Entry, Money, Page
from generator.pages import wording
from generator.pages.entities.index import Cited
from generator.pages.entities.lists import FIGURES, Event, chained, grouped, languages
from generator.pages.listings import NOUNS, Crumb
from generator.pages.paging import leaves
from generator.pages.site import KINDS, Site, page
from generator.pages.templating import address

ROWS = 100
"""Rows of a longer list on one page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """The pages of one entry, or of a company in a region."""

    kind: str
    entry: Entry
    region: Entry | None = None
    """Where a company's page tells of one region alone."""

    @property
    def template(self) -> str:
        """Which template its first page has."""
        return "pair" if self.region else self.kind

    @property
    def path(self) -> str:
        """Where its first page stands; the others stand below it."""
        own = f"{KINDS[self.kind]}/{self.entry.slug}"
        return f"{own}/{self.region.slug}.md" if self.region else f"{own}.md"

    @property
    def title(self) -> str:
        """What it is about."""
        return f"{self.entry.name} in {wording.place(self.region)}" if self.region else self.entry.name

    @property
    def inside(self) -> str:
        """A region's name behind "in"."""
        return wording.place(self.entry)


def book_pages(
    site: Site, book: Book, events: Sequence[Event], figures: Sequence[Cited], **values: Any
) -> Iterator[Page]:
    """The first page and the further leaves of the timeline; figures beyond the first page stand in the ledger."""
    for leaf in leaves(book.path, events, site.settings.page_size):
        name = book.template if leaf.number == 1 else "timeline"
        yield page(
            site, f"entity/{name}.md.j2", leaf.path, book=book, crumbs=crumbs(site, book), leaf=leaf,
            groups=grouped(leaf.items), total=len(events), figures=figures[:FIGURES], all_figures=len(figures),
            note_of=note, language_of=wording.language, chained=chained,
            languages=languages(site, (event.article for event in events)), **values,
        )  # fmt: skip


def listing(site: Site, book: Book, name: str, items: Sequence[Any], **values: Any) -> Iterator[Page]:
    """All items of one list of a book, on pages of their own: `companies/catl/partners/`."""
    for leaf in leaves(f"{address(book.path)}{name}.md", items, ROWS):
        above = [*crumbs(site, book), Crumb(label=book.title, address=address(book.path))]
        yield page(
            site, f"entity/{name}.md.j2", leaf.path, book=book, crumbs=above, leaf=leaf, total=len(items),
            note_of=note, **values,
        )  # fmt: skip


def note(fact: Capacity | Money) -> str:
    """What else is known of a figure: whether it is the news itself and how far it has come, or how its currency is."""
    if isinstance(fact, Money):
        return wording.currency_note(fact)
    return ", ".join(part for part in (wording.ROLES[fact.role] if fact.role != "project" else "", fact.status) if part)


def crumbs(site: Site, book: Book) -> list[Crumb]:
    """The way to an entry: its A-Z, then what it lies in, the widest first."""
    entry, regions = book.entry, site.entries["region"]
    above = [Crumb(label=regions[key].name, address=site.addresses["region", key]) for key in reversed(entry.parents)]
    if book.region:
        above.append(Crumb(label=entry.name, address=site.addresses["company", entry.id]))
    return [Crumb(label=NOUNS[book.kind][1].capitalize(), address=f"a-z/{KINDS[book.kind]}/"), *above]
