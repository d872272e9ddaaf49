"""What the words right in front of a spelt name say that it is: a firm, a site, a person, a part of a body."""

import re
from functools import lru_cache

from generator.facts.companies import headed_romance
from generator.facts.companies.headed_romance import OF_A_PERSON, is_full_name
from generator.facts.companies.mentions import SURE, VETO, Sign
from generator.facts.companies.vocabulary import (
    ADJECTIVE_LAST,
    BODY_KINDS,
    FORMS_BEFORE,
    HEADS,
    LINKS,
    ORIGINS,
    PERSONS,
    TITLES,
    TRADES,
    WEAK_HEADS,
    is_head,
    is_mark,
)
from generator.facts.companies.wording import PHASE, PHASES
from generator.facts.companies.words import WORDS_KEPT, either, listed

SITES = listed("company_heads", "site_before")
SITE_ADJECTIVES = listed("company_heads", "site_adjective")
MAY_BE_PEOPLE = listed("company_heads", "may_be_people")
"""Ends of heads that people are too: Windparkbetreiber Jan Foo, but Spedition Jan Foo."""
OPENERS = frozenset(listed("role_words", "latin", "opener"))
"""Words that a heading in capitals has behind a word for companies: A Company Built on Swaps."""
GERMAN_NOUNS = listed("role_words", "latin", "german_noun")
ANY_FIRM = re.compile(r"(?<!\w)[Kk]?[Ee]in(?:e[mns])? [A-ZÄÖÜ][\w-]+ $")
"""One of several firms, with no adjective: ein Hersteller; eine Firma may have a name."""
IN_QUOTES = re.compile(r"(?<!\w)(?:[Dd]as|[Dd]em|[Dd]es|[Ii]m|[Aa]m|[Ii]ns|[Ff]ürs|[Vv]om|[Bb]eim|[Zz]um) [„“\"»]$")
"""A masculine or neuter article right before a quotation mark: a laboratory or a scheme, where firms are female."""
LONGEST_JUNG = 7
"""Letters of a name that may end like a noun: Jung, Hyosung."""
SITE_ENDS = (*SITES, "),")
SITE_AHEAD = re.compile(
    rf"(?<!\w)(?:{either(SITES)})(?: (?:{either(SITE_ADJECTIVES)})\w*){{0,2}}"
    r"(?: |[ ,:]*[-—–]{1,2}(?:[A-Z]\w+ \([^()]*\), )*)$"
)
"""A park or project, which the name behind it names: complejo fotovoltaico Valdesol."""
TOWN_OF = re.compile(
    r"(?<!\w)(?:[Tt]own|[Cc]ity|[Vv]illage|hamlet|suburb|county|district|province|municipality|island|parish) of $"
)
OF_A_BODY = re.compile(r"(?<!\w)([A-ZÀ-Þ][\w-]+) [a-zà-ž]{1,3} $")
"""A body's word and what joins a name to it: Câmara de."""
OFFICE_OF_HEAD = re.compile(
    r"(?:глав[аыеуой]+|директор\w*|президент\w*|представител\w*|основател\w*|руководител\w*|председател\w*) (?:\w+ )?"
    rf"(?:{either(HEADS['ru'])}) $",
    re.IGNORECASE,
)
AND = frozenset(["and", "und", "et", "y", "e", "i", "и"])
PHASE_AHEAD = re.compile(r"(?<!\w)I{1,3}V?,? \w+ $")
"""A project of several phases, which the name stands beside: Foo I and Bar."""
RUSSIAN_GROUP = re.compile(r"[а-яё»\d,)] Групп(?:а|ы|ой|е|у) $")
"""A group with a capital within a sentence: a part of its name (руководители Группы Альфа)."""
BY_BASED = re.compile(
    r"(?<!\w)(?:owned|controlled|backed|acquired|operated|supplied|financed|funded|developed|managed|installed|produced"
    r"|manufactured|bought|sold|leased|built|made|held|delivered|assembled) (?:by|to|from) (?:the )?"
    r"(?:[A-Z][\w.'-]+ ){0,3}[A-Z][\w.'-]*-based $"
)
"""What firms do or have done to them, before the seat of who does it: owned by New York-based Foo Bar."""
CHOSEN = re.compile(
    r"(?i:(?<!\w)(?:existing|current|anchor|lead|launch|bestehend|bisherig|weiter|größt|langjährig|strategisch|institutionell"
    r"|strategic|institutional|industrial|long-term)(?:e[mnrs]?)?) [\w-]+ $"
    r"|(?<!\w)(?:its|whose) (?:[\w-]+ )?(?:unit|arm|customer|partner) $"
    rf"|(?<!\w)(?:{either(word for word in ORIGINS if word.isascii())})"
    r" (?:[a-z-]+ )?(?:group|owner|parent|partner|investor|customer|rival) $"
)
"""What is said of a partner, an investor or a customer that is a firm."""


def head_ahead(lang: str, ahead: str) -> bool:
    """Whether a word for companies, with its adjectives where they stand behind it, ends `ahead`."""
    word = (ahead.rsplit(None, 1) or [""])[-1]
    return is_head(lang, word) or headed_romance.has_adjective(ahead, word)


def sign(lang: str, ahead: str, word: str, words: tuple[str, ...]) -> Sign | None:
    """What the words right in front of the name of `words` say that it is; `word` is the last of them."""
    if word in FORMS_BEFORE:
        return SURE, "a legal form precedes"
    if lang in ADJECTIVE_LAST and "'" in word and not word.startswith("d'"):
        word = word.rpartition("'")[2]  # l'entreprise Foo, dell'azienda Bar
    if is_head(lang, word):
        noun = (lang == "de" and _is_german_noun(ahead, words)) or (word[0].isupper() and words[0] in OPENERS)
        return None if noun else _head_sign(ahead, word, words)
    if (_may_end_site(word) and SITE_AHEAD.search(ahead)) or (lang == "de" and IN_QUOTES.search(ahead)):
        return VETO, "said to be a site"
    said = headed_romance.sign(ahead, word, words) if lang in ADJECTIVE_LAST else None
    return said or _other_sign(ahead, word, words)


def owner_sign(ahead: str, word: str, words: tuple[str, ...]) -> Sign:
    """The sign for `words` behind whose they are (Foo's) or where that has its seat (Wandby-based)."""
    seated = word.endswith("-based") and (len(words) == 1 or BY_BASED.search(ahead))
    return (4 if seated else 2), "whose it is precedes"


def _is_german_noun(ahead: str, words: tuple[str, ...]) -> bool:
    """Whether a German noun stands there that names no one: bietet der Konzern Regelleistung an.

    Behind a firm that is any of several stands its object: will ein Entwickler Speicher aufstellen.
    """
    if len(words) > 1 or is_mark(words[0]):
        return False
    ends = len(words[0]) > LONGEST_JUNG and words[0].lower().endswith(GERMAN_NOUNS)
    return ends or ANY_FIRM.search(ahead) is not None


@lru_cache(maxsize=WORDS_KEPT)
def _may_end_site(word: str) -> bool:
    """Whether `word` can be the last of the words for a site in front of a name: few can."""
    return word.endswith(SITE_ENDS) or word.startswith(SITE_ADJECTIVES)


def _head_sign(ahead: str, word: str, words: tuple[str, ...]) -> Sign:
    if len(words) > 1 and words[0][0] > "\u0400" and OFFICE_OF_HEAD.search(ahead):
        return VETO, "a person, whose office precedes"
    if is_full_name(words):
        if word.endswith(","):
            return VETO, "a person, whose office precedes"
        people = word.lower().endswith(MAY_BE_PEOPLE)
        return (VETO, "a person, whose work precedes") if people else (OF_A_PERSON, f"{word} precedes")
    if word.lower() in WEAK_HEADS and not CHOSEN.search(ahead) and not RUSSIAN_GROUP.search(ahead):
        return 2, f"{word} precedes"
    return (4 - PHASE if words[-1] in PHASES else 4), f"{word} precedes"


def _other_sign(ahead: str, word: str, words: tuple[str, ...]) -> Sign | None:
    """What makes the name a person's or a part of a body's: Senator Foo, Câmara de Foo."""
    if word in AND and PHASE_AHEAD.search(ahead):
        return PHASE, "beside a phase of a project"
    if (word in TITLES or word in PERSONS) and words[-1] not in TRADES and not (len(words) == 1 and is_mark(words[0])):
        return VETO, "a person, whose office precedes"
    if word == "the" and len(words) == 1 and ahead.endswith("under the "):
        return VETO, "said to be a law"
    if word == "of" and TOWN_OF.search(ahead):
        return VETO, "said to be a place"
    body = OF_A_BODY.search(ahead) if word in LINKS else None
    return (VETO, "part of a body's name") if body and body[1] in BODY_KINDS else None
