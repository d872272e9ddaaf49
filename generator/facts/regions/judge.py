"""Whether a place word is taken, and the reason: one verdict for each mention."""

from functools import cache
from typing import NamedTuple

from generator.facts.gazetteer import Place, PlaceMention, chain
from generator.facts.gazetteer.table import rules
from generator.facts.regions.context import (
    HAN_LEFT,
    QUALIFIED,
    around,
    is_based,
    is_governed,
    personal,
    refusal,
    surely_locative,
)
from generator.facts.regions.divisions import DIVIDED, is_said_division
from generator.facts.regions.everyday import is_frequent_word, is_word
from generator.facts.regions.judge_han import in_han
from generator.facts.regions.judge_spelt import in_letters
from generator.facts.regions.leading import is_told_a_town
from generator.facts.regions.resolve import (
    PROVINCE_AFTER,
    PROVINCE_BEFORE,
    Setting,
    choose,
    is_said_elsewhere,
    raised,
)
from generator.facts.regions.view import PERSON, Ruling, View


class Verdict(NamedTuple):
    """What became of a mention: the place, whether it is taken, and why."""

    mention: PlaceMention
    place: Place
    taken: bool
    reason: str


def judge(
    folded: str, mention: PlaceMention, setting: Setting, above: Place | None = None, stop: int | None = None
) -> Verdict:
    """The verdict on one mention outside all organisations' names.

    `above` is the place taken that ends where the mention begins, or the region beside it, or None.
    No firm that begins at `stop`, right behind, is read for a person's surname: In Charlotte Siemens will build.
    """
    before, word, after = around(folded, mention, stop)
    place = raised(choose(mention, word, setting, above, before), before, word, after)
    refused = refusal(before, word, after, setting.lang, place.level)
    if refused is not None:
        return Verdict(mention, place, False, refused)
    if setting.lang in DIVIDED and is_said_division(place, before):
        return Verdict(mention, place, True, "a division behind its noun")
    if setting.lang in DIVIDED and is_said_elsewhere(place, before, setting):
        return Verdict(mention, place, False, "a district that bears the name of a town elsewhere")
    strange = _strange(place, word, setting.lang, before, after)
    if strange is None and above is None and setting.lang == "zh":
        strange = _straddling(place, before, word, after)
    if strange is not None:
        return Verdict(mention, place, False, strange)
    if place.level == "country":
        return Verdict(mention, place, *_country(before, word, after))
    held = above is not None and above.id in chain(place.id)
    view = View(mention, place, setting, before, word, after, above is not None, held)
    return Verdict(mention, place, *(in_han(view) if "\u3040" <= word[0] <= "\u9fff" else in_letters(view)))


def _is_large(place: Place) -> bool:
    """Whether news names the place itself more often than two words make its name by chance."""
    return place.level == "country" or (place.country == "CN" and place.level == "admin1")


def _straddling(place: Place, before: str, word: str, after: str) -> str | None:
    """Why the two characters of a Chinese name end one word and begin another, or None: 保定 in 确保定位.

    Both are frequent words where the place is a large one: 进军|中国|政府.
    """
    if len(word) != 2 or HAN_LEFT.search(before):
        return None
    is_one = is_frequent_word if _is_large(place) else is_word
    cut = is_one(before[-1:] + word[0]) and is_one(word[1] + after[:1])
    return "the end of a word and the beginning of another" if cut else None


def _strange(place: Place, word: str, lang: str, before: str, after: str) -> str | None:
    """Why a word that is more than the `place` is none here, or None."""
    if word in _words(lang):
        return "a word of the language"
    if word not in _doubtful() or QUALIFIED.match(after) or is_governed(before, after) or is_based(after):
        return None
    told = surely_locative(before) or (lang == "ru" and is_told_a_town(before, lang))
    said = place.level == "admin1" and (PROVINCE_AFTER.match(after) or PROVINCE_BEFORE.search(before))
    return None if said or (told and not personal("", after)) else "a name or a word without a sign of a place"


@cache
def _words(lang: str) -> frozenset[str]:
    return frozenset(rules()["words"].get(lang, ()))


@cache
def _doubtful() -> frozenset[str]:
    return frozenset(rules()["doubtful"])


def _country(before: str, word: str, after: str) -> Ruling:
    named = word in rules()["persons"] and personal(before, after)
    return PERSON if named else (True, "country")
