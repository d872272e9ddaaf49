"""Companies that do part of the news behind the lead: round-ups tell of one project after another, with sizes."""

import re
from collections.abc import Iterator

from generator.facts.companies.mentions import Mention
from generator.facts.companies.surroundings import does, made

SIZE = re.compile(
    r"\d ?(?:[kMGT]?Wh?p?|[МГ]Вт|[Mm]ega\w+|[Gg]iga\w+|[Mm]il\w+|[Mm]rd|[Mm]io|mln|mld|млн|млрд|[Ee]uro)(?![a-rt-z])"
)
SENTENCE_END = re.compile(r"[.!?»”\"] (?=[^\W\d_a-zа-я])|\n")
LONGEST = 400
"""Code points of a sentence on either side of a name that are looked at."""
MOST = 3
"""Mentions of a company that are looked at."""


def sentences(text: str, mentions: list[Mention]) -> Iterator[tuple[int, int]]:
    """The spans of the sentences in which a company does, or made, something and that give a size."""
    for one in mentions[:MOST]:
        if one.name[0] < "\u2e80" and (does(text, one.end) or made(text, one.start)):
            start, end = _sentence(text, one.start, one.end)
            if SIZE.search(text, start, end):
                yield start, end


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the sentence around `[start, end)`, roughly: between full stops before capitals, or line ends."""
    floor = max(0, start - LONGEST)
    before = max((stop.end() for stop in SENTENCE_END.finditer(text, floor, start)), default=floor)
    behind = SENTENCE_END.search(text, end, min(len(text), end + LONGEST))
    return before, behind.start() if behind else min(len(text), end + LONGEST)
