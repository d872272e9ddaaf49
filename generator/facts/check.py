"""Every lexicon's own checks in one run: `python -m generator.facts.check`, a part of `make lint`."""

import sys
from collections.abc import Callable

from generator.facts.companies import check as companies
from generator.facts.dates import check as dates
from generator.facts.money import check as money
from generator.facts.quantities import check as quantities
from generator.facts.regions import check as regions
from generator.facts.tags import check as tags

CHECKS: tuple[tuple[str, Callable[[], tuple[str, ...]]], ...] = (
    ("companies", companies.problems),
    ("dates", dates.problems),
    ("quantities", quantities.problems),
    ("money", money.problems),
    ("regions", regions.problems),
    ("tags", tags.problems),
)
"""Each lexicon and what says what is wrong with it."""


def problems() -> tuple[str, ...]:
    """One line for each thing that is wrong in a lexicon: duplicates, shared aliases, missing parents or labels."""
    return tuple(f"{name}: {line}" for name, check in CHECKS for line in check())


if __name__ == "__main__":
    found = problems()
    sys.stdout.writelines(f"{line}\n" for line in found)
    sys.exit(bool(found))
