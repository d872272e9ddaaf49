"""Handing in a seed: `add`."""

from pathlib import Path

import click

from generator import build, disk, fetch
from generator.cli.project import project_here
from generator.cli.speech import counted, show
from generator.errors import DigestError
from generator.model import Article, Problem, Seed


@click.command()
@click.argument("source")
def add(source: str) -> None:
    """Copy a file or a web page into seeds/; show what it holds.

    SOURCE is a file's path or an address.
    """
    project = project_here()
    limit = project.max_seed_bytes
    name, data = fetch.fetch(source, limit) if fetch.is_address(source) else _local(Path(source), limit)
    path = disk.hand_in(project, name, data)
    click.echo(f"added {path}")
    outcome = build.articles_of(Seed(path=path, data=data), project.publish)
    for article in outcome[0]:
        click.echo(_verdict(article))
    show((*outcome[1], *(problem for article in outcome[0] for problem in article.problems)))


def _local(path: Path, limit: int) -> tuple[str, bytes]:
    found = disk.seed(path, limit)
    if isinstance(found, Problem):
        raise DigestError(found.message, found.seed, found.fix)
    return path.name, found.data


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
