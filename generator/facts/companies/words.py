"""The word lists of the company rules, as an owner edits them, ready for matching."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, cast

from generator import lexicons

WORDS_KEPT = 8192
"""Answers that a question about a word or name keeps: names come again and again, in an article and in a build."""


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
def second_characters() -> Mapping[str, str]:
    """The second characters of the dictionary's words of two characters, by the first."""
    lines = lexicons.found("company_heads_rare_zh.tsv").read_text("utf-8").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))


@cache
def all_everyday() -> frozenset[str]:
    """The everyday Chinese words of both classes."""
    return everyday("cut") | everyday("plain")


def either(words: Iterable[str]) -> str:
    """A regular expression for the longest of `words` that stands there, one alternative for each first character.

    The look at the first character costs nothing where none of the words can begin: at most places of a text.
    """
    ends: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        ends.setdefault(word[:1], []).append(re.escape(word[1:]))
    branches = "|".join(
        f"{re.escape(first)}{rest[0] if len(rest) == 1 else '(?:' + '|'.join(rest) + ')'}"
        for first, rest in sorted(ends.items())
    )
    firsts = "".join(re.escape(first) for first in sorted(ends))
    return f"(?=[{firsts}])(?:{branches})" if firsts else f"(?:{branches})"
