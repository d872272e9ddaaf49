"""What somebody may have meant who wrote a word that is none of those that are known."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(wrong: str, known: Iterable[str]) -> str:
    """The known word that is most like `wrong`, capitals aside; empty where none is like it."""
    folded: dict[str, str] = {}
    for word in known:
        folded.setdefault(word.casefold(), word)
    near = get_close_matches(wrong.casefold(), folded, 1)
    return folded[near[0]] if near else ""
