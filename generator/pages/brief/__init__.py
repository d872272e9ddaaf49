"""One line of English for every article, made of its facts alone, so that a reader of one language can scan all.

`CATL and CECEP sign a strategic cooperation agreement · Ningde, Fujian · 25 Feb, year not stated`
"""

from collections.abc import Sequence
from dataclasses import dataclass

from generator import edtf
from generator.model import Article, Capacity, Company, Money, Names, Region
from generator.pages import wording
from generator.pages.brief.deeds import Deed, deed_of
from generator.pages.brief.news import Stretch, stretches

AMOUNTS = 2
TOPICS = 2
SUMS = 2
"""With more of them in one place, the first may be any: what was planned, what is left, what others pay."""
PAIRED = frozenset("/／、,，和")
"""What stands between two amounts that one thing has: 100MW/200MWh."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The parts of the line, each empty where no fact gives it."""

    lead: str
    """Who did what, or the topics of an article without a party."""
    amounts: tuple[Capacity | Money, ...]
    size: str
    """The amounts in words."""
    region: Region | None
    place: str
    """The region with its first division, and how many others there are."""
    date: str

    @property
    def line(self) -> str:
        """The whole; empty without any fact."""
        return " · ".join(part for part in (self.lead, self.size, self.place, self.date) if part)


def brief(article: Article, names: Names) -> Brief:
    """What happened, how large, where and when: of the parties, of the news' own amounts, of its place and its date."""
    news, behind = stretches(article)
    deed = deed_of(article, news)
    inner = _places(article, names, (*news, *behind))
    capacities, sums = _capacities(article, news, behind, deed), _sum(article, news, behind)
    return Brief(
        lead=_lead(article, deed, names),
        amounts=(*capacities, *sums),
        size=_size(article, capacities, sums),
        region=inner[0] if inner else None,
        place=_place(inner, names),
        date=date_in_words(article),
    )


def date_in_words(article: Article) -> str:
    """`30 Aug 2022 (year inferred)`; of the publication where the event's own is not stated; else empty."""
    facts = article.facts
    words = edtf.human(facts.date.edtf, short=True) if facts.date else ""
    return f"published {words}" if words and facts.date_basis == "published" else words


def _lead(article: Article, deed: Deed | None, names: Names) -> str:
    """`A and B sign a contract`; `A and B: order`; the parties alone; or, without them, what the article is about."""
    who = _who(deed.parties if deed else [one for one in article.facts.companies if one.primary])
    if who and deed:
        return f"{who} {deed.said}" if deed.is_verb else f"{who}: {deed.said}"
    return who or (deed.said.capitalize() if deed else _topics(article, names))


def _topics(article: Article, names: Names) -> str:
    """`Energy storage and heavy trucks`."""
    labels = (names.tags.get(tag.id, {}).get("en", "") for tag in article.facts.tags)
    found = [label for label in labels if label][:TOPICS]
    return wording.listed([*found[:1], *map(_within_a_line, found[1:])])


def _within_a_line(label: str) -> str:
    """A topic's name behind others; what begins with an abbreviation (`LNG terminals`) keeps its capitals."""
    return label if label[1:2].isupper() else f"{label[:1].lower()}{label[1:]}"


def _who(parties: Sequence[Company]) -> str:
    """`A`, `A and B`, `A, B and C`, `A, B and 2 others`."""
    said = [party.name for party in parties]
    return wording.listed([*said[:2], f"{len(said) - 2} others"] if len(said) > 3 else said)


def _capacities(
    article: Article, news: Sequence[Stretch], behind: Sequence[Stretch], deed: Deed | None
) -> tuple[Capacity, ...]:
    """The news' own: those of the title, else of the news sentence, else of the one behind, else the first ones."""
    own = wording.main_amounts(article.facts.capacities)
    for near in (news[:1], news[1:], behind):
        if found := tuple(fact for fact in own if any(stretch.holds(fact.evidence) for stretch in near)):
            return found[:AMOUNTS]
    return () if deed and deed.alone else own[:AMOUNTS]


def _sum(article: Article, news: Sequence[Stretch], behind: Sequence[Stretch]) -> tuple[Money, ...]:
    """The first sum of the title, else of the news sentence, else of the one behind; none of many."""
    for near in (news[:1], news[1:], behind):
        found = [fact for fact in article.facts.money if any(one.holds(fact.evidence) for one in near)]
        if found:
            return tuple(found[:1]) if len(found) <= SUMS else ()
    return ()


def _size(article: Article, capacities: Sequence[Capacity], sums: Sequence[Money]) -> str:
    together = [_together(article, capacities)] if capacities else []
    return " · ".join((*together, *map(sum_in_words, sums)))


def _together(article: Article, capacities: Sequence[Capacity]) -> str:
    """`100 MW / 200 MWh storage` where the text writes the two as one, else `150 MW and 20 MWh storage`.

    What two are of is said once; two of different things say both: `10 GWh storage and 5,000 vehicles`.
    """
    said = [wording.measured(fact) for fact in capacities]
    kinds = {kind for _, kind in said}
    if len(said) != 2 or len(kinds) == 2:
        return wording.listed([wording.amount(fact) for fact in capacities])
    between = " / " if _is_pair(article, *capacities) else " and "
    return f"{between.join(number for number, _ in said)} {kinds.pop()}".rstrip()


def _is_pair(article: Article, first: Capacity, second: Capacity) -> bool:
    """Whether the two stand side by side, of one kind, with nothing but a stroke or a comma between."""
    one, two = first.evidence[:1], second.evidence[:1]
    if not one or not two or (first.of, first.per) != (second.of, second.per) or one[0].where != two[0].where:
        return False
    text = article.title if one[0].where == "title" else article.document.text
    between = text[one[0].end : two[0].start].strip()
    return bool(between) and set(between) <= PAIRED


def sum_in_words(fact: Money) -> str:
    """`CNY 3 billion (currency implied)`."""
    note = wording.currency_note(fact)
    return f"{wording.money(fact)} ({note.removesuffix(' by the language')})" if note else wording.money(fact)


def _places(article: Article, names: Names, near: Sequence[Stretch]) -> list[Region]:
    """The smallest places of the news, those first that it names first."""
    chosen = [region for region in article.facts.regions if region.primary]
    around = {key for region in chosen for key in _parents(region, names)}
    inner = [region for region in chosen if region.id not in around]
    return sorted(inner, key=lambda region: _told_in(_family(region, chosen, names), near))


def _place(inner: Sequence[Region], names: Names) -> str:
    more = len(inner) - 1
    others = f" and {more} other {'place' if more == 1 else 'places'}" if more > 0 else ""
    return _with_its_division(inner[0], names) + others if inner else ""


def _family(region: Region, chosen: Sequence[Region], names: Names) -> list[Region]:
    """The place and those of the chosen ones that it lies in."""
    above = _parents(region, names)
    return [region, *(one for one in chosen if one.id in above)]


def _told_in(family: Sequence[Region], near: Sequence[Stretch]) -> int:
    """The number of the first stretch that names one of the family; a large one for a place told further on."""
    told = (at for at, stretch in enumerate(near) if any(stretch.holds(one.evidence) for one in family))
    return next(told, len(near))


def _parents(region: Region, names: Names) -> tuple[str, ...]:
    place = names.places.get(region.id)
    return place.parents if place else ()


def _with_its_division(region: Region, names: Names) -> str:
    """`Ningde, Fujian`; `Fujian, China`; a country alone."""
    above = [names.places[key] for key in _parents(region, names) if key in names.places]
    division = next((place for place in above if place.level == "admin1"), above[-1] if above else None)
    return f"{region.name}, {division.name}" if division and division.name != region.name else region.name
