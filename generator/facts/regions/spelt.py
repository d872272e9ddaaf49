"""Places that no table lists, by the grammar of languages with spaces: a noun or a region beside an unknown name.

`near Wandoan, Queensland` · `Bartow County` · `Bezirk Villach-Land` · `в селе Менза` · `Ташкентской и Бухарской
областях` (several regions that share one noun).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.gazetteer import Place, PlaceMention, place
from generator.facts.gazetteer.forms import matcher
from generator.facts.gazetteer.table import numbered, rules
from generator.facts.regions.judge import Verdict
from generator.facts.regions.resolve import HOMES
from generator.facts.regions.zones import made_up
from generator.facts.rules import Passage

NAME = r"(?P<name>(?:(?:De|St\.|La|El|Le|San|Los|Las|Mt\.) )?[A-ZÀ-Ž][\w'’-]{2,20}(?: (?:[A-ZÀ-Ž][\w'’-]{2,20}|of|am|an der|im|bei|sur|de|la)){0,2})"
BESIDE = re.compile(
    rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|outside|[Bb]ei|[Aa]us|[Ii]m|à|À|[Ee]n|[Dd]e|a|em|w|di) {NAME}(?:, | \()(?=[A-ZÀ-Ž])|"
    rf"\b(?:[Ii]n|[Nn]ear|[Bb]ei) {NAME.replace('name', 'inner')} in (?:the )?(?=[A-ZÀ-Ž])"
)
NOUN_FIRST = re.compile(
    r"\b(?P<name>(?:Landkreis|Kreis|Bezirk|Rhein-Kreis) [A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)?)|"
    r"\b(?:[Tt]own|[Vv]illage|[Mm]unicipality|[Cc]ity) of (?P<town>[A-ZÀ-Ž][\w'’-]{2,20})|"
    r"\b(?:[Cc]ommune de|[Vv]ille de|[Mm]unicipio de|[Cc]omune di|gminie|gmina|powiecie) (?P<commune>[A-ZÀ-Ž][\w'’-]{2,20})"
)
NOUN_LAST = re.compile(r"\b(?P<name>(?:[A-Z][\w'’-]{2,20} ){1,2}(?:County|Township|Parish|Shire)(?! [A-Z]))")
RUSSIAN_NOUN = re.compile(
    r"\b(?:сел[оаеу]|деревн[яеию]|пос[её]л(?:ок|ке|ка)|станиц[аеы]|город(?:е|а|у)?|(?<!\d )г\.|наукоград(?:е|а)?) (?P<name>[А-ЯЁ][а-яё-]{2,20})"
)
RUSSIAN_DISTRICT = re.compile(r"\b(?P<name>[А-ЯЁ][а-яё-]+(?:ск|цк)(?:ий|ого|ому|им|ом) район(?:а|е|у|ом)?)\b")
KOREAN = re.compile(r" ?(?P<name>[\uac00-\ud7a3]{1,4}[시군구읍면])(?=에|의|서|과|와|로|은|는|이|가|[ ,.]|$)")
GERMAN_DISTRICT = re.compile(r"\b(?P<name>(?!Land|Um|Kund|Arbeit|Strom|Freund|Teilnehm|Wirtschaft|Produkt|Person|Käufer)[A-ZÄÖÜ][a-zäöüß]+(?:au|gau|main|erz|lahn|saal|harz|wetterau|salz|ilm|kyffhäuser|wartburg|enz|rems|hochtaunus|main-taunus)-?kreis)(?:es|s)?\b")
STATES = re.compile(r"(?<=[a-z]), (?P<state>Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D|Okla|Ore|Pa|R\.I|S\.C|S\.D|Tenn|Tex|Vt|Va|Wash|W\.Va|Wis|Wyo)\.")
ADJECTIVES = re.compile(r"(?:[А-ЯЁ][а-яё-]+ской(?:, | и )){1,6}[А-ЯЁ][а-яё-]+ской област(?:ях|ей|ям|ями)\b")
ADJECTIVE = re.compile(r"(?P<name>[А-ЯЁ][а-яё-]+ской)(?: област(?:ях|ей|ям|ями))?")
NOT_A_NAME = re.compile(
    r"^(?:The|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|"
    r"Thursday|Friday|Saturday|Sunday|North|South|East|West|Europe|Asia|Africa|Europa|Januar|Februar|März|Juni|Juli|Oktober|Dezember)\b"
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A passage, its language, and the verdicts on the words that the table knows."""

    source: Passage
    lang: str
    verdicts: tuple[Verdict, ...]


def unlisted(scene: Scene) -> Iterator[Verdict]:
    """The verdicts on places by grammar: each stands free of all taken words, or holds one whole (Bartow County)."""
    if scene.lang == "ko":
        yield from _korean(scene)
    if scene.lang in ("zh", "ja", "ko"):
        return
    spans = [(one.mention.start, one.mention.end) for one in scene.verdicts if one.taken]
    for start, end, parent in _named(scene):
        if parent and all(end <= left or right <= start or _holds(start, end, left, right) for left, right in spans):
            spans.append((start, end))
            name = scene.source.folded[start:end]
            found = made_up(parent, name, name)
            yield Verdict(PlaceMention(start, end, (found,)), found, True, "an unknown name beside a noun or a region")
    yield from _adjectives(scene)
    if scene.lang == "en":
        yield from _states(scene)


def _states(scene: Scene) -> Iterator[Verdict]:
    """American states by their traditional abbreviations after a town (Macungie, Pa.)."""
    for match in STATES.finditer(scene.source.folded):
        state = place(rules()["states"][match["state"]])
        if state:
            mention = PlaceMention(match.start("state"), match.end(), (state,))
            yield Verdict(mention, state, True, "an abbreviated state after a town")


def _korean(scene: Scene) -> Iterator[Verdict]:
    """Counties and towns right after a Korean province or city (울산광역시 울주군)."""
    for one in scene.verdicts:
        found = KOREAN.match(scene.source.folded, one.mention.end) if one.taken and one.place.country == "KR" else None
        if found and one.place.level != "country":
            minor = made_up(one.place, found["name"], found["name"])
            yield Verdict(PlaceMention(*found.span("name"), (minor,)), minor, True, "a county after its province")


def _holds(start: int, end: int, left: int, right: int) -> bool:
    return start <= left and right <= end and end - start > right - left


def _named(scene: Scene) -> Iterator[tuple[int, int, Place | None]]:
    folded = scene.source.folded
    if scene.lang == "ru":
        for pattern in (RUSSIAN_NOUN, RUSSIAN_DISTRICT):
            for match in pattern.finditer(folded):
                yield *match.span("name"), _around(scene, match.end())
        return
    for match in BESIDE.finditer(folded):
        beside = _starting(scene, match.end())
        held = any(match.start() < one.mention.end and one.mention.start < match.end() for one in scene.verdicts if one.taken)
        if held:
            continue
        group = match.lastgroup or "name"
        if beside and not NOT_A_NAME.match(match[group]) and match[group] not in rules()["stop"]:
            yield *match.span(group), beside
    for pattern in (NOUN_FIRST, NOUN_LAST, GERMAN_DISTRICT):
        for match in pattern.finditer(folded):
            group = match.lastgroup or "name"
            yield *match.span(group), _around(scene, match.end())


def _starting(scene: Scene, start: int) -> Place | None:
    """The country or region taken whose name begins at `start`."""
    found = (one.place for one in scene.verdicts if one.taken and one.mention.start == start)
    return next(found, None)


def _around(scene: Scene, end: int) -> Place | None:
    """The region named within a few words, else the country of the language."""
    near = [
        one for one in scene.verdicts if one.taken and one.place.level == "admin1" and abs(one.mention.start - end) < 25
    ]
    nearest = min(near, key=lambda one: abs(one.mention.start - end), default=None)
    if nearest:
        return nearest.place
    lands = [one.place for one in scene.verdicts if one.taken and one.place.level == "country"]
    homes = HOMES.get(scene.lang, ())
    return next((land for land in lands if land.id in homes), None) or (
        lands[0] if lands else place(homes[0]) if homes else None
    )


def _adjectives(scene: Scene) -> Iterator[Verdict]:
    if scene.lang != "ru":
        return
    for run in ADJECTIVES.finditer(scene.source.folded):
        for word in ADJECTIVE.finditer(scene.source.folded, *run.span()):
            found = matcher().find(word["name"][:-2] + "ая область")
            if found:
                number = found[0].payload if isinstance(found[0].payload, int) else found[0].payload[0]
                mention = PlaceMention(*word.span(), (numbered(number),))
                yield Verdict(mention, numbered(number), True, "shares the noun with its neighbours")
