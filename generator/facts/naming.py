"""What the lexicons say of the ids that some articles use, for pages and search to show and to find by."""

from collections.abc import Iterable, Sequence

from generator.facts import companies, regions, tags
from generator.facts.choices import choices
from generator.facts.gazetteer import place, places
from generator.facts.gazetteer.table import lines
from generator.facts.rules import passage
from generator.model import Article, Level, Names, Place, Region


def names_of(articles: Sequence[Article]) -> Names:
    """Names of every company, place, parent of a place and tag in `articles`."""
    facts = [article.facts for article in articles]
    named = [fact for found in facts for fact in found.companies]
    # Also those whose name an article gives to another company: 青岛国轩电池有限公司（以下简称“国轩高科”）.
    lent = {companies.id_of(evidence.quote) for fact in named for evidence in fact.evidence}
    firms = lent | {fact.id for fact in named if fact.known}
    known = {firm: entry for firm in sorted(filter(None, firms)) if (entry := companies.firm(firm))}
    topics = {tag.id for found in facts for tag in found.tags}
    return Names(
        companies={firm: companies.other_names(firm) for firm in sorted(filter(None, firms))},
        firms=known,
        places=_places(
            {fact.id: fact for found in facts for fact in found.regions}.values(),
            {firm.country for firm in known.values()},
        ),
        tags={topic: tags.labels(topic) for topic in sorted(topics)},
        topics=tags.names(),
        choices=choices(),
        former={("company", old): new for old, new in companies.former().items()}
        | {("tag", old): new for old, new in tags.former().items()},
    )


def known_place(region: str) -> Place | None:
    """The place of that id in the gazetteer, or None."""
    row = place(region)
    return _place(region, row.name, row.country, row.level) if row else None


def region_ids_of(name: str) -> tuple[str, ...]:
    """The ids of the places that are called exactly `name`, the likeliest first."""
    source = passage("text", name)
    return next((one.ids for one in places(source) if (one.start, one.end) == (0, len(name))), ())


def region_ids(country: str) -> tuple[str, ...]:
    """The ids of all regions of a country, by its ISO 3166-1 code."""
    return tuple(line.partition(b"\t")[0].decode() for line in lines() if line.startswith(country.encode()))


def _places(found: Iterable[Region], homes: set[str]) -> dict[str, Place]:
    """Also development zones, which stand in no table but name their parents; `homes` are ids of further places."""
    named = {fact.id: _place(fact.id, fact.name, fact.country, fact.level) for fact in found}
    wanted = homes.union(parent for one in named.values() for parent in one.parents)
    above = sorted(wanted - named.keys())
    return named | {parent: known for parent in above if (known := known_place(parent))}


def _place(region: str, name: str, country: str, level: Level) -> Place:
    return Place(
        name=name,
        country=country,
        level=level,
        parents=regions.parents(region),
        other_names=regions.other_names(region),
        names=regions.names_by_language(region),
        at=regions.coordinates(region),
    )
