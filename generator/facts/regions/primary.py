"""Which of the places found is that of the main event."""

import re
from collections.abc import Sequence

from generator.facts.gazetteer import chain
from generator.facts.rules import Passage

DATELINE = re.compile(
    r"^\W{0,3}(?:[^\n]{0,40}?)(?:\((?:Gasgoo|Reuters|AP|dpa|AFP|Xinhua|ТАСС|PRNewswire|BUSINESS WIRE)[^)\n]{0,30}\)|讯|电(?!池|动|力|子|气|站|网|源)|消息|\d{1,2} [а-я]+\. ?/)"
)


def in_dateline(passage: Passage, start: int) -> bool:
    """Whether offset `start` stands in the text's dateline (`Шанхай (Gasgoo)-`, `本报北京2月2日讯`)."""
    dateline = DATELINE.match(passage.folded[:120]) if passage.where == "text" else None
    return dateline is not None and start < dateline.end()


def weights(spots: Sequence[tuple[str, int, Passage]]) -> dict[str, float]:
    """How much of the text is about each region: title and lead weigh most; a dateline nothing."""
    heavy: dict[str, float] = {}
    for region, start, source in spots:
        if in_dateline(source, start):
            weight = 0.0
        elif source.where == "title":
            weight = 6.0
        else:
            weight = 3.0 if start < 300 else 2.0 if start < 700 else 1.0
        heavy[region] = heavy.get(region, 0.0) + weight
    return heavy


def primaries(heavy: dict[str, float], levels: dict[str, str], home: str) -> frozenset[str]:
    """The ids of the primary regions: the heaviest, what holds or is held by it, and its equals.

    `home` is the country that a text of this language takes for granted (`CN` for zh): it is primary only alone.
    """
    if not heavy or max(heavy.values()) <= 0:
        return frozenset()
    places = {region: weight for region, weight in heavy.items() if region != home} or heavy
    top = max(places, key=lambda region: (places[region] + (0.5 if levels[region] != "country" else 0), region))
    limit = places[top] * 0.5
    chosen = {region for region, weight in places.items() if weight >= limit}
    kin = {region for region in places if region in chain(top) or top in chain(region)}
    return frozenset(region for region in chosen | kin if places[region] >= 3.0 or region == top)
