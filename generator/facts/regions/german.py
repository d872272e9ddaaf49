"""German places that no table lists: towns by the ends of their names (in Musterhausen), parts of towns (Ulm-Au)."""

import re
from collections.abc import Iterable, Iterator

from generator.facts.gazetteer.small import bearers
from generator.facts.regions.judge import Verdict
from generator.facts.regions.leading import behind
from generator.facts.regions.resolve import HOMES

NO_TOWN = (
    "Pflege|Wohn|Klin|Schwin|Kap|Quar|Por|Spi|Hosp|Alters|Kinder|Tier|Studenten|Eigen|Senioren|Digi|Capi|Elektr|"
    "Bioenergie|Energie|Ferien|Urlaubs|Welt|Öko|Klima|Solar|Olympia|Bergsteiger|Künstler|Museums|Medien|Golf|Heimat|"
    "Nachbar|Container|Flüchtlings|Frei|Landes|Volks|Gelin|Misslin|Schul|Fußball|Vereins|Sport|Jugend|Schützen|Clubhaus|Edel"
)
"""Beginnings of nouns that end like a town's name: Pflegeheim, Feriendorf, Landeskirchen."""
NAME = (
    rf"(?P<name>(?!{NO_TOWN})[A-ZÄÖÜ][a-zäöüß]{{2,15}}"
    r"(?:hausen|heim|ingen|stedt|rode|kirchen|büttel|weiler|bronn|dorf|hofen|tal|bach|reuth|(?<!be)hagen|beuren|"
    r"stetten|kofen|büren|bostel|(?:sch|[nrlst])wil|(?<![Ll]ex)(?<![Ss]il)ikon))"
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
MUNICIPALITY = r"(?:Markt|Orts|Samt|Verbands)?[Gg]emeinde|Gemarkung|Ortschaft"
PART_OF_TOWN = "Ortsteil|Stadtteil|Stadtbezirk|Weiler"
NAMED_BY_KIND = re.compile(
    rf"(?:(?:^|\n|[.!?:“] )(?:Die (?:{MUNICIPALITY})|Der (?:{PART_OF_TOWN}))|"
    rf"\b(?:[Ii]n|[Aa]us|[Bb]ei|[Vv]on|[Ff]ür|[Mm]it) der (?:{MUNICIPALITY})|"
    rf"\b(?:[Ii]m|dem) (?:[A-ZÄÖÜ][a-zäöüß-]+er )?(?:{PART_OF_TOWN})) "
    r"(?P<name>(?![A-ZÄÖÜ][a-zäöüß]+(?:ung|heit|keit|schaft|ion|tät)(?:e?n)?(?!\w))"
    r"[A-ZÄÖÜ][a-zäöüß-]{2,20})(?=[ ,.;:)\n])"
)
"""A name behind what it is, at the beginning of a sentence or behind a preposition.

Behind a verb the municipality has an object as often: stellt die Gemeinde Flächen bereit.
"""
KINDS = ("emeinde ", "Gemarkung ", "Ortschaft ", "Ortsteil ", "Stadtteil ", "Stadtbezirk ", "Weiler ")
"""One of these stands in every match of it."""
DATELINE = re.compile(
    r"(?:^|\n)(?![A-Z]\w+(?:ung|heit|keit|schaft|ion|ität|stoff|ien)\b|(?:Update|Kommentar|Interview)\b)"
    r"([A-ZÄÖÜ][a-zäöüß]{3,20})\. (?=[A-ZÄÖÜ„])"
)
"""What a local paper's text opens with: Astdorf. Am Rand des Parkplatzes wird gegraben."""
LEAD = 500
"""How far into a text such an opening stands at most, in characters."""
LOCATED = ("in ", "In ", "bei ", "Bei ", "nahe ", "Nahe ", "neben ", "Neben ")
"""What stands before a town, and hardly before a thing."""
PLACED = (*LOCATED, "aus ", "Aus ", "nach ", "Nach ", "von ", "\n")
"""What stands before a town wherever it is named, or the line that it opens."""
PART = re.compile(
    r"-(?!(?:Werk|Region|Nähe|Umland|Messe|Institut|Fabrik|Standort|Gruppe|Chef|Land|Kreis|Stadt|Besuch|Besucher|Fan|Deal|"
    r"Reise|Spiel|Prozess|Partner|Flug|Flughafen|Bahnhof|Hafen|Zentrum|Arena|Projekt|Strecke|Trip|Team|Büro|Filiale)"
    r"(?:e?[ns]|e)?(?!\w)|\w+(?:ung|heit|keit|schaft|tion|tät|ive|ik)(?:e?n)?(?!\w))"
    r"[A-ZÄÖÜ][a-zäöüß]{3,20}(?![\w-]| [A-ZÄÖÜ])"
)
"""The part of a town behind its hyphen, and no noun that a town stands before: Kassel-Werk."""
LED = re.compile(r"(?:\b(?:[Ii]n|[Bb]ei|[Aa]us|[Nn]ach|[Nn]ahe|[Uu]nd|sowie|Standort|Werk|Ort|Stadt)|,) $")
"""What stands right before a part of a town; an article stands before other compounds (den Kassel-Besuch)."""
WHOLE = re.compile(
    rf"(?:(?<=[Ii]n )|(?<=[Bb]ei )|(?<=[Aa]us )|(?<=nahe ))(?P<town>[A-ZÄÖÜ][a-zäöüß]{{3,20}}){PART.pattern}"
)
"""A part of a small town behind a word that says place."""


def parts(folded: str, taken: Iterable[Verdict]) -> Iterator[tuple[int, int, str]]:
    """Where the names of parts of towns stand, each with the id of the division that holds the town.

    `taken` are the verdicts on the place words that are taken. A part that is a town itself is none: Köln-Bonn.
    """
    starts = {one.mention.start for one in taken}
    for one in taken:
        led = one.place.level == "admin2" and LED.search(folded, max(0, one.mention.start - 10), one.mention.start)
        part = PART.match(folded, one.mention.end) if led else None
        if part and one.place.country in HOMES["de"] and one.mention.end + 1 not in starts:
            yield one.mention.start, part.end(), one.place.parent
    for match in WHOLE.finditer(folded) if "-" in folded else ():
        home = () if match.start() in starts else bearers("de", match["town"])
        yield from ((*match.span(), town.parent) for town in home[:1])


def datelined(folded: str) -> Iterator[tuple[int, int]]:
    """Where the name that opens the text is named as a place; never where other words lead to it: mit Wasserstoff."""
    for opening in DATELINE.finditer(folded, 0, LEAD):
        spans = [name.span() for name in re.finditer(rf"\b{opening[1]}\b", folded) if name.start() > opening.start(1)]
        located = any(folded.endswith(LOCATED, 0, start) for start, _ in spans)  # power comes from Strom, too
        if located and all(folded.endswith(PLACED, 0, start) for start, _ in spans):
            yield from (span for span in spans if folded[span[0] - 1] == " ")


def towns(folded: str) -> Iterator[tuple[int, int]]:
    """Where the names stand in a German text."""
    yield from (town.span("name" if town["name"] else "plain") for town in TOWN.finditer(folded))
    if "wischen " in folded:
        yield from (town.span("plain") for town in BETWEEN.finditer(folded))
    if any(kind in folded for kind in KINDS):
        yield from (town.span("name") for town in NAMED_BY_KIND.finditer(folded))
    yield from datelined(folded)
