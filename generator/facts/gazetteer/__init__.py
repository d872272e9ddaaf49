"""The gazetteer: which places a passage may be naming, before any judgement."""

from functools import cache, lru_cache
from typing import NamedTuple

from generator.facts.gazetteer import forms
from generator.facts.gazetteer.table import Place, chain, numbered, place
from generator.facts.rules import Passage

MOST = 5000
"""So many place words of a passage are looked at: no article has more, and a hostile text must not cost seconds."""
LEAST_HAN = "\u3400"
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
    raw = (PlaceMention(match.start, match.end, _bearers(match.payload)) for match in found)
    return tuple(_straightened(passage.folded, one) for one in raw)


def _straightened(folded: str, one: PlaceMention) -> PlaceMention:
    """The mention, or the larger place that begins with its last character: 武汉, not 成武, in 建成武汉."""
    start = one.end - 1
    if start - one.start != 1 or folded[start] < LEAST_HAN or any(place.level != "admin3" for place in one.candidates):
        return one
    larger = _prefecture(folded[start : start + 2])
    return PlaceMention(start, start + 2, (larger,)) if larger else one


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
