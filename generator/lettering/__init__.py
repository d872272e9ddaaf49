"""The font of pictures that are drawn as pixels: what it can write, and how much room words take in it.

It comes with the project (`scripts/build_card_font.py` makes it), so that a picture is the same on every machine.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from PIL import ImageFont

FOLDER = Path(__file__).parent
FONT = FOLDER / "card.otf"
MEASURED_AT = 100
"""Size at which a width is measured; at others it is in proportion."""
PIECES = re.compile(r"[⺀-鿿가-힣＀-￯]|[^\s⺀-鿿가-힣＀-￯]+|\s+")
"""Between two of them a line may break: words, and each Han character."""
CUT = "..."
"""The font has the sign for it in the middle of the line, as Chinese wants it."""


def covers(words: str) -> bool:
    """Whether the font has every character of `words`; another would be drawn as an empty box."""
    return _signs().issuperset(words)


def width(words: str, size: float) -> float:
    """The room that `words` take in one line, in the unit of `size`."""
    return _font().getlength(words) * size / MEASURED_AT


def lines(words: str, size: float, room: float, most: int) -> list[str]:
    """`words` in at most `most` lines no wider than `room`; what does not fit is cut, and the cut marked."""
    made = list(_broken(words, size, room))
    if len(made) <= most:
        return made
    return [*made[: most - 1], _shortened(made[most - 1], size, room)]


def cut(line: str, size: float, room: float) -> str:
    """`line` in the room it has, its end cut and the cut marked."""
    return line if width(line, size) <= room else _shortened(line, size, room)


def _shortened(line: str, size: float, room: float) -> str:
    fitting = bisect_right(range(len(line) + 1), room, key=lambda end: width(f"{line[:end]}{CUT}", size)) - 1
    return f"{line[: max(fitting, 0)].rstrip()}{CUT}"


def _broken(words: str, size: float, room: float) -> Iterator[str]:
    line = ""
    for piece in PIECES.findall(words):
        if line.strip() and width(f"{line}{piece}".rstrip(), size) > room:
            yield cut(line.strip(), size, room)
            line = ""
        line += piece
    if line.strip():
        yield cut(line.strip(), size, room)


@cache
def _signs() -> frozenset[str]:
    return frozenset(FONT.with_suffix(".txt").read_bytes().decode())


@cache
def _font() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONT, MEASURED_AT, layout_engine=ImageFont.Layout.BASIC)
