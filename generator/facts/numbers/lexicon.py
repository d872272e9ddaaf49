"""The lexicons behind numbers and amounts, loaded once, and how their surfaces become patterns."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from generator import yaml_files
from generator.facts.rules import fold

FOLDER = Path(__file__).parent.parent / "lexicons"
SPELT = "A-Za-zÀ-ÖØ-öø-žА-яЁё"
"""The letters of the scripts that put spaces between words."""


@cache
def lexicon(name: str) -> Any:
    """The parsed content of `lexicons/NAME.yml`."""
    return yaml_files.read(FOLDER / f"{name}.yml")


def alternation(surfaces: Iterable[str]) -> str:
    """A pattern that takes the longest of `surfaces` at a place, never a piece of a longer word.

    In a surface a final `*` allows an inflected ending, a space may be a hyphen or nothing, and `·` any of the
    signs that stand between the halves of a unit (кВт·ч, кВт*ч, кВтч).
    """
    return "(?:" + "|".join(map(_pattern, sorted(set(surfaces), key=lambda s: (-len(s), s)))) + ")"


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
    return re.compile(re.sub(r"<(\w+)>", lambda match: one_of(match[1]), template), re.I)


def _pattern(surface: str) -> str:
    stem = fold(surface.rstrip("*"))
    body = "".join({" ": "[ -]?", "·": "[ ·*.⋅×-]{0,2}"}.get(char) or re.escape(char) for char in stem)
    if surface.endswith("*"):
        body += f"[{SPELT}]{{0,6}}"
    return body + (f"(?![{SPELT}])" if re.match(f"[{SPELT}]", stem[-1]) else "")
