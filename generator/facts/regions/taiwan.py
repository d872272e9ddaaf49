"""Districts of Taiwan that stand apart from their city: 板橋區, and rows of them (經過豐原、潭子、大雅).

A city or county of Taiwan must be named in the text; only its own districts are meant.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from generator import patterns
from generator.facts.gazetteer import Place, PlaceMention
from generator.facts.gazetteer.table import lexicon
from generator.facts.regions.judge import Verdict
from generator.facts.regions.zones import made_up
from generator.facts.rules import Passage

JOINTS = "[、至到和与及]"
BARE = re.compile("[区乡镇市]$")
MOST = 200


def districts(source: Passage, known: Sequence[Verdict]) -> Iterator[Verdict]:
    """The verdicts on districts in rows or with their suffix, of the cities among `known` that are taken."""
    counties = lexicon("regions_taiwan")
    cities = {one.place.id: one.place for one in known if one.taken and one.place.id in counties}
    done = {(one.mention.start, one.place.parent) for one in known if one.taken}
    for city in cities.values():
        for start, end in islice(_spans(city.id, source.folded), MOST):
            if (start, city.id) not in done:
                place = _district(city, source.folded[start:end])
                yield Verdict(PlaceMention(start, end, (place,)), place, True, "a district of a city that is named")


def _spans(city: str, folded: str) -> Iterator[tuple[int, int]]:
    row, one = _patterns(city)
    for match in row.finditer(folded):
        yield from (district.span() for district in one.finditer(folded, match.start(), match.end()))


def _district(city: Place, word: str) -> Place:
    name = BARE.sub("", word) if len(word) > 2 else word
    return made_up(city, name, name)


@cache
def _patterns(city: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Rows of two districts or more, or one with its suffix; and each of them."""
    names = [BARE.sub("", name) if len(name) > 2 else name for name in lexicon("regions_taiwan")[city]]
    one = f"(?:{'|'.join(sorted(names, key=lambda name: (-len(name), name)))})[区乡镇市]?"
    row = (
        f"(?<![\u4e00-\u9fff]){one}(?:{JOINTS}{one})+|{one}(?:、{one})+|{one}(?:至|到){one}|{one}(?<=[区乡镇])(?!公所)"
    )
    return patterns.compiled(row), patterns.compiled(one)
