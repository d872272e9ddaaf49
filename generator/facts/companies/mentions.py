"""The nouns of the company extractor: a page to read and what its rules see on it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from generator.facts.rules import Passage

Kind = Literal[
    "company", "government", "university", "institute", "association", "media", "platform", "brand", "project"
]
Sign = tuple[int, str]
"""A weight and the reason for it: what speaks for (or against, below zero) a name being a company's."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A stretch of a page that one rule takes for an organisation's name."""

    page: int
    start: int
    end: int
    name: str
    """The folded words at `[start, end)`."""
    rule: str
    kind: Kind = "company"
    id: str = ""
    """The lexicon's id; empty where no lexicon knows it."""
    core: str = ""
    """The part of the name that tells this company from others: no place, trade or legal form."""
    owner: str = ""
    """For an alias or short form, the full name it stands for."""
    signs: tuple[Sign, ...] = ()
    weight: int = field(init=False)
    """How sure the name is, the sum of its signs: `TAKEN` or more is taken."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "weight", sum([weight for weight, _ in self.signs]) if self.signs else 0)

    @property
    def length(self) -> int:
        """Code points."""
        return self.end - self.start


def named(page: Page, match: re.Match[str], rule: str, forms: re.Pattern[str], signs: Iterable[Sign]) -> Mention:
    """The mention of the name that is group 1 of `match`; its core is the name without legal `forms`."""
    return Mention(
        page=page.number,
        start=match.start(1),
        end=match.end(1),
        name=match[1],
        rule=rule,
        core=forms.sub("", match[1]).casefold(),
        signs=tuple(signs),
    )
