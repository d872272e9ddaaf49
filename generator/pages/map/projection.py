"""From degrees to the units of the maps: Mercator's projection, in which every piece of a map has its true shape.

The shapes that `scripts/build_map.py` makes are in the same units, so that a dot falls where it belongs.
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
