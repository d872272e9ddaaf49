"""Articles -> Digest: their order, and the indexes by company, region and tag."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from generator import edtf
from generator.model import Article, Company, Digest, Entry, Names, Problem
from generator.slugs import slug


def gather(articles: Sequence[Article], problems: Sequence[Problem], names: Names) -> Digest:
    """All articles, newest first, with their indexes; the same whatever the order in which they come."""
    days = {article.id: day for article in articles if (day := _day(article))}
    ordered = _newest_first(articles, days)
    return Digest(
        articles=ordered,
        companies=_entries(ordered, _companies_of, partial(_company, names=names)),
        regions=_entries(ordered, partial(_regions_of, names=names), partial(_region, names=names)),
        tags=_entries(ordered, _tags_of, partial(_tag, names=names)),
        days=days,
        problems=tuple(problems),
    )


def _day(article: Article) -> str | None:
    """The day of publication, else of addition; a date without its year or its day orders nothing."""
    published = article.facts.published
    for date in (published.edtf if published else None, article.added):
        if edtf.is_full(date) and (key := edtf.sort_key(date)):
            return "{:04}-{:02}-{:02}".format(*key)
    return None


def _newest_first(articles: Sequence[Article], days: Mapping[str, str]) -> tuple[Article, ...]:
    by_id = sorted(articles, key=lambda article: article.id)
    dated = sorted((a for a in by_id if a.id in days), key=lambda a: days[a.id], reverse=True)
    return (*dated, *(article for article in by_id if article.id not in days))


def _entries(
    articles: Iterable[Article],
    ids_of: Callable[[Article], Iterable[str]],
    entry: Callable[[str, tuple[Article, ...]], Entry],
) -> tuple[Entry, ...]:
    """One entry for each id, in the order of the names."""
    index: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        for key in dict.fromkeys(ids_of(article)):
            index[key].append(article)
    made = _told_apart(entry(key, tuple(found)) for key, found in sorted(index.items()))
    return tuple(sorted(made, key=lambda one: (one.name.casefold(), one.id)))


def _told_apart(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries, each with an address of its own: `A&B` and `a-b` have one slug.

    Whose id is an address already keeps it, whoever comes later; the others follow in the order of their ids.
    """
    taken = set[str]()
    for entry in sorted(entries, key=lambda one: (one.slug != one.id, one.id)):
        mark = hashlib.sha256(entry.id.encode()).hexdigest()[:8]
        yield replace(entry, slug=f"{entry.slug}-{mark}") if entry.slug in taken else entry
        taken.add(entry.slug)


def _companies_of(article: Article) -> Iterable[str]:
    return (company.id for company in article.facts.companies)


def _regions_of(article: Article, names: Names) -> Iterable[str]:
    """The regions that an article names, and all that they lie in."""
    for region in article.facts.regions:
        yield region.id
        place = names.places.get(region.id)
        yield from place.parents if place else ()


def _tags_of(article: Article) -> Iterable[str]:
    return (tag.id for tag in article.facts.tags)


def _company(key: str, articles: tuple[Article, ...], names: Names) -> Entry:
    found = [company for article in articles for company in article.facts.companies if company.id == key]
    name = Counter(sorted(company.name for company in found)).most_common(1)[0][0]
    listed = names.companies.get(key) or _surface_forms(found)
    return Entry(
        id=key,
        name=name,
        slug=slug(key),
        articles=articles,
        known=any(company.known for company in found),
        other_names=_others(name, listed),
    )


def _others(name: str, listed: Iterable[str]) -> tuple[str, ...]:
    """`listed` without `name`; of spellings that differ in case alone the first."""
    spelt: dict[str, str] = {}
    for one in (name, *listed):
        spelt.setdefault(one.casefold(), one)
    return tuple(spelt.values())[1:]


def _surface_forms(found: Iterable[Company]) -> list[str]:
    return sorted({evidence.quote for company in found for evidence in company.evidence})


def _region(key: str, articles: tuple[Article, ...], names: Names) -> Entry:
    place = names.places.get(key)
    stated = (region.name for article in articles for region in article.facts.regions if region.id == key)
    return Entry(
        id=key,
        name=place.name if place else next(stated, key),
        slug=slug(key),
        articles=articles,
        other_names=place.other_names if place else (),
        parents=place.parents if place else (),
    )


def _tag(key: str, articles: tuple[Article, ...], names: Names) -> Entry:
    labels = names.tags.get(key, {})
    name = labels.get("en") or key.replace("-", " ").capitalize()
    others = tuple(label for lang, label in sorted(labels.items()) if lang != "en" and label != name)
    return Entry(id=key, name=name, slug=slug(key), articles=articles, other_names=others)
