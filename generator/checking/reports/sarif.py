"""A check as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which code hosts and editors read."""

from typing import Any, Final
from urllib.parse import quote

from generator.checking import Check
from generator.checking.doubts import RULES
from generator.checking.reports.data import dumped
from generator.checking.reports.places import sidecar, told
from generator.model import Problem

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MEANINGS: Final = {
    "content": "The seed or its sidecar can't be taken as it is",
    "correction": "A correction can't be taken, or changes nothing",
    "address-taken": "Two seeds have one address",
    "copy": "The text is that of another seed",
    "same-event": "Another seed tells of the same event",
    "renamed": "The seed got another name, and its page another address",
    **{rule.id: rule.means for rule in RULES},
}
"""What each kind of problem is."""


def text(check: Check, version: str) -> str:
    """One JSON document; `version` is that of this program."""
    rules = [{"id": key, "shortDescription": {"text": f"{means}."}} for key, means in MEANINGS.items()]
    driver = {"name": "digest check", "version": version, "rules": rules}
    results = [_result(problem) for problem in check.problems]
    return dumped({"$schema": SCHEMA, "version": "2.1.0", "runs": [{"tool": {"driver": driver}, "results": results}]})


def _result(problem: Problem) -> dict[str, Any]:
    mend = f" In {sidecar(problem)}: {problem.remedy}" if problem.remedy else ""
    item = f"{problem.item}: " if problem.item else ""
    result: dict[str, Any] = {
        "ruleId": problem.rule,
        "level": problem.severity,
        "message": {"text": f"{item}{told(problem)}{mend}"},
        "locations": [_location(problem.seed, problem.line, problem.column)],
    }
    if problem.beside:
        result["relatedLocations"] = [_location(path) for path in problem.beside]
    return result


def _location(path: str, line: int | None = None, column: int | None = None) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(path)}}
    if line:
        physical["region"] = {"startLine": line} | ({"startColumn": column} if column else {})
    return {"physicalLocation": physical}
