"""Provinces and their capitals of the same name: one place, where the text calls it a province."""

from generator.facts.gazetteer import Place
from generator.facts.regions.judge import Verdict
from generator.facts.regions.resolve import KNOWN_PEOPLE, PROVINCE_AFTER, PROVINCE_BEFORE
from generator.facts.rules import Passage

NOUN_REACH = 24
"""How far before a name its noun begins at most: department of, in characters."""
Verdicts = list[tuple[Passage, Verdict]]


def as_provinces(verdicts: Verdicts) -> Verdicts:
    """The verdicts, with the province that the text calls so for its smaller capital, of the same name (Tay Ninh)."""
    wide = {(one.place.id, _words(source, one)): one.place for source, one in verdicts if _is_provinces(source, one)}
    if not wide:
        return verdicts
    return [
        (source, one._replace(place=_provinces(one, wide.get((one.place.parent, _words(source, one))))))
        for source, one in verdicts
    ]


def _provinces(one: Verdict, province: Place | None) -> Place:
    return province if province and one.taken and one.place.people < KNOWN_PEOPLE else one.place


def _words(source: Passage, one: Verdict) -> str:
    return source.folded[one.mention.start : one.mention.end]


def _is_provinces(source: Passage, one: Verdict) -> bool:
    """Whether a first-level division is named with its noun."""
    if not one.taken or one.place.level != "admin1" or source.folded[one.mention.start] >= "\u3040":
        return False
    before = source.folded[max(0, one.mention.start - NOUN_REACH) : one.mention.start]
    return bool(PROVINCE_BEFORE.search(before) or PROVINCE_AFTER.match(source.folded, one.mention.end))
