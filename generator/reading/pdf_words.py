"""Lines of a paragraph to its words, with the hyphens undone that only a line's end brought."""

import re
from collections.abc import Mapping, Sequence

AND = ("und", "oder", "bzw.", "bis", "sowie", "als", "and", "or", "to", "и", "или", "et", "ou", "y", "e", "en", "of")
"""Behind these a hyphen stands for a part of the word that follows later: `Lade- und Entladeleistung`."""
FIRST_PARTS = frozenset(
    (
        *("lithium", "sodium", "long", "short", "high", "low", "large", "small", "full", "half", "well", "self", "non"),
        *(
            "grid",
            "state",
            "cross",
            "mid",
            "multi",
            "co",
            "ex",
            "year",
            "zero",
            "fast",
            "solar",
            "wind",
            "two",
            "three",
        ),
        *("пресс", "научно", "северо", "юго", "экс", "вице", "мини", "бизнес", "интернет", "онлайн", "литий", "натрий"),
        *("industrie", "nord", "süd", "ost", "west", "vize", "ex", "franco", "vice", "non", "sous", "grand"),
    )
)
"""Words that commonly stand before a hyphen of their own."""
UNSPACED = re.compile(r"[\u2e80-\u9fff\uff00-\uffef]")
"""Han, kana and full-width characters: a line ends anywhere between them, and beside a figure or a Latin word."""
CLOSED = ".,;:!?»”)"


def joined(lines: Sequence[tuple[str, bool]], words: Mapping[str, int]) -> str:
    """The words of `lines` (each with whether a hyphen ended it), as they would stand on one line.

    `words`, of the whole document in lower case, tell how a word is written where no line ends in it.
    """
    text, hyphenated = "", False
    for line, ends_in_hyphen in lines:
        text += _joint(text, line, hyphenated, words) + line if text else line
        hyphenated = ends_in_hyphen
    return f"{text}-" if hyphenated else text


def _joint(text: str, line: str, hyphenated: bool, words: Mapping[str, int]) -> str:
    if not hyphenated:
        return "" if UNSPACED.match(text[-1]) or UNSPACED.match(line[0]) else " "
    first, second = text.rsplit(None, 1)[-1], line.split(None, 1)[0]
    if second.casefold() in AND:
        return "- "
    return "-" if _keeps(first, second.rstrip(CLOSED), words) else ""


def _keeps(first: str, second: str, words: Mapping[str, int]) -> bool:
    """Whether the hyphen between two parts of a word is the word's own."""
    if not second[:1].islower() or not first[-1:].isalpha() or "-" in first or "-" in second:
        return True
    whole, parted = f"{first}{second}".casefold(), f"{first}-{second}".casefold()
    if words.get(whole, 0) != words.get(parted, 0):
        return words.get(parted, 0) > words.get(whole, 0)
    return first.strip("(„“«\"'").casefold() in FIRST_PARTS
