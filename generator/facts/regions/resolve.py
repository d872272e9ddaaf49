"""Which of the places that bear a name is meant, judged by the whole text."""

import re
from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import cache
from math import log10

from generator.facts.gazetteer import Place, PlaceMention, chain
from generator.facts.gazetteer import place as find_place
from generator.facts.gazetteer.table import rules
from generator.facts.regions.context import is_councils
from generator.facts.regions.divisions import (
    DIVIDED,
    NAMED_FIRST,
    as_division,
    as_namesake,
    home_by_words,
    is_division,
    only,
    said_before,
)

HOMES = {
    "zh": ("CN",), "de": ("DE", "AT", "CH"), "en": ("US", "GB", "AU", "CA", "IE"),
    "ru": ("RU", "BY", "KZ", "UZ", "KG", "TJ", "TM", "AM", "AZ", "GE", "MD", "MN", "UA"),
    "ja": ("JP",), "ko": ("KR",), "fr": ("FR", "BE", "CH"), "it": ("IT",),
    "es": ("ES", "MX", "CL", "AR", "CO", "PE", "UY", "BO", "EC", "PY", "VE", "CR", "PA", "DO", "GT", "HN", "SV", "NI",
           "CU"),
    "pt": ("PT", "BR"), "pl": ("PL",),
}  # fmt: skip
EUROPEAN = ("de", "fr", "it", "pl", "es", "pt", "ru")
EUROPE = "DE AT CH FR IT ES PT PL GB IE NL BE LU CZ SK HU DK SE NO FI EE LV LT SI HR RS RO BG GR UA BA MK AL ME"
PROVINCIAL = "省州县県府道주"
FIRM_PEOPLE = 100
"""Inhabitants in thousands from which a city needs no other sign."""
KNOWN_PEOPLE = 1000
SMALL_PEOPLE = 20
APART = (" (", " am ", " an der ", " im ", " in der ", " bei ", " vor der ")
"""What begins that part of a German town's name."""
COUNTY_PEOPLE = 150
LEAST_OWN = 3
LEAST_WORDS = 3
"""So many place words, and more than twice those of any other country of the language, tell where a text is at home."""
ELSEWHERE = -14.0
"""What a place in another of the language's countries, not named itself, then has against it (Córdoba in Spain)."""
PREFECTURE = 20.0
"""What a Japanese place has over others of its name where the text names it with its suffix: 茨城県, then 茨城."""
SHORT_STATES = {
    ("en", "US"): 3,
    ("en", "GB"): 4,
    ("en", "IN"): 4,
    ("pt", "BR"): 4,
    **{("es", land): 4 for land in NAMED_FIRST},
}
"""Letters of a division's name above which it is sure, where a language knows short ones: Ohio."""
DIRECTION = re.compile(r"[东西南北中](?:[东西南北]|部|央|方)?(?:地区|省|大区|区|州|县)?")
"""What every country has: a direction, with a word for a part of the land (西北地区, 北部省)."""
LEVELS = {"country": 12.0, "admin1": 3.0, "admin2": 2.0, "admin3": 0.0}


@dataclass(frozen=True, slots=True)
class Setting:
    """What the text says as a whole: its language, and the countries and provinces it surely names."""

    lang: str
    named: frozenset[str]
    """Ids of the places that need no help, and of all that contain them."""
    surely: frozenset[str]
    """The countries among them that are named themselves."""
    likely: str
    """The one of the language's countries in which most place words lie; empty where none is plainly ahead."""
    chief: str = ""
    """The country in which most of the unmistakable places lie; empty where there are none."""
    held: frozenset[str] = frozenset()
    """The first-level divisions that hold the largest city of each name."""
    full: frozenset[str] = frozenset()
    """The ids of the Chinese counties that the text names with their suffix, each the only one of its name."""
    firms: frozenset[str] = frozenset()
    """The first words of longer names of firms: Phoenix, where Phoenix Motor is named."""


def setting(lang: str, words: Iterable[tuple[str, PlaceMention]], text: str = "", names: Iterable[str] = ()) -> Setting:
    """The setting that the unmistakable place words make, each given with its mention: those of one candidate.

    `names` are those of the organisations that the text names.

    Where places do not tell in which of its language's countries the text is at home, its words may (`dialects`).
    A Spanish province and its capital count as one: Salta.
    """
    found = dict(words)
    sure = [
        place for word, mention in found.items() if (place := only(mention, lang)) and _obvious(word, mention, lang)
    ]
    named = {place.id for place in sure}.union(*[chain(place.id) for place in sure])
    lands = Counter([place.country for place in sure])
    chief = max(lands, key=lambda land: (lands[land], land in HOMES.get(lang, ())), default="")  # the first of several
    largest = [max(mention.candidates, key=lambda place: place.people) for mention in found.values()]
    held = frozenset(place.parent for place in largest if place.people >= FIRM_PEOPLE)
    likely = _likely(lang, largest) or home_by_words(lang, text, lands.keys())
    full = frozenset(mention.ids[0] for word, mention in found.items() if _is_full_county(word, mention))
    parts = (name.partition(" ") for name in names)
    firms = frozenset(first for first, gap, rest in parts if rest and not is_councils(gap + rest))
    return Setting(lang, frozenset(named), frozenset(lands), likely, chief or likely, held, full, firms)


def _is_full_county(word: str, mention: PlaceMention) -> bool:
    """Whether the word is the full name of one Chinese county alone: 苍溪县."""
    one = mention.candidates[0]
    return (
        one.country == "CN"
        and one.level == "admin3"
        and len(mention.candidates) == 1
        and word == one.names[1]
        and len(word) > 2
    )


def _likely(lang: str, largest: Iterable[Place]) -> str:
    lands = [place.country for place in largest]
    homes = sorted([(lands.count(land), land) for land in HOMES.get(lang, ())], reverse=True)
    (best, land), (second, _) = (*homes, (0, ""), (0, ""))[:2]
    return land if best >= LEAST_WORDS and best > 2 * second else ""


def _obvious(word: str, mention: PlaceMention, lang: str) -> bool:
    place = max(mention.candidates, key=is_division)
    if place.weak or word in shaky() or (place.country != "CN" and is_direction(word)):
        return False
    if place.level == "country" or prefecture(place):
        return True
    if place.level == "admin2" and ":" not in place.id and len(word) > 5:
        return True
    if place.level == "admin1":
        short = word[0] >= "\u3040" or word.isupper()
        return place.country == "CN" or len(word) > (2 if short else SHORT_STATES.get((lang, place.country), 5))
    return place.people >= KNOWN_PEOPLE


def is_direction(word: str) -> bool:
    """Whether a name is a bare direction, which many countries have for a part of theirs."""
    return DIRECTION.fullmatch(word) is not None


@cache
def known() -> frozenset[str]:
    """Chinese names that mean the place wherever they stand: 加州, and an owner's own of three characters or more."""
    added = (*rules()["names"].values(), *(place.get("names", ()) for place in rules()["places"].values()))
    own = (name for names in added for name in names if len(name) >= LEAST_OWN and name[0] > "\u2e80")
    return frozenset((*rules()["known"], *own))


@cache
def shaky() -> frozenset[str]:
    """Short names that are words too (德州, 阿里)."""
    return frozenset(rules()["shaky"])


def prefecture(place: Place) -> bool:
    """Whether the place is a Chinese prefecture."""
    return place.level == "admin2" and place.country == "CN"


def choose(mention: PlaceMention, word: str, setting: Setting, above: Place | None = None, before: str = "") -> Place:
    """The likeliest of the candidates for `word` behind `before`, whose neighbour to the left is the place `above`."""
    if len(mention.candidates) == 1:
        return mention.candidates[0]
    held = set(mention.ids)
    said = said_before(before) if setting.lang in DIVIDED else None
    return max(
        mention.candidates,
        key=lambda place: (
            _score(place, word, setting, above)
            + _rank(place, mention, held)
            + (as_division(place, said) + as_namesake(place, mention, said) if setting.lang in DIVIDED else 0),
            place.id,
        ),
    )


def is_said_elsewhere(place: Place, before: str, setting: Setting) -> bool:
    """Whether a province's noun stands before a town's name, and the text tells of other countries than the town's."""
    if is_division(place) or not setting.surely or place.country in setting.surely:
        return False
    return bool(said_before(before))


def _score(place: Place, word: str, setting: Setting, above: Place | None) -> float:
    """Inside the place before it, near what the text names, by its own name, large: in this order."""
    score = LEVELS[place.level] + log10(_people(place) + 1) * 2.4 + _support(place, setting)
    score += 30 if above and above.id in chain(place.id) else 0
    score += 9 if word in rules()["exonyms"].get(place.id, ()) else 6 if _is_called(place.name, word) else 0
    score += 12 if place.level == "admin1" and word[-1] in PROVINCIAL else 0
    score += PREFECTURE if setting.lang == "ja" and place.country == "JP" and place.id in setting.named else 0
    score += 8 if word in _homonymous() and place.id in setting.held else 0
    score -= 12 if word in shaky() and place.country == "CN" and not near(place, setting) else 0
    return score


def _is_called(name: str, word: str) -> bool:
    """Whether `word` is a place's own name, or all but what tells it from others: Bingen am Rhein."""
    return name == word or (name.startswith(word) and name.startswith(APART, len(word)))


def _people(place: Place) -> int:
    """The inhabitants in thousands; of a British or Irish county, whose number no table tells, as many as most have."""
    county = place.country in ("GB", "IE") and place.level == "admin2" and ":" not in place.id
    return max(place.people, COUNTY_PEOPLE) if county else place.people


@cache
def _homonymous() -> frozenset[str]:
    """The names that a country shares with a province elsewhere: Georgia."""
    return frozenset(name for id_ in rules()["homonyms"] if (country := find_place(id_)) for name in country.names)


def _support(place: Place, setting: Setting) -> float:
    """What the rest of the text and its language say for the place."""
    named = 8 if near(place, setting) else 5 if place.country in setting.surely else 0
    if place.country in HOMES.get(setting.lang, ()):
        at_home = _at_home_in_spanish(place.country) if setting.lang == "es" else 2.5
        return named + (ELSEWHERE if not named and setting.likely not in ("", place.country) else at_home)
    return named + (1.5 if setting.lang in EUROPEAN and place.country in EUROPE else 0)


@cache
def _at_home_in_spanish(country: str) -> float:
    """What speaks for a country of the Spanish language: more for those of which more is written."""
    number = HOMES["es"].index(country)
    return 6.0 if number == 0 else 5.0 - 0.2 * number


def _rank(place: Place, mention: PlaceMention, held: Set[str]) -> float:
    """What a province has over a foreign city of its name, or lacks against a country or a city of its own country.

    `held` are the ids of all candidates: of a Spanish community and the one province in it (Navarra) the community is
    meant.
    """
    if place.id in rules()["province_first"]:
        return 16
    if place.id in rules()["homonyms"]:
        return -6
    if place.level != "admin1":
        inner = place.parent in held and place.country != "CN" and (":" not in place.id or place.weak)
        return -16 if inner else 0
    if place.country == "CN":
        return 12
    apart = [one for one in mention.candidates if one.parent not in held or (":" in one.id and not one.weak)]
    below = [one.country for one in apart if one.level != "country"]
    return -4 if len(below) < len(apart) or below.count(place.country) > 1 else 6


PROVINCE_BEFORE = re.compile(
    r"(?:[Pp]rovin[cz]\w*|[Rr]egi[oó]n\w*|[Ss]tate|[Ee]stado|[Ss]tato|[Oo]blast|[Dd]epartamento|[Dd]épartement|"
    r"[Bb]undesland|"
    r"(?:[Пп]ровинци|[Дд]епартамент|[Шш]тат|[Рр]егион|[Зз]емл|[Кк]антон|[Гг]рафств|[Пп]рефектур)[а-я]{0,2}) "
    r"(?:of |de |d'|di |da |do |von )?$|(?<!\w)(?:[Uu]pstate|[Nn]orthern|[Ww]estern) $"
)
PROVINCE_AFTER = re.compile(
    r" (?:[Pp]rovince|[Rr]egion|[Ss]tate|[Oo]blast|[Gg]overnorate|[Pp]refecture"
    r"|(?:U\.?S\.? )?(?:Gov(?:ernor)?|Sen(?:ator|ate)?))\b"
)


def raised(place: Place, before: str, word: str, after: str) -> Place:
    """The province instead of the city in it, where the words say so (región de Antofagasta, サムットプラカーン県)."""
    if place.country == "CN" or ":" not in place.id:
        return place
    above = find_place(place.parent)
    if above is None or above.level != "admin1":
        return place
    if word[-1] in PROVINCIAL and (word[-1] != "주" or len(word) > 3) and not _is_old_province(place, word):
        return above
    namesake = above.name[:4] == place.name[:4]
    said = namesake and (PROVINCE_BEFORE.search(before) or PROVINCE_AFTER.match(after))
    return above if said else place


def _is_old_province(place: Place, word: str) -> bool:
    """Whether 州 ends a town's own name, as it does in East Asia: 北九州, 全州."""
    return word[-1] == "州" and place.country in ("JP", "KR", "VN")


def near(place: Place, setting: Setting) -> bool:
    """Whether the text names the province or prefecture that holds the place."""
    return any(len(region) > 2 and region in setting.named for region in chain(place.id))


def at_home(place: Place, setting: Setting) -> bool:
    """Whether the place lies in a country of the text's language, or in one that the text names."""
    likely = setting.lang != "en" or setting.likely in ("", place.country)
    return place.country in setting.surely or (likely and place.country in HOMES.get(setting.lang, ()))


def held_in_german(holder: Place | None) -> Place | None:
    """The holder of a town with a German name: a country of another language holds none."""
    return holder if holder and holder.country in HOMES["de"] else find_place("DE")
