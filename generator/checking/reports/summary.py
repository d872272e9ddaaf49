"""A check as Markdown for the summary of a workflow's job, or for a pull request: all problems, facts and quotes.

Nothing of a seed is Markdown, HTML, a link, a mention or an issue's number there: every mark is a character reference,
which can't be structure (https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references), and a space
without width stands behind each `@` and `#`, which GitHub looks for after it has read the Markdown.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from generator.checking import Check, Verdict, counts
from generator.checking.findings import Finding, findings, found
from generator.checking.reports.places import place, sidecar
from generator.inert import one_line
from generator.model import Article, Problem

LIMIT: Final = 1024 * 1024
"""Bytes that GitHub takes of one step's summary; it takes nothing of a longer one."""
RESERVE: Final = 1024
"""Bytes kept for the words that say what was left out."""
OPEN: Final = 5
"""With more seeds than this their facts are folded."""
SIGNS: Final = {"error": "❌", "warning": "⚠️", "note": "💬"}
MARK: Final = re.compile(r"[!-/:-@\[-`{-~]")


def text(check: Check, limit: int = LIMIT) -> str:
    """The summary in at most `limit` bytes; seeds for which there is no room are counted at its end."""
    head = f"## {_headline(check)}\n\n{_scope(check)}"
    parts = [head, *(_section(verdict, len(check.verdicts) <= OPEN) for verdict in _worst_first(check))]
    kept, room = [], limit - RESERVE
    for part in parts:
        room -= len(part.encode()) + 1
        if room < 0:
            break
        kept.append(part)
    whole = "\n".join((*kept, *_left_out(len(parts) - len(kept), len(kept))))
    return whole if len(whole.encode()) <= limit else ""


def _headline(check: Check) -> str:
    problems = check.problems
    said = [_counted(number, level) for level, number in counts(problems).items() if number]
    return f"{_counted(len(check.verdicts), 'seed')} checked: {', '.join(said) or 'nothing to mend'}"


def _scope(check: Check) -> str:
    gone = "".join(f"- {_safe(path)} is removed, and its page with it.\n" for path in check.removed)
    return f"Looked at: {_safe(check.scope)}.\n{gone and chr(10)}{gone}"


def _left_out(number: int, kept: int) -> Iterator[str]:
    if number:
        what = _counted(number, "more seed") if kept else "everything"
        yield f"\n{what} found no room here: run `digest check` to see all.\n"


def _worst_first(check: Check) -> list[Verdict]:
    return sorted(check.verdicts, key=lambda verdict: [-number for number in counts(verdict.problems).values()])


def _section(verdict: Verdict, is_open: bool) -> str:
    shown = "".join(_problem(problem) for problem in verdict.problems)
    facts = "".join(_facts(article, is_open) for article in verdict.articles)
    return f"### {_safe(verdict.seed)}\n\n{shown}{chr(10) if shown else ''}{facts}"


def _problem(problem: Problem) -> str:
    where = f" ({_safe(place(problem))})" if problem.line or problem.item else ""
    line = (
        f"- {SIGNS[problem.severity]} **{problem.severity}** {_safe(problem.message)}{where} — {_safe(problem.fix)}\n"
    )
    if not problem.remedy:
        return line
    return f"{line}\n  In {_code(sidecar(problem))}:\n  ```yaml\n  {one_line(problem.remedy)}\n  ```\n"


def _facts(article: Article, is_open: bool) -> str:
    rows = "".join(_row(item) for item in findings(article))
    opened = "<details open>" if is_open else "<details>"
    head = f"{opened}<summary>{_safe(article.title)} — {_safe(found(article))}</summary>"
    return f"{head}\n\n| fact | value | its words |\n|---|---|---|\n{rows}\n</details>\n"


def _row(item: Finding) -> str:
    return f"| {item.kind} | {_safe(item.value)} | {_quotes(item.quotes)} |\n"


def _quotes(quotes: Iterable[str]) -> str:
    return " · ".join(map(_code, quotes))


def _code(words: str) -> str:
    return f"<code>{_safe(words)}</code>"


def _safe(words: str) -> str:
    return MARK.sub(_reference, one_line(words))


def _reference(mark: re.Match[str]) -> str:
    gap = "&#8203;" if mark[0] in "@#" else ""
    return f"&#{ord(mark[0])};{gap}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
