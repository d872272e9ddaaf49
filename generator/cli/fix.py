"""The sidecar that a problem asks for: `fix`."""

from collections.abc import Sequence
from pathlib import Path

import click


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--set", "said", multiple=True, metavar="KEY=VALUE", help="What to write; may be given again.")
@click.option("--item", default="", metavar="KEY", help="The article that --set is for, where FILE holds several.")
@click.option("-n", "--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
def fix(file: Path, said: Sequence[str], item: str, dry_run: bool) -> None:
    """Write what mends FILE into its sidecar, seeds/NAME.yml.

    \b
    On a terminal it asks about each problem of FILE that the sidecar can mend. Elsewhere, and
    for what you leave open, it writes the line that mends it as a comment: remove the `# `,
    and for an article of several also the one of `items:` and of the article's key above it.
    With --set it writes what you say, and asks nothing:

    \b
      digest fix seeds/a.html
      digest fix seeds/a.html --set year=2022
      digest fix seeds/a.html --set company=CATL --set not.region=Ningde
      digest fix seeds/a.html --set 'capacity={min: 10, max: 15, unit: GWh}'

    Nothing that stands in the sidecar is overwritten. Prints what changes in it.
    """  # noqa: D301  (click takes the escaped character as "leave these lines as they are")
    from generator.cli import fixing  # here, because the pages' words come with it

    fixing.run(file, said, item, dry_run)
