"""Villages and small towns: `regions_small_*.tsv` (made by `scripts/build_small_regions.py`).

There is a file for each language, and one for each part of the world that writes none of them. A file is read when a
text first needs it. Its names are no evidence of a place by themselves.
"""

import re
from dataclasses import dataclass
from functools import cache

from generator import lexicons

FILES = {
    "de": ("DE", "AT", "CH", "LI", "LU"),
    "fr": ("FR", "BE", "CH", "LU", "MA", "DZ", "TN", "NC", "PF", "RE", "GP", "MQ", "GF", "YT"),
    "it": ("IT", "CH"),
    "es": ("ES", "MX", "CL", "AR", "PE", "CO", "UY", "BO", "EC", "PY"),
    "pt": ("PT", "BR"),
    "pl": ("PL",),
    "ru": ("RU", "BY", "KZ", "UZ", "KG", "TJ", "TM", "AM", "AZ", "GE", "MD", "MN"),
    "en": ("GB", "IE", "US", "CA", "AU", "NZ", "ZA"),
    "north": ("NL", "SE", "NO", "DK", "FI", "IS", "EE", "LV", "LT"),
    "danube": ("HU", "CZ", "SK"),
    "black_sea": ("RO", "BG", "UA"),
    "balkans": ("HR", "SI", "RS", "BA", "ME", "MK", "AL", "GR", "XK", "CY"),
    "steppe": ("KZ", "UZ", "KG", "TJ", "TM", "AM", "AZ", "GE", "MD", "MN", "BY"),
    "near_east": ("TR", "IL", "JO", "SA", "AE", "OM", "QA", "KW", "BH", "IQ", "LB", "EG", "LY", "SD"),
    "south_asia": ("IN", "PK", "BD", "LK", "NP"),
    "far_south": ("ID", "MY", "PH", "TH", "VN", "KH", "LA", "MM", "FJ", "PG"),
    "africa": (
        *("NG", "KE", "TZ", "UG", "GH", "ET", "RW", "ZM", "ZW", "MZ", "AO", "NA", "BW", "MW", "SN", "CI", "ML", "BF"),
        *("BJ", "TG", "CM", "GA", "CG", "CD", "GN", "MG", "CV", "MR", "LS", "SZ", "BI", "NE", "TD", "MU"),
    ),
    "caribbean": ("CU", "DO", "GT", "HN", "SV", "NI", "CR", "PA", "VE", "PR", "JM"),
}
"""The countries whose small places each file holds: a language's own, or those of a part of the world."""
GAP = re.compile(r"[ -]+")
LONGEST_ENDINGS = {"pl": 4, "ru": 4}
"""Characters of the longest ending, in the files whose names take any."""


@dataclass(frozen=True, slots=True)
class Village:
    """A small place by its name and the first-level division (ISO 3166-2) that holds it."""

    name: str
    parent: str
    latitude: float
    longitude: float


def bearers(lang: str, words: str) -> tuple[Village, ...]:
    """The small places of a language's file that `words` (folded) may name, in its order; none without a file."""
    rows, whole = _rows(lang), len(words)
    found: list[Village] = []
    for end in range(whole, max(1, whole - LONGEST_ENDINGS.get(lang, 0)) - 1, -1) if words else ():
        if listed := rows.get(words[:end]):
            ending = words[end:]
            found += [_village(row) for row in listed.split("\n") if ending in row.split("\t", 2)[1].split("|")]
    return tuple(found)


def opens(lang: str, word: str) -> bool:
    """Whether a name of several words in a language's file begins with `word`: for others only `word` is looked up."""
    return word in _openings(lang)


def located(region_id: str) -> tuple[float, float] | None:
    """Latitude and longitude of a small place by its id (`GB-SCT:Coalburn`), None where no file holds it."""
    parent, _, name = region_id.rpartition(":")
    for lang, lands in FILES.items() if name else ():
        for village in bearers(lang, name) if parent[:2] in lands else ():
            if (village.parent, village.name) == (parent, name):
                return village.latitude, village.longitude
    return None


def _village(row: str) -> Village:
    stem, _, name, parent, latitude, longitude = row.split("\t")
    return Village(name or stem, parent, float(latitude), float(longitude))


@cache
def _openings(lang: str) -> frozenset[str]:
    return frozenset([GAP.split(stem, 1)[0] for stem in _rows(lang) if " " in stem or "-" in stem])


@cache
def _rows(lang: str) -> dict[str, str]:
    """Stem -> the lines that begin with it, as text: mostly one, and a list for each takes twice as long to make."""
    rows: dict[str, str] = {}
    if lang in FILES:
        for row in lexicons.found(f"regions_small_{lang}.tsv").read_text("utf-8").splitlines()[1:]:
            stem = row[: row.index("\t")]
            rows[stem] = f"{rows[stem]}\n{row}" if stem in rows else row
    return rows
