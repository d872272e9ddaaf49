"""Places that no table lists, by the grammar of languages with spaces: a noun or a region beside an unknown name.

`near Wandoan, Queensland` · `Bartow County` · `Bezirk Villach-Land` · `в селе Менза` · Томской и Омской областях.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain

from generator.facts.gazetteer import Place, PlaceMention, place, places
from generator.facts.gazetteer.table import rules
from generator.facts.regions import chinese, english, german, japanese, korean, polish, russian
from generator.facts.regions.codes import coded
from generator.facts.regions.judge import Verdict
from generator.facts.regions.patterns import (
    ADJECTIVE,
    BESIDE,
    BESIDE_RUSSIAN,
    COUNTRY_ADJECTIVE,
    IN_VOIVODESHIP,
    NOT_A_NAME,
    OFFICES,
    REACH,
    ROW,
    SHARED,
    VILLAGES,
    VOIVODESHIP,
    Needle,
    nouns_in,
    rows_of_villages,
)
from generator.facts.regions.resolve import HOMES, held_in_german
from generator.facts.regions.scene import Scene
from generator.facts.regions.zones import made_up
from generator.facts.rules import passage

BESIDE_REGION = 25
"""How far from a noun and its name the region may stand that holds it, in characters."""
MANY = 50
WIDE = ("admin1", "country")
RUSSIAN_SPEAKING = frozenset(("RU", "BY", "KZ", "KG", "UZ", "TJ", "TM", "UA", "MD", "AM", "AZ", "GE", "MN"))
"""Countries of which Russian news tell by district."""


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
        *(_polish(scene) if scene.lang == "pl" else ()),
    ]
    for start, end, parent, name in sorted(seen, key=lambda found: (found[0], -found[1])):
        inside = scene.between(start, end)
        clear = all(_holds(start, end, one.mention.start, one.mention.end) for one in inside)
        if parent and clear and start not in adjectives and (not done or start >= done[-1][1]):
            done.append((start, end))
            found = _same(scene.source.folded[start:end], inside) or made_up(parent, name, name)
            yield Verdict(PlaceMention(start, end, (found,)), found, True, "an unknown name beside a noun or a region")
    yield from _after_adjective(scene)
    yield from coded(scene)


def _polish(scene: Scene) -> Iterator[tuple[int, int, Place | None, str]]:
    """Polish villages by the ends of their names, and known ones with the adjective of their land."""
    folded = scene.source.folded
    yield from polish.named(folded, partial(_around, scene))
    for one in scene.taken:
        longer = polish.of_a_land(folded, one.mention)
        if longer:
            yield *longer, place(one.place.parent), folded[slice(*longer)]


def _eastern(scene: Scene) -> Iterator[Verdict]:
    """Korean, Japanese and Chinese places by grammar; those in China are found elsewhere."""
    yield from chinese.sites(scene.source, scene.taken) if scene.lang == "zh" else ()
    towns = japanese.towns(scene.source, scene.taken) if scene.lang == "ja" else ()
    yield from (one for one in towns if _is_free(scene, *one.mention[:2]))
    counties = korean.counties(scene.source, scene.taken) if scene.lang == "ko" else ()
    yield from (one for one in counties if one.place.country == "KR" or _is_free(scene, *one.mention[:2]))


def _same(words: str, inside: Iterable[Verdict]) -> Place | None:
    """The place whose district the words name (Landkreis Prignitz), None where they name another."""
    district = words.startswith(("Landkreis ", "Landkreises ", "Kreis ", "Kreises "))
    return next((one.place for one in inside if district and words.endswith(f"kreis {one.place.name}")), None)


def _holds(start: int, end: int, left: int, right: int) -> bool:
    return start <= left and right <= end and end - start > right - left


def _named(scene: Scene) -> Iterator[tuple[int, int, Place | None, str]]:
    """Where each unknown name stands, what holds it, and the name in the nominative as far as it can be told."""
    folded = scene.source.folded
    if scene.lang == "ru":
        for start, end, last, name in chain(russian.settlements(folded), russian.districts(folded)):
            yield start, end, _around(scene, start, last), name
    else:
        nouns = nouns_in(folded)
        for match in chain.from_iterable(noun.finditer(folded) for noun in nouns if noun is not VILLAGES):
            yield *match.span("name"), _around(scene, *match.span()), match["name"]
        yield from _german(scene) if scene.lang == "de" else ()
        for span in english.towns(folded) if scene.lang == "en" else ():
            yield *span, _around(scene, *span), folded[slice(*span)]
        for row in rows_of_villages(folded) if VILLAGES in nouns else ():
            yield from ((*span, _around(scene, row[0][0], row[-1][1]), folded[slice(*span)]) for span in row)
    for start, end, holder in _beside(scene):
        yield start, end, holder, folded[start:end]


def _german(scene: Scene) -> Iterator[tuple[int, int, Place | None, str]]:
    """German towns by the ends of their names, and parts of known ones."""
    folded = scene.source.folded
    for span in german.towns(folded):
        yield *span, held_in_german(_around(scene, *span)), folded[slice(*span)]
    for start, end, holder in german.parts(folded, scene.taken):
        yield start, end, place(holder), folded[start:end]


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
    if not scene.source.folded.startswith("woj", region.mention.start):
        return BESIDE
    return (*BESIDE, VOIVODESHIP, IN_VOIVODESHIP)


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
    """The first of the language's countries that the passage names, else the first named, else the article's own.

    English is the language of news of any country: its own may lie anywhere.
    """
    lands = [one.place for one in scene.taken[:MANY] if one.place.level == "country"]
    homes = HOMES.get(scene.lang, ())
    divided = next((one.place.country for one in scene.taken[:MANY] if one.place.level == "admin1"), "")
    chief = (scene.chief or divided) if scene.lang == "en" else scene.chief
    own = chief if chief in homes or (chief and scene.lang == "en") else "".join(homes[:1])
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
