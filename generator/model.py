"""The nouns: frozen records that the stages hand to each other, with no behaviour beyond invariants.

Offsets are half-open and count code points: `in text` offsets in `Document.text`, the readable words of
the cleaned blocks, `in title` offsets in the title.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal

Where = Literal["text", "title", "meta"]
Severity = Literal["error", "warning"]
BlockKind = Literal["paragraph", "heading", "list", "table", "quote", "code", "caption"]
Level = Literal["country", "admin1", "admin2", "admin3"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Trouble in content, for a person to mend: never an exception, never the end of the other seeds."""

    seed: str
    message: str
    """What is wrong, in one sentence."""
    fix: str
    """What to do about it, in one sentence."""
    line: int | None = None
    """1-based line of the seed (or of its sidecar), where one line is to blame."""
    severity: Severity = "error"
    """`error`: no record, or a wrong one; `warning`: a record that misses something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """One file that a person handed in, with the sidecar beside it."""

    path: str
    """POSIX path as the user would type it: `seeds/x.txt`."""
    data: bytes
    sidecar: bytes | None = None
    """The bytes of `seeds/x.yml`: a person's corrections."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Bytes as text, and how we know."""

    text: str
    encoding: str
    because: str
    """`bom`, `utf-8`, `declared`, `guess` or `damaged` (some bytes could not be read)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What the source says of itself, outside its text."""

    value: str
    rule: str
    """Where it stood: `front-matter.title`, `meta.og:title`, `json-ld.datePublished`, ..."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """The seed's own claims, kept apart from what we find in its words."""

    title: Claim | None = None
    author: Claim | None = None
    url: Claim | None = None
    published: Claim | None = None
    """The raw words of the claim, in whatever date form the source uses."""
    lang: Claim | None = None
    site: Claim | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of an article: the same words as Markdown and as plain text."""

    kind: BlockKind
    markdown: str
    """Normalised Markdown; whatever the seed could have made active is escaped."""
    text: str
    """The words a reader sees, without markup; a table's rows are lines, its cells joined by ` | `."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Something that cleaning removed, kept so that nothing is lost unseen."""

    text: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The fact's own words and where they stand."""

    quote: str
    start: int | None
    end: int | None
    where: Where
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """The title, and whether the source states it or the lead sentence stands in."""

    text: str
    basis: Literal["stated", "lead"]
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """A person's word, from the sidecar or the `digest:` key: beats whatever was found."""

    facts: Mapping[str, Any] = field(default_factory=dict)
    """Checked values by fact name: title, lang, published, date, company, region, capacity, money, tags."""
    added: str | None = None
    was: tuple[str, ...] = ()
    """Former stems of the seed, each to be redirected."""
    publish: Literal["full", "excerpt", "facts"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article as read: its claims and its blocks; after cleaning also what was cut."""

    seed: str
    key: str = ""
    """The item's key where one file holds several articles, else empty."""
    form: str
    """`front-matter`, `html`, `markdown`, `text` or `feed`."""
    encoding: str
    declared: Declared
    blocks: tuple[Block, ...]
    headline: Headline | None = None
    """Set by the headline stage; before it, None."""
    cuts: tuple[Cut, ...] = ()
    corrections: Corrections = Corrections()
    problems: tuple[Problem, ...] = ()

    @property
    def text(self) -> str:
        """The words of all blocks that have any, a blank line between two: what `text` offsets count in."""
        return "\n\n".join(block.text for block in self.blocks if block.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one seed gave: its articles (several in a feed export, none in a broken file) and its problems."""

    documents: tuple[Document, ...] = ()
    problems: tuple[Problem, ...] = ()


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
    per: Literal["year"] | None
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """What an extractor looked at, and why it took or refused it (for `digest explain`)."""

    kind: str
    evidence: Evidence
    taken: bool
    reason: str


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
    corrected: tuple[str, ...] = ()
    """Names of the facts that a person corrected."""
    publish: Literal["full", "excerpt", "facts"] = "full"
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row of an index: a company, region or tag and the articles that name it, newest first."""

    id: str
    name: str
    slug: str
    articles: tuple[Article, ...]
    known: bool = True
    """False for a company that no lexicon lists."""
    other_names: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    """Ids of the regions that a region lies in, the nearest first; empty for companies and tags."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """One thing that two reports of an event share, for a reader to judge."""

    kind: Literal["text", "date", "company", "number", "money", "place", "deed"]
    words: tuple[str, ...]
    """As the one report has it, then as the other, once where they are equal; of a `text`: `96 %`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Joint:
    """Why an article stands in a story: what it shares with another article of it."""

    article: str
    """Id of the article that was joined."""
    to: str
    """Id of the article that it was compared with."""
    agreements: tuple[Agreement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Copies of one text: they count as one independent source, whoever printed them."""

    key: str
    """Slug of the earliest copy."""
    articles: tuple[Article, ...]
    """The earliest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Two or more articles that tell of one event: reprints of a text, and reports by others."""

    id: str
    """Slug of the earliest article."""
    title: Article
    """The article whose title stands for the story: a stated title before a lead, an English one before others."""
    articles: tuple[Article, ...]
    """The earliest first."""
    sources: tuple[Source, ...]
    """Every article is in one of them; `len(sources)` is the number of independent sources."""
    languages: tuple[str, ...]
    joints: tuple[Joint, ...]
    """One for each article but those that all others were compared with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """All articles, and the indexes that the pages are made of."""

    articles: tuple[Article, ...]
    """In order of publication (else addition), newest first; the undated follow, by id."""
    companies: tuple[Entry, ...] = ()
    regions: tuple[Entry, ...] = ()
    tags: tuple[Entry, ...] = ()
    days: Mapping[str, str] = field(default_factory=dict)
    """Article id -> the day (YYYY-MM-DD) that it is ordered by; the undated are missing."""
    stories: tuple[Story, ...] = ()
    """Events that several articles tell of, in the order of their ids; an article is in one story at most."""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A region as the lexicon knows it, whether or not an article names it."""

    name: str
    """English display name."""
    country: str
    level: Level
    parents: tuple[str, ...] = ()
    """Ids from the nearest parent up to the country."""
    other_names: tuple[str, ...] = ()
    at: tuple[float, float, str] | None = None
    """Latitude, longitude, and `exact` or `approximate`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What the lexicons say of the ids that this digest uses; filled by `build`, read by pages and search."""

    companies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """All names of a known company, by id."""
    places: Mapping[str, Place] = field(default_factory=dict)
    """Every region of the articles and every parent of one, by id."""
    tags: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Labels of a tag by language (`en`, `zh`, `ru`, `de`), by id."""
    former: Mapping[str, str] = field(default_factory=dict)
    """Present company id by former id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A file to publish: its path below `site_docs/` and its bytes as text."""

    path: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a build did."""

    articles: int = 0
    written: int = 0
    unchanged: int = 0
    removed: int = 0
    problems: tuple[Problem, ...] = ()
