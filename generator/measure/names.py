"""Companies and regions, compared by the words that name them."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Item = Mapping[str, Any]
Test = Callable[[str, str], bool]
Counts = tuple[int, int, int]
"""Right, spare and missed facts."""


def companies(record: Item, label: Item) -> Counts:
    """A company is right when its words are a form of a labelled one, or half of one."""
    return _counts(record.get("company") or [], label["companies"], lambda found, wanted: True)


def regions(record: Item, label: Item) -> Counts:
    """A region must lie in the labelled country, at the labelled level, too."""
    return _counts(record.get("region") or [], label["regions"], _same_place)


def _counts(found: Sequence[Item], labelled: Sequence[Item], same: Callable[[Item, Item], bool]) -> Counts:
    wanted = [item for item in labelled if not item.get("in_name")]
    tolerated = [item for item in labelled if item.get("in_name") or item.get("optional")]
    pairs = _matched(found, wanted)
    right = [(one, other) for one, other in pairs if same(one, other)]
    taken = [one for one, _ in right]
    spare = [one for one in found if one not in taken and not _matched([one], tolerated)]
    return len(right), len(spare), len(wanted) - len(right)


def _matched(found: Sequence[Item], wanted: Sequence[Item]) -> list[tuple[Item, Item]]:
    """One to one, the equal forms first."""
    pairs: list[tuple[Item, Item]] = []
    for test in (str.__eq__, _half):
        for one in found:
            free = [item for item in wanted if not any(item is other for _, other in pairs)]
            match = next((item for item in free if _named_alike(one, item, test)), None)
            if match is not None and not any(one is other for other, _ in pairs):
                pairs.append((one, match))
    return pairs


def _named_alike(found: Item, wanted: Item, test: Test) -> bool:
    quotes = [_plain(evidence["quote"]) for evidence in found["evidence"]]
    return any(test(quote, _plain(form)) for form in wanted["forms"] for quote in quotes)


def _half(quote: str, form: str) -> bool:
    short, long = sorted((quote, form), key=len)
    return bool(short) and short in long and len(short) * 2 >= len(long)


def _plain(words: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", str(words))).casefold()


def _same_place(found: Item, wanted: Item) -> bool:
    level = str(found["level"]).replace("admin3", "admin2")
    accepted = (wanted["level"].replace("admin3", "admin2"), wanted.get("level_also"))
    return bool(found["country"] == wanted["country"] and level in accepted)
