"""Which names of cities are everyday words, names of people or of other things too, so that words must say `place`."""

from functools import cache
from math import log10
from typing import Any

from wordfreq import get_frequency_dict

WESTERN = ("en", "de", "fr", "es", "it", "pt", "pl")
# In these countries the frequency of a city's name tells its fame; only these names are everyday words too.
SPELT_CAREFULLY_WORDS = "DE AT CH PL IT FR ES PT NL BE CZ HU SE NO DK FI JP KR RU CL GB AU CA"
SPELT_CAREFULLY = frozenset(SPELT_CAREFULLY_WORDS.split())
COMMON_WORDS = (
    "Essen Worms Wedding Mitte Celle Halle Hagen Minden Siegen Nice Tours Nancy Valence Gare Pau Sale "
    "Bath Hastings Hayes Lincoln Washington Rugby Hull Chelsea Chester Reading Centro Latina Retiro Palma "
    "Parla Mestre Massa Wola Piła Split Coronel Man Kai Ama Tome Lens Victoria Regina Concepción Santiago "
    "Delta Trail Stade Unna Wesel"
)
COMMON = frozenset(COMMON_WORDS.split())
SURE_IDS = (
    "AT-7:kitzbuhel BE-VLG:tienen CH-GR:davos CH-SO:solothurn CH-TI:chiasso DE-BW:sigmaringen DE-BY:coburg "
    "DE-BY:passau DE-BY:poing DE-NI:celle DE-NI:jork DE-NI:peine DE-NW:minden DE-NW:unna DE-NW:wesel "
    "DE-SN:bautzen FI-09:kotka FR-BFC:sochaux FR-BRE:guingamp FR-BRE:lorient FR-IDF:fontainebleau "
    "FR-NAQ:bayonne FR-NAQ:cestas FR-NOR:deauville FR-PAC:vence IT-21:saluzzo IT-21:valenza IT-23:aosta "
    "IT-42:sanremo IT-55:gubbio IT-55:orvieto IT-55:spoleto IT-57:urbino IT-65:lanciano IT-72:ischia "
    "IT-72:pompei IT-72:sorrento IT-75:gallipoli IT-82:taormina PL-12:zakopane PL-22:sopot TR-35:urla "
    "US-FL:miami US-OH:cleveland"
)
SURE = frozenset(SURE_IDS.split())
"""Towns whose names are frequent because they are famous, or are words of another language than their country's.

Judged one by one: with a capital the word hardly ever means anything else, where it begins a sentence too. So
neither a word of the country (Nisko położone, Vannes et pompes) nor a verb of a neighbour's language (Parla l'ad).
"""


def is_everyday(id_: str, city: dict[str, Any]) -> bool:
    """Whether the name of the city of that id is a word of a Western language, too."""
    if id_ in SURE:
        return False
    name, people = city["name"], city["population"]
    trusted = city["countrycode"] in SPELT_CAREFULLY and people >= 60_000
    return name in COMMON if trusted else frequent(name, people)


@cache
def zipf(word: str) -> float:
    """How often a Western language uses the word: the logarithm of its uses in a billion words, 0 for none."""
    often = max(_frequencies(lang).get(word.lower(), 0.0) for lang in WESTERN)
    return 9 + log10(often) if often else 0.0


@cache
def _frequencies(lang: str) -> dict[str, float]:
    return dict(get_frequency_dict(lang, wordlist="small"))


def frequent(name: str, people: int) -> bool:
    """Whether a Western language uses the word more often than a city of this size accounts for."""
    often = zipf(name)
    return often >= (3.3 if people < 20_000 else 3.7 if people < 100_000 else 4.2 if people < 500_000 else 5.2)
