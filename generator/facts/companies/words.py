"""The word lists of the company rules, as an owner edits them, ready for matching."""

import re
from collections.abc import Iterable, Mapping, Set
from functools import cache, lru_cache
from typing import Any, cast

from generator import lexicons

MOST_FLAT = 8
"""Words that may stand beside each other as alternatives: of more, their characters are told apart one by one."""
WORDS_KEPT = 8192
"""Answers that a question about a word or name keeps: names come again and again, in an article and in a build."""

ENDINGS = {
    "de": ("e", "en", "es", "em", "s", "n"),
    "en": ("s",),
    "es": ("s", "es"),
    "fr": ("s", "e", "es"),
    "it": (),
    "pl": (),
    "pt": ("s", "es"),
}
"""Endings of the everyday words that a table lists, by language; German -er is a surname's too: Steiner."""


@cache
def load(name: str) -> Mapping[str, Any]:
    """The YAML lexicon `name` (without `.yml`)."""
    return cast(Mapping[str, Any], lexicons.read(name))


@cache
def listed(name: str, *keys: str) -> tuple[str, ...]:
    """The words under `keys` of the lexicon `name`; a string is a set of single characters."""
    value: Any = load(name)
    for key in keys:
        value = value.get(key, ())
    return tuple(value)


@cache
def everyday(kind: str) -> frozenset[str]:
    """Everyday Chinese words of one class: `cut` (verbs, adverbs, function words) or `plain` (nouns, adjectives)."""
    lines = lexicons.found("company_heads_common_zh.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return frozenset(word for word, its_kind in rows if its_kind == kind)


@cache
def second_characters(column: int = 1) -> Mapping[str, str]:
    """The second characters of the dictionary's words of two characters, by the first; column 2: of frequent names."""
    lines = lexicons.found("company_heads_rare_zh.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {row[0]: row[column] for row in rows}


@cache
def all_everyday() -> frozenset[str]:
    """The everyday Chinese words of both classes."""
    return everyday("cut") | everyday("plain")


@cache
def common(lang: str) -> frozenset[str]:
    """Everyday words of `lang` in small letters; empty where no table has them."""
    table = lexicons.found(f"company_heads_common_{lang}.tsv")
    return frozenset(table.read_text("utf-8").splitlines()[1:]) if lang in ENDINGS else frozenset()


@lru_cache(maxsize=WORDS_KEPT)
def is_common(lang: str, word: str) -> bool:
    """Whether `word`, with a capital or none, is an everyday word of `lang` or made of one with an ending."""
    small = word.lower()
    return word[1:].islower() and not common(lang).isdisjoint([small, *stems_of(lang, small)])


def stems_of(lang: str, word: str) -> list[str]:
    """What is left of `word` without each ending of `lang` that it may have."""
    return [stem for ending in ENDINGS.get(lang, ()) if len(stem := word.removesuffix(ending)) in range(3, len(word))]


def either(words: Iterable[str]) -> str:
    """A regular expression for the longest of `words` that stands there, with few alternatives at each character.

    The look at the first character costs nothing where none of the words can begin: at most places of a text.
    """
    all_words = set(words)
    firsts = "".join(re.escape(first) for first in sorted({word[:1] for word in all_words}))
    return f"(?=[{firsts}]){_branches(all_words, 1)}" if firsts else "(?:)"


def _branches(words: Set[str], most: int) -> str:
    """One alternative for each of `words`, the longest first; of more than `most` one for each first character."""
    if len(words) > most:
        rests: dict[str, set[str]] = {}
        for word in words:
            rests.setdefault(word[:1], set()).add(word[1:])
        ordered = sorted(rests.items(), reverse=True)  # the end of a word last
        branches = [re.escape(first) + _branches(rest, MOST_FLAT) for first, rest in ordered]
    else:
        branches = [re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
