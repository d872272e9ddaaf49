"""Rules for what stands beside a name: a pattern, the weight it gives, the reason to show."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.facts.companies.mentions import Sign


@dataclass(frozen=True, slots=True, kw_only=True)
class SignRule:
    """A pattern beside a name: right behind it, or at the end of the words in front of it."""

    weight: int
    reason: str
    pattern: re.Pattern[str]
    after_words: frozenset[str] | None = None
    """The last words in front of the name with which the rule is tried at all; None: with any."""


def first_behind(rules: Iterable[SignRule], text: str, at: int) -> Iterator[Sign]:
    """The sign of the first rule whose pattern stands at `at`."""
    for rule in rules:
        if rule.pattern.match(text, at):
            yield rule.weight, rule.reason
            return


def all_behind(rules: Iterable[SignRule], text: str, at: int) -> Iterator[Sign]:
    """The signs of all rules whose patterns stand at `at`."""
    for rule in rules:
        if rule.pattern.match(text, at):
            yield rule.weight, rule.reason


def first_ahead(rules: Iterable[SignRule], ahead: str, last: str) -> Iterator[Sign]:
    """The sign of the first rule whose pattern ends `ahead`; `last` is its last word but an article."""
    for rule in rules:
        if (rule.after_words is None or last in rule.after_words) and rule.pattern.search(ahead):
            yield rule.weight, rule.reason
            return
