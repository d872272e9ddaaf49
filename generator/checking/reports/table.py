"""A check as a table for a terminal or a pipe; on a narrow terminal its cells stand below each other."""

from typing import Final, Literal

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from generator.checking import Check, Verdict
from generator.checking.findings import digested
from generator.checking.reports.places import place
from generator.inert import inert, one_line
from generator.model import Article, Problem

NARROW: Final = 90
"""Columns below which three cells beside each other are too thin to read."""
HOW: Final = "→ key: value is a line for the sidecar, the .yml file beside the seed; fill in what stands in capitals."
STYLES: Final = {"error": "bold red", "warning": "yellow", "note": "cyan"}


def text(check: Check, width: int, colour: bool = False) -> str:
    """Lines of at most `width` columns; with `colour` the escapes of a terminal are among them."""
    colours: Literal["standard"] | None = "standard" if colour else None
    console = Console(width=width, force_terminal=colour, color_system=colours, legacy_windows=False)
    with console.capture() as said:
        if check.verdicts:
            console.print(_stacked(check) if width < NARROW else _table(check), highlight=False)
        if any(problem.remedy for problem in check.problems):
            console.print(Text(HOW))
        for path in check.removed:
            console.print(Text(f"{one_line(path)} is removed, and its page with it"))
    return inert("".join(f"{line.rstrip()}\n" for line in said.get().splitlines()))


def _table(check: Check) -> RenderableType:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading, ratio in (("seed", 3), ("found", 3), ("missing or doubtful", 5)):
        table.add_column(heading, ratio=ratio, overflow="fold")
    for verdict in check.verdicts:
        table.add_row(*_cells(verdict), end_section=True)
    return table


def _stacked(check: Check) -> RenderableType:
    return Group(*(_stack(*_cells(verdict)) for verdict in check.verdicts))


def _stack(seed: Text, facts: Text, problems: Text) -> RenderableType:
    return Group(seed, Padding(Group(facts, problems), (0, 0, 1, 2)))


def _cells(verdict: Verdict) -> tuple[Text, Text, Text]:
    facts = Text("\n").join(Text(f"{one_line(one.title)}\n{_facts(one)}") for one in verdict.articles)
    problems = Text("\n").join(map(_problem, verdict.problems))
    return Text(one_line(verdict.seed), "bold"), facts or Text("no page"), problems or Text("nothing", "green")


def _facts(article: Article) -> str:
    return "\n".join(map(one_line, digested(article)))


def _problem(problem: Problem) -> Text:
    where = f" ({place(problem)})" if problem.line or problem.item else ""
    said = Text.assemble((problem.severity, STYLES[problem.severity]), f" {one_line(problem.message)}{where}")
    if problem.remedy:
        return said.append("\n→ ", "dim").append(one_line(problem.remedy))
    return said.append(f"\n→ {one_line(problem.fix)}", "dim")
