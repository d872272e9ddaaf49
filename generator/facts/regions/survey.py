"""All place words of a scope, each with its verdict, in the order of the text."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import islice
from operator import attrgetter

from generator.facts.gazetteer import MOST, Place, PlaceMention, chain, place, places
from generator.facts.gazetteer.sounds import SELDOM_ELSE
from generator.facts.gazetteer.table import rules
from generator.facts.regions import zones
from generator.facts.regions.beside import beside, holder, place_before
from generator.facts.regions.context import COUNCIL
from generator.facts.regions.judge import Verdict, judge
from generator.facts.regions.named import Names, beginning_at, beginning_before, is_covered, standing_in
from generator.facts.regions.namesakes import as_provinces
from generator.facts.regions.resolve import KNOWN_PEOPLE, Setting, setting
from generator.facts.regions.rows import in_rows
from generator.facts.regions.scene import scene_of
from generator.facts.regions.spelt import unlisted
from generator.facts.regions.surnames import without_people
from generator.facts.regions.taiwan import districts
from generator.facts.regions.townships import townships
from generator.facts.regions.villages import known_closer, villages
from generator.facts.rules import Passage, Scope
from generator.model import Evidence

SINGLE_AFTER = (
    r"(?=举行|举办|召开|签[署约订]|发布|成立|揭[牌幕]|启动|开[幕工业]|闭幕|落[地户幕成]|亮相|投[产运]|会[见谈]|并网|交付|上[线市]|"
    r"正式|首|设立|挂牌)"
)
NO_SHORTHAND = re.compile("[剧菜铁]|大湾区|[\u3400-\u9fff]{0,2}(?:高速|高铁|铁路|公路|客专|城际|干线)|[段线]")
COUNTED = frozenset("座个各多新")
"""What stands before cities, not before one: 97座新城市."""
EXTENDED = re.compile(r"[市町村区](?![場场長长営民内值])")
PROVINCE = re.compile("[州省](?![会城际])")
"""The other noun for a foreign province, which the table has by one of them: 伊尔库茨克|省."""
STATE_IN_KANA = re.compile("(?<=[ァ-ヺー])州")
"""The suffix of a state's name in kana: タミルナド|州."""
EXTENDED_KOREAN = re.compile("[시군읍주성현](?=[은는이가을를과와의에로도내]|으로|[^가-힣]|$)")
"""The suffix of a province or town behind its bare name in Korean: 난징|시, 안후이|성."""
OF_A_BODY = "part of an institution's name"
"""The reason of a sign for which a known city is refused: Giełda w Londynie is no village of Londyn either."""
BODIES = ("院", "大学", "实验室", "学会", "协会", "委员会")
LEAST_OF_A_NAME = 2


def survey(scope: Scope, names: tuple[Evidence, ...]) -> list[tuple[Passage, Verdict]]:
    """The verdicts on all place words; `names` are the spans of organisations' names."""
    found = [(source, places(source), standing_in(source, names)) for source in scope.passages]
    free = [
        (source.folded[mention.start : mention.end], mention)
        for source, mentions, standing in found
        for mention in mentions
        if not is_covered(mention, standing) and not source.folded.startswith("$", mention.end)  # US$120 million
    ]
    whole = "\n".join(source.folded for source, _, _ in found)
    scene = setting(scope.lang, free, whole, (name.quote for name in names))
    verdicts = [(one[0], verdict) for one in found for verdict in _verdicts(*one, scene)]
    return _united(without_people(verdicts, scope.lang))


def _united(verdicts: list[tuple[Passage, Verdict]]) -> list[tuple[Passage, Verdict]]:
    """The verdicts, with one place for a name found by grammar in a district here and only in its country there."""
    held: dict[tuple[str, str], Place] = {}
    for _, verdict in verdicts:
        key = verdict.place.country, verdict.place.id.rpartition(":")[2]
        if verdict.taken and (key not in held or len(chain(verdict.place.parent)) > len(chain(held[key].parent))):
            held[key] = verdict.place
    verdicts = as_provinces(verdicts)
    made = _made_known(verdicts)
    deeper = [(source, _known_deeper(verdict, held)) for source, verdict in verdicts]
    return [(source, _as_made(verdict, made)) for source, verdict in deeper] if made else deeper


def _made_known(verdicts: list[tuple[Passage, Verdict]]) -> dict[tuple[str, str], Place]:
    """The towns that stand before what holds them and that no table has there: Thika, Kiambu County."""
    made = (one.place for _, one in verdicts if one.taken and one.place.id.rpartition(":")[2] == one.place.name)
    return {(place.country, place.name): place for place in made if place.level == "admin2" and ":" in place.id}


def _as_made(verdict: Verdict, made: Mapping[tuple[str, str], Place]) -> Verdict:
    """`verdict` with the town of the name that the text places, where only the name made it another of the country."""
    town = made.get((verdict.place.country, verdict.place.name)) if ":" in verdict.place.id else None
    return verdict._replace(place=town) if town and verdict.place.level == "admin2" else verdict


def _known_deeper(verdict: Verdict, held: Mapping[tuple[str, str], Place]) -> Verdict:
    """`verdict`, with the place of the name that lies in the same country and district, but is known more closely."""
    other = held.get((verdict.place.country, verdict.place.name))
    return verdict._replace(place=other) if other and verdict.place.parent in chain(other.parent) else verdict


def _verdicts(source: Passage, mentions: tuple[PlaceMention, ...], names: Names, scene: Setting) -> list[Verdict]:
    known = tuple(in_rows(source.folded, tuple(_read(source, mentions, names, scene))))
    unknown = islice(unlisted(scene_of(source, scene, known)), MOST)
    bodies = {one.mention[:2] for one in known if one.reason == OF_A_BODY}
    towns = (one for one in unknown if one.mention[:2] not in bodies and not is_covered(one.mention, names))
    by_grammar = [known_closer(verdict, scene) for verdict in towns]
    rural = (*villages(source, scene, (*known, *by_grammar)), *_rural(source, scene.lang, known))
    small = [one for one in rural if not is_covered(one.mention, names)]
    wider = {at for one in (*by_grammar, *small) for at in range(one.mention.start, one.mention.end)}
    free = [verdict for verdict in known if verdict.mention.start not in wider] if wider else known
    by_grammar = [one for one in by_grammar if all(not _inside(one, other) for other in small)]
    found = (*free, *_shorthand(source, names, scene.lang), *by_grammar, *small)
    return sorted(found, key=attrgetter("mention.start"))


def _inside(one: Verdict, other: Verdict) -> bool:
    return other.mention.start <= one.mention.start and one.mention.end <= other.mention.end


def _rural(source: Passage, lang: str, known: tuple[Verdict, ...]) -> tuple[Verdict, ...]:
    return (*townships(source, known), *districts(source, known)) if lang == "zh" else ()


def _read(source: Passage, mentions: tuple[PlaceMention, ...], names: Names, scene: Setting) -> Iterator[Verdict]:
    above: tuple[int, Place] | None = None
    done = 0
    repeated: set[str] = set()
    inside: set[int] = set()
    for number, raw in enumerate(mentions):
        if raw.start < done or raw.start in inside:
            continue
        mention = _extended(source, raw)
        if _is_tail(source, mention, above[0] if above else 0, names):
            yield Verdict(mention, mention.candidates[0], False, "the end of a longer foreign name")
            continue
        if is_covered(mention, names) or _opens_name(source, mention, names):
            yield _in_name(source, mention, names, scene)
            continue
        parent = place_before(source, mention, above) or beside(source, mentions[number : number + 2])
        verdict = holder(source, mention, above) or _judged(source, mention, scene, parent, names)
        yield verdict
        done = verdict.mention.end
        if verdict.taken:
            above = (done, verdict.place)
            following = mentions[number + 1].start if number + 1 < len(mentions) else -1
            for further in _further(source, verdict, following, names, repeated):
                yield further
                inside.update(range(further.mention.start, further.mention.end))
                done = max(done, further.mention.end if further.mention.start <= done else done)


def _judged(source: Passage, mention: PlaceMention, scene: Setting, parent: Place | None, names: Names) -> Verdict:
    minor = _unlisted(source, mention, parent)
    if minor:
        return _made(minor)
    firm = beginning_at(mention.end + 1, names)
    return judge(source.folded, mention, scene, parent, firm[0] if firm else None)


def _extended(source: Passage, mention: PlaceMention) -> PlaceMention:
    """The mention with the suffix of a municipality that the table leaves out (南相馬市, 长阳县, 난징시)."""
    if "\uac00" <= source.folded[mention.start] <= "\ud7a3":
        return _extended_korean(source, mention)
    if source.folded.startswith("县", mention.end):
        own = tuple(one for one in mention.candidates if one.names[1].endswith("自治县"))
        return PlaceMention(mention.start, mention.end + 1, own) if own else mention
    if not "\u3040" <= source.folded[mention.start] <= "\u9fff":
        return mention
    provinces = tuple(one for one in mention.candidates if one.level == "admin1" and one.country != "CN")
    if provinces and PROVINCE.match(source.folded, mention.end):
        return PlaceMention(mention.start, mention.end + 1, provinces)
    longer = EXTENDED.match(source.folded, mention.end) or STATE_IN_KANA.match(source.folded, mention.end)
    if (
        longer
        and source.folded[mention.start - 1 : mention.start] not in COUNTED
        and (_is_foreign(mention) or longer.re is STATE_IN_KANA)
    ):
        return PlaceMention(mention.start, longer.end(), mention.candidates)
    return mention


def _extended_korean(source: Passage, mention: PlaceMention) -> PlaceMention:
    longer = EXTENDED_KOREAN.match(source.folded, mention.end)
    if longer and all(one.level != "country" for one in mention.candidates):
        return mention._replace(end=longer.end())
    return mention


def _is_tail(source: Passage, mention: PlaceMention, above: int, names: Names) -> bool:
    """Whether a foreign town's Chinese name begins inside a longer one (拉克鲁斯 in 维拉克鲁斯)."""
    start = mention.start
    if above == start or start < 1 or source.folded[start] < "\u4e00" or source.folded[start - 1] not in SELDOM_ELSE:
        return False
    large = any(one.level in ("country", "admin1") or one.people >= KNOWN_PEOPLE for one in mention.candidates)
    return not large and _is_foreign(mention) and all(end != start for _, end in names.spans)


def _is_foreign(mention: PlaceMention) -> bool:
    """Whether all that bear the name are municipalities outside China."""
    return all(one.country != "CN" and ":" in one.id for one in mention.candidates)


def _opens_name(source: Passage, mention: PlaceMention, names: Names) -> bool:
    """Whether a Chinese company's full name follows at once: its seat is a part of it (深圳市|海钠之光能源有限公司)."""
    name = beginning_at(mention.end, names) if source.folded[mention.start] >= "\u4e00" else None
    return name is not None and source.folded.endswith("公司", *name)


def _in_name(source: Passage, mention: PlaceMention, names: Names, scene: Setting) -> Verdict:
    """A place word in a name is no place, but for a council's and for a foreign country before a company's name."""
    place = mention.candidates[0]
    over = beginning_before(mention.end, names)
    if any(start < mention.end < end and COUNCIL.fullmatch(source.folded, mention.end, end) for start, end in over):
        return judge(source.folded, mention, scene)
    foreign = scene.lang == "zh" and place.level == "country" and place.id != "CN"
    if foreign and any(_is_firms(source.folded, mention, start, end) for start, end in over):
        return Verdict(mention, place, True, "the country of a company")
    return Verdict(mention, place, False, "inside an organisation's name")


def _is_firms(folded: str, mention: PlaceMention, start: int, end: int) -> bool:
    """Whether the mention opens a longer name that is no body's: not 美国国家科学院."""
    return start == mention.start and end - mention.end >= LEAST_OF_A_NAME and not folded.endswith(BODIES, start, end)


def _unlisted(source: Passage, mention: PlaceMention, parent: Place | None) -> zones.Minor | None:
    """The municipality by grammar at the mention, where the parent before it holds none of the candidates."""
    if parent is None or parent.country == "CN":
        return None
    if any(parent.id in (one.id, *chain(one.id)) for one in mention.candidates):
        return None
    word = source.folded[mention.start : mention.end]
    if word[0] < "\u0250" and all(one.level == "admin2" for one in mention.candidates):
        named = zones.made_up(parent, word, word)
        return zones.Minor(mention.start, mention.end, named) if parent.level == "admin1" else None
    return zones.below(source.folded, mention.start, parent)


def _further(source: Passage, verdict: Verdict, following: int, names: Names, repeated: set[str]) -> Iterator[Verdict]:
    """Places by grammar right after a mention, and their repetitions in the passage."""
    word = source.folded[verdict.mention.end - 1]
    if not "\u3040" <= word <= "\u9fff" or following == verdict.mention.end:
        return
    pattern = zones.repeated(verdict.place)
    if pattern:
        yield from _holder(source, verdict)
        if verdict.place.id not in repeated:
            yield from _repeats(source, pattern, verdict.place, verdict.mention.end)
        repeated.add(verdict.place.id)
        return
    minor = zones.below(source.folded, verdict.mention.end, verdict.place)
    if verdict.place.country == "CN" and (minor is None or minor.whole):
        minor = zones.area(source.folded, verdict.mention.end, verdict.place) or minor
    if minor is None or is_covered(minor, names):
        return
    yield _made(minor, verdict.mention.start if minor.whole else minor.start)
    if minor.again and minor.place.id not in repeated:
        repeated.add(minor.place.id)
        yield from _repeats(source, minor.again, minor.place, minor.end)


def _holder(source: Passage, verdict: Verdict) -> Iterator[Verdict]:
    """The city whose name begins a listed zone's name (徐州 in 徐州经济技术开发区)."""
    city, start = place(verdict.place.parent), verdict.mention.start
    for name in city.names if city else ():
        if city and source.folded.startswith(name, start) and start + len(name) < verdict.mention.end:
            yield Verdict(PlaceMention(start, start + len(name), (city,)), city, True, "the city in a zone's name")
            return


def _repeats(source: Passage, pattern: re.Pattern[str], zone: Place, start: int) -> Iterator[Verdict]:
    """A zone's later mentions by its short name."""
    for again in pattern.finditer(source.folded, start):
        yield Verdict(PlaceMention(*again.span(), (zone,)), zone, True, "a zone by its short name")


def _made(minor: zones.Minor, start: int | None = None) -> Verdict:
    mention = PlaceMention(minor.start if start is None else start, minor.end, (minor.place,))
    return Verdict(mention, minor.place, True, "a place by its suffix, after the place that holds it")


def _shorthand(source: Passage, names: Names, lang: str) -> Iterator[Verdict]:
    """Chinese shorthand: several provinces in one word (川滇), and one character after 在 (在京举行)."""
    if lang != "zh":
        return
    for match in _shorthand_pattern().finditer(source.folded):
        word = match["joined"] or match["single"]
        start = match.start("joined") if match["joined"] else match.start("single")
        ids = rules()["joined"].get(word) or (rules()["single"][word],)
        for id_ in () if NO_SHORTHAND.match(source.folded, match.end()) else ids:
            found = place(id_)
            mention = PlaceMention(start, start + len(word), (found,) if found else ())
            if found and not is_covered(mention, names):
                yield Verdict(mention, found, True, "shorthand for provinces")


@cache
def _shorthand_pattern() -> re.Pattern[str]:
    joined = "|".join(sorted(rules()["joined"], key=lambda word: (-len(word), word)))
    single = "".join(rules()["single"])
    return re.compile(rf"(?P<joined>{joined})|[在抵赴来](?P<single>[{single}]){SINGLE_AFTER}")
