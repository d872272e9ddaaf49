"""Texts as sets of hashed runs of characters: what is the same in two copies whatever their script, case and layout.

Runs of five Han characters measured best for Chinese; spelt scripts need longer runs, since five letters are less than
a word. The hash is a polynomial over code points, so it is the same in every process.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from opencc import OpenCC

Hashes: TypeAlias = NDArray[np.uint64]

WIDTH_HAN: Final = 5
WIDTH_SPELT: Final = 12
HAN_SHARE: Final = 0.3
"""A text with more than this share of East Asian characters is cut into the shorter runs."""
EAST_ASIAN: Final = 0x2E80
"""The first code point of the CJK blocks."""
PLANE: Final = 0x10000
BASE: Final = np.uint64(0x9E3779B97F4A7C15)
MIX: Final = np.uint64(0xFF51AFD7ED558CCD)
SHIFT: Final = np.uint64(32)
SAMPLE: Final = np.uint64(7)
"""A hash whose low bits are zero belongs to the sample: one in eight, the same ones in every text (FracMinHash)."""
NUMBER: Final = re.compile(r"\d+")
BEFORE: Final = 5
"""So many letters before a number tell what it counts."""


def runs(text: str) -> Hashes:
    """The hashes of all runs of letters and digits in `text`, in order; empty if it is shorter than a run."""
    codes = _codes(text)
    width = WIDTH_HAN if np.count_nonzero(codes >= EAST_ASIAN) > HAN_SHARE * codes.size else WIDTH_SPELT
    count = max(codes.size - width + 1, 0)
    hashes = np.zeros(count, np.uint64)
    for step in range(width if count else 0):
        hashes *= BASE
        hashes += codes[step : step + count]
    hashes ^= hashes >> SHIFT
    hashes *= MIX
    return hashes ^ (hashes >> SHIFT)


def shingles(text: str) -> Hashes:
    """The sorted, distinct hashes of `runs`."""
    return _distinct(runs(text))


def sample(hashes: Hashes) -> Hashes:
    """The smallest and about an eighth of `hashes`, chosen by their values alone: equal texts give equal samples."""
    chosen = hashes[(hashes & SAMPLE) == 0]
    return _distinct(np.append(chosen, hashes.min())) if hashes.size else chosen


def containment(one: Hashes, other: Hashes) -> float:
    """How much of the smaller set the larger one holds, 0 to 1."""
    least = min(one.size, other.size)
    return np.intersect1d(one, other, assume_unique=True).size / least if least else 0.0


def numbers(text: str) -> Mapping[str, set[str]]:
    """The numbers of `text` by the few letters before each, all folded: `{"ivers": {"412"}}` for `delivers 412`."""
    plain = _codes(text).astype("<u4").tobytes().decode("utf-32-le")
    found: dict[str, set[str]] = defaultdict(set)
    for number in NUMBER.finditer(plain):
        found[plain[max(number.start() - BEFORE, 0) : number.start()]].add(number[0])
    return found


def _distinct(hashes: Hashes) -> Hashes:
    """`np.unique`, by the sort that is several times as fast on this kind of number."""
    ordered = np.sort(hashes)
    return np.concatenate((ordered[:1], ordered[1:][ordered[1:] != ordered[:-1]]))


def _codes(text: str) -> Hashes:
    """The folded code points of the letters and digits of `text`; those beyond the first plane are left out."""
    raw = np.frombuffer(text.encode("utf-32-le", "replace"), np.uint32)
    plain = _table()[np.where(raw < PLANE, raw, 0)]
    return plain[plain > 0]


@cache
def _table() -> Hashes:
    """The folded form of each code point of the first plane, small and simplified; 0 for what is no letter or digit."""
    codes = [code for code in range(PLANE) if chr(code).isalnum()]
    folded = unicodedata.normalize("NFKC", "\n".join(map(chr, codes))).lower()
    plain = OpenCC("t2s").convert(folded).split("\n")
    table = np.zeros(PLANE, np.uint64)
    table[codes] = [ord(new) if len(new) == 1 else code for code, new in zip(codes, plain, strict=True)]
    return table
