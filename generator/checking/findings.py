"""What was found in an article, as rows for a person: the kind, the fact in words, and the words it came from."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import Final, NamedTuple

from generator import edtf
from generator.model import Article, Evidence
from generator.pages import wording
from generator.pages.source import source_url

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
    yield Finding("title", article.title, _quotes([article.title_evidence]))
    yield Finding("language", wording.language(facts.lang))
    if facts.date:
        basis = " (day of publication)" if facts.date_basis == "published" else ""
        yield Finding("date", edtf.human(facts.date.edtf) + basis, _quotes(facts.date.evidence))
    if facts.published:
        yield Finding("published", edtf.human(facts.published.edtf), _quotes(facts.published.evidence))
    yield from (
        Finding("company", _with(fact.name, fact.primary and "party", not fact.known and "in no lexicon"),
                _quotes(fact.evidence)) for fact in facts.companies
    )  # fmt: skip
    yield from (
        Finding("place", _with(fact.name, fact.primary and "of the news"), _quotes(fact.evidence))
        for fact in facts.regions
    )
    yield from (
        Finding("capacity", _with(wording.amount(fact), wording.note(fact)), _quotes(fact.evidence))
        for fact in facts.capacities
    )
    yield from (
        Finding("sum", _with(wording.money(fact), wording.note(fact)), _quotes(fact.evidence)) for fact in facts.money
    )
    yield from (Finding("topic", fact.id, _quotes(fact.evidence)) for fact in facts.tags)
    yield Finding("source", source_url(article) or "not known")
    yield Finding("the page shows", SHOWN[article.publish])


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


def _quotes(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item.quote for item in evidence))[:QUOTES]
