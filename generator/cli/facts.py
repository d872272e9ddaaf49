"""The facts of any files: `extract` and `explain`."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from generator import build, cache, explain, record, workers
from generator.cli.options import FILES
from generator.cli.project import seeds_of
from generator.cli.speech import show
from generator.model import Problem


@click.command()
@FILES
@click.option("--format", "form", type=click.Choice(["json", "jsonl", "table"]), default="json", show_default=True)
@click.option("--text", "with_text", is_flag=True, help="Put the cleaned text into each record.")
@click.option("--workers", "count", type=click.IntRange(1), default=None, help="Processes.  [default: as many as pay]")
def extract(files: Sequence[Path], form: str, with_text: bool, count: int | None) -> None:
    """Print the facts of any FILES, one record per article.

    The records go to standard output and nothing else does. Exits with 0 when every file gave a record.
    """
    seeds, refused = seeds_of(files)
    silent = list(refused)
    records: Iterator[dict[str, object]] = _records(
        workers.outcomes(seeds, build.articles_of, count), silent, with_text
    )
    PRINTERS[form](records)
    show(silent)
    sys.exit(bool(silent))


@click.command("explain")
@FILES
def explain_files(files: Sequence[Path]) -> None:
    """Show each candidate in FILES, and the rule that decided."""
    seeds, refused = seeds_of(files)
    for seed in seeds:
        articles, problems = build.articles_of(seed)
        for article in articles:
            click.echo("\n".join(explain.lines(article)))
        show(problems)
    show(refused)
    sys.exit(bool(refused))


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
