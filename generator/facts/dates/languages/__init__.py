"""The one table of date rules by language; a new language is one file and one line here."""

from collections.abc import Mapping
from typing import Final

from generator.facts.dates.grammar import DateRule
from generator.facts.dates.languages import de, en, es, figures, fr, it, ja, ko, pl, pt, ru, zh

LANGUAGES: Final[Mapping[str, tuple[DateRule, ...]]] = {
    "zh": zh.RULES + figures.ASIAN,
    "ja": ja.RULES + figures.ASIAN,
    "ko": ko.RULES + figures.ASIAN,
    "ru": ru.RULES + figures.WESTERN,
    "de": de.RULES + figures.WESTERN,
    "en": en.RULES + figures.ANGLOPHONE,
    "fr": fr.RULES + figures.ROMANCE,
    "es": es.RULES + figures.ROMANCE,
    "it": it.RULES + figures.ROMANCE,
    "pt": pt.RULES + figures.ROMANCE,
    "pl": pl.RULES + figures.WESTERN,
}
FALLBACK: Final = figures.WESTERN
