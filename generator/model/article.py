"""What the extractors find in a document, and the article that is made of both."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Literal, NamedTuple

from generator.model.document import Document, Evidence, Problem

EXCERPT = 2
"""How many blocks an excerpt shows."""
Level = Literal["country", "admin1", "admin2", "admin3"]
Period = Literal["year", "month"]
"""What an amount may be one of each of; of two that a text names alike the first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """A business that the article names; `id` is the lexicon's, or made from the native name."""

    id: str
    name: str
    primary: bool
    known: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A place that the article names as a place."""

    id: str
    name: str
    country: str
    level: Level
    primary: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity:
    """A quantity with its unit; one open end is None, never both."""

    min: Decimal | None
    max: Decimal | None
    unit: str
    per: Period | None
    of: str
    role: Literal["project", "stated", "context"]
    status: str | None
    text: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """A sum; `value` is the stated end of an open range."""

    value: Decimal
    min: Decimal | None
    max: Decimal | None
    currency: str | None
    currency_basis: Literal["stated", "implied"]
    text: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A topic of the controlled vocabulary and the words that called for it."""

    id: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """An EDTF date with the words that give it."""

    edtf: str
    evidence: tuple[Evidence, ...]


Weighed = tuple[str, float, float]
"""A sign, how much of it was observed (1: all of it), and its weight."""


class Candidate(NamedTuple):
    """What an extractor looked at, and why it took or refused it (for `digest explain`)."""

    kind: str
    evidence: Evidence
    taken: bool
    reason: str
    signs: tuple[Weighed, ...] = ()
    """What was weighed, where the decision is a sum of fitted weights."""


Finding = Company | Region | Capacity | Money | Tag | Dated | str
"""One thing that was found; a title and a language are their words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All that was found in one document."""

    lang: str
    published: Dated | None = None
    date: Dated | None = None
    date_basis: Literal["event", "published", "none"] = "none"
    companies: tuple[Company, ...] = ()
    regions: tuple[Region, ...] = ()
    capacities: tuple[Capacity, ...] = ()
    money: tuple[Money, ...] = ()
    tags: tuple[Tag, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    corrected: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    """Kinds of facts for which a person's correction was taken, each with what was found and stands no longer."""
    problems: tuple[Problem, ...] = ()
    """Corrections that could not be taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One finished article: what the pages, the search index and the exports are made of."""

    id: str
    """The seed's stem, plus `/` and the item's key where one file holds several articles."""
    slug: str
    """The last part of its address, made of `id` alone."""
    document: Document
    title: str
    title_basis: Literal["stated", "lead"]
    title_evidence: Evidence
    facts: Facts
    added: str | None = None
    corrected: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    """Kinds of facts that a person corrected, each with what was found and stands no longer: `title`, `date`, ..."""
    hidden: bool = False
    """Whether a person keeps it off the site."""
    publish: Literal["full", "excerpt", "facts"] = "full"
    problems: tuple[Problem, ...] = ()

    @property
    def shown(self) -> Document:
        """The document with the blocks that may be published: all, the first ones, or none; offsets stay the same."""
        most = {"full": None, "excerpt": EXCERPT, "facts": 0}[self.publish]
        return replace(self.document, blocks=self.document.blocks[:most])
