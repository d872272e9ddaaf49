"""Checks of the boilerplate lexicon: what an owner's edit may have broken, each in one sentence."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.cleaning.lexicon import ACTIONS, KEYS, PLACES, entries

NESTED_REPEAT = re.compile(r"[^\\][*+}]\)(?:[*+](?!\+)|\{\d*,\}(?!\+))")
"""A group that ends in a repetition and is repeated without bound itself: such a pattern may take for ever."""
ESCAPED = re.compile(r"\\.|\(\?P")
UNBOUNDED = re.compile(r"(?:\.\*|\.\+)(?!\+).*(?:\.\*|\.\+)(?!\+)")
"""Two `.*` in one pattern; the one behind the last words of a `long` rule is harmless."""


def problems() -> tuple[str, ...]:
    """What is wrong with the boilerplate lexicon; empty when all is well."""
    return problems_of(entries())


def problems_of(rules: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """What is wrong with these entries: keys, ids given twice, patterns that don't compile or may take for ever."""
    names = Counter(rule.get("id") for rule in rules)
    twice = tuple(f"boilerplate.yml: {name} stands {times} times" for name, times in names.items() if times > 1)
    return twice + tuple(message for rule in rules for message in _of_rule(rule))


def _of_rule(rule: Mapping[str, Any]) -> Iterator[str]:
    name = f"boilerplate.yml, {rule.get('id') or 'an entry without an id'}"
    for key in sorted({"id", "langs", "where", "cut", "pattern"} - rule.keys()):
        yield f"{name}: no {key}"
    for key in sorted(rule.keys() - KEYS):
        yield f"{name}: unknown key {key}"
    if rule.get("where", "head") not in PLACES or rule.get("cut", "block") not in ACTIONS:
        yield f"{name}: unknown place or action"
    yield from (f"{name}: {message}" for message in _of_pattern(str(rule.get("pattern", ""))))


def _of_pattern(source: str) -> Iterator[str]:
    try:
        pattern = re.compile(source, re.S)
    except re.error as error:
        yield f"the pattern is not valid: {error}"
        return
    if (words := ESCAPED.sub("", source)) != words.lower():
        yield "a capital letter, which text in lower case never holds"
    if pattern.fullmatch(""):
        yield "the pattern matches nothing at all"
    if NESTED_REPEAT.search(source):
        yield "a repeated group ends in a repetition, which may take for ever: bound it or write `++`"
    if UNBOUNDED.search(source):
        yield "two unbounded `.*`: bound one of them, as in `.{0,80}`"
