"""Which of overlapping mentions stands: the longest that is taken, bodies before companies of the same length.

A body that begins with a company's name gives way to it (国轩高科工程总院 names 国轩高科).
"""

from collections.abc import Sequence
from dataclasses import replace

from generator.facts.companies.mentions import TAKEN, Mention


def settle(mentions: Sequence[Mention], length: int) -> tuple[list[Mention], list[Mention]]:
    """(standing, fallen) of the mentions on one page of `length` code points, each in order of place."""
    fallen = [_fall(one, f"together {one.weight}, {TAKEN} are needed") for one in mentions if one.weight < TAKEN]
    strong = sorted((one for one in mentions if one.weight >= TAKEN), key=_strength)
    heads = {one.start: one.end for one in reversed(strong) if one.kind == "company"}
    covered = bytearray(length)
    standing: dict[tuple[int, int], Mention] = {}
    for one in strong:
        if (one.start, one.end) in standing:
            continue
        if one.kind not in ("company", "government") and heads.get(one.start, one.end) < one.end and not one.id:
            fallen.append(_fall(one, "a company's name begins it"))
        elif covered.find(1, one.start, one.end) != -1:
            if not one.owner:  # a short form inside its own long form is no candidate
                fallen.append(_fall(one, "inside a longer name"))
        else:
            covered[one.start : one.end] = b"\1" * one.length
            standing[one.start, one.end] = one
    return sorted(standing.values(), key=_place), sorted(fallen, key=_place)


def _fall(one: Mention, reason: str) -> Mention:
    return replace(one, signs=(*one.signs, (0, reason)))


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
