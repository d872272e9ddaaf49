"""Which seeds a check looks at, and how it tells what it found."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path, PurePosixPath

import click

from generator import build, checking, companions, disk, history, record
from generator.checking import Check, Verdict, Wanted
from generator.checking.reports import annotations, data, junit, sarif, summary
from generator.cli.project import added, project_here, seeds_of
from generator.cli.speech import progress
from generator.errors import DigestError
from generator.settings import Settings, find_root

PIPE = 120
"""Columns of a table that no terminal bounds."""


def of_project(project: Settings, since: str | None, everything: bool) -> Check:
    """What is to be said of the project's seeds: of those that differ from `since`, or of all.

    Raises DigestError where nothing is known that they could differ from, though somebody asked.
    """
    in_ci = os.environ.get("CI", "") not in ("", "0", "false")
    if everything or (since is None and not in_ci):
        return Check(verdicts=_verdicts(project, checking.ALL))
    base = history.base(project.root, _bases(since, os.environ))
    if base:
        return _of_changed(project, base)
    if since or (since is not None and not os.environ.get("DIGEST_BASE")):
        raise DigestError(f"no commit {since or 'of the main branch'} is known here", str(project.root),
                          "name one: `digest check --changed COMMIT`, after `git fetch`")  # fmt: skip
    click.echo("no commit to compare with: looking at all seeds", err=True)
    return Check(verdicts=_verdicts(project, checking.ALL))


def _bases(since: str | None, environment: Mapping[str, str]) -> list[str]:
    """The names of what a change may be compared with, the first known one counts.

    What was asked for alone; else the commit before a push alone: after a first or forced one that is not there, and
    the main branch is what was pushed. Else the branch that a pull request is for, the main branch.
    """
    before, target = environment.get("DIGEST_BASE", ""), environment.get("GITHUB_BASE_REF", "")
    if since or before:
        return [since or before]
    return [*[f"origin/{target}"] * bool(target), "origin/HEAD", "origin/main", "origin/master"]


def _of_changed(project: Settings, base: str) -> Check:
    changes = history.changes(project.root, project.seeds, base)
    stems = frozenset(map(checking.stem, (*changes.present, *changes.removed)))
    wanted = Wanted(stems=stems, renamed=changes.renamed)
    verdicts = _verdicts(project, wanted) if stems else ()
    standing = {checking.stem(verdict.seed) for verdict in verdicts}
    moved = {before for now, before in changes.renamed if checking.stem(now) in standing}  # of which a doubt tells
    gone = [path for path in _seeds_among(changes.removed, project) if path not in moved]
    removed = tuple(path for path in gone if checking.stem(path) not in standing)
    return Check(verdicts=verdicts, removed=removed, scope=f"what differs from {base[:12]}")


def _seeds_among(removed: Sequence[str], project: Settings) -> Iterator[str]:
    """Those of the removed files that had a page, as far as their names tell: no sidecars, no parts of a saved page."""
    for path in map(PurePosixPath, removed):
        above = path.parent.parent
        names = {one.name for one in map(PurePosixPath, removed) if one.parent == above}
        names.update(one.name for one in (project.root / above).glob("*"))
        is_part = path.suffix.lower() not in companions.ARTICLES and companions.page_of(path.parent.name, names)
        if not is_part and path.suffix != disk.SIDECAR and not any(part.startswith(".") for part in path.parts):
            yield path.as_posix()


def _verdicts(project: Settings, wanted: Wanted) -> tuple[Verdict, ...]:
    digest, _ = build.gather(project, added(project), progress)
    return checking.verdicts(digest.articles, digest.problems, digest.stories, wanted)


def of_files(files: Sequence[Path]) -> Check:
    """Of seeds of the project all is known, of other files what stands in them; a folder stands for those in it.

    Raises DigestError for a folder that holds none.
    """
    files = [one for path in files for one in _files(path)]
    root = find_root(Path.cwd())
    project = project_here() if root else None
    seeds = project.root.absolute() / project.seeds if project else None
    inside = [path for path in files if seeds and path.absolute().is_relative_to(seeds) and path.exists()]
    others = [path for path in files if path not in inside]
    verdicts = _outside(others) if others else ()
    if project and inside:
        stems = frozenset(checking.stem(path.absolute().relative_to(project.root).as_posix()) for path in inside)
        verdicts = (*_verdicts(project, Wanted(stems=stems)), *verdicts)
    return Check(verdicts=verdicts, scope="the files that were named")


def _files(path: Path) -> list[Path]:
    found = disk.offered(path) if path.is_dir() else [path]
    if not found:
        raise DigestError("holds no seed", str(path), "name a file, or a folder with files in it")
    return found


def _outside(files: Sequence[Path]) -> tuple[Verdict, ...]:
    from generator import stories  # here, because numpy comes with it

    seeds, refused = seeds_of(files)
    articles, problems = record.settle((build.articles_of(seed) for seed in seeds), {})
    return checking.verdicts(articles, (*refused, *problems), stories.tell(articles)[0])


def _print_table(told: Check) -> None:
    from generator.checking.reports import table  # here, because no other form needs its library

    bounded = sys.stdout.isatty() or "COLUMNS" in os.environ
    width = shutil.get_terminal_size().columns if bounded else PIPE
    click.echo(table.text(told, width, sys.stdout.isatty() and "NO_COLOR" not in os.environ), nl=False)


def _print_for_github(told: Check) -> None:
    click.echo(annotations.text(told), nl=False)
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if path:
        written = Path(path).stat().st_size if Path(path).exists() else 0
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(summary.text(told, summary.LIMIT - written))


def _printing(text: Callable[[Check], str]) -> Callable[[Check], None]:
    return lambda told: click.echo(text(told), nl=False)


PRINTERS: Mapping[str, Callable[[Check], None]] = {
    "table": _print_table,
    "github": _print_for_github,
    "markdown": _printing(summary.text),
    "junit": _printing(junit.text),
    "sarif": _printing(lambda told: sarif.text(told, version("industry-news-digest"))),
    "json": _printing(lambda told: data.text(told, record.to_json)),
}
