"""Seeds -> site: `generate`, `build`, `serve`, and `clean`, which takes it all away again."""

import os
import sys
from pathlib import Path
from typing import NoReturn

import click

from generator import build, disk, kept, search
from generator.cli.options import HUSH, QUIET, STRICT
from generator.cli.project import added, project_here
from generator.cli.speech import counted, progress, quietly, show
from generator.model import Report
from generator.settings import Settings

SITE = "site"
"""The folder of the built site, at the project's root."""


@click.command()
@STRICT
@QUIET
@click.option(
    "--measure/--no-measure",
    default=True,
    show_default=True,
    help="After an edit to the rules, measure the facts anew.",
)
def generate(strict: bool, quiet: bool, measure: bool) -> None:
    """Make Markdown and search index in site_docs/ of seeds/."""
    report = generated(project_here(), quiet, measure)
    sys.exit(strict and bool(report.problems))


def generated(project: Settings, quiet: bool, measure: bool) -> Report:
    """Make `site_docs/`, and say so; `measure` false: the facts are not measured anew."""
    report = build.generate(project, added(project), quietly if quiet else progress, measure)
    show(report.problems)
    if not quiet:
        counts = f"{report.written} written, {report.unchanged} unchanged, {report.removed} removed"
        click.echo(f"{counted(report.articles, 'article')}; {counts}", err=True)
    return report


@click.command("build")
@STRICT
@QUIET
@click.option("--site-dir", type=click.Path(path_type=Path), help=f"Where the site goes.  [default: {SITE}/]")
def build_site(strict: bool, quiet: bool, site_dir: Path | None) -> None:
    """Make the whole site: Markdown, pages, search index."""
    project = project_here()
    flags = ["--strict"] * strict + ["--quiet"] * quiet
    said = {HUSH: "1"} if quiet else {}
    _mkdocs(project, "build", *flags, "--site-dir", str((site_dir or project.root / SITE).absolute()), **said)


@click.command()
@click.option("-a", "--dev-addr", default="127.0.0.1:8000", show_default=True, help="Address and port to serve on.")
@click.option("-o", "--open", "open_browser", is_flag=True, help="Open the site in a browser.")
def serve(dev_addr: str, open_browser: bool) -> None:
    """Show the site and build it again after every edit."""
    _mkdocs(project_here(), "serve", "--dev-addr", dev_addr, *["--open"] * open_browser)


@click.command()
def clean() -> None:
    """Remove what was made: Markdown, site and cache."""
    project = project_here()
    kept.use(None)  # else what this very run has made of the lexicons would be written into the cache at its end
    removed = disk.remove_all(project.root / project.docs)
    disk.remove_tree(project.root / project.docs / search.DATA)
    disk.remove_tree(project.root / SITE)
    disk.remove_tree(project.root / project.cache)
    click.echo(f"{counted(removed, 'file')} removed from {project.docs}/; {SITE}/ and the cache are gone")


def _mkdocs(project: Settings, *arguments: str, **said: str) -> NoReturn:
    """MkDocs, in the place of this program: whatever signal ends that ends all of it, and its status is ours."""
    os.chdir(project.root)
    sys.stdout.flush()
    sys.stderr.flush()
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"} | said
    os.execve(sys.executable, [sys.executable, "-m", "mkdocs", *arguments], environment)  # noqa: S606
