"""German words apart: what a compound ends in, and umlauts written with an e."""

from functools import cache, lru_cache
from pathlib import Path

from generator import lexicons
from generator.search.folding import fold

HEADS = Path(__file__).with_name("german_heads.txt")
LONGEST = 60
"""Longest word that is looked at as a compound."""
MODIFIER = 3
"""Shortest first part of a compound: Bau-projekt."""
UMLAUTS = (("ae", "a"), ("oe", "o"), ("ue", "u"))


@lru_cache(maxsize=100_000)
def second_parts(word: str) -> tuple[str, ...]:
    """What follows the first part of a folded compound: `energiespeicherung` gives `speicherung`."""
    if len(word) > LONGEST:
        return ()
    places = {word.find(head, MODIFIER) for head in heads()} - {-1}
    return tuple(word[place:] for place in sorted(places))


def contracted(word: str) -> str:
    """A folded word with `ae`, `oe`, `ue` read as umlauts, as `fold` folds them: `foerderung` is `forderung`."""
    for pair, vowel in UMLAUTS:
        word = word.replace(pair, vowel)
    return word


@cache
def heads() -> tuple[str, ...]:
    """The folded heads of `german_heads.txt`: nouns that German compounds of this industry end in."""
    lines = (line.partition("#")[0].strip() for line in lexicons.path(HEADS).read_text("utf-8").splitlines())
    return tuple(fold(line) for line in lines if line)
