"""Articles, records and problems as lines for a person: what was looked at, and the rule that took or refused it."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from generator.model import Article, Candidate, Capacity, Corrections, Cut, Dated, Finding, Money, Problem, Tag, Weighed

COLUMNS = ("id", "lang", "date", "title", "company", "region", "capacity", "money", "tags")
QUOTE_WIDTH = 60


def lines(article: Article) -> Iterator[str]:
    """The explanation of one article, line by line: what a person corrected, what was cut, what was looked at."""
    yield f"{article.document.seed}: {article.title}"
    yield f"  read as {article.document.form}, {article.document.encoding}; language {article.facts.lang}"
    yield from _corrections(article.document.corrections, article.corrected)
    yield from (_cut(cut) for cut in article.document.cuts)
    for kind in sorted({candidate.kind for candidate in article.facts.candidates}):
        yield f"  {kind}"
        yield from (_candidate(item) for item in article.facts.candidates if item.kind == kind)
    yield from (f"  {line(problem)}" for problem in article.problems)


def line(problem: Problem) -> str:
    """A problem as compilers write them, so that an editor can jump to the place."""
    place = _place(problem.seed, problem.line, problem.column)
    return f"{place}: {problem.severity}: {problem.message}\n  fix: {problem.fix}"


def table(records: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Records as tab-separated rows under a heading: one article a line, its facts joined by `; `.

    The text is a column where the records hold it.
    """
    rows = list(records)
    columns = (*COLUMNS, "text") if any("text" in row for row in rows) else COLUMNS
    yield "\t".join(columns)
    for row in rows:
        yield "\t".join(_cell(row[column]) for column in columns)


def _cell(value: object) -> str:
    """A value in one line: the names of companies and regions, the words of capacities and sums."""
    if isinstance(value, list):
        return "; ".join(_cell(part.get("name") or part["text"] if isinstance(part, dict) else part) for part in value)
    return " ".join(str("" if value is None else value).split())


def _corrections(given: Corrections, taken: Mapping[str, Sequence[Finding]]) -> Iterator[str]:
    """What a person wrote of each fact, and what was found of it that stands no longer."""
    for above, values in (("", given.facts), ("not", given.refused), ("change", given.changed), ("add", given.missed)):
        for name, value in values.items():
            trail = (above, name) if above else (name,)
            spot = given.written[trail]
            verdict = "corrected" if name in taken else "not corrected"
            words = _short(json.dumps(value, ensure_ascii=False))
            yield f"  {verdict}  {': '.join(trail)}: {words}  ({_place(spot.file, spot.line)})"
    for name, gone in taken.items():
        yield from (f"  replaced   {name}: {_short(_found(fact))}" for fact in gone)


def found(article: Article, key: str) -> Iterator[str]:
    """What stands in the article of the fact that a sidecar calls `key`, each by its words."""
    facts = article.facts
    named: Mapping[str, Sequence[Finding | None]] = {
        "title": (article.title,),
        "lang": (facts.lang,),
        "published": (facts.published,),
        "date": (facts.date,),
        "company": facts.companies,
        "region": facts.regions,
        "capacity": facts.capacities,
        "money": facts.money,
        "tags": facts.tags,
    }
    yield from (_found(fact) for fact in named.get(key, ()) if fact)


def _found(fact: Finding) -> str:
    """A fact by its words."""
    if isinstance(fact, str):
        return fact
    if isinstance(fact, Dated):
        return fact.edtf
    return fact.id if isinstance(fact, Tag) else fact.text if isinstance(fact, Capacity | Money) else fact.name


def _place(file: str, line: int | None, column: int | None = None) -> str:
    return ":".join(str(part) for part in (file, line, column) if part)


def _cut(cut: Cut) -> str:
    return f"  cut     {_short(cut.text)}  [{cut.rule}]"


def _candidate(item: Candidate) -> str:
    verdict = "took   " if item.taken else "refused"
    where = (
        "meta" if item.evidence.start is None else f"{item.evidence.where} {item.evidence.start}-{item.evidence.end}"
    )
    reason = "; ".join(filter(None, (item.reason, *map(_sign, item.signs))))
    return f"    {verdict} {_short(item.evidence.quote)}  ({where})  [{item.evidence.rule}] {reason}".rstrip()


def _sign(weighed: Weighed) -> str:
    """A sign with what it adds to the sum; one that is a share is told with the share."""
    sign, share, weight = weighed
    return f"{sign} ({weight:+})" if share == 1 else f"{sign}: {share:.2f} of {weight:+}"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= QUOTE_WIDTH else flat[: QUOTE_WIDTH - 1] + "…"
