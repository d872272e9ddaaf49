"""Whether a place word is taken, and the reason: one verdict for each mention."""

import re
from functools import cache
from typing import NamedTuple

from generator.facts.gazetteer import Place, PlaceMention, chain
from generator.facts.gazetteer.sounds import SOUNDS
from generator.facts.gazetteer.table import lexicon, rules
from generator.facts.regions.context import (
    HAN_LEFT,
    INSIDE,
    NAME_AFTER,
    QUALIFIED,
    around,
    framed_in_kana,
    has_authority,
    has_works,
    heads,
    initialled,
    is_based,
    is_governed,
    is_venue,
    locative,
    personal,
    refusal,
    surely_locative,
    transliterated,
)
from generator.facts.regions.divisions import DIVIDED, is_said_division
from generator.facts.regions.resolve import (
    FIRM_PEOPLE,
    HOMES,
    KNOWN_PEOPLE,
    SMALL_PEOPLE,
    Setting,
    at_home,
    choose,
    is_direction,
    is_said_elsewhere,
    known,
    near,
    prefecture,
    raised,
    shaky,
)

GIVEN = re.compile(r"(?<![\w.-])(?P<given>[A-ZÄÖÜ][a-zäöüéß]+) $")
SUFFIXES = "省市县県区旗盟州府郡道邦町村镇乡"
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
LEAST_HEADED = 7
"""Characters of a German town's name that is none of a person: Karlstadt, not Merz."""
LEAST_SOUNDS = 3
"""Characters of a name that is known as foreign by its sounds: 马德里; 旧金山 is not spelt by sounds."""


class Verdict(NamedTuple):
    """What became of a mention: the place, whether it is taken, and why."""

    mention: PlaceMention
    place: Place
    taken: bool
    reason: str


class View(NamedTuple):
    """A mention with all that is judged about it."""

    mention: PlaceMention
    place: Place
    setting: Setting
    before: str
    word: str
    after: str
    follows: bool
    """A place taken ends where the mention begins (新疆 in 新疆库车)."""
    held: bool
    """That place holds the one that is meant."""

    @property
    def full(self) -> bool:
        """Whether a Chinese or Japanese name carries its suffix (库车市)."""
        return self.word[-1] in SUFFIXES and len(self.word) > 2

    @property
    def signed(self) -> bool:
        """Whether the words say that a Chinese or Japanese place begins here."""
        begins = HAN_LEFT.search(self.before) or framed_in_kana(self.before, self.after)
        return self.follows or self.full or bool(begins)


Ruling = tuple[bool, str]
"""Whether a mention is taken, and why."""
PERSON: Ruling = (False, "part of a person's name")
ELSEWHERE = "a town of another of the language's countries than the text's"
UNSUPPORTED: Ruling = (False, "a short or small foreign place that nothing else supports")


def judge(folded: str, mention: PlaceMention, setting: Setting, above: Place | None) -> Verdict:
    """The verdict on one mention outside all organisations' names.

    `above` is the place taken that ends where the mention begins, or the region beside it, or None.
    """
    before, word, after = around(folded, mention)
    place = raised(choose(mention, word, setting, above, before), before, word, after)
    refused = refusal(before, word, after)
    if refused is not None:
        return Verdict(mention, place, False, refused)
    if is_said_division(place, before, setting.lang):
        return Verdict(mention, place, True, "a division behind its noun")
    if is_said_elsewhere(place, before, setting):
        return Verdict(mention, place, False, "a district that bears the name of a town elsewhere")
    strange = _strange(word, setting.lang, before, after)
    if strange is not None:
        return Verdict(mention, place, False, strange)
    if place.level == "country":
        return Verdict(mention, place, *_country(before, word, after))
    held = above is not None and above.id in chain(place.id)
    view = View(mention, place, setting, before, word, after, above is not None, held)
    return Verdict(mention, place, *(_han(view) if "\u3040" <= word[0] <= "\u9fff" else _spelt(view)))


def _strange(word: str, lang: str, before: str, after: str) -> str | None:
    """Why a word that is more than a place is none here, or None."""
    if word in _words(lang):
        return "a word of the language"
    if word not in _doubtful() or QUALIFIED.match(after) or is_governed(before, after) or is_based(after):
        return None
    return None if surely_locative(before) and not personal("", after) else "a name or a word without a sign of a place"


@cache
def _words(lang: str) -> frozenset[str]:
    return frozenset(rules()["words"].get(lang, ()))


@cache
def _doubtful() -> frozenset[str]:
    return frozenset(rules()["doubtful"])


def _country(before: str, word: str, after: str) -> Ruling:
    named = word in rules()["persons"] and personal(before, after)
    return PERSON if named else (True, "country")


def _han(view: View) -> Ruling:
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
    if len(view.mention.candidates) > 1:
        return False, "several counties bear the name and none of their provinces is named"
    bears = is_venue(view.before, view.after) or (view.signed and has_authority(view.after))
    venue = not view.place.weak and bears
    taken = view.full or venue or (firm and view.place.names[1][-1] == "市")
    return taken, "the only county of the name" if taken else "a county that nothing supports"


def _spelt(view: View) -> Ruling:
    place = view.place
    if initialled(view.before, view.after) or _named_for(view) or _names_one(view):
        return PERSON
    if _foreign_and_small(view):
        return UNSUPPORTED
    if _is_elsewhere(view):
        return False, ELSEWHERE
    if _is_short_for_firm(view):
        return False, "a firm's name in short"
    if (place.weak or place.people < SMALL_PEOPLE) and view.word not in rules()["exonyms"].get(place.id, ()):
        return _spelt_small(view)
    return _spelt_city(view)


def _is_short_for_firm(view: View) -> bool:
    """Whether a firm whose name begins so is named, and no word says that the town is meant (Phoenix)."""
    alone = view.place.level == "admin2" and not view.held and not locative(view.before)
    return alone and view.word in view.setting.firms and not QUALIFIED.match(view.after) and not is_based(view.after)


def _named_for(view: View) -> bool:
    """Whether a person's given name stands right before a German surname (Thomas Spandau)."""
    given = GIVEN.search(view.before) if view.setting.lang == "de" else None
    return given is not None and given["given"] in _given()


def _names_one(view: View) -> bool:
    """Whether a small place's name is a given one and a surname follows: Lucas Foo."""
    return view.place.people < FIRM_PEOPLE and view.word in _given() and NAME_AFTER.match(view.after) is not None


@cache
def _given() -> frozenset[str]:
    return frozenset(lexicon("role_words")["latin"]["given"])


def _is_elsewhere(view: View) -> bool:
    """Whether the text is at home in another of its language's countries than a town that it does not name besides."""
    place, setting = view.place, view.setting
    lands = HOMES.get(setting.lang, ())
    named = setting.surely.intersection(lands)
    home = setting.likely or (next(iter(named)) if setting.lang == "pt" and len(named) == 1 else "")
    if setting.lang == "en":
        home = setting.chief
    elif setting.lang not in DIVIDED:
        return False
    if view.held or home in ("", place.country) or place.country not in lands:
        return False
    return place.people < FIRM_PEOPLE and ":" in place.id and place.country not in setting.surely


def _foreign_and_small(view: View) -> bool:
    """Whether the name is that of a small province abroad, or a short Hangul word, with no sign of a place."""
    place = view.place
    short = "\uac00" <= view.word[0] <= "\ud7a3" and len(view.word) < 3 and place.country != "KR"
    if short and not view.held and place.people < KNOWN_PEOPLE:
        return True
    plain = place.id in rules()["province_first"]
    strange = place.level == "admin1" and place.people < FIRM_PEOPLE and not (plain or at_home(place, view.setting))
    return strange and not locative(view.before)


def _spelt_small(view: View) -> Ruling:
    place = view.place
    if place.country == "CN" or place.level == "admin1" or (":" not in place.id and not place.weak):
        return not place.weak, "province or Chinese place"
    if view.held and INSIDE.match(view.after):
        return True, "small place, with its region"
    sure = (surely_locative(view.before) or _is_site(view)) and not personal("", view.after)
    spelt = at_home(place, view.setting) or "\u0400" <= view.word[0] <= "\u04ff"  # a small town abroad is, by an owner
    firm = spelt and (sure or (not place.weak and (locative(view.before) or _is_headed(view))))
    return firm, "small place, with a preposition" if firm else "a common word or a small place"


def _is_headed(view: View) -> bool:
    """Whether a German town with a long name heads a line, or is what something is meant for (Speicher für Xstadt)."""
    if view.setting.lang != "de" or len(view.word) < LEAST_HEADED or personal(view.before, view.after):
        return False
    return heads(view.before, view.after) or view.before.endswith((" für ", "Für "))


def _is_site(view: View) -> bool:
    """Whether a town is one that something stands at, as Britons say, or that a firm is based in."""
    told = view.place.country in view.setting.surely and view.place.country != "US"
    return is_based(view.after) or (told and has_works(view.before, view.after))


def _spelt_city(view: View) -> Ruling:
    place, home = view.place, at_home(view.place, view.setting)
    alone = not locative(view.before) and not QUALIFIED.match(view.after) and place.people < KNOWN_PEOPLE
    trusted = place.level != "admin2" or (view.setting.lang == "de" and home)
    if alone and not trusted and personal(view.before, view.after):
        return False, "looks like a part of a longer name"
    firm = place.people >= FIRM_PEOPLE or place.level == "admin1" or prefecture(place) or home
    alike = len({one.country for one in view.mention.candidates}) == 1
    sure = alike and surely_locative(view.before) and not personal("", view.after)
    return (True, "city") if firm or sure else UNSUPPORTED
