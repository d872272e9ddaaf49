"""Provinces and the towns that share their names, in Romance languages: a noun tells them apart, or the country.

`provincia de Córdoba` · `ciudad de Salta` · Salta alone, which in Argentine news is the province.
"""

import re
from collections import Counter
from collections.abc import Set
from functools import cache
from math import log10

import ahocorasick_rs

from generator.facts.gazetteer import Place, PlaceMention
from generator.facts.gazetteer.table import rules

DIVIDED = frozenset(("es", "pt", "it", "fr"))
"""Languages in which a division's noun stands before its name: provincia de La Rioja."""
DIVISION = re.compile(
    r"\b([Pp]rovinci|[Rr]egi[oó]n|[Dd]epartament|[Ee]stado|[Dd]istrito|[Pp]rovince|[Rr]égion|[Dd]épartement|[Ee]stat|"
    r"[Rr]egione|[Gg]obernador|[Gg]obernación|[Cc]omunidad|[Cc]omunitat|[Gg]overnador|[Gg]overno d[oe] [Ee]stado)"
    r"(?:al|a|as|es|s|o|os|e|i|ale)?(?:n? [Aa]utónoma)?(?: (?:de los|de las|de la|del|de|do|da|di|della|du|des)|"
    r" d')? ?$"
)
TOWN_NOUN = re.compile(
    r"\b(?:[Cc]iudad|[Cc]apital|[Mm]unicipio|[Cc]omuna|[Cc]antón|[Aa]yuntamiento|[Aa]lcald[eí]a?|[Ll]ocalidad|"
    r"[Pp]uerto|[Aa]eropuerto|"
    r"[Cc]idade|[Mm]unicípio|[Pp]refeitura|[Pp]refeit[oa]|[Ii]ntendente|[Mm]unicipalidad)(?:sa)? (?:de|del|da|do) $"
)
DIVIDED_INTO = {
    "provinci": frozenset(("AR", "ES", "IT", "CU", "CR", "EC", "DO", "PA", "BE", "CA")),
    "departament": frozenset(("CO", "BO", "PE", "UY", "PY", "GT", "HN", "SV", "NI")),
    "estado": frozenset(("MX", "BR", "VE")),
    "gobernador": frozenset(("AR", "MX", "CO", "PE", "CL", "VE", "BO")),
    "distrito": frozenset(("PT",)),
    "comuni": frozenset(("ES",)),
}
"""By the beginnings of their nouns, the countries that are so divided."""
ANYWHERE = frozenset(("CL", "PE", "FR", "IT"))
LEAST_CUES = 2
"""So many words of a country, and more than twice those of any other, tell where a text is at home."""
NAMED_FIRST = frozenset(("AR", "BO", "CL", "CO", "EC", "MX", "PE", "UY"))
"""Countries of whose provinces news tell more than of the towns that share a name with them: Salta, Antofagasta."""


def said_before(before: str) -> frozenset[str] | None:
    """The countries whose divisions are called what stands before a name, none for a town; None where nothing does."""
    noun = DIVISION.search(before)
    if noun is None:
        return frozenset() if TOWN_NOUN.search(before) else None
    return next((lands for stem, lands in DIVIDED_INTO.items() if noun[1].lower().startswith(stem)), ANYWHERE)


def is_said_division(place: Place, before: str) -> bool:
    """Whether a province's noun stands before a province's name: departamento de Flores."""
    return is_division(place) and bool(said_before(before))


def as_division(place: Place, said: frozenset[str] | None) -> float:
    """What a word for a division or a town before the name says for a place."""
    if said is None:
        return 0
    if not said:
        return -16 if place.level == "admin1" else 0
    return (24 if is_division(place) else 0) + (20 if place.country in said else 0)


def as_namesake(place: Place, mention: PlaceMention, said: frozenset[str] | None) -> float:
    """What a province gains by the town that bears its name, or the town loses: of both the province is meant.

    Not where a word for a town stands before it, as `said` of `as_division`.
    """
    if said is not None and not said:
        return 0
    if place.country not in NAMED_FIRST:
        return 4 if place.country == "ES" and is_division(place) else 0
    if place.level == "admin1":
        return 4 + 2.4 * log10(1 + max((one.people for one in mention.candidates if one.parent == place.id), default=0))
    return -14 if place.parent in mention.ids and place.id not in rules().get("city_first", ()) else 0


def is_division(place: Place) -> bool:
    """Whether a place is a province or region, no town."""
    return place.level == "admin1" or (place.level == "admin2" and ":" not in place.id)


def only(mention: PlaceMention, lang: str) -> Place | None:
    """The place that a word means without help: its only one, or a province with its towns of that name; else None."""
    if len(mention.candidates) == 1:
        return mention.candidates[0]
    wide = [one for one in mention.candidates if is_division(one)] if lang in DIVIDED else []
    alone = len(wide) == 1 and all(wide[0].id in (one.id, one.parent) for one in mention.candidates)
    return wide[0] if alone else None


def home_by_words(lang: str, text: str, lands: Set[str]) -> str:
    """The country of the language in which a text is at home by its words, empty where they do not tell.

    Where places of the language's countries are named, it is one of theirs (`lands`).
    """
    lands_of, finder = _dialects(lang)
    if finder is None:
        return ""
    found = Counter(lands_of[number] for number, _, _ in finder.find_matches_as_indexes(text))
    ranked = sorted(((found[land], land) for land in set(lands_of)), reverse=True)
    if ranked[0][0] < LEAST_CUES or ranked[0][0] <= 2 * ranked[1][0]:
        return ""
    named = lands & set(lands_of)
    return ranked[0][1] if not named or ranked[0][1] in named else ""


@cache
def _dialects(lang: str) -> tuple[tuple[str, ...], ahocorasick_rs.AhoCorasick | None]:
    """The countries that the words of `dialects` tell, by the words' numbers, and what finds them."""
    words = {word: land for land, listed in rules().get("dialects", {}).get(lang, {}).items() for word in listed}
    return tuple(words.values()), ahocorasick_rs.AhoCorasick(list(words)) if words else None
