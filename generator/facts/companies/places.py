"""Place words on a page, for the left edge of names and against taking a place for a company."""

from generator.facts import gazetteer
from generator.facts.companies.mentions import Place
from generator.facts.companies.words import all_everyday
from generator.facts.rules import Passage

MINOR = frozenset({"admin3"})


def on(passage: Passage) -> tuple[Place, ...]:
    """The place words of `passage`, in order, without those that are everyday words too (合作, 和平)."""
    return tuple(
        Place(
            start=word.start,
            end=word.end,
            country=all(place.level == "country" for place in word.candidates),
            minor=word.end - word.start <= 2 and all(place.level in MINOR for place in word.candidates),
        )
        for word in gazetteer.places(passage)
        if not all(place.weak for place in word.candidates)
        and passage.folded[word.start : word.end] not in all_everyday()
    )
