"""Many words found in one pass over a text."""

from functools import cache

import ahocorasick_rs

MANY = 5_000
"""A lexicon has more words. Fewer are an article's own: built in no time and not kept, for each article has others."""


def automaton(words: tuple[str, ...]) -> ahocorasick_rs.AhoCorasick:
    """Finds all of `words` at once; of many, built once for the same words, for a preview outlives many edits."""
    return _kept(words) if len(words) >= MANY else _built(words)


@cache
def _kept(words: tuple[str, ...]) -> ahocorasick_rs.AhoCorasick:
    return _built(words)


def _built(words: tuple[str, ...]) -> ahocorasick_rs.AhoCorasick:
    # Built as fast as any form, and searched twice as fast as the non-contiguous one.
    form = ahocorasick_rs.Implementation.ContiguousNFA
    return ahocorasick_rs.AhoCorasick(words, store_patterns=False, implementation=form)
