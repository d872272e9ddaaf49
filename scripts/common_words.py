"""Make the list of everyday Chinese words that no brand name begins with, from jieba's dictionary (MIT licence).

usage: common_words.py DICT_TXT > generator/facts/lexicons/company_heads_common_zh.tsv

DICT_TXT is `jieba/dict.txt` of the jieba 0.42.1 source archive: lines of word, frequency, part of speech. A word is
kept when it is frequent and two to four characters long; function words, verbs and adverbs become `cut` (a name may
start behind one), nouns and adjectives `plain` (a name is not made of such words alone).
"""

import sys
from pathlib import Path

CUT_TAGS = frozenset(["v", "d", "t", "p", "c", "r", "u", "m", "vn", "ad", "q", "f", "i", "l", "vd", "mq", "z"])
PLAIN_TAGS = frozenset(["n", "a", "an", "j", "b", "s"])
CUT_FLOOR, PLAIN_FLOOR = 250, 400


def word_class(frequency: int, tag: str) -> str | None:
    """`cut`, `plain` or None (too rare, or a name)."""
    if tag in CUT_TAGS and frequency >= CUT_FLOOR:
        return "cut"
    if tag in PLAIN_TAGS and frequency >= PLAIN_FLOOR:
        return "plain"
    return None


def rows(lines: list[str]) -> list[str]:
    """Sorted `word<TAB>class` rows of the dictionary's lines."""
    parsed = (line.split() for line in lines)
    classed = ((word, word_class(int(count), tag)) for word, count, tag in parsed if 2 <= len(word) <= 4)
    return sorted(f"{word}\t{kind}" for word, kind in classed if kind)


if __name__ == "__main__":
    sys.stdout.write(
        "# Frequent words of jieba's dictionary (github.com/fxsjy/jieba, MIT licence); by scripts/common_words.py\n"
    )
    sys.stdout.write("\n".join(rows(Path(sys.argv[1]).read_text("utf-8").splitlines())) + "\n")
