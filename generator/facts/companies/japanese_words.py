"""Everyday Japanese words in kanji, which stand where a company might: 影響が, 計画は.

Most are everyday Chinese words in other characters: OpenCC turns those of Japan into the old ones, and folding turns
these into those of the lexicon.
"""

import re
from functools import cache, lru_cache

from opencc import OpenCC

from generator.facts.companies.words import WORDS_KEPT, all_everyday, listed
from generator.facts.rules import fold

KANJI = re.compile("[\u3400-\u9fff々]{2,6}")
LAST = frozenset(
    "者会式場家員金線品機庫室図物率量額費料値性化力法案書券権制型系層圏感策点面数度期時日週年間先側用手主例案図表等類別"
)
"""Characters that end words for people, sums, rates and the like, and hardly a firm's name."""

FOOD = "食品"
"""What firms' names end with too: 東川食品."""


@lru_cache(maxsize=WORDS_KEPT)
def is_word(name: str) -> bool:
    """Whether a folded name of 2 to 6 kanji is made of everyday words, or ends like one."""
    if not KANJI.fullmatch(name):
        return False
    return _ends_like_word(name) or _is_made_of_words(name) or _is_made_of_words(fold(_modern().convert(name)))


def _ends_like_word(name: str) -> bool:
    return name[-1] in _last() and not (len(name) > len(FOOD) and name.endswith(FOOD))


def _is_made_of_words(name: str) -> bool:
    """Whether everyday words of two characters or more make up the name."""
    words = _words()
    reach = {0}
    for at in range(len(name) - 1):
        if at in reach:
            reach |= {end for end in range(at + 2, len(name) + 1) if name[at:end] in words}
    return len(name) in reach


@cache
def _modern() -> OpenCC:
    return OpenCC("jp2t")


@cache
def _words() -> frozenset[str]:
    """Everyday words of Chinese, and those of Japanese that are none there."""
    return all_everyday().union(map(fold, listed("company_heads", "kanji_words")))


@cache
def _last() -> frozenset[str]:
    return frozenset(fold("".join(sorted(LAST))))
