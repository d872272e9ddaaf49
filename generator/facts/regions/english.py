"""Places in English that no table lists: 20 miles north of Wandby, the Wandara district, Wandu and Kuru counties."""

import re
from collections.abc import Iterator

from generator.facts.regions.patterns import WORD

MEASURES = ("iles ", "cres ", "ilomet", "km ")
"""One of these stands in every match of AWAY."""
NO_TOWN = (
    r"(?:The|This|That|Interstate|Highway|Hwy|Route|State|County|Road|Exit|Loop|Lake|Mount|Mt|Downtown|Central|Fort|"
    r"Port|Camp|North|South|East|West|River|Farm|Airport|Junction|Earth|Mars|Europe|Asia|Africa|Antarctica|Greater)"
    r"(?![\w'’-])|"
    r"[\w'’-]+ (?:Road|Street|Avenue|Lane|Drive|Highway|River|Creek|Lake|Canal|Station|Airport|Park|Mine|Plant|Dam|"
    r"Farm|Substation|University|School|Hospital|Church|Solar|Wind|Energy|Junction|Base|Forest|Reservoir|Bridge)(?![\w'’-])"
)
"""Roads, waters, parts of the world and other landmarks that no town is called."""
AWAY = re.compile(
    r"\b(?:[Mm]iles|[Aa]cres|[Kk]ilomet(?:re|er)s|km) (?:(?:to the )?(?:north|south|east|west)[a-z-]{0,5} of|near) "
    rf"(?P<name>(?!{NO_TOWN}){WORD}(?: {WORD})?)(?<!'s)(?=[,.;:)\n]| [a-z(]|$)"
)
NO_DISTRICT = (
    r"(?!(?:The|This|That|These|Those|Each|Every|Both|All|Some|Many|Most|Two|Three|Four|Five|Six|Seven|Our|Its|"
    r"Their|His|Her|In|At|For|From|Other|Another|Several|Which|First|Last|Former|Deputy|Assistant|Chief|National|Joint|"
    r"Democratic|Key|Prime|New|School|Housing|Heating|Cooling|Smart|Oil|Garment|Coastal|Business|Water|Park|Fire|"
    r"Central|Lake|Industrial|Innovation|Historic\w*|Finan\w+|Police|Sales|Mining|Metropolitan|Utility|Irrigation|"
    r"Conservation|Improvement|Senate|House|Congress\w*|Judicial|Federal|North\w*|South\w*|East\w*|West\w*|"
    r"Midwest\w*|Special|Port|Harbou?r|Arts|Design|Energy|Solar|Wind|Power|Hospital|College|Community|Local|Rural|"
    r"Urban|Council|County|Gulf|Asia[\w-]*|Pacific|Africa\w*|Europe\w*|America\w*|Nordic|Baltic|Arctic|Alpine|"
    r"Mediterranean|Caribbean|Amazon|Andes|Sahel|Sahara|Balkans?|Himalaya\w*|Benelux|Midlands|Ruhr|Prairies?|"
    r"Middle|Inner|Upper|Lower|Shopping|Entertainment|Warehouse|Downtown|Bay|Bank|Government|"
    r"\w+(?:ian|nyan|ican|ndan|nese)|January|February|March|April|May|June|July|August|September|October|November|"
    r"December)(?![\w'’-]))"
)
"""What stands before such nouns and names no district: the School District, Two counties."""
DISTRICT = rf"{NO_DISTRICT}{WORD}(?: {NO_DISTRICT}{WORD})?(?<!'s)"
KINDS = (
    "district", "regenc", "count", "municipalit", "prefecture", "governorate", "taluk", "tehsil", "area",
    "region", "suburb", "neighbo", "island", "archi",
)  # fmt: skip
"""One of these stands in every match of the patterns of districts."""
SINGLE = re.compile(
    rf"(?<=[a-z,] )(?P<name>{DISTRICT})(?= (?:(?:sub-?)?district"
    r"(?! (?:heat|cool|energy|court|judge|attorney|manager|network|council))|"
    r"regency|county|municipality|prefecture|governorate|taluk|tehsil|"
    r"islands|archipelago|(?:area|region|suburb|neighbou?rhood|island) (?=(?:of|in) (?:the )?[A-Z])\w+)\b)"
)
"""One place before its noun, which a larger one follows where it is a vague one: the Wandara area of Ontario.

The first word of a sentence has a capital anyway: Under county law.
"""
ROW = re.compile(
    rf"\b(?P<row>{DISTRICT}(?:, {DISTRICT}){{0,6}},? and {DISTRICT})(?= (?:districts|counties|regencies|municipalities|"
    r"prefectures|taluks|governorates)\b)"
)
"""Places that share one noun."""
ONE = re.compile(DISTRICT)
COUNCIL = re.compile(r" (?:City|Borough|Town|Township|Village|Parish) (?:Council|Commission|Board)(?!\w)")
GOVERNED = re.compile(rf"\b{NO_DISTRICT}{WORD}(?: {NO_DISTRICT}{WORD}){{0,2}}$")
"""One place before its council, which is named in full: Wandby Town Council."""
LONGEST = 64
"""Characters that such a place has at most."""


def towns(folded: str) -> Iterator[tuple[int, int]]:
    """Where the names stand in an English text."""
    if any(measure in folded for measure in MEASURES):
        yield from (town.span("name") for town in AWAY.finditer(folded))
    yield from _governed(folded)
    if any(kind in folded for kind in KINDS):
        yield from (district.span("name") for district in SINGLE.finditer(folded))
        for row in ROW.finditer(folded):
            yield from (one.span() for one in ONE.finditer(folded, *row.span("row")))


def _governed(folded: str) -> Iterator[tuple[int, int]]:
    """Where the names stand of places whose councils follow."""
    for council in COUNCIL.finditer(folded):
        first = max(0, council.start() - LONGEST)
        place = GOVERNED.search(folded[first : council.start()])
        if place:
            yield first + place.start(), council.start()
