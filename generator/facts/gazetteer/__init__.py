"""The gazetteer: which places a passage may be naming, before any judgement."""

from functools import cache, lru_cache
from typing import NamedTuple

from generator.facts.gazetteer import forms
from generator.facts.gazetteer.table import Place, chain, numbered, place
from generator.facts.rules import Passage

MOST = 5000
"""So many place words of a passage are looked at: no article has more, and a hostile text must not cost seconds."""
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
    found = forms.find(passage.folded)[:MOST]
    return tuple(PlaceMention(match.start, match.end, _bearers(match.payload)) for match in found)


@cache
def _bearers(rows: str) -> tuple[Place, ...]:
    """The places in the rows `17 4021`, in the table's order."""
    return tuple(numbered(number) for number in sorted({int(row) for row in rows.split()}))
