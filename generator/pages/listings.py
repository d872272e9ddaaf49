"""Company, region and tag pages, and the list of the latest articles: one shape, different words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import Article, Entry, Page
from generator.pages.paging import leaves
from generator.pages.site import KINDS, Site, by_day, has_page, page

NOUNS = {"company": ("company", "companies"), "region": ("region", "regions"), "tag": ("topic", "topics")}
"""What an entry of each kind is called, one and many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crumb:
    """One step of the way from the home page."""

    label: str
    address: str


def entry_pages(site: Site) -> Iterator[Page]:
    """A page, or several leaves, for each company, region and topic that has one."""
    below = within(site)
    for kind, folder in KINDS.items():
        for entry in site.entries[kind].values():
            if has_page(kind, entry):
                children = below.get(entry.id, []) if kind == "region" else []
                yield from _entry(site, kind, entry, f"{folder}/{entry.slug}.md", children)


def latest_pages(site: Site) -> Iterator[Page]:
    """The articles with a full date, newest first; the others on their shelf."""
    dated, shelf = by_day(site.digest.articles)
    for leaf in leaves("latest/index.md", dated, site.settings.page_size):
        yield page(site, "latest.md.j2", leaf.path, leaf=leaf, total=len(dated), shelf=len(shelf))
    for leaf in leaves("latest/undated.md", shelf, site.settings.page_size):
        yield page(site, "latest-undated.md.j2", leaf.path, leaf=leaf, total=len(shelf))


def crumbs(site: Site, kind: str, entry: Entry) -> list[Crumb]:
    """The way to an entry: its A-Z, then the regions that it lies in, the widest first."""
    regions = site.entries["region"]
    above = [Crumb(label=regions[key].name, address=site.addresses["region", key]) for key in reversed(entry.parents)]
    return [Crumb(label=NOUNS[kind][1].capitalize(), address=f"a-z/{KINDS[kind]}/"), *above]


def within(site: Site) -> dict[str, list[Entry]]:
    """By the id of a region those that lie directly in it, those with most articles first."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for region in sorted(site.entries["region"].values(), key=lambda one: (-len(one.articles), one.name)):
        for parent in region.parents[:1]:
            found[parent].append(region)
    return found


def _entry(site: Site, kind: str, entry: Entry, path: str, children: Sequence[Entry]) -> Iterator[Page]:
    for leaf in leaves(path, entry.articles, site.settings.page_size):
        yield page(
            site, "entry.md.j2", leaf.path, kind=kind, entry=entry, leaf=leaf,
            crumbs=crumbs(site, kind, entry), children=children, languages=_languages(site, entry.articles),
        )  # fmt: skip


def _languages(site: Site, articles: Sequence[Article]) -> list[str]:
    return sorted({site.rows[article.id].language for article in articles})
