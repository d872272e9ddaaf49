"""The map of the world: every country in the colour of its count, and a link to its page."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from generator.pages.map.picture import MOST, Place, Where, countries
from generator.pages.map.projection import project_whole

STEPS = (1, 2, 5, 20, 100)
"""The least count of each colour, the palest first."""
BOX = "-1780 -880 3560 1580"
"""The part of the map that is shown: without Antarctica."""
SHAPES = "assets/map/countries.svg"
Spot = tuple[Place, Where]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A place on the map of the world."""

    place: Place
    step: int
    """Number of its colour, from 1."""
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """The map: countries with a shape in `SHAPES`, countries too small for one, and the dots of smaller places."""

    shaped: tuple[Marked, ...]
    small: tuple[Marked, ...]
    towns: tuple[Marked, ...]
    """No links: there is no room for them."""
    box: str = BOX
    shapes: str = SHAPES


def world(spots: Sequence[Spot]) -> World:
    """The map of all places, those of most articles first."""
    whole = [spot for spot in spots if not spot[0].entry.parents]
    return World(
        shaped=tuple(_marked(spot) for spot in whole if spot[0].entry.id in _drawn()),
        small=tuple(_marked(spot) for spot in whole if spot[0].entry.id not in _drawn()),
        towns=tuple(_marked(spot) for spot in [spot for spot in spots if spot[0].entry.parents][:MOST]),
    )


def step(count: int) -> int:
    """The number of a count's colour, from 1."""
    return sum(count >= least for least in STEPS)


def _marked(spot: Spot) -> Marked:
    place, at = spot
    x, y = project_whole(at.latitude, at.longitude)
    return Marked(place=place, step=step(place.count), x=round(x, 1), y=round(y, 1))


@cache
def _drawn() -> frozenset[str]:
    return frozenset(row[0] for row in countries() if row[3] == "yes")
