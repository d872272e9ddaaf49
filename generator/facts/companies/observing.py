"""What is observed of each company of an article: the signs that it is a party of the event, or none.

A sign is observed or not, or to some share; what it weighs stands in `weights_parties.yml`. A party stands in front,
again and again, and beside words of a deal; a guest of a ceremony, an example among others, a customer in the
background and the deal of an earlier year stand behind, or beside words that say so.
"""

import re
from bisect import bisect_left
from enum import StrEnum
from typing import NamedTuple

from generator.facts.companies import background
from generator.facts.companies.joining import Entity
from generator.facts.companies.mentions import Mention, Page
from generator.facts.companies.narration import CROWD, Telling, Told, telling
from generator.facts.companies.surroundings import OPENERS, does, made
from generator.facts.companies.words import listed

REGISTERED = frozenset(["company.han-legal", "company.branch", "company.legal-form"])
"""Rules for names with a legal form."""
MOST = 6
"""Mentions of a company that are looked at."""
MANY = 5
"""Companies that make an article one of many."""
THROUGHOUT = 8
"""Mentions that make a company the one the whole article is about."""
REACH, REACH_EASTERN = 40, 8
"""Code points in front of a name in which words say its part in a deal."""
BY = frozenset(listed("role_words", "parties", "by"))
OTHERS = listed("role_words", "parties", "others")
TITLE_BEGINS = 3
"""Code points, such as an article or a quotation mark, in front of what still begins a title."""
WORDS_AHEAD = 16
"""Code points in front of a name that hold a short preposition and an article."""
APART = re.compile(r"[.;:,()] ")
POSSESSIVES = ("'s", "的", "の", "의")


class Sign(StrEnum):
    """What may be observed of a company; the last ones of its mentions in the text."""

    OPENS_TITLE = "the title begins with it"
    OTHER_IN_TITLE = "another stands in the title, and not it"
    FIRST = "the first company of the text"
    SECOND = "the second company, after those of the title"
    HOW_LATE = "how late the text names it first"
    HOW_OFTEN = "how often it is named beside the one named most"
    AGAIN = "named again"
    ONCE_BESIDE_MAIN = "named once beside one named throughout"
    ALONE = "the only company of a sentence"
    ONE_OF_MANY = "one of five companies or more"
    KNOWN = "in the lexicon"
    REGISTERED = "by its registered name"
    LOST = "it lost the bid"
    BACKGROUND = "background wherever it is named"
    CROWDED = "among four companies or more"
    DEAL = "beside words of a deal"
    DEAL_IN_LEAD = "beside words of a deal in the lead"
    OTHER_DEAL = "beside a deal of the past or of others"
    SIZED_DEAL = "beside a deal and its size"
    SIZED_DEED = "does something that has a size"
    BY = "something is done by it"
    PART = "its part in the deal is named"
    POSSESSIVE = "something of it is named"
    EXAMPLE = "an example among others"


Observed = list[tuple[Sign, float]]
"""Signs, each with its share: 1 for one that is observed or not."""
SHARED = frozenset([Sign.CROWDED, Sign.DEAL, Sign.OTHER_DEAL, Sign.POSSESSIVE])
"""Signs of mentions that count by the share of mentions which have them."""
EVERYWHERE = frozenset([Sign.BACKGROUND, Sign.EXAMPLE])
"""Signs of mentions that count only where all have them; of the rest one mention is enough."""


class Standings(NamedTuple):
    """Where the companies of an article stand among each other, by their numbers."""

    firsts: list[int]
    """Where the text names each first; the text's length where only the title does."""
    titled: list[bool]
    """Whether the title names it."""
    any_titled: bool
    first: int
    """The number of the one that the text names before all others."""
    second: int
    """The number of the second one, where those of the title come before all others; -1 where one is alone."""
    most: int
    """Mentions of the company that is named most."""


def observed(pages: tuple[Page, ...], entities: list[Entity], year: int) -> list[Observed]:
    """The signs of each entity; `year` is that of the article's publication, or 0."""
    if not entities:
        return []
    text = next(page for page in pages if page.passage.where == "text")
    told = telling(text, entities, year)
    standings = _standings(entities, text)
    return [
        _of_standing(number, entity, standings, told) + _of_mentions(entity, told)
        for number, entity in enumerate(entities)
    ]


def _standings(entities: list[Entity], text: Page) -> Standings:
    """Where the entities stand, one at least; whom the title alone names comes last in the text."""
    firsts = [_first(entity, text) for entity in entities]
    titled = [entity.mentions[0].page != text.number for entity in entities]
    in_order = sorted(range(len(entities)), key=firsts.__getitem__)
    titled_first = sorted(in_order, key=titled.__getitem__, reverse=True)
    return Standings(
        firsts=firsts,
        titled=titled,
        any_titled=any(titled),
        first=in_order[0],
        second=titled_first[1] if len(entities) > 1 else -1,
        most=max([len(entity.mentions) for entity in entities]),
    )


def _first(entity: Entity, text: Page) -> int:
    """Where the text names the entity first; its length where only the title does, which comes before the text."""
    return next((one.start for one in entity.mentions if one.page == text.number), len(text.text))


def _of_standing(number: int, entity: Entity, standings: Standings, told: Telling) -> Observed:
    """The signs in how often and how early a company is named."""
    mentions, late = entity.mentions, standings.firsts[number] / max(len(told.text), 2 * told.lead)
    signs = (
        (Sign.HOW_OFTEN, len(mentions) / standings.most),
        (Sign.HOW_LATE, late if mentions[-1].page == told.page else 0),
        (Sign.OPENS_TITLE, mentions[0].page != told.page and mentions[0].start <= TITLE_BEGINS),
        (Sign.OTHER_IN_TITLE, standings.any_titled and not standings.titled[number]),
        (Sign.FIRST, number == standings.first),
        (Sign.SECOND, number == standings.second),
        (Sign.AGAIN, len(mentions) > 1),
        (Sign.ONCE_BESIDE_MAIN, len(mentions) == 1 and standings.most >= THROUGHOUT),
        (Sign.ONE_OF_MANY, len(standings.firsts) >= MANY),
        (Sign.KNOWN, entity.id != ""),
        (Sign.REGISTERED, not REGISTERED.isdisjoint([one.rule for one in mentions])),
    )
    return [(sign, share) for sign, share in signs if share]


def _of_mentions(entity: Entity, told: Telling) -> Observed:
    """The signs in the sentences and words around the first mentions in the text."""
    mentions = [one for one in entity.mentions if one.page == told.page][:MOST]
    observed = [sign for one in mentions for sign in _of_mention(one, told)]
    counts = {sign: observed.count(sign) for sign in observed}
    return [
        (sign, count / len(mentions) if sign in SHARED else 1)
        for sign, count in counts.items()
        if sign not in EVERYWHERE or count == len(mentions)
    ]


def _of_mention(one: Mention, told: Telling) -> list[Sign]:
    """What the sentence of a mention and the words beside it say."""
    sentence, in_lead = told.sentence(one.start), one.start < told.lead
    role = background.role(told.text, one, sentence.background)
    signs = _of_words(one, told, sentence)
    if role:
        signs.append(Sign.LOST if role == background.LOST else Sign.BACKGROUND)
    if sentence.deal:
        signs += _of_deal(sentence, bool(role), in_lead)
    if sentence.crowd == 1:
        signs.append(Sign.ALONE)
    elif sentence.crowd >= CROWD:
        signs.append(Sign.CROWDED)
    return signs


def _of_deal(sentence: Told, is_background: bool, in_lead: bool) -> list[Sign]:
    """What it says of a company that a sentence with words of a deal names it."""
    sized = [Sign.SIZED_DEAL] if sentence.size else []
    if sentence.aside or is_background:
        return [Sign.OTHER_DEAL, *sized]
    return [Sign.DEAL, Sign.DEAL_IN_LEAD, *sized] if in_lead else [Sign.DEAL, *sized]


def _of_words(one: Mention, told: Telling, sentence: Told) -> list[Sign]:
    """What the words right beside a name say."""
    signs = [] if sentence.aside else _of_deed(one, told, sentence)
    if told.text.startswith(POSSESSIVES, one.end):
        signs.append(Sign.POSSESSIVE)
    if told.text.startswith(OTHERS, one.end):
        signs.append(Sign.EXAMPLE)
    return signs


def _of_deed(one: Mention, told: Telling, sentence: Told) -> list[Sign]:
    """What the words right beside a name say of its part in the deal."""
    signs = []
    if _is_by(told.text, one.start):
        signs.append(Sign.BY)
    if sentence.parts and _has_part(one, told, sentence):
        signs.append(Sign.PART)
    if sentence.size and (does(told.text, one.end) or made(told.text, one.start)):
        signs.append(Sign.SIZED_DEED)
    return signs


def _is_by(text: str, start: int) -> bool:
    """Whether the word in front of a name, or that before its article, says who does it: durch die Foo, 由启衡."""
    if text[start - 1 : start] > "\u2e80":
        return text[start - 1] in BY
    words = text[max(0, start - WORDS_AHEAD) : start].lower().rstrip(OPENERS).split()[-2:]
    return bool(words) and (words[-1] in BY or (words[-1].isalpha() and words[0] in BY))


def _has_part(one: Mention, told: Telling, sentence: Told) -> bool:
    """Whether the words in front of a name, in its clause, say its part in the deal."""
    parts, floor = sentence.parts, one.start - (REACH_EASTERN if told.eastern else REACH)
    part = bisect_left(parts, one.start) - 1
    return part >= 0 and parts[part] >= floor and not APART.search(told.text, parts[part], one.start)
