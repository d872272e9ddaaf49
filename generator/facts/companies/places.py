"""Place words on a page, for the left edge of names and against taking a place for a company."""

import re
from collections.abc import Set

from generator.facts import gazetteer, rules
from generator.facts.companies.mentions import Mention, Page, Place
from generator.facts.companies.words import all_everyday
from generator.facts.gazetteer.small import bearers
from generator.facts.gazetteer.spelling import CONTRACTED
from generator.facts.rules import Passage

INSIDE = re.compile(r"(?:,| \(|) ?(?:(?:en|in|em|no|na|nel|nella|dans (?:le|la|les)) |dans l'|)")
"""What stands between a small place and the region that holds it: Bouin en Vendée."""
COMMUNE = re.compile(r"[\w'-]+-(?:sur|sous|en|lès|lez|les|le|la|l'|aux|près|de|du|des)-[\w'-]+|Sainte?-[\w'-]+")
"""How French communes are named: Foo-sur-Bar, Saint-Foo."""
AT = ("à ", "À ", "près de ", "depuis ", "vers ")
"""What leads to a place and to no firm, in front of one with its region in brackets."""
ROW = re.compile(r"(?:, [A-ZÀ-Ž][\w'-]+){0,4}(?:, |,? (?:and|und|sowie|et|y|e|ed|i|oraz) )")
"""What stands between a known place and a later one of its row: Januária, Manga e Foolândia."""
JOINTS = (", ", " and ", " und ", " sowie ", " et ", " y ", " e ", " ed ", " i ", " oraz ")
"""One of these ends it."""
ROW_REACH = 80
NEXT = re.compile(r"(?:, | (?:and|und|sowie|et|y|e|ed|i|oraz) )([A-ZÀ-Ž][\w'-]+)")
SITES = (
    " parque de ",
    " parques de ",
    " planta de ",
    " central de ",
    " usina de ",
    " parc de ",
    " usine de ",
    " centrale de ",
)
"""What a small place gives its name to, and a firm seldom: el parque de Foochón."""
ARTICLES = {f"{word} ": f"{article} " for article, words in CONTRACTED.items() for word in words}
"""What becomes of a French place's article behind a preposition: Les Mées, aux Mées."""
DIVISIONS = frozenset({"admin1", "admin2"})
COUNTRY, MINOR = frozenset({"country"}), frozenset({"admin3"})


def on(passage: Passage) -> tuple[Place, ...]:
    """The place words of `passage`, in order, without those that are everyday words too (合作, 和平).

    A country or one of China's prefectures is none: the dictionary has 合肥, 约旦 as words.
    """
    everyday = all_everyday()
    return tuple(
        [
            _place(word)
            for word in gazetteer.places(passage)
            if _is_strong(word.candidates)
            and (passage.folded[word.start : word.end] not in everyday or any(map(_is_large, word.candidates)))
        ]
    )


def is_village(page: Page, one: Mention) -> bool:
    """Whether the name is that of a small place in front of its region: l'usine de Bouin en Vendée."""
    if one.rule != "company.capitals" or one.weight <= 0:
        return False
    commune = page.lang == "fr" and is_commune(page.passage, one.name, one.start, one.end)
    return commune or _is_held(page.passage, page.lang, one.name, one.end)


def _is_held(passage: Passage, lang: str, name: str, end: int) -> bool:
    """Whether the small place `name`, which ends at `end`, stands right before the region that holds it."""
    villages = bearers(lang, name)
    joint = INSIDE.match(passage.folded, end) if villages else None
    region = next((one for one in gazetteer.places(passage) if joint and one.start == joint.end()), None)
    held = {above for one in region.ids for above in (one, *gazetteer.chain(one))} if region else set[str]()
    return any(one.parent in held for one in villages)


def is_led(page: Page, one: Mention, led: Set[str]) -> bool:
    """Whether a name with no sign but its capital is a small place by the words before it, or one of those `led`."""
    return one.rule == "company.capitals" and (one.name in led or _stands_as_place(page, one))


def _stands_as_place(page: Page, one: Mention) -> bool:
    """Whether a small place is named: as a site's, in a row of places, or by its French article."""
    folded, lang = page.passage.folded, page.lang
    said = next((said for said in ARTICLES if folded.endswith(said, 0, one.start)), "") if lang == "fr" else ""
    if said:
        return _is_listed(ARTICLES[said] + one.name)
    if folded.endswith(SITES, 0, one.start):
        return bool(bearers(lang, one.name))
    if not folded.endswith(JOINTS, 0, one.start):
        return False
    following = NEXT.match(folded, one.end)
    named = bearers(lang, one.name) or (following and bearers(lang, following[1]))
    return bool(named) and _in_row(page.passage, one.start)


def _in_row(passage: Passage, start: int) -> bool:
    """Whether a row of names leads from a place that the table knows to `start`."""
    near = (one for one in gazetteer.places(passage) if 0 < start - one.end <= ROW_REACH)
    return any(ROW.fullmatch(passage.folded, one.end, start) for one in near)


def _is_listed(name: str) -> bool:
    """Whether a French place bears the whole name."""
    return bool(bearers("fr", name)) or any(
        one.start == 0 and one.end == len(name) for one in gazetteer.places(rules.passage("text", name))
    )


def is_commune(passage: Passage, name: str, start: int, end: int) -> bool:
    """Whether an unknown name at `[start, end)` is a place by the department in brackets behind it: à Foo (Isère)."""
    if not passage.folded.startswith(" (", end) or " " in name:
        return False
    shaped = COMMUNE.fullmatch(name) or passage.folded.endswith(AT, 0, start)
    return bool(shaped) and any(
        word.start == end + 2 and passage.folded.startswith(")", word.end) and _is_division(word)
        for word in gazetteer.places(passage)
    )


def _is_division(word: gazetteer.PlaceMention) -> bool:
    return any(place.level in DIVISIONS for place in word.candidates)


def longer(passage: Passage) -> dict[int, tuple[int, int]]:
    """The spans of place names of several words, by each position in them: in La Rioja no firm is called Rioja."""
    return {
        at: (word.start, word.end)
        for word in gazetteer.places(passage)
        if " " in passage.folded[word.start : word.end]
        for at in range(word.start, word.end)
    }


def _is_strong(candidates: tuple[gazetteer.Place, ...]) -> bool:
    """Whether the name of any candidate is no weak one."""
    return False in [place.weak for place in candidates]


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
