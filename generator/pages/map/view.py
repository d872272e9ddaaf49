"""Which piece of the whole map shows some places, and which files its shapes are in."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from generator.pages.map.projection import EAST, NORTH, SOUTH

TILE = 1200
"""Width and height of a tile in units, as `scripts/build_map.py` cuts them, counted from `FIRST`."""
FIRST = -3600
WIDE = 2400
"""From this width on the coarse map of the whole world will do."""
LEAST = 600
"""Least width: thirty degrees, so that a reader sees where in the world a single place is."""
RATIO = 1.8
"""Width of a map by its height."""
MARGIN = 1.3
"""How much larger than the places' own extent a map is."""
SHAPES = "assets/map/"
Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A piece of the whole map, in units."""

    left: int
    top: int
    width: int
    height: int

    @property
    def box(self) -> str:
        """As an SVG element's `viewBox`."""
        return f"{self.left} {self.top} {self.width} {self.height}"

    def holds(self, point: Point) -> bool:
        """Whether a point is on it."""
        return 0 <= point[0] - self.left <= self.width and 0 <= point[1] - self.top <= self.height


def fit(points: Sequence[Point]) -> View:
    """The smallest view that shows all points (one at least) with room around, never beyond the whole map."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    width = max((max(xs) - min(xs)) * MARGIN, (max(ys) - min(ys)) * MARGIN * RATIO, LEAST)
    width = min(width, 2 * EAST, (SOUTH - NORTH) * RATIO)
    height = width / RATIO
    return View(
        left=round(_kept((min(xs) + max(xs) - width) / 2, -EAST, EAST - width)),
        top=round(_kept((min(ys) + max(ys) - height) / 2, NORTH, SOUTH - height)),
        width=round(width),
        height=round(height),
    )


def shapes(view: View) -> list[str]:
    """Addresses of the files with the land and borders of a view."""
    if view.width >= WIDE:
        return [f"{SHAPES}world.svg"]
    columns, rows = _tiles(view.left, view.width), _tiles(view.top, view.height)
    return [f"{SHAPES}{column}_{row}.svg" for column in columns for row in rows]


def _tiles(start: int, length: int) -> range:
    return range((start - FIRST) // TILE, math.ceil((start + length - FIRST) / TILE))


def _kept(value: float, least: float, most: float) -> float:
    return min(max(value, least), most)
