"""What is new in the feeds that the owner lists: `poll`."""

import time

import click

from generator import disk, fetch, intake
from generator.cli.clock import now
from generator.cli.options import ALLOW_LOCAL, RETRIEVED, TIMEOUT
from generator.cli.project import project_here
from generator.cli.speech import progress
from generator.settings import Settings


@click.command()
@click.option(
    "--limit", type=click.IntRange(1), help="Articles to ask for at most.  [default: extra.digest.poll_limit]"
)
@click.option(
    "--pause",
    type=click.FloatRange(0, 3600),
    default=1.0,
    show_default=True,
    help="Least seconds between two requests to one host.",
)
@RETRIEVED
@TIMEOUT
@ALLOW_LOCAL
def poll(limit: int | None, pause: float, retrieved: str, timeout: float, allow_local: bool) -> None:
    """Fetch what is new in the feeds of mkdocs.yml into seeds/.

    \b
    Reads `extra.digest.feeds` and asks for each article that is not there yet, as its host
    allows: robots.txt, one request at a time with a pause, Retry-After, and a feed only if it
    changed. Writes seeds with sidecars, and feeds.json, which remembers what was dealt with:
    commit it with them. Prints what was found as Markdown, fit for a pull request.

    Exits with 0 also when a feed can't be read: the summary says so.
    """  # noqa: D301  (click takes the escaped character as "leave these lines as they are")
    project = project_here()
    contact = project.site_url or project.repo_url
    terms = fetch.Terms(most_bytes=project.max_seed_bytes, seconds=timeout, allow_local=allow_local, contact=contact)
    run = intake.Run(
        settings=project,
        shelf=intake.shelf_of(project, progress) if project.feeds else intake.empty(),
        courier=intake.Courier(terms, time.sleep, pause),
        now=retrieved or now(),
        take=lambda came: _take(project, came),
    )
    file = project.root / intake.memory.FILE
    before = intake.memory.loaded(file.read_text("utf-8") if file.is_file() else "")
    outcomes = intake.poll(run, before, limit or project.poll_limit)
    after = {one.feed: one.memory for one in outcomes}
    if intake.memory.is_worth_a_commit(before, after):
        disk.write_beside_config(project, intake.memory.FILE, intake.memory.dumped(after))
    click.echo(intake.summary(outcomes), nl=False)


def _take(project: Settings, came: intake.Arrival) -> None:
    disk.hand_in(project, came.seed)
    click.echo(f"added {came.seed.path}", err=True)
