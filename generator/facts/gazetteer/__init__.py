"""The gazetteer: which places a passage may be naming, before any judgement."""

from dataclasses import dataclass
from functools import lru_cache

from generator.facts.gazetteer.forms import matcher
from generator.facts.gazetteer.table import Place, chain, numbered, place
from generator.facts.rules import Passage

__all__ = ["Place", "PlaceMention", "chain", "place", "places"]


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place word at `folded[start:end]` and all the places that bear it, in the table's order."""

    start: int
    end: int
    candidates: tuple[Place, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the candidates."""
        return tuple(candidate.id for candidate in self.candidates)


@lru_cache(maxsize=4)
def places(passage: Passage) -> tuple[PlaceMention, ...]:
    """The leftmost-longest place words of a passage, in order, none overlapping another.

    Raw matches: a word may still be no place (合作), another place of that name, or part of a company's name.
    """
    found = matcher().find(passage.folded)
    return tuple(PlaceMention(match.start, match.end, tuple(map(numbered, _several(match.payload)))) for match in found)


def _several(numbers: int | tuple[int, ...]) -> tuple[int, ...]:
    return (numbers,) if isinstance(numbers, int) else numbers
