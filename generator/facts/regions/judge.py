"""Whether a place word is taken, and the reason: one verdict for each mention."""

from dataclasses import dataclass

from generator.facts.gazetteer import Place, PlaceMention
from generator.facts.gazetteer.table import rules
from generator.facts.regions.context import (
    HAN_LEFT,
    QUALIFIED,
    around,
    initialled,
    locative,
    personal,
    refusal,
    surely_locative,
    transliterated,
)
from generator.facts.regions.resolve import (
    FIRM_PEOPLE,
    KNOWN_PEOPLE,
    SMALL_PEOPLE,
    Setting,
    at_home,
    choose,
    near,
    prefecture,
    raised,
)

SUFFIXES = "省市县区旗盟州府郡道邦町村镇乡"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a mention: the place, whether it is taken, and why."""

    mention: PlaceMention
    place: Place
    taken: bool
    reason: str


def judge(folded: str, mention: PlaceMention, setting: Setting, above: Place | None) -> Verdict:
    """The verdict on one mention outside all organisations' names.

    `above` is the place taken that ends where the mention begins (新疆 in 新疆库车), or None.
    """
    place = raised(choose(mention, folded[mention.start : mention.end], setting, above), *around(folded, mention))
    refused = refusal(folded, mention)
    if refused is None:
        before, word, after = around(folded, mention)
        if "\u3040" <= word[0] <= "\u9fff":
            taken, reason = _han(word, (before, after), mention, place, setting, above is not None)
        else:
            taken, reason = _spelt(word, (before, after), place, setting)
        return Verdict(mention, place, taken, reason)
    return Verdict(mention, place, False, refused)


def _han(
    word: str, sides: tuple[str, str], mention: PlaceMention, place: Place, setting: Setting, follows: bool
) -> tuple[bool, str]:
    full = word[-1] in SUFFIXES and len(word) > 2
    signed = follows or full or bool(HAN_LEFT.search(sides[0]))
    if place.level == "country":
        return True, "country"
    if not full and transliterated(*sides):
        return False, "part of a person's name"
    if word in rules()["shaky"] and place.country == "CN":
        return near(place, setting) and signed, "a name that is a word too"
    if place.country == "CN":
        if place.level in ("admin1", "admin2"):
            return True, "province or prefecture"
        return _county(full, signed, mention, place, setting, follows)
    if sides[0].endswith("·"):
        return False, "part of a person's name"
    known = signed or place.people >= 3 * FIRM_PEOPLE or place.level == "admin1"
    if (known and (full or len(word) > 3)) or (place.level == "admin1" and at_home(place, setting)):
        return True, "foreign place"
    firm = place.people >= KNOWN_PEOPLE or (signed and at_home(place, setting) and not place.weak)
    return firm, "foreign city" if firm else "a short foreign name that nothing else supports"


def _county(
    full: bool, signed: bool, mention: PlaceMention, place: Place, setting: Setting, follows: bool
) -> tuple[bool, str]:
    if near(place, setting):
        taken = full or not (place.weak or (place.brittle and not signed))
        return taken, "county of a place named" if taken else "a county's name without a sign of a place"
    if len(mention.candidates) > 1:
        return False, "several counties bear the name and none of their provinces is named"
    firm = not place.weak and (signed or not place.brittle)
    taken = full or (firm and place.names[1][-1] == "市")
    return taken, "the only county of the name" if taken else "a county that nothing supports"


def _surely(sides: tuple[str, str]) -> bool:
    return surely_locative(sides[0]) and not personal("", sides[1])


def _spelt(word: str, sides: tuple[str, str], place: Place, setting: Setting) -> tuple[bool, str]:
    if place.level == "country":
        named = word in rules()["persons"] and personal(*sides)
        return not named, "part of a person's name" if named else "country"
    if initialled(*sides):
        return False, "part of a person's name"
    here = locative(sides[0])
    if place.level == "admin1" and not here and place.people < FIRM_PEOPLE and not at_home(place, setting):
        return False, "a small foreign province that nothing else supports"
    if "\uac00" <= word[0] <= "\ud7a3" and len(word) < 3 and place.country != "KR" and place.people < KNOWN_PEOPLE:
        return False, "a short foreign name that nothing else supports"
    if place.weak or place.people < SMALL_PEOPLE:
        if place.country == "CN" or place.level == "admin1" or (len(place.id) < 7 and not place.weak):
            return not place.weak, "province or Chinese place"
        firm = at_home(place, setting) and (_surely(sides) if place.weak else here)
        return firm, "small place, with a preposition" if firm else "a common word or a small place"
    doubtful = personal(*sides) and not here and not QUALIFIED.match(sides[1]) and place.people < KNOWN_PEOPLE
    if doubtful and place.level == "admin2" and not (setting.lang == "de" and at_home(place, setting)):
        return False, "looks like a part of a longer name"
    firm = place.people >= FIRM_PEOPLE or place.level == "admin1" or prefecture(place) or at_home(place, setting)
    return firm, "city" if firm else "a small foreign city that nothing else supports"
