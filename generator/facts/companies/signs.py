"""Rules for what stands beside a name: the weight it gives, the reason to show, and a pattern."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from generator import patterns
from generator.facts.companies.mentions import Sign

DEED_BEHIND = "a company's deed follows"
CHIEF = "a chief's office follows"
PLANS = " plant "
"""A German deed that looks like an English word for a site: Foo plant den Bau."""
PROJECT = "a word for a project follows"
PERSON = "more of a person follows"
"""Behind a name in full: Jo Foo, who chairs the board. Few firms are told of so: Foo Energy, who built it."""
DEAL_AHEAD = "a deal with it precedes"
"""With a person too: according to Foo."""
ACTS = "it acts or speaks"
BARE = "does it without an article"
"""A single word whose deed follows where a common noun would have an article: a firm, or a person by the surname."""


@dataclass(frozen=True, slots=True)
class Behind:
    """A rule for what follows a name: a regular expression, without groups, for the words right behind it."""

    weight: int
    reason: str
    pattern: str


@dataclass(frozen=True, slots=True)
class Ahead:
    """A rule for what precedes a name: a pattern that ends with the words in front of it."""

    weight: int
    reason: str
    pattern: re.Pattern[str]
    after_words: frozenset[str] | None = None
    """The last words in front of the name with which the rule is tried at all; None: with any."""


class Alternatives:
    """Rules of which the first whose words stand behind a name counts: one pattern, its groups the rules in order."""

    def __init__(self, *rules: Behind) -> None:
        self._signs: list[Sign] = [(rule.weight, rule.reason) for rule in rules]
        self._sources = [rule.pattern for rule in rules]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return patterns.compiled("|".join(f"({source})" for source in self._sources))

    def at(self, text: str, at: int) -> list[Sign]:
        """The sign of the first rule whose words stand at `at`; empty where there is none."""
        match = self._pattern.match(text, at)
        return [self._signs[(match.lastindex or 1) - 1]] if match else []


def first_ahead(rules: Iterable[Ahead], ahead: str, last: str = "") -> list[Sign]:
    """The sign of the first rule whose pattern ends `ahead`; `last` is its last word but an article."""
    for rule in rules:
        if (rule.after_words is None or last in rule.after_words) and rule.pattern.search(ahead):
            return [(rule.weight, rule.reason)]
    return []
