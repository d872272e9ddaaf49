"""An article's candidates as lines for a person: what was looked at, and the rule that took or refused it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.model import Article, Candidate, Cut, Problem

COLUMNS = ("id", "lang", "date", "title", "company", "region", "capacity", "money", "tags")
QUOTE_WIDTH = 60


def lines(article: Article) -> Iterator[str]:
    """The explanation of one article, line by line."""
    yield f"{article.document.seed}: {article.title}"
    yield f"  read as {article.document.form}, {article.document.encoding}; language {article.facts.lang}"
    yield from (_cut(cut) for cut in article.document.cuts)
    for kind in sorted({candidate.kind for candidate in article.facts.candidates}):
        yield f"  {kind}"
        yield from (_candidate(item) for item in article.facts.candidates if item.kind == kind)
    yield from (f"  {line(problem)}" for problem in article.problems)


def line(problem: Problem) -> str:
    """A problem as compilers write them, so that an editor can jump to the place."""
    where = f"{problem.seed}:{problem.line}" if problem.line else problem.seed
    return f"{where}: {problem.severity}: {problem.message}\n  fix: {problem.fix}"


def table(records: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Records as tab-separated rows under a heading: one article a line, its facts joined by `; `."""
    yield "\t".join(COLUMNS)
    for item in records:
        yield "\t".join(_cell(item[column]) for column in COLUMNS)


def _cell(value: object) -> str:
    """A value in one line: the names of companies and regions, the words of capacities and sums."""
    if isinstance(value, list):
        return "; ".join(_cell(part.get("name") or part["text"] if isinstance(part, dict) else part) for part in value)
    return " ".join(str("" if value is None else value).split())


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
