"""Companies that do part of the news behind the lead: round-ups tell of one project after another, with sizes."""

import re
from collections.abc import Iterator

from generator import sentences as prose
from generator.facts.companies.mentions import Mention
from generator.facts.companies.surroundings import DOERS, does, made
from generator.facts.companies.words import either, listed

SIZE = re.compile(
    r"\d ?(?:[kMGT]?Wh?p?|[МГ]Вт|[Mm]ega\w+|[Gg]iga\w+|[Mm]il\w+|[Mm]rd|[Mm]io|mln|mld|млн|млрд|[Ee]uro)(?![a-rt-z])"
)
SUPPLIED = re.compile(
    rf"(?<!\w)(?i:{either(listed('role_words', 'parties', 'supplied'))})\w{{0,4}} (?:{either(DOERS)}) $"
)
SUPPLIES = re.compile(rf"[»”\"]? (?:{either(listed('role_words', 'parties', 'supplies'))})(?!\w)")
GERMAN_AGENT = re.compile(r"(?<!\w)(?:von|durch) (?:der |dem )?$")
GERMAN_PASSIVE = re.compile(r"(?:, [^.;]{1,70},)? (?:geliefert|bereitgestellt|installiert)(?!\w)")
SHORT = 60
"""Code points in front of a name that hold who supplies."""
LONGEST = 400
"""Code points of a sentence on either side of a name that are looked at."""
MOST = 3
"""Mentions of a company that are looked at."""


def sentences(text: str, mentions: list[Mention]) -> Iterator[tuple[int, int]]:
    """The spans of the sentences in which a company supplies something, or does or made something that has a size."""
    for one in mentions[:MOST]:
        if one.name[0] > "\u2e80":
            continue
        supplies = _supplies(text, one)
        if supplies or does(text, one.end) or made(text, one.start):
            start, end = _sentence(text, one.start, one.end)
            if supplies or SIZE.search(text, start, end):
                yield start, end


def _supplies(text: str, one: Mention) -> bool:
    """Whether it is said to supply what the news is about: such a sentence need give no size."""
    begin = max(0, one.start - SHORT)
    if SUPPLIED.search(text, begin, one.start) or SUPPLIES.match(text, one.end):
        return True
    return bool(GERMAN_AGENT.search(text, begin, one.start) and GERMAN_PASSIVE.match(text, one.end))


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the sentence around `[start, end)`, cut at `LONGEST` on either side."""
    floor = max(0, start - LONGEST)
    spans = [(floor + first, floor + last) for first, last in prose.sentences(text[floor : end + LONGEST])]
    around = [span for span in spans if span[0] < end and span[1] > start]
    return around[0][0], around[-1][1]
