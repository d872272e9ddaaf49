"""Places with their counts -> a map of them, for the middle of a page: its land is in files that all pages share.

It needs neither a script nor a drawing library when the site is built, so that ten thousand pages may have one.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.model import Entry
from generator.pages.map.projection import project
from generator.pages.map.view import Point, View, fit, shapes
from generator.pages.site import Site

COUNTRIES = Path(__file__).with_name("countries.tsv")
MOST = 300
"""Dots on one map, those of most articles."""
NOMINAL = 640
"""Pixels that a map is wide on a screen with room."""
SMALLEST, LARGEST = 5.0, 18.0
"""Pixels of a dot's radius."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A region that a map shows."""

    entry: Entry
    count: int
    """Articles that its dot stands for."""
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Where a region is, in degrees."""

    latitude: float
    longitude: float
    point: Point
    """The same in units of the whole map."""
    exact: bool
    """Else it is the middle of a country, or the largest town of a province or county."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A place on a map, in units of the whole map."""

    place: Place
    exact: bool
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A piece of the map with dots, the largest first so that it hides none."""

    view: View
    shapes: tuple[str, ...]
    """Addresses of the files with its land and borders."""
    dots: tuple[Dot, ...]
    missing: tuple[Place, ...]
    """Places that nobody knows the coordinates of."""


@cache
def centres() -> dict[str, tuple[float, float]]:
    """Latitude and longitude of the middle of each country's largest piece, by ISO 3166-1 code."""
    return {key: (float(latitude), float(longitude)) for key, latitude, longitude, _ in countries()}


@cache
def countries() -> tuple[list[str], ...]:
    """The rows of `countries.tsv`: code, latitude, longitude, and whether the map of the world draws it."""
    return tuple(line.split("\t") for line in COUNTRIES.read_text("utf-8").splitlines()[1:])


def where(site: Site, region: str) -> Where | None:
    """Where a region is; None where no table tells."""
    known = site.names.places.get(region)
    at = (*centres()[region], "approximate") if region in centres() else known.at if known else None
    return Where(latitude=at[0], longitude=at[1], point=project(*at[:2]), exact=at[2] == "exact") if at else None


def accuracy(at: Where | None) -> str:
    """How well coordinates are known."""
    if at is None:
        return "unknown"
    return "exact" if at.exact else "approximate"


def picture(site: Site, places: Iterable[Place]) -> Picture | None:
    """A map that shows all `places`; None where none of them has coordinates."""
    known = [(place, where(site, place.entry.id)) for place in places]
    missing = tuple(place for place, at in known if at is None)
    found = sorted(((place, at) for place, at in known if at), key=lambda one: (-one[0].count, one[0].entry.id))[:MOST]
    return drawn(fit([at.point for _, at in found]), found, missing) if found else None


def drawn(view: View, found: Iterable[tuple[Place, Where]], missing: tuple[Place, ...] = ()) -> Picture:
    """The map of a view with the places that lie in it."""
    inside = [(place, at) for place, at in found if view.holds(at.point)]
    most = max((place.count for place, _ in inside), default=1)
    dots = (_dot(place, at, most, view.width / NOMINAL) for place, at in inside)
    return Picture(
        view=view,
        shapes=tuple(shapes(view)),
        dots=tuple(sorted(dots, key=lambda dot: (-dot.radius, dot.place.entry.id))),
        missing=missing,
    )


def _dot(place: Place, at: Where, most: int, pixel: float) -> Dot:
    """The area of a dot grows with its count, from the smallest that is seen well."""
    radius = SMALLEST + (LARGEST - SMALLEST) * math.sqrt((place.count - 1) / most)
    x, y = at.point
    return Dot(place=place, exact=at.exact, x=round(x, 1), y=round(y, 1), radius=round(radius * pixel, 1))
