"""Text as the search index and the search box both see it: folded, in runs, stemmed, cut.

`templates/assets/search/folding.js` does the same in the browser; `tests/cases/folding.yml` holds both to it.
A change here is a change there.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from opencc import OpenCC

Kind = Literal["cut", "word", "digits"]

CUT_RANGES = (
    (0x2E80, 0x2FDF),  # radicals
    (0x3005, 0x3007),  # 々 〆 〇
    (0x3041, 0x309F),  # hiragana
    (0x30A1, 0x30FA),  # katakana, without its middle dot
    (0x30FC, 0x30FF),
    (0x31F0, 0x31FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xAC00, 0xD7A3),  # Korean, whose particles stand at the end of a word without a space
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)
"""Scripts whose words need no space between them: these runs are cut into overlapping pairs."""
CUT = "".join(f"{chr(first)}-{chr(last)}" for first, last in CUT_RANGES)
RUNS = re.compile(f"([{CUT}]+)|([0-9]+)|[^{CUT}0-9 ]+")
"""The runs of a folded text."""

SIMPLIFIED_RANGES = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF))

LETTERS = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ς": "σ"}
"""Letters that no decomposition takes apart."""

ENDING_CYRILLIC = (
    "(?<=.{3})(?:иями|ями|ами|иях|ого|его|ому|ему|ыми|ими|ией|ием|иям|ях|ах|ей|ой|ий|ый|ою|ею|ов|ев|ем|ом|ам|ям|ия"
    "|ья|ие|ье|ию|ью|ии|ых|их|ым|им|ая|яя|ое|ее|ые|ую|юю|и|ы|а|я|о|е|у|ю|ь|й)$"
)
"""Case endings of nouns and adjectives, after Dolamic and Savoy's light stemmer for Russian; the longest counts."""
TAIL_CYRILLIC = "(?<=.{4})[аеиоуыьэюя]+$"
"""What a case ending may leave behind: батаре-я and батар-ей."""
ENDING_LATIN = "(?<=.{4})(?:ern|em|er|en|es|e|(?<!s)s)$"
"""Plural and case endings of English and German, after Savoy's light stemmer for German."""
Y_LATIN = "(?<=.{4})y$"


class Run(NamedTuple):
    """A stretch of one kind of character, folded."""

    kind: Kind
    text: str


class _Folding(dict[int, str]):
    """What `str.translate` asks for each code point, made when it is asked for first."""

    def __missing__(self, code: int) -> str:
        self[code] = fold_char(chr(code))
        return self[code]


FOLDING = _Folding()


@cache
def traditional() -> dict[str, str]:
    """The simplified form of every single character that has one, from OpenCC's `t2s` table."""
    chars = [chr(code) for first, last in SIMPLIFIED_RANGES for code in range(first, last + 1)]
    plain = OpenCC("t2s").convert("\n".join(chars)).split("\n")
    return {char: simple for char, simple in zip(chars, plain, strict=True) if char != simple and len(simple) == 1}


def fold_char(char: str) -> str:
    """One code point as none, one or more: small, without accents, width or traditional form; a sign is a space."""
    apart = unicodedata.normalize("NFKD", char).lower()
    apart = unicodedata.normalize("NFKD", apart)
    bare = (part for part in apart if not "\u0300" <= part <= "\u036f")
    simple = "".join(traditional().get(part, LETTERS.get(part, part)) for part in bare)
    return "".join(part if _is_kept(part) else " " for part in unicodedata.normalize("NFC", simple))


def _is_kept(char: str) -> bool:
    return re.match(f"[{CUT}0-9]", char) is not None or unicodedata.category(char)[0] in "LMN"


def fold(text: str) -> str:
    """`text` as runs see it: `Ёлка 10㎿h` is `елка 10mwh`."""
    return text.translate(FOLDING)


def runs(text: str) -> Iterator[Run]:
    """`text` as folded runs in order, gaps left out: `10GWh储能` is digits, word, cut."""
    for match in RUNS.finditer(fold(text)):
        yield Run("cut" if match[1] else "digits" if match[2] else "word", match[0])


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """A folded word without its case or plural ending; the same word when it is too short to judge."""
    if any("а" <= char <= "я" for char in word):
        return re.sub(TAIL_CYRILLIC, "", re.sub(_folded(ENDING_CYRILLIC), "", word))
    return re.sub(Y_LATIN, "i", re.sub(ENDING_LATIN, "", word))


@cache
def _folded(pattern: str) -> str:
    return "".join(fold_char(part) if part.isalpha() else part for part in pattern)


def term(run: Run) -> str:
    """A run as one word of a name's key: words stemmed, the rest as it stands."""
    return stem(run.text) if run.kind == "word" else run.text


@lru_cache(maxsize=100_000)
def key(name: str) -> str:
    """What a name and a query are compared by: `国轩高科`, `gotion`, `inner mongolia`."""
    return " ".join(map(term, runs(name)))
