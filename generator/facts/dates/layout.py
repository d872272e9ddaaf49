"""Where things stand in a text: its lines, its sentences, its lead and its opening."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import islice
from typing import Final, NamedTuple

from generator.sentences import sentences

STOP: Final = re.compile(r"[。!?！？.](?:(?<!\.)|(?=[\s”\"»“)]|$))")
"""One class of signs in front: the search then skips to the next of them."""
STOPS: Final = "。.!?！？”»"
ABBREVIATED: Final = re.compile(
    r"(?:^|[\s(.])(?:Dr|Prof|Mr|Mrs|Ms|St|Nr|No|Inc|Co|Corp|Ltd|Ing|Sr|Sra|Dra|Dott|[A-ZА-Я])\.$"
)
"""What ends with a dot and ends no sentence: `Dr. Markus`, `U.S. Steel`."""
CJK: Final = frozenset({"zh", "ja", "ko"})


class Layout(NamedTuple):
    """Half-open spans into one passage."""

    lines: list[tuple[int, int]]
    """Lines that are not blank."""
    sentence_ends: list[int]
    """Where the sentences end, which cover it together."""
    lead: tuple[int, int]
    """The first real sentence, after title lines, bylines and navigation; empty for a text without one."""
    opening_end: int
    """Where the first few sentences end."""
    head_end: int
    """Where the third line that ends like a sentence begins: below it stand no bylines of this article."""
    last_running: int
    """Where the last line of running text begins; the text's length if there is none."""


def lay_out(text: str, lang: str) -> Layout:
    """The layout of `text`; lines and sentences in order."""
    lines, ends = _lines(text), _sentence_ends(text)
    scale = 1 if lang in CJK else 3
    first = _first_running(text, lines, 20 * scale)
    start = lines[0][0] if first is None and lines else first or 0
    reached, passed = bisect_left(ends, start + 20 * scale), bisect_right(ends, start + 150 * scale)
    lead = (start, ends[reached] if reached < len(ends) else len(text))
    last = _first_running(text, reversed(lines), 20 * scale)
    return Layout(
        lines=lines,
        sentence_ends=ends,
        lead=lead,
        opening_end=ends[passed - 1] if passed > reached else lead[1],
        head_end=_third_stopped(text, lines),
        last_running=len(text) if last is None else last,
    )


def line_of(layout: Layout, offset: int) -> tuple[int, tuple[int, int]]:
    """Number (from 0) and span of the line that holds `offset`."""
    index = bisect_left(layout.lines, (offset + 1,)) - 1
    return index, layout.lines[index]


def sentence_of(layout: Layout, offset: int) -> tuple[int, int]:
    """The sentence that holds `offset`."""
    ends = layout.sentence_ends
    index = min(bisect_right(ends, offset), len(ends) - 1)
    return ends[index - 1] if index else 0, ends[index]


def _lines(text: str) -> list[tuple[int, int]]:
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found


def _sentence_ends(text: str) -> list[int]:
    """Where the sentences of `text` end, those that an abbreviation cut in two joined again."""
    return [end for start, end in sentences(text) if text[end - 1] != "." or not _is_abbreviated(text, start, end)]


def _is_abbreviated(text: str, start: int, end: int) -> bool:
    """Whether the dot at which a sentence of `text` seems to end is that of an abbreviation."""
    return end < len(text) and ABBREVIATED.search(text, max(start, end - 6), end) is not None


def _first_running(text: str, lines: Iterable[tuple[int, int]], least: int) -> int | None:
    """Where the first of `lines` begins that is running text: long enough, with a stop; None if none is."""
    for start, end in lines:
        if end - start >= least and STOP.search(text, start, end):
            return start
    return None


def _third_stopped(text: str, lines: Iterable[tuple[int, int]]) -> int:
    """Where the third of `lines` begins that ends like a sentence; the text's length if there is none."""
    stopped = (start for start, end in lines if text[start:end].rstrip()[-1:] in STOPS)
    return next(islice(stopped, 2, None), len(text))
