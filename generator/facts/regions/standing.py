"""What an article's mentions of its places add up to, place by place, and how the places stand to each other."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple, TypeVar

from generator.facts.gazetteer import Place, chain
from generator.facts.regions.mentions import Word

MENTIONS = 100
"""So many mentions of one place are weighed."""
Ids = frozenset[str]
Key = TypeVar("Key", int, str)


class Standing(NamedTuple):
    """What the mentions of one place add up to."""

    place: Place
    is_country: bool
    """Else it lies in one."""
    total: int
    first: int
    """The number of the first sentence that names it; -1 is the title."""
    leading: bool
    """Title or lead name it."""
    project: bool
    """A sentence that names it tells of a plant, a project or a delivery."""
    sited: bool
    """It stands right behind words that give a project its place (位于, entsteht in)."""
    located: bool
    """It stands right behind a preposition of place (in Deutschland, в Узбекистане)."""
    news: bool
    """A new project is placed there."""
    amounts: int
    """Mentions beside a number with a unit."""
    rows: frozenset[int]
    """The rows of places in which it stands."""
    past: bool
    """A sentence that names it tells of the past, or of another's deeds."""
    only_past: bool
    """Each of them does."""
    only_venue: bool
    """No more than a meeting or a ceremony is held there."""


class Places(NamedTuple):
    """The places of an article, by id, and which of them have something in common."""

    each: Mapping[str, Standing]
    home: str
    """The country that the text's language takes for granted."""
    inside: Mapping[str, Ids]
    """What lies in a place."""
    kin: Mapping[str, Ids]
    """The place, what lies in it and what holds it."""
    mentions: int
    """Of all of them."""
    titled: Ids
    """Those below countries that the title names."""
    leading: Ids
    """Those below countries that title or lead name."""
    sited: Ids
    """Those where a project is sited."""
    news: Ids
    """Those where a new project is placed."""
    leading_news: Ids
    """Those of them that title or lead name."""
    leading_lands: Ids
    """The countries in which those lie."""
    told: Mapping[int, Ids]
    """Those of each row where a project is sited, or a new one placed."""
    led: Mapping[int, Ids]
    """Those of each row, below countries, that title or lead name."""


def standings(words: Iterable[Word]) -> dict[str, Standing]:
    """What the mentions of each place add up to, by id, in the order of their first mentions."""
    held: dict[str, list[Word]] = defaultdict(list)
    for word in words:
        held[word.place.id].append(word)
    return {id_: _tally(found[:MENTIONS]) for id_, found in held.items()}


def _tally(words: list[Word]) -> Standing:
    columns = zip(*words, strict=True)
    (place, *_), _, sentences, leading, project, news, venue, sited, located, past, amounts, rows = columns
    return Standing(
        place=place,
        is_country=place.level == "country",
        total=len(words),
        first=min(sentences),
        leading=True in leading,
        project=True in project,
        sited=True in sited,
        located=True in located,
        news=True in news,
        amounts=sum(amounts),
        rows=frozenset([row for row, held in zip(rows, venue, strict=True) if not held]),
        past=True in past,
        only_past=False not in past,
        only_venue=False not in venue,
    )


def together(each: Mapping[str, Standing], home: str) -> Places:
    """The places of an article beside each other; `home` is the country that the text's language takes for granted."""
    holding = {id_: [holder for holder in holders(one.place) if holder in each] for id_, one in each.items()}
    inside = _sets((holder, id_) for id_, found in holding.items() for holder in found if holder != id_)
    below = [(id_, one) for id_, one in each.items() if not one.is_country]
    sited = frozenset([id_ for id_, one in each.items() if one.sited])
    news = frozenset([id_ for id_, one in each.items() if one.news])
    leading = frozenset([id_ for id_, one in below if one.leading])
    leading_news = frozenset([id_ for id_ in news if each[id_].leading])
    rows = _sets((row, id_) for id_, one in each.items() for row in one.rows)
    return Places(
        each=each,
        home=home,
        inside=inside,
        kin={id_: inside.get(id_, frozenset()).union(found, (id_,)) for id_, found in holding.items()},
        mentions=sum([one.total for one in each.values()]),
        titled=frozenset([id_ for id_, one in below if one.first < 0]),
        leading=leading,
        sited=sited,
        news=news,
        leading_news=leading_news,
        leading_lands=frozenset([each[id_].place.country for id_ in leading_news]),
        told={row: (sited | news) & found for row, found in rows.items()},
        led={row: leading & found for row, found in rows.items()},
    )


def _sets(pairs: Iterable[tuple[Key, str]]) -> dict[Key, Ids]:
    found: dict[Key, set[str]] = defaultdict(set)
    for key, id_ in pairs:
        found[key].add(id_)
    return {key: frozenset(ids) for key, ids in found.items()}


def holders(place: Place) -> tuple[str, ...]:
    """The ids of the places that hold the place, also of one that no table lists."""
    return lineage(place.parent)


@lru_cache(maxsize=4096)
def lineage(region_id: str) -> tuple[str, ...]:
    """The region and those that hold it, nearest first; one that no table lists lies in what its id begins with."""
    above = chain(region_id)
    listed = bool(above) or ":" not in region_id
    return (region_id, *(above if listed else lineage(region_id.rpartition(":")[0])))
