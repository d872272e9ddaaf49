"""The command line: arguments, clock, environment and repository come in here and nowhere below."""

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from generator import build, cache, disk, explain, fetch, history, record, search, settings, workers
from generator.errors import DigestError
from generator.model import Article, Problem, Seed
from generator.settings import Settings

SITE = "site"
"""The folder of the built site, at the project's root."""
CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
STRICT = click.option("--strict", is_flag=True, help="Exit with 1 when there is any problem, warnings included.")
HUSH = "DIGEST_QUIET"
"""The environment's word for `--quiet`: MkDocs runs the generator and does not know our options."""
QUIET = click.option("-q", "--quiet", is_flag=True, envvar=HUSH, help="Say nothing but problems.")
FILES = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))


class _Group(click.Group):
    """Shows what a person can mend as a message, never as a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except DigestError as error:
            raise click.ClickException(str(error)) from None


@click.group(cls=_Group, context_settings=CONTEXT)
@click.version_option(package_name="industry-news-digest")
def main() -> None:
    """Turn raw industry news into Markdown with cited facts, and into a searchable site.

    \b
    The usual way:
      digest add article.html     hand in a file (or an address)
      digest check                see what was found, and what was not
      digest serve                read the site at http://127.0.0.1:8000/
    """  # noqa: D301  (click takes the escaped character as "leave these lines as they are")


@main.command()
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
    project = _project()
    report = build.generate(project, _added(project), _quiet if quiet else _progress, measure)
    _show(report.problems)
    if not quiet:
        counts = f"{report.written} written, {report.unchanged} unchanged, {report.removed} removed"
        click.echo(f"{_counted(report.articles, 'article')}; {counts}", err=True)
    sys.exit(strict and bool(report.problems))


@main.command("build")
@STRICT
@QUIET
@click.option("--site-dir", type=click.Path(path_type=Path), help=f"Where the site goes.  [default: {SITE}/]")
def build_site(strict: bool, quiet: bool, site_dir: Path | None) -> None:
    """Make the whole site: Markdown, pages, search index."""
    project = _project()
    flags = ["--strict"] * strict + ["--quiet"] * quiet
    said = {HUSH: "1"} if quiet else {}
    _mkdocs(project, "build", *flags, "--site-dir", str((site_dir or project.root / SITE).absolute()), **said)


@main.command()
@click.option("-a", "--dev-addr", default="127.0.0.1:8000", show_default=True, help="Address and port to serve on.")
@click.option("-o", "--open", "open_browser", is_flag=True, help="Open the site in a browser.")
def serve(dev_addr: str, open_browser: bool) -> None:
    """Show the site and build it again after every edit."""
    _mkdocs(_project(), "serve", "--dev-addr", dev_addr, *["--open"] * open_browser)


@main.command()
@FILES
@click.option("--format", "form", type=click.Choice(["json", "jsonl", "table"]), default="json", show_default=True)
@click.option("--text", "with_text", is_flag=True, help="Put the cleaned text into each record.")
@click.option("--workers", "count", type=click.IntRange(1), default=None, help="Processes.  [default: as many as pay]")
def extract(files: Sequence[Path], form: str, with_text: bool, count: int | None) -> None:
    """Print the facts of any FILES, one record per article.

    The records go to standard output and nothing else does. Exits with 0 when every file gave a record.
    """
    seeds, refused = _seeds(files)
    silent = list(refused)
    records: Iterator[dict[str, object]] = _records(
        workers.outcomes(seeds, build.articles_of, count), silent, with_text
    )
    PRINTERS[form](records)
    _show(silent)
    sys.exit(bool(silent))


@main.command("explain")
@FILES
def explain_files(files: Sequence[Path]) -> None:
    """Show each candidate in FILES, and the rule that decided."""
    seeds, refused = _seeds(files)
    for seed in seeds:
        articles, problems = build.articles_of(seed)
        for article in articles:
            click.echo("\n".join(explain.lines(article)))
        _show(problems)
    _show(refused)
    sys.exit(bool(refused))


@main.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@STRICT
def check(files: Sequence[Path], strict: bool) -> None:
    """Look for problems in FILES, or in all of seeds/.

    Exits with 1 on errors.
    """
    problems = _problems_of(files) if files else _problems_of_project(_project())
    _show(problems)
    errors = [problem for problem in problems if strict or problem.severity == "error"]
    click.echo(f"{_counted(len(problems), 'problem')}, {len(errors)} to be mended", err=True)
    sys.exit(bool(errors))


@main.command()
@click.argument("source")
def add(source: str) -> None:
    """Copy a file or a web page into seeds/; show what it holds.

    SOURCE is a file's path or an address.
    """
    project = _project()
    limit = project.max_seed_bytes
    name, data = fetch.fetch(source, limit) if fetch.is_address(source) else _local(Path(source), limit)
    path = disk.hand_in(project, name, data)
    click.echo(f"added {path}")
    outcome = build.articles_of(Seed(path=path, data=data), project.publish)
    for article in outcome[0]:
        click.echo(_verdict(article))
    _show((*outcome[1], *(problem for article in outcome[0] for problem in article.problems)))


@main.command()
def clean() -> None:
    """Remove what was made: Markdown, site and cache."""
    project = _project()
    removed = disk.remove_all(project.root / project.docs)
    disk.remove_tree(project.root / project.docs / search.DATA)
    disk.remove_tree(project.root / SITE)
    disk.remove_tree(project.root / project.cache)
    click.echo(f"{_counted(removed, 'file')} removed from {project.docs}/; {SITE}/ and the cache are gone")


def _project() -> Settings:
    root = settings.find_root(Path.cwd())
    if root is None:
        raise DigestError("no mkdocs.yml here or above", str(Path.cwd()), "run this inside a project's folder")
    return settings.load(root)


def _added(project: Settings) -> dict[str, str]:
    return history.added(project.root, project.seeds)


def _mkdocs(project: Settings, *arguments: str, **said: str) -> None:
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"} | said
    command = [sys.executable, "-m", "mkdocs", *arguments]
    with (
        subprocess.Popen(command, cwd=project.root, env=environment) as running,  # noqa: S603
        contextlib.suppress(KeyboardInterrupt),  # MkDocs hears of it, too, and ends in its own way
    ):
        running.wait()
    sys.exit(running.returncode)


def _seeds(files: Sequence[Path]) -> tuple[list[Seed], list[Problem]]:
    """The seeds in `files`, and a problem for each file that can't be one; a sidecar among them goes with its seed."""
    root = settings.find_root(Path.cwd())
    limit = (settings.load(root) if root else Settings(root=Path.cwd())).max_seed_bytes
    stems = {path.with_suffix("") for path in files if path.suffix != disk.SIDECAR}
    alone = [path for path in files if path.suffix != disk.SIDECAR or path.with_suffix("") not in stems]
    found = [disk.seed(path, limit) for path in alone]
    return [seed for seed in found if isinstance(seed, Seed)], [item for item in found if isinstance(item, Problem)]


def _records(outcomes: Iterable[cache.Outcome], silent: list[Problem], with_text: bool) -> Iterator[dict[str, object]]:
    for articles, problems in outcomes:
        yield from (record.to_json(article, with_text) for article in articles)
        silent.extend(() if articles else problems)


def _print_json(records: Iterable[dict[str, object]]) -> None:
    click.echo(json.dumps(list(records), ensure_ascii=False, indent=1))


def _print_lines(records: Iterable[dict[str, object]]) -> None:
    for item in records:
        click.echo(json.dumps(item, ensure_ascii=False))


def _print_table(records: Iterable[dict[str, object]]) -> None:
    for row in explain.table(records):
        click.echo(row)


PRINTERS = {"json": _print_json, "jsonl": _print_lines, "table": _print_table}


def _problems_of(files: Sequence[Path]) -> list[Problem]:
    seeds, refused = _seeds(files)
    made = [build.articles_of(seed) for seed in seeds]
    found = [problem for articles, problems in made for problem in problems]
    return [
        *refused,
        *found,
        *(problem for articles, _ in made for article in articles for problem in article.problems),
    ]


def _problems_of_project(project: Settings) -> list[Problem]:
    return list(build.gather(project, _added(project), _progress)[0].problems)


def _local(path: Path, limit: int) -> tuple[str, bytes]:
    found = disk.seed(path, limit)
    if isinstance(found, Problem):
        raise DigestError(found.message, found.seed, found.fix)
    return path.name, found.data


def _verdict(article: Article) -> str:
    facts = article.facts
    date = facts.date.edtf if facts.date else "no date"
    found = (
        _counted(len(facts.companies), "company", "companies"),
        _counted(len(facts.regions), "region"),
        _counted(len(facts.capacities), "capacity", "capacities"),
        _counted(len(facts.money), "sum"),
    )
    return f"  {article.title} ({facts.lang}, {date}): {', '.join(found)}"


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def _show(problems: Iterable[Problem]) -> None:
    for problem in problems:
        click.echo(explain.line(problem), err=True)


def _quiet(outcomes: Iterable[cache.Outcome], count: int) -> Iterable[cache.Outcome]:
    return outcomes


def _progress(outcomes: Iterable[cache.Outcome], count: int) -> Iterator[cache.Outcome]:
    """A bar on a terminal; elsewhere a plain line at the start."""
    if not sys.stderr.isatty():
        click.echo(f"reading {_counted(count, 'seed')}", err=True)
        yield from outcomes
        return
    with click.progressbar(outcomes, length=count, label="reading seeds", file=sys.stderr) as bar:
        yield from bar
