"""The worst problems as workflow commands that GitHub shows beside the changed files.

Form and escapes: https://docs.github.com/actions/reference/workflow-commands-for-github-actions and
@actions/core (command.ts): `%`, CR and LF in a message, `:` and `,` as well in a property.
"""

from typing import Final

from generator.checking import Check
from generator.checking.reports.places import sidecar
from generator.inert import one_line
from generator.model import Problem

MOST: Final = 10
"""GitHub shows so many of a kind in a step (actions/toolkit#734); the summary has all."""
COMMANDS: Final = {"error": "error", "warning": "warning", "note": "notice"}


def text(check: Check) -> str:
    """A command on each line, the worst first, at most `MOST`."""
    return "".join(f"{_command(problem)}\n" for problem in check.problems[:MOST])


def _command(problem: Problem) -> str:
    place = {"file": one_line(problem.seed), "line": problem.line, "col": problem.column, "title": problem.rule}
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in place.items() if value)
    return f"::{COMMANDS[problem.severity]} {properties}::{_data(_message(problem))}"


def _message(problem: Problem) -> str:
    item = f"{one_line(problem.item)}: " if problem.item else ""
    mend = f"\nIn {sidecar(problem)}: {problem.remedy}" if problem.remedy else ""
    return f"{item}{one_line(problem.message)}\n{one_line(problem.fix)}{mend}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A").replace("##[", "##%5B")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
