"""Names of small places that are something else in a text: a person's, a university's or a firm's.

`Max Clausen sagte … das Angebot von Clausen` · `researchers at Cornell` · `grâce à Broglie`
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from generator import patterns
from generator.facts.gazetteer import Place
from generator.facts.gazetteer.table import lexicon
from generator.facts.regions.context import surely_locative
from generator.facts.regions.given_names import is_named
from generator.facts.regions.leading import is_told_a_town

REACH = 24
"""Characters before a name that are looked at."""
OFFICE = re.compile(r"(?<![\w.-])[^\W\d_][\w-]*\.?(?= $)")
COUNCIL = "rat"
"""What ends offices that are councils too: Stadtrat Kappel."""
NO_PLACE_WORDS = {
    "en": r"(?:[Rr]esearchers?|[Ss]cientists?|[Pp]rofessors?|[Ss]tudy|[Aa]nalysts?|[Ee]conomists?|[Ss]trategists?|"
    r"[Ss]tudents?|[Ll]ecturers?|[Ff]ellow|[Ll]ab|[Ee]xperts?) at|"
    r"(?:[Ss]takes?|[Ss]hares?|[Ss]hareholding|[Ee]quity|[Tt]rust|[Ff]aith|[Cc]onfidence|[Bb]elieve[sd]?) in",
    "fr": r"(?:[Gg]râce|[Ff]ace|[Qq]uant|revient|reviennent|[Aa]ppart(?:ient|enait|iennent)|confi(?:ée?s?|e|er|é)|"
    r"cédée?s?|vendue?s?) à",
    "it": r"(?:[Gg]razie|affidat[oaie]|vendut[oaie]|cedut[oaie]|[Aa]ppart(?:iene|eneva|engono)) ad?",
    "es": r"(?:[Cc]onfianza|[Ff]e|[Cc]onfían?) en",
    "pt": r"(?:[Cc]onfiança|[Ff]é|[Cc]onfiam?) em",
}
"""Words that lead to persons, firms or universities, and seldom to a village, though they end with its preposition."""
Found = Mapping[tuple[int, int], Place]


def without_others(folded: str, found: Found, lang: str) -> Found:
    """The small places `found` by their spans, without those that the words before them make something else.

    A person's name is a place's only behind a word that no person follows.
    """
    people = {name for name in {folded[slice(*span)] for span in found} if _is_persons(folded, name, lang)}
    return {
        span: place
        for span, place in found.items()
        if _is_a_place(folded[max(0, span[0] - REACH) : span[0]], lang, folded[slice(*span)] in people)
    }


def _is_a_place(before: str, lang: str, personal: bool) -> bool:
    if lang in NO_PLACE_WORDS and _no_place(lang).search(before):
        return False
    return not personal or surely_locative(before) or is_told_a_town(before, lang)


@cache
def _no_place(lang: str) -> re.Pattern[str]:
    return patterns.compiled(rf"(?<!\w)(?:{NO_PLACE_WORDS[lang]}) $")


def _is_persons(folded: str, name: str, lang: str) -> bool:
    """Whether a given name or an office stands right before the name somewhere in the text."""
    return any(_introduces(folded[max(0, at - REACH) : at], lang) for at in _starts(folded, name))


def _starts(folded: str, name: str) -> Iterable[int]:
    """Where the name stands in the text behind a blank."""
    at = folded.find(f" {name}")
    while at >= 0:
        yield at + 1
        at = folded.find(f" {name}", at + 1)


def _introduces(before: str, lang: str) -> bool:
    office = OFFICE.search(before)
    return is_named(before, lang) or (office is not None and office[0] in _offices())


@cache
def _offices() -> frozenset[str]:
    """What stands right in front of a person's name alone."""
    return frozenset(word for word in lexicon("role_words")["latin"]["person"] if not word.endswith(COUNCIL))
