"""What the head of a page tells other programs: its keys in the front matter, which `templates/theme` makes links of.

Articles have theirs in their own front matter; the keys here are those of the pages that list articles.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.model import Entry, Page
from generator.pages import wording
from generator.pages.article import front_matter_text
from generator.pages.cards import cards_of
from generator.pages.entities.lists import languages
from generator.pages.site import KINDS, Site, entries_with_page

TYPES = {"company": "Organization", "region": "Place", "tag": "DefinedTerm"}
"""What schema.org calls an entry of each kind."""
FENCE = "---\n"


def with_heads(site: Site, pages: Iterable[Page]) -> Iterator[Page]:
    """The pages, those of an entry with the keys of its head; what a page's own front matter says comes behind."""
    cards = cards_of(site)
    heads = {
        f"{address.rstrip('/')}.md": _head(site, kind, entry, cards) for kind, entry, address in entries_with_page(site)
    }
    for page in pages:
        yield replace(page, text=_merged(page.text, heads[page.path])) if page.path in heads else page


def _merged(text: str, head: Mapping[str, Any]) -> str:
    ours = front_matter_text(head)
    return ours.removesuffix("---") + text.removeprefix(FENCE) if text.startswith(FENCE) else f"{ours}\n\n{text}"


def _head(site: Site, kind: str, entry: Entry, cards: Mapping[tuple[str, str], str]) -> dict[str, Any]:
    written = wording.listed(languages(site, entry.articles))
    count = f"{len(entry.articles):,} article{'s' * (len(entry.articles) > 1)}"
    return {
        "title": entry.name,
        "description": f"{entry.name}: {count} in {written}, every fact with the words it came from.",
        "twins": KINDS[kind],
        "about": _about(site, kind, entry),
        **({"card": cards[kind, entry.id]} if (kind, entry.id) in cards else {}),
    }


def _about(site: Site, kind: str, entry: Entry) -> dict[str, Any]:
    """The entry as schema.org describes such a thing; nothing that the lexicon or the articles do not say."""
    about: dict[str, Any] = {"@type": TYPES[kind], "name": entry.name, "identifier": entry.id}
    if entry.other_names:
        about["alternateName"] = list(entry.other_names)
    place = site.names.places.get(entry.id) if kind == "region" else None
    if place and place.at and place.at[2] == "exact":
        about["geo"] = {"@type": "GeoCoordinates", "latitude": place.at[0], "longitude": place.at[1]}
    return about
