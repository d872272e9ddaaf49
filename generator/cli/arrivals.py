"""What `add`, `new` and `poll` do with a seed that comes in: write it, show it, say what to commit."""

import os
import shlex
from collections.abc import Sequence
from pathlib import Path

import click

from generator import disk
from generator.cli.speech import counted, show
from generator.intake import Arrival, Shelf
from generator.model import Article
from generator.settings import Settings


def take_in(arrival: Arrival, shelf: Shelf, project: Settings, dry_run: bool) -> tuple[str, ...]:
    """Write the seed and its sidecar, unless it is a `dry_run`, and show what it holds; the paths written."""
    paths = () if dry_run else disk.hand_in(project, arrival.seed)
    shelf.put(arrival.seed, arrival.articles)
    click.echo(f"{'would add' if dry_run else 'added'} {arrival.seed.path}")
    for article in arrival.articles:
        click.echo(_verdict(article))
    show(arrival.problems)
    return paths


def to_commit(project: Settings, paths: Sequence[str]) -> str:
    """The commands that commit `paths`, for the shell in which we run."""
    here = [os.path.relpath(project.root / path) for path in paths]
    stem = Path(paths[0]).stem
    what = f"Add {stem}" if len(paths) <= 2 else f"Add {counted(len(paths) // 2, 'seed')}"
    return f"\nto commit:\n  git add {shlex.join(here)}\n  git commit -m {shlex.quote(what)}"


def _verdict(article: Article) -> str:
    facts = article.facts
    date = facts.date.edtf if facts.date else "no date"
    found = (
        counted(len(facts.companies), "company", "companies"),
        counted(len(facts.regions), "region"),
        counted(len(facts.capacities), "capacity", "capacities"),
        counted(len(facts.money), "sum"),
    )
    return f"  {article.title} ({facts.lang}, {date}): {', '.join(found)}"
