"""Every lexicon's own checks in one run, a part of `make lint`: duplicates, shared aliases, missing parents, labels."""

import sys
from collections.abc import Callable

from generator.cleaning import check as cleaning
from generator.facts.companies import check as companies
from generator.facts.dates import check as dates
from generator.facts.money import check as money
from generator.facts.quantities import check as quantities
from generator.facts.regions import check as regions
from generator.facts.tags import check as tags

CHECKS: tuple[tuple[str, Callable[[], tuple[str, ...]]], ...] = (
    ("boilerplate", cleaning.problems),
    ("companies", companies.problems),
    ("dates", dates.problems),
    ("quantities", quantities.problems),
    ("money", money.problems),
    ("regions", regions.problems),
    ("tags", tags.problems),
)
"""Each lexicon and what says what is wrong with it."""


if __name__ == "__main__":
    found = [f"{name}: {line}" for name, check in CHECKS for line in check()]
    sys.stdout.writelines(f"{line}\n" for line in found)
    sys.exit(bool(found))
