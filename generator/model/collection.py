"""What is made of all articles together: indexes, stories, names, pages and the report of a build."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.model.article import Article, Level
from generator.model.document import Problem


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
class Contradiction:
    """One thing of which reports say different things. Nobody of them is right here: each stands with its words."""

    kind: Literal["number", "money", "date", "place"]
    said: tuple[tuple[str, tuple[str, ...]], ...]
    """Id of an article, and how it says the thing; one entry for each report that another one contradicts."""


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
    contradictions: tuple[Contradiction, ...] = ()
    """Where the reports of the event differ all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Two events with the same parties, day, place and deed that are kept apart because their numbers differ.

    They may be two deals, or one that two reports tell differently: a reader must judge.
    """

    events: tuple[str, str]
    """The id of each event: that of its story, else the slug of its only article."""
    articles: tuple[Article, Article]
    """The report of each event that was compared."""
    agreements: tuple[Agreement, ...]
    contradictions: tuple[Contradiction, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """How often one kind of fact was found, on labelled documents."""

    kind: str
    right: int
    spare: int
    """Found, and not labelled."""
    missed: int
    """Labelled, and not found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """How right this build's rules are on the project's labelled documents."""

    documents: int
    languages: tuple[str, ...]
    figures: tuple[Figure, ...]


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
    disputes: tuple[Dispute, ...] = ()
    """Pairs of events that may be one, in the order of their ids."""
    problems: tuple[Problem, ...] = ()
    measurement: Measurement | None = None
    """None where nothing is labelled, or where it was not measured."""


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
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Those of the other names whose language the table knows (`zh`, `ru`, `de`), by language."""
    at: tuple[float, float, str] | None = None
    """Latitude, longitude, and `exact` or `approximate`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Firm:
    """A company as the lexicon knows it."""

    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Its names by language."""
    registered: tuple[str, ...] = ()
    """Those of its names that carry a legal form: `宁德时代新能源科技股份有限公司`."""
    tickers: tuple[str, ...] = ()
    country: str = ""
    """ISO 3166-1 code of its home country, empty where the lexicon has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What the lexicons say of the ids that this digest uses; filled by `build`, read by pages and search."""

    companies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """All names of a known company, by id."""
    firms: Mapping[str, Firm] = field(default_factory=dict)
    """What the lexicon says of the companies that it knows, by id."""
    places: Mapping[str, Place] = field(default_factory=dict)
    """Every region of the articles, every parent of one, and the home country of every company, by id."""
    tags: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Labels of a tag by language (`en`, `zh`, `ru`, `de`), by id."""
    topics: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Names in any language of the tags that a mere mention is found by, by id, whether or not an article has it."""
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What a correction may choose from: all units, tags, currencies and languages of the lexicons."""
    former: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Present id by kind (`company`, `tag`) and former id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A file to publish: its path below `site_docs/` and its bytes as text; of a picture (`.png`) its SVG."""

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
