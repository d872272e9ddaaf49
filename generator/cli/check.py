"""What is wrong with seeds: `check`."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator import build
from generator.cli.options import STRICT
from generator.cli.project import added, project_here, seeds_of
from generator.cli.speech import counted, progress, show
from generator.model import Problem
from generator.settings import Settings


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@STRICT
def check(files: Sequence[Path], strict: bool) -> None:
    """Look for problems in FILES, or in all of seeds/.

    Exits with 1 on errors.
    """
    problems = _problems_of(files) if files else _problems_of_project(project_here())
    show(problems)
    errors = [problem for problem in problems if strict or problem.severity == "error"]
    click.echo(f"{counted(len(problems), 'problem')}, {len(errors)} to be mended", err=True)
    sys.exit(bool(errors))


def _problems_of(files: Sequence[Path]) -> list[Problem]:
    seeds, refused = seeds_of(files)
    made = [build.articles_of(seed) for seed in seeds]
    found = [problem for articles, problems in made for problem in problems]
    return [
        *refused,
        *found,
        *(problem for articles, _ in made for article in articles for problem in article.problems),
    ]


def _problems_of_project(project: Settings) -> list[Problem]:
    return list(build.gather(project, added(project), progress)[0].problems)
