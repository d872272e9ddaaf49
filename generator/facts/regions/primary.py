"""Which of the places found are those of the main event: the signs of each are weighed by fitted weights."""

from collections.abc import Iterable

from generator.facts import weighing
from generator.facts.regions import signs
from generator.facts.regions.mentions import Word
from generator.facts.regions.standing import Places, standings, together
from generator.model import Weighed

LEXICON = "weights_places"
"""The table of weights, made by `scripts/fit_weights.py`."""
Signs = tuple[Weighed, ...]


def weighed(named: Iterable[str], words: Iterable[Word], home: str) -> dict[str, Signs]:
    """The weighed signs of each of the places `named`, by id, of whom the words may tell nothing.

    `home` is the country that the text's language takes for granted.
    """
    places = together(standings(words), home)
    return {id_: weighing.weighed(LEXICON, _observed(id_, places)) for id_ in named}


def _observed(id_: str, places: Places) -> Iterable[tuple[str, float]]:
    one = places.each.get(id_)
    return signs.observed(one, places) if one else ((signs.UNHEARD, 1),)


def problems() -> tuple[str, ...]:
    """Signs without a weight, and weights without a sign."""
    return weighing.mismatches(LEXICON, signs.NAMES)
