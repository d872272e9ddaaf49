"""Plain text to blocks: a paragraph is a line, or several lines that a hard wrap cut apart."""

import re
from collections.abc import Iterator

from generator import markup
from generator.characters import is_at_least, is_wide, squeeze, width
from generator.model import Block

BLANK_LINES = re.compile(r"\n(?:[ \t\xa0\u3000]*\n)+")
ENDED = re.compile(r"[.。!！?？…:：;；][\"'”’»“」』）)\]]*$|[”」』）)\]]$")
WRAP_WIDTHS = range(45, 121)
"""Columns between which editors, mail programs and terminals wrap lines."""
LONG = 60
"""A line of so many columns that does not end a sentence goes on in the next."""
LONG_WIDE = 100
"""The same for Chinese and Japanese, where titles end without a mark too, but are not so long."""
ITEM = re.compile(r"(?:[-*•·●■◆▪–—]|\d{1,2}[.)、])\s?")
LETTER = re.compile(r"[^\W\d_]")


def of_text(text: str) -> tuple[Block, ...]:
    """The paragraphs of `text` (tidied), each as one block of one line; the words are kept as they stand."""
    groups = [_lines(group) for group in BLANK_LINES.split(text)]
    join = _joined if _is_hard_wrapped(groups) else _continued
    return tuple(markup.of_lines(paragraph) for group in groups for paragraph in join(group))


def _lines(group: str) -> list[str]:
    return [words for line in group.split("\n") if (words := squeeze(line))]


def _is_hard_wrapped(groups: list[list[str]]) -> bool:
    """True if most inner lines of the paragraphs stop at the same margin, with sentences running across it."""
    inner = [line for group in groups for line in group[:-1]]
    if len(inner) < 3 or any(is_at_least(line, WRAP_WIDTHS.stop) for line in inner):
        return False
    at_margin = [line for line in inner if width(line) in WRAP_WIDTHS]
    running = [line for line in at_margin if not ENDED.search(line)]
    return len(at_margin) * 4 >= len(inner) * 3 and len(running) * 2 >= len(at_margin)


def _joined(group: list[str]) -> Iterator[str]:
    """The paragraphs of one group of wrapped lines: an item begins a new one, and so does a line after a short one."""
    paragraph = previous = ""
    for line in group:
        if paragraph and not ITEM.match(line) and not (width(previous) < 45 and ENDED.search(previous)):
            paragraph = _glue(paragraph, line)
        else:
            if paragraph:
                yield paragraph
            paragraph = line
    if paragraph:
        yield paragraph


def _continued(group: list[str]) -> Iterator[str]:
    """A paragraph per line, but a long line that breaks off inside a sentence is joined to the next."""
    paragraph = ""
    for line in group:
        if paragraph and _goes_on(paragraph, line):
            paragraph = _glue(paragraph, line)
        else:
            if paragraph:
                yield paragraph
            paragraph = line
    if paragraph:
        yield paragraph


def _goes_on(line: str, following: str) -> bool:
    if not is_at_least(line, LONG) or ENDED.search(line) or ITEM.match(following):
        return False
    first = following[0]
    return (
        first.islower()
        or first in ",，、;；)）"
        or (is_wide(first) and is_wide(line[-1]) and is_at_least(line, LONG_WIDE))
    )


def _glue(line: str, following: str) -> str:
    """Two lines as one: no space between wide characters, nor after a hyphen inside a word."""
    hyphen = line.endswith("-") and bool(LETTER.match(line[-2:-1])) and following[0].isalpha()
    tight = hyphen or (is_wide(line[-1]) and is_wide(following[0]))
    return f"{line}{'' if tight else ' '}{following}"
