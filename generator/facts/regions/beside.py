"""The region that a text names right beside a place in it: a state, a country, a province in brackets."""

import re
from collections.abc import Set

from generator.facts.gazetteer import Place, PlaceMention, chain, place
from generator.facts.regions.judge import Verdict
from generator.facts.regions.patterns import CODE, POSTAL
from generator.facts.regions.spelt import WIDE
from generator.facts.rules import Passage

HANGUL = "\uac00"
BESIDE = (", ", " (")
WITHIN = re.compile(
    r",? (?:in|en|em|na|no|nel|nella|dans|aux?|w|в|во)(?: (?:the|la|le|les|el|der|den)|(?<=dans) l')? ?(?<=[ '])"
)
"""What stands between a place and what holds it (Valencia in Spain)."""
LONGEST = 16
"""Characters: neither BESIDE nor WITHIN has more."""


def beside(source: Passage, pair: tuple[PlaceMention, ...]) -> Place | None:
    """The region right after the first of a mention and the next (Glendale, Kentucky; Springfield, MA), or None."""
    first = pair[0]
    coded = _coded(source, first)
    near = len(pair) > 1 and pair[1].start - first.end <= LONGEST
    return _named(source, first, pair[1]) if near and not coded else coded


def _coded(source: Passage, mention: PlaceMention) -> Place | None:
    """The state of Brazil or America whose code follows."""
    land, pattern = ("BR", CODE) if mention.candidates[0].country == "BR" else ("US", POSTAL)
    code = pattern.match(source.folded, mention.end)
    return place(f"{land}-{code['state']}") if code and land in _holding(mention) else None


def _holding(mention: PlaceMention) -> Set[str]:
    """The ids of all that holds one of the candidates."""
    return {above for one in mention.candidates for above in chain(one.id)}


def _named(source: Passage, first: PlaceMention, region: PlaceMention) -> Place | None:
    """The region itself, right behind the first mention; of a homonym the one that holds one of its candidates."""
    end = first.end
    within = WITHIN.fullmatch(source.folded, end, region.start)
    if not (within or is_beside(source, end, region.start)):
        return None
    holding = _holding(first)
    wide = [one for one in region.candidates if one.level in WIDE and one.country != "CN"]
    held = next((one for one in wide if one.id in holding), None)
    if within:
        return held or _division(region, holding)
    if source.folded.startswith(" (", end) and (division := _division(region, holding)):
        return division
    return held or (wide[0] if wide == list(region.candidates[:1]) else None)


def _division(province: PlaceMention, holding: Set[str]) -> Place | None:
    """The division of a province in brackets that holds the place before it: Aragon in Andorra (Teruel)."""
    parents = [one.parent for one in province.candidates if one.level == "admin2" and ":" not in one.id]
    return next((place(parent) for parent in parents if parent in holding), None)


def place_before(source: Passage, mention: PlaceMention, before: tuple[int, Place] | None) -> Place | None:
    """The place taken that ends where the mention begins, or in Korean a word before it (캐나다 퀘벡), or None."""
    if before is None:
        return None
    spaced = source.folded[mention.start] >= HANGUL and source.folded.startswith(" ", before[0])
    return before[1] if before[0] == mention.start - spaced else None


def holder(source: Passage, mention: PlaceMention, before: tuple[int, Place] | None) -> Verdict | None:
    """The verdict on a region right behind a place in it: the state in Rochester, New York."""
    if before is None or not is_beside(source, before[0], mention.start):
        return None
    above = chain(before[1].id)
    region = next((one for one in mention.candidates if one.id in above and one.level == "admin1"), None)
    return Verdict(mention, region, True, "the region of the place before it") if region else None


def is_beside(source: Passage, end: int, start: int) -> bool:
    """Whether only a comma or a bracket stands between what ends at `end` and what begins at `start`."""
    return start - end == 2 and source.folded.startswith(BESIDE, end)
