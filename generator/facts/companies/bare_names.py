"""Single words that do what a company does, with no article before them: Voltara ha abierto, Voltara opened.

A common noun would have an article there, or one of the endings that the lexicon lists for languages which leave
articles out. Headlines leave them out too, and a preposition makes the word a part of something else.
"""

import re

from generator.facts.companies.mentions import Page, Sign
from generator.facts.companies.signs import BARE
from generator.facts.companies.vocabulary import ABBREVIATIONS, GIVEN, PERSONS, ROLES, SURNAMES, is_mark
from generator.facts.companies.words import is_common, listed

NO_NAMES = frozenset(listed("role_words", "latin", "opener")) | GIVEN
"""Pronouns, adverbs and common nouns that open a sentence in front of what is done; feasts, statesmen, people."""
NO_FIRM_ALONE = NO_NAMES | PERSONS | ROLES | SURNAMES | ABBREVIATIONS
"""What is no firm in any language: these, an office, who somebody is in a deal, a surname, EBIT."""
NO_CLAUSE = frozenset(
    listed("role_words", "latin", "before_a_part")
    + listed("role_words", "latin", "before_a_thing")
    + listed("company_heads", "romance_nations")
)
"""What leads to a part or the name of something else, or to a person: el argentino Foo."""
SENTENCE_ENDS = frozenset('.!?"”»):')
SENTENCE_START = re.compile(r"(?:^|[.!?:] [«\"„“]?)$")
CLAUSE_START = re.compile(r"(?:[a-zà-žа-яё)]|,) $")
ARTICLE_OF_A_NAME = re.compile(r"[a-zà-ž,] (?:El|La|Los|Las|Le|Les) $")
"""The article that a name begins with inside a sentence: la planta de El Tabo arranca."""
SENTENCES = re.compile(r"[.!?:] ")
SMALL_WORD = re.compile(
    r"(?<![\w'’-])(?!(?:with|from|into|onto|over|under|amid|upon|near|after|before|between|through|against|towards?|among"
    r"|across|behind|within|without|about|around|during|until|since)(?!\w))[a-zà-žа-яё]{4}"
)
"""The beginning of a word that has a capital in a headline that gives its words capitals."""
OF_AN_OFFICE = re.compile(
    r"(?<!\w)(?:the|an?|la|las|le|les|el|los|il|lo|gli|os?|as?|un[aeo]?|uma?) $|'$"
    r"|(?:president|director|head|manager|officer|partner|chief|lead) (?:of|for) $",
    re.IGNORECASE,
)
"""The end of words in front of a body by its common noun, or of somebody's field: the Treasury, head of Growth."""
GERMAN_CLAUSE_START = re.compile(r"(?<!\w)(?:[Ww]ie|dass|während|weil|nachdem|sodass) $")
NOUN_ENDINGS = {
    lang: listed("role_words", "latin", "noun_ending", lang) for lang in ("de", "en", "es", "fr", "it", "pl", "pt")
}
"""Endings of common nouns, participles and adverbs, and of towns; of no nouns where these always have an article."""
NOUNS_ANYWHERE = frozenset(["de", "pt"])
"""Languages whose words end so within a sentence too: German nouns and Portuguese towns have a capital there."""


def names_no_one(lang: str, ahead: str, word: str) -> bool:
    """Whether `word` alone, behind the words `ahead` of its line, is an everyday word, or no firm in any language.

    An everyday word with a capital in running text names something, unless it names a body or somebody's field.
    """
    if word in NO_FIRM_ALONE or not is_common(lang, word):
        return word in NO_FIRM_ALONE
    return OF_AN_OFFICE.search(ahead) is not None or not name_begins(lang, SENTENCES.split(ahead)[-1])


def name_begins(lang: str, words: str) -> bool:
    """Whether a capital beside `words` of its sentence begins a name, as none does in a headline or in German."""
    return lang != "de" and SMALL_WORD.search(words) is not None


def signs(page: Page, ahead: str, word: str, end: int) -> list[Sign]:
    """The sign for `word`, which ends at `end` behind the words `ahead` of its line, where its deed follows."""
    if (
        names_no_one(page.lang, ahead, word)
        or page.passage.where == "title"
        or (word.isupper() and not _is_foreign_mark(page, word))
    ):
        return []
    stop = page.text.find("\n", end)
    whole = page.text[stop - 1 if stop > 0 else -1] in SENTENCE_ENDS
    return [(2, BARE)] if whole and _is_bare(page.lang, ahead, word) else []


def _is_foreign_mark(page: Page, word: str) -> bool:
    """Whether `word` is a Latin abbreviation in Russian, whose own bodies have Cyrillic ones."""
    return page.lang == "ru" and word < "\u0400" and is_mark(word)


def _is_bare(lang: str, ahead: str, word: str) -> bool:
    """Whether `word` stands where a sentence or clause begins and looks like no common noun of the language."""
    opens = SENTENCE_START.search(ahead) is not None
    endings = NOUN_ENDINGS.get(lang)
    if lang == "ru" and word > "\u0400":
        return False
    if lang != "ru" and (endings is None or ((opens or lang in NOUNS_ANYWHERE) and word.lower().endswith(endings))):
        return False
    if opens or lang == "de":
        return opens or GERMAN_CLAUSE_START.search(ahead) is not None
    if ARTICLE_OF_A_NAME.search(ahead):
        return False
    return CLAUSE_START.search(ahead) is not None and re.split("[ ']", ahead.rstrip())[-1].lower() not in NO_CLAUSE
