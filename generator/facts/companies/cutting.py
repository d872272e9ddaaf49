"""Where a run of capitalised words is cut: at words that only look like part of a name, or that only lead to one."""

import re
from collections.abc import Iterator, Set
from functools import lru_cache

from generator.facts.companies.bare_names import NO_NAMES
from generator.facts.companies.vocabulary import (
    GERMAN_JOINED,
    GERMAN_LEADS,
    GIVEN,
    LEADING,
    LEADING_HEADS,
    LEADS,
    NUMBERS,
    OF_OWNERS,
    OFFICE,
    ORIGINS,
    PLAIN,
    ROLES,
    STOPS,
    TOWNS,
    TRADES,
    is_german_head,
    is_mark,
    is_plain,
)
from generator.facts.companies.words import WORDS_KEPT, either, is_common, listed

FORM_WORDS = frozenset(form.strip(".,") for form in listed("legal_forms", "after")) | frozenset(
    listed("legal_forms", "before")
)
ADJECTIVE = re.compile(r"[A-Z]{2}-[a-zäöü]")
GERMAN_ADJECTIVE = re.compile(r"[a-zß](?:e|er|es)$")
JOINED_NOT = frozenset(listed("company_heads", "german_joined_not"))
STATE = re.compile(rf"(?i:{either(listed('role_words', 'latin', 'state'))})e[mnrs]?")
"""What becomes of a firm, as a German adjective."""
JOINING = re.compile(r"(?:ung|heit|keit|schaft|tät|tum|ismus|ions)s?$")
"""Ends of German nouns that name no firm, also with the s that joins them to the next."""
BASED = ("-based", "-listed", "-owned", "-backed", "-headquartered", "-led")
PARTICLES = frozenset(("Di", "De", "Del", "Della", "Da", "Dal", "D'", "La", "Lo", "Le", "Los", "Las", "El"))
"""What opens a family's or a place's name behind the word that leads it: Gruppo Di Martino, Transports Le Gall."""
TOKEN = re.compile(r"[^\s\u00a0]+")
GERMAN_ORIGINS = frozenset(word for word in ORIGINS if word.startswith(("Deutsch", "Chinesisch")))
"""Of the adjectives of origin those that German has; an English one there is part of a name: European Foo."""
LAST_WORDS = frozenset(["UK"])
"""Words that stand for themselves, but for a firm's branch where a name ends with them: Foo Rail UK."""
ELISION = re.compile(r"[LDSNlds]'(?=\w)")
PERSON = 2
"""Words of a person's full name."""
OF_AN_OWNER = re.compile(rf"(?:{either(OF_OWNERS)})(?![\w-])")
NEXT_WORDS = 60
"""Code points beside a word that say whether it leads to a name or ends one."""


@lru_cache(maxsize=WORDS_KEPT)
def parts(run: str, german: bool) -> tuple[tuple[int, int], ...]:
    """The spans of the candidates in a run: what is left of it between its stop words."""
    return tuple(_cut(run, german))


def _cut(run: str, german: bool) -> Iterator[tuple[int, int]]:
    begin: int | None = None
    last = 0
    for token in TOKEN.finditer(run):
        elided = ELISION.match(token[0])
        at = token.start() + (elided.end() if elided else 0)
        word = run[at : token.end()].rstrip("'")
        led = begin is not None and word in PARTICLES and run[begin:last] in LEADS and token.end() < len(run)
        stops = not (led or run.startswith(" &", token.end())) and (_stops(word) or OFFICE.match(run, at) is not None)
        rest = run[token.end() : token.end() + NEXT_WORDS]
        stops = stops and not _is_part(word, rest.split(), begin is None)
        opens = german and word in GERMAN_LEADS and _is_led(rest.split())
        if begin is not None and (opens or stops or _turns(run, last, at)):
            yield begin, last
            begin = None
        closes = _closes(word) if german and not opens else None
        if closes and begin is None and _is_joined_noun(word[:closes]):
            continue
        if closes is not None and (begin is not None or closes):
            yield (at if begin is None else begin), (at + closes if closes else token.end())
            begin = None
        elif begin is None:
            leads = closes is not None or stops or _only_leads(word, rest, GERMAN_ORIGINS if german else ORIGINS)
            begin = None if leads else at
        last = token.end()
    if begin is not None:
        yield begin, last


def _is_led(words: list[str]) -> bool:
    """Whether the words behind a German trade (Spedition, Autohaus) may be the owner's name."""
    return bool(words) and not (words[0] in FORM_WORDS or words[0] in NO_NAMES or _stops(words[0]) or words[0] in PLAIN)


def _closes(word: str) -> int | None:
    """Where a German word closes a name: behind the brand it is joined to (MAN-Chef), or 0 for as a whole; else None.

    A word that closes a name (LTG Landauer Transportgesellschaft) announces one where none stands before it
    (Batteriehersteller).
    """
    joined = GERMAN_JOINED.search(word) if "-" in word else None
    if joined:
        return joined.start()
    return 0 if word == "Firma" or (len(word) > 5 and is_german_head(word)) else None


def _is_joined_noun(word: str) -> bool:
    """Whether what a German compound begins with is no brand: Firmen-Chef, Entwicklungs-Chef, Rathaus-Chef."""
    return word in JOINED_NOT or JOINING.search(word) is not None or is_common("de", word)


def _stops(word: str) -> bool:
    """Whether a capitalised word is never part of a name."""
    if word in STOPS or word.endswith(BASED):
        return True
    return not word.strip("(") or word.islower() or ADJECTIVE.match(word) is not None


def _is_part(word: str, rest: list[str], opens: bool) -> bool:
    """Whether a stop word is a part of the name after all: Foo Rail UK, or with only the trade behind: Foo Falls Power.

    Where it `opens` the name, a legal form has to follow: Within Energy Ltd, but not Is Solar Energy.
    """
    if word not in LEADING:
        return not opens and word in LAST_WORDS
    named = [each for each in rest if each not in FORM_WORDS]
    return bool(rest) and is_plain(named) and not (opens and named == rest)


def _turns(text: str, last: int, at: int) -> bool:
    """Whether a name ends between two words of a run: behind a possessive or a trade, or where the script changes."""
    if text[last - 2 : last] == "'s":
        return OF_AN_OWNER.match(text, at) is None
    ahead, behind = text[max(0, last - NEXT_WORDS) : last], text[at : at + NEXT_WORDS]
    return (text[last - 1] > "\u0400") != (text[at] > "\u0400") or _is_person(ahead, behind.split())


def _is_person(ahead: str, words: list[str]) -> bool:
    """Whether a person's `words` stand right behind a name that ends with its trade: Foo Energy Éric Rodriguez."""
    named = len(words) == PERSON and words[0] in GIVEN and words[1] not in PLAIN and words[1] not in FORM_WORDS
    last = ahead.rpartition(" ")[2]
    return named and last in TRADES and last not in LEADS and last != ahead


def _only_leads(word: str, rest: str, origins: Set[str]) -> bool:
    """Whether a run's first word only leads to a name: German in `German Foo AG`, Utility in `Utility EWS AG`."""
    if word in NUMBERS or (rest and (word.lower() in LEADING_HEADS or _is_double_head(word))):
        return True
    if word in ROLES or STATE.fullmatch(word):
        return not is_plain([part for part in rest.split() if part not in FORM_WORDS])
    if word in TOWNS:
        return _names_itself(rest.split())
    return word in origins and not (rest and is_plain(rest.split()))


def _is_double_head(word: str) -> bool:
    """Whether two words for companies are joined: Developer-operator Foo, Owner-Operator Bar."""
    first, _, last = word.lower().partition("-")
    return last in LEADING_HEADS and first in LEADING_HEADS


def _names_itself(words: list[str]) -> bool:
    """Whether `words` name a company without the town before them: Kyon Energy, but not Hochbahn, Städtische Werke."""
    if not words:
        return False
    several = len(words) > 1 and words[-1] in TRADES and not is_plain(words)
    return is_mark(words[0]) or (several and not GERMAN_ADJECTIVE.search(words[0]))
