"""A check as JSON, described by `check.schema.json` beside this file."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from generator.checking import Check, Verdict, counts
from generator.model import Article, Problem

Record = Callable[[Article], dict[str, Any]]


def text(check: Check, record: Record) -> str:
    """One JSON document; `record` makes the record of an article."""
    document = {
        "scope": check.scope,
        "counts": counts(check.problems),
        "removed": list(check.removed),
        "seeds": [_verdict(verdict, record) for verdict in check.verdicts],
    }
    return dumped(document)


def dumped(document: Mapping[str, Any]) -> str:
    """`document` as JSON that holds no workflow command: between its quotes a bracket may be written as its number."""
    return json.dumps(document, ensure_ascii=False, indent=1).replace("##[", "##\\u005b") + "\n"


def _verdict(verdict: Verdict, record: Record) -> dict[str, Any]:
    return {
        "seed": verdict.seed,
        "articles": [record(article) | {"slug": article.slug} for article in verdict.articles],
        "problems": [_problem(problem) for problem in verdict.problems],
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "seed": problem.seed,
        "line": problem.line,
        "column": problem.column,
        "item": problem.item or None,
        "severity": problem.severity,
        "rule": problem.rule,
        "message": problem.message,
        "fix": problem.fix,
        "remedy": problem.remedy or None,
        "beside": list(problem.beside),
    }
