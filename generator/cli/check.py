"""What was found in seeds, and what is wrong with them: `check`."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator.cli.options import STRICT
from generator.cli.project import project_here
from generator.cli.speech import counted

FORMS = ("table", "github", "markdown", "junit", "sarif", "json")


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--changed",
    "since",
    metavar="[BASE]",
    is_flag=False,
    flag_value="",
    help="Only seeds that differ from BASE, a commit or branch.  [default: origin's main branch]",
)
@click.option("--all", "everything", is_flag=True, help="All seeds, in continuous integration, too.")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    help="What to print.  [default: table; github in a workflow of GitHub]",
)
@STRICT
def check(files: Sequence[Path], since: str | None, everything: bool, form: str | None, strict: bool) -> None:
    """Show what was found in seeds, and what is doubtful.

    Looks at FILES, a folder for all in it, or at all of seeds/; says what mends a doubt.

    In continuous integration (where CI is set) only at changed seeds, unless FILES or --all ask for others.
    `--format github` prints the ten worst problems as annotations and writes the rest to the job's summary.

    Exits with 1 on errors; with --strict on warnings, too.
    """
    if bool(files) + (since is not None) + everything > 1:
        raise click.UsageError("FILES, --changed and --all exclude each other")
    from generator import checking  # here, because the pages' words come with it
    from generator.cli import judging

    told = judging.of_files(files) if files else judging.of_project(project_here(), since, everything)
    judging.PRINTERS[form or ("github" if "GITHUB_ACTIONS" in os.environ else "table")](told)
    levels = checking.counts(told.problems)
    said = ", ".join(counted(number, level) for level, number in levels.items())
    if files and not told.verdicts:
        click.echo("none of them is an article of the site: hidden (`hide: true`), or a part of a saved page", err=True)
    click.echo(f"{counted(len(told.verdicts), 'seed')} checked: {said}", err=True)
    sys.exit(bool(levels["error"] or (strict and levels["warning"])))
