"""The lexicons behind numbers and amounts, loaded once, and how their surfaces become patterns."""

import re
from collections.abc import Iterable
from functools import cache
from itertools import groupby
from typing import Any

from generator import lexicons, patterns
from generator.facts.rules import fold

SPELT = "A-Za-zÀ-ÖØ-öø-žА-яЁё"
"""The letters of the scripts that put spaces between words."""
LETTER = re.compile(f"[{SPELT}]")
ELASTIC = {" ": "[ -]?", "·": "[ ·*.⋅×-]{0,2}"}
"""Signs of a surface that stand for others too."""


@cache
def lexicon(name: str) -> Any:
    """The parsed content of `lexicons/NAME.yml`."""
    return lexicons.read(name)


def alternation(surfaces: Iterable[str]) -> str:
    """A pattern that takes the longest of `surfaces` at a place, never a piece of a longer word.

    In a surface a final `*` allows an inflected ending, a space may be a hyphen or nothing, and `·` any of the
    signs that stand between the halves of a unit (кВт·ч, кВт*ч, кВтч).
    """
    ordered = sorted(set(surfaces), key=lambda s: (-len(s), s))
    # What may follow stands once for a run of surfaces: a class of many letters takes long to compile.
    runs = ((ending, "|".join(map(_body, run))) for ending, run in groupby(ordered, _ending))
    return "(?:" + "|".join(f"(?:{bodies}){ending}" if ending else bodies for ending, bodies in runs) + ")"


def by_initial(surfaces: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """`surfaces` by their first letter, folded and in lower case: a pattern of those of one letter is quick."""
    table: dict[str, tuple[str, ...]] = {}
    for surface in surfaces:
        initial = fold(surface)[0].lower()
        table[initial] = (*table.get(initial, ()), surface)
    return table


def one_of(name: str) -> str:
    """A pattern for the words of one list of `quantity_cues_words.yml`."""
    return alternation(lexicon("quantity_cues_words")[name])


@cache
def phrase(template: str) -> re.Pattern[str]:
    """`template`, each <name> in it standing for the words of that list, as a pattern that knows no case."""
    return patterns.compiled(re.sub(r"<(\w+)>", lambda match: one_of(match[1]), template), re.I)


def _body(surface: str) -> str:
    return "".join(ELASTIC.get(char) or re.escape(char) for char in _stem(surface))


def _ending(surface: str) -> str:
    """A pattern for the end of its word."""
    inflected = f"[{SPELT}]{{0,6}}" if surface.endswith("*") else ""
    return inflected + (f"(?![{SPELT}])" if LETTER.match(_stem(surface)[-1]) else "")


def _stem(surface: str) -> str:
    return fold(surface.rstrip("*"))
