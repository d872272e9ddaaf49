"""Turns of phrase around a spelt name that say it is a firm: Auftraggeber ist Foo, der von Foo gebaute Speicher.

They are listed in `company_frames.yml`. The word in front of a name decides whether its pattern is tried at all.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from generator import patterns
from generator.facts.companies.bare_names import NO_NAMES, names_no_one
from generator.facts.companies.mentions import Page, Sign
from generator.facts.companies.vocabulary import ADJECTIVE_LAST, is_mark
from generator.facts.companies.wording import RUSSIAN_FIRM
from generator.facts.companies.words import WORDS_KEPT, listed, load

WEIGHTS = {"firm": 4, "holder": 4, "someone": 3}
"""What a phrase says for a firm, by the list that holds it."""
ANY_LIST = tuple(WEIGHTS)
OF_QUOTED = ("holder",)
"""The lists for names in quotation marks, where what a firm builds or wins may be a project or prize."""
REACH = 70
"""Code points behind a name that are looked at."""
REASON = "a turn of phrase for firms"
GAP = r"(?:[^.;:!?\n]|(?<=\d)[.:](?=\d)){0,60}?"
"""Words of one clause; a point or colon within a number ends none."""
ARTICLE = r"(?:(?:the|la|le|l'|il|el|a|o) )?[«\"„“]?$"
MARKS = tuple(",;-')")
"""What stands right behind a name in a phrase, without a space."""
NOUNS = {
    "de": re.compile(
        r".*(?:ung|heit|keit|schaft|tät|ion|chen|tum|ismus|nis|enz|anz|er|ern|en|eln|ie|amt|rat|wirt|leute|mann|frau|land|stadt|kreis|werk|parks?"
        r"|strom|stoff|markt|preis|kraft|kehr|bund|tag|ik|e|netz|bahn|bus|lkw|auto|zug|geld|bau|plan|jahr|gesetz|recht|gericht|paket|ausstieg|wende|ist|ment|zeit|schritt|geschäft)"
    ),
    "en": re.compile(r".*(?:ing|tion|sion|ment|ity|ness|ance|ence|ship|ians|cans|eers|ters|ists|ents|crats|ers)"),
    "es": re.compile(r".*(?:ción|ciones|sión|siones|dad|dades|miento|mientos|ería|encia|encias|ismo|istas?)"),
    "fr": re.compile(r".*(?:tion|tions|sion|sions|té|tés|ment|ments|ence|isme|istes?|eurs|iques)"),
    "it": re.compile(r".*(?:zione|zioni|sione|sioni|ità|mento|menti|enza|enze|ismo|isti|iste)"),
    "pt": re.compile(r".*(?:ção|ções|são|sões|dade|dades|mento|mentos|agem|ência|ências|ismo|istas?)"),
    "pl": re.compile(r".*(?:ów|om|ach|ami|ego|emu|ych|acy|icy|cja|anie|enie|ość|stwo)"),
}
"""Endings of common nouns that stand there too: von Experten geplant, built by Volunteers."""
NATIONS = listed("company_heads", "romance_nations")
NO_FIRMS = {word.capitalize() for word in NATIONS} | frozenset(listed("company_heads", "romance_no_firm"))
"""Words of which no firm's name is made in a Romance phrase: a surname, a ministry, a nation's adjective."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One phrase: what stands in front of the name and what behind it (None: anything)."""

    weight: int
    ahead: re.Pattern[str]
    behind: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Frames:
    """The phrases whose words in front of the name end with one word."""

    any_ahead: re.Pattern[str]
    """What stands in front of the name in any of them."""
    each: tuple[Frame, ...]


def sign(page: Page, ahead: str, last: str, words: tuple[str, ...], end: int) -> list[Sign]:
    """The sign of the first phrase around the name of `words`, which ends at `end`; `last`: the last word `ahead`."""
    frames = _by_last_word(page.lang, ANY_LIST).get(last.lower())
    return _sign_ahead(page, frames, ahead, end) if frames and _may_name(page.lang, ahead, words) else []


def sign_behind(page: Page, ahead: str, words: tuple[str, ...], end: int) -> list[Sign]:
    """The sign of a phrase all behind the name of `words`, which ends at `end` behind the words `ahead` of its line."""
    signs = _sign_behind(page, ANY_LIST, end)
    return signs if signs and _may_name(page.lang, ahead, words) else []


def quoted_sign(page: Page, ahead: str, end: int) -> list[Sign]:
    """The sign of the first phrase around a quotation that ends at `end` behind the words `ahead`."""
    last = (ahead.rsplit(None, 1) or [""])[-1]
    frames = _by_last_word(page.lang, OF_QUOTED).get(last.lower())
    return (frames and _sign_ahead(page, frames, ahead, end)) or _sign_behind(page, OF_QUOTED, end)


def _sign_ahead(page: Page, frames: Frames, ahead: str, end: int) -> list[Sign]:
    if not frames.any_ahead.search(ahead):
        return []
    for frame in frames.each:
        if frame.ahead.search(ahead) and (frame.behind is None or frame.behind.match(page.text, end, end + REACH)):
            return [(frame.weight, REASON)]
    return []


def _sign_behind(page: Page, lists: tuple[str, ...], end: int) -> list[Sign]:
    for weight, pattern in _behind(page.lang, lists):
        if pattern.match(page.text, end):
            return [(weight, REASON)]
    return []


def _may_name(lang: str, ahead: str, words: tuple[str, ...]) -> bool:
    """Whether `words` behind the words `ahead` may be a firm's name in such a phrase: no surname or everyday word."""
    return _is_name(lang, words) and (len(words) > 1 or not names_no_one(lang, ahead, words[0]))


@lru_cache(maxsize=WORDS_KEPT)
def _is_name(lang: str, words: tuple[str, ...]) -> bool:
    """Whether `words` are no common noun by its ending, nor a Russian word (LFP-ячейки) or a nation's adjective."""
    if words[0] in NO_NAMES or (lang == "ru" and words[0][-1] > "\u0400" and not RUSSIAN_FIRM.fullmatch(words[0])):
        return False
    if lang in ADJECTIVE_LAST and NO_FIRMS.issuperset(words):
        return False
    if len(words) > 1:
        return True
    nouns = None if is_mark(words[0]) else NOUNS.get(lang)
    return not (nouns and nouns.fullmatch(words[0].lower()))


@cache
def _by_last_word(lang: str, lists: tuple[str, ...]) -> Mapping[str, Frames]:
    """The phrases of a language's `lists` by the word in front of the name, in lower case."""
    frames: dict[str, list[Frame]] = {}
    for kind in lists:
        for phrase in load("company_frames").get(lang, {}).get(kind, ()):
            left, _, right = phrase.partition("_")
            if left:
                ahead = patterns.compiled(rf"(?i:(?<!\w){_words(left.split())}(?:(?<=')| ){ARTICLE})")
                frame = Frame(WEIGHTS[kind], ahead, patterns.compiled(_tail(right)) if right else None)
                for last in left.split()[-1].split("|"):
                    frames.setdefault(last, []).append(frame)
    return {last: Frames(_any_ahead(found), tuple(found)) for last, found in frames.items()}


def _any_ahead(frames: list[Frame]) -> re.Pattern[str]:
    several = len(frames) > 1
    return patterns.compiled("|".join(one.ahead.pattern for one in frames)) if several else frames[0].ahead


@cache
def _behind(lang: str, lists: tuple[str, ...]) -> tuple[tuple[int, re.Pattern[str]], ...]:
    """The phrases of a language's `lists` that begin with the name, those of one list as one pattern."""
    phrases = load("company_frames").get(lang, {})
    tails = {kind: [_tail(one[1:]) for one in phrases.get(kind, ()) if one.startswith("_")] for kind in lists}
    return tuple(
        (WEIGHTS[kind], patterns.compiled("|".join(f"(?:{tail})" for tail in found)))
        for kind, found in tails.items()
        if found
    )


def _tail(phrase: str) -> str:
    """The regular expression for the words behind a name; a comma, hyphen or 's follows it at once."""
    first, *rest = phrase.split()
    glued = [one for one in first.split("|") if one == "." or one.startswith(MARKS)]
    apart = "|".join(one for one in first.split("|") if one not in glued)
    begin = ([_either(glued)] if glued else []) + ([f" {_words([apart])}"] if apart else [])
    return rf"(?i:[»”\"]?(?:{'|'.join(begin)}){_words(rest, begin[-1])}(?!\w))"


def _words(words: list[str], before: str = "") -> str:
    """The regular expression for words that stand one behind another, behind the expression `before`."""
    out = ""
    for word in words:
        said = out or before
        gap = said.endswith(GAP)
        out += GAP if word == "..." else ("" if not said else r"(?<!\w)" if gap else " ") + _either(word.split("|"))
    return out


def _either(words: list[str]) -> str:
    return "(?:" + "|".join(re.escape(one).replace(r"\*", r"\w*") for one in words) + ")"
