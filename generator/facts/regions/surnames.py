"""People whose surnames are towns: Mario Ferrara, then Ferrara alone where no word says that it is a place."""

from generator.facts.regions.context import locative
from generator.facts.regions.judge import Verdict
from generator.facts.regions.leading import is_told_a_town
from generator.facts.regions.resolve import KNOWN_PEOPLE
from generator.facts.regions.view import PERSON
from generator.facts.rules import Passage

REACH = 24
"""Characters before a name that are looked at."""


def without_people(verdicts: list[tuple[Passage, Verdict]], lang: str) -> list[tuple[Passage, Verdict]]:
    """The verdicts, with surnames of people who are named in full refused, where no word says that a town is meant."""
    people = {id_ for _, one in verdicts if (one.taken, one.reason) == PERSON for id_ in one.mention.ids}
    if not people:
        return verdicts
    return [
        (source, one._replace(taken=False, reason=PERSON[1]) if _is_one(source, one, people, lang) else one)
        for source, one in verdicts
    ]


def _is_one(source: Passage, one: Verdict, people: set[str], lang: str) -> bool:
    """Whether a taken mention of a town that is no city of millions may be one of the `people`."""
    if not one.taken or one.place.people >= KNOWN_PEOPLE or people.isdisjoint(one.mention.ids):
        return False
    before = source.folded[max(0, one.mention.start - REACH) : one.mention.start]
    return one.place.level == "admin2" and not locative(before) and not is_told_a_town(before, lang)
