"""Characters as the rest of the program may expect them: NFC, one kind of newline, nothing invisible."""

import re
import unicodedata
from functools import cache, lru_cache

NEWLINES = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")

UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # controls but tab and newline
    "\u00ad"  # soft hyphen: splits a word for a search
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional overrides: show other words than are there
    "\u180e\u200b-\u200d\u2060-\u2064\ufeff"  # zero-width
    "\ufff9-\ufffb\ufffe\uffff\ud800-\udfff"  # annotation marks, non-characters, surrogates
    "\ue000-\uf8ff"  # private use: icon fonts of scraped pages
    "\U000e0000-\U000e007f]"  # tags: invisible copies of ASCII
)
SPACES = re.compile("[ \t\xa0\u2000-\u200a\u202f\u205f\u3000]{2,}|\t|[\u2028\u2029]")
TRIMMED = " \t\xa0\u3000\u2000\u2001\u2002\u2003\u2007\u2009\u200a\u202f"


def tidy(text: str) -> str:
    r"""`text` in NFC, with `\\n` newlines and without control, bidirectional, zero-width and private-use characters."""
    return unicodedata.normalize("NFC", UNWANTED.sub("", NEWLINES.sub("\n", text)))


def printable(name: str) -> str:
    """A file's name for a message; a terminal obeys control characters, and UTF-8 has no lone surrogates."""
    return "".join(char if char.isprintable() else "\ufffd" for char in name)


def squeeze(line: str) -> str:
    """One line without outer spaces; a run of spaces becomes one."""
    return SPACES.sub(" ", line).strip(TRIMMED)


@lru_cache(maxsize=32)
def lowered(text: str) -> str:
    """`text` in lower case, character for character: the dotted capital İ, which would grow, stays."""
    return "İ".join(map(str.lower, text.split("İ")))


def width(line: str) -> int:
    """Columns that `line` takes in a fixed-width font: two for an East Asian wide character."""
    return len(line) if line.isascii() else sum(map(columns, line))


def is_at_least(line: str, columns: int) -> bool:
    """True if `line` takes `columns` or more, without counting where its length alone decides."""
    return len(line) >= columns or (2 * len(line) >= columns and width(line) >= columns)


def is_wide(char: str) -> bool:
    """True for a character that takes two columns: Han, kana, hangul, full-width forms."""
    return unicodedata.east_asian_width(char) in "WF"


@cache
def columns(char: str) -> int:
    """Columns that a character takes: 1 or 2."""
    return 1 + is_wide(char)
