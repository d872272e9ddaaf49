"""The nouns of the company extractor: a page to read and what its rules see on it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Literal, NamedTuple

from generator.facts.rules import Passage

Kind = Literal[
    "company", "government", "university", "institute", "association", "media", "platform", "brand", "project"
]
Sign = tuple[int, str]
"""A weight and the reason for it: what speaks for (or against, below zero) a name being a company's."""
weight_of, reason_of = itemgetter(0), itemgetter(1)
"""The parts of a sign."""

TAKEN = 4
"""The least weight of a name that is taken: one sure sign, or two that agree."""
SURE = 6
"""The weight of a sign that needs no other."""
VETO = -20
"""The weight of a sign that no other outweighs."""


class Place(NamedTuple):
    """A place word at `[start, end)` of the page."""

    start: int
    end: int
    country: bool
    minor: bool = False
    """A county or town by its bare name: as often a part of a brand (浦江)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One passage with the language of its article and the place words in it."""

    number: int
    passage: Passage
    lang: str
    places: tuple[Place, ...] = ()

    text: str = field(init=False)
    """The folded words, which every rule reads."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.passage.folded)


class Mention(NamedTuple):
    """A stretch of a page that one rule takes for an organisation's name."""

    page: int
    start: int
    end: int
    name: str
    """The folded words at `[start, end)`."""
    rule: str
    signs: tuple[Sign, ...]
    weight: int
    """How sure the name is, the sum of its signs: `TAKEN` or more is taken."""
    kind: Kind = "company"
    id: str = ""
    """The lexicon's id; empty where no lexicon knows it."""
    core: str = ""
    """The part of the name that tells this company from others: no place, trade or legal form."""
    owner: str = ""
    """For an alias or short form, the full name it stands for."""

    @property
    def length(self) -> int:
        """Code points."""
        return self.end - self.start


def weigh(signs: Iterable[Sign]) -> int:
    """What `signs` weigh together."""
    return sum(map(weight_of, signs))


def mention(page: Page, span: tuple[int, int], rule: str, signs: tuple[Sign, ...], core: str = "") -> Mention:
    """The mention of a company by the words at `span` of the page."""
    start, end = span
    return Mention(page.number, start, end, page.text[start:end], rule, signs, weigh(signs), core=core)


def signed(one: Mention, *signs: Sign) -> Mention:
    """`one` with no signs but `signs`."""
    return one._replace(signs=signs, weight=weigh(signs))


def named(page: Page, match: re.Match[str], rule: str, forms: re.Pattern[str], signs: Iterable[Sign]) -> Mention:
    """The mention of the name that is group 1 of `match`; its core is the name without legal `forms`."""
    return mention(page, match.span(1), rule, tuple(signs), forms.sub("", match[1]).casefold())
