"""The gazetteer: which places a passage may be naming, before any judgement."""

from functools import cache, lru_cache
from typing import NamedTuple

from generator.facts.gazetteer import forms
from generator.facts.gazetteer.spelling import CONTRACTED
from generator.facts.gazetteer.table import Place, chain, numbered, place
from generator.facts.rules import Passage

MOST = 5000
"""So many place words of a passage are looked at: no article has more, and a hostile text must not cost seconds."""
LEAST, LEAST_HAN = 2, "\u3400"
"""The characters of the shortest names, and the first of Chinese."""
PREPOSITIONS = tuple(f"{word} " for words in CONTRACTED.values() for word in words)
"""What ends where a French town's name goes on without its article."""
ARTICLES = tuple(f"{article} " for article in CONTRACTED)
__all__ = ["Place", "PlaceMention", "chain", "place", "places"]


class PlaceMention(NamedTuple):
    """A place word at `folded[start:end]` and all the places that bear it, in the table's order."""

    start: int
    end: int
    candidates: tuple[Place, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the candidates."""
        return tuple(candidate.id for candidate in self.candidates)


@lru_cache(maxsize=8)
def places(passage: Passage) -> tuple[PlaceMention, ...]:
    """The leftmost-longest place words of a passage, in order, none overlapping another.

    Raw matches: a word may still be no place (合作), another place of that name, or part of a company's name. The first
    `MOST` count.
    """
    folded = passage.folded
    return tuple([_straightened(folded, *match) for match in forms.find(folded)[:MOST]])


def _straightened(folded: str, start: int, end: int, rows: str) -> PlaceMention:
    """The mention without a preposition that holds its article (du Creusot), or the larger place that it ends in.

    武汉, not 成武, in 建成武汉.
    """
    bearing = _bearers(rows)
    if folded.startswith(PREPOSITIONS, start, end) and all(place.name.startswith(ARTICLES) for place in bearing):
        return PlaceMention(folded.index(" ", start) + 1, end, bearing)
    if end - start == LEAST and folded[start] >= LEAST_HAN and all(place.level == "admin3" for place in bearing):
        larger = _prefecture(folded[end - 1 : end + 1])
        return PlaceMention(end - 1, end + 1, (larger,)) if larger else PlaceMention(start, end, bearing)
    return PlaceMention(start, end, bearing)


@lru_cache(maxsize=4096)
def _prefecture(pair: str) -> Place | None:
    """The province or prefecture of China that bears a name of two characters, if one does."""
    found = forms.find(pair)
    bearers = _bearers(found[0].payload) if found and found[0].end - found[0].start == 2 else ()
    return next((one for one in bearers if one.country == "CN" and one.level in ("admin1", "admin2")), None)


@cache
def _bearers(rows: str) -> tuple[Place, ...]:
    """The places in the rows `17 4021`, in the table's order."""
    return tuple(numbered(number) for number in sorted({int(row) for row in rows.split()}))
