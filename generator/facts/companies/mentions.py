"""The nouns of the company extractor: a page to read and what its rules see on it."""

from dataclasses import dataclass, field
from typing import Literal

from generator.facts.rules import Passage

Kind = Literal[
    "company", "government", "university", "institute", "association", "media", "platform", "brand", "project"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place word at `[start, end)` of the page."""

    start: int
    end: int
    country: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One passage with the language of its article and the place words in it."""

    number: int
    passage: Passage
    lang: str
    places: tuple[Place, ...] = ()

    @property
    def text(self) -> str:
        """The folded words, which every rule reads."""
        return self.passage.folded


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
    weight: int = 0
    """How sure the name is: `TAKEN` or more is taken."""
    reasons: tuple[str, ...] = field(default=())

    @property
    def length(self) -> int:
        """Code points."""
        return self.end - self.start


TAKEN = 4
"""The least weight of a name that is taken: one sure sign, or two that agree."""
