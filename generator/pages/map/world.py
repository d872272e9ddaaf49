"""The map of the world: every country in the colour of its count, and a link to its page."""

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from generator.pages.charts import Spec, svg
from generator.pages.map.picture import Place, Where

COUNTRIES = Path(__file__).with_name("countries.json")
STEPS = (1, 2, 5, 20, 100)
"""The least count of each colour, the palest first."""
COLOURS = [f"var(--digest-map-{number})" for number in range(1, len(STEPS) + 1)]
FRAME: Spec = {
    "description": "The world: countries in the news. The table below has the same counts.",
    "width": 900,
    "height": 490,
    "projection": {"type": "equalEarth"},
}
COLOUR: Spec = {"field": "step", "type": "ordinal", "scale": {"domain": list(range(1, 6)), "range": COLOURS}, "legend": None}
LINK: Spec = {"href": {"field": "to"}, "description": {"field": "label"}}
DECIMALS = re.compile(r"(\d+\.\d)\d+")
Spot = tuple[Place, Where]


def world(spots: Sequence[Spot], root: str) -> str:
    """The picture as SVG; `root` leads from its page to the site's root.

    A country without a shape (Singapore) is a dot. The dots of other places are no links: there is no room for them.
    """
    shaped = _shaped()
    countries = [place for place, _ in spots if place.entry.id in shaped]
    small = [_point(spot) | _linked(spot[0], root) for spot in spots if _is_small_country(spot[0])]
    towns = [_point(spot) for spot in spots if spot[0].entry.parents]
    layers = [
        _land(),
        _countries([_linked(place, root) for place in countries]),
        _dots(small, 90) | {"encoding": _dots(small, 90)["encoding"] | LINK | {"fill": COLOUR}},
        _dots(towns, 14),
    ]
    return DECIMALS.sub(r"\1", svg({**FRAME, "layer": layers}))


def step(count: int) -> int:
    """The number of a count's colour, from 1."""
    return sum(count >= least for least in STEPS)


def _is_small_country(place: Place) -> bool:
    return not place.entry.parents and place.entry.id not in _shaped()


def _point(spot: Spot) -> dict[str, Any]:
    return {"latitude": spot[1].latitude, "longitude": spot[1].longitude}


def _linked(place: Place, root: str) -> dict[str, Any]:
    articles = f"{place.count:,} article{'s' * (place.count > 1)}"
    return {
        "id": place.entry.id,
        "to": f"{root}{place.address}",
        "label": f"{place.entry.name}: {articles}",
        "step": step(place.count),
    }


def _land() -> Spec:
    return {
        "data": _shapes(),
        "mark": {"type": "geoshape", "fill": "var(--digest-map-land)", "stroke": "var(--digest-map-line)"},
    }


def _countries(rows: Sequence[Mapping[str, Any]]) -> Spec:
    return {
        "data": _shapes(),
        "transform": [
            {"lookup": "id", "from": {"data": {"values": rows}, "key": "id", "fields": ["to", "label", "step"]}},
            {"filter": "isValid(datum.to)"},
        ],
        "mark": {"type": "geoshape", "stroke": "var(--digest-map-line)"},
        "encoding": {"fill": COLOUR, **LINK},
    }


def _dots(rows: Sequence[Mapping[str, Any]], size: int) -> dict[str, Any]:
    return {
        "data": {"values": rows},
        "mark": {"type": "circle", "size": size, "fill": "var(--digest-map-dot)", "opacity": 1},
        "encoding": {
            "latitude": {"field": "latitude", "type": "quantitative"},
            "longitude": {"field": "longitude", "type": "quantitative"},
        },
    }


def _shapes() -> Spec:
    return {"values": _topology(), "format": {"type": "topojson", "feature": "countries"}}


@cache
def _topology() -> Mapping[str, Any]:
    topology: Mapping[str, Any] = json.loads(COUNTRIES.read_text("utf-8"))
    return topology


@cache
def _shaped() -> frozenset[str]:
    """Countries with a shape of their own, by ISO 3166-1 code."""
    return frozenset(shape["id"] for shape in _topology()["objects"]["countries"]["geometries"]) - {""}
