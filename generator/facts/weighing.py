"""Decisions by signs: each is observed or not, or to some share; its weight was fitted, and stands in a lexicon."""

from collections.abc import Iterable
from functools import cache
from typing import Final

from generator import lexicons
from generator.model import Weighed

ALWAYS: Final = "named at all"
"""The sign that everything has: its weight is where the sum begins."""
NEARLY: Final = 1e-6
"""Weights have one decimal, and their sums in binary are a trifle off."""


@cache
def table(lexicon: str) -> dict[str, float]:
    """Sign -> weight, as `LEXICON.yml` states them."""
    return dict(lexicons.read(lexicon))


def weighed(lexicon: str, signs: Iterable[tuple[str, float]]) -> tuple[Weighed, ...]:
    """Signs, each with its share (1: observed), with their weights by `LEXICON.yml`; what everything has comes first.

    A sign that the lexicon lacks weighs 0.
    """
    weights = table(lexicon)
    return ((ALWAYS, 1, weights.get(ALWAYS, 0)), *[(sign, share, weights.get(sign, 0)) for sign, share in signs])


def decided(signs: Iterable[Weighed]) -> bool:
    """Whether the signs together speak for it."""
    return sum([share * weight for _, share, weight in signs]) > NEARLY


def mismatches(lexicon: str, signs: frozenset[str]) -> tuple[str, ...]:
    """What the table and the `signs` that the code gives don't share, as lines for a person."""
    known = signs | {ALWAYS}
    weights = table(lexicon).keys()
    return (
        *(f"{sign}: no such sign is observed; take the line away" for sign in sorted(weights - known)),
        *(f"{sign}: has no weight in {lexicon}.yml; fit the weights again" for sign in sorted(known - weights)),
    )
