"""What reading, cleaning and the headline make: a seed, its claims, its blocks, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

Where = Literal["text", "title", "meta"]
Severity = Literal["error", "warning", "note"]
BlockKind = Literal["paragraph", "heading", "list", "table", "quote", "code", "caption"]


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
    column: int | None = None
    """1-based column of that line, where one value or key is to blame."""
    severity: Severity = "error"
    """`error`: no record, or a wrong one; `warning`: a person should look at it; `note`: good to know."""
    rule: str = "content"
    """What kind of trouble it is, for programs: `year-unknown`, `copy`."""
    remedy: str = ""
    """The one line of the sidecar that mends it, where one does; what only a person knows stands in capitals."""
    item: str = ""
    """Key of the article, where one file holds several."""
    beside: tuple[str, ...] = ()
    """Paths of the other seeds that it is about."""


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


class Evidence(NamedTuple):
    """The fact's own words and where they stand; a hundred are made for an article, hence no dataclass."""

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


class Spot(NamedTuple):
    """A place in a file that a person wrote; line and column count from 1."""

    file: str
    line: int
    column: int


Trail = tuple[str | int, ...]
"""The keys and positions that lead to a value: `("company", 0, "name")`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a seed came from, as its sidecar tells: what `digest add` knows of it. None of it corrects a fact."""

    url: str | None = None
    """The address that the file was fetched from, or that a person states."""
    publisher: str | None = None
    retrieved: str | None = None
    """The day, or the moment in UTC, at which the file was fetched (ISO 8601)."""
    sha256: str | None = None
    """Of the file's bytes as they were handed in, in hexadecimal digits."""
    charset: str | None = None
    """The encoding that the server stated, which stands nowhere in the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """A person's word, from the sidecar or the `digest:` key: beats whatever was found.

    Its values were held against `sidecar.schema.json`; the facts in it have the names that they have there.
    """

    facts: Mapping[str, Any] = field(default_factory=dict)
    """What stands in place of all that was found, by fact: title, lang, published, date, company, region, ..."""
    refused: Mapping[str, Any] = field(default_factory=dict)
    """`not:`, by fact: the words that single facts are known by, or True for a date."""
    missed: Mapping[str, Any] = field(default_factory=dict)
    """`add:`, by fact: what comes to what was found."""
    changed: Mapping[str, Any] = field(default_factory=dict)
    """`change:`, by fact: what a found one is known by, with the details that are other."""
    added: str | None = None
    was: tuple[str, ...] = ()
    """Former stems of the seed, each to be redirected."""
    publish: Literal["full", "excerpt", "facts"] | None = None
    origin: Origin = Origin()
    hide: bool | None = None
    """Whether the article is kept off the site."""
    items: Mapping[str, "Corrections"] = field(default_factory=dict)
    """Those of single articles of a file that holds several, by their keys; an article's own have none."""
    written: Mapping[Trail, Spot] = field(default_factory=dict)
    """Where each value stands, in the sidecar or in the seed itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article as read: its claims and its blocks; after cleaning also what was cut."""

    seed: str
    key: str = ""
    """The item's key where one file holds several articles, else empty."""
    form: str
    """`front-matter`, `html`, `markdown`, `text`, `feed`, `export`, `mhtml`, `webarchive`, `mail`, `docx` or `pdf`."""
    encoding: str
    declared: Declared
    blocks: tuple[Block, ...]
    headline: Headline | None = None
    """Set by the headline stage; before it, None."""
    cuts: tuple[Cut, ...] = ()
    corrections: Corrections = Corrections()
    problems: tuple[Problem, ...] = ()

    @property
    def origin(self) -> Origin:
        """Where the seed came from, as its sidecar tells."""
        return self.corrections.origin

    @property
    def text(self) -> str:
        """The words of all blocks that have any, a blank line between two: what `text` offsets count in."""
        return "\n\n".join(block.text for block in self.blocks if block.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one seed gave: its articles (several in a feed export, none in a broken file) and its problems."""

    documents: tuple[Document, ...] = ()
    problems: tuple[Problem, ...] = ()
