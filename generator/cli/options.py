"""What several commands take."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from generator.reading.sidecar_schema import complaints

STRICT = click.option("--strict", is_flag=True, help="Exit with 1 when there is any problem, warnings included.")
HUSH = "DIGEST_QUIET"
"""The environment's word for `--quiet`: MkDocs runs the generator and does not know our options."""
QUIET = click.option("-q", "--quiet", is_flag=True, envvar=HUSH, help="Say nothing but problems.")
FILES = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))


def _stated(key: str) -> Callable[[click.Context, click.Parameter, str], str]:
    """A check that a sidecar would take the value for its `key`."""

    def checked(context: click.Context, parameter: click.Parameter, value: str) -> str:
        for complaint in complaints({key: value}) if value else ():
            raise click.BadParameter(f"{value!r} is none. {complaint.fix}")
        return value

    return checked


def of_sidecar(key: str, help_text: str, **more: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """An option that goes into the sidecar as `key`."""
    return click.option(f"--{key}", default="", callback=_stated(key), help=help_text, **more)


NAME = click.option("--name", default="", help="Name of the seed, instead of the file's, the page's or the title's.")
URL = of_sidecar("url", "Address at which the text was published.")
PUBLISHER = of_sidecar("publisher", "The paper or site that published it.")
PUBLISHED = of_sidecar("published", "Day of publication, where the text itself does not say.")
RETRIEVED = of_sidecar(
    "retrieved",
    "Moment or day at which it was fetched.  [default: now, of what is downloaded]",
    envvar="DIGEST_RETRIEVED",
)
TIMEOUT = click.option(
    "--timeout",
    type=click.FloatRange(0.1, 3600),
    default=60.0,
    show_default=True,
    help="Seconds that one download may take, all in all.",
)
ALLOW_LOCAL = click.option("--allow-local", is_flag=True, help="Also fetch from private and loopback addresses.")
DRY_RUN = click.option("-n", "--dry-run", is_flag=True, help="Show what would be added, and write nothing.")
