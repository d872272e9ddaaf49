"""The words beside a number that bound it or join two: at least, up to, 以上, from ... to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.facts.numbers.lexicon import lexicon
from generator.facts.rules import fold

WINDOW = 24


@dataclass(frozen=True, slots=True)
class Bounds:
    """The bound and join words of `quantity_cues_bounds.yml`, as lookup tables."""

    before: dict[str, str]
    behind: dict[str, tuple[tuple[str, str], ...]]
    """(word, kind) by the word's first character."""
    joins: dict[str, str]
    growth_tails: dict[str, tuple[str, ...]]
    """By a joining word that is also a from: what stands behind the second number where the first grew to it."""
    words: frozenset[str]
    """The last words of those of `before` that are spelt ..."""
    signs: frozenset[str]
    """... and the last signs of the others."""
    kept: frozenset[str]
    changes: tuple[str, ...]
    targets: frozenset[str]
    """Bound words that name the new value behind a word of growth."""


@cache
def bounds() -> Bounds:
    """The tables, folded."""
    table: Any = lexicon("quantity_cues_bounds")
    joins = {
        fold(word): kind
        for kind in ("lists", "change_joins", "between_ranges", "two_sided", "ranges")
        for word in table[kind]
    }
    before = {fold(word): kind for kind, words in table["before"].items() for word in words}
    return Bounds(
        before=before,
        words=frozenset(word.split(" ")[-1] for word in before if not _is_sign(word[-1])),
        signs=frozenset(word[-1] for word in before if _is_sign(word[-1])),
        behind=_by_first((fold(word), kind) for kind, words in table["behind"].items() for word in words),
        joins=joins,
        growth_tails={fold(word): tuple(tails) for word, tails in table["growth_tails"].items()},
        kept=frozenset(map(fold, table["kept"])),
        changes=tuple(map(fold, table["changes"])),
        targets=frozenset(map(fold, table["targets"])),
    )


def _by_first(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[tuple[str, str], ...]]:
    table: dict[str, tuple[tuple[str, str], ...]] = {}
    for word, kind in pairs:
        table[word[0]] = (*table.get(word[0], ()), (word, kind))
    return table


def words_before(folded: str, start: int) -> list[tuple[str, int]]:
    """(kind, where it begins) of the bound words in front of `start`, the nearest first."""
    found: list[tuple[str, int]] = []
    while len(found) < 3 and (hit := _word_before(folded, start)):
        found.append(hit)
        start = hit[1]
    return found


def _word_before(folded: str, start: int) -> tuple[str, int] | None:
    """The longest bound word that ends at `start`: up to three words, or up to four Han characters."""
    window = folded[max(0, start - WINDOW) : start].lower()
    ahead = window.rstrip(" ")
    last = ahead[ahead.rfind(" ") + 1 :]
    if not last or (last[-1] not in bounds().signs and _bare(last) not in bounds().words):
        return None
    table = bounds().before
    end = start - len(window) + len(ahead)
    if last[-1] in bounds().signs:
        sizes = range(min(4, len(ahead)), 0, -1)
        return next(((table[ahead[-n:]], end - n) for n in sizes if ahead[-n:] in table), None)
    words = ahead.split(" ")[-4:]
    tails = (" ".join(words[-n:]) for n in range(min(4, len(words)), 0, -1))
    return next(((table[tail], end - len(tail)) for tail in map(_bare, tails) if tail in table), None)


def _is_sign(char: str) -> bool:
    """Whether what ends with `char` has no spaces between its words: Han, kana and Hangul, and marks."""
    return char > "\u2e80" or char in "~<>≥≤"


def _bare(words: str) -> str:
    return words.lstrip("(\"«„“'")


def hedged(folded: str, start: int, ahead: Sequence[tuple[str, int]]) -> int:
    """Where the fact's own words begin: with the hedge in front (约), the first of `ahead`."""
    if not ahead:
        return start
    begins = ahead[0][1]
    return begins if folded[begins:start].strip().lower() in bounds().kept else start


def opened(folded: str, start: int) -> int:
    """Where a range's own words begin: with the hedge in front, or with what opens it (от, zwischen)."""
    hit = _word_before(folded, start)
    if not hit:
        return start
    kind, begins = hit
    opens = kind in ("between", "from", "over") or folded[begins:start].strip().lower() == "от"
    return begins if opens else hedged(folded, start, [hit])


def word_behind(folded: str, end: int) -> tuple[int, str] | None:
    """(end, kind) of a bound word right behind the unit: 以上, or more, и более."""
    gap = folded[end : end + 1] == " "
    words = bounds().behind.get(folded[end + gap : end + gap + 1].lower())
    if not words:
        return None
    tail = folded[end : end + 12].lower()
    for word, kind in words:
        after = gap + len(word)
        if tail.startswith(word, gap) and (
            not word[-1].isalpha() or not tail[after : after + 1].isalpha() or word[-1] > "\u2e80"
        ):
            return end + after, kind
    return None
