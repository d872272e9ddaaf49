"""Articles, records and problems as lines for a person: what was looked at, and the rule that took or refused it."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from generator.model import Article, Candidate, Corrections, Cut, Problem

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
    return f"{_place(problem.seed, problem.line)}: {problem.severity}: {problem.message}\n  fix: {problem.fix}"


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


def _corrections(given: Corrections, taken: Collection[str]) -> Iterator[str]:
    for name, value in given.facts.items():
        file, line = given.written[name]
        verdict = "corrected" if name in taken else "not corrected"
        yield f"  {verdict}  {name}: {_short(json.dumps(value, ensure_ascii=False))}  ({_place(file, line)})"


def _place(file: str, line: int | None) -> str:
    return f"{file}:{line}" if line else file


def _cut(cut: Cut) -> str:
    return f"  cut     {_short(cut.text)}  [{cut.rule}]"


def _candidate(item: Candidate) -> str:
    verdict = "took   " if item.taken else "refused"
    where = (
        "meta" if item.evidence.start is None else f"{item.evidence.where} {item.evidence.start}-{item.evidence.end}"
    )
    return f"    {verdict} {_short(item.evidence.quote)}  ({where})  [{item.evidence.rule}] {item.reason}".rstrip()


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= QUOTE_WIDTH else flat[: QUOTE_WIDTH - 1] + "…"
