"""What was found in an article, as rows for a person: the kind, the fact in words, and the words it came from."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Final, NamedTuple

from generator import edtf
from generator.model import Article, Evidence
from generator.pages import wording
from generator.pages.evidence import BY_HAND
from generator.pages.source import publisher, source_url

QUOTES: Final = 3
"""Different wordings of one fact that a row shows."""
AMONG: Final = ("company", "place", "capacity", "sum")
"""The kinds that a table names."""
FEW: Final = 2
"""Facts of one kind that a table names."""
SHOWN: Final = {"full": "the whole text", "excerpt": "the beginning of the text", "facts": "facts and short quotations"}


class Finding(NamedTuple):
    """One fact."""

    kind: str
    value: str
    quotes: tuple[str, ...] = ()


def findings(article: Article) -> Iterator[Finding]:
    """All facts of the article in the order of its page."""
    facts = article.facts
    yield _finding("title", article.title, [article.title_evidence])
    yield Finding("language", wording.language(facts.lang))
    if facts.date:
        basis = " (day of publication)" if facts.date_basis == "published" else ""
        yield _finding("date", edtf.human(facts.date.edtf) + basis, facts.date.evidence)
    if facts.published:
        yield _finding("published", edtf.human(facts.published.edtf), facts.published.evidence)
    for company in facts.companies:
        name = _with(company.name, company.primary and "party", not company.known and "in no lexicon")
        yield _finding("company", name, company.evidence)
    for region in facts.regions:
        yield _finding("place", _with(region.name, region.primary and "of the news"), region.evidence)
    for capacity in facts.capacities:
        yield _finding("capacity", _with(wording.amount(capacity), wording.note(capacity)), capacity.evidence)
    for money in facts.money:
        yield _finding("sum", _with(wording.money(money), wording.note(money)), money.evidence)
    yield from (_finding("topic", tag.id, tag.evidence) for tag in facts.tags)
    yield Finding("source", _source(article))
    yield Finding("the page shows", SHOWN[article.publish])


def _finding(kind: str, value: str, evidence: Sequence[Evidence]) -> Finding:
    """A fact with its words in the source; one that has none there, but a person's, says so."""
    quotes = tuple(dict.fromkeys(item.quote for item in evidence if item.rule != "correction"))
    by_hand = evidence and not quotes
    return Finding(kind, f"{value}, {BY_HAND}" if by_hand else value, quotes[:QUOTES])


def _source(article: Article) -> str:
    """The address; a mail has none, but a sender."""
    by = publisher(article)
    return source_url(article) or (f"{by} (address not known)" if by else "not known")


def found(article: Article) -> str:
    """All of it in one line: `zh · 30 Aug 2022 (year inferred) · 2 companies · 1 place · 3 capacities · 1 sum`."""
    facts = article.facts
    parts = (
        _counted(len(facts.companies), "company", "companies"),
        _counted(len(facts.regions), "place", "places"),
        _counted(len(facts.capacities), "capacity", "capacities"),
        _counted(len(facts.money), "sum", "sums"),
    )
    return " · ".join((facts.lang, _day(article), *parts))


def digested(article: Article) -> Iterator[str]:
    """The same in a few lines with names and words, the first of each kind: `company: CATL (party) “宁德时代”, …`."""
    yield f"{article.facts.lang} · {_day(article)}"
    for kind, rows in groupby((row for row in findings(article) if row.kind in AMONG), attrgetter("kind")):
        values = [_with_words(row) for row in rows]
        more = [f"{len(values) - FEW} more"] if len(values) > FEW else []
        yield f"{kind}: {', '.join([*values[:FEW], *more])}"


def _with_words(row: Finding) -> str:
    quote = next((quote for quote in row.quotes if quote not in row.value), "")
    return f"{row.value} “{quote}”" if quote else row.value


def _day(article: Article) -> str:
    date = article.facts.date
    return edtf.human(date.edtf, short=True) if date else "no date"


def _counted(number: int, one: str, many: str) -> str:
    return f"{number or 'no'} {one if number == 1 else many}"


def _with(name: str, *notes: str | bool) -> str:
    said = ", ".join(str(note) for note in notes if note)
    return f"{name} ({said})" if said else name
