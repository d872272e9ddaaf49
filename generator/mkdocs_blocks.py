"""HTML of our own passes through Markdown unread: Python-Markdown, and MkDocs after it, would parse every tag of it.

Both use a parser written in Python: four fifths of the time of a large build went into tags that come out as they went
in. What is taken out here is what they would take out as one block, whole elements from the start of a line on.
"""

import re
from collections.abc import Iterator, Sequence

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

TAG = re.compile(r"<(/?)(?:article|details|div|dl|figure|footer|nav|ol|p|section|table|ul)(?=[\s>])")
"""Elements that our templates begin blocks with, and that may hold blank lines."""
AFTER_CODE = 24
"""Among the preprocessors: fenced code (25) is gone by then, HTML (21 of MkDocs, 20 of Markdown) is yet to be read."""


class Blocks(Extension):
    """Register the preprocessor."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (the name is Python-Markdown's)
        """Put it between code and HTML."""
        md.preprocessors.register(_Blocks(md), "our_blocks", AFTER_CODE)


class _Blocks(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """The lines with a mark in place of each block of HTML."""
        kept = [self.md.htmlStash.store(piece) if is_html else piece for is_html, piece in pieces("\n".join(lines))]
        return "\n\n".join(kept).split("\n")


def pieces(text: str) -> Iterator[tuple[bool, str]]:
    """`text` cut at its blank lines, whole elements together; whether each piece is such HTML."""
    chunks = text.split("\n\n")
    at = 0
    while at < len(chunks):
        end = _end(chunks, at) if TAG.match(chunks[at]) else 0
        yield bool(end), "\n\n".join(chunks[at : end or at + 1])
        at = end or at + 1


def _end(chunks: Sequence[str], start: int) -> int:
    """Behind the chunk with which all elements from `start` on are closed; 0 where none does, or words follow there."""
    depth = 0
    for at in range(start, len(chunks)):
        closing = [bool(slash) for slash in TAG.findall(chunks[at])]
        depth += len(closing) - 2 * sum(closing)
        if depth == 0:
            return at + 1 if chunks[at].rstrip().endswith(">") else 0
    return 0
