"""Which companies are parties of the event: what is observed of each, weighed by what labelled articles taught."""

from generator.facts import weighing
from generator.facts.companies.joining import Entity
from generator.facts.companies.mentions import Page
from generator.facts.companies.observing import Sign, observed
from generator.model import Weighed

LEXICON = "weights_parties"
"""The table of weights, made by `scripts/fit_weights.py`."""


def of(
    pages: tuple[Page, ...], entities: list[Entity], published: str | None = None
) -> tuple[tuple[Weighed, ...], ...]:
    """The weighed signs of each entity; with a sum above 0 it is a party.

    `published` is the article's date in EDTF, where it is known: what happened in an earlier year is not its event.
    """
    return tuple(weighing.weighed(LEXICON, signs) for signs in observed(pages, entities, _year(published)))


def _year(published: str | None) -> int:
    """The year of an EDTF date; 0 where it says none."""
    year = (published or "")[:4]
    return int(year) if year.isdecimal() else 0


def problems() -> tuple[str, ...]:
    """Signs without a weight, and weights without a sign."""
    return weighing.mismatches(LEXICON, frozenset(Sign))
