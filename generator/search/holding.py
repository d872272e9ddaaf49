"""Whether a text has the words of a name: what `query.js` and `postings.js` find in the browser, for one article."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from generator.search.tokens import Token, asked

WHOLE = frozenset({"en", "ru", "zh", "ja", "ko"})
"""Languages in whose texts a word stands for itself and its forms alone. In all others it also stands for longer words
that begin with it: German joins words, and the endings of the rest are not folded. `query.js` has the same table."""
BEGINNING = 5
"""Letters of a stem that may begin a longer word."""


class Words(NamedTuple):
    """A text in the language `lang`: the places of its tokens, and the tokens in order."""

    places: Mapping[str, Sequence[int]]
    ordered: Sequence[str]
    lang: str


def holds(words: Words, name: str) -> bool:
    """Whether the words of `name` stand in a text one after the other; a text holds no name without words."""
    wanted = _wanted(name)
    if len(wanted) == 1:
        return bool(_lone(words, wanted[0]))
    found = [(set(_places(words, one)), one.place) for one in wanted]
    return bool(found) and any(all(start + offset in at for at, offset in found) for start in found[0][0])


@cache
def _wanted(name: str) -> tuple[Token, ...]:
    return tuple(asked(name))


def _lone(words: Words, word: Token) -> Sequence[int]:
    longer = word.kind == "word" and len(word.text) >= BEGINNING and words.lang not in WHOLE
    return list(_beginning(words, word.text)) if longer else _places(words, word)


def _places(words: Words, word: Token) -> Sequence[int]:
    """A single Han character stands wherever a pair begins with it."""
    if word.kind == "cut" and len(word.text) == 1:
        return list(_beginning(words, word.text))
    return words.places.get(word.text, ())


def _beginning(words: Words, start: str) -> Iterator[int]:
    first = bisect_left(words.ordered, start)
    tokens = (words.ordered[place] for place in range(first, len(words.ordered)))
    for token in takewhile(lambda token: token.startswith(start), tokens):
        yield from words.places[token]
