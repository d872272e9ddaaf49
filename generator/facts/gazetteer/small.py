"""Villages and small towns: `regions_small_*.tsv` (made by `scripts/build_small_regions.py`).

There is a file for each language, and one for each part of the world that writes none of them. A file is read when a
text first needs it. Its names are no evidence of a place by themselves.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate, islice
from typing import NamedTuple

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
BLOCK = 16
"""Lines that are searched one after the other."""
LONGEST_ENDINGS = {"pl": 4, "ru": 4}
"""Characters of the longest ending, in the files whose names take any."""


@dataclass(frozen=True, slots=True)
class Village:
    """A small place by its name and the first-level division (ISO 3166-2) that holds it."""

    name: str
    parent: str
    latitude: float
    longitude: float


class Rows(NamedTuple):
    """A file in order, bisected by blocks and searched in one of them: a dict takes ten times the room."""

    text: bytes
    """The lines, an end of line before and behind each."""
    firsts: list[bytes]
    """The first line of each block, ..."""
    starts: list[int]
    """... and where it begins."""


def bearers(lang: str, words: str) -> tuple[Village, ...]:
    """The small places of a language's file that `words` (folded) may name, in its order; none without a file."""
    whole = len(words)
    found: list[Village] = []
    for end in range(whole, max(1, whole - LONGEST_ENDINGS.get(lang, 0)) - 1, -1) if words else ():
        ending = words[end:]
        found += [_village(row) for row in _listed(lang, words[:end]) if ending in row.split("\t", 2)[1].split("|")]
    return tuple(found)


def opens(lang: str, word: str) -> bool:
    """Whether a name of several words in a language's file begins with `word`: for others only `word` is looked up."""
    key = word.encode()
    return _at(lang, key) > 0 and (_at(lang, key + b" ") > 0 or _at(lang, key + b"-") > 0)


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


@lru_cache(maxsize=4096)
def _listed(lang: str, stem: str) -> tuple[str, ...]:
    """The lines of a language's file that begin with `stem`, in its order."""
    text, key = _rows(lang).text, f"{stem}\t".encode()
    found, at = [], _at(lang, key)
    while at and text.startswith(key, at):
        end = text.index(b"\n", at)
        found.append(text[at:end].decode())
        at = end + 1
    return tuple(found)


def _at(lang: str, key: bytes) -> int:
    """Where the first line of a language's file begins that begins with `key`; 0 if none does."""
    text, firsts, starts = _rows(lang)
    block = bisect_left(firsts, key)
    begin = starts[block - 1] if block else 1
    stop = starts[block] + len(key) if block < len(starts) else len(text)
    return text.find(b"\n" + key, begin - 1, stop) + 1


@cache
def _rows(lang: str) -> Rows:
    """What a language's file holds; nothing where there is none."""
    path = lexicons.found(f"regions_small_{lang}.tsv") if lang in FILES else None
    lines = sorted(path.read_bytes().splitlines()[1:]) if path else []
    starts = islice(accumulate((len(line) + 1 for line in lines), initial=1), 0, len(lines), BLOCK)
    return Rows(b"\n".join((b"", *lines, b"")), lines[::BLOCK], list(starts))
