"""Articles -> the records that the browser sorts, filters and shows, beside the words of the index."""

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from generator import edtf
from generator.capacities import subject
from generator.model import Article, Names
from generator.search.entities import marks
from generator.search.names import label

MONEY = "Sum of money"
"""What a filter calls the amounts that are no capacities."""
NO_DATE = "no date stated"
Values = Mapping[str, str]
"""Labels by id."""


class Told(NamedTuple):
    """What a result says of an article in English."""

    headline: str
    """What its facts say in one line; empty where they say nothing."""
    details: tuple[str, ...]
    """Its amounts and its place in words, as far as they are known."""
    language: str
    """The name of the language it is in."""


def period(article: Article) -> tuple[int, int]:
    """The year and month in which the article was published, else handed in; zeros where not known."""
    published = article.facts.published.edtf if article.facts.published else None
    key = edtf.sort_key(published) or edtf.sort_key(article.added)
    return key[:2] if key else (0, 0)


def date_of(article: Article) -> str | None:
    """The date that a result shows and is sorted by, as EDTF: of publication, else of the event."""
    known = article.facts.published or article.facts.date
    return known.edtf if known else None


def day(date: str | None) -> str:
    """An EDTF date for sorting as text, `2022-09-00` for a month; empty when its year is not known."""
    key = edtf.sort_key(date)
    return f"{key[0]:04}-{key[1]:02}-{key[2]:02}" if key and edtf.year(date) else ""


def text_json(article: Article, told: Told) -> dict[str, Any]:
    """What a result shows: its address below the root, headline, title, facts in words, text, and where facts stand."""
    return {
        "url": f"articles/{article.slug}/",
        "title": article.title,
        "lang": article.facts.lang,
        "headline": told.headline,
        "facts": [part for part in (_when(article), told.language, *told.details, _event_day(article)) if part],
        "text": article.shown.text,
        "marks": marks(article),
    }


def facets_json(articles: Sequence[Article], told: Sequence[Told], names: Names) -> dict[str, Any]:
    """What the articles can be filtered by but language and year, which the index has anyway; the names of languages.

    For each facet its `values`, `[id, label]`, and for each article `of` which of them it has (their places).
    """
    languages = {article.facts.lang: one.language for article, one in zip(articles, told, strict=True)}
    facets = {facet: _facet([values(article, names) for article in articles]) for facet, values in FACETS.items()}
    return facets | {"lang": {"values": sorted(languages.items())}}


def _facet(found: Sequence[Values]) -> dict[str, Any]:
    labels = dict(chain.from_iterable(one.items() for one in found))
    place = {key: number for number, key in enumerate(sorted(labels))}
    return {
        "values": [[key, labels[key]] for key in place],
        "of": [sorted(place[key] for key in one) for one in found],
    }


def _companies(article: Article, names: Names) -> Values:
    return {company.id: company.name for company in article.facts.companies}


def _regions(article: Article, names: Names) -> Values:
    """With the regions around them: Ningde is in Fujian and in China."""
    named = {region.id: label(f"region:{region.id}", names, region.name) for region in article.facts.regions}
    around = chain.from_iterable(names.places[region].parents for region in named if region in names.places)
    return {region: label(f"region:{region}", names, region) for region in around} | named


def _tags(article: Article, names: Names) -> Values:
    return {tag.id: label(f"tag:{tag.id}", names, tag.id) for tag in article.facts.tags}


def _amounts(article: Article, names: Names) -> Values:
    """Of the news itself, not of the market or of history."""
    named = (fact.of for fact in article.facts.capacities if fact.role == "project")
    found = {of: subject(of).filter for of in named}
    return found | ({"money": MONEY} if article.facts.money else {})


FACETS: Mapping[str, Callable[[Article, Names], Values]] = {
    "company": _companies,
    "region": _regions,
    "tag": _tags,
    "amount": _amounts,
}


def _when(article: Article) -> str:
    """The date in words, which say where it is not the event's own."""
    words = edtf.human(date_of(article), short=True) or NO_DATE
    return f"published {words}" if article.facts.published else words


def _event_day(article: Article) -> str:
    """The event's own date in words, beside that of the publication; empty where both are one day."""
    published, event = article.facts.published, article.facts.date
    if not published or not event or article.facts.date_basis != "event":
        return ""
    is_one = edtf.plain(event.edtf, short=True) == edtf.plain(published.edtf, short=True)
    return "" if is_one else edtf.human(event.edtf, short=True)
