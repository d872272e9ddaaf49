"""A seed of what a person copied: `new`."""

import shlex
import sys

import click

from generator import build, disk, intake
from generator.cli.arrivals import ADDED, WOULD, show_arrival, table, to_commit
from generator.cli.options import DRY_RUN, NAME, PUBLISHED, PUBLISHER, RETRIEVED, URL
from generator.cli.project import project_here
from generator.cli.speech import progress
from generator.errors import DigestError
from generator.model import Seed
from generator.reading.links import link_of


@click.command()
@click.argument("source", default="", metavar="[-]", type=click.Choice(["", "-"]))
@NAME
@URL
@PUBLISHER
@PUBLISHED
@RETRIEVED
@DRY_RUN
def new(source: str, dry_run: bool, **said: str) -> None:
    """Make a seed of the clipboard, or of standard input.

    \b
    Takes a text or the source of a page: what it is, its first characters tell. The file is
    called by its title, and a sidecar beside it says what you state of its source.

    \b
      digest new --url https://example.org/news/1 --published 2022-09-01
      pandoc article.odt -t plain | digest new - --name article

    Standard input is read where it is no terminal, and with `-`: paste the text, then press
    Enter and Ctrl-D.
    """  # noqa: D301  (click takes the escaped character as "leave these lines as they are")
    project = project_here()
    data, where = _words(source == "-" or not sys.stdin.isatty(), project.max_seed_bytes)
    _refuse(data, where, project.max_seed_bytes)
    shelf = intake.shelf_of(project, progress)
    arrival = intake.arrival(intake.of_words(data, _title(data), intake.Given(**said)), shelf, project)
    paths = () if dry_run else disk.hand_in(project, arrival.seed)
    show_arrival(project, arrival, WOULD if dry_run else ADDED, table)
    if paths:
        click.echo(to_commit(project, paths))


def _words(is_piped: bool, most: int) -> tuple[bytes, str]:
    """What standard input (at most `most` bytes of it and one) or else the clipboard holds, and what that is called."""
    if not is_piped:
        return _clipboard(), "the clipboard"
    if sys.stdin.isatty():
        click.echo("paste the text, then press Enter and Ctrl-D", err=True)
    return sys.stdin.buffer.read(most + 1), "standard input"


def _refuse(data: bytes, where: str, most: int) -> None:
    """Raise DigestError for what is no article: nothing, too much, an address alone."""
    if not data.strip():
        raise DigestError("is empty", where, "copy the article's text first, or pipe it: `digest new - < FILE`")
    if len(data) > most:
        raise DigestError(f"is larger than {most / 1e6:.3g} MB", where, "hand in the article alone")
    link = link_of(data)
    if link:
        raise DigestError("holds an address alone", where, f"fetch the page: `digest add {shlex.quote(link)}`")


def _title(data: bytes) -> str:
    articles, _ = build.articles_of(Seed(path="pasted", data=data))
    return articles[0].title if articles else "pasted"


def _clipboard() -> bytes:
    import pyperclip  # here, because no other command looks at it

    try:
        return str(pyperclip.paste()).encode("utf-8", "replace")
    except pyperclip.PyperclipException:
        what = "can't be read: this system has no program for it"
        fix = "install xclip or wl-clipboard, or paste the text into `digest new -`, or run `digest new - < FILE`"
        raise DigestError(what, "the clipboard", fix) from None
