"""Which parts of the world have a map of their own: those where most of the news takes place, wherever that is."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.pages import wording
from generator.pages.map.picture import MOST, Picture, drawn
from generator.pages.map.view import RATIO, Point, fit
from generator.pages.map.world import Spot
from generator.pages.site import Site

WIDTH = 1000
"""Units that the places of one part lie within: fifty degrees, about Europe or the east of China."""
PARTS = 4
LEAST = 3
"""Places that make a part."""
NAMED = 3
"""Countries in a part's title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the world with its map."""

    title: str
    picture: Picture


def parts(site: Site, spots: Sequence[Spot]) -> Iterator[Part]:
    """The parts that hold most of the counts, one after another, each without those before; spots are no countries."""
    left = sorted(spots, key=lambda spot: (-spot[0].count, spot[0].entry.id))[:MOST]
    for _ in range(PARTS):
        best = max((_around(left, spot[1].point) for spot in left), key=_total, default=[])
        if len(best) < LEAST:
            return
        yield Part(title=_title(site, best), picture=drawn(fit([at.point for _, at in best]), spots[:MOST]))
        taken = {place.entry.id for place, _ in best}
        left = [spot for spot in left if spot[0].entry.id not in taken]


def _around(spots: Sequence[Spot], middle: Point) -> list[Spot]:
    x, y = middle
    return [
        spot
        for spot in spots
        if abs(spot[1].point[0] - x) <= WIDTH / 2 and abs(spot[1].point[1] - y) <= WIDTH / RATIO / 2
    ]


def _total(spots: Sequence[Spot]) -> int:
    return sum(place.count for place, _ in spots)


def _title(site: Site, spots: Sequence[Spot]) -> str:
    """The countries of the places, those with most first."""
    counts = Counter[str]()
    for place, _ in spots:
        counts[place.entry.parents[-1]] += place.count
    order = sorted(counts, key=lambda key: (-counts[key], key))
    names = [site.entries["region"][key].name for key in order]
    more = len(names) - NAMED
    return wording.listed([*names[:NAMED], *([f"{more} more"] if more > 0 else [])])
