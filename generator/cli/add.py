"""Handing in files and pages: `add`."""

import re
import shlex
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from generator import disk, fetch, intake
from generator.characters import printable
from generator.cli.arrivals import ADDED, WOULD, lines, show_arrival, table, to_commit
from generator.cli.clock import now
from generator.cli.imports import import_zip
from generator.cli.options import ALLOW_LOCAL, DRY_RUN, NAME, PUBLISHED, PUBLISHER, RETRIEVED, TIMEOUT, URL
from generator.cli.project import project_here
from generator.cli.speech import progress
from generator.errors import DigestError
from generator.intake import zips
from generator.settings import Settings

ADDRESS = re.compile(r"(?!file:)\w+://|(?=www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/)", re.I)
"""How something begins that a person took for an address, up to the name of the host."""
FEW = 3
"""Files of which each is shown with a table of its facts; of more, each has a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One address or file that is to become a seed."""

    name: str
    """As a person would know it again."""
    path: Path | None = None
    """None for an address."""
    is_one_of_many: bool = False
    """Whether it came with a folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What everything that comes in goes by."""

    project: Settings
    shelf: intake.Shelf
    terms: fetch.Terms
    given: intake.Given
    dry_run: bool


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
    FILE may be a folder. Each file becomes a seed, and a sidecar beside it (seeds/NAME.yml) says where it came from:
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
    if len(sources) > 1 and (said["name"] or said["url"]):
        raise click.UsageError("--name and --url are for one FILE or URL alone.")
    project = project_here()
    wanted = list(_sources(sources))
    desk = Desk(
        project=project,
        shelf=intake.shelf_of(project, progress),
        terms=fetch.Terms(most_bytes=project.max_seed_bytes, seconds=timeout, allow_local=allow_local),
        given=intake.Given(**said),
        dry_run=dry_run,
    )
    written, failed = _taken_in(wanted, desk)
    if len(wanted) != 1:
        click.echo(f"{len(wanted) - failed} of {len(wanted)} {'would be ' if dry_run else ''}added", err=True)
    if written:
        click.echo(to_commit(project, written))
    sys.exit(bool(failed))


def _taken_in(wanted: Sequence[Source], desk: Desk) -> tuple[list[str], int]:
    """The paths written, and how many of `wanted` gave none."""
    written: list[str] = []
    failed = 0
    for number, source in enumerate(wanted, 1):
        if len(wanted) > 1:
            click.echo(f"[{number}/{len(wanted)}] {printable(source.name)}", err=True)
        try:
            _refuse(source)
            if source.path and zips.is_archive(source.path):
                failed += not import_zip(source.path, desk.project, desk.shelf, desk.dry_run)
                continue
            arrival = intake.arrival(_offer(source, desk), desk.shelf, desk.project)
            written += () if desk.dry_run else disk.hand_in(desk.project, arrival.seed)
        except DigestError as error:
            click.echo(f"Error: {error}", err=True)
            failed += 1
            continue
        desk.shelf.put(arrival.seed, arrival.documents)
        show_arrival(desk.project, arrival, WOULD if desk.dry_run else ADDED, table if len(wanted) <= FEW else lines)
    return written, failed


def _refuse(source: Source) -> None:
    """Raise DigestError for a folder without files, for a link in one, and for an address that is not written out.

    A link may lead to any file of this system, which would be published.
    """
    if source.path and ADDRESS.match(source.name) and not source.path.exists():
        address = f"https://{ADDRESS.sub('', source.name, count=1)}"
        raise DigestError(
            "is no file, and no address as it stands",
            printable(source.name),
            f"write it out: `digest add {shlex.quote(address)}`",
        )
    if source.path and source.path.is_dir() and not source.is_one_of_many:
        raise DigestError("holds no file to hand in", printable(source.name), "save the article into it")
    if source.is_one_of_many and source.path and source.path.is_symlink():
        fix = "name the file that it leads to, if that shall be published"
        raise DigestError("is a link", printable(source.name), fix)


def _offer(source: Source, desk: Desk) -> intake.Offer:
    if source.path is None:
        return _fetched(source.name, desk)
    link = intake.link_in(source.path)
    if link:
        return _fetched(link, desk)
    return intake.of_file(source.path, desk.terms.most_bytes, desk.given, source.is_one_of_many)


def _fetched(address: str, desk: Desk) -> intake.Offer:
    desk.shelf.refuse(address, address)
    found = fetch.download(address, desk.terms)
    return intake.of_address(address, found, replace(desk.given, retrieved=desk.given.retrieved or now()))


def _sources(sources: Sequence[str]) -> Iterator[Source]:
    """Addresses and files as they are; of a folder the files in it, itself where it has none."""
    for source in sources:
        path = Path(source)
        if fetch.is_address(source):
            yield Source(name=source)
        elif path.is_dir():
            files = [Source(name=str(one), path=one, is_one_of_many=True) for one in disk.offered(path)]
            yield from files or [Source(name=source, path=path)]
        else:
            yield Source(name=source, path=path)
