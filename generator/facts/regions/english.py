"""Towns in English that no table lists, by what lies how far from them: 20 miles north of Wandby."""

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


def towns(folded: str) -> Iterator[tuple[int, int]]:
    """Where the names stand in an English text."""
    if any(measure in folded for measure in MEASURES):
        yield from (town.span("name") for town in AWAY.finditer(folded))
