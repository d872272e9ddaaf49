"""Places that no table lists, by the grammar of languages with spaces: a noun or a region beside an unknown name.

`near Wandoan, Queensland` · `Bartow County` · `Bezirk Villach-Land` · `в селе Менза` · Томской и Омской областях.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain

from generator.facts.gazetteer import Place, PlaceMention, place, places
from generator.facts.gazetteer.table import rules
from generator.facts.regions import japanese, korean, polish, russian
from generator.facts.regions.judge import Verdict
from generator.facts.regions.patterns import (
    ADJECTIVE,
    ALSO_ABBREVIATIONS,
    BESIDE,
    BESIDE_RUSSIAN,
    BYLINE,
    BYLINE_END,
    CANTONS,
    CAPITALISED,
    COUNTRY_ADJECTIVE,
    NOT_A_NAME,
    NOUNS,
    OFFICES,
    POSTAL,
    POSTAL_AUSTRALIA,
    POSTAL_CANADA,
    PROVINCES_OF_ITALY,
    REACH,
    ROW,
    SHARED,
    STATES,
    STATES_OF_BRAZIL,
    TOWN,
    TOWN_GERMAN,
    TOWN_ITALIAN,
    TOWN_REACH,
    VOIVODESHIP,
    Needle,
    rows_of_villages,
)
from generator.facts.regions.resolve import HOMES, Setting, german
from generator.facts.regions.zones import made_up
from generator.facts.rules import Passage, passage

BESIDE_REGION = 25
"""How far from a noun and its name the region may stand that holds it, in characters."""
MANY = 50
WIDE = ("admin1", "country")
RUSSIAN_SPEAKING = frozenset(("RU", "BY", "KZ", "KG", "UZ", "TJ", "TM", "UA", "MD", "AM", "AZ", "GE", "MN"))
"""Countries of which Russian news tell by district."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A passage, its language, and the place words in it that were taken."""

    source: Passage
    lang: str
    taken: tuple[Verdict, ...]
    """The verdicts on the words that the table knows and that were taken, in order."""
    starts: tuple[int, ...]
    """Where they begin."""
    chief: str
    """The country in which most of the article's unmistakable places lie, empty where there are none."""

    def between(self, start: int, end: int) -> tuple[Verdict, ...]:
        """The taken words that touch `start:end`."""
        first = max(0, bisect_right(self.starts, start) - 1)
        row = self.taken[first : bisect_left(self.starts, end)]
        return tuple(one for one in row if one.mention.end > start)


def scene_of(source: Passage, setting: Setting, verdicts: tuple[Verdict, ...]) -> Scene:
    """The scene that the verdicts on a passage's known words make in an article's setting."""
    taken = tuple(one for one in verdicts if one.taken)
    return Scene(source, setting.lang, taken, tuple(one.mention.start for one in taken), setting.chief)


def unlisted(scene: Scene) -> Iterator[Verdict]:
    """The verdicts on places by grammar: each stands free of all taken words, or holds one whole (Bartow County)."""
    if scene.lang in ("zh", "ja", "ko"):
        yield from _eastern(scene)
        return
    shared = tuple(_adjectives(scene))
    yield from shared
    adjectives = {one.mention.start for one in shared}
    done: list[tuple[int, int]] = []
    seen = [
        *_named(scene),
        *(polish.named(scene.source.folded, partial(_around, scene)) if scene.lang == "pl" else ()),
    ]
    for start, end, parent, name in sorted(seen, key=lambda found: (found[0], -found[1])):
        inside = scene.between(start, end)
        clear = all(_holds(start, end, one.mention.start, one.mention.end) for one in inside)
        if parent and clear and start not in adjectives and (not done or start >= done[-1][1]):
            done.append((start, end))
            found = _same(scene.source.folded[start:end], inside) or made_up(parent, name, name)
            yield Verdict(PlaceMention(start, end, (found,)), found, True, "an unknown name beside a noun or a region")
    yield from _after_adjective(scene)
    yield from _coded_by_language(scene)


def _coded_by_language(scene: Scene) -> Iterator[Verdict]:
    """Divisions by their codes and abbreviations, as the scene's language writes them."""
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


def _eastern(scene: Scene) -> Iterator[Verdict]:
    """Korean and Japanese places by grammar; Chinese ones are found elsewhere."""
    towns = japanese.towns(scene.source, scene.taken) if scene.lang == "ja" else ()
    yield from (one for one in towns if _is_free(scene, *one.mention[:2]))
    counties = korean.counties(scene.source, scene.taken) if scene.lang == "ko" else ()
    yield from (one for one in counties if one.place.country == "KR" or _is_free(scene, *one.mention[:2]))


def _same(words: str, inside: Iterable[Verdict]) -> Place | None:
    """The place whose district the words name (Landkreis Prignitz), None where they name another."""
    district = words.startswith(("Landkreis ", "Landkreises ", "Kreis ", "Kreises "))
    return next((one.place for one in inside if district and words.endswith(f"kreis {one.place.name}")), None)


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


def _holds(start: int, end: int, left: int, right: int) -> bool:
    return start <= left and right <= end and end - start > right - left


def _named(scene: Scene) -> Iterator[tuple[int, int, Place | None, str]]:
    """Where each unknown name stands, what holds it, and the name in the nominative as far as it can be told."""
    folded = scene.source.folded
    if scene.lang == "ru":
        for start, end, last, name in chain(russian.settlements(folded), russian.districts(folded)):
            yield start, end, _around(scene, start, last), name
    else:
        for needles, pattern in NOUNS:
            for match in pattern.finditer(folded) if any(needle in folded for needle in needles) else ():
                yield *match.span("name"), _around(scene, *match.span()), match["name"]
        for match in TOWN_GERMAN.finditer(folded) if scene.lang == "de" else ():
            span = match.span("name" if match["name"] else "plain")
            yield *span, german(_around(scene, *span)), folded[slice(*span)]
        for row in rows_of_villages(folded):
            yield from ((*span, _around(scene, row[0][0], row[-1][1]), folded[slice(*span)]) for span in row)
    for start, end, holder in _beside(scene):
        yield start, end, holder, folded[start:end]


def _beside(scene: Scene) -> Iterator[tuple[int, int, Place | None]]:
    """Unknown names before a region (near Wandoan, Queensland); none that holds a place word already taken."""
    countries = {one.place.country for one in scene.taken}
    lands = countries if len(countries) == 1 else set(HOMES.get(scene.lang, ())[:1])
    for one in scene.taken:
        if scene.lang != "ru" or scene.source.folded[one.mention.start].isupper():
            for span in _names_before(scene, one.mention.start, _leading(scene, one)):
                yield *span, _holder(one.place)
            if scene.lang != "ru" and one.place.level != "country" and one.place.country in lands:
                for span in _names_before(scene, one.mention.start, (ROW,)):
                    yield *span, place(one.place.country)


def _leading(scene: Scene, region: Verdict) -> tuple[Needle, ...]:
    """The patterns of the words that may lead to a region."""
    if scene.lang == "ru":
        return BESIDE_RUSSIAN
    return (*BESIDE, VOIVODESHIP) if scene.source.folded.startswith("woj.", region.mention.start) else BESIDE


def _names_before(scene: Scene, start: int, patterns: Iterable[Needle]) -> Iterator[tuple[int, int]]:
    """Where the unknown names stand that lead to the region at `start`."""
    first = max(0, start - REACH)
    before = scene.source.folded[first:start]
    for joints, pattern in patterns:
        match = pattern.search(before) if before.endswith(joints) else None
        if match and _is_free(scene, first + match.start(), start) and not NOT_A_NAME.match(match["name"]):
            yield first + match.start("name"), first + match.end("name")


def _is_free(scene: Scene, start: int, end: int) -> bool:
    return not scene.between(start, end)


def _holder(beside: Place | None) -> Place | None:
    """What holds a place that a city is named beside: the city's own region or country."""
    if beside is None or beside.level in ("country", "admin1") or ":" not in beside.id:
        return beside
    return place(beside.parent)


def _around(scene: Scene, start: int, end: int) -> Place | None:
    """The region named within a few words or of the town before the bracket, else the country of the language."""
    near = [one for one in scene.between(end - BESIDE_REGION, end + BESIDE_REGION) if one.place.level in WIDE]
    nearest = min(near, key=lambda one: (one.place.level == "country", abs(one.mention.start - end)), default=None)
    if nearest:
        return nearest.place
    bracketed = scene.between(start - 3, start) if scene.source.folded.startswith(" (", start - 2) else ()
    if bracketed:
        return _holder(bracketed[0].place)
    land = place(scene.chief) if scene.lang == "ru" and scene.chief in RUSSIAN_SPEAKING else _land(scene)
    divisions = {one.place.id: one.place for one in scene.taken[:MANY] if one.place.level == "admin1"}
    only = next(iter(divisions.values()), None) if len(divisions) == 1 else None
    return only if only and land and only.country == land.id else land


def _land(scene: Scene) -> Place | None:
    """The first of the language's countries that the passage names, else the first named, else the article's own."""
    lands = [one.place for one in scene.taken[:MANY] if one.place.level == "country"]
    homes = HOMES.get(scene.lang, ())
    own = scene.chief if scene.chief in homes else "".join(homes[:1])
    named = next((land for land in lands if land.id in homes), None)
    return named or (lands[0] if lands and scene.chief not in homes else place(own))


def _adjectives(scene: Scene) -> Iterator[Verdict]:
    if scene.lang != "ru":
        return
    folded = scene.source.folded
    runs = ((run, end) for noun, pattern, end in SHARED if noun in folded for run in pattern.finditer(folded))
    for run, end in runs:
        for word in ADJECTIVE.finditer(folded, *run.span()):
            found = places(passage("text", word["stem"] + end))
            if found:
                region = found[0].candidates[0]
                mention = PlaceMention(*word.span(), (region,))
                yield Verdict(mention, region, True, "shares the noun with its neighbours")


def _after_adjective(scene: Scene) -> Iterator[Verdict]:
    """Unknown names after a country's adjective (в португальском Синише)."""
    for match in COUNTRY_ADJECTIVE.finditer(scene.source.folded) if scene.lang == "ru" else ():
        land = next((one for one, stems in rules()["adjectives"].items() if match["stem"] in stems), None)
        country = place(land) if land else None
        if country and not scene.between(*match.span("name")) and not OFFICES.match(match["name"]):
            found = made_up(country, match["name"], match["name"])
            yield Verdict(
                PlaceMention(*match.span("name"), (found,)), found, True, "a name after a country's adjective"
            )
