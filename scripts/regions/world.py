"""Cities of the world from GeoNames, each under its ISO 3166-2 subdivision."""

import csv
import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import opencc
from wordfreq import zipf_frequency

from regions.cldr import Names
from regions.everyday import is_everyday, zipf
from regions.rows import Row, Words

# The least number of inhabitants; less in countries whose news names smaller towns, since the industry builds there.
LEAST = 50_000
SMALLER_TOO = (
    "PT IE NL BE LU CZ SK HU DK SE NO FI EE LV LT SI HR RS RO BG GR JP KR CA AU US MX CL TH VN MY TR SA AE "
    "KZ UZ KG TJ TM BY UA MD GE AM AZ MN"
)
LEAST_IN = dict.fromkeys(SMALLER_TOO.split(), 15_000) | {
    "DE": 1_000,
    "AT": 1_500,
    "CH": 2_000,
    "FR": 3_000,
    "PL": 3_000,
    "IT": 5_000,
    "ES": 3_000,
    "GB": 4_000,
    "RU": 8_000,
}
GENERIC = re.compile(
    r"\b(province|region|oblast|krai|kray|republic|prefecture|governorate|county|district|state|canton|"
    r"department|departement|autonomous|community|city|municipality|voivodeship|of|the|de|la|provincia|provinz|"
    r"prafektur|division|land|kanton|okrug|capital|federal|territory|special|metropolitan|changwat|do|si|to|fu|ken)\b"
)
HAN = re.compile(r"[\u4e00-\u9fff·]{2,}")
KANA = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff・ー]{2,}")
HANGUL = re.compile(r"[\uac00-\ud7a3 ]{2,}")
RUSSIAN = re.compile(r"[А-ЯЁ][а-яё]+(?:[- ][А-ЯЁа-яё]+)*")
NEIGHBOURS = re.compile(r"[сцз]ьк|ъ$| ош$|[бвгджзклмнпрстфхцчшщ]ъ[бвгджзклмнпрстфхцчшщ]")
"""What Ukrainian, Old Russian, Mari and Bulgarian spellings hold, and Russian ones do not."""
FAMOUS, WORD = 100_000, 3.0
"""From how many inhabitants a city's Russian name may be a word too; how often (as `zipf`) Russian uses a word."""
LATIN = re.compile(
    r"[A-ZÄÖÜÉŁŚŻÁÍÓÚÇ][a-zäöüßéèêëàâçñóíáúãõôîłńśćżźęąı]{3,}(?:[- ][A-Za-zäöüßéèêàâçñóíáúãõôîłńśćżźęą]+){0,3}"
)
_SIMPLE = opencc.OpenCC("t2s")


def simplified(name: str) -> str:
    """The name in simplified script."""
    return str(_SIMPLE.convert(name))


# First-level divisions that were redrawn, or whose names alone do not tell them apart.
RENAMED = {
    (country, old): f"{country}-{new}"
    for country, pairs in {
        "FR": "11:IDF 24:CVL 27:BFC 28:NOR 32:HDF 44:GES 52:PDL 53:BRE 75:NAQ 76:OCC 84:ARA 93:PAC 94:20R",
        "RU": "48:MOW 47:MOS 66:SPE 42:LEN 01:AD 03:AL 06:ARK 11:BU 12:CE 15:CHU 16:CU 19:IN 22:KB 24:KL 27:KC 31:KK "
        "32:KHM 38:KDA 45:ME 46:MO 50:NEN 51:NIZ 59:PRI 62:RYA 68:SE 70:STA 77:TVE 79:TY 80:UD 86:VOR 87:YAN 88:YAR "
        "91:KYA 92:KAM 93:ZAB",
        "DE": "01:BW",
        "US": "DC:DC WA:WA",
        "ES": "32:NC 54:CM 55:CL 60:VC",
        "AE": "02:AJ 03:DU 05:RK 06:SH",
        "AR": "07:C",
        "BR": "07:DF",
        "CH": "BS:BS GR:GR SG:SG",
        "CZ": "52:10 78:64 88:20",
        "DK": "17:84 18:82 19:81 20:85 21:83",
        "KR": "22:50",
        "NO": "21:50 42:42 46:46",
        "RO": "10:B",
        "SA": "05:03 11:14 19:07",
        "SE": "03:X 07:Z 08:F 15:T 16:E 18:D 22:S 23:AC 24:Y 25:U 28:O",
        "MX": "09:CMX 15:MEX",
        "ID": "30:JB 04:JK 33:BT 07:JT 08:JI 01:AC 02:BA 14:KI 15:LA 21:ST 22:SG "
        "26:SU 29:MU 31:SA 32:SS 36:PA 37:RI 38:SN 40:KR",
        "KZ": "02:ALA 01:ALM",
        "PL": "72:02 73:04 74:10 75:06 76:08 77:12 78:14 79:16 80:18 81:20 82:22 83:24 84:26 85:28 86:30 87:32",
        "IN": "07:DL",
        "HR": "20:01 21:21",
    }.items()
    for old, new in (pair.split(":") for pair in pairs.split())
}

# From how many inhabitants a foreign city's spelling in a language is kept; and the countries that write it themselves.
SPELT = {"zh": 50_000, "ru": 10_000, "ja": 200_000, "ko": 200_000}
OWN = {"ru": {"RU", "BY", "KZ", "KG", "UZ", "TJ", "TM", "UA", "MD", "GE", "AM", "AZ", "MN"}, "ja": {"JP"}, "ko": {"KR"}}

# Names that cities bear at home or in a neighbour's language, and that are no words beside.
OWN_NAMES_WORDS = (
    "München Nürnberg Frankfurt Barcellona Barcelone Habana Parigi París Londra Londres Londyn Genova "
    "Milano Napoli Padova Roma Torino Warszawa Lisboa"
)
OWN_NAMES = frozenset(OWN_NAMES_WORDS.split())

# GeoNames has the divisions that Morocco merged in 2015 and Vietnam in 2025, our release of CLDR those from before.
MERGED = frozenset({"MA", "VN"})

City = dict[str, Any]


def plain(name: str) -> str:
    """Lower-case ASCII without generic words: what two spellings of one place share."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]", "", GENERIC.sub(" ", ascii_name.replace("-", " ")))


LETTERS = str.maketrans({"ß": "ss", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "æ": "ae", "đ": "d", "ı": "i"})
"""How letters are spelt in ASCII that are more than a base and a mark."""


def spelt_plainly(name: str) -> str:
    """`Tønsberg` -> `Tonsberg`."""
    return unicodedata.normalize("NFKD", name.translate(LETTERS)).encode("ascii", "ignore").decode()


def slug(name: str) -> str:
    """`São Paulo` -> `sao-paulo`."""
    return re.sub("[^a-z0-9]+", "-", spelt_plainly(name).lower()).strip("-")


def admin1_of(
    cities: list[City], places: Path, subdivisions: dict[str, Names], held: dict[str, str]
) -> Callable[[City], str]:
    """The ISO 3166-2 code of a city's first-level division, or that of its country where none is known.

    A division that was redrawn has its code in `RENAMED`. Else the code is that of the name which the table of places
    gives for most cities of the GeoNames division (in a country that merged its divisions, for the city's very spot);
    else that of the city that gives its division its name (Trnava lies in Trnavský kraj).
    """
    by_name = _first_tier(subdivisions, held)
    with places.open(encoding="utf-8", newline="") as file:
        known = {(row["cc"], _near(row["lat"], row["lon"])): row["admin1"] for row in csv.DictReader(file)}
    stated = {spot: by_name.get((spot[0], plain(name)), "") for spot, name in known.items() if name}
    votes: dict[tuple[str, str], Counter[str]] = {}
    for city in cities:
        if _spot(city) in stated:
            votes.setdefault(_division(city), Counter())[stated[_spot(city)]] += 1
    elected = {key: code for key, count in votes.items() if (code := count.most_common(1)[0][0])} | RENAMED
    namesakes = _namesakes(cities, by_name, set(elected), set(elected.values()))

    def code_of(city: City) -> str:
        division, country = _division(city), str(city["countrycode"])
        own = stated.get(_spot(city)) if country in MERGED else None
        return own or elected.get(division) or namesakes.get(division, country)

    return code_of


def _first_tier(subdivisions: dict[str, Names], held: dict[str, str]) -> dict[tuple[str, str], str]:
    """(country, plain name) -> code; of Indonesia the provinces, which its islands hold, and not the islands."""
    above = {code for code in held.values() if code.startswith("ID-")}
    codes = [code for code in subdivisions if code not in above and (len(held.get(code, "")) == 2 or code[:2] == "ID")]
    found: dict[tuple[str, str], str] = {}
    for code in codes:
        for name in {plain(name) for names in subdivisions[code].values() for name in names} - {""}:
            found.setdefault((code[:2], name), code)
    return found


def _namesakes(
    cities: list[City], by_name: dict[tuple[str, str], str], settled: set[tuple[str, str]], taken: set[str]
) -> dict[tuple[str, str], str]:
    """For each GeoNames division that is not settled the one ISO code that a city of it bears the name of.

    A division with several such cities is made of several of today's, as Taiwan's old province is: it has none.
    """
    found: dict[tuple[str, str], set[str]] = {}
    for city in cities:
        code = by_name.get((city["countrycode"], plain(city["name"])))
        if code and _division(city) not in settled and code not in taken:
            found.setdefault(_division(city), set()).add(code)
    return {division: codes.pop() for division, codes in found.items() if len(codes) == 1}


def _division(city: City) -> tuple[str, str]:
    return (city["countrycode"], city["admin1code"])


def _spot(city: City) -> tuple[str, str]:
    return (city["countrycode"], _near(city["latitude"], city["longitude"]))


def _near(latitude: str | float, longitude: str | float) -> str:
    """The place to about a kilometre."""
    return f"{float(latitude):.2f} {float(longitude):.2f}"


def plain_ascii(name: str) -> str:
    """The name without diacritics, as the second table spells it."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()


def wanted(city: City) -> bool:
    """Whether the city is large enough to be kept."""
    country, people = city["countrycode"], city["population"]
    return country not in ("CN", "HK", "MO", "SG") and people >= LEAST_IN.get(country, LEAST)


def russian_at_home(cities: list[City]) -> frozenset[str]:
    """The Russian names of all towns and villages in Russia: Russian news mean no small town far abroad by them."""
    at_home = (city for city in cities if city["countrycode"] == "RU")
    return frozenset(name for city in at_home for name in city["alternatenames"] if RUSSIAN.fullmatch(name))


def row(city: City, parent: str, words: Words, zones: dict[str, Names], home: frozenset[str]) -> Row:
    """The city as a row.

    `words` are common Chinese words by kind, which no foreign name may equal; `home` as of `russian_at_home`.
    """
    found = Row(id=f"{parent}:{slug(city['name'])}", level="admin2", parent=parent, name=city["name"],
                latitude=city["latitude"], longitude=city["longitude"], population=city["population"])  # fmt: skip
    alternates = [unicodedata.normalize("NFC", name) for name in city["alternatenames"]]
    found.weak = is_everyday(found.id, city)
    found.names = {
        "zh": _han(alternates, city["countrycode"], words)
        if city["population"] >= SPELT["zh"] or city["countrycode"] == "JP"
        else [],
        "ru": _russian(alternates, city, home) if _is_spelt("ru", city) else [],
        "ja": [name for name in alternates if KANA.fullmatch(name) and not HAN.fullmatch(name)]
        if _is_spelt("ja", city)
        else [],
        "ko": [name for name in alternates if HANGUL.fullmatch(name)] if _is_spelt("ko", city) else [],
        "en": _latin(alternates, city),
    }
    for lang, names in zones.get(city["timezone"], {}).items() if _is_zone_city(city, zones) else ():
        kept = found.names.setdefault(lang, [])
        found.names[lang] = [*names, *(name for name in kept if name not in names)]
    found.names["zh"] = [simplified(name) for name in found.names["zh"]]
    return found


def _is_spelt(lang: str, city: City) -> bool:
    """Whether news in the language may name the city: one of its own, or a large one."""
    return city["countrycode"] in OWN[lang] or city["population"] >= SPELT[lang]


def _is_zone_city(city: City, zones: dict[str, Names]) -> bool:
    english = zones.get(city["timezone"], {}).get("en") or [city["timezone"].split("/")[-1].replace("_", " ")]
    return plain_ascii(city["name"]).lower() == plain_ascii(english[0]).lower()


def _han(alternates: list[str], country: str, words: Words) -> list[str]:
    names: list[str] = []
    for name in alternates:
        simple = simplified(name)
        if HAN.fullmatch(name) and words.get(simple, ("ns", 0))[0][:2] in ("ns", "nz", "nr") and simple not in names:
            names.append(simple)
            if country == "JP" and len(simple) > 2 and simple[-1] in "市町村区":
                names.append(simple[:-1])
            if name != simple and country == "JP":
                names.append(name)
    return names


def _russian(alternates: list[str], city: City, home: frozenset[str]) -> list[str]:
    """The spellings that Russian uses most; of those that it hardly uses first the ones with its own letters.

    The rest are spellings of its neighbours (Полацк, Луганськ), which share the alphabet. A name that Russian uses as a
    word (Гори, Осла) is that of a large city, or the most used of a city at home.
    """
    names = [name for name in alternates if RUSSIAN.fullmatch(name) and len(name) > 3 and not NEIGHBOURS.search(name)]
    used = {name: 0.0 if re.search("[ -]", name) else zipf_frequency(name, "ru") for name in names}
    spelt = sorted(names, key=lambda name: (-used[name], -sum(map(name.count, "ьэыёщ")), names.index(name)))
    sure = city["population"] >= FAMOUS or city["countrycode"] in ("RU", "BY", "KZ")
    kept = spelt[:1] if sure else []
    taken = home if city["countrycode"] not in OWN["ru"] and city["population"] < FAMOUS else frozenset[str]()
    return kept + [name for name in spelt if name not in {*kept, *taken} and used[name] < WORD][: 4 - len(kept)]


def _latin(alternates: list[str], city: City) -> list[str]:
    """Spellings that a Western language really uses (Mailand, Dunkerque), by its list of frequent words."""
    names = [name for name in alternates if LATIN.fullmatch(name) and name != city["name"]]
    people = city["population"]
    ceiling = 4.2 if people < 100_000 else 4.3
    known = [name for name in names if name in OWN_NAMES or (0 < zipf(name) < ceiling and len(name) > 4)]
    kept = known[:6] if people >= 30_000 else []
    bare = plain_ascii(city["name"])
    plainer = bare != city["name"] and len(bare) == len(city["name"]) and zipf(bare) < 3.3
    return [bare, *kept] if plainer else kept
