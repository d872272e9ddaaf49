"""What the timeline's filters need: by company, region, topic and language the places of the events in its lists.

The events are numbered as the pages of the months list them, one list after another; a script counts from their numbers
how many each month has, and takes an event's row from the page that shows it. So the file holds no title, and stays
small: 230 kB, 55 kB when sent, for ten thousand articles of 20 years.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from generator.model import Article, Page
from generator.pages import wording
from generator.pages.atoz import top
from generator.pages.site import KINDS, Site
from generator.pages.templating import address
from generator.pages.timeline.months import Month

MOST = 1000
"""Names of one kind that a filter offers, those that most articles name; all others have their own page."""


def filter_data(site: Site, months: Sequence[Month]) -> Page:
    """`timeline/filters.json`: `size` events a page, `lists` of months with their counts, `facets` of [id, name, gaps].

    The gaps are the numbers of a name's events, each less the one before it.
    """
    places = {article.id: at for at, article in enumerate(_listed(months))}
    data = {
        "size": site.settings.page_size,
        "lists": list(_lists(months)),
        "facets": {kind: list(_entries(site, kind, places)) for kind in KINDS} | {"lang": _languages(months)},
    }
    return Page(path="timeline/filters.json", text=json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n")


def _listed(months: Iterable[Month]) -> list[Article]:
    return [article for month in months for article in month.articles]


def _lists(months: Iterable[Month]) -> Iterator[dict[str, object]]:
    """Each list of events: its address, and the key and count of each month in it."""
    for path, group in groupby(months, key=lambda month: month.path):
        yield {"at": address(path), "months": [[month.key, month.title, month.size] for month in group]}


def _entries(site: Site, kind: str, places: Mapping[str, int]) -> Iterator[list[object]]:
    offered = sorted(top(site, kind, MOST), key=lambda entry: (entry.name.casefold(), entry.id))
    for entry in offered:
        yield [entry.id, entry.name, _gaps(places[article.id] for article in entry.articles)]


def _languages(months: Sequence[Month]) -> list[list[object]]:
    found: dict[str, list[int]] = {}
    for at, article in enumerate(_listed(months)):
        found.setdefault(article.facts.lang, []).append(at)
    named = sorted((wording.language(tag), tag) for tag in found)
    return [[tag, name, _gaps(found[tag])] for name, tag in named]


def _gaps(numbers: Iterable[int]) -> list[int]:
    return [later - earlier for earlier, later in pairwise((0, *sorted(numbers)))]
