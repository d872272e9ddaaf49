"""Whether a place word spelt in letters is taken, and the reason."""

import re

from generator.facts.gazetteer.table import names_by_language, rules
from generator.facts.regions.context import (
    INSIDE,
    QUALIFIED,
    has_works,
    heads,
    is_based,
    is_councils,
    locative,
    personal,
    surely_locative,
)
from generator.facts.regions.divisions import DIVIDED
from generator.facts.regions.given_names import initialled, is_given, is_named
from generator.facts.regions.leading import is_told_a_town
from generator.facts.regions.resolve import (
    FIRM_PEOPLE,
    HOMES,
    KNOWN_PEOPLE,
    SMALL_PEOPLE,
    Setting,
    at_home,
    prefecture,
)
from generator.facts.regions.view import PERSON, UNSUPPORTED, Ruling, View

PARK = re.compile(
    r"\b(?:parques?|plantas?|centrale?s?|parcs?|parc[oh]i?|impiant[oi]|complexo|complejo) "
    r"(?:solar|fotovoltaic|photovoltaïqu|éolien|eólic|eolic|híbrid)\w{0,3} $"
    r"|\b(?:proyecto|projeto|progetto|projet|[Pp]rojekt(?:s|es|u|em|owi)?|BAT|BESS) $"
)
"""A noun for a park or plant, with what it makes, or for a project."""
WITH_ARTICLE = re.compile(r"(?<!\w)[Aa]ux? $")
"""French prepositions that hold the article of the name behind them."""
ADJECTIVE = re.compile("(?:[ыио]й|ая|[ыи]е|(?<!ск)ое|[ое]го|[ое]му|[ыи]х|[ыи]ми?|ом|ую)$")
"""What Russian adjectives end with; Раменское is as sure as any town."""
ADJECTIVE_ELSE = re.compile(
    "(?:Совет|Ленин|Киров|Славян|Черномор|Балтий|Каспий|Крым|Тихоокеан|Петров|Михайлов|Дзержин|Калинин|Октябрь|Первомай"
    "|Комсомоль|Приволж|Николь|Мариин|Александров|Покров|Иванов|Армян|Татар|Азов)ск|Троицк|Кузнецк"
)
"""Adjectives that are seldom a town's: Советские заводы, but not Советск."""
ADJECTIVE_STEM = 4
"""Letters that an adjective shares with its other cases."""
ADJECTIVE_PEOPLE = 250
"""Inhabitants in thousands from which a city is known by its adjective: Грозный."""
LEAST_HEADED = 7
"""Characters of a German town's name that is none of a person: Karlstadt, not Merz."""
OPENS_IN_ITALIAN = re.compile(r"(?:^|[.!?:»”\"\n] ?)(?:Ad?|Da|Tra|Fra|Presso|Verso) $")
"""An Italian preposition that opens a sentence; in other languages `A` is an article."""
SMALL = "a common word or a small place"
ELSEWHERE = "a town of another of the language's countries than the text's"


def in_letters(view: View) -> Ruling:
    """The ruling on a name in Latin, Cyrillic or Hangul letters that is no country's."""
    place = view.place
    if initialled(view.before, view.word, view.after) or is_named(view.before, view.setting.lang) or _names_one(view):
        return PERSON
    if _foreign_and_small(view) or _lacks_article(view):
        return UNSUPPORTED
    if _is_elsewhere(view):
        return False, ELSEWHERE
    if namesake := _namesake(view):
        return False, namesake
    if (place.weak or place.people < SMALL_PEOPLE) and view.word not in rules()["exonyms"].get(place.id, ()):
        return _spelt_small(view)
    return _spelt_city(view)


def _is_adjective(view: View) -> bool:
    """Whether a Russian town's name is an adjective, and no word says that the town is meant: Лесной массив."""
    place, word = view.place, view.word
    if view.setting.lang != "ru" or ":" not in place.id or place.people >= ADJECTIVE_PEOPLE or view.held:
        return False
    if not ADJECTIVE.search(word) or not _is_alone(view):
        return False
    names = names_by_language(place.id).get("ru", ())
    return ADJECTIVE_ELSE.match(word) is not None or any(
        ADJECTIVE.search(name) and name[:ADJECTIVE_STEM] == word[:ADJECTIVE_STEM] for name in names
    )


def _namesake(view: View) -> str | None:
    """What else than the town the name is of, if something is."""
    if _is_adjective(view):
        return "an adjective without a sign of a place"
    if _is_short_for_firm(view):
        return "what a firm is called in short"
    return "a park that is called like a town abroad" if _is_parks_name(view) else None


def _is_parks_name(view: View) -> bool:
    """Whether a noun for a park, plant or project stands before a town abroad (parque solar Oriol, Projekt Phoenix)."""
    setting, land = view.setting, view.place.country
    if land in setting.surely or land in HOMES.get(setting.lang, ()):
        return False
    return PARK.search(view.before) is not None


def _is_short_for_firm(view: View) -> bool:
    """Whether a firm whose name begins so is named, and no word says that the town is meant (Redwood)."""
    if view.held or view.word not in view.setting.firms:
        return False
    unlikely = view.place.people < FIRM_PEOPLE or _is_far(view)
    return (
        unlikely
        and view.place.level == "admin2"
        and not prefecture(view.place)
        and not (locative(view.before) or QUALIFIED.match(view.after) or is_based(view.after))
    )


def _is_far(view: View) -> bool:
    """Whether a city lies in a land that neither speaks the text's language nor is named in it: Columbus in Polish."""
    return view.place.country not in (*HOMES.get(view.setting.lang, ()), *view.setting.surely)


def _names_one(view: View) -> bool:
    """Whether a small place's name, or a Russian city's, is a given one and a surname follows: Lucas Foo."""
    small = view.place.people < FIRM_PEOPLE or view.setting.lang == "ru"
    return small and is_given(view.word, view.after)


def _is_elsewhere(view: View) -> bool:
    """Whether the text is at home in another of its language's countries than a town that it does not name besides."""
    place, setting = view.place, view.setting
    small = place.people < FIRM_PEOPLE and ":" in place.id and not view.held
    if not small or place.country in setting.surely or place.country not in HOMES.get(setting.lang, ()):
        return False
    return _home(setting) not in ("", place.country)


def _home(setting: Setting) -> str:
    """The country in which the text is at home, of those that share its language; empty where none is plainly so."""
    if setting.lang == "en":
        return setting.chief
    if setting.lang not in DIVIDED:
        return ""
    named = setting.surely.intersection(HOMES["pt"]) if setting.lang == "pt" else ()
    return setting.likely or (next(iter(named)) if len(named) == 1 else "")


def _lacks_article(view: View) -> bool:
    """Whether a French preposition that holds an article leads to a town that has none: aux Halles is no Halle."""
    town = (
        view.setting.lang == "fr" and view.place.level == "admin2" and not view.place.name.startswith(("Le ", "Les "))
    )
    return town and WITH_ARTICLE.search(view.before) is not None


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
    spelt = at_home(place, view.setting) or "\u0400" <= view.word[0] <= "\u04ff"  # a small town abroad is, by an owner
    firm = spelt and (_is_surely(view) or (not place.weak and (locative(view.before) or _is_headed(view))))
    return firm, "small place, with a preposition" if firm else SMALL


def _is_surely(view: View) -> bool:
    """Whether the words around say that even a common word is a small place."""
    placed = surely_locative(view.before) or is_told_a_town(view.before, view.setting.lang)
    told = placed or is_councils(view.after) or _is_site(view)
    return told and not personal("", view.after)


def _is_headed(view: View) -> bool:
    """Whether a German town with a long name heads a line, or is what something is meant for (Speicher für Xstadt).

    Or whether an Italian one is where a sentence begins: A Xiglia nascerà un parco.
    """
    if view.setting.lang == "it":
        return OPENS_IN_ITALIAN.search(view.before) is not None and not personal("", view.after)
    if view.setting.lang != "de" or len(view.word) < LEAST_HEADED or personal(view.before, view.after):
        return False
    return heads(view.before, view.after) or view.before.endswith((" für ", "Für "))


def _is_site(view: View) -> bool:
    """Whether a town is one that something stands at, as Britons say, or that a firm is based in."""
    told = view.place.country in view.setting.surely and view.place.country != "US"
    return is_based(view.after) or (told and has_works(view.before, view.after, view.place.weak))


def _spelt_city(view: View) -> Ruling:
    place, home = view.place, at_home(view.place, view.setting)
    if view.setting.lang == "ru" and not home and _opens_declined(view):
        return False, "a word that opens a sentence"
    trusted = place.level != "admin2" or place.people >= KNOWN_PEOPLE or (view.setting.lang == "de" and home)
    if not trusted and personal(view.before, view.after) and _is_alone(view):
        return False, "looks like a part of a longer name"
    firm = place.people >= FIRM_PEOPLE or place.level == "admin1" or prefecture(place) or home
    return (True, "city") if firm or _is_surely_one(view) else UNSUPPORTED


def _opens_declined(view: View) -> bool:
    """Whether a sentence begins with a case of the name, as with a verb: Собрала, of Собрал in Brazil."""
    opens = view.before.rstrip(' "«„—–-')[-1:] in ("", ".", "!", "?", "\n")
    return opens and view.word not in names_by_language(view.place.id).get("ru", ())


def _is_alone(view: View) -> bool:
    """Whether neither a word that says place stands before it nor a region behind it."""
    told = locative(view.before) or is_told_a_town(view.before, view.setting.lang)
    return not told and not QUALIFIED.match(view.after)


def _is_surely_one(view: View) -> bool:
    """Whether all that bear the name lie in one country, and a preposition says that a place is meant."""
    alike = len({one.country for one in view.mention.candidates}) == 1
    return alike and not personal("", view.after) and (surely_locative(view.before) or _behind_adjective(view))


def _behind_adjective(view: View) -> bool:
    """Whether the Russian adjective of the town's country stands right before it: китайский Хоргос."""
    if view.setting.lang != "ru" or not view.before.endswith(("й ", "го ", "му ", "м ", "ю ", "я ", "е ")):
        return False
    adjective = view.before[:-1].rpartition(" ")[2].lower()
    return adjective.startswith(tuple(rules()["adjectives"].get(view.place.country, ())) or "\0")
