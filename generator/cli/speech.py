"""What commands say on standard error: problems, progress, counts."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click

from generator import cache, explain
from generator.inert import inert
from generator.model import Problem

Outcome = TypeVar("Outcome")


def counted(number: int, one: str, many: str = "") -> str:
    """`number` and its noun, of which `many` is the plural where an s does not make it."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def show(problems: Iterable[Problem]) -> None:
    """A line for each problem."""
    for problem in problems:
        click.echo(inert(explain.line(problem)), err=True)


def quietly(outcomes: Iterable[cache.Outcome], count: int) -> Iterable[cache.Outcome]:
    """The outcomes, and not a word."""
    return outcomes


def progress(outcomes: Iterable[Outcome], count: int) -> Iterator[Outcome]:
    """A bar on a terminal; elsewhere a plain line at the start."""
    if not sys.stderr.isatty():
        click.echo(f"reading {counted(count, 'seed')}", err=True)
        yield from outcomes
        return
    with click.progressbar(outcomes, length=count, label="reading seeds", file=sys.stderr) as bar:
        yield from bar
