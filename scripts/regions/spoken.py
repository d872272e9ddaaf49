"""Which names of small places a Western language or Russian uses for something else."""

import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

from spylls.hunspell import Dictionary
from wordfreq import zipf_frequency

from regions.everyday import WESTERN

LANGUAGES = (*WESTERN, "ru")
WORD, PHRASE = 2.8, 4.4
"""So often (as the logarithm of its uses in a billion words) a language uses what is a word or a well-known surname;
of several words the frequency is that of the rarest, about."""
PHRASE_AT_MOST = ((10_000, 5.3), (0, 4.8))
NAME_AT_MOST = ((15_000, 5.0), (5_000, 4.4), (1_000, 3.9), (0, 3.3))
"""From how many inhabitants a place may bear several words, or a name that is no word, which languages use so often."""
SURNAME_AT_MOST = ((10_000, 3.6), (0, 3.0))
LED_BY_PERSONS = frozenset(["DE", "AT", "CH", "LI", "LU", "FR", "BE", "IT"])
"""Where a person stands behind the preposition of a town, too (von X, à X): such names may be used less often, then."""
GERMAN = ("DE", "AT", "CH", "LI", "LU")
LEAST_OF_PERSONS = 25_000
"""From how many inhabitants a place may bear a name that many persons bear (Teixeira), outside those countries."""
LOCALES = (
    *("de_DE", "en_GB", "en_US", "es_AR", "es_CL", "es_CO", "es_ES", "es_MX"),
    *("fr_CH", "fr_FR", "it_IT", "pl_PL", "pt_BR", "pt_PT"),
)
KINDS = ("last_names", "first_names", "first_names_male", "first_names_female")
MEANT_ELSE = {
    "en": (
        "Addis|Air Force Academy|Castile|Central Business District|Centre District|City Commercial Core|"
        "Four Seasons|Jim Brown|Judea|Languedoc|Moravia|Notre Dame|Robert Lee|Town and Country|Union Hall|"
        "University Town Center|Western Areas"
    ),
    "es": "Amalfi|Hispania|Pathé|Pemex|Pompeya|Támesis|Versalles",
    "fr": "Les Médecins|Petit Palais",
    "it": "Genio Civile|La Scala|Parco Principi|Quartiere Repubblica|Via Larga",
    "pt": "Itaú|Park Way|Universidade Rural",
}
"""Names, by language, by which news means something larger or no place: Moravia, a bank, an opera house."""
GAP = re.compile("[ -]")


def is_meant_else(name: str, lang: str) -> bool:
    """Whether news in the language means something else by the name of a small place."""
    return name in MEANT_ELSE.get(lang, "").split("|")


def is_rare(name: str) -> bool:
    """Whether no language uses the name as a word."""
    return _often(name) < (PHRASE if GAP.search(name) else WORD)


def is_own(name: str, people: int, country: str, dictionaries: Path) -> bool:
    """Whether the languages that use the name often mean a place of so many inhabitants, or only persons beside it.

    No dictionary spells such a name in small letters: Bastogne, Osório, Campbell, but not Canela.
    """
    often = _often(name)
    if GAP.search(name):
        return often < _at_most(PHRASE_AT_MOST, people)
    led = country in LED_BY_PERSONS
    if name in _persons() and (led or people < LEAST_OF_PERSONS):
        return False
    return often < _at_most(SURNAME_AT_MOST if led else NAME_AT_MOST, people) and not _is_word(
        name, country, dictionaries
    )


def _at_most(table: tuple[tuple[int, float], ...], people: int) -> float:
    return next(limit for least, limit in table if people >= least)


@cache
def _often(name: str) -> float:
    return max(zipf_frequency(name, lang) for lang in LANGUAGES)


@cache
def _is_word(name: str, country: str, dictionaries: Path) -> bool:
    """Whether a language spells the name in small letters, or German has it as a noun and not as a town of its own."""
    read = _read(dictionaries)
    noun = country not in GERMAN and read["de"].lookup(name) and zipf_frequency(name, "de") >= WORD
    return noun or any(one.lookup(name.lower()) for one in read.values())


@cache
def _read(dictionaries: Path) -> dict[str, Dictionary]:
    return {lang: Dictionary.from_files(str(dictionaries / f"dictionary-{lang}" / "index")) for lang in WESTERN}


@cache
def _persons() -> frozenset[str]:
    """Common given names and surnames, of Faker's lists."""
    return frozenset(name for locale in LOCALES for name in _named(locale))


def _named(locale: str) -> Iterator[str]:
    provider = import_module(f"faker.providers.person.{locale}").Provider
    for kind in KINDS:
        names = getattr(provider, kind, ())
        yield from () if isinstance(names, property) else names
