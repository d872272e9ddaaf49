"""Text as the search index and the search box both see it: folded, in runs, stemmed, cut.

`templates/assets/search/folding.js` does the same in the browser; `tests/cases/folding.yml` holds both to it.
A change here is a change there.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Literal

from opencc import OpenCC

Kind = Literal["cut", "word", "digits", "gap"]

CUT_RANGES = (
    (0x2E80, 0x2FDF),  # radicals
    (0x3005, 0x3007),  # 々 〆 〇
    (0x3041, 0x309F),  # hiragana
    (0x30A1, 0x30FA),  # katakana, without its middle dot
    (0x30FC, 0x30FF),
    (0x31F0, 0x31FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)
"""Scripts written without spaces between words: these runs are cut into overlapping pairs."""

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
END_MARK = "0"
"""Ends every indexed word; digits are runs of their own, so no word holds one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of one kind of character, folded; `glued`: nothing stands between it and the run before."""

    kind: Kind
    text: str
    start: int
    """First code point of the run in the unfolded text."""
    end: int
    glued: bool


@cache
def traditional() -> dict[str, str]:
    """The simplified form of every single character that has one, from OpenCC's `t2s` table."""
    chars = [chr(code) for first, last in SIMPLIFIED_RANGES for code in range(first, last + 1)]
    plain = OpenCC("t2s").convert("\n".join(chars)).split("\n")
    return {char: simple for char, simple in zip(chars, plain, strict=True) if char != simple and len(simple) == 1}


@cache
def fold_char(char: str) -> str:
    """One code point as none, one or more: small, without accents, width or traditional form; `Ё` is `е`."""
    apart = unicodedata.normalize("NFKD", char).lower()
    apart = unicodedata.normalize("NFKD", apart)
    bare = (part for part in apart if not "\u0300" <= part <= "\u036f")
    simple = "".join(traditional().get(part, LETTERS.get(part, part)) for part in bare)
    return unicodedata.normalize("NFC", simple)


@cache
def kind_of(char: str) -> Kind:
    """What kind of run a folded character belongs to."""
    if any(first <= ord(char) <= last for first, last in CUT_RANGES):
        return "cut"
    if "0" <= char <= "9":
        return "digits"
    return "word" if unicodedata.category(char)[0] in "LMN" else "gap"


def runs(text: str) -> tuple[Run, ...]:
    """`text` as folded runs in order, gaps left out: `10GWh储能` is digits, word, cut."""
    parts = [(kind_of(part), part, index) for index, char in enumerate(text) for part in fold_char(char)]
    found: list[Run] = []
    glued = False
    for kind, group in groupby(parts, key=itemgetter(0)):
        if kind != "gap":
            _, chars, places = zip(*group, strict=True)
            found.append(Run(kind=kind, text="".join(chars), start=places[0], end=places[-1] + 1, glued=glued))
        glued = kind != "gap"
    return tuple(found)


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """A folded word without its case or plural ending; the same word when it is too short to judge."""
    if any("а" <= char <= "я" for char in word):
        return re.sub(TAIL_CYRILLIC, "", re.sub(_folded(ENDING_CYRILLIC), "", word))
    return re.sub(Y_LATIN, "i", re.sub(ENDING_LATIN, "", word))


@cache
def _folded(pattern: str) -> str:
    return "".join(map(fold_char, pattern))


def term(run: Run) -> str:
    """A run as one word of a name's key: words stemmed, the rest as it stands."""
    return stem(run.text) if run.kind == "word" else run.text


@lru_cache(maxsize=100_000)
def key(name: str) -> str:
    """What a name and a query are compared by: `国轩高科`, `gotion`, `inner mongolia`."""
    return " ".join(term(run) for run in runs(name))


def indexed(word: str) -> str:
    """A stemmed word as the index holds it, with a mark that no query for a beginning has.

    Where no word begins with the query, Pagefind falls back to the longest word that the query begins with
    (`catlx` finds CATL); marked words begin no query.
    """
    return word + END_MARK


def cut(run: Run) -> tuple[str, ...]:
    """The index's words for a run; 储能站 gives 储 储能 能站 站, so that a phrase may start or end at its edge."""
    if run.kind != "cut":
        return (indexed(term(run)) if run.kind == "word" else run.text,)
    if len(run.text) == 1:
        return (run.text,)
    pairs = (first + second for first, second in zip(run.text, run.text[1:], strict=False))
    return (run.text[0], *pairs, run.text[-1])


def words(text: str) -> tuple[str, ...]:
    """Every word that the index holds for `text`, in order."""
    return tuple(word for run in runs(text) for word in cut(run))
