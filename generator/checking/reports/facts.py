"""The facts of one seed's articles with their words, for a terminal or a pipe."""

from collections.abc import Sequence
from typing import Final

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from generator.checking.findings import findings, found
from generator.inert import inert, one_line
from generator.model import Article

MOST: Final = 3
"""Articles of one file that get a table; of a feed with more each has a line."""


def table(articles: Sequence[Article], width: int) -> str:
    """Every fact in lines of at most `width` columns; of many articles the lines of `lines`."""
    if len(articles) > MOST:
        return lines(articles)
    console = Console(width=width, force_terminal=False, color_system=None, legacy_windows=False)
    with console.capture() as said:
        for article in articles:
            console.print(Text(f"  {one_line(article.title)}"), highlight=False)
            console.print(_table(article), highlight=False)
    return inert("\n".join(line.rstrip() for line in said.get().rstrip().splitlines()))


def lines(articles: Sequence[Article]) -> str:
    """A line an article: its title, and how much was found."""
    return inert("\n".join(f"  {one_line(article.title)} ({found(article)})" for article in articles))


def _table(article: Article) -> Padding:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading, ratio in (("kind", 1), ("fact", 3), ("its words", 3)):
        table.add_column(heading, ratio=ratio, overflow="fold")
    for row in findings(article):
        quotes = " ".join(f"“{one_line(quote)}”" for quote in row.quotes)
        table.add_row(Text(row.kind), Text(one_line(row.value)), Text(quotes))
    return Padding(table, (0, 0, 0, 2))
