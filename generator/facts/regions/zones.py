"""Places that no table lists, by grammar: a known place, a name of a few characters, and a suffix.

Two grammars: China's development zones (合肥新站高新区), and municipalities below a place that is named right
before them (泰国春武里府是拉差市, 群馬県大泉町, 兴县蔡家崖乡).
"""

import re
from functools import cache
from typing import NamedTuple

from generator import patterns
from generator.facts.gazetteer import Place
from generator.facts.gazetteer import place as place_of
from generator.facts.gazetteer.table import lexicon, lines

KINDS = (
    ("高新", "高新技术产业开发区|高新技术开发区|高新技术产业园区|高新区"),
    ("经开", "经济技术开发区|经济开发区|经开区"),
    ("保税", "综合保税区|保税港区|保税区|综保区"),
    ("自贸", "自由贸易试验区|自贸试验区|自由贸易区|自贸区|自贸港"),
    ("示范", "综合改革示范区|示范区"),
    ("新区", "新区"),
    ("园区", "工业园区|化工园区"),
    ("开发", "开发区"),
)
PARK = "园区"
ZONE = re.compile(rf"(?P<core>[\u4e00-\u9fff]{{0,8}}?)(?P<suffix>{'|'.join(pattern for _, pattern in KINDS)})")
NO_CORE = re.compile(r"[的在与和及为是了将位有个等省到建设]|推进|打造|新能源|国家级|多个|各")
NO_PLACE = re.compile(r"[的在与和及为了将位有个等省到上]|城$|中$|大$|超$|都$|全$|各$|商|股|设施|全区")
TOWN_CHINA = re.compile(r"[\u4e00-\u9fff]{2,4}?(?:镇|乡|苏木)(?![长村政乡]|镇(?!政))")
TOWN_JAPAN = re.compile(r"(?![の内])[\u4e00-\u9fff\u3040-\u30ff]{1,5}?(?:[市町村郡]|(?<!地)区)(?![場场立長长営民内])")
NO_NAME = "(?!进口|出口|最大|主要|首|当地|本地|境内|国内|远东|[东西南北中]部|投资|合作|国家)"
TOWN_ABROAD = re.compile(NO_NAME + r"[\u4e00-\u9fff]{2,6}?[市县区省州府郡镇乡](?![场长政民])")
ZONE_ABROAD = re.compile(
    NO_NAME
    + r"[\u4e00-\u9fff]{2,8}?(?:超前发展区|经济特区|自由贸易区|自由经济区|自由区|保税区|工业园区?|工业区|经济区|开发区|"
    r"港(?![口务股元交珠澳台]))"
)
SIGNS_ABROAD = tuple("县市区州省府郡")
"""The last sign of the parent's own name, which the table lacks: 莫罗瓦利县青山园区."""
LIKELY_ZONE = re.compile("|".join(f"{char}区" for char in "发园税范贸验新开保").encode())
"""Tells most rows of the table that no zone stands in them, undecoded."""
AREA = re.compile(r"\)?自(?:由贸易|贸)(?:试验)?区(?P<area>[\u4e00-\u9fff]{2,5}?片区)")
LONGEST_ABROAD = 14
LONGEST_DISTRICT = 8
DISTRICT_ENDS, NO_DISTRICT = "[区乡镇市]?", "(?![东西南北中一二三四]?路|街|大学|高中|国中|国小|机场|大桥|溪|高速)"
PIECES = tuple((kind, re.compile(pattern)) for kind, pattern in KINDS)


class Minor(NamedTuple):
    """A place by grammar at `folded[start:end]`; `place` is made up for it, its id is the parent's plus its name."""

    start: int
    end: int
    place: Place
    whole: bool = False
    """The parent's name is a part of its own (荆门高新区)."""
    again: re.Pattern[str] | None = None
    """How the text names it later without its parent (`新站高新区`)."""


def below(folded: str, start: int, parent: Place) -> Minor | None:
    """The place by grammar whose name stands at `start`, right after the mention of its parent, or None."""
    zone = ZONE.match(folded, start, start + 24) if parent.country == "CN" and parent.level != "country" else None
    if zone and not NO_CORE.search(zone["core"]):
        return _zone(zone, parent)
    if parent.country == "TW":
        return _district(folded, start, parent)
    start += parent.country not in ("CN", "JP") and folded.startswith(SIGNS_ABROAD, start)
    town = _town(folded, start, parent)
    if town is None or NO_PLACE.search(town.group()[:-1]):
        return None
    return Minor(start, town.end(), made_up(parent, town.group(), town.group()))


def _town(folded: str, start: int, parent: Place) -> re.Match[str] | None:
    """A municipality at `start`; abroad also a zone or a port (泰国林查班港)."""
    town = _town_pattern(parent).match(folded, start, start + 8)
    if town or parent.country in ("CN", "JP"):
        return town
    zone = ZONE_ABROAD.match(folded, start, start + LONGEST_ABROAD)
    return zone if zone and not NO_CORE.search(zone.group()) else None


def _district(folded: str, start: int, parent: Place) -> Minor | None:
    """The district or township of a city or county of Taiwan (龙井 in 台中龙井, 小港区 in 高雄市小港区)."""
    named = _districts(parent.id).match(folded, start, start + LONGEST_DISTRICT)
    if named is None:
        return None
    place = made_up(parent, named["name"], named["name"])
    return Minor(start, named.end(), place, again=re.compile(f"{named['name']}{DISTRICT_ENDS}{NO_DISTRICT}"))


@cache
def _districts(city: str) -> re.Pattern[str]:
    counties = lexicon("regions_taiwan")
    own = counties.get(city.partition(":")[0])
    names = "|".join(own or [name for names in counties.values() for name in names])
    return patterns.compiled(f"(?P<name>{names}){DISTRICT_ENDS}{NO_DISTRICT}")


def area(folded: str, start: int, parent: Place) -> Minor | None:
    """The area of a free-trade zone that follows its province (钦州港片区 in 中国(广西)自由贸易试验区钦州港片区)."""
    found = AREA.match(folded, start, start + 24)
    if found is None or NO_CORE.search(found["area"]):
        return None
    return Minor(*found.span("area"), made_up(parent, found["area"], found["area"]))


def _town_pattern(parent: Place) -> re.Pattern[str]:
    if parent.country == "CN":
        return TOWN_CHINA
    return TOWN_JAPAN if parent.country == "JP" else TOWN_ABROAD


def _zone(found: re.Match[str], parent: Place) -> Minor | None:
    """The zone, listed or not; of parks for industry only a listed one: others are sites in their county."""
    kind = _kind(found["suffix"])
    listed = _listed().get((parent.id, found["core"] + kind))
    place = place_of(listed) if listed else None
    if place is None and kind == PARK:
        return None
    return Minor(
        found.start(),
        found.end(),
        place or made_up(parent, found["core"] + kind, parent.names[-1] + found.group()),
        True,
        _again(found["core"], kind),
    )


def repeated(place: Place) -> re.Pattern[str] | None:
    """How a text names a listed zone again without its parent, or None where the place is no such zone."""
    key = _keys().get(place.id)
    return _again(key[:-2], key[-2:]) if key else None


@cache
def _keys() -> dict[str, str]:
    """Id -> name without parent and suffix + kind, of the zones that the table lists."""
    return {id_: key for (_, key), id_ in _listed().items()}


@cache
def _again(core: str, kind: str) -> re.Pattern[str] | None:
    return re.compile(re.escape(core) + f"(?:{dict(KINDS)[kind]})") if len(core) > 1 else None


def _kind(suffix: str) -> str:
    return next(kind for kind, pattern in PIECES if pattern.fullmatch(suffix))


@cache
def _listed() -> dict[tuple[str, str], str]:
    """(parent, name without parent and suffix + kind) -> id of the zones that the table lists."""
    zones: dict[tuple[str, str], str] = {}
    for line in lines():
        if line.startswith(b"CN-") and LIKELY_ZONE.search(line):
            cells = line.decode().split("\t")
            name, holder = cells[9].partition("|")[0], place_of(cells[2])
            found = ZONE.search(name)
            if cells[1] == "admin3" and holder and found and name.endswith(found["suffix"]):
                zones[cells[2], _core(found["core"], holder) + _kind(found["suffix"])] = cells[0]
    return zones


def _core(words: str, holder: Place) -> str:
    for name in sorted(holder.names, key=len, reverse=True):
        words = words.removeprefix(name)
    return words


def made_up(parent: Place, key: str, name: str) -> Place:
    """A place that no table lists: `CN-340100:新站高新`."""
    return Place(
        id=f"{parent.id}:{key}",
        country=parent.country,
        level="admin3" if parent.country == "CN" else "admin2",
        parent=parent.id,
        name=name,
        latitude=parent.latitude,
        longitude=parent.longitude,
        exact=False,
        people=0,
        weak=False,
        names=(name,),
    )
