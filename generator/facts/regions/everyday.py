"""Everyday words, which name no town: runs of them in Hangul and kana (신공장, バッテリーメーカー), and Chinese."""

import re
from functools import cache

from generator import lexicons, patterns
from generator.facts.gazetteer.table import lexicon
from generator.facts.rules import fold

KANA = ("kana_plain", "kana_weak", "kana_words", "kana")
HANGUL = ("hangul_plain", "hangul_words", "hangul")
"""The keys of `company_heads.yml` that list such words."""
COMMON, RARE = "company_heads_common_zh.tsv", "company_heads_rare_zh.tsv"
"""The tables of Chinese words, the frequent ones and those of two characters that come less often."""
MORE = {
    KANA: (
        "メーカー",
        "オフィス",
        "エリア",
        "スタートアップ",
        "ベンチャー",
        "ブランド",
        "ファンド",
        "チーム",
        "ユーザー",
    ),
    HANGUL: ("전역", "곳곳", "법원", "합작", "신", "주민", "남쪽", "북쪽", "동쪽", "서쪽", "외곽", "주도", "현지"),
}
"""Further ones behind a country or a state: its makers, its parts and its people."""


def is_everyday(name: str) -> bool:
    """Whether the folded `name`, in Hangul or kana, is wholly made of everyday words."""
    return _words(KANA if name < "\uac00" else HANGUL).fullmatch(name) is not None


def is_word(name: str) -> bool:
    """Whether the two characters `name` are a word of Chinese."""
    return is_frequent_word(name) or name in _chinese(RARE)


def is_frequent_word(name: str) -> bool:
    """Whether `name` is a word of Chinese that everybody uses."""
    return name in _chinese(COMMON)


@cache
def _chinese(table: str) -> frozenset[str]:
    """The words of a table: one in each row, or the first character of some, and their second ones."""
    lines = lexicons.found(table).read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    if table == COMMON:
        return frozenset(row[0] for row in rows)
    return frozenset(first + second for first, *seconds in rows for second in "".join(seconds))


@cache
def _words(keys: tuple[str, ...]) -> re.Pattern[str]:
    words = {fold(str(word)) for key in keys for word in lexicon("company_heads")[key]} | {*map(fold, MORE[keys])}
    return patterns.compiled(f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))}|[·0-9])+")
