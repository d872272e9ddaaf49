"""What every extractor shares: the passages it reads, folded text, sentences, rules and their evidence.

It knows no language and imports no rule. Folding is one character to one character, so that an offset
into `folded` is an offset into `text`.
"""

import re
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar

from opencc import OpenCC, __version__

from generator import kept
from generator.model import Candidate, Claim, Declared, Evidence, Where

T = TypeVar("T")

FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
LOOKALIKES = (
    ("\u00a0\u2002\u2003\u2007\u2009\u202f\u3000", " "),
    ("\u2010\u2011\u2012\u2013\u2212\ufe63", "-"),
    ("\u223c\u301c\uff5e", "~"),
    ("\u00b7\u22c5\u2219\u2022\u2027\u30fb", "·"),
    ("\u2018\u2019\u02bc", "'"),
)
FOLDS = FULL_WIDTH | {ord(char): plain for chars, plain in LOOKALIKES for char in chars}
FOLDED = re.compile(f"[{re.escape(''.join(map(chr, FOLDS)))}]+")
FAR_EASTERN = re.compile(r"[\u2e80-\U0010ffff]")
"""Characters before them are of no Chinese script."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of words to search: the title, or the whole text."""

    where: Where
    text: str
    folded: str
    """`text` in simplified script and plain ASCII punctuation, of the same length."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """All that an extractor may look at. No clock, no file name, no address."""

    passages: tuple[Passage, ...]
    """The stated title first, where there is one, then the text."""
    lang: str
    declared: Declared
    published: str | None = None
    """EDTF, once the dates extractor has found it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A name that reads as a phrase, a pattern over folded text, and what a match means."""

    name: str
    pattern: re.Pattern[str]
    meaning: Callable[[re.Match[str]], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found(Generic[T]):
    """What one extractor found, and all it looked at."""

    facts: tuple[T, ...]
    candidates: tuple[Candidate, ...] = ()


def merged(
    found: Iterable[T | Candidate],
    taken: Callable[[T], Candidate],
    key: Callable[[T], Hashable],
    joined: Callable[[T, T], T],
) -> Found[T]:
    """Each fact once: those of one `key` are `joined`, the first with each later one; every one is a candidate."""
    facts: dict[Hashable, T] = {}
    candidates: list[Candidate] = []
    for item in found:
        if isinstance(item, Candidate):
            candidates.append(item)
            continue
        candidates.append(taken(item))
        same = key(item)
        facts[same] = joined(facts[same], item) if same in facts else item
    return Found(facts=tuple(facts.values()), candidates=tuple(candidates))


@cache
def _simplifier() -> OpenCC:
    return OpenCC("t2s")


def fold(text: str) -> str:
    """`text` with full-width forms, odd spaces and dashes, and traditional script made plain; same length."""
    if text.isascii():  # as most words of the lexicons are
        return text
    plain = FOLDED.sub(lambda run: run[0].translate(FOLDS), text)  # ten times as fast as to translate it all
    if not FAR_EASTERN.search(plain):
        return plain
    simple = _simplifier().convert(plain)
    return simple if len(simple) == len(plain) else plain


@cache
def folding() -> str:
    """Changes with all that `fold` is made of: for the names of what is kept of folded words."""
    return f"{kept.code(__file__)} {__version__}"


def passage(where: Where, text: str) -> Passage:
    """A passage with its folded twin."""
    return Passage(where=where, text=text, folded=fold(text))


def quoted(source: Passage, start: int, end: int, rule: str) -> Evidence:
    """Evidence for `source.text[start:end]`."""
    return Evidence(source.text[start:end], start, end, source.where, rule)


def claimed(claim: Claim) -> Evidence:
    """Evidence for a fact that front matter or page metadata states."""
    return Evidence(quote=claim.value, start=None, end=None, where="meta", rule=claim.rule)
