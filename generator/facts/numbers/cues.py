"""The cue words of a text, found in one pass, and which of them stand near a place."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple, get_args

import ahocorasick_rs

from generator.capacities import periods
from generator.characters import lowered
from generator.facts.numbers.lexicon import lexicon
from generator.facts.rules import fold
from generator.model import Period
from generator.sentences import sentences

Span = tuple[int, int]
ANYWHERE = "*"
"""In front of a word: it stands in the middle of words, too."""

JUST_BEFORE = 24
FARTHEST = 400
"""Characters to either side that a clause or a sentence counts: what is longer is a data dump without a full stop."""
CLAUSE = re.compile(r"[,;:。，；：!?\n.](?:(?<=[,;:])(?<!\),)(?! ?\d)|(?<=[。，；：!?\n])|(?<=\.)(?= ))")
"""Signs that end a clause; the words that begin one are cues of the kind `border`."""


class Cue(NamedTuple):
    """A cue word at `start:end`; `value` is the answer that it gives."""

    start: int
    end: int
    value: str


class Place(NamedTuple):
    """Half-open spans around a stretch of words."""

    clause: Span
    sentence: Span
    before: Span
    """The sentence in front, in the same paragraph; else empty."""


class Row(NamedTuple):
    """The cues of one kind in order, in columns: of most nothing but the value is ever asked."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    values: tuple[str, ...]


NO_CUES = Row((), (), ())


@dataclass(frozen=True, slots=True, eq=False)
class Cues:
    """All cues of a text by kind, in order, with its clause and sentence borders; equal to itself alone."""

    by_kind: dict[str, Row]
    clauses: tuple[int, ...]
    sentences: tuple[int, ...]
    folded: str

    def values(self, kind: str, start: int, end: int) -> tuple[str, ...]:
        """The answers of the cues of `kind` that begin within `start:end`, in order."""
        starts, _, values = self.by_kind.get(kind, NO_CUES)
        return values[bisect_left(starts, start) : bisect_left(starts, end)] if starts else values

    def near(self, kind: str, start: int, end: int) -> list[Cue]:
        """The cues of `kind` that begin within `start:end`, in order."""
        row = self.by_kind.get(kind, NO_CUES)
        within = slice(bisect_left(row.starts, start), bisect_left(row.starts, end))
        return [Cue(*cue) for cue in zip(row.starts[within], row.ends[within], row.values[within], strict=True)]

    def clause(self, start: int, end: int) -> Span:
        """The span of the clause (or clauses) that holds `start:end`."""
        return _within(self.clauses, start, end)

    def sentence(self, start: int, end: int) -> Span:
        """The span of the sentence that holds `start:end`."""
        return _within(self.sentences, start, end)

    def place(self, start: int, end: int) -> Place:
        """Where `start:end` stands: its clause, its sentence and the one before."""
        sentence = self.sentence(start, end)
        return Place(self.clause(start, end), sentence, self._before(sentence[0]))

    def _before(self, start: int) -> Span:
        """The span of the sentence in front of the one that begins at `start`; empty where none or a line begins."""
        at = bisect_left(self.sentences, start)
        if at == 0 or self.sentences[at] != start or self.folded[start - 1] == "\n":
            return start, start
        return max(self.sentences[at - 1], start - FARTHEST), start

    def around(self, kind: str, start: int, end: int, before: int, behind: int) -> frozenset[str]:
        """The answers of the cues in the clause of `start:end`, at most so many characters before and behind it."""
        left, right = self.clause(start, end)
        return frozenset(self.values(kind, max(left, start - before), min(right, end + behind)))

    def just_before(self, kind: str, value: str, start: int) -> bool:
        """Whether a cue for `value` ends within a few words in front of `start`."""
        return value in self.values(kind, max(0, start - JUST_BEFORE), start)


def _within(borders: tuple[int, ...], start: int, end: int) -> Span:
    """The span between two of `borders` (the first is 0, the last the text's length) that holds `start:end`."""
    left, right = borders[bisect_right(borders, start) - 1], borders[bisect_left(borders, end)]
    return max(left, start - FARTHEST), min(right, end + FARTHEST)


@cache
def _automaton() -> tuple[ahocorasick_rs.AhoCorasick, tuple[tuple[str, str, bool], ...]]:
    """What finds the cue words, and of each its kind, its value and whether it stands in the middle of words too.

    Those of one word are in order of kind and value.
    """
    rows = {
        (fold(str(word)).lower(), kind, value)
        for name in ("quantity_cues", "quantity_cues_roles", "capacity_cues")
        for kind, values in lexicon(name).items()
        for value, words in values.items()
        for word in words
        if (kind, value) not in _idle()
    }
    ordered = sorted(rows, key=lambda row: (row[0].removeprefix(ANYWHERE), row[1], row[2], row[0]))
    words = [word.removeprefix(ANYWHERE) for word, _, _ in ordered]
    automaton = ahocorasick_rs.AhoCorasick(words, store_patterns=False)
    return automaton, tuple((kind, value, _is_unbound(word)) for word, kind, value in ordered)


def _idle() -> frozenset[tuple[str, str]]:
    """Cues of periods that no amount of this industry is one of each of."""
    return frozenset(("per", one) for one in get_args(Period) if one not in periods())


@lru_cache(maxsize=8)
def cues_of(folded: str) -> Cues:
    """The cues of `folded`."""
    text = lowered(folded)
    by_kind = _by_kind(text)
    ends = [match.end() for match in CLAUSE.finditer(folded)]
    ends += [end for _, end, value in by_kind.pop("border", ()) if value == "word" or not _number_at(text, end)]
    return Cues(
        {kind: Row(*zip(*row, strict=True)) for kind, row in by_kind.items()},
        tuple(sorted({0, *ends, len(folded)})),
        (0, *[end for _, end in sentences(folded)]),
        folded,
    )


def _number_at(text: str, place: int) -> bool:
    return text[place : place + 2].lstrip(" ")[:1].isdigit()


def _by_kind(text: str) -> dict[str, list[tuple[int, int, str]]]:
    """The cues (start, end, value) of each kind in order, without those inside a longer one (全球 in 全球最大)."""
    automaton, rows = _automaton()
    found = automaton.find_matches_as_indexes(text, overlapping=True)
    kept: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for start, minus, number in sorted([(start, -end, number) for number, start, end in found]):
        kind, value, unbound = rows[number]
        end = -minus
        if not (unbound or _begins_word(text, start)) or (value == "country" and not _ends_word(text, end)):
            continue
        row = kept[kind]
        if not row or end > row[-1][1] or (start, end) == row[-1][:2]:
            row.append((start, end, value))
    return kept


def _is_unbound(word: str) -> bool:
    """Whether a cue may begin in the middle of a word, as Han and German heads (…speicher) do."""
    return word[0] > "\u2e80" or not word[0].isalpha()  # as the sign for anywhere


def _begins_word(text: str, start: int) -> bool:
    ahead = text[start - 1 : start]
    return not ahead.isalpha() or ahead > "\u2e80"


def _ends_word(text: str, end: int) -> bool:
    """Whether a country's name ends at `end`: not in koreański, Germany's or 한국전력."""
    follows = text[end : end + 1]
    if follows >= "\uac00":
        return follows in KOREAN_PARTICLES
    return follows != "'" and not (follows.isalpha() and follows < "\u2e80")


KOREAN_PARTICLES = "은는이가의에"
