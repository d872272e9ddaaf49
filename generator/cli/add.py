"""Handing in files and pages: `add`."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import click

from generator import disk, fetch, intake
from generator.cli.arrivals import take_in, to_commit
from generator.cli.clock import now
from generator.cli.imports import import_zip
from generator.cli.options import ALLOW_LOCAL, DRY_RUN, NAME, PUBLISHED, PUBLISHER, RETRIEVED, TIMEOUT, URL
from generator.cli.project import project_here
from generator.cli.speech import progress
from generator.errors import DigestError
from generator.intake import zips
from generator.settings import Settings


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="FILE|URL...")
@NAME
@URL
@PUBLISHER
@PUBLISHED
@RETRIEVED
@TIMEOUT
@ALLOW_LOCAL
@DRY_RUN
def add(sources: Sequence[str], timeout: float, allow_local: bool, dry_run: bool, **said: str) -> None:
    """Copy files or web pages into seeds/; show what they hold.

    \b
    Each becomes a seed, and a sidecar beside it (seeds/NAME.yml) says where it came from:
    address, publisher, when it was fetched, SHA-256. An address that is handed in already is
    refused; of the same file or the same text under another name you are warned.
    Of a file that holds a link alone (.url, .webloc, a line of text) the page behind it is taken;
    a ZIP archive gives a seed of each article in it, in a folder of its own.

    \b
      digest add article.html
      digest add https://example.org/news/1 --publisher "Example News"
      digest add saved/*.html more/

    Exits with 1 when one of them was not added; the others are.
    """  # noqa: D301  (click takes the escaped character as "leave these lines as they are")
    names = list(_expanded(sources))
    given = intake.Given(**said)
    if len(names) > 1 and (given.name or given.url):
        raise click.UsageError("--name and --url are for one FILE or URL alone.")
    project = project_here()
    terms = fetch.Terms(most_bytes=project.max_seed_bytes, seconds=timeout, allow_local=allow_local)
    written, failed = _add_all(names, terms, given, project, dry_run)
    if len(names) > 1:
        click.echo(f"{len(names) - failed} of {len(names)} added", err=True)
    if written:
        click.echo(to_commit(project, written))
    sys.exit(bool(failed))


def _add_all(
    names: Sequence[str], terms: fetch.Terms, given: intake.Given, project: Settings, dry_run: bool
) -> tuple[list[str], int]:
    """The paths written, and how many of `names` failed."""
    shelf = intake.shelf_of(project, progress)
    written: list[str] = []
    failed = 0
    for number, name in enumerate(names, 1):
        if len(names) > 1:
            click.echo(f"[{number}/{len(names)}] {name}", err=True)
        try:
            if zips.is_archive(Path(name)):
                failed += not import_zip(Path(name), project, shelf, dry_run)
                continue
            arrival = intake.arrival(_offer(name, terms, given, shelf), shelf, project)
            written += take_in(arrival, shelf, project, dry_run)
        except DigestError as error:
            click.echo(f"Error: {error}", err=True)
            failed += 1
    return written, failed


def _offer(name: str, terms: fetch.Terms, given: intake.Given, shelf: intake.Shelf) -> intake.Offer:
    if not fetch.is_address(name):
        address = intake.link_in(Path(name))
        return _offer(address, terms, given, shelf) if address else intake.of_file(Path(name), terms.most_bytes, given)
    shelf.refuse(name, name)
    found = fetch.download(name, terms)
    return intake.of_address(name, found, replace(given, retrieved=given.retrieved or now()))


def _expanded(sources: Sequence[str]) -> Iterator[str]:
    """Addresses and files as they are; of a folder its files, but for sidecars and hidden ones."""
    for source in sources:
        if fetch.is_address(source) or not Path(source).is_dir():
            yield source
            continue
        for path in sorted(Path(source).rglob("*")):
            is_hidden = any(part.startswith(".") for part in path.relative_to(source).parts)
            if path.is_file() and not is_hidden and path.suffix != disk.SIDECAR:
                yield str(path)
