"""The one table of date grammars by language; a new language is one file and one line here."""

from collections.abc import Mapping
from typing import Final

from generator.facts.dates.grammar import Grammar
from generator.facts.dates.languages import de, en, es, figures, fr, it, ja, ko, pl, pt, ru, zh

LANGUAGES: Final[Mapping[str, tuple[Grammar, ...]]] = {
    "zh": (zh.GRAMMAR, figures.ASIAN),
    "ja": (ja.GRAMMAR, figures.ASIAN),
    "ko": (ko.GRAMMAR, figures.ASIAN),
    "ru": (ru.GRAMMAR, figures.CONTINENTAL),
    "de": (de.GRAMMAR, figures.CONTINENTAL),
    "en": (en.GRAMMAR, figures.ANGLOPHONE),
    "fr": (fr.GRAMMAR, figures.CONTINENTAL),
    "es": (es.GRAMMAR, figures.CONTINENTAL),
    "it": (it.GRAMMAR, figures.CONTINENTAL),
    "pt": (pt.GRAMMAR, figures.CONTINENTAL),
    "pl": (pl.GRAMMAR, figures.CONTINENTAL),
}
FALLBACK: Final = (figures.WESTERN,)
