"""What the lexicons say of the ids that some articles use, for pages and search to show and to find by."""

from collections.abc import Iterable

from generator.facts import companies, regions, tags
from generator.model import Article, Names, Place


def names_of(articles: Iterable[Article]) -> Names:
    """Names of every company, place, parent of a place and tag in `articles`."""
    facts = [article.facts for article in articles]
    firms = {fact.id for found in facts for fact in found.companies if fact.known}
    named = {fact.id for found in facts for fact in found.regions}
    topics = {tag.id for found in facts for tag in found.tags}
    places = {region: regions.place(region) for region in sorted(named)}
    above = {parent for place in places.values() if place for parent in place.parents}
    return Names(
        companies={firm: companies.other_names(firm) for firm in sorted(firms)},
        places=_known(places) | _known({parent: regions.place(parent) for parent in sorted(above)}),
        tags={topic: tags.labels(topic) for topic in sorted(topics)},
        former=companies.former(),
    )


def _known(places: "dict[str, Place | None]") -> dict[str, Place]:
    return {region: place for region, place in places.items() if place}
