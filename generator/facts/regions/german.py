"""German towns that no table lists, by the ends of their names: in Musterhausen, der Rat Musterstedt."""

import re
from collections.abc import Iterator

from generator.facts.regions.leading import behind

NO_TOWN = (
    "Pflege|Wohn|Klin|Schwin|Kap|Quar|Por|Spi|Hosp|Alters|Kinder|Tier|Studenten|Eigen|Senioren|Digi|Capi|Elektr|"
    "Bioenergie|Energie|Ferien|Urlaubs|Welt|Öko|Klima|Solar|Olympia|Bergsteiger|Künstler|Museums|Medien|Golf|Heimat|"
    "Nachbar|Container|Flüchtlings|Frei|Landes|Volks"
)
"""Beginnings of nouns that end like a town's name: Pflegeheim, Feriendorf, Landeskirchen."""
NAME = (
    rf"(?P<name>(?!{NO_TOWN})[A-ZÄÖÜ][a-zäöüß]{{2,15}}"
    r"(?:hausen|heim|ingen|stedt|rode|kirchen|büttel|weiler|bronn|dorf|hofen|tal|bach|reuth|(?<!be)hagen|beuren|"
    r"stetten|kofen|büren|bostel|(?:sch|[nrlst])wil|(?<!Lex)(?<!Sil)ikon))"
    r"(?=[ ,.;:)\n]|$)(?! [A-ZÄÖÜ])"
)
PLAIN = (
    rf"(?P<plain>(?!{NO_TOWN})[A-ZÄÖÜ][a-zäöüß]{{3,15}}"
    r"(?:hausen|stedt|kirchen|büttel|weiler|bronn|dorf|hofen|reuth|beuren|stetten|kofen|bostel|"
    r"(?:sch|[nrlst])wil))"
    r"(?=[ ,.;:)\n?!]|$)(?! [A-ZÄÖÜ])"
)
"""A name with an ending that only towns have."""
SURE = behind(r"\b", ("[Ii]n", "[Bb]ei", "[Aa]us", "[Nn]ahe", "[Ss]tandort", "Werk", "Raum"))
SHARED = behind(r"\b", ("[Ff]ür", "Richtung", "[Nn]ach", "Ortsgemeinde"))
"""What leads to a town; and what other nouns follow, too."""
TOWN = re.compile(rf" (?=[A-ZÄÖÜ])(?:(?:{SURE}){NAME}|(?:{SHARED}|(?<=[Rr]at )){PLAIN})")
BETWEEN = re.compile(rf"[Zz](?<!\w[Zz])wischen(?: [A-ZÄÖÜ][\w-]+ und)? {PLAIN}")


def towns(folded: str) -> Iterator[tuple[int, int]]:
    """Where the names stand in a German text."""
    yield from (town.span("name" if town["name"] else "plain") for town in TOWN.finditer(folded))
    if "wischen " in folded:
        yield from (town.span("plain") for town in BETWEEN.finditer(folded))
