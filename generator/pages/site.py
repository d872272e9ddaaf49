"""What every kind of page draws on: the digest with an address for each thing in it."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any
from urllib.parse import quote

from generator import edtf
from generator.model import Article, Capacity, Digest, Entry, Names, Page, Story
from generator.pages import wording
from generator.pages.brief import Brief, brief, sum_in_words
from generator.pages.evidence import words
from generator.pages.ledger import Amount, Count, amounts_of, count
from generator.pages.paging import Leaf, leaves
from generator.pages.templating import address, fill
from generator.settings import Settings

AsRecord = Callable[[Article, bool], Mapping[str, Any]]
"""An article's published JSON record, with or without its text."""
Entries = Mapping[str, Mapping[str, Entry]]
Addresses = Mapping[tuple[str, str], str]
KINDS = {"company": "companies", "region": "regions", "tag": "tags"}
"""Kinds of entry, and the folder of each."""
COMPANIES, TOPICS = 3, 3
"""How many of each kind an article's chips show."""
BY_HAND = "corrected by hand"
ROWS = 300
"""Rows on one page of an A-Z."""
GROUPS = (("0–9", str.isdigit), ("А–Я", lambda sign: "CYRILLIC" in unicodedata.name(sign, "")))
OTHERS = "Other scripts"
STROKED = re.compile(r"LATIN (?:CAPITAL|SMALL) LETTER ([A-Z]|AE|OE)(?: WITH .+)?")
"""Letters that Unicode does not take apart into a letter and its accent: Ł, Ø, Æ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A fact as a small link: to the page of a company, region or tag, or to an amount's words in the article."""

    kind: str
    text: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An article as one line of a list, or as a card."""

    title: str
    lang: str
    address: str
    day: str
    """The day that it is ordered by, or empty."""
    when: str
    """The date in words, of publication where the text states none of the event; empty where neither is stated."""
    dated: str
    """The same, short and without its doubts, which stand in `doubts`: for a list that marks them."""
    doubts: tuple[str, ...]
    """What a reader must know of the date and of the other facts: a year inferred, a correction by hand."""
    language: str
    told: Brief
    brief: str
    """One line of English made of the facts; empty where there are none."""
    chips: tuple[Chip, ...]


class Rows(dict[str, Row]):
    """Article id -> row, made when it is asked for: a preview asks for a few of many thousand."""

    def __init__(self, row: Callable[[str], Row]) -> None:
        super().__init__()
        self._row = row

    def __missing__(self, key: str) -> Row:
        return self.setdefault(key, self._row(key))


@dataclass(frozen=True, kw_only=True)
class Site:
    """The digest, and where everything in it stands."""

    digest: Digest
    names: Names
    settings: Settings
    as_record: AsRecord
    entries: Entries
    """Kind -> id -> entry."""
    addresses: Addresses
    """(kind, id) -> address of the entry's page, or of its row in the A-Z."""
    rows: Rows
    stories: Mapping[str, Story]
    """Article id -> the story that it is a report of; of most articles there is none."""

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """Every capacity and sum, in the order of the digest."""
        return tuple(amounts_of(self.digest.articles))

    @cached_property
    def count(self) -> Count:
        """What became of each of them: what it adds to which total, or why to none."""
        return count(self.amounts, self.digest.stories)


def site_of(digest: Digest, names: Names, settings: Settings, as_record: AsRecord) -> Site:
    """The digest with all its addresses."""
    by_kind = {"company": digest.companies, "region": digest.regions, "tag": digest.tags}
    addresses = {key: at for kind, found in by_kind.items() for key, at in _addresses(kind, found)}
    entries = {kind: {entry.id: entry for entry in found} for kind, found in by_kind.items()}
    articles = {article.id: article for article in digest.articles}
    return Site(
        digest=digest,
        names=names,
        settings=settings,
        as_record=as_record,
        entries=entries,
        addresses=addresses,
        rows=Rows(lambda key: _row(articles[key], digest.days.get(key, ""), names, (entries, addresses))),
        stories={article.id: story for story in digest.stories for article in story.articles},
    )


def page(site: Site, template: str, path: str, **values: Any) -> Page:
    """The page at `path`, made of a template that also sees `site`."""
    templates = site.settings.root / site.settings.templates
    return Page(path=path, text=fill(templates, template, path, site=site, **values))


def article_address(article: Article) -> str:
    """Where an article stands; made of its seed's name alone, so it never changes."""
    return f"articles/{article.slug}/"


def has_page(kind: str, entry: Entry) -> bool:
    """Whether an entry has a page of its own: a company that no lexicon lists and one article names has none."""
    return kind != "company" or entry.known or len(entry.articles) > 1


def entries_with_page(site: Site) -> Iterator[tuple[str, Entry, str]]:
    """Kind, entry and address of every company, region and topic that has a page of its own."""
    for kind, folder in KINDS.items():
        for entry in site.entries[kind].values():
            if has_page(kind, entry):
                yield kind, entry, f"{folder}/{entry.slug}/"


def public(site: Site, address: str, here: str = "") -> str:
    """`address` below the site's public one; where that is not known, as a preview has it, as seen from `here`."""
    base = site.settings.site_url
    return (f"{base.rstrip('/')}/" if base else "../" * here.count("/")) + quote(address, safe="/#")


def day_of_change(site: Site, article: Article) -> str:
    """The day on which the article came to this site, else that of its publication; empty where neither is known.

    Never the day of a build: whoever comes back would be told of changes where there are none.
    """
    return article.added if article.added and edtf.is_full(article.added) else site.digest.days.get(article.id, "")


def atoz_leaves(kind: str, entries: Iterable[Entry]) -> Iterator[Leaf[Entry]]:
    """The pages of an A-Z, the entries in the order of their groups."""
    ordered = sorted(entries, key=lambda entry: (_rank(group(entry.name)), _plainly(entry.name), entry.name, entry.id))
    return leaves(f"a-z/{KINDS[kind]}/index.md", ordered, ROWS)


def group(name: str) -> str:
    """Where in an A-Z a name stands: a Latin letter without its accent, `0–9`, `А–Я`, or `Other scripts`."""
    sign = next((sign for sign in _plainly(name) if sign.isalnum()), "?")
    if sign.isascii() and sign.isalpha():
        return sign.upper()
    return next((label for label, holds in GROUPS if holds(sign)), OTHERS)


def row_id(entry: Entry) -> str:
    """The anchor of an entry's row in the A-Z."""
    return f"name-{entry.slug}"


def _rank(label: str) -> tuple[bool, bool, str]:
    return (len(label) > 1, label == OTHERS, label)


def _plainly(name: str) -> str:
    """A name to order it by: in lower case, its Latin letters without accents and strokes."""
    return "".join(map(_plain, unicodedata.normalize("NFKD", name))).casefold()


@cache
def _plain(sign: str) -> str:
    stroked = STROKED.fullmatch(unicodedata.name(sign, ""))
    return stroked[1] if stroked else "" if unicodedata.combining(sign) else sign


def _addresses(kind: str, entries: tuple[Entry, ...]) -> Iterator[tuple[tuple[str, str], str]]:
    for leaf in atoz_leaves(kind, entries):
        for entry in leaf.items:
            own = f"{KINDS[kind]}/{entry.slug}/"
            yield (kind, entry.id), own if has_page(kind, entry) else f"{address(leaf.path)}#{row_id(entry)}"


def _row(article: Article, day: str, names: Names, known: tuple[Entries, Addresses]) -> Row:
    facts = article.facts
    date = facts.date.edtf if facts.date else None
    told = brief(article, names)
    return Row(
        title=article.title,
        lang=facts.lang,
        address=article_address(article),
        day=day,
        when=_when(article, edtf.human(date)),
        dated=_when(article, edtf.plain(date, short=True)),
        doubts=(*edtf.doubts(date), *([BY_HAND] if article.corrected else [])),
        language=wording.language(facts.lang),
        told=told,
        brief=told.line,
        chips=tuple(_chips(article, told, *known)),
    )


def _when(article: Article, said: str) -> str:
    """Never the day on which a file was handed in: a reader would take it for the event's."""
    return f"published {said}" if said and article.facts.date_basis == "published" else said


def _chips(article: Article, told: Brief, entries: Entries, addresses: Addresses) -> Iterator[Chip]:
    """The amounts, the place, the first companies and the first topics."""
    facts = article.facts
    for fact in told.amounts:
        said = wording.amount(fact) if isinstance(fact, Capacity) else sum_in_words(fact)
        where = next((one.href for one in words(article, fact.evidence)), "")
        yield Chip(kind="amount", text=said, address=article_address(article) + where)
    if told.region:
        yield Chip(kind="region", text=told.place, address=addresses["region", told.region.id])
    for company in wording.main_companies(facts.companies)[:COMPANIES]:
        yield Chip(kind="company", text=company.name, address=addresses["company", company.id])
    for tag in facts.tags[:TOPICS]:
        yield Chip(kind="tag", text=entries["tag"][tag.id].name, address=addresses["tag", tag.id])


def by_day(articles: Sequence[Article]) -> tuple[list[Article], list[Article]]:
    """The articles whose day of publication is known in full, and the others, which stand on their shelf.

    The day on which a file was handed in makes no news: an article without a year would be the latest of all.
    """
    dated = [article for article in articles if article.facts.published and edtf.is_full(article.facts.published.edtf)]
    known = {article.id for article in dated}
    return dated, [article for article in articles if article.id not in known]
