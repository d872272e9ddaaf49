"""Korean news' counties, towns and villages that no table lists, right behind what holds them: 울주군 온산읍 학남리.

A particle stands behind such a name, or the next of the row.
"""

import re
from collections.abc import Iterator

from generator.facts.gazetteer import Place, PlaceMention
from generator.facts.regions.everyday import is_everyday
from generator.facts.regions.judge import Verdict
from generator.facts.regions.zones import made_up
from generator.facts.rules import Passage

ABROAD = re.compile(
    r" ?(?:\([A-ZÀ-Ža-zà-ž ,'-]{2,30}\) ?)?"
    r"(?P<name>[\uac00-\ud7a3]{2,6}(?<!도)(?:시|현|카운티))(?=에|의|서|과|와|로|은|는|이|가|[ ,.(]|$)"
)
"""A city or county right behind a foreign province, whose name a bracket may spell: 후난성(Hunan) 샹탄시."""
COUNTY = re.compile(r" ?(?P<name>[\uac00-\ud7a3]{1,4}[시군구읍면])(?=에|의|서|과|와|로|은|는|이|가|[ ,.]|$)")
TOWN = re.compile(
    r"주 (?P<name>(?!정부|지역|당국|의회|소재|현지|공장|[동서남북중]부|일대|주지사|최대|최초|배터리|전기|태양광|에너지)"
    r"[\uac00-\ud7a3]{2,7}?)(?:시| ?카운티)?(?=에서|에는|에도|에만|에[ ,.]|의 |와 |과 | ?공장| 지역에|[,·])"
)
"""A town by its bare name right behind an American state: 테네시주 클락스빌에."""

NO_VILLAGE = "관리|처리|거리|정리|수리|원리|경리|대리|분리|자리|다리|우리|유리|물리|권리|심리"
VILLAGE = re.compile(
    rf"(?:(?<=[읍면])|[읍면]) (?P<name>(?!{NO_VILLAGE})[\uac00-\ud7a3]{{1,3}}리)(?=에|의|와|[ ,.·(]|$)"
)
"""A village right behind its town or township, of Korea alone: 광천읍 가정리."""

NO_QUARTER = (
    "[공노운이행활가구시작진출연변자아감수유전냉합난파충협선제발추소요역율기반폭]동|"
    "[가-힣]{1,3}(?:활동|노동|행동|협동|합동|작동)"
)
QUARTER = re.compile(
    rf"(?<=[시구]) (?P<name>(?!{NO_QUARTER})[\uac00-\ud7a3]{{1,4}}동)(?=에|의|서|과|와|은|이|[ ,.)]|$)"
)
"""A quarter right behind its city or ward, and no word that ends like one (이동, 자동, 봉사활동): 북구 양정동."""


def counties(source: Passage, taken: tuple[Verdict, ...]) -> Iterator[Verdict]:
    """The verdicts on what stands right behind a province or a Korean city among the taken words, in their order."""
    for holder in (one for one in taken if one.place.level != "country"):
        if holder.place.country == "KR":
            yield from _below(source.folded, holder.mention.end, holder.place, taken)
        else:
            yield from _made(ABROAD.match(source.folded, holder.mention.end), holder.place, taken)
        if holder.place.parent == "US":
            town = TOWN.match(source.folded, holder.mention.end - 1)
            if town and not is_everyday(town["name"]):
                yield from _made(town, holder.place, taken)


def _below(folded: str, at: int, holder: Place, taken: tuple[Verdict, ...]) -> Iterator[Verdict]:
    """What stands at `at`, behind the Korean `holder`, each in the one before it: 음성군 대소면 오류리."""
    for pattern in (COUNTY, COUNTY, VILLAGE, QUARTER):
        for one in _made(pattern.match(folded, at), holder, taken):
            yield one
            at, holder = one.mention.end, one.place


def _made(found: re.Match[str] | None, holder: Place, taken: tuple[Verdict, ...]) -> Iterator[Verdict]:
    if found:
        place = _known_in(taken, holder, found.start("name")) or made_up(holder, found["name"], found["name"])
        yield Verdict(PlaceMention(*found.span("name"), (place,)), place, True, "a county after its province")


def _known_in(taken: tuple[Verdict, ...], holder: Place, start: int) -> Place | None:
    """The place of the word taken at `start`, where it lies in `holder`."""
    known = (one.place for one in taken if one.mention.start == start)
    return next((place for place in known if place.parent == holder.id), None)
