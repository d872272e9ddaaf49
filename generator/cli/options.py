"""What several commands take."""

from pathlib import Path

import click

STRICT = click.option("--strict", is_flag=True, help="Exit with 1 when there is any problem, warnings included.")
HUSH = "DIGEST_QUIET"
"""The environment's word for `--quiet`: MkDocs runs the generator and does not know our options."""
QUIET = click.option("-q", "--quiet", is_flag=True, envvar=HUSH, help="Say nothing but problems.")
FILES = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
