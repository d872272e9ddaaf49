"""Articles -> the records that the browser filters, sorts and shows, beside Pagefind's index.

Pagefind knows words and pages; what a page is (language, date, companies, regions, tags) stands here, so
that filters count exactly what several words together found.
"""

import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from generator import edtf
from generator.model import Article, Evidence, Names
from generator.search.names import label

FRAGMENT_MARK = b"pagefind_dcd"
"""What a Pagefind fragment begins with, before its JSON."""


def period(article: Article) -> tuple[int, int]:
    """The year and month in which the article was published, else handed in; zeros where not known."""
    published = article.facts.published.edtf if article.facts.published else None
    key = edtf.sort_key(published) or edtf.sort_key(article.added)
    return key[:2] if key else (0, 0)


def date_of(article: Article) -> str | None:
    """The date that a result shows and is sorted by, as EDTF: of publication, else of the event."""
    known = article.facts.published or article.facts.date
    return known.edtf if known else None


def _when(article: Article) -> str:
    """The same in words, which say where it is not the event's own."""
    words = edtf.human(date_of(article))
    return f"published {words}" if article.facts.published else words


def day(date: str | None) -> str:
    """An EDTF date for sorting as text, `2022-09-00` for a month; empty when its year is not known."""
    key = edtf.sort_key(date)
    return f"{key[0]:04}-{key[1]:02}-{key[2]:02}" if key and edtf.year(date) else ""


def articles_json(articles: Sequence[Article], names: Names) -> dict[str, Any]:
    """Languages, dates and entities of a bundle's articles, in its order.

    `main` and `named` hold places in `entities`, which gives each entity's id and label; `within` holds the
    regions around those named, for filters alone.
    """
    labels = {entity: text for article in articles for entity, text in _labels(article, names)}
    entities = sorted(labels)
    place = {entity: number for number, entity in enumerate(entities)}
    sorts = [_sorted(article, names) for article in articles]
    return {
        "lang": [article.facts.lang for article in articles],
        "day": [day(date_of(article)) for article in articles],
        "entities": [[entity, labels[entity]] for entity in entities],
        **{
            part: [sorted(place[entity] for entity in one[part]) for one in sorts]
            for part in ("main", "named", "within")
        },
    }


def text_json(article: Article) -> dict[str, Any]:
    """What a result shows: address below the root, title, language, date in words, text, where facts stand in it."""
    return {
        "url": f"articles/{article.slug}/",
        "title": article.title,
        "lang": article.facts.lang,
        "when": _when(article),
        "text": article.shown.text,
        "marks": {entity: spans for entity, _, evidence in _entities(article) if (spans := _spans(evidence, article))},
    }


def page_ids(out: Path) -> dict[str, str]:
    """Pagefind's id of every page of the index in `out`, by the name of its stub.

    Read from its fragments: gzipped, a mark, then JSON with the page's `url`.
    """
    found = {}
    for path in sorted(out.glob("fragment/*.pf_fragment")):
        content = gzip.decompress(path.read_bytes()).removeprefix(FRAGMENT_MARK)
        found[json.loads(content)["url"].lstrip("/")] = path.stem
    return found


def _entities(article: Article) -> Iterator[tuple[str, bool, tuple[Evidence, ...]]]:
    """Each entity of an article, whether the article is about it, and its words."""
    for company in article.facts.companies:
        yield f"company:{company.id}", company.primary, company.evidence
    for region in article.facts.regions:
        yield f"region:{region.id}", region.primary, region.evidence
    for tag in article.facts.tags:
        yield f"tag:{tag.id}", False, tag.evidence


def _sorted(article: Article, names: Names) -> dict[str, set[str]]:
    main = {entity for entity, primary, _ in _entities(article) if primary}
    named = {entity for entity, primary, _ in _entities(article) if not primary} - main
    return {"main": main, "named": named, "within": set(_around(article, names)) - main - named}


def _around(article: Article, names: Names) -> Iterator[str]:
    for region in article.facts.regions:
        place = names.places.get(region.id)
        for parent in place.parents if place else ():
            yield f"region:{parent}"


def _labels(article: Article, names: Names) -> Iterator[tuple[str, str]]:
    for company in article.facts.companies:
        yield f"company:{company.id}", company.name
    for region in article.facts.regions:
        yield f"region:{region.id}", label(f"region:{region.id}", names, region.name)
    for entity in (*(f"tag:{tag.id}" for tag in article.facts.tags), *_around(article, names)):
        yield entity, label(entity, names, entity)


def _spans(evidence: Iterable[Evidence], article: Article) -> list[list[int]]:
    size = len(article.shown.text)
    spans = ((item.start, item.end) for item in evidence if item.where == "text")
    return sorted([start, end] for start, end in spans if start is not None and end is not None and end <= size)
