"""Whether a place word in Chinese characters or kana is taken, and the reason."""

from generator.facts.gazetteer import chain
from generator.facts.gazetteer.sounds import SOUNDS
from generator.facts.regions.context import (
    has_authority,
    is_venue,
    transliterated,
)
from generator.facts.regions.resolve import (
    FIRM_PEOPLE,
    KNOWN_PEOPLE,
    at_home,
    is_direction,
    known,
    near,
    shaky,
)
from generator.facts.regions.view import PERSON, UNSUPPORTED, Ruling, View

COUNTRY_SIGNS = {
    "米": "US",
    "英": "GB",
    "仏": "FR",
    "独": "DE",
    "伊": "IT",
    "豪": "AU",
    "加": "CA",
    "印": "IN",
    "韩": "KR",
    "露": "RU",
    "兰": "NL",
    "台": "TW",
    "比": "PH",
    "泰": "TH",
    "越": "VN",
}
"""The countries that Japanese writes in one character in front of a name (folded)."""
LEAST_KANA = 4
"""Letters of a town's name in kana that is no word beside its country."""
LEAST_SOUNDS = 3
"""Characters of a name that is known as foreign by its sounds: 马德里; 旧金山 is not spelt by sounds."""


def in_han(view: View) -> Ruling:
    """The ruling on a name in Chinese characters or kana that is no country's."""
    place = view.place
    if not view.full and _in_foreign_name(view):
        return PERSON
    if view.word in known():
        return True, "a name known by itself"
    if place.country != "CN":
        return _han_abroad(view)
    if view.word in shaky():
        return near(place, view.setting) and view.signed, "a name that is a word too"
    return (True, "province or prefecture") if place.level in ("admin1", "admin2") else _county(view)


def _in_foreign_name(view: View) -> bool:
    """Whether a dot beside the mention joins the parts of a foreigner's name; in Japanese it parts items."""
    return view.setting.lang != "ja" and transliterated(view.before, view.after)


def _is_compass(view: View) -> bool:
    """Whether the name is a bare direction, and neither its country nor what holds it is named: 西北地区, 北部省."""
    told = view.held or view.place.country in view.setting.surely
    return not told and is_direction(view.word)


def _han_abroad(view: View) -> Ruling:
    place, home = view.place, at_home(view.place, view.setting)
    if _is_compass(view):
        return False, "a part of some country"
    if view.before.endswith("·") and view.setting.lang != "ja":
        return PERSON
    begins = view.signed or place.people >= 3 * FIRM_PEOPLE or place.level == "admin1"
    if (begins and (view.full or len(view.word) > 3)) or (place.level == "admin1" and home):
        return True, "foreign place"
    firm = place.people >= KNOWN_PEOPLE or (view.signed and home and not place.weak) or _sounds_foreign(view)
    return (True, "foreign city") if firm or _in_kana_abroad(view) else UNSUPPORTED


def _in_kana_abroad(view: View) -> bool:
    """Whether a name in kana is that of a town in a country named, be it in one character: 仏ダンケルク."""
    long = len(view.word) >= LEAST_KANA and "\u30a0" <= view.word[0] <= "\u30ff" and not view.place.weak
    there = view.place.country in view.setting.surely and view.signed
    return long and (there or COUNTRY_SIGNS.get(view.before[-1:]) == view.place.country)


def _sounds_foreign(view: View) -> bool:
    """Whether a Chinese name spells the sounds of a foreign city's, so that it is no Chinese word: 马德里."""
    return (
        (view.place.people >= FIRM_PEOPLE or view.place.level == "admin1")
        and not view.place.weak
        and len(view.word) >= LEAST_SOUNDS
        and SOUNDS.issuperset(view.word)
    )


def _county(view: View) -> Ruling:
    firm = not view.place.weak and (view.signed or not view.place.brittle)
    full = view.full or (view.word[-1] == "县" and view.signed)
    if view.held or near(view.place, view.setting):
        taken = full or firm
        return taken, "county of a place named" if taken else "a county's name without a sign of a place"
    if not view.full and not view.setting.surely.isdisjoint(("TW", "HK")) and "CN" not in view.setting.surely:
        return False, "a county of the mainland in news from elsewhere"
    if view.place.id in view.setting.full and firm:
        return True, "a county named in full"
    if len(view.mention.candidates) > 1:
        return False, "several counties bear the name and none of their provinces is named"
    bears = is_venue(view.before, view.after) or (view.signed and has_authority(view.after))
    venue = not view.place.weak and bears and not _is_elsewhere(view)
    taken = view.full or venue or (firm and view.place.names[1][-1] == "市")
    return taken, "the only county of the name" if taken else "a county that nothing supports"


def _is_elsewhere(view: View) -> bool:
    """Whether all counties that the text names in full lie in other provinces: 苍溪县, then 紫云工业园."""
    within = frozenset(chain(view.place.id)) - {view.place.country}
    return bool(view.setting.full) and all(within.isdisjoint(chain(one)) for one in view.setting.full)
