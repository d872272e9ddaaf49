"""Lines of a PDF to a tree of headings, paragraphs and tables, without running heads, running feet and page numbers.

A PDF knows places alone. What is a paragraph is told as a reader tells it: by gaps, indents and lines that end early.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from lxml import etree, html

from generator.model import Cut
from generator.reading import pdf_margins
from generator.reading.pdf_lines import Line, Page, line_of
from generator.reading.pdf_words import joined
from generator.reading.text import ENDED, ITEM

BIGGER = 1.15
"""A line so much higher than the text is a heading."""
TITLE = 1.25
SAME = 0.12
GAP = 1.4
"""Times the usual distance of lines: a wider one parts paragraphs."""
INDENT = 0.6
"""Heights of a letter by which a first line is set in, at least."""
SHORT = 0.6
"""A line that fills less of its column than this ends its paragraph, whatever stands at its end."""
FULL = 0.88
"""One that fills more goes on in the next, though a sentence ends there."""
AROUND = 5
"""Lines above and below by which the width of a column is known."""
LEAST_CELLS = 6
"""Of a table: less may be two justified lines with their words far apart."""
FIGURE = re.compile(r"\d")
FAR = 4
"""Heights of a letter below a line, behind which nothing of its column follows."""
LONGEST_HEADING = 250
COLUMNS = 5
"""Lines with a gap at one place that make two columns of a page."""
COLUMN = 0.2
"""A cell of a column is as wide as this share of its page; those of a table of figures are narrower."""


def arranged(pages: Sequence[Page]) -> tuple[html.HtmlElement, str, tuple[Cut, ...]]:
    """The tree of all pages, the address that a browser printed in their margins (or ""), and what was cut there."""
    bodies, margins = pdf_margins.parted(pages)
    lines = _with_rows([line for page in bodies for line in _in_columns(page)])
    usual = _usual([line.height for line in lines for _ in line.text])
    words = Counter(word for line in lines for word in line.text.casefold().split())
    root = html.Element("div")
    is_titled = False
    for is_table, group in groupby(_blocks(lines), lambda block: len(block[0].cells) > 1):
        if is_table:
            _add_table(root, [line for block in group for line in block])
            continue
        for block in group:
            tag = _tag(block, usual, is_titled)
            is_titled = is_titled or tag == "h1"
            etree.SubElement(root, tag).text = joined([(line.text, line.hyphenated) for line in block], words)
    return root, pdf_margins.address(margins), tuple(Cut(text=line.text, rule="pdf.margin") for line in margins)


def _usual(heights: Sequence[float]) -> float:
    """The height of most letters."""
    return Counter(round(height, 1) for height in heights).most_common(1)[0][0] if heights else 0.0


def _tag(block: Sequence[Line], usual: float, is_titled: bool) -> str:
    height = max(line.height for line in block)
    if height < usual * BIGGER or sum(len(line.text) for line in block) > LONGEST_HEADING:
        return "p"
    return "h1" if height >= usual * TITLE and not is_titled else "h2"


def _add_table(root: html.HtmlElement, rows: Sequence[Line]) -> None:
    table = etree.SubElement(root, "table")
    for line in rows:
        row = etree.SubElement(table, "tr")
        for cell in line.cells:
            etree.SubElement(row, "td").text = cell.text


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of each paragraph; a row of a table is one by itself."""
    leading = _leading(lines)
    block: list[Line] = []
    for index, line in enumerate(lines):
        if block and _breaks(block, line, leading, _filled(lines, index - 1)):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _breaks(block: Sequence[Line], line: Line, leading: float, filled: float) -> bool:
    """Whether `line` begins a paragraph of its own behind `block`, whose last line fills so much of its column."""
    last = block[-1]
    if len(line.cells) > 1 or len(last.cells) > 1 or abs(line.height / last.height - 1) > SAME:
        return True
    if last.hyphenated:
        return False
    step, ended = last.bottom - line.bottom, bool(ENDED.search(last.text))
    if step < 0 or step > FAR * last.height:  # the next column or page
        return ended or filled < SHORT or line.text[:1].isupper()
    indent = (line.left - last.left) / last.height
    return (
        bool(ITEM.match(line.text))
        or filled < SHORT
        or step > GAP * max(leading, last.height)
        or (indent > INDENT and not ITEM.match(block[0].text))
        or (ended and filled < FULL)
    )


def _filled(lines: Sequence[Line], index: int) -> float:
    """How much of its column a line fills: the column reaches as far as the next lines do, or as those before."""
    line = lines[index]
    sides = (lines[max(index - AROUND, 0) : index], lines[index + 1 : index + 1 + AROUND])
    widths = [[one.right - line.left for one in side if _is_beside(one, line)] for side in sides]
    return max((min((line.right - line.left) / max(side), 1) for side in widths if side), default=1.0)


def _is_beside(one: Line, line: Line) -> bool:
    """Whether two lines can be of one column."""
    return (
        abs(one.left - line.left) < FAR * line.height
        and abs(one.height / line.height - 1) <= SAME
        and (one.right > line.left)
    )


def _with_rows(lines: Sequence[Line]) -> list[Line]:
    """The lines with the cells of those alone that are rows of a table; justified lines have wide gaps, too."""
    found: list[Line] = []
    run: list[Line] = []
    for line in lines:
        if run and not _are_aligned(run[-1], line):
            found.extend(_rows(run))
            run = []
        run.append(line)
    return [*found, *_rows(run)]


def _rows(run: Sequence[Line]) -> Iterator[Line]:
    is_table = sum(len(line.cells) for line in run) >= LEAST_CELLS
    return (line if is_table else replace(line, cells=line.cells[:1]) for line in run)


def _are_aligned(first: Line, second: Line) -> bool:
    """Whether two lines have as many cells, each below the other at its left edge, or with figures at its right."""
    if len(first.cells) < 2 or len(first.cells) != len(second.cells):
        return False
    most = first.height
    return all(
        abs(above.left - below.left) < most
        or (abs(above.right - below.right) < most and bool(FIGURE.search(above.text + below.text)))
        for above, below in zip(first.cells, second.cells, strict=True)
    )


def _leading(lines: Sequence[Line]) -> float:
    """The distance of lines within paragraphs: shorter than between them, of which a short article has as many."""
    steps = [
        first.bottom - second.bottom
        for first, second in pairwise(lines)
        if 0 < first.bottom - second.bottom < 3 * first.height
    ]
    return sorted(steps)[len(steps) // 4] if steps else 0.0


def _in_columns(page: Page) -> tuple[Line, ...]:
    """The lines of a page with the columns one after the other, where the file has them line by line."""
    wide = [
        line
        for line in page.lines
        if len(line.cells) == 2 and all(cell.right - cell.left > COLUMN * page.width for cell in line.cells)
    ]
    gutters = Counter(round(line.cells[1].left / 5) for line in wide)
    place, count = gutters.most_common(1)[0] if gutters else (0, 0)
    if count < COLUMNS:
        return page.lines
    gutter = place * 5 - 5
    ordered: list[Line] = []
    for crosses, band in groupby(page.lines, lambda line: any(c.left < gutter < c.right for c in line.cells)):
        together = list(band)
        ordered.extend(together if crosses else _parted(together, gutter))
    return tuple(ordered)


def _parted(band: Sequence[Line], gutter: float) -> Iterator[Line]:
    columns: tuple[list[Line], list[Line]] = ([], [])
    for line in band:
        for right in (False, True):
            cells = [cell for cell in line.cells if (cell.left >= gutter) == right]
            if cells:
                hyphenated = line.hyphenated and cells[-1] is line.cells[-1]
                columns[right].append(line_of(tuple(cells), line.bottom, line.height, hyphenated))
    yield from (*columns[0], *columns[1])
