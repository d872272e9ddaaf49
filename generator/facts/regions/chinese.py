"""Foreign places in Chinese that no table lists, by the plant that stands there: 赞比亚芒古200MW光伏项目.

The name is written in signs that write foreign sounds, right behind its country or province.
"""

import re
from collections.abc import Iterator

from generator.facts.gazetteer import PlaceMention
from generator.facts.gazetteer.sounds import SOUNDS
from generator.facts.regions.everyday import is_word
from generator.facts.regions.judge import Verdict
from generator.facts.regions.zones import made_up
from generator.facts.rules import Passage

SOUND = f"[{''.join(sorted(SOUNDS))}]"
AMOUNT = r"\d[\d.,]*(?:[MG]Wh?|[兆吉]瓦|万?千瓦|万吨)"
PLANT = (
    "(?:大型|集中式|地面|独立|一期|二期|三期)?(?:光伏|太阳能|风电|风力|风光|光储|储能|水电|微电网|微网|抽水蓄能|地热|热电|电站|输变电|"
    "铜矿|锂矿|镍矿|钴矿|金矿|铝土矿)"
)
SITE = re.compile(
    rf"\)?[\"“「]?(?:(?P<name>{SOUND}{{3,7}})(?=[\"”」]?(?:{AMOUNT}|{PLANT}))|(?P<short>{SOUND}{{2}})(?={AMOUNT}))"
)
"""A name behind its country; one of two signs, which may be a word by chance, only in front of the plant's size."""


def sites(source: Passage, taken: tuple[Verdict, ...]) -> Iterator[Verdict]:
    """The verdicts on the places of plants right behind a foreign country or province among the `taken` words."""
    starts = {one.mention.start for one in taken}
    for one in taken:
        if one.place.country == "CN" or one.place.level == "admin2":
            continue
        found = SITE.match(source.folded, one.mention.end)
        group = found.lastgroup if found else None
        if found and group and found.start(group) not in starts and not is_word(found[group]):
            place = made_up(one.place, found[group], found[group])
            yield Verdict(PlaceMention(*found.span(group), (place,)), place, True, "the place of a plant abroad")
