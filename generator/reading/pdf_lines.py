"""The characters of a PDF's pages as lines, and the cells of a line: what stands between wide gaps."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.characters import squeeze, tidy

HYPHENS = "-\u2010"
CELL_GAP = 1.5
"""A gap wider than so many heights of a letter parts columns or cells; justified lines have smaller ones."""
GENERATED = "\x1f"
"""A blank that the file has not, but its gaps suggest."""
WIDE_GAP = re.compile(rf"(?<=[\u2e80-\u9fff\uff00-\uffef]){GENERATED}(?=[\u2e80-\u9fff\uff00-\uffef])")
"""What justified lines seem to have between Han characters."""


class Char(NamedTuple):
    """One character; places are points from the lower left corner of the page."""

    text: str
    left: float
    right: float
    bottom: float
    height: float


class Cell(NamedTuple):
    """Words on one line without a wide gap."""

    text: str
    left: float
    right: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The cells of one line, and whether a hyphen ends it."""

    cells: tuple[Cell, ...]
    text: str
    left: float
    right: float
    bottom: float
    height: float
    hyphenated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: its size in points, and its lines in the order of the file."""

    width: float
    height: float
    lines: tuple[Line, ...]


def lines_of(chars: Sequence[Char], hyphenated: bool) -> Iterator[Line]:
    """The line that `chars` make; none where they are blank."""
    shown = [char for char in chars if char.height > 0 and not char.text.isspace()]
    if not shown:
        return
    height = max(char.height for char in shown)
    if len(shown) > 1 and shown[-1].text in HYPHENS and shown[-2].text.isalnum():
        chars, hyphenated = chars[: len(chars) - 1 - chars[::-1].index(shown[-1])], True
    cells = tuple(_cells_of(chars, height * CELL_GAP))
    yield line_of(cells, shown[0].bottom, height, hyphenated)


def line_of(cells: tuple[Cell, ...], bottom: float, height: float, hyphenated: bool) -> Line:
    """The line that `cells` make."""
    return Line(
        cells=cells,
        text=squeeze(" ".join(cell.text for cell in cells)),
        left=min(cell.left for cell in cells),
        right=max(cell.right for cell in cells),
        bottom=bottom,
        height=height,
        hyphenated=hyphenated,
    )


def _cells_of(chars: Sequence[Char], gap: float) -> Iterator[Cell]:
    cell: list[Char] = []
    for char in chars:
        blank = char.height <= 0 or char.text.isspace()
        last = next((one for one in reversed(cell) if not one.text.isspace()), None)
        if last and not blank and (char.left - last.right > gap or char.left < last.left - gap):
            yield _cell(cell)
            cell = []
        if cell or not blank:
            cell.append(char._replace(text=GENERATED if char.text == GENERATED else " ") if blank else char)
    yield _cell(cell)


def _cell(chars: Sequence[Char]) -> Cell:
    shown = [char for char in chars if not char.text.isspace()]
    words = WIDE_GAP.sub("", "".join(char.text for char in chars)).replace(GENERATED, " ")
    return Cell(text=squeeze(words), left=min(c.left for c in shown), right=max(c.right for c in shown))


def legible(page: Page) -> Page:
    """The page without controls, characters of icon fonts, and lines that hold nothing else."""
    cells = [[cell._replace(text=squeeze(tidy(cell.text))) for cell in line.cells] for line in page.lines]
    kept = [tuple(cell for cell in line if cell.text) for line in cells]
    lines = [
        line_of(shown, line.bottom, line.height, line.hyphenated)
        for line, shown in zip(page.lines, kept, strict=True)
        if shown
    ]
    return replace(page, lines=tuple(lines))
