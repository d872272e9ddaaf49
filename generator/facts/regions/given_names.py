"""Given names and initials beside a town's name, which make it a person's: Thomas Spandau, Иваном Королёвым."""

import re
from functools import cache

from generator import patterns
from generator.facts.gazetteer.table import lexicon
from generator.facts.regions.context import NAME_AFTER

GIVEN = re.compile(r"[A-ZÀ-Ž](?<![\w.-][A-ZÀ-Ž])[a-zà-ž]+(?= $)")
SAINT = re.compile(r"(?<!\w)(?:San|Santa|Santo|São|Saint|Sainte|Sankt|St|Villa|Vila|Puerto|Porto|Ciudad|Colonia) $")
"""What makes a given name the beginning of a longer place's."""
NAMED_SO = frozenset(["de", "en", "es", "fr", "it", "pl", "pt"])
"""Languages in which no town stands right behind a given name."""
AMERICAN_TOWNS = frozenset(["Carolina", "Charlotte", "Elizabeth", "Eugene", "Florence", "Logan", "Norman", "Tyler"])
"""Given names of English that are towns', whose state may follow without a comma: Charlotte North Carolina."""
CASES = "(?:[йьяюаеуиы]|[ое][мй]|и[йяюе]|ием)?"
"""What a Russian given name ends with behind its stem."""
SURNAME = re.compile(
    r"[А-ЯЁ][а-яё-]*(?:(?:[оеё]в|[иы]н)а?|[сц]к(?:ий|ая)(?! (?:обл|кра|рай|респ|окр|муниц))|енко|[ую]к|ец|[иы]ч|[иы]х"
    r"|ян|дзе|швили|ул)\b"
)
"""A Russian person's surname, in the nominative."""
INITIAL_BEFORE = re.compile(r"[А-ЯЁ](?<![^\W\d_][А-ЯЁ])\. ?$")
INITIALS_AFTER = re.compile(rf" [А-ЯЁ]\. ?[А-ЯЁ]\.(?! ?{SURNAME.pattern})")
"""Initials behind a surname, and not in front of another: Гусев Д. А., but not министр Татарстана А. А. Петров."""
INITIAL_AFTER = re.compile(rf" [А-ЯЁ]\.(?! ?(?:[А-ЯЁ]\. ?)?{SURNAME.pattern})")
"""What is left of a surname behind a given name: Артём Ш."""
IN_FULL = re.compile(rf"[А-ЯЁ][а-яё]+(?<![ыи]й)(?<![ао][яе]) {SURNAME.pattern}")
"""A name that is no adjective's, and a surname: Ильгизар Уразов, but not Новый Буян."""


def is_named(before: str, lang: str) -> bool:
    """Whether a person's given name ends `before`, right before a name: Thomas Spandau, Иваном Королёвым."""
    if lang == "ru":
        return _russian().search(before) is not None
    given = GIVEN.search(before) if lang in NAMED_SO else None
    if given is None or (lang == "en" and given[0] in AMERICAN_TOWNS):
        return False
    return given[0] in given_names() and not SAINT.search(before, 0, given.start())


def initialled(before: str, word: str, after: str) -> bool:
    """Whether initials beside a name make it a surname or a Russian given one: Гусев Д. А., Артём Ш."""
    surname = INITIAL_BEFORE.search(before) or INITIALS_AFTER.match(after)
    return surname is not None or (INITIAL_AFTER.match(after) is not None and is_named(f"{word} ", "ru"))


def is_given(word: str, after: str) -> bool:
    """Whether a town's name is a given one, in front of a surname: Lucas Foo, Владимир Петров."""
    if word > "\u0400":
        return is_person(word + after, 0) and is_named(f"{word} ", "ru")
    return word in given_names() and NAME_AFTER.match(after) is not None


def is_person(folded: str, start: int) -> bool:
    """Whether a Russian person's full name begins at `start`: глава города Алексей Петров, but not Набережные Челны."""
    first = folded.find(" ", start) + 1
    named = folded[first : first + 1].isupper() and is_named(folded[start:first], "ru")
    return named or IN_FULL.match(folded, start) is not None


@cache
def given_names() -> frozenset[str]:
    """Given names in Latin script, as they stand in a text."""
    return frozenset(lexicon("role_words")["latin"]["given"])


@cache
def _russian() -> re.Pattern[str]:
    return patterns.compiled(rf"(?<![\w-])(?:{'|'.join(lexicon('role_words')['cyrillic']['given'])}){CASES} $")
