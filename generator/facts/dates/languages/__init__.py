"""The one table of date rules by language; a new language is one file and one line here."""

from collections.abc import Mapping
from typing import Final

from generator.facts.dates.grammar import DateRule
from generator.facts.dates.languages import de, en, es, figures, fr, it, ja, ko, pl, pt, ru, zh

LANGUAGES: Final[Mapping[str, tuple[DateRule, ...]]] = {
    "zh": zh.RULES + figures.ASIAN,
    "ja": ja.RULES + figures.ASIAN,
    "ko": ko.RULES + figures.ASIAN,
    "ru": ru.RULES + figures.CONTINENTAL,
    "de": de.RULES + figures.CONTINENTAL,
    "en": en.RULES + figures.ANGLOPHONE,
    "fr": fr.RULES + figures.CONTINENTAL,
    "es": es.RULES + figures.CONTINENTAL,
    "it": it.RULES + figures.CONTINENTAL,
    "pt": pt.RULES + figures.CONTINENTAL,
    "pl": pl.RULES + figures.CONTINENTAL,
}
FALLBACK: Final = figures.WESTERN
