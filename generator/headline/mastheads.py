"""What a line has of a masthead, by the words of `mastheads.yml`: names of media, of sections, and their slogans."""

import re
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from generator import lexicons
from generator.characters import lowered
from generator.patterns import compiled

FILE: Final = Path(__file__).with_name("mastheads.yml")
WORD: Final = re.compile(r"[^\W_]+(?:['’&.-][^\W_]+)*")
PARTS: Final = re.compile(r"\s+(?:[|/»·•–—-]|::)\s+|\s*[|›>·•｜]+\s*|——")
"""What parts the rubrics of a line from each other."""
BAR: Final = re.compile(r"\s(?:[/»]|::)\s|[|›>·•｜]")
"""What of it hardly stands in a headline."""
FOUNDED: Final = re.compile(
    r"\b(?:seit|since|est\.|established|founded|depuis|desde|dal|od|с|fondé en|fundado en|fondato nel)"
    r"\s(?:18\d\d|19[0-8]\d)(?!\d)|創刊|创刊|창간"
)
"""Since when a medium is; news seldom look back so far."""
TAIL: Final = re.compile(r"(?P<title>.{10,}?)\s*[|｜]\s*(?P<tail>[^|｜]{2,40})")
JOINING: Final = 3
"""Words of sections have more letters; those that join them, no more."""
PART_WORDS: Final = 3
PART_LENGTH: Final = 30
PART_WIDE: Final = 8
"""A rubric between bars has no more words, and no more characters, of wide ones than these."""
WIDE: Final = re.compile(r"[\u3040-\u9fff\uac00-\ud7af]")


class Words(NamedTuple):
    """Words that stand alone, and how other words end and begin."""

    whole: frozenset[str]
    ends: tuple[str, ...]
    starts: tuple[str, ...]


def is_masthead(text: str) -> bool:
    """Whether the line is a medium's name, a section or a slogan, going by its words alone."""
    return has_word("media", text) or is_section(text) or has_short_parts(text) or has_slogan(text)


def has_word(kind: str, text: str) -> bool:
    """Whether a word of the line is one of `media` or of `perhaps`."""
    known = _known(kind)
    return any(
        word in known.whole or word.endswith(known.ends) or word.startswith(known.starts)
        for word in WORD.findall(lowered(text))
    )


def is_section(text: str) -> bool:
    """Whether the line is made of names of sections and of words that join them."""
    words = [word for word in WORD.findall(lowered(text)) if len(word) > JOINING or not word.isascii()]
    return bool(words) and all(map(_sections().fullmatch, words))


def has_slogan(text: str) -> bool:
    """Whether the line says what its medium is or for whom."""
    words = lowered(text)
    return bool(_slogans().search(words) or FOUNDED.search(words))


def without_medium(text: str) -> str:
    """The line without a last part behind a bar that names its medium; whole where nothing is left to be a title.

    Behind a dash agencies write by whom the news is: `Alpha baut Speicher - Zeitung`.
    """
    found = TAIL.fullmatch(text)
    is_named = found and has_word("media", found["tail"]) and not is_masthead(found["title"])
    return found["title"] if found and is_named else text


def parts(text: str) -> list[str]:
    """The line between its bars, arrows and dashes."""
    return [part for part in PARTS.split(text) if part.strip()]


def has_short_parts(text: str) -> bool:
    """Whether bars part the line into a word or two each."""
    found = parts(text) if BAR.search(text) else ()
    return len(found) > 1 and all(len(part.split()) <= PART_WORDS and _is_short(part) for part in found)


def _is_short(part: str) -> bool:
    return len(part) <= (PART_WIDE if WIDE.search(part) else PART_LENGTH)


@cache
def _known(kind: str) -> Words:
    words = _words(kind)
    return Words(
        whole=frozenset(word for word in words if "-" not in (word[0], word[-1])),
        ends=tuple(word[1:] for word in words if word.startswith("-")),
        starts=tuple(word[:-1] for word in words if word.endswith("-")),
    )


@cache
def _sections() -> re.Pattern[str]:
    """One name or several without blanks, as Chinese writes them."""
    return compiled(rf"(?:{'|'.join(map(re.escape, _words('sections'))) or '(?!)'})++")


@cache
def _slogans() -> re.Pattern[str]:
    words = "|".join(map(re.escape, _words("slogans"))) or "(?!)"  # a project's own list may be empty
    return compiled(rf"(?:^|[,:：|·–—-]\s*)(?:{words})")


def _words(kind: str) -> list[str]:
    """The words of all languages, the longest first."""
    by_language = lexicons.read_at(lexicons.path(FILE), FILE.stem).get(kind) or {}
    words = {lowered(word) for of_language in by_language.values() for word in of_language or () if word}
    return sorted(words, key=lambda word: (-len(word), word))
