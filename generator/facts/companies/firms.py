"""What the lexicon says of a company, for pages: its names by language, and which of them are registered names."""

import re

from generator.facts.companies.lexicon import SETTINGS, entries
from generator.facts.companies.sameness import HAN_LEGAL
from generator.facts.companies.spelt import LEGAL
from generator.facts.companies.words import either, listed
from generator.facts.rules import fold
from generator.model import Firm

IN_FRONT = re.compile(rf"(?:{either(listed('legal_forms', 'before'))}) ")
CODE = 2
"""Letters of a language's code, the keys under which an entry lists names: `zh`."""


def firm(key: str) -> Firm | None:
    """What the lexicon says of the company `key`; None where it has no such company."""
    entry = entries().get(key)
    if entry is None:
        return None
    languages = sorted(lang for lang in entry if lang not in SETTINGS and len(lang) == CODE)
    names = {lang: tuple(dict.fromkeys(map(str, entry[lang] or ()))) for lang in languages}
    return Firm(
        names=names,
        registered=tuple(name for of_language in names.values() for name in of_language if is_registered(name)),
        tickers=tuple(map(str, entry.get("ticker") or ())),
        country=str(entry.get("country") or ""),
    )


def is_registered(name: str) -> bool:
    """Whether a name carries a legal form, as the one in a register does: 有限公司, GmbH, ООО."""
    plain = fold(name)
    found = list(LEGAL.finditer(plain))
    return bool(HAN_LEGAL.search(plain) or IN_FRONT.match(plain) or (found and found[-1].end() == len(plain)))
