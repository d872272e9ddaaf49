"""Place words on a page, for the left edge of names and against taking a place for a company."""

from generator.facts import gazetteer
from generator.facts.companies.mentions import Place
from generator.facts.companies.words import all_everyday
from generator.facts.rules import Passage

COUNTRY, MINOR = frozenset({"country"}), frozenset({"admin3"})


def on(passage: Passage) -> tuple[Place, ...]:
    """The place words of `passage`, in order, without those that are everyday words too (合作, 和平).

    A country or one of China's prefectures is none: the dictionary has 合肥, 约旦 as words.
    """
    everyday = all_everyday()
    return tuple(
        _place(word)
        for word in gazetteer.places(passage)
        if not all(place.weak for place in word.candidates)
        and (passage.folded[word.start : word.end] not in everyday or any(map(_is_large, word.candidates)))
    )


def longer(passage: Passage) -> dict[int, tuple[int, int]]:
    """The spans of place names of several words, by each position in them: in La Rioja no firm is called Rioja."""
    return {
        at: (word.start, word.end)
        for word in gazetteer.places(passage)
        if " " in passage.folded[word.start : word.end]
        for at in range(word.start, word.end)
    }


def _is_large(place: gazetteer.Place) -> bool:
    return place.level == "country" or (place.level == "admin2" and place.country == "CN" and ":" not in place.id)


def _place(word: gazetteer.PlaceMention) -> Place:
    levels = {place.level for place in word.candidates}
    return Place(
        start=word.start,
        end=word.end,
        country=levels == COUNTRY,
        minor=word.end - word.start <= 2 and levels == MINOR,
    )
