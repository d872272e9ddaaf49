"""Place words on a page, for the left edge of names and against taking a place for a company."""

from generator.facts import gazetteer
from generator.facts.companies.mentions import Place
from generator.facts.companies.words import all_everyday
from generator.facts.rules import Passage

COUNTRY, MINOR = frozenset({"country"}), frozenset({"admin3"})


def on(passage: Passage) -> tuple[Place, ...]:
    """The place words of `passage`, in order, without those that are everyday words too (合作, 和平)."""
    everyday = all_everyday()
    return tuple(
        _place(word)
        for word in gazetteer.places(passage)
        if passage.folded[word.start : word.end] not in everyday and not all(place.weak for place in word.candidates)
    )


def _place(word: gazetteer.PlaceMention) -> Place:
    levels = {place.level for place in word.candidates}
    return Place(
        start=word.start,
        end=word.end,
        country=levels == COUNTRY,
        minor=word.end - word.start <= 2 and levels == MINOR,
    )
