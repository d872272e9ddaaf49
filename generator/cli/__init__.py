"""The command line: arguments, clock, environment and repository come in here and nowhere below."""

import click

from generator.cli.add import add
from generator.cli.check import check
from generator.cli.facts import explain_files, extract
from generator.cli.fix import fix
from generator.cli.new import new
from generator.cli.poll import poll
from generator.cli.site import build_site, clean, generate, serve
from generator.errors import DigestError

COMMANDS = (generate, build_site, serve, extract, explain_files, check, fix, add, new, poll, clean)


class _Group(click.Group):
    """Shows what a person can mend as a message, never as a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except DigestError as error:
            raise click.ClickException(str(error)) from None


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="industry-news-digest")
def main() -> None:
    """Turn raw industry news into Markdown with cited facts, and into a searchable site.

    \b
    The usual way:
      digest add article.html     hand in a file (or an address)
      digest check                see what was found, and what was not
      digest serve                read the site at http://127.0.0.1:8000/
    """  # noqa: D301  (click takes the escaped character as "leave these lines as they are")


for command in COMMANDS:
    main.add_command(command)
