"""Calendar words and cue words, from `lexicons/calendar.yml` and `calendar_cues.yml`, and whether a text has one."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

import ahocorasick_rs

from generator import lexicons, patterns
from generator.facts.dates.layout import CJK
from generator.facts.dates.moment import Relative
from generator.facts.rules import fold

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language's calendar words, folded, each as spelt, capitalised and in capitals, with what it means."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, int]
    numbers: Mapping[str, int]
    relative: Mapping[str, Relative]
    gone: Mapping[str, int]


@cache
def calendar(lang: str) -> Words:
    """The calendar words of `lang`; KeyError for a language without any."""
    entry = _mapped(entries("calendar")[lang], fold)
    return Words(
        months=_cased(_numbered(entry["months"], 1)),
        weekdays=_cased(_numbered(entry["weekdays"], 0)),
        seasons=_cased({word: number for number, words in entry["seasons"].items() for word in words}),
        numbers=_cased(entry["numbers"]),
        relative=_cased(
            {
                word: Relative(unit=unit, offset=offset)
                for unit, words in entry["relative"].items()
                for word, offset in words.items()
            }
        ),
        gone=_cased(dict.fromkeys(entry.get("gone", ()), -1)),
    )


@cache
def cues(lang: str) -> Mapping[str, tuple[str, ...]]:
    """The cue words of `lang` by kind, folded and in lower case, those for every language among them."""
    table = entries("calendar_cues")
    shared, own = _mapped(table["any"], _folded), _mapped(table.get(lang, {}), _folded)
    return {kind: (*map(str, shared.get(kind, ())), *map(str, own.get(kind, ()))) for kind in sorted({*shared, *own})}


def said(lang: str, kind: str, folded: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a cue word of the kind stands in `folded[start:end]` (in lower case).

    A search for all words at once goes first: the pattern, ten times as slow, only confirms the borders of them.
    """
    finder = _finder(lang, kind)
    if not finder or not finder.find_matches_as_indexes(folded[start:end]):
        return False
    stop = len(folded) if end is None else end
    return lang in CJK or cue(lang, kind).search(folded, start, stop) is not None


@cache
def _finder(lang: str, kind: str) -> ahocorasick_rs.AhoCorasick | None:
    """What finds the cue words of a kind, if there are any."""
    words = cues(lang).get(kind, ())
    return ahocorasick_rs.AhoCorasick(words, store_patterns=False) if words else None


@cache
def cue(lang: str, kind: str) -> re.Pattern[str]:
    """Any cue word of a kind; in scripts with word borders it begins a word, and short ones end it too."""
    words = sorted(cues(lang).get(kind, ()), key=len, reverse=True)
    if not words:
        return patterns.compiled(r"(?!)")
    if lang in CJK:
        return patterns.compiled("|".join(map(re.escape, words)))
    bounded = (re.escape(word) + (r"(?![^\W\d_])" if len(word) <= 4 else "") for word in words)
    return patterns.compiled(rf"(?<![^\W\d_])(?:{'|'.join(bounded)})")


@cache
def known() -> frozenset[str]:
    """The languages that have calendar words."""
    return frozenset(entries("calendar"))


@cache
def entries(name: str) -> Any:
    """The lexicon `name` (without `.yml`) as YAML has it, by language."""
    return lexicons.read(name)


def _mapped(entry: Any, change: Callable[[str], str]) -> Any:
    """A lexicon entry with every word in it, key or value, changed."""
    if isinstance(entry, str):
        return change(entry)
    if isinstance(entry, list):
        return [_mapped(part, change) for part in entry]
    if isinstance(entry, dict):
        return {_mapped(key, change): _mapped(part, change) for key, part in entry.items()}
    return entry


def _folded(word: str) -> str:
    return fold(word).lower()


def _cased(senses: Mapping[str, T]) -> dict[str, T]:
    """Every word also capitalised and in capitals; a word with a final dot also without it."""
    bare = {form: sense for word, sense in senses.items() for form in (word, word.removesuffix("."))}
    return {
        form: sense
        for word, sense in bare.items()
        for form in (word.upper() if " " not in word else word, word[:1].upper() + word[1:], word)
    }


def _numbered(lists: Iterable[Iterable[str]], first: int) -> dict[str, int]:
    return {form: number for number, forms in enumerate(lists, first) for form in forms}
