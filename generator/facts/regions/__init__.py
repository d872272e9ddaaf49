"""Regions: the countries, provinces, cities, counties and zones that a text names as places."""

from collections import defaultdict
from collections.abc import Sequence

from generator.facts.gazetteer import Place, PlaceMention, chain, place, places
from generator.facts.gazetteer.table import rules
from generator.facts.regions.judge import Verdict, judge
from generator.facts.regions.primary import primaries, weights
from generator.facts.regions.resolve import HOMES, setting
from generator.facts.rules import Found, Passage, Scope, quoted
from generator.model import Candidate, Evidence, Region

Spot = tuple[str, int, int, Passage, str]
"""A region's id, its half-open span in the passage, and the rule that took it."""


def find(scope: Scope, names: tuple[Evidence, ...]) -> Found[Region]:
    """The regions of a scope, with every distinct surface form, and all place words that were looked at.

    `names` are the spans of all names of non-government organisations: a place word in one is no region.
    """
    verdicts = [(source, verdict) for source, verdict in _verdicts(scope, names)]
    spots = [
        (verdict.place.id, verdict.mention.start, verdict.mention.end, source, verdict.reason)
        for source, verdict in verdicts
        if verdict.taken
    ]
    candidates = tuple(_candidate(source, verdict) for source, verdict in verdicts)
    return Found(facts=_regions(spots, scope), candidates=candidates)


def _verdicts(scope: Scope, names: tuple[Evidence, ...]) -> list[tuple[Passage, Verdict]]:
    found = [(source, mention) for source in scope.passages for mention in places(source)]
    free = [(source, mention, _inside(source, mention, names)) for source, mention in found]
    scene = setting(scope.lang, [mention for _, mention, inside in free if not inside])
    return [
        (source, Verdict(mention, mention.candidates[0], False, "inside an organisation's name"))
        if inside
        else (source, judge(source.folded, mention, scene))
        for source, mention, inside in free
    ]


def _inside(source: Passage, mention: PlaceMention, names: tuple[Evidence, ...]) -> bool:
    return any(
        name.where == source.where
        and name.start is not None
        and name.end is not None
        and mention.start < name.end
        and name.start < mention.end
        for name in names
    )


def _candidate(source: Passage, verdict: Verdict) -> Candidate:
    evidence = quoted(source, verdict.mention.start, verdict.mention.end, "gazetteer")
    return Candidate(kind="region", evidence=evidence, taken=verdict.taken, reason=f"{verdict.place.id}: {verdict.reason}")


def _regions(spots: Sequence[Spot], scope: Scope) -> tuple[Region, ...]:
    evidence: dict[str, dict[str, Evidence]] = defaultdict(dict)
    for region_id, start, end, source, rule in spots:
        proof = quoted(source, start, end, rule)
        evidence[region_id].setdefault(proof.quote, proof)
    levels = {region_id: _known(region_id).level for region_id in evidence}
    home = HOMES.get(scope.lang, ("",))[0]
    chosen = primaries(weights([(spot[0], spot[1], spot[3]) for spot in spots]), dict(levels), home)
    return tuple(
        Region(
            id=region_id,
            name=_known(region_id).name,
            country=_known(region_id).country,
            level=levels[region_id],
            primary=region_id in chosen,
            evidence=tuple(proofs.values()),
        )
        for region_id, proofs in evidence.items()
    )


def _known(region_id: str) -> Place:
    found = place(region_id)
    if found is None:
        raise KeyError(region_id)
    return found


def parents(region_id: str) -> tuple[str, ...]:
    """The ids of the regions that hold the region, nearest first; empty for a country or an unknown id."""
    return chain(region_id)


def region_name(region_id: str) -> str:
    """The English name of a region; the id itself where it is unknown."""
    found = place(region_id)
    return found.name if found else region_id


def other_names(region_id: str) -> tuple[str, ...]:
    """All names of a region but its English one, for the search."""
    found = place(region_id)
    return found.names[1:] if found else ()


def coordinates(region_id: str) -> tuple[float, float, str] | None:
    """(latitude, longitude, `exact` or `approximate`) of a region, or None."""
    found = place(region_id)
    if found is None or found.latitude is None or found.longitude is None:
        return None
    return found.latitude, found.longitude, "exact" if found.exact else "approximate"


__all__ = ["coordinates", "find", "other_names", "parents", "region_name", "rules"]
