"""Which of overlapping mentions stands: the longest that is taken, bodies before companies of the same length.

A body that begins with a company's name gives way to it (国轩高科工程总院 names 国轩高科).
"""

from collections.abc import Iterable
from dataclasses import replace

from generator.facts.companies.mentions import TAKEN, Mention


def settle(mentions: Iterable[Mention], length: int) -> tuple[list[Mention], list[Mention]]:
    """(standing, fallen) of the mentions on one page of `length` code points, each in order of place."""
    everything = sorted(mentions, key=_strength)
    heads = {one.start: one.end for one in reversed(everything) if one.kind == "company" and one.weight >= TAKEN}
    taken_at = bytearray(length)
    standing: list[Mention] = []
    fallen: list[Mention] = []
    stood: set[tuple[int, int]] = set()
    for one in everything:
        if (one.start, one.end) in stood:
            continue
        reason = _refusal(one, heads, taken_at)
        if reason:
            fallen.append(replace(one, signs=(*one.signs, (0, reason))))
        else:
            taken_at[one.start : one.end] = b"\1" * one.length
            standing.append(one)
            stood.add((one.start, one.end))
    return sorted(standing, key=_place), sorted(fallen, key=_place)


def _refusal(one: Mention, heads: dict[int, int], taken_at: bytearray) -> str:
    """Why `one` does not stand; empty where it does."""
    if one.weight < TAKEN:
        return f"together {one.weight}, {TAKEN} are needed"
    if one.kind not in ("company", "government") and heads.get(one.start, one.end) < one.end and not one.id:
        return "a company's name begins it"
    if taken_at.find(1, one.start, one.end) != -1:
        return "inside a longer name"
    return ""


def _strength(one: Mention) -> tuple[int, bool, bool, int, str]:
    """The longest first; of one length the lexicon's, then the surest, the text's own definitions, the first."""
    return (
        -one.length,
        not one.rule.startswith("company.lexicon"),
        bool(one.owner),
        -one.weight,
        f"{one.start:09}{one.rule}",
    )


def _place(one: Mention) -> tuple[int, int, str]:
    return one.start, -one.end, one.rule
