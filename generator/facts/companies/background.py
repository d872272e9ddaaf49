"""Where a name stands in a sentence without taking part: a parent, a former owner, a comparison, who reckons.

The rules weigh nothing: `weights_parties.yml` says what it means to be background.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from generator.facts.companies.mentions import Mention
from generator.facts.companies.signs import Alternatives, Behind
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


ROW = r"(?:[^、，,。;；\s]{2,12}、){0,5}"
"""Chinese names before it in a row."""
BEGINS = r"(?:(?<!\w)|(?<=[\u2e80-\uffff]))"
FORM = r"(?:[—–-] )?(?:[А-Я]{2,4} )?"
"""A legal form that stands in front of a quoted name."""
LOST = "it lost the bid"

KEYS = ("parent", "comparison", "former", "source", "beaten", "career", "customers", "beside", "credit")
CUES: Mapping[str, tuple[str, ...]] = {
    **{key: listed("role_words", "parties", "background", key) for key in KEYS},
    "against": ("gegen",),
}
"""Words of each kind of `AHEAD`: one stands in front of every name that it makes background. Case does not count."""


def _words(key: str) -> str:
    return either(listed("role_words", "parties", "background", key))


def _before(key: str, between: str, opening: str = "", row: str = "") -> re.Pattern[str]:
    return re.compile(rf"{opening}{BEGINS}(?i:{_words(key)})(?: {between}|(?<=[\u2e80-\uffff]):?{row})[«\"„“]?$")


AGAINST = re.compile(
    r"(?:setzte? sich|hat sich|haben sich|gewann|gewinnt|behauptete? sich) [^.;]{0,45}?gegen "
    rf"{ADJECTIVES}{ARTICLE}[«\"„“]?$"
)
AHEAD = (
    ("parent", "a parent", _before("parent", f"{ARTICLE}{ADJECTIVES}{ANOTHER}{ARTICLE}", APART)),
    ("comparison", "a comparison", _before("comparison", f"{ARTICLE}{ADJECTIVES}")),
    ("former", "of former days", _before("former", f"{OF_IT}{ARTICLE}")),
    ("source", "a source of figures", _before("source", ARTICLE)),
    ("beaten", LOST, _before("beaten", f"{ADJECTIVES}{ARTICLE}{FORM}")),
    ("career", "where a person worked", _before("career", f"{ADJECTIVES}{ARTICLE}{FORM}")),
    ("customers", "a customer", _before("customers", f"{ANOTHER}{ARTICLE}{FORM}", row=ROW)),
    ("beside", "a neighbour", _before("beside", f"{ARTICLE}{FORM}")),
    ("against", LOST, AGAINST),
    (
        "credit",
        "a picture's credit",
        re.compile(rf"{BEGINS}(?i:{_words('credit')})(?: ?(?:提供|제공)| by| courtesy of)?(?: ?[:=/©|] ?| )$"),
    ),
)
"""The kind of words in front of a name, what they make of it, and a pattern that ends where the name begins."""
BEHIND = Alternatives(
    Behind(
        0,
        "a shareholder",
        rf" (?:is|est|ist|es|è|é|jest|являет\w+)(?: [\w'-]+){{0,5}} (?:{_words('shareholder')})\w{{0,3}}(?!\w)",
    ),
    Behind(
        0, "a parent", rf"(?:-(?:und-[\w&]+-)?(?:{_words('joined')})|(?:'s [\w-]+)? (?:{_words('owned')})) (?=[A-Z])"
    ),
    Behind(0, LOST, rf"[»\"“”]?(?: |(?=[\u2e80-\uffff']))(?:{_words('lost')})"),
    Behind(0, "of what it had done", r",? (?:der|die|das) [^.;,]{1,60} hatten?(?!\w)|, (?:who|which) had(?!\w)"),
    Behind(0, "it reckons", rf" (?:{_words('reckons')})(?!\w)"),
)


def role(text: str, one: Mention, cues: Sequence[tuple[int, str]]) -> str:
    """What makes the mention background; empty where nothing does.

    `cues` are the places, in order, of the words of `CUES` in its sentence, each with its kind.
    """
    near = cues[bisect_left(cues, (one.start - REACH,)) : bisect_left(cues, (one.start,))]
    return (_ahead(text, one.start, {kind for _, kind in near}) if near else "") or _behind(text, one.end)


def _ahead(text: str, start: int, kinds: set[str]) -> str:
    ahead = text[max(0, start - REACH) : start].rpartition("\n")[2]
    return next((reason for kind, reason, pattern in AHEAD if kind in kinds and pattern.search(ahead)), "")


def _behind(text: str, end: int) -> str:
    return next((reason for _, reason in BEHIND.at(text, end)), "")
