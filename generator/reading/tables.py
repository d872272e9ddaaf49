"""Tables of a tree made plain: spans repeated, layout undone."""

from collections.abc import Iterator
from copy import deepcopy

from lxml import html

MAX_SPAN = 40
MOST_PLACES = 20_000
PAGE_PARTS = ("table", "h1", "h2", "h3", "form", "article")
MOST_BREAKS = 4
LONG_CELL = 500
"""What no cell of figures holds, though the cells of a page made of tables do."""
Spans = dict[int, tuple[int, html.HtmlElement]]
"""Cells that reach down into the next row: by column, how many rows are left and the cell."""


def straighten(root: html.HtmlElement) -> None:
    """Give every table under `root` a cell per row and column, and make tables that only place things paragraphs."""
    bound_spans(root)
    for table in list(root.iter("table")):
        if _is_layout(table):
            _flatten(table)
        else:
            _spread(table)


def bound_spans(root: html.HtmlElement) -> None:
    """Leave every cell one place if the cells under `root` would spread over more places than any article has."""
    cells = list(root.iter("td", "th"))
    if sum(_span(cell, "rowspan") * _span(cell, "colspan") for cell in cells) > MOST_PLACES:
        for cell in cells:
            cell.attrib.clear()


def _is_layout(table: html.HtmlElement) -> bool:
    """A table that places things on the page: it holds another, or one cell, or a cell with a text of its own."""
    cells = list(table.iter("td", "th"))
    return len(cells) < 2 or any(_is_page_part(cell) for cell in cells)


def _is_page_part(cell: html.HtmlElement) -> bool:
    breaks = sum(1 for _ in cell.iter("p", "br", "div"))
    return (
        breaks > MOST_BREAKS or next(cell.iter(*PAGE_PARTS), None) is not None or len(cell.text_content()) > LONG_CELL
    )


def _flatten(table: html.HtmlElement) -> None:
    for element in [table, *table.iter("tr", "td", "th", "tbody", "thead", "tfoot", "caption")]:
        if next(element.iterancestors("table"), table) is table:
            element.tag = "div"


def _spread(table: html.HtmlElement) -> None:
    """Repeat every cell over the rows and columns that it spans, so that each row has a cell per column."""
    open_spans: Spans = {}
    for row in table.iter("tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        grid = list(_row(iter(cells), open_spans))
        for cell in cells:
            row.remove(cell)
            cell.tail = None
        row.extend(grid)


def _row(cells: Iterator[html.HtmlElement], open_spans: Spans) -> Iterator[html.HtmlElement]:
    """One row's cells in order, with copies of those that reach into it from above or from the left."""
    column = 0
    waiting = next(cells, None)
    while waiting is not None or any(at >= column for at in open_spans):
        if column in open_spans:
            left, above = open_spans.pop(column)
            if left > 1:
                open_spans[column] = (left - 1, above)
            yield _copy(above)
            column += 1
            continue
        if waiting is None:
            yield html.Element("td")
            column += 1
            continue
        down = _span(waiting, "rowspan")
        for place in range(_span(waiting, "colspan")):
            if down > 1:
                open_spans[column] = (down - 1, waiting)
            yield _copy(waiting) if place else waiting
            column += 1
        waiting = next(cells, None)


def _copy(cell: html.HtmlElement) -> html.HtmlElement:
    twin = deepcopy(cell)
    twin.tail = None
    return twin


def _span(cell: html.HtmlElement, name: str) -> int:
    value = cell.get(name, "1").strip()
    return min(max(int(value), 1), MAX_SPAN) if value.isdecimal() and len(value) < 5 else 1
