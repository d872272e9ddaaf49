"""Towns, townships and villages of China that no table lists, by their last word.

在长宁镇清泉村举行 · 从化区柏坑镇上岭村 · 附近石坝乡: behind a word that says place, or right behind a place that
holds them. A county elsewhere that bears the name of a town (长宁) is not meant.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from generator.facts.gazetteer import Place, PlaceMention
from generator.facts.gazetteer import place as find_place
from generator.facts.regions.everyday import is_word
from generator.facts.regions.judge import Verdict
from generator.facts.regions.zones import made_up
from generator.facts.rules import Passage

HAN = "[\u4e00-\u9fff]"
NO_NAME = "[的在与和及为是了将位有个等到上下各该全本每这那其同异两某之由经我从]"
NAME = f"(?:(?!{NO_NAME}){HAN})"
KINDS = "(?:场|乡|镇|水|山|湖|步行|示范|贫困|脱贫|文明|革命|旅游|工业|平安|美丽|沿线|周边|沿海|边境)"
"""What with 镇, 乡 or 街道 is no name: 场镇, 山乡, 步行街道."""
TOWN = (
    rf"(?!{KINDS}(?:镇|乡|街道)){NAME}{{1,4}}?"
    r"(?P<last>(?<![城乡村小古重集市名强色业心大建新美县镇坐])镇|(?<![城县家故老水返美侨茶梦回还他离原双人下入思])乡|苏木"
    rf"|(?<![要条干步商市沿华大小人])街道)(?!镇(?!政)|[乡村长办企容区居愁亲土贤情间里友音试史投改]|(?<!{HAN}{{3}})政)"
)
VILLAGE = (
    rf"{NAME}{{2,4}}?(?:(?<![农乡山新城中然政范点困民心扶弱落渔移牧美特色古])村|社区|嘎查)"
    "(?![民庄级委集支里干镇口企医通医屯落规容])"
)
TOWN_OF_VILLAGE = TOWN.replace("?P<last>", "?:")
SITED = "(?:在|位于|地处|坐落于|落户于?|来到|走进|走访|附近|毗邻|邻近|途经|选址于?|抵达|前往)"
FREE = re.compile(
    rf"(?:(?P<sited>{SITED})|[我该本][省市县区州旗]|的(?={TOWN_OF_VILLAGE}{VILLAGE})"
    rf"|(?P<dated>(?<=\d日,)(?={HAN}{{2}}街道(?!的)))"
    rf"|(?<![^\n。,;:、(“])(?!{NAME}{{1,4}}?(?:街道|坐镇)))(?=(?P<name>{TOWN}))"
)
"""A town behind a word that says place, in front of its village, or where a clause begins.

A clause may begin with streets that are swept (清扫街道): there 街道 makes a name only behind a date.
"""
INSIDE = re.compile(f"(?P<name>{VILLAGE})")
MOST_TOWNS = 200
"""So many of them are read in a passage: no article names more, and a hostile text must not cost seconds."""
TRIGGER = re.compile("镇|乡|村|街道|苏木|社区|嘎查")
BELOW = re.compile(f"(?P<name>{TOWN})")
NEXT = re.compile(f"[、和与及](?P<name>{TOWN})")
"""The next of a row of towns: 云台街道、白岩镇和石坪镇."""
COUNTIES = ("县", "区", "市", "旗")
HOLDERS = ("镇", "乡", "街道", "苏木", *COUNTIES)
"""Last words of places that hold villages."""


def townships(source: Passage, known: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts on towns and villages, in the order found; `known` are those on all other place words."""
    if not TRIGGER.search(source.folded):
        return ()
    taken = [one for one in known if one.taken and one.place.country == "CN" and one.place.level != "country"]
    towns = list(islice(_towns(source.folded, taken), MOST_TOWNS))
    villages = list(_villages(source.folded, [*taken, *towns]))
    return (*towns, *villages, *_again(source.folded, [*taken, *towns, *villages], [*towns, *villages]))


def _towns(folded: str, taken: Sequence[Verdict]) -> Iterator[Verdict]:
    """Towns behind a word that says place or behind their county, none that begins or ends with another place."""
    ends = {one.mention.start: one.mention.end for one in taken}
    whole = frozenset(ends.values())
    counties = [found for at in whole if folded.endswith(COUNTIES, 0, at) and (found := BELOW.match(folded, at))]
    free = [match for match in FREE.finditer(folded) if match["sited"] is not None or (taken and not _is_deed(match))]
    for match in _rows(folded, (*free, *counties)):
        start, end = match.span("name")
        holder = _holder(start, taken)
        if holder and end not in whole and ends.get(start, match.start("last")) == match.start("last"):
            yield _made(start, end, match["name"], holder)


def _is_deed(match: re.Match[str]) -> bool:
    """Whether a word of the language stands in front of 街道 behind a date: 7月12日,清扫街道."""
    return match["dated"] is not None and is_word(match["name"][:2])


def _rows(folded: str, heads: Iterable[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Each of `heads`, and the towns that follow it in a row."""
    for head in heads:
        match: re.Match[str] | None = head
        while match:
            yield match
            match = NEXT.match(folded, match.end("name"))


def _villages(folded: str, taken: Sequence[Verdict]) -> Iterator[Verdict]:
    """Villages right behind a town or county."""
    starts = {one.mention.start for one in taken}
    for one in taken:
        at = one.mention.end
        village = INSIDE.match(folded, at) if at not in starts and folded.endswith(HOLDERS, 0, at) else None
        if village:
            yield _made(at, village.end(), village["name"], one.place)


def _again(folded: str, standing: Sequence[Verdict], made: Sequence[Verdict]) -> Iterator[Verdict]:
    """Later mentions of the same towns and villages by their names."""
    starts = {one.mention.start for one in standing}
    for place in {one.place.id: one.place for one in made}.values():
        for match in re.finditer(re.escape(place.name), folded):
            if match.start() not in starts:
                yield Verdict(PlaceMention(*match.span(), (place,)), place, True, "a town or village named before")


def _holder(at: int, taken: Sequence[Verdict]) -> Place | None:
    """The place that holds a town at `at`: the last that is named before it, else the first behind it, else China."""
    before = bisect_right(taken, at, key=lambda one: one.mention.end)
    return taken[max(0, before - 1)].place if taken else find_place("CN")


def _made(start: int, end: int, name: str, holder: Place) -> Verdict:
    named = holder if holder.name == name else made_up(holder, name, name)
    return Verdict(PlaceMention(start, end, (named,)), named, True, "a town or village by its last word")
