"""Regions: the countries, provinces, cities, counties and zones that a text names as places."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from generator.characters import lowered
from generator.facts import weighing
from generator.facts.gazetteer import place
from generator.facts.gazetteer.small import located
from generator.facts.gazetteer.table import names_by_language, rules
from generator.facts.regions import primary
from generator.facts.regions.judge import Verdict
from generator.facts.regions.mentions import Spot, words_of
from generator.facts.regions.resolve import HOMES
from generator.facts.regions.signs import CERTAIN
from generator.facts.regions.standing import lineage
from generator.facts.regions.survey import survey
from generator.facts.rules import Found, Passage, Scope, quoted
from generator.model import Candidate, Evidence, Region

__all__ = ["CERTAIN", "coordinates", "find", "names_by_language", "other_names", "parents", "region_name"]


def find(scope: Scope, names: tuple[Evidence, ...]) -> Found[Region]:
    """The regions of a scope, with every distinct surface form, and all place words that were looked at.

    `names` are the spans of all names of non-government organisations: a place word in one is no region.
    """
    verdicts = survey(scope, names)
    spots = [
        Spot(verdict.place, verdict.mention.start, verdict.mention.end, source, verdict.reason)
        for source, verdict in verdicts
        if verdict.taken
    ]
    words = words_of(spots, scope.lang, scope.published or "")
    signed = primary.weighed({spot.place.id for spot in spots}, words, HOMES.get(scope.lang, ("",))[0])
    regions = _regions(spots, scope, signed)
    looked_at = [_candidate(source, verdict) for source, verdict in verdicts]
    weighed = [_weighed(region, signed[region.id]) for region in regions]
    return Found(facts=regions, candidates=(*looked_at, *weighed))


def _candidate(source: Passage, verdict: Verdict) -> Candidate:
    evidence = quoted(source, verdict.mention.start, verdict.mention.end, "gazetteer")
    return Candidate(
        kind="region", evidence=evidence, taken=verdict.taken, reason=f"{verdict.place.id}: {verdict.reason}"
    )


def _weighed(region: Region, signs: primary.Signs) -> Candidate:
    evidence = region.evidence[0]
    return Candidate(kind="primary region", evidence=evidence, taken=region.primary, reason="", signs=signs)


def _regions(spots: list[Spot], scope: Scope, signed: Mapping[str, primary.Signs]) -> tuple[Region, ...]:
    proofs: dict[str, dict[str, Evidence]] = defaultdict(dict)
    for spot in spots:
        found = proofs[spot.place.id]
        if spot.source.text[spot.start : spot.end] not in found:
            proof = quoted(spot.source, spot.start, spot.end, spot.rule)
            found[proof.quote] = proof
    for region_id, proof in _adjectives(scope, proofs):
        proofs[region_id].setdefault(proof.quote, proof)
    named = {spot.place.id: spot.place for spot in spots}
    return tuple(
        Region(
            id=region_id,
            name=found.name,
            country=found.country,
            level=found.level,
            primary=weighing.decided(signed[region_id]),
            evidence=tuple(proofs[region_id].values()),
        )
        for region_id, found in named.items()
    )


def _adjectives(scope: Scope, proofs: Iterable[str]) -> list[tuple[str, Evidence]]:
    """Russian adjectives of the countries that the text names anyway (китайское)."""
    known = [region_id for region_id in proofs if region_id in rules()["adjectives"]] if scope.lang == "ru" else ()
    return [
        (region_id, quoted(source, *match.span(), "adjective of a country named"))
        for region_id in known
        for source in scope.passages
        for match in _adjective(region_id).finditer(lowered(source.folded))
    ]


@cache
def _adjective(region_id: str) -> re.Pattern[str]:
    """The adjectives of a country; the border is tried behind the first letter, so that the search can skip to it."""
    stems = "|".join(rf"{stem[0]}(?<!\w{stem[0]}){stem[1:]}" for stem in rules()["adjectives"][region_id])
    return re.compile(rf"(?:{stems})(?:ий|ая|ое|ие|ого|ому|им|ом|ой|ую|их|ими)\b")


def parents(region_id: str) -> tuple[str, ...]:
    """The ids of the regions that hold the region, nearest first; empty for a country or an unknown id."""
    return lineage(region_id)[1:]


def region_name(region_id: str) -> str:
    """The English name of a region; for one found by grammar its native name, else the id itself."""
    found = place(region_id)
    return found.name if found else region_id.rpartition(":")[2]


def other_names(region_id: str) -> tuple[str, ...]:
    """All names of a region but its English one, for the search."""
    found = place(region_id)
    return found.names[1:] if found else ()


def coordinates(region_id: str) -> tuple[float, float, str] | None:
    """(latitude, longitude, `exact` or `approximate`) of a region, or None."""
    found = place(region_id)
    if found is None:
        village = located(region_id)
        return village and (*village, "exact")
    if found.latitude is None or found.longitude is None:
        return None
    return found.latitude, found.longitude, "exact" if found.exact else "approximate"
