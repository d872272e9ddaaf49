"""Which of overlapping mentions stands: the longest that is taken, bodies before companies of the same length.

A body that begins with a company's name gives way to it (国轩高科工程总院 names 国轩高科), unless it is what the
company gave its money and name to (Shell Foundation).
"""

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from generator.facts.companies.mentions import TAKEN, Mention
from generator.facts.companies.words import listed

START = attrgetter("start")
ENDOWED = listed("company_heads", "endowed")
"""Last words of bodies that a company founds for good works: they act for themselves."""


def settle(mentions: Iterable[Mention], length: int) -> list[Mention]:
    """The mentions that stand on one page of `length` code points, in order of place."""
    strong = sorted([one for one in mentions if one.weight >= TAKEN], key=_strength)
    heads = {one.start: one.end for one in reversed(strong) if one.kind == "company"}
    covered = bytearray(length)
    standing: list[Mention] = []
    for one in strong:
        if covered.find(1, one.start, one.end) == -1 and not _gives_way(one, heads):
            covered[one.start : one.end] = b"\1" * one.length
            standing.append(one)
    standing.sort(key=START)
    return standing


def refusals(mentions: Sequence[Mention], standing: Iterable[Mention]) -> Iterator[tuple[Mention, str]]:
    """(mention, reason) of all that does not stand, in order of place; a second view of a standing name is left out."""
    spans = {(one.start, one.end) for one in standing}
    fallen = [one for one in mentions if (one.start, one.end) not in spans and not one.owner]
    for one in sorted(fallen, key=_place):
        if one.weight < TAKEN:
            yield one, f"together {one.weight}, {TAKEN} are needed"
        elif one.kind == "company":
            yield one, "inside a longer name"
        else:
            yield one, "inside a longer name, or a company's name begins it"


def _gives_way(one: Mention, heads: dict[int, int]) -> bool:
    """Whether a body that no lexicon lists begins with a company's name."""
    if one.kind in ("company", "government") or one.id or one.name.endswith(ENDOWED):
        return False
    return heads.get(one.start, one.end) < one.end


def _strength(one: Mention) -> tuple[int, bool, bool, int, int, str]:
    """The longest first; of one length the lexicon's, then what names itself, the surest, the first."""
    return one.start - one.end, one.rule != "company.lexicon", bool(one.owner), -one.weight, one.start, one.rule


def _place(one: Mention) -> tuple[int, int, str]:
    return one.start, -one.end, one.rule
