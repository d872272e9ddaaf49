"""What stands in the margins of a PDF's pages: running heads and feet, page numbers, and what browsers print there."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from generator.reading.addresses import safe
from generator.reading.pdf_lines import Line, Page

MARGIN = 0.12
"""Of a page's height, above and below."""
SAME_PLACE = 4
"""Points by which a running line may move from page to page."""
FIGURES = re.compile(r"\d+|\b[ivxlc]+\b")
NUMBER = re.compile(
    r"[-–—|\s]*(?:(?:page|seite|стр(?:аница|\.)?|página|pagina|strona|pág\.?|p\.)\s*)?\d{1,4}\s*"
    r"(?:(?:of|/|von|из|de|sur|di|z)\s*\d{1,4})?[-–—|\s]*|第\s*\d{1,4}\s*[页頁](?:\s*[,，/]?\s*共\s*\d{1,4}\s*[页頁])?",
    re.I,
)
PRINTED = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+(?:(?:上|下)午)?\s?\d{1,2}:\d\d(?::\d\d)?(?:\s?[AP]M)?(?:\s.{0,200})?"
)
"""The moment of printing, and the page's title behind it, as browsers put them at the top."""
ADDRESS = re.compile(r"https?://\S+")


def parted(pages: Sequence[Page]) -> tuple[list[Page], list[Line]]:
    """The pages without their running lines, and those."""
    seen: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, page in enumerate(pages):
        for line in page.lines:
            if _in_margin(line, page):
                seen[_plain(line)].append((number, line.bottom))
    running = [[line for line in page.lines if _runs(line, page, seen, len(pages))] for page in pages]
    bodies = [
        replace(page, lines=tuple(line for line in page.lines if line not in gone))
        for page, gone in zip(pages, running, strict=True)
    ]
    return bodies, [line for gone in running for line in gone]


def address(lines: Sequence[Line]) -> str:
    """The address among `lines` that a browser printed whole; empty where there is none, or several."""
    found = {match[0] for line in lines if (match := ADDRESS.search(line.text)) and "…" not in line.text}
    return (safe(found.pop()) or "") if len(found) == 1 else ""


def _in_margin(line: Line, page: Page) -> bool:
    return not page.height * MARGIN < line.bottom < page.height * (1 - MARGIN)


def _plain(line: Line) -> str:
    return FIGURES.sub("0", line.text.casefold())


def _runs(line: Line, page: Page, seen: dict[str, list[tuple[int, float]]], count: int) -> bool:
    """Whether a line is a running one: a number, a browser's, or the same on a third of the pages at one place."""
    if not _in_margin(line, page):
        return False
    texts = [cell.text.strip() for cell in line.cells]
    if any(NUMBER.fullmatch(text) or PRINTED.fullmatch(text) or ADDRESS.fullmatch(text) for text in texts):
        return True
    places = {number for number, bottom in seen[_plain(line)] if abs(bottom - line.bottom) <= SAME_PLACE}
    return len(places) >= max(2, count / 3)
