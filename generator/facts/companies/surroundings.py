"""What speaks for a company in and around a name in Latin or Cyrillic script."""

import re
from functools import lru_cache

from generator.facts.companies import bare_names, frames, headed, headed_romance, spelt_in_chinese, telling
from generator.facts.companies.examples import EXAMPLE, introduces_firms
from generator.facts.companies.han_surroundings import SUBSIDIARY
from generator.facts.companies.mentions import VETO, Page, Sign
from generator.facts.companies.signs import (
    ACTS,
    CHIEF,
    DEAL_AHEAD,
    DEED_BEHIND,
    PLANS,
    PROJECT,
    Ahead,
    Alternatives,
    Behind,
    first_ahead,
)
from generator.facts.companies.telling import PROJECT_FOLLOWS, THE_GREATEST, THE_OWNER
from generator.facts.companies.vocabulary import (
    ADJECTIVE_LAST,
    ALL_HEADS,
    CHIEFS,
    LINKS,
    PARTNERS,
    PROJECT_WORDS,
    SITE_WORDS,
    TITLES,
    is_mark,
)
from generator.facts.companies.wording import Wording
from generator.facts.companies.words import WORDS_KEPT, either, listed

NOUN = "a noun with an article"
WEAK = 4
"""What a word for companies weighs that stands before other names too is less."""
REACH = 70
"""Code points in front of a name that are looked at."""
OPENING_QUOTES, CLOSING_QUOTES = frozenset('«„“"'), frozenset('»“”"')
OWNED_REACH = 30
OPENERS = ' \u00a0«"„“('
OWNED_OPENERS = OPENERS + ","
STARTS_BEHIND = frozenset(" ,-'»”\"")
"""What the patterns behind a name begin with."""
GAP = frozenset(OPENERS + "'")
ARTICLES = frozenset(["the", "der", "dem", "die", "das", "le", "la", "il", "el", "o", "a"])
ARTICLE = r"(?:the |der |dem |die |das |le |la |l')?[«\"„“]?$"
WITH = either(PARTNERS)
DEAL_PARTNERS = PARTNERS - {"for", "für", "an", "i", "e", "et", "y", "und", "and", "и"}
"""A contract for Kathleen Valley names a project."""
DOERS = frozenset(listed("role_words", "latin", "doer"))
NO_ADJECTIVES = (
    "of|in|de|do|da|du|des|del|der|die|das|von|di|and|und|et|y|e|w|z|в|и|для|for|from|at|who|that|which|die|qui|que"
)
OFFICE_PART = either(listed("role_words", "latin", "office_part"))
FIRMS = either(listed("role_words", "latin", "firm"))
EXPLAINING = r"(?:,? [—–-] (?:(?:a|an|the|eine?|der|die|das|une?|una|um|uma) )?|, (?:a|an|eine?|une?|una|um|uma) )"
DEEDS = listed("role_words", "latin", "deed")
ALSO = (
    "also|now|auch|nun|ebenfalls|aussi|también|ahora|ya|anche|ora|già|também|agora|já|również|także|też|также|тоже|уже"
)
BEHIND = Alternatives(
    Behind(4, CHIEF, rf"(?:'s?|-)?[ -]?(?:{either(CHIEFS)})(?!\w)"),
    Behind(2, "an office follows", rf"(?:'s?)? (?:{OFFICE_PART})(?:[ -](?:{OFFICE_PART}))* (?:{either(TITLES)})(?!\w)"),
    Behind(2, "an office follows", rf"(?:'s?|-)?[ -]?(?:{either(TITLES)})(?!\w)"),
    Behind(
        2,
        DEED_BEHIND,
        rf"[»”\"]?,? (?:— |- )?(?:(?:{ALSO}) )?(?:{either(DEEDS)})(?!\w)",
    ),
    Behind(
        1,
        ACTS,
        r",? (?:has|have|had|will|would|said|says|is|was|hat|ist|wird|a|ha|va|est|(?:y )?avait|sarà|será|vai|jest|ma)"
        r"(?!\w)",
    ),
)
"""What may follow a name."""
BEHIND_ALSO = Alternatives(
    Behind(
        4,
        "explained as a company",
        rf"{EXPLAINING}(?:(?!(?:{NO_ADJECTIVES}) )(?:[A-Z]\w+-)?[a-zà-žа-яё][\w-]* ){{0,3}}?[\w-]*(?i:{FIRMS})"
        rf"(?![\w'])(?! (?:{either(TITLES)})(?!\w))",
    ),
    Behind(4, "explained as a company", rf"{THE_OWNER}|{THE_GREATEST}"),
    Behind(
        4,
        "said to have a seat",
        rf",? \(?(?:(?:which|that) (?:is|are) )?(?:{either(listed('role_words', 'latin', 'seat'))})(?!\w)",
    ),
    Behind(
        4,
        "said to belong to a firm",
        rf",? \(?(?:which is |która |которая )?(?:{either(listed('role_words', 'latin', 'owned_by'))})(?!\w)",
    ),
    Behind(5, "a stock code follows", r" \([A-Z]{2,8}(?: stock symbol|:) ?[A-Z0-9.]{1,8}\)"),
    Behind(
        3,
        "joined to a word for its people or firm",
        rf"-(?:{either(listed('company_heads', 'german_joined'))})(?!\w)",
    ),
    Behind(-3, PROJECT, PROJECT_FOLLOWS),
    Behind(
        -3,
        "a word for a site or product follows",
        rf"[»”\"]? (?:[\w-]+ )?(?i:{either(SITE_WORDS - PROJECT_WORDS)})(?!\w)",
    ),
)
"""What may follow it besides."""
MADE_BY = re.compile(rf"(?<!\w)(?i:{either(listed('role_words', 'latin', 'done'))})\w{{0,3}} (?:{either(DOERS)}) $")
DEED_AHEAD = re.compile(
    rf"(?<!\w)(?:{either(DEEDS)}) (?:(?:la|el|die|der|das|il|a|o|le) )?(?:(?:{either(ALL_HEADS)}) )?[«\"„“]?$"
)
"""A deed in front of who does it: das System liefert Foo, que desarrolla la empresa Foo."""
AHEAD = (
    EXAMPLE,
    Ahead(
        4,
        "a chief's office precedes",
        re.compile(rf"(?<!\w)(?:{either(CHIEFS)}) (?:{either(LINKS)}) (?:the |der |dem |die |l')?$"),
        after_words=LINKS,
    ),
    Ahead(
        4,
        "said to have made it",
        MADE_BY,
        after_words=DOERS,
    ),
    Ahead(
        3,
        "an office precedes",
        re.compile(
            rf"(?<!\w)(?:{either(TITLES)})(?: [\w&-]+){{0,4}}? (?:{either(LINKS)}) (?:the |der |dem |die |l')?$"
        ),
        after_words=LINKS,
    ),
    Ahead(
        4,
        "said to be led",
        re.compile(
            rf"(?<!\w)(?:who|which|qui|que|quien|che|który|która|которы[йм]|котор(?:ая|ой)|,) "
            rf"(?:{either(listed('role_words', 'latin', 'leads'))}) (?:the |la |le |l'|il |a |o )?$"
        ),
    ),
    Ahead(
        4,
        DEAL_AHEAD,
        re.compile(
            rf"(?<!\w)(?i:{either(listed('role_words', 'latin', 'deal'))})\w{{0,3}} "
            rf"(?:[\w-]+ ){{0,4}}?(?i:{either(DEAL_PARTNERS)}) (?i:{ARTICLE})",
        ),
        after_words=DEAL_PARTNERS,
    ),
    Ahead(
        4,
        "a firm or venture is so called",
        re.compile(
            rf"(?<!\w)(?:{either(listed('role_words', 'latin', 'so_called'))})(?!\w)[^.\n]{{0,40}}?"
            rf"[ ,](?:{either(listed('role_words', 'latin', 'called'))}) $"
        ),
        after_words=frozenset(words.split()[-1] for words in listed("role_words", "latin", "called")),
    ),
    Ahead(
        2,
        "its works precede",
        re.compile(
            r"(?<!\w)(?:stabilimento|fabbrica|impianto|sede|usine|site|siège|fábrica|planta|unidade|central|complexo|zakład|fabryka)"
            r" (?:\w+ ){0,2}(?:della |dell'|da |do |du |de l'|del |de la )$"
        ),
        after_words=frozenset(["della", "da", "do", "du", "del", "la"]),
    ),
    Ahead(1, "a partner's preposition precedes", re.compile(rf"(?:^|[ (])(?:{WITH}) {ARTICLE}"), after_words=PARTNERS),
)
"""What may stand in front of a name; the first that does counts."""
LED = frozenset(words.split()[-1] for words in listed("role_words", "latin", "leads"))
LAST_WORDS = frozenset(word for rule in AHEAD for word in rule.after_words or ())
SHORT_IN_BRACKETS = re.compile(r" \((?:[\w-]+ )?[\"“«„]?[A-ZА-ЯЁ][\w&.+-]{1,11}[\"”»]?\)(?=,? [a-zа-яё])")
"""An abbreviation behind the name that it stands for."""
OWNED = frozenset(
    ["subsidiary", "subsidiaries", "unit", "arm", "filiale", "filial", "subsidiária", "controllata", "дочка", "дочки"]
)
OWNED_ENDINGS = ("tochter", "tochtergesellschaft", "tochterunternehmen", "tochterfirma", "ableger")
"""Words in front of a name that say whose company it is."""
ARTICLES_OF_NAMES = {"it": frozenset(["la", "alla", "dalla", "della"]), "pt": frozenset(["a", "à", "da", "pela"])}
"""The articles that stand in front of a firm's name, where a language has them: a Sigma anunciou."""
GERMAN_ARTICLE = re.compile(
    r"der|die|das|dem|den|des|k?eine?[rnms]?|zu[rm]|im|am|vom|beim|ins|\w*[a-zäöü](?:e|en|er|es|em)"
)


def owned_signs(text: str, start: int) -> list[Sign]:
    """Whether the words in front of `start` say that somebody owns who is named there: its subsidiary Foo Ltd."""
    last = text[max(0, start - OWNED_REACH) : start].rstrip(OWNED_OPENERS).rpartition(" ")[2]
    return [(0, SUBSIDIARY)] if _is_owned(last) else []


@lru_cache(maxsize=WORDS_KEPT)
def _is_owned(word: str) -> bool:
    return word.lower() in OWNED or word.lower().endswith(OWNED_ENDINGS)


def made(text: str, start: int) -> bool:
    """Whether the words in front of the name that begins at `start` say what it does: built by Foo, liefert Foo."""
    ahead = text[max(0, start - REACH) : start].rpartition("\n")[2]
    if ahead.rstrip(OPENERS).rpartition(" ")[2] in DOERS:
        return MADE_BY.search(ahead) is not None
    return DEED_AHEAD.search(ahead) is not None


def does(text: str, end: int) -> bool:
    """Whether a company's deed follows the name that ends at `end`."""
    return text[end : end + 1] in STARTS_BEHIND and BEHIND.at(text, end)[:1] == [(2, DEED_BEHIND)]


def spelt_signs(page: Page, start: int, end: int, own: Wording) -> list[Sign]:
    """The signs for the capitalised run at `[start, end)`, whose words say what `own` holds."""
    signs = spelt_in_chinese.signs(page.text, start, end) if page.lang == "zh" else []
    signs += own.signs
    ahead = page.text[max(0, start - REACH) : start].rpartition("\n")[2]
    if ahead and ahead[-1] in GAP:
        signs += _signs_ahead(page, ahead, own.words, end)
    if page.text[end : end + 1] in STARTS_BEHIND:
        signs += _signs_behind(page, ahead, own.words, end)
    return signs + owned_signs(page.text, start)


def _signs_behind(page: Page, ahead: str, words: tuple[str, ...], end: int) -> list[Sign]:
    """What follows a name of `words` that ends at `end` behind the words `ahead`."""
    plans = page.lang == "de" and page.text.startswith(PLANS, end)
    signs = [(2, DEED_BEHIND)] if plans else _deed(page.text, end)
    if signs and signs[0][1] == DEED_BEHIND and len(words) == 1:
        signs += bare_names.signs(page, ahead, words[0], end)
    signs += [] if plans else BEHIND_ALSO.at(page.text, end)
    signs += frames.sign_behind(page, ahead, words, end)
    return signs + telling.signs(page, words, end)


def _deed(text: str, end: int) -> list[Sign]:
    """What who is named does, behind the name's abbreviation in brackets too: Foo Power (FP) will build."""
    short = SHORT_IN_BRACKETS.match(text, end)
    return BEHIND.at(text, short.end() if short else end)


def _is_broken_off(text: str, ahead: str, end: int) -> bool:
    """Whether a name is an abbreviation of what stands before it, or the first words of a longer quotation."""
    return (ahead[-1] == "(" and text[end : end + 1] != ",") or (
        ahead[-1] in OPENING_QUOTES and text[end : end + 1] not in CLOSING_QUOTES
    )


def _signs_ahead(page: Page, ahead: str, words: tuple[str, ...], end: int) -> list[Sign]:
    """The signs in the words `ahead` of the name of `words` that ends at `end`."""
    bracketed = headed_romance.bracketed(ahead) if page.lang in ADJECTIVE_LAST else []
    if ahead[-1] != " " and _is_broken_off(page.text, ahead, end):
        return bracketed
    last = ahead.rstrip(OPENERS).rsplit(None, 2)
    word = last[-1] if last else ""
    link = last[-2] if word in ARTICLES and len(last) > 1 else word
    said = headed.sign(page.lang, ahead, word, words)
    if said is None or 0 < said[0] < WEAK:
        for each in (word,) if link is word else (word, link):
            framed = frames.sign(page, ahead, each, words, end)
            if framed and framed[0][0] < WEAK and len(words) == 1 and page.lang == "de":
                return _article_signs("de", ahead, word, words[0]) or framed
            if framed:
                return bracketed + framed
    return bracketed + ([said] if said else _lesser_signs_ahead(page.lang, ahead, (word, link), words))


def _lesser_signs_ahead(lang: str, ahead: str, last: tuple[str, str], words: tuple[str, ...]) -> list[Sign]:
    """What stands in front of a name and no phrase holds; `last`: the last word, and the last that is no article."""
    word, link = last
    name = words[0] if len(words) == 1 else ""
    signs: list[Sign] = []
    if word.endswith(("'s", "-based")) and word[0].isupper():
        signs.append(headed.owner_sign(ahead, word, words))
    elif (link in LAST_WORDS or word in LED) and not bare_names.names_no_one(lang, ahead, name):
        signs += first_ahead(AHEAD, ahead, link)
    if introduces_firms(ahead):
        signs.append((4, "firms are named"))
    return signs + _article_signs(lang, ahead, word, name) if name else signs


def _article_signs(lang: str, ahead: str, word: str, name: str) -> list[Sign]:
    """What `word`, in front of the single word `name`, says where it is an article."""
    if lang == "de":
        noun = ahead[-1] == " " and not is_mark(name) and _is_article(word)
        return [(VETO, NOUN)] if noun else []
    leads = word.lower() in ARTICLES_OF_NAMES.get(lang, ()) and name not in bare_names.NO_NAMES
    return [(2, "an article precedes")] if leads else []


@lru_cache(maxsize=WORDS_KEPT)
def _is_article(word: str) -> bool:
    """Whether a German word is an article or ends like an adjective, with which its noun stands: eine Allianz."""
    return GERMAN_ARTICLE.fullmatch(word) is not None
