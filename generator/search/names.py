"""Names and articles -> what the browser needs to find an article by any name of what it names.

An entity is `company:ID`, `region:ID` or `tag:ID`; names are compared by `folding.key`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.model import Article, Evidence, Names
from generator.search.folding import key, runs

NAMES_PER_SHARD = 200
"""The browser loads one shard for each word of a query: some five kilobytes."""

Table = Mapping[str, tuple[str, ...]]
"""Entities by the key of a name."""


def table(articles: Iterable[Article], names: Names) -> Table:
    """The entities of `articles` by every name they have: those of the lexicons, and the articles' own words."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    owners = {key(name): firm for firm, known in names.companies.items() for name in known}
    for article in articles:
        for entity, name in (*_names_in(article, names), *_names_lent(article, names, owners)):
            found[key(name)].add(entity)
    for topic, forms in topics(names).items():
        for name in forms:
            found[key(name)].add(topic)
    found.pop("", None)
    return {name: tuple(sorted(entities)) for name, entities in sorted(found.items())}


def topics(names: Names) -> Mapping[str, tuple[str, ...]]:
    """Every name of each topic, by its entity: 钠离子, sodium-ion, натрий-ионный, Natrium-Ionen."""
    return {f"tag:{tag}": forms for tag, forms in names.topics.items()}


def shards(names: Table) -> tuple[Mapping[str, tuple[str, ...]], ...]:
    """`names` in pieces by the first character of the key; a power of two of them, at least one.

    By the first character, so that one piece also holds the names that a misspelt word may have meant.
    """
    count = 1
    while count * NAMES_PER_SHARD < len(names):
        count *= 2
    pieces: tuple[dict[str, tuple[str, ...]], ...] = tuple({} for _ in range(count))
    for name, entities in names.items():
        pieces[ord(name[0]) % count][name] = entities
    return pieces


def label(entity: str, names: Names, stated: str) -> str:
    """How a filter calls `entity`; `stated` where no lexicon knows it."""
    kind, _, name = entity.partition(":")
    if kind == "tag":
        return names.tags.get(name, {}).get("en", name.replace("-", " "))
    return names.places[name].name if kind == "region" and name in names.places else stated


def _names_in(article: Article, names: Names) -> Iterator[tuple[str, str]]:
    for company in article.facts.companies:
        known = names.companies.get(company.id, ())
        for name in (company.name, *known, *_own_words(company.evidence)):
            yield f"company:{company.id}", name
    for region in article.facts.regions:
        place = names.places.get(region.id)
        for name in (region.name, *(place.other_names if place else ()), *_own_words(region.evidence)):
            yield f"region:{region.id}", name
    for tag in article.facts.tags:
        for name in (tag.id, *names.tags.get(tag.id, {}).values()):
            yield f"tag:{tag.id}", name


def _names_lent(article: Article, names: Names, owners: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """All names of a company whose name the article gives to another one.

    青岛国轩电池有限公司（以下简称“国轩高科”） is found as Gotion too.
    """
    for company in article.facts.companies:
        lenders = {owners.get(key(quote)) for quote in _own_words(company.evidence)} - {None, company.id}
        for name in (name for lender in lenders if lender for name in names.companies[lender]):
            yield f"company:{company.id}", name


def _own_words(evidence: Iterable[Evidence]) -> Iterator[str]:
    """The forms that an article itself uses; a form of two characters (联动) is too often a common word."""
    return (item.quote for item in evidence if len(item.quote) > (2 if _is_cut(item.quote) else 3))


def _is_cut(name: str) -> bool:
    return next((run.kind for run in runs(name)), None) == "cut"
