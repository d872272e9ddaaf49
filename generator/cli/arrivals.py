"""What `add` and `new` say of a seed that comes in: what it holds, and what to commit."""

import os
import shlex
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from generator import disk
from generator.cli.speech import counted, show
from generator.intake import Arrival
from generator.model import Article
from generator.settings import Settings

ADDED, WOULD = "added", "would add"
MOST_NAMED = 40
"""Paths that a command names; of more it names their folder."""
WIDEST = 110
"""Columns of a table that is still easy to read."""


def show_arrival(project: Settings, arrival: Arrival, verb: str, tell: Callable[[Sequence[Article]], str]) -> None:
    """What became of a seed (`verb`), what it holds as `tell` says it, what is doubtful, and what asks about it."""
    from generator.checking.doubts import doubts  # here, because the pages' words come with it

    click.echo(f"{verb} {arrival.seed.path}")
    click.echo(tell(arrival.articles))
    doubtful = [doubt for article in arrival.articles for doubt in doubts(article) if doubt.severity != "note"]
    show((*arrival.problems, *doubtful))
    if verb == ADDED and any(doubt.remedy for doubt in doubtful):
        here = shlex.quote(os.path.relpath(project.root / arrival.seed.path))
        click.echo(f"  to write what is missing: digest fix {here}", err=True)


def table(articles: Sequence[Article]) -> str:
    """Every fact with its words."""
    from generator.checking.reports import facts

    return facts.table(articles, width=min(shutil.get_terminal_size().columns, WIDEST))


def lines(articles: Sequence[Article]) -> str:
    """A line an article."""
    from generator.checking.reports import facts

    return facts.lines(articles)


def to_commit(project: Settings, paths: Sequence[str]) -> str:
    """The commands that commit `paths`, for the shell in which we run."""
    named = paths if len(paths) <= MOST_NAMED else [project.seeds]
    here = [os.path.relpath(project.root / path) for path in named]
    stem = Path(paths[0]).stem
    seeds = [path for path in paths if not path.endswith(disk.SIDECAR)]
    what = f"Add {stem}" if len(seeds) == 1 else f"Add {counted(len(seeds), 'seed')}"
    return f"\nto commit:\n  git add {shlex.join(here)}\n  git commit -m {shlex.quote(what)}"
