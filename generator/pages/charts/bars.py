"""Specifications of bars that show ranges: solid up to the lower end, pale from there to the upper one.

Rows lie, each with its name and its sum above it, so that long names of any script fit and no layout depends on their
width; months stand side by side. A bar and all around it is one link, large enough for a finger.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from generator.pages.charts.drawing import Spec

WIDE, NARROW = 720, 340
"""Widths of a picture, in pixels: beside the words of a large screen, and on a phone. Neither is scaled much."""
ROW, BAR = 46, 12
COLUMN: Final = 32
"""A month's room: at least 24 for a finger, and enough for its year."""
HEIGHT = 220
NAME: Final = {WIDE: 64, NARROW: 24}
"""How many Latin letters of a name fit; a Han character takes the room of two."""
PALE = 0.4
LINK: Final = {"href": {"field": "to"}, "description": {"field": "label"}}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One row or month of a picture."""

    name: str
    low: float
    high: float
    said: str
    """The range in words."""
    to: str
    """Where it leads, from the site's root."""
    group: str = ""
    """The year of a month."""


def columns_in(width: int) -> int:
    """How many months fit."""
    return (width - 70) // COLUMN


def rows_spec(bars: Sequence[Bar], title: str, unit: str, root: str, width: int) -> Spec:
    """Lying bars, from top to bottom."""
    values = [_value(bar, str(at), root, NAME[width]) for at, bar in enumerate(bars)]
    y: dict[str, Any] = {"field": "key", "type": "nominal", "sort": None, "axis": None, "scale": {"padding": 0}}
    axis = {"title": unit, "tickCount": 5, "format": ",~r", "domain": False}
    length = {"type": "quantitative", "axis": axis, "scale": {"zero": True, "nice": True}}
    bar = {"type": "bar", "size": BAR, "yOffset": 10}
    words = {"type": "text", "dy": -9, "baseline": "middle"}
    return _frame(title, values, width=width, height=ROW * len(values)) | {
        "encoding": {"y": y},
        "layer": [
            {"mark": {**bar, "opacity": PALE}, "encoding": {"x": {"field": "high", **length}}},
            {"mark": bar, "encoding": {"x": {"field": "low", **length}}},
            {"mark": {**words, "align": "left"}, "encoding": {"x": {"value": 0}, "text": {"field": "name"}}},
            {
                "mark": {**words, "align": "right", "color": "var(--digest-amount)"},
                "encoding": {"x": {"value": width}, "text": {"field": "said"}},
            },
            {"mark": _target(), "encoding": {"x": {"value": 0}, "x2": {"value": width}, **LINK}},
        ],
    }


def columns_spec(bars: Sequence[Bar], title: str, unit: str, root: str, width: int) -> Spec:
    """Standing bars, as many as fit, the last of `bars` first; the year below the first month of each."""
    shown = bars[: columns_in(width)][::-1]
    values = [_value(bar, str(at), root, NAME[width]) for at, bar in enumerate(shown)]
    for former, value in zip(["", *(bar.group for bar in shown)], values, strict=False):
        value |= {"name": value["name"][:3], "below": value["group"] if value["group"] != former else ""}
    x: dict[str, Any] = {"field": "key", "type": "nominal", "sort": None, "axis": None, "scale": {"padding": 0}}
    axis = {"title": unit, "tickCount": 4, "format": ",~r", "domain": False, "minExtent": 44, "maxExtent": 44}
    length = {"type": "quantitative", "axis": axis, "scale": {"zero": True, "nice": True}}
    bar = {"type": "bar", "size": COLUMN - 8}
    words = {"type": "text", "baseline": "middle"}
    return _frame(title, values, width=COLUMN * len(values), height=HEIGHT) | {
        "encoding": {"x": x},
        "layer": [
            {"mark": {**bar, "opacity": PALE}, "encoding": {"y": {"field": "high", **length}}},
            {"mark": bar, "encoding": {"y": {"field": "low", **length}}},
            {"mark": {**words, "dy": 12}, "encoding": {"y": {"value": HEIGHT}, "text": {"field": "name"}}},
            {
                "mark": {**words, "dy": 28, "fontSize": 11, "color": "var(--md-default-fg-color--light)"},
                "encoding": {"y": {"value": HEIGHT}, "text": {"field": "below"}},
            },
            {"mark": _target(), "encoding": {"y": {"value": 0}, "y2": {"value": HEIGHT}, **LINK}},
        ],
    }


def _frame(title: str, values: list[dict[str, Any]], width: int, height: int) -> dict[str, Any]:
    return {"description": title, "data": {"values": values}, "width": width, "height": height}


def _value(bar: Bar, key: str, root: str, room: int) -> dict[str, Any]:
    return {
        "key": key,
        "name": cut(bar.name, room),
        "group": bar.group,
        "low": bar.low,
        "high": bar.high,
        "said": bar.said,
        "label": f"{bar.name}{f' {bar.group}' if bar.group else ''}: {bar.said}",
        "to": root + bar.to,
    }


def _target() -> dict[str, Any]:
    return {"type": "rect", "fill": "transparent"}


def cut(name: str, room: int) -> str:
    """The name as far as it fits."""
    used = 0
    for at, sign in enumerate(name):
        used += 2 if unicodedata.east_asian_width(sign) in "WF" else 1
        if used > room:
            return f"{name[: at - 1].rstrip()}…"
    return name
