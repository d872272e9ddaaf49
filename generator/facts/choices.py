"""What a person may choose from in a correction, as the lexicons have it."""

from functools import cache

from generator import capacities
from generator.facts.dates.languages import LANGUAGES
from generator.facts.numbers.lexicon import lexicon
from generator.facts.tags.vocabulary import vocabulary


@cache
def choices() -> dict[str, tuple[str, ...]]:
    """Units, what amounts are of, tags, currencies and languages, by their names in `sidecar.schema.json`."""
    return {
        "unit": capacities.units(),
        "of": tuple(capacities.subjects()),
        "topic": tuple(vocabulary().topics),
        "currency": tuple(row["code"] for row in lexicon("currencies")),
        "language": tuple(LANGUAGES),
    }
