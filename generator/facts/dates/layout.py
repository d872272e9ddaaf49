"""Where things stand in a text: its lines, its sentences, its lead and its opening."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.sentences import sentences

STOP: Final = re.compile(r"[。!?！？.](?:(?<!\.)|(?=[\s”\"»“)]|$))")
"""One class of signs in front: the search then skips to the next of them."""
STOPS: Final = "。.!?！？”»"
ABBREVIATED: Final = re.compile(
    r"(?:^|[\s(.])(?:Dr|Prof|Mr|Mrs|Ms|St|Nr|No|Inc|Co|Corp|Ltd|Ing|Sr|Sra|Dra|Dott|[A-ZА-Я])\.$"
)
"""What ends with a dot and ends no sentence: `Dr. Markus`, `U.S. Steel`."""
CJK: Final = frozenset({"zh", "ja", "ko"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Half-open spans into one passage."""

    lines: tuple[tuple[int, int], ...]
    """Lines that are not blank."""
    sentences: tuple[tuple[int, int], ...]
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
    lines = tuple(_lines(text))
    cut = tuple(_whole_sentences(text))
    scale = 1 if lang in CJK else 3
    running = [start for start, end in lines if _running(text, start, end, 20 * scale)]
    start = running[0] if running else lines[0][0] if lines else 0
    ends = [end for _, end in cut if end - start >= 20 * scale]
    lead = (start, ends[0] if ends else len(text))
    opening = max([end for end in ends if end - start <= 150 * scale], default=lead[1])
    stopped = [start for start, end in lines if text[start:end].rstrip()[-1:] in STOPS]
    head_end = stopped[2] if len(stopped) > 2 else len(text)
    return Layout(
        lines=lines,
        sentences=cut,
        lead=lead,
        opening_end=opening,
        head_end=head_end,
        last_running=running[-1] if running else len(text),
    )


def line_of(layout: Layout, offset: int) -> tuple[int, tuple[int, int]]:
    """Number (from 0) and span of the line that holds `offset`."""
    index = bisect_right(layout.lines, offset, key=lambda line: line[0]) - 1
    return index, layout.lines[index]


def sentence_of(layout: Layout, offset: int) -> tuple[int, int]:
    """The sentence that holds `offset`."""
    return layout.sentences[bisect_right(layout.sentences, offset, key=lambda span: span[0]) - 1]


def _lines(text: str) -> list[tuple[int, int]]:
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found


def _whole_sentences(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of `text`, those that an abbreviation cut in two joined again."""
    begun: int | None = None
    for start, end in sentences(text):
        begun = start if begun is None else begun
        if text[end - 1] == "." and end < len(text) and ABBREVIATED.search(text, max(start, end - 6), end):
            continue
        yield begun, end
        begun = None
    if begun is not None:
        yield begun, len(text)


def _running(text: str, start: int, end: int, least: int) -> bool:
    """Whether a line is running text: long enough, with a full stop, question or exclamation mark."""
    return end - start >= least and bool(STOP.search(text, start, end))
