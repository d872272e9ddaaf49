"""Plain text to blocks: a paragraph is a line, or several lines that a hard wrap cut apart."""

import re
from collections.abc import Callable, Iterator

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
UNFINISHED = re.compile(
    r"\b(?:der|die|den|dem|des|eine[mnrs]?|und|oder|sowie|im|vom|zum|zur|the|of|and|or|with|from|les?|la|une?|des|du|et|"
    r"aux?|el|los|las|una|del|y|il|gli|della|di|da|dos|em|com|и|или|на|от|для|из|при|w|na|od|dla|oraz)$",
    re.I,
)
"""The last word of a line that needs one after it: articles, conjunctions, and prepositions that end no title.

Neither `an` nor `do` nor `das`: "kündigt Speicher an", "what makers can do", "was bedeutet das".
"""
ITEM = re.compile(r"(?:[-*•·●■◆▪–—]|\d{1,2}[.)、])\s?")
WINDOW = 300
"""So many characters at a paragraph's end tell whether it goes on."""
LETTER = re.compile(r"[^\W\d_]")
GoesOn = Callable[[str, str, str], bool]
"""Whether a paragraph goes on: takes its end as it stands, its last line and the line in question."""


def of_text(text: str) -> tuple[Block, ...]:
    """The paragraphs of `text` (tidied), each as one block of one line; the words are kept as they stand."""
    groups = [_lines(group) for group in BLANK_LINES.split(text)]
    goes_on = _is_wrapped if _is_hard_wrapped(groups) else _is_broken_off
    return tuple(markup.of_lines(paragraph) for group in groups for paragraph in _paragraphs(group, goes_on))


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


def _paragraphs(group: list[str], goes_on: GoesOn) -> Iterator[str]:
    """The paragraphs of one group of lines: each line begins one unless the one before goes on in it."""
    parts = list[str]()
    tail = previous = ""
    for line in group:
        if parts and goes_on(tail, previous, line):
            joint = _joint(previous, line)
            parts += joint, line
            tail = f"{tail}{joint}{line}"[-WINDOW:]
        else:
            if parts:
                yield "".join(parts)
            parts, tail = [line], line[-WINDOW:]
        previous = line
    if parts:
        yield "".join(parts)


def _is_wrapped(tail: str, previous: str, line: str) -> bool:
    """Of hard-wrapped lines: an item begins a paragraph, and so does a line after a short one that ends a sentence."""
    return not ITEM.match(line) and not (width(previous) < WRAP_WIDTHS.start and ENDED.search(previous))


def _is_broken_off(tail: str, previous: str, line: str) -> bool:
    """Of other lines: a long one that breaks off inside a sentence goes on."""
    if not is_at_least(tail, LONG) or ENDED.search(tail) or ITEM.match(line):
        return False
    first = line[0]
    return (
        first.islower()
        or UNFINISHED.search(previous) is not None
        or first in ",，、;；)）"
        or (is_wide(first) and is_wide(tail[-1]) and is_at_least(tail, LONG_WIDE))
    )


def _joint(line: str, following: str) -> str:
    """What joins two lines: nothing between wide characters, nor after a hyphen inside a word, else a space."""
    hyphen = line.endswith("-") and bool(LETTER.match(line[-2:-1])) and following[0].isalpha()
    return "" if hyphen or (is_wide(line[-1]) and is_wide(following[0])) else " "
