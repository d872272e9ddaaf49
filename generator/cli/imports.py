"""What `add` does with a ZIP archive: a seed of each article in it, in a folder of seeds/, and a summary."""

import shlex
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from generator import disk
from generator.cli.speech import counted, progress
from generator.errors import DigestError
from generator.intake import Shelf, imports, zips
from generator.model import Problem
from generator.settings import Settings
from generator.slugs import slug

SHOWN = 10
"""Reasons for which files were left out."""


def import_zip(source: Path, project: Settings, shelf: Shelf, dry_run: bool) -> int:
    """Hand in the articles of the archive at `source`, but for what is on the `shelf`; the number of seeds.

    Raises DigestError where it is damaged, locked or built to harm.
    """
    folder = f"{project.seeds}/{slug(source.stem)}"
    left_out: list[Problem] = []
    arrived: list[tuple[int, int]] = []
    with zips.opened(source) as archive:
        planned = imports.plan(archive, source, project.max_seed_bytes, shelf)
        offered = (imports.unpacked(archive, one, folder, project.max_seed_bytes, shelf) for one in planned)
        for outcome in progress(imports.arrivals(offered, project, shelf), len(planned)):
            if isinstance(outcome, Problem):
                left_out.append(outcome)
                continue
            try:
                if not dry_run:
                    disk.hand_in(project, outcome.seed)
            except DigestError as error:
                left_out.append(Problem(seed=outcome.seed.path, message=error.what, fix=error.fix))
                continue
            arrived.append((len(outcome.articles), sum(bool(article.problems) for article in outcome.articles)))
    _tell(arrived, folder, dry_run)
    _tell_left_out(left_out)
    if arrived and not dry_run:
        message = shlex.quote(f"Add {counted(len(arrived), 'seed')} of {source.name}")
        click.echo(f"\nto commit:\n  git add {shlex.quote(folder)}\n  git commit -m {message}")
    return len(arrived)


def _tell(arrived: Sequence[tuple[int, int]], folder: str, dry_run: bool) -> None:
    articles, troubled = (sum(numbers) for numbers in zip(*arrived, strict=True)) if arrived else (0, 0)
    verb = "would add" if dry_run else "added"
    click.echo(f"{verb} {counted(len(arrived), 'seed')} with {counted(articles, 'article')}: {folder}/")
    if troubled:
        click.echo(f"something is to be looked at in {counted(troubled, 'article')}: `digest check` names it", err=True)


def _tell_left_out(problems: Sequence[Problem]) -> None:
    """The reasons for which files were left out, the most frequent first, each with its first file and what to do."""
    if not problems:
        return
    click.echo(f"left out {counted(len(problems), 'file')}:", err=True)
    counts = Counter(problem.message for problem in problems)
    for message, count in counts.most_common(SHOWN):
        first = next(problem for problem in problems if problem.message == message)
        which = f"first {first.seed}" if count > 1 else first.seed
        click.echo(f"  {count} x {message.rstrip('.')} ({which}). {first.fix}".rstrip(), err=True)
    if len(counts) > SHOWN:
        click.echo(f"  and {counted(len(counts) - SHOWN, 'other reason')}", err=True)
