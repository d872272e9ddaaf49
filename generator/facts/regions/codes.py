"""Divisions by their codes and abbreviations behind a town: Macungie, Pa.; Tomball, TX; Resende (RJ); Wil SG."""

import re
from collections.abc import Iterator

from generator.facts.gazetteer import Place, PlaceMention, place
from generator.facts.gazetteer.table import rules
from generator.facts.regions.judge import Verdict
from generator.facts.regions.patterns import (
    ALSO_ABBREVIATIONS,
    BYLINE,
    BYLINE_END,
    CANTONS,
    CAPITALISED,
    POSTAL,
    POSTAL_AUSTRALIA,
    POSTAL_CANADA,
    PROVINCES_OF_ITALY,
    STATES,
    STATES_OF_BRAZIL,
    TOWN,
    TOWN_ITALIAN,
    TOWN_REACH,
)
from generator.facts.regions.scene import Scene
from generator.facts.regions.zones import made_up


def coded(scene: Scene) -> Iterator[Verdict]:
    """The verdicts on divisions by their codes and abbreviations, as the language of the scene writes them."""
    if scene.lang == "en":
        yield from _states(scene)
        yield from _postal(scene)
    if scene.lang == "pt":
        coded = _coded(scene, STATES_OF_BRAZIL, "BR")
        yield from (one for one in coded if _behind_brazilian_town(scene, one))
    if scene.lang == "it":
        coded = _coded(scene, PROVINCES_OF_ITALY, "IT")
        yield from (one for one in coded if _behind_italian_town(scene, one))
    if scene.lang in ("de", "fr", "it") and any(one.place.country == "CH" for one in scene.taken):
        yield from _cantons(scene)


def _states(scene: Scene) -> Iterator[Verdict]:
    """American states by their traditional abbreviations after a town (Macungie, Pa.)."""
    for match in STATES.finditer(scene.source.folded):
        state = place(rules()["states"][match["state"]])
        if state:
            mention = PlaceMention(match.start("state"), match.end(), (state,))
            yield Verdict(mention, state, True, "an abbreviated state after a town")
            yield from _town(scene, match, state)


def _postal(scene: Scene) -> Iterator[Verdict]:
    """States by their postal codes after a town (Tomball, TX; Collie, WA in news of Australia)."""
    land, pattern = ("AU", POSTAL_AUSTRALIA) if scene.chief == "AU" else ("US", POSTAL)
    codes = [(land, pattern), ("CA", POSTAL_CANADA)]
    for land, match in [(land, match) for land, one in codes for match in one.finditer(scene.source.folded)]:
        state = place(f"{land}-{match['state'].upper()}")
        named = CAPITALISED.search(scene.source.folded, max(0, match.start() - TOWN_REACH), match.start())
        here = land != "CA" or _behind_canadian_town(scene, match)
        if state and named and here and not _in_byline(scene.source.folded, *match.span("state")):
            yield Verdict(PlaceMention(*match.span("state"), (state,)), state, True, "a state's code behind a town")
            yield from _town(scene, match, state)


def _behind_canadian_town(scene: Scene, code: re.Match[str]) -> bool:
    """Whether a known town of Canada, or a word said to be a place, leads to the code; firms are called SK."""
    end = code.start()
    if any(one.country == "CA" for one in _up_to(scene, end)):
        return True
    named = TOWN.search(scene.source.folded[max(0, end - TOWN_REACH) : end]) is not None
    return named and (code["state"] != "SK" or scene.chief == "CA")


def _in_byline(folded: str, start: int, end: int) -> bool:
    """Whether nothing but a writer stands in the line with the code at `[start, end)`: By Jo Foo, PA."""
    ended = BYLINE_END.match(folded, end) is not None
    return ended and BYLINE.fullmatch(folded, folded.rfind("\n", 0, start) + 1, start) is not None


def _cantons(scene: Scene) -> Iterator[Verdict]:
    """Swiss cantons by their codes right behind a town of theirs (Wil SG)."""
    for match in CANTONS.finditer(scene.source.folded):
        canton = place(f"CH-{match['state']}")
        towns = scene.between(match.start() - 1, match.start())
        if canton and towns and towns[-1].mention.end == match.start() and towns[-1].place.country == "CH":
            yield Verdict(PlaceMention(*match.span("state"), (canton,)), canton, True, "a canton's code behind a town")


def _coded(scene: Scene, pattern: re.Pattern[str], land: str) -> Iterator[Verdict]:
    """Divisions by their codes behind a town: Resende (RJ), Campinas/SP, Orta Nova (FG)."""
    for match in pattern.finditer(scene.source.folded):
        division = place(f"{land}-{match['state']}")
        if division:
            mention = PlaceMention(*match.span("state"), (division,))
            yield Verdict(mention, division, True, "a state's code behind a town")


def _behind_brazilian_town(scene: Scene, code: Verdict) -> bool:
    """Whether no comma, or a known town of Brazil in front of it, leads to a state's code: Comissão Europeia, CE."""
    end = code.mention.start - 2
    return not scene.source.folded.startswith(", ", end) or any(one.country == "BR" for one in _up_to(scene, end))


def _behind_italian_town(scene: Scene, code: Verdict) -> bool:
    """Whether a province's code in brackets stands behind a town of its region, or an unknown name said to be one."""
    end = code.mention.start - 2
    towns = [town for town in _up_to(scene, end) if town.country == "IT"]
    if towns:
        return any(_region_of(town) == _region_of(code.place) for town in towns)
    named = TOWN_ITALIAN.search(scene.source.folded[max(0, end - TOWN_REACH) : end]) is not None
    return named and scene.source.folded[slice(*code.mention[:2])] not in ALSO_ABBREVIATIONS


def _up_to(scene: Scene, end: int) -> list[Place]:
    """The taken places whose words end right at `end`."""
    return [one.place for one in scene.between(end - 1, end) if one.mention.end == end]


def _region_of(one: Place) -> str:
    """The id of the region, right below the country, that holds `one`."""
    above = place(one.parent)
    return one.id if above is None or above.level == "country" else _region_of(above)


def _town(scene: Scene, match: re.Match[str], state: Place) -> Iterator[Verdict]:
    """The town before an abbreviated state, where no table lists it."""
    first = max(0, match.start() - TOWN_REACH)
    town = TOWN.search(scene.source.folded[first : match.start()])
    if town:
        start, end = first + town.start("town"), match.start()
        found = made_up(state, town["town"], town["town"])
        if not scene.between(start, end):
            yield Verdict(PlaceMention(start, end, (found,)), found, True, "a town before its state")
