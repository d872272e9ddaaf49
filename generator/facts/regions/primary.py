"""Which of the places found is that of the main event: the project's place, else the venue's."""

import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import lru_cache

from generator.facts.gazetteer import Place, chain
from generator.facts.regions import cues
from generator.facts.rules import Passage

NAMES = r"[A-ZÀ-ŽА-ЯЁ][\w'-]+(?:[/ ][A-ZÀ-ŽА-ЯЁ][\w'-]+){0,3}"
DATELINE = re.compile(
    r"\W{0,3}[^\n]{0,40}?(?:\([A-Z][\w ]{1,24}\) ?[-—]|\((?:dpa|ТАСС)[^)\n]{0,30}\)|[日社][讯电]|[讯电][】\])]|"
    r"消息|\d{1,2} [а-я]+\. ?/|, \w+\.? \d{1,2}(?:, \d{4})? ?(?:/PRN|\(GLOBE|--))|"
    rf"{NAMES}(?:, {NAMES})? [-—] |"
    rf"{NAMES}(?:, {NAMES})?, (?:den )?\d{{1,2}}\.? [a-zà-žа-яёA-Z]{{3,10}}\.? \d{{4}}|"
    rf"{NAMES}\. (?=[A-ZÀ-ŽА-ЯЁ«])|"
    r"\[[^\]=\n]{1,10}="
)
OPENING = 400
"""How far into the text a paragraph with the dateline begins at most, in characters."""
MANY = 20
"""So many mentions of a place, and so many places in a row, are looked at."""
MENTIONS = 100
"""So many mentions of one place are weighed."""
ROW = 200
"""How far apart the places of one project stand at most, in characters."""
RUN = 20
"""How far apart a province and a county of one address begin at most."""
WIDE = {"zh", "ja", "ko"}
LEAD = {True: 260, False: 540}
"""Where the lead ends, in characters: for scripts with wide characters, and for the others."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One taken mention of a place."""

    place: Place
    start: int
    end: int
    source: Passage
    rule: str


@dataclass(frozen=True, slots=True)
class Weight:
    """What the mentions of one place add up to."""

    place: Place
    prominent: float = 0.0
    """Title and lead."""
    project: int = 0
    """Mentions whose sentence tells of a plant, a project or a delivery."""
    venue: int = 0
    total: int = 0
    starts: tuple[int, ...] = ()
    """Where the mentions in the text begin."""
    sited: int = 0
    """Mentions right after words that give a project its place (位于, entsteht in)."""
    located: int = 0
    """Mentions right after a preposition of place (in Deutschland, в Узбекистане)."""


def in_dateline(spot: Spot) -> bool:
    """Whether the mention stands in the text's dateline (`Шанхай (Gasgoo)-`, `本报北京2月2日讯`, `Biel/Ostrava - `)."""
    if spot.source.where != "text" or spot.start > OPENING:
        return False
    return spot.start < _dateline_end(spot.source.folded, spot.source.folded.rfind("\n", 0, spot.start) + 1)


@lru_cache(maxsize=8)
def _dateline_end(folded: str, start: int) -> int:
    """Where the dateline of the line at `start` ends, 0 if it has none."""
    dateline = DATELINE.match(folded, start, start + 120)
    return dateline.end() if dateline else 0


def weigh(spots: Iterable[Spot], lang: str) -> dict[str, Weight]:
    """The weight of each place, by id, in the order of their first mentions."""
    weights: dict[str, Weight] = {}
    for spot in spots:
        held = weights.get(spot.place.id, Weight(spot.place))
        weights[spot.place.id] = held if in_dateline(spot) else _added(held, spot, lang)
    return weights


def _added(held: Weight, spot: Spot, lang: str) -> Weight:
    if held.total >= MENTIONS:
        return held
    words = cues.sentence(cues.told(spot.source, lang), spot.start, spot.end)
    if cues.is_seat(words, lang):
        return held
    titled = spot.source.where == "title"
    ahead = titled or spot.start < LEAD[lang in WIDE]
    sited = cues.is_site(words, lang)
    past = (ahead or sited) and cues.tells_of_past(words)
    located = cues.is_located(words)
    return Weight(
        held.place,
        held.prominent + (2.0 if titled else 1.0 if ahead and not past else 0.0),
        held.project + cues.tells_of_project(words),
        held.venue + cues.is_venue(words, located),
        held.total + 1,
        starts=held.starts if titled or len(held.starts) >= MANY else (*held.starts, spot.start),
        sited=held.sited + (sited and not past),
        located=held.located + located,
    )


def primaries(weights: Mapping[str, Weight], home: str) -> frozenset[str]:
    """The ids of the primary places; `home` is the country that the text's language takes for granted."""
    local = {id_: weight for id_, weight in weights.items() if weight.place.level != "country"}
    lands = {id_: weight for id_, weight in weights.items() if weight.place.level == "country"}
    abroad = any(weight.prominent and weight.located and id_ != home for id_, weight in lands.items())
    chosen = _local(local, abroad)
    held = {weights[id_].place.country for id_ in chosen}
    chosen |= {id_ for id_, weight in lands.items() if _is_primary_country(weight, held, home)}
    return frozenset(chosen)


def _local(local: Mapping[str, Weight], abroad: bool) -> set[str]:
    """The ids of the primary places below countries; `abroad` says that the lead has a country as its place."""
    prominent = {id_ for id_, weight in local.items() if weight.prominent}
    projects = {id_ for id_ in prominent if local[id_].project and local[id_].venue < local[id_].total}
    chosen = projects or prominent
    if not chosen and local and not abroad:
        best = max(local.values(), key=lambda weight: (weight.project, weight.total))
        chosen = {best.place.id} if best.project else set()
    chosen |= {id_ for id_, weight in local.items() if _is_sited(weight, chosen)}
    row = [local[one] for one in sorted(chosen)[:MANY]]
    chosen |= {id_ for id_, weight in local.items() if _is_sibling(weight, row)}
    inner = {id_ for id_, weight in local.items() if any(_follows(weight, one) for one in row)}
    outer = {holder for id_ in chosen | inner for holder in _holders(local[id_])} & prominent
    return chosen | inner | outer


def _is_sited(weight: Weight, chosen: Set[str]) -> bool:
    """Whether a project is said to stand there, and the place lies in a chosen one or its sentence tells of works."""
    lands = {id_[:2] for id_ in chosen}
    within = not chosen.isdisjoint(_holders(weight)) or weight.place.parent in lands
    return bool(weight.sited and (weight.project or within)) and not weight.venue


def _follows(weight: Weight, holder: Weight) -> bool:
    """Whether the place stands right behind the place that holds it (宁夏回族自治区中卫市沙坡头区)."""
    return holder.place.id in _holders(weight) and any(
        0 < start - other <= RUN for start in weight.starts for other in holder.starts
    )


def _holders(weight: Weight) -> tuple[str, ...]:
    """The ids of the places that hold the place, also of one that no table lists."""
    return (weight.place.parent, *chain(weight.place.parent))


def _is_sibling(weight: Weight, chosen: list[Weight]) -> bool:
    """Whether the place stands in a row with a chosen one: same rank, a few lines on, with a project of its own."""
    if not (weight.project and weight.located) or weight.venue:
        return False
    return any(
        (weight.place.level, weight.place.country) == (one.place.level, one.place.country)
        and any(abs(start - other) <= ROW for start in weight.starts for other in one.starts)
        for one in chosen
    )


def _is_primary_country(weight: Weight, held: set[str], home: str) -> bool:
    country = weight.place.id
    if country in held:
        return bool(weight.project and (weight.located or weight.prominent)) and country != home
    if held:
        return False
    return weight.prominent > 0 and (country != home or weight.located > 0)
