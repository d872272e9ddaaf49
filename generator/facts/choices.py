"""What a person may choose from in a correction, as the lexicons have it."""

from functools import cache

from generator.facts.dates.languages import LANGUAGES
from generator.facts.numbers.lexicon import lexicon
from generator.facts.tags.vocabulary import vocabulary

PIECES = "units"
"""The unit of what is counted: vehicles, stations."""


@cache
def choices() -> dict[str, tuple[str, ...]]:
    """Units, tags, currencies and languages, by the names that `sidecar.schema.json` has for them."""
    return {
        "unit": (*dict.fromkeys(row["unit"] for row in lexicon("units")), PIECES),
        "topic": tuple(vocabulary().topics),
        "currency": tuple(row["code"] for row in lexicon("currencies")),
        "language": tuple(LANGUAGES),
    }
