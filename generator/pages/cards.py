"""Card images: what a link to the site shows where links are shared. Their SVG, which `pictures` draws.

Drawing takes time and room, so only the most named companies, regions and topics have a card of their own, and only
where the font has every letter of the name; all other pages share that of the home page.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator import lettering
from generator.model import Capacity, Entry, Page
from generator.pages.entities.amounts import amounts_by_entry
from generator.pages.ledger import Amount
from generator.pages.listings import NOUNS
from generator.pages.site import KINDS, Site, entries_with_page, page

HOME = "cards/home.png"
MOST = 500
"""Companies, regions and topics with a card of their own, together."""
LEAST = 2
"""Articles without which none has one."""
ROOM = 1040
"""Width of a card's lines in pixels."""
SIZES = ((104, 1), (84, 2), (64, 3))
"""Sizes of a name, and into how many lines it may then break; the first that fits is taken, the last in any case."""
SMALL = 34
AMOUNTS = 3
Count = tuple[str, str, int]
"""What is counted, one and many, and how many there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a card tells, before it is known what finds room."""

    kind: str
    title: str
    names: str
    counts: Sequence[Count]
    facts: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """The words of a card, each line as wide as there is room."""

    kind: str
    title: tuple[str, ...]
    size: int
    names: tuple[str, ...]
    figures: str
    facts: tuple[str, ...]
    site: str


def card_pages(site: Site) -> Iterator[Page]:
    """The SVG of the home page's card, then those of `cards_of`."""
    yield card(site, HOME, _home(site))
    amounts = amounts_by_entry(site)
    for (kind, key), path in cards_of(site).items():
        yield card(site, path, _entry(site, kind, site.entries[kind][key], amounts.get((kind, key), ())))


def cards_of(site: Site) -> Mapping[tuple[str, str], str]:
    """(kind, id) -> path of the card, of all that have one."""
    named = [
        (kind, entry)
        for kind, entry, _ in entries_with_page(site)
        if len(entry.articles) >= LEAST and lettering.covers(entry.name)
    ]
    most = sorted(named, key=lambda one: (-len(one[1].articles), one[0], one[1].id))[:MOST]
    return {(kind, entry.id): f"cards/{KINDS[kind]}/{entry.slug}.png" for kind, entry in most}


def card(site: Site, path: str, told: Told) -> Page:
    """The SVG of the picture at `path`."""
    return page(site, "card.svg.j2", path, card=_fitted(told, site.settings.site_name))


def _home(site: Site) -> Told:
    entries = [(*NOUNS[kind], len(of_kind)) for kind, of_kind in site.entries.items()]
    counts = (("article", "articles", len(site.digest.articles)), *entries)
    return Told(kind="", title=site.settings.site_name, names=site.settings.site_description, counts=counts)


def _entry(site: Site, kind: str, entry: Entry, amounts: Sequence[Amount]) -> Told:
    parents = [site.entries["region"][key].name for key in entry.parents]
    languages = {article.facts.lang for article in entry.articles}
    return Told(
        kind=" · ".join((NOUNS[kind][0].capitalize(), *parents)),
        title=entry.name,
        names=" · ".join([name for name in entry.other_names if lettering.covers(name)][:4]),
        counts=(("article", "articles", len(entry.articles)), ("language", "languages", len(languages))),
        facts=[_fact(entry, one) for one in amounts if isinstance(one.fact, Capacity) and one.fact.role == "project"],
    )


def _fact(entry: Entry, amount: Amount) -> str:
    """The amount, and who else's news it is."""
    return " · ".join((amount.text, *[one.name for one in amount.companies if one.id != entry.id][:2]))


def _fitted(told: Told, site_name: str) -> Card:
    title = _written(told.title)
    size, most = next(((size, most) for size, most in SIZES if _fits(title, size, most)), SIZES[-1])
    lines = tuple(lettering.lines(title, size, ROOM, most))
    facts = [fact for fact in dict.fromkeys(told.facts) if lettering.covers(fact)][:AMOUNTS]
    return Card(
        kind=lettering.cut(_written(told.kind), SMALL, ROOM),
        title=lines,
        size=size,
        names=tuple(lettering.lines(_written(told.names), SMALL, ROOM, 2 if len(lines) == 1 else 1)),
        figures=" · ".join(f"{count:,} {one if count == 1 else many}" for one, many, count in told.counts if count),
        facts=tuple(lettering.cut(fact, SMALL, ROOM) for fact in facts),
        site=lettering.cut(_written(site_name), SMALL, ROOM),
    )


def _fits(title: str, size: int, most: int) -> bool:
    return len(lettering.lines(title, size, ROOM, most + 1)) <= most


def _written(words: str) -> str:
    """What the font can write of `words`."""
    return "".join(sign for sign in words if lettering.covers(sign))
