"""Make the lists of Chinese words that no brand is made of, from jieba's dictionary (MIT licence).

usage: common_words.py DICT_TXT

It writes generator/facts/lexicons/company_heads_{common,rare}_zh.tsv.

DICT_TXT is `jieba/dict.txt` of the jieba 0.42.1 source archive: lines of word, frequency, part of speech. A word is
kept when it is frequent and two to four characters long; function words, verbs and adverbs become `cut` (a name may
start behind one), nouns and adjectives `plain` (a name is not made of such words alone). The rarer words of two
characters are listed by their first character, a brand that is one is not coined; in a column of their own those that
the dictionary takes for names, though they come too often to be mostly that: 顾问, 海关.
"""

import sys
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter
from pathlib import Path

LEXICONS = Path(__file__).parents[1] / "generator" / "facts" / "lexicons"
SOURCE = "of jieba's dictionary (github.com/fxsjy/jieba, MIT licence); by scripts/common_words.py"

CUT_TAGS = frozenset(["v", "d", "t", "p", "c", "r", "u", "m", "vn", "ad", "q", "f", "i", "l", "vd", "mq", "z"])
PLAIN_TAGS = frozenset(["n", "a", "an", "j", "b", "s"])
NAME_TAGS = frozenset(["nr", "nrt", "nrfg", "ns", "nt", "nz", "x", "eng"])
CUT_FLOOR, PLAIN_FLOOR, RARE_FLOOR, NAMED_FLOOR = 250, 400, 10, 200
"""How often a word comes at least; what the dictionary takes for a name is mostly none if it comes often: 顾问."""


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


def rare(lines: list[str]) -> list[str]:
    """Sorted rows of the words of two characters: `first character<TAB>second ones<TAB>those of frequent names`."""
    parsed = [(word, int(count), tag in NAME_TAGS) for word, count, tag in map(str.split, lines) if len(word) == 2]
    words = _seconds(word for word, count, name in parsed if not name and count >= RARE_FLOOR)
    names = _seconds(word for word, count, name in parsed if name and count >= NAMED_FLOOR)
    return [f"{first}\t{words.get(first, '')}\t{names.get(first, '')}" for first in sorted(words | names)]


def _seconds(words: Iterable[str]) -> dict[str, str]:
    """The second characters of `words` by their first."""
    return {first: "".join(word[1] for word in group) for first, group in groupby(sorted(set(words)), itemgetter(0))}


def written(name: str, title: str, table: list[str]) -> None:
    """The rows of `table` below a line that says where they come from."""
    (LEXICONS / name).write_text("\n".join([f"# {title} {SOURCE}", *table]) + "\n", "utf-8")


if __name__ == "__main__":
    dictionary = Path(sys.argv[1]).read_text("utf-8").splitlines()
    written("company_heads_common_zh.tsv", "Frequent words", rows(dictionary))
    written(
        "company_heads_rare_zh.tsv", "Words of two characters, the second ones behind each first,", rare(dictionary)
    )
