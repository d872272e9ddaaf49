"""Where a name stands in a sentence without taking part: a parent, a former owner, a comparison, who reckons."""

import re

from generator.facts.companies.mentions import Sign
from generator.facts.companies.signs import Ahead, Alternatives, Behind, first_ahead
from generator.facts.companies.words import either, listed

REACH = 80
"""Code points in front of a name that are looked at."""
ARTICLE = r"(?:the |der |dem |den |die |das |le |la |l'|les |lo |il |el |los |o |a |os )?"
ADJECTIVES = r"(?:[\w'-]+ ){0,2}?"
ANOTHER = r"(?:[^\W\d_][^,.;()]{1,40}?,? (?:and|und|et|y|e|i|и) )?"
"""A name before it in a row of two: joint venture of Foo and Bar."""
OF_IT = (
    r"(?:(?:[^\W\d][\w'-]* ){1,4}?(?:of|at|de|du|des|del|della|dello|do|da|von|der) "
    r"|(?:завод|площадк|цех|предприяти|fabry|zakład)\w* )?"
)
"""What may stand between former and whose it was: former works of Foo; not former minister joins Foo."""
APART = r"[,(—–-] ?(?:[\w'-]+ ){0,6}?"
"""What opens the words that say more of the name before them: Foo, a German subsidiary of Bar."""


BEGINS = r"(?:(?<!\w)|(?<=[\u2e80-\uffff]))"
FORM = r"(?:[—–-] )?(?:[А-Я]{2,4} )?"
"""A legal form that stands in front of a quoted name."""
LOST = (-10, "it lost the bid")
"""Outweighs all that a sentence of the winner's deal says."""

AHEAD_KEYS = ("parent", "comparison", "former", "source", "beaten", "career", "customers", "beside")
CUES = ("gegen", *(word for key in AHEAD_KEYS for word in listed("role_words", "parties", "background", key)))
"""The words one of which stands in front of every name that `ahead` gives a sign; case does not count."""


def _words(key: str) -> str:
    return either(listed("role_words", "parties", "background", key))


def _before(key: str, between: str, opening: str = "") -> re.Pattern[str]:
    return re.compile(rf"{opening}{BEGINS}(?i:{_words(key)})(?: {between}|(?<=[\u2e80-\uffff]):?)[«\"„“]?$")


AGAINST = re.compile(
    r"(?:setzte? sich|hat sich|haben sich|gewann|gewinnt|behauptete? sich) [^.;]{0,45}?gegen "
    rf"{ADJECTIVES}{ARTICLE}[«\"„“]?$"
)
AHEAD = (
    Ahead(-4, "a parent", _before("parent", f"{ARTICLE}{ADJECTIVES}{ANOTHER}{ARTICLE}", APART)),
    Ahead(-4, "a comparison", _before("comparison", f"{ARTICLE}{ADJECTIVES}")),
    Ahead(-4, "of former days", _before("former", f"{OF_IT}{ARTICLE}")),
    Ahead(-4, "a source of figures", _before("source", ARTICLE)),
    Ahead(*LOST, _before("beaten", f"{ADJECTIVES}{ARTICLE}{FORM}")),
    Ahead(-4, "where a person worked", _before("career", f"{ADJECTIVES}{ARTICLE}{FORM}")),
    Ahead(-4, "a customer", _before("customers", f"{ANOTHER}{ARTICLE}{FORM}")),
    Ahead(-4, "a neighbour", _before("beside", f"{ARTICLE}{FORM}")),
    Ahead(*LOST, AGAINST),
)
BEHIND = Alternatives(
    Behind(
        -4,
        "a shareholder",
        rf" (?:is|est|ist|es|è|é|jest|являет\w+)(?: [\w'-]+){{0,5}} (?:{_words('shareholder')})\w{{0,3}}(?!\w)",
    ),
    Behind(
        -4, "a parent", rf"(?:-(?:und-[\w&]+-)?(?:{_words('joined')})|(?:'s [\w-]+)? (?:{_words('owned')})) (?=[A-Z])"
    ),
    Behind(*LOST, rf"[»\"“”]?(?: |(?=[\u2e80-\uffff']))(?:{_words('lost')})"),
    Behind(-4, "it reckons", rf" (?:{_words('reckons')})(?!\w)"),
)


def ahead(text: str, start: int) -> list[Sign]:
    """What stands in front of the name that begins at `start` and makes it background; empty where nothing does."""
    return first_ahead(AHEAD, text[max(0, start - REACH) : start].rpartition("\n")[2])


def behind(text: str, end: int) -> list[Sign]:
    """What stands behind the name that ends at `end` and makes it background; empty where nothing does."""
    return BEHIND.at(text, end)
