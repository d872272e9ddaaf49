"""The words of names in Latin and Cyrillic script, by what they say of a name."""

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.facts.companies.mentions import Kind
from generator.facts.companies.words import WORDS_KEPT, either, listed, load

TRADES = frozenset(listed("company_heads", "latin", "trade"))
SITES = frozenset(listed("company_heads", "latin", "site"))
"""Trade words that end the names of projects as often as of companies: Moss Landing Energy Storage."""
BRANCHES = frozenset(listed("company_heads", "latin", "branch"))
"""Trade words that make another company of a group: EDP Produção."""
SURE_ENDINGS = tuple(f" {words}" for words in listed("company_heads", "latin", "ending"))
"""Last words of a name that are enough together: Foo Asset Management, Bar Power District."""
DOCUMENTS = frozenset(listed("company_heads", "latin", "document"))
"""Last words of laws, papers and schemes: Environmental Impact Statement."""
SCHEMES = frozenset(listed("company_heads", "latin", "scheme"))
"""Schemes by their names: Innovation Fund."""
SURE_TRADES = frozenset(listed("company_heads", "latin", "sure"))
PLAIN = frozenset(listed("company_heads", "latin", "plain")) | TRADES
SITE_WORDS = frozenset(listed("company_heads", "latin", "site_after"))
"""Words that make a site or product of the name before them: Plug Power Park."""
PROJECT_WORDS = frozenset(listed("company_heads", "latin", "project_after"))
"""Those of them that make a project of it: Gemini project."""
GERMAN_LEADS = frozenset(listed("company_heads", "german_lead"))
LEADS = frozenset(listed("company_heads", "latin", "lead")) | GERMAN_LEADS
"""Words that a name begins with: Stadtwerke, Grupo."""
OF_OWNERS = frozenset(listed("company_heads", "of_owners"))
"""What a firm's name goes on with behind its owner's: McFoo's Group."""
NO_OWNERS = frozenset(listed("company_heads", "no_owner"))
"""Whose group or transport is no firm: Women's Group."""
OWN_FIRST = frozenset(listed("company_heads", "own_first"))
"""Words for bodies that firms call themselves by."""
OF_FIRMS = frozenset(listed("company_heads", "of_firms"))
"""What a firm's name ends with, and no body's."""
TITLES = frozenset(listed("role_words", "latin", "title"))
OFFICE = re.compile(
    rf"(?:(?:{either(listed('role_words', 'latin', 'office_part'))})(?: (?:& )?|-|, ))*+(?:{either(TITLES)})(?!\w)"
)
"""A person's office: Managing Director, CEO."""
GIVEN = frozenset(listed("role_words", "latin", "given"))
"""Given names."""
SURNAMES = frozenset(listed("role_words", "latin", "surname"))
"""Frequent surnames."""
ROLES = frozenset(listed("role_words", "latin", "role"))
"""Who somebody is in a deal or case: Auftraggeber, Seller."""
ABBREVIATIONS = frozenset(listed("role_words", "latin", "abbreviation"))
"""Abbreviations of matters, offices and bodies: EBITDA, IEC."""
PERSONS = frozenset(listed("role_words", "latin", "person"))
"""What stands right in front of a person's name alone: Mr, Senator."""
GERMAN_PERSON = re.compile(rf"[\w-]*(?i:{either(listed('role_words', 'latin', 'german_person'))})(?:in)?")
"""A German word for somebody: Projektleiterin, Rechtsanwältin."""
CHIEFS = listed("role_words", "latin", "chief")
LINKS = frozenset(listed("role_words", "latin", "link"))
PARTNERS = frozenset(listed("role_words", "latin", "with"))
FORMS_BEFORE = frozenset(listed("legal_forms", "before"))
LEADING = frozenset(listed("role_words", "latin", "lead"))
"""Small words that lead to a name, or begin one of the trade's words: Former Foo Ltd, Within Energy Ltd."""
STOPS = frozenset(listed("role_words", "latin", "stop")) | LEADING
ORIGINS = frozenset(listed("role_words", "latin", "origin"))
MACRO = frozenset(listed("role_words", "latin", "macro"))
"""Parts of the world."""
NUMBERS = frozenset(listed("role_words", "latin", "number"))
PHRASE_WORDS = PLAIN | ORIGINS | MACRO | frozenset(listed("company_heads", "latin", "phrase_word"))
"""Words that headlines put together as firms do in their names: European Energy."""
TOWNS = frozenset(listed("role_words", "latin", "town"))
"""German adjectives of a town: Münchner."""
HEADS: dict[str, frozenset[str]] = {lang: frozenset(words) for lang, words in load("company_heads")["before"].items()}
"""Words that announce a company, by language; German ones are endings of compounds."""
ALL_HEADS = frozenset(word for lang, words in HEADS.items() for word in words if lang != "de")
WEAK_HEADS = frozenset(listed("role_words", "latin", "weak_before"))
LEADING_HEADS = ALL_HEADS - {word.lower() for word in LEADS} - set(listed("company_heads", "latin", "opening"))
"""Heads that open a sentence in front of a name (`Developer Foo`), less those that open a name (`Energética Norte`)."""
GERMAN_HEADS = tuple(f"{word}{ending}" for word in sorted(HEADS["de"]) for ending in ("", "s", "n"))
RUSSIAN_HEADS = (
    "компания",
    "компании",
    "компанией",
    "компанию",
    "холдинг",
    "холдинга",
    "холдингом",
    "концерн",
    "концерна",
)
"""What Russian compounds for companies end with: инвесткомпания."""
MAKERS = ("maker", "makers")
"""What English words for manufacturers end with: glassmaker."""
NO_MAKERS = frozenset(listed("company_heads", "no_maker"))
GERMAN_LAST = re.compile(rf"(?:{either(listed('company_heads', 'german_last'))})$", re.IGNORECASE)
GERMAN_CRAFT = re.compile(rf"(?:{either(listed('company_heads', 'german_craft'))})$", re.IGNORECASE)
GERMAN_FIELD = re.compile(
    rf"(?:{either(listed('company_heads', 'german_field'))}"
    rf"|[A-ZÄÖÜ][a-zäöüß-]*(?:{either(listed('company_heads', 'german_field_joined'))}))$"
)
"""What a craft is a field of, behind it: Bereich Maschinenbau, Jobmesse Holzbau."""
GERMAN_JOINED = re.compile(rf"-(?:{either(listed('company_heads', 'german_joined'))})$")
IRISH = re.compile(r"(?:O'|Mc)[A-Z][a-z]")
"""How surnames begin: O'Rourke, McFoo."""
CAMEL = re.compile(r"[a-zа-яё][A-ZА-ЯЁ]")
BODY_KINDS: dict[str, Kind] = {
    word: kind for kind, words in load("organisations").get("latin", {}).items() for word in words
}
BROADCASTERS = frozenset(listed("organisations", "broadcasters"))
FIRST_KINDS: dict[str, Kind] = {
    word: kind for kind, words in load("organisations").get("romance", {}).items() for word in words
}
"""What the first word of a Romance name makes of it: Parque Industrial, Conseil régional."""
STEM_KINDS: dict[str, Kind] = {
    word: kind for kind, words in load("organisations").get("cyrillic", {}).items() for word in words
}
STEM = re.compile(f"(?:{either(STEM_KINDS)})", re.IGNORECASE)
ADJECTIVE_LAST = frozenset(["fr", "es", "it", "pt"])
"""Languages that put the adjective behind its noun: groupe français Foo."""


@lru_cache(maxsize=WORDS_KEPT)
def is_mark(word: str) -> bool:
    """Whether `word` is spelt like a brand: CATL, КамАЗ, eActros, H2."""
    if len(word) < 3 or "-" in word or word[1:].islower() or IRISH.match(word):
        return False
    return sum(char.isupper() for char in word) > 1


@lru_cache(maxsize=WORDS_KEPT)
def is_head(lang: str, word: str) -> bool:
    """Whether `word` announces a company: `developer`, `Batteriehersteller`, `компания`."""
    word = word.removesuffix(",")
    if word.lower() in ALL_HEADS or (lang == "en" and word.endswith(MAKERS) and word.lower() not in NO_MAKERS):
        return True
    if lang == "ru":
        return word.endswith(RUSSIAN_HEADS)
    return lang == "de" and word.rpartition("-")[2][:1].isupper() and is_german_head(word)


def is_german_head(word: str) -> bool:
    """Whether a German word ends with a word for companies: Batteriehersteller, Transportgesellschaft."""
    return word.lower().endswith(GERMAN_HEADS)


def is_plain(words: Sequence[str]) -> bool:
    """Whether all words are words of the trade, so that they name no one: Battery Energy Storage, Lithium-Ionen."""
    return all(
        word in PLAIN
        or word in "&+"
        or word.lower() in ALL_HEADS
        or ("-" in word and PLAIN.issuperset(word.split("-")))
        for word in words
    )
