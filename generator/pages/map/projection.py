"""From degrees to the units of the maps; `scripts/build_map.py` makes the shapes in the same, so that dots fall right.

Small maps are pieces of one in Mercator's projection, in which every piece has its true shape; the map of the world has
the Equal Earth projection, in which every country has its true size (https://doi.org/10.1080/13658816.2018.1504949).
"""

import math

UNITS = 20
"""Units of a map that a degree of longitude takes."""
EAST = 180 * UNITS
"""The right edge of the whole map; the left one is as far from the middle."""
NORTH, SOUTH = -2600, 1500
"""Its upper and its lower edge: from the north of Greenland to Cape Horn."""


def project(latitude: float, longitude: float) -> tuple[float, float]:
    """Where a place stands on the whole map, in units from its middle to the right and down; never beyond its edges."""
    y = -math.degrees(math.asinh(math.tan(math.radians(latitude)))) * UNITS
    return longitude * UNITS, min(max(y, NORTH), SOUTH)


EQUAL_EARTH = 660
"""Units of the map of the world for a radian of its projection."""
A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
"""The projection's coefficients."""
M = math.sqrt(3) / 2


def project_whole(latitude: float, longitude: float) -> tuple[float, float]:
    """Where a place stands on the map of the world, in units from its middle to the right and down."""
    t = math.asin(M * math.sin(math.radians(latitude)))
    width = M * (A1 + 3 * A2 * t**2 + t**6 * (7 * A3 + 9 * A4 * t**2))
    height = t * (A1 + A2 * t**2 + t**6 * (A3 + A4 * t**2))
    return math.radians(longitude) * math.cos(t) / width * EQUAL_EARTH, -height * EQUAL_EARTH
