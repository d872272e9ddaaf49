"""Which of the places found is that of the main event: the project's place, else the venue's."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from functools import lru_cache
from typing import NamedTuple

from generator.facts.gazetteer import Place, chain, place
from generator.facts.regions.mentions import Word

MENTIONS = 100
"""So many mentions of one place are weighed."""


class Weight(NamedTuple):
    """What the mentions of one place add up to."""

    place: Place
    prominent: float
    """Title and lead."""
    project: int
    """Mentions whose sentence tells of a plant, a project or a delivery."""
    venue: int
    total: int
    sited: int
    """Mentions right after words that give a project its place (位于, entsteht in)."""
    located: int
    """Mentions right after a preposition of place (in Deutschland, в Узбекистане)."""
    news: int
    """Mentions that place a new project."""
    opening: int
    """Mentions of the lead right after a preposition of place."""
    rows: frozenset[int]
    """The rows of places in which it stands."""
    live: frozenset[int]
    """Those of the rows in which it is the place of a new project."""
    dead: frozenset[int]
    """Those that tell of the past."""


def weigh(words: Iterable[Word]) -> dict[str, Weight]:
    """The weight of each place, by id, in the order of their first mentions."""
    held: dict[str, list[Word]] = defaultdict(list)
    for word in words:
        held[word.place.id].append(word)
    return {id_: _tally(found[:MENTIONS]) for id_, found in held.items()}


def _tally(words: list[Word]) -> Weight:
    return Weight(
        place=words[0].place,
        prominent=sum([word.prominent for word in words]),
        project=sum([word.project for word in words]),
        venue=sum([word.venue for word in words]),
        total=len(words),
        sited=sum([word.sited for word in words]),
        located=sum([word.located for word in words]),
        news=sum([word.news for word in words]),
        opening=sum([word.located and word.prominent == 1.0 for word in words]),
        rows=frozenset([word.row for word in words if not word.venue]),
        live=frozenset([word.row for word in words if word.news and not word.venue]),
        dead=frozenset([word.row for word in words if word.past]),
    )


def primaries(weights: Mapping[str, Weight], home: str) -> frozenset[str]:
    """The ids of the primary places; `home` is the country that the text's language takes for granted."""
    local = {id_: weight for id_, weight in weights.items() if weight.place.level != "country"}
    lands = {id_: weight for id_, weight in weights.items() if weight.place.level == "country"}
    abroad = any(weight.prominent and weight.located and id_ != home for id_, weight in lands.items())
    chosen = _projects(local) or (set() if abroad else _prominent(local) or _best(local))
    chosen = chosen or {id_ for id_, weight in local.items() if weight.sited and weight.news and not weight.venue}
    chosen |= {id_ for id_, weight in local.items() if _is_sited(weight, chosen)}
    chosen |= _in_row(local, chosen)
    chosen |= {holder for id_ in chosen for holder in _holders(weights[id_].place) if _is_prominent(local, holder)}
    chosen |= _lands(lands, {weights[id_].place.country for id_ in chosen}, home)
    return frozenset(chosen | _related(weights, chosen))


def _prominent(local: Mapping[str, Weight]) -> set[str]:
    """The ids of the places in title and lead."""
    return {id_ for id_, weight in local.items() if weight.prominent}


def _projects(local: Mapping[str, Weight]) -> set[str]:
    """The ids of those in title and lead of which the text tells as a project's, or where it says that the news is."""
    leading = [local[id_] for id_ in _prominent(local) if local[id_].venue < local[id_].total]
    told = any(one.project or one.sited for one in leading)
    return {one.place.id for one in leading if told and (one.project or one.sited or one.opening)}


def _is_prominent(local: Mapping[str, Weight], id_: str) -> bool:
    return id_ in local and local[id_].prominent > 0


def _best(local: Mapping[str, Weight]) -> set[str]:
    """The id of the place of which the text tells most as a project's; none without a project."""
    rivals = [weight for weight in local.values() if weight.project]
    best = max(rivals, key=lambda weight: (weight.project, weight.total), default=None)
    return {best.place.id} if best else set()


def _is_sited(weight: Weight, chosen: Set[str]) -> bool:
    """Whether a project is said to stand there, and the place lies in a chosen one or its sentence tells of works."""
    lands = {id_[:2] for id_ in chosen}
    beside = {id_.rpartition(":")[0] for id_ in chosen if ":" in id_} if not place(weight.place.id) else set()
    unlisted = weight.place.parent in lands | beside and weight.place.level != "admin1"
    inside = unlisted or not chosen.isdisjoint(_holders(weight.place))
    sited = weight.sited and (weight.project or inside or weight.place.country in lands)
    return bool(sited or (inside and weight.news)) and not weight.venue


def _holders(place: Place) -> tuple[str, ...]:
    """The ids of the places that hold the place, also of one that no table lists."""
    return _with_holders(place.parent)


@lru_cache(maxsize=4096)
def _with_holders(region_id: str) -> tuple[str, ...]:
    return (region_id, *chain(region_id))


def _in_row(weights: Mapping[str, Weight], chosen: Set[str]) -> set[str]:
    """The places in a row with a chosen one, where the row sites a new project."""
    every = weights.values()
    rows = _union(weights[id_].rows for id_ in chosen if id_ in weights)
    live = (rows & _union(one.live for one in every)) - _union(one.dead for one in every)
    return {id_ for id_, one in weights.items() if not live.isdisjoint(one.rows)} | _related(weights, chosen)


def _related(weights: Mapping[str, Weight], chosen: Set[str]) -> set[str]:
    """The places beside a chosen one that hold it or lie in it (吉林省松原市; Alfeld, Niedersachsen)."""
    picked = [weights[id_] for id_ in chosen if id_ in weights]
    return {id_ for id_, one in weights.items() if any(_is_related(one, other) for other in picked)}


def _is_related(one: Weight, other: Weight) -> bool:
    nested = one.place.id in _holders(other.place) or other.place.id in _holders(one.place)
    nested = nested or _is_in_county(one.place, other.place) or _is_in_county(other.place, one.place)
    return nested and not (one.rows - one.dead).isdisjoint(other.rows)


def _is_in_county(town: Place, county: Place) -> bool:
    """Whether a British or Irish town may lie in the county: the table knows the country alone that holds both."""
    british = county.country in ("GB", "IE") and county.level == "admin2" and ":" not in county.id
    return british and ":" in town.id and town.parent == county.parent


def _union(rows: Iterable[frozenset[int]]) -> frozenset[int]:
    return frozenset[int]().union(*rows)


def _lands(lands: Mapping[str, Weight], held: Set[str], home: str) -> set[str]:
    """The ids of the primary countries; `held` are those of the primary places below countries."""
    if held:
        return {id_ for id_ in held & lands.keys() if _tells(lands[id_], home)}
    prominent = {id_: one for id_, one in lands.items() if one.prominent and (id_ != home or one.located)}
    news = {id_ for id_, one in prominent.items() if one.news}
    titled = {id_ for id_, one in lands.items() if one.prominent >= 2}
    return news | _in_row(prominent, news) if news else set(prominent) or titled


def _tells(land: Weight, home: str) -> bool:
    """Whether the text says of the country itself that the project is there."""
    if land.place.id == home:
        return bool(land.located and land.prominent)
    return bool(land.prominent or (land.project and land.located))
