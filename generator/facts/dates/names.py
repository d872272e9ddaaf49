"""Lines that hold names and nothing else: what may stand beside the day of publication."""

import re
from functools import cache
from typing import Final

from generator import patterns
from generator.facts.dates.layout import CJK
from generator.facts.dates.lexicon import cues

ARTICLE = r"(?:(?:den|le|el|il|dnia|am|em|a)\s)?"
BEFORE: Final = re.compile(rf"(?:^|[|·,(\[【>/+*_#»]|(?:^|\s)[—-]+)\s*{ARTICLE}$")
AFTER: Final = re.compile(r"\s*(?:$|[|·,)\]】<+*_#>/]|[—-]+(?:\s|$)|\.\s*$)")
SEPARATOR: Final = re.compile(r"[|·,()\[\]【】<>/+*_#:]+|(?:^|\s)[—-]+(?:\s|$)")
WORDS, LETTERS, SIGNS = 6, 45, 14
"""A name has at most so many words and letters; in scripts without word borders, so many signs."""
SMALL: Final = 3
"""Words so short may be small within a name: `of`, `der`, `de`."""


def named_only(before: str, after: str, lang: str) -> bool:
    """Whether the day stands apart, between separators and names: `Photovoltaik-Kurier, 5. August 2025`."""
    if lang in CJK:
        before, after = re.sub(r"\s$", "|", before), re.sub(r"^\s", "|", after)
    if not BEFORE.search(before) or not AFTER.match(after):
        return False
    parts = [part.strip(" .-—\"'“”") for part in SEPARATOR.split(f"{before} | {after}")]
    return all(_is_name(part, lang) for part in parts if part)


def capitalised(words: str) -> bool:
    """Whether all words begin large, but for small ones within."""
    return all(not word[0].islower() or len(word) <= SMALL for word in words.split())


def _is_name(part: str, lang: str) -> bool:
    if lang in CJK:
        return len(part) <= SIGNS
    if len(part) > LETTERS or part.count(" ") >= WORDS:
        return False
    first = part.split()[0]
    return not first[0].islower() or any_of(lang, "byline").match(first.lower()) is not None or len(first) <= SMALL


@cache
def any_of(lang: str, kind: str) -> re.Pattern[str]:
    """Any cue word of a kind as a whole word, in scripts that have words."""
    words = sorted(cues(lang).get(kind, ()), key=len, reverse=True) or ["\0"]
    start, end = ("", "") if lang in CJK else (r"(?<![a-zà-ÿа-яё])", r"(?![a-zà-ÿа-яё])")
    return patterns.compiled(rf"{start}(?:{'|'.join(map(re.escape, words))}){end}")
