"""Whether a place word is taken, and the reason: one verdict for each mention."""

from dataclasses import dataclass

from generator.facts.gazetteer import Place, PlaceMention
from generator.facts.regions.context import QUALIFIED, locative, personal, refusal
from generator.facts.regions.resolve import FIRM_PEOPLE, KNOWN_PEOPLE, Setting, at_home, choose, near, prefecture

SUFFIXES = "省市县区旗盟州府郡道邦町村"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a mention: the place, whether it is taken, and why."""

    mention: PlaceMention
    place: Place
    taken: bool
    reason: str


def judge(folded: str, mention: PlaceMention, setting: Setting) -> Verdict:
    """The verdict on one mention outside all companies' names."""
    place = choose(mention, setting)
    refused = refusal(folded, mention)
    if refused:
        return Verdict(mention, place, False, refused)
    word = folded[mention.start : mention.end]
    if "\u3040" <= word[0] <= "\u9fff":
        return _judge_han(word, mention, place, setting)
    return _judge_spelt(folded, mention, place, setting)


def _judge_han(word: str, mention: PlaceMention, place: Place, setting: Setting) -> Verdict:
    if place.level in ("country", "admin1"):
        foreign = len(word) <= 2 and place.level == "admin1" and place.country != "CN" and not at_home(place, setting)
        return Verdict(mention, place, not foreign, "a short foreign name" if foreign else "country or province")
    if prefecture(place):
        return Verdict(mention, place, True, "prefecture")
    if place.country == "CN":
        return _judge_county(word, mention, place, setting)
    firm = len(word) > 3 or place.people >= KNOWN_PEOPLE or (at_home(place, setting) and not place.weak)
    return Verdict(mention, place, firm, "foreign city" if firm else "a short foreign name that nothing else supports")


def _judge_county(word: str, mention: PlaceMention, place: Place, setting: Setting) -> Verdict:
    if near(place, setting):
        full = word[-1] in SUFFIXES or not place.weak
        return Verdict(mention, place, full, "county of a place named" if full else "a common word too")
    if len(mention.candidates) > 1:
        return Verdict(mention, place, False, "several counties bear the name and none of their provinces is named")
    firm = (word[-1] in SUFFIXES and len(word) > 2) or (place.names[1][-1] == "市" and not place.weak)
    return Verdict(mention, place, firm, "the only county of the name" if firm else "a county that nothing supports")


def _judge_spelt(folded: str, mention: PlaceMention, place: Place, setting: Setting) -> Verdict:
    if place.level == "country":
        return Verdict(mention, place, True, "country")
    if place.level == "admin1" and not place.weak:
        return Verdict(mention, place, True, "province")
    here = locative(folded, mention)
    after = folded[mention.end : mention.end + 24]
    if personal(folded, mention) and not here and not QUALIFIED.match(after) and place.people < KNOWN_PEOPLE:
        return Verdict(mention, place, False, "looks like a part of a longer name")
    if place.weak or place.people < 15:
        firm = here and at_home(place, setting)
        return Verdict(mention, place, firm, "small place, with a preposition" if firm else "a word or a small place")
    firm = place.people >= FIRM_PEOPLE or prefecture(place) or at_home(place, setting)
    return Verdict(mention, place, firm, "city" if firm else "a small foreign city that nothing else supports")
