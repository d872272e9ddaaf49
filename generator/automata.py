"""Many words found in one pass over a text."""

from collections.abc import Callable
from functools import partial
from hashlib import sha256
from typing import Final

import ahocorasick_rs

MANY = 5_000
"""A lexicon has more words. Fewer are an article's own: built in no time and not kept, for each article has others."""
FEW = 50
"""So few words are looked for one by one before an automaton of them is built."""

_lasting: Final[dict[bytes, ahocorasick_rs.AhoCorasick]] = {}
"""Automata of lexicons by a digest of their words: the words themselves take as much room again."""

Finder = Callable[[str], list[tuple[int, int, int]]]
"""Of a text: (number of the word, start, end) wherever one stands, overlapping ones too, in no order."""


def finder(words: tuple[str, ...]) -> Finder:
    """Finds all of `words` at once; of many, built once for the same words, for a preview outlives many edits."""
    if len(words) <= FEW:
        return partial(_one_by_one, words)
    automaton = _kept(words) if len(words) >= MANY else _built(words)
    return partial(automaton.find_matches_as_indexes, overlapping=True)


def _one_by_one(words: tuple[str, ...], text: str) -> list[tuple[int, int, int]]:
    found = []
    for number, word in enumerate(words):
        start = text.find(word)
        while start >= 0:
            found.append((number, start, start + len(word)))
            start = text.find(word, start + 1)
    return found


def _kept(words: tuple[str, ...]) -> ahocorasick_rs.AhoCorasick:
    name = sha256("\0".join(words).encode()).digest()
    if name not in _lasting:
        _lasting[name] = _built(words)
    return _lasting[name]


def _built(words: tuple[str, ...]) -> ahocorasick_rs.AhoCorasick:
    # Built as fast as any form, and searched twice as fast as the non-contiguous one.
    form = ahocorasick_rs.Implementation.ContiguousNFA
    return ahocorasick_rs.AhoCorasick(words, store_patterns=False, implementation=form)
