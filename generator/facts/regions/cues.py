"""What the words of a mention's sentence tell of it: a project's place, a venue, a company's seat, an earlier deed.

The words stand in `regions.yml`; each kind is looked for in the sentence in lower case.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.characters import lowered
from generator.facts.gazetteer.table import rules
from generator.facts.rules import Passage, fold

REACH = 120
"""How far a sentence is read to either side of a mention, in characters."""
SEAT, ENDING, VENUE = 28, 12, 30
"""So many characters before a mention hold the words of a seat, any preposition; so many after it those of a venue."""
STOP = re.compile(r"[。！？!?;；\n]|\. ")
CLAUSE = re.compile(r"[,，;；]")
IN_PLACE = re.compile(r"(?:\b(?:in|im|à|en|au|em|no|na|w|we|в|во|на|in der) |nell'|[在于(（])$")
LISTED = ("、", "和", "与", "及")
SEAT_IN_BRACKETS = re.compile(r"[^场所地点设线站区库事]\($")
"""What stands before a company's seat in Japanese news (東亜電池(堺市)); behind `工場` the bracket holds the site."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence before and after a mention, in lower case."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class _Sentences:
    lowered: str
    starts: tuple[int, ...]
    """Where the stops between the sentences begin."""
    ends: tuple[int, ...]


def sentence(source: Passage, start: int, end: int) -> Sentence:
    """The sentence around `folded[start:end]`, up to REACH characters to either side."""
    cut = _sentences(source.folded)
    last = bisect_right(cut.ends, start) - 1
    following = bisect_left(cut.starts, end)
    first = max(0, start - REACH, cut.ends[last] if last >= 0 else 0)
    stop = min(end + REACH, cut.starts[following] if following < len(cut.starts) else end + REACH)
    return Sentence(cut.lowered[first:start], cut.lowered[end:stop])


@lru_cache(maxsize=4)
def _sentences(folded: str) -> _Sentences:
    spans = [stop.span() for stop in STOP.finditer(folded)]
    return _Sentences(lowered(folded), tuple(start for start, _ in spans), tuple(end for _, end in spans))


@cache
def _words(kind: str, lang: str = "") -> tuple[str, ...]:
    """The words of a kind as they stand in a sentence; those of English for a language without any of its own."""
    table = rules()[kind]
    listed = table if isinstance(table, list) else table.get(lang, table["en"])
    return tuple(fold(word).lower() for word in listed)


@cache
def _past(lang: str) -> re.Pattern[str]:
    return re.compile("|".join(_words("past", lang)) or "(?!)")


def tells_of_project(words: Sentence, lang: str) -> bool:
    """Whether the sentence tells of a plant, a project or a delivery."""
    return any(word in words.before or word in words.after for word in _words("project", lang))


def tells_of_past(words: Sentence, lang: str) -> bool:
    """Whether the sentence tells of earlier deeds or of another's."""
    return bool(_past(lang).search(words.before) or _past(lang).search(words.after))


def is_seat(words: Sentence, lang: str) -> bool:
    """Whether the place is said to be a company's seat (总部位于, based in)."""
    if words.after.startswith("-based") or (lang == "ja" and SEAT_IN_BRACKETS.search(words.before)):
        return True
    clause = CLAUSE.split(words.before[-SEAT:])[-1]
    return any(word in clause for word in _words("seat"))


def is_site(words: Sentence, lang: str) -> bool:
    """Whether the words right before the place give it to a project (位于, entsteht in)."""
    return words.before.endswith(_words("sited", lang))


def is_venue(words: Sentence) -> bool:
    """Whether a meeting or a ceremony is said to be held there."""
    placed = is_located(words) or words.before.endswith(LISTED)
    return placed and any(word in words.after[:VENUE] for word in _words("venue"))


def is_located(words: Sentence) -> bool:
    """Whether a preposition of place stands right before it (in Deutschland, в Узбекистане)."""
    return IN_PLACE.search(words.before[-ENDING:]) is not None
