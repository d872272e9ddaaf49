"""Cities of the world from GeoNames, each under its ISO 3166-2 subdivision."""

import csv
import re
import unicodedata
from collections import Counter
from functools import cache
from math import log10
from pathlib import Path
from typing import Any

import opencc
from wordfreq import get_frequency_dict

from regions.cldr import Names
from regions.rows import Row, Words

# The least number of inhabitants; less in countries whose news names smaller towns, since the industry builds there.
LEAST = 50_000
LEAST_IN = {"DE": 3_000, "AT": 2_000, "CH": 3_000, "FR": 5_000} | {
    country: 15_000
    for country in "IT ES PT PL GB IE NL BE LU CZ SK HU DK SE NO FI EE LV LT SI HR RS RO BG GR JP KR RU KZ UZ BY UA CA AU US MX CL "
    "TH VN MY TR SA AE".split()
}
GENERIC = re.compile(
    r"\b(province|region|oblast|krai|kray|republic|prefecture|governorate|county|district|state|canton|"
    r"department|departement|autonomous|community|city|municipality|voivodeship|of|the|de|la|provincia|provinz|"
    r"prafektur|division|land|kanton|okrug|capital|federal|territory|special|metropolitan|changwat|do|si|to|fu|ken)\b"
)
WESTERN = ("en", "de", "fr", "es", "it", "pt", "pl")
HAN = re.compile(r"[\u4e00-\u9fff·]{2,}")
KANA = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff・ー]{2,}")
HANGUL = re.compile(r"[\uac00-\ud7a3 ]{2,}")
RUSSIAN = re.compile(r"[А-ЯЁ][а-яё]+(?:[- ][А-ЯЁа-яё]+)*")
LATIN = re.compile(r"[A-ZÄÖÜÉŁŚŻÁÍÓÚÇ][a-zäöüßéèêëàâçñóíáúãõôîłńśćżźęąı]{3,}(?:[- ][A-Za-zäöüßéèêàâçñóíáúãõôîłńśćżźęą]+){0,3}")
_SIMPLE = opencc.OpenCC("t2s")

# First-level divisions that were redrawn, or whose names alone do not tell them apart.
RENAMED = {
    (country, old): f"{country}-{new}"
    for country, pairs in {
        "FR": "11:IDF 24:CVL 27:BFC 28:NOR 32:HDF 44:GES 52:PDL 53:BRE 75:NAQ 76:OCC 84:ARA 93:PAC 94:20R",
        "RU": "48:MOW 47:MOS 66:SPE 42:LEN",
        "MX": "09:CMX 15:MEX",
        "ID": "30:JB 04:JK 33:BT 07:JT 08:JI",
        "KZ": "02:75 01:ALM",
        "IN": "07:DL",
    }.items()
    for old, new in (pair.split(":") for pair in pairs.split())
}

# From how many inhabitants a foreign city's spelling in a language is kept; and the countries that write it themselves.
SPELT = {"zh": 50_000, "ru": 100_000, "ja": 200_000, "ko": 200_000}
OWN = {"ru": set("RU BY KZ KG UZ TJ UA".split()), "ja": {"JP"}, "ko": {"KR"}}

# In these countries the frequency of a city's name tells its fame; only these names are everyday words too.
SPELT_CAREFULLY = set("DE AT CH PL IT FR ES PT NL BE CZ HU SE NO DK FI JP KR RU CL GB AU CA".split())
COMMON = set(
    "Essen Worms Wedding Mitte Celle Halle Hagen Minden Siegen Nice Tours Nancy Valence Gare Pau Sale Bath Hastings Hayes "
    "Lincoln Washington Rugby Hull Chelsea Chester Reading Centro Latina Retiro Palma Parla Mestre Massa Wola Piła Split Coronel "
    "Man Kai Ama Tome Lens Victoria Regina Concepción Santiago Delta Trail Stade Unna Wesel".split()
)

City = dict[str, Any]


def plain(name: str) -> str:
    """Lower-case ASCII without generic words: what two spellings of one place share."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]", "", GENERIC.sub(" ", ascii_name.replace("-", " ")))


def slug(name: str) -> str:
    """`São Paulo` -> `sao-paulo`."""
    for letter, spelt in (("ß", "ss"), ("ł", "l"), ("Ł", "L"), ("ø", "o"), ("Ø", "O"), ("æ", "ae"), ("đ", "d"), ("ı", "i")):
        name = name.replace(letter, spelt)
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", ascii_name).strip("-")


def admin1_of(cities: list[City], places: Path, subdivisions: dict[str, Names], held: dict[str, str]) -> dict[tuple[str, str], str]:
    """(country, GeoNames admin1 code) -> ISO 3166-2 code, by the names of the first tier."""
    by_name: dict[tuple[str, str], str] = {}
    for code, names in subdivisions.items():
        if len(held.get(code, "")) == 2:
            for name in {name for found in names.values() for name in found}:
                by_name.setdefault((code[:2], plain(name)), code)
    by_name = {key: code for key, code in by_name.items() if key[1]}
    with places.open(encoding="utf-8", newline="") as file:
        known = {(row["cc"], row["name"]): row["admin1"] for row in csv.DictReader(file)}
    votes: dict[tuple[str, str], Counter[str]] = {}
    for city in cities:
        admin1 = known.get((city["countrycode"], plain_ascii(city["name"])))
        code = by_name.get((city["countrycode"], plain(admin1 or "")))
        if admin1 and code:
            votes.setdefault((city["countrycode"], city["admin1code"]), Counter())[code] += 1
    return {key: count.most_common(1)[0][0] for key, count in votes.items()} | RENAMED


def plain_ascii(name: str) -> str:
    """The name without diacritics, as the second table spells it."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()


def wanted(city: City) -> bool:
    """Whether the city is large enough to be kept."""
    country, people = city["countrycode"], city["population"]
    return country != "CN" and people >= LEAST_IN.get(country, LEAST)


def row(city: City, parent: str, words: Words, zones: dict[str, Names]) -> Row:
    """The city as a row; `words` are common Chinese words by kind, which no foreign name may equal."""
    found = Row(id=f"{parent}:{slug(city['name'])}", level="admin2", parent=parent, name=city["name"],
                latitude=city["latitude"], longitude=city["longitude"], population=city["population"])  # fmt: skip
    alternates = [unicodedata.normalize("NFC", name) for name in city["alternatenames"]]
    trusted = city["countrycode"] in SPELT_CAREFULLY and city["population"] >= 60_000
    found.weak = city["name"] in COMMON if trusted else frequent(city["name"], city["population"])
    found.names = {
        "zh": _han(alternates, city["countrycode"], words) if city["population"] >= SPELT["zh"] or city["countrycode"] == "JP" else [],
        "ru": _russian(alternates, city["countrycode"]) if _is_spelt("ru", city) else [],
        "ja": [name for name in alternates if KANA.fullmatch(name) and not HAN.fullmatch(name)] if _is_spelt("ja", city) else [],
        "ko": [name for name in alternates if HANGUL.fullmatch(name)] if _is_spelt("ko", city) else [],
        "en": _latin(alternates, city),
    }
    for lang, names in zones.get(city["timezone"], {}).items() if _is_zone_city(city, zones) else ():
        kept = found.names.setdefault(lang, [])
        found.names[lang] = [*names, *(name for name in kept if name not in names)]
    found.names["zh"] = [_SIMPLE.convert(name) for name in found.names["zh"]]
    return found


def _is_spelt(lang: str, city: City) -> bool:
    """Whether news in the language may name the city: one of its own, or a large one."""
    return city["countrycode"] in OWN[lang] or city["population"] >= SPELT[lang]


def _is_zone_city(city: City, zones: dict[str, Names]) -> bool:
    english = zones.get(city["timezone"], {}).get("en") or [city["timezone"].split("/")[-1].replace("_", " ")]
    return plain_ascii(city["name"]).lower() == plain_ascii(english[0]).lower()


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


def _han(alternates: list[str], country: str, words: Words) -> list[str]:
    names: list[str] = []
    for name in alternates:
        simple = _SIMPLE.convert(name)
        if HAN.fullmatch(name) and words.get(simple, ("ns", 0))[0][:2] in ("ns", "nz", "nr") and simple not in names:
            names.append(simple)
            if name != simple and country == "JP":
                names.append(name)
    return names


def _russian(alternates: list[str], country: str) -> list[str]:
    names = [name for name in alternates if RUSSIAN.fullmatch(name) and len(name) > 3]
    spelt = sorted(names, key=lambda name: (-sum(map(name.count, "ьэыёщ")), names.index(name)))
    return spelt[: 1 if country in ("RU", "BY", "UA") else 2]


def _latin(alternates: list[str], city: City) -> list[str]:
    """Spellings that a Western language really uses (Mailand, Dunkerque), by its list of frequent words."""
    names = [name for name in alternates if LATIN.fullmatch(name) and name != city["name"]]
    ceiling = 4.0 if city["population"] < 100_000 else 4.4
    known = [name for name in names if 0 < zipf(name) < ceiling][:6] if city["population"] >= 30_000 else []
    bare = plain_ascii(city["name"])
    return known if bare in (city["name"], *known) or "?" in bare or len(bare) != len(city["name"]) else [bare, *known]
