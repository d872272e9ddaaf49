"""Finding many names at once: every form of a lexicon in one pass over a passage.

A form matches where its script lets a word begin and end: Latin, Cyrillic and Greek letters never match
inside a longer word, Hangul may be followed by a particle, Han and kana need no boundary at all.
"""

from collections.abc import Mapping
from functools import cache
from itertools import repeat
from typing import Generic, NamedTuple, TypeVar

from generator.automata import finder

T = TypeVar("T")

DIGIT, SPELT, APART = "digit", "letter of a spelt word", "no part of a word"
"""The sorts of characters: two neighbours of one of the first two are joined."""
NO_TAILS: frozenset[str] = frozenset()
LONGEST_TAIL = 4


class Match(NamedTuple, Generic[T]):
    """A form that stands at `text[start:end]` (code points), with the payload the lexicon gave it."""

    start: int
    end: int
    payload: T


class Matcher(Generic[T]):
    """All forms of a lexicon, ready to be found leftmost-longest.

    `forms` maps each form, written as it stands in folded text (case counts), to its payload. `tails` maps a
    form to the endings that may follow it within the word, so that one stem stands for all its cases
    (`{"Москв": {"а", "ы", "е", "у", "ой"}}`); a form with tails matches only with one of them ("" among them
    where the bare form may stand too).
    """

    def __init__(self, forms: Mapping[str, T], tails: Mapping[str, frozenset[str]] | None = None) -> None:
        names = tuple(filter(None, forms))
        self._payloads = list(map(forms.__getitem__, names))
        self._tails = list(map((tails or {}).get, names, repeat(NO_TAILS)))
        self._found = finder(names)

    def find(self, folded: str) -> list[Match[T]]:
        """The leftmost-longest matches in `folded`, in order, none overlapping another."""
        chosen: list[Match[T]] = []
        last = 0
        for start, negative_end, number in self._spans(folded):
            if start >= last:
                last = -negative_end
                chosen.append(Match(start, last, self._payloads[number]))
        return chosen

    def find_all(self, folded: str) -> list[Match[T]]:
        """Every match in `folded` that stands between word boundaries, overlapping ones too."""
        return [Match(start, -end, self._payloads[number]) for start, end, number in self._spans(folded)]

    def _spans(self, folded: str) -> list[tuple[int, int, int]]:
        """(start, -end, number of the form) of every match in order, the longest at a place first."""
        tails, spans = self._tails, []
        for number, start, end in self._found(folded):
            if not tails[number] and "\u2e80" <= folded[start] < "\ua000" and "\u2e80" <= folded[end - 1] < "\ua000":
                spans.append((start, -end, number))  # a script without spaces between words: a boundary by itself
            elif stop := _stop(folded, start, end, tails[number]):
                spans.append((start, -stop, number))
        spans.sort()
        return spans


def _is_within(folded: str, at: int) -> bool:
    """Whether a word or number runs on over `at`."""
    sort = _sort(folded[at])
    return sort is not APART and at > 0 and _sort(folded[at - 1]) is sort


@cache
def _sort(char: str) -> str:
    """The sort of a character; letters are spelt in scripts with spaces between words (accents and Hangul included)."""
    if char.isdigit():
        return DIGIT
    spelt = char.isalpha() or "\u0300" <= char <= "\u036f" if char < "\u2e80" else _is_hangul(char)
    return SPELT if spelt else APART


def _is_hangul(char: str) -> bool:
    return "\uac00" <= char <= "\ud7a3"


def _stop(folded: str, start: int, end: int, tails: frozenset[str]) -> int:
    """Where the match ends, its tail included; 0 where it stands inside a longer word."""
    if _is_within(folded, start):
        return 0
    if not tails:
        return 0 if end < len(folded) and _is_within(folded, end) and not _is_hangul(folded[end - 1]) else end
    stop = end
    while stop < len(folded) and stop - end <= LONGEST_TAIL and _sort(folded[stop]) is SPELT:
        stop += 1
    return stop if folded[end:stop] in tails else 0
