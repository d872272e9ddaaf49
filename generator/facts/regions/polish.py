"""Polish villages that no file knows, by the end of their names in the locative or the adjective in front of them."""

import re
from collections.abc import Callable, Iterator
from itertools import chain

from generator.facts.gazetteer import Place, PlaceMention, place
from generator.facts.gazetteer.small import bearers

SMALL = 60
"""Thousands of inhabitants from which a town needs no adjective."""
LOCATIVE = r"[A-ZŁŚŻĆŹ][a-ząćęłńóśźż]{2,15}(?:owie|ewie|icach|ynie|anach|ówku|ówce|owcu|osze)"
ADJECTIVE = r"(?:Now|Star|Wielk|Mał|Górn|Doln|Duż|Biał|Czarn|Such|Czerwon)(?:ym|ej|ych|im)"
NOUN = r"(?:Wsi|Woli|Górze|Dworze|Rudzie|Soli|Hucie|Porębie|Łące|Osadzie|Kuźnicy)"
"""What villages with an adjective are called: w Nowym Dworze, but w Białej Księdze."""
VILLAGE = re.compile(
    rf"\bwe? (?P<name>(?!Now\w+ Rok|Europie|Internecie|Magazyn|Dolin|Maszyn|Rodzin|Kopaln|Dzielnic|Ministers|"
    rf"Polac|Niemc|Komis|Stacj|Grup|Spół|Fabry|Zakład|Budow|Głow|Zmian|Ścian|Granic|Okolic|Stolic|Tablic|Różnic|Ulic|Żarów|Placów|Stołów|"
    rf"Drzew)"
    rf"(?:{ADJECTIVE} (?:{NOUN}|{LOCATIVE})|{LOCATIVE}(?: (?:Podgórn|Górn|Doln|Wielk|Mał|Now|Star|Kościeln|"
    rf"Śląsk|Wielkopolsk|Mazowieck|Leśn|Królewsk)\w{{1,3}})?))(?=[ ,.;:)\n]|$)(?! [A-ZŁŚŻĆŹ])"
)
"""A Polish village by the end of its name in the locative, or by the adjective in front of it: w Nowym Czarnowie."""

NEAR_CITY = re.compile(
    r"(?<!\w)pod[a-ząćęłńóśźż]{3,14}[scz]k(?:iego|iej|ich|im) "
    r"(?P<name>[A-ZŁŚŻĆŹ][a-ząćęłńóśźż]{2,12}(?:ow[aie]|owie|ew[aie]|ewie|i[nc]|in[aiy]|inie|ynie|icach|anach|ówk[iu]|ówce|owc[au]))"
    r"(?=[ ,.;:)\n]|$)(?! [A-ZŁŚŻĆŹ])"
)
"""A village by the end of its name in the cases behind the adjective of the city near it: z podpoznańskiego Foowa."""

OF_A_LAND = r"(?!Polsk|Europejsk|Niemieck|Francusk|Chińsk|Amerykańsk)[A-ZŁŚŻĆŹ][a-ząćęłńóśźż]{2,16}[sc]k"
AGREEING = re.compile(
    rf" (?:(?<=ach ){OF_A_LAND}ich|(?<=[eu] ){OF_A_LAND}im|(?<=[au] ){OF_A_LAND}iego|(?<=[eiy] ){OF_A_LAND}iej|"
    rf"(?<=[bcdfghjklłmnńprsśtwzźż] ){OF_A_LAND}i)(?=[ ,.;:)\n]|$)(?! [A-ZŁŚŻĆŹ])"
)
"""The adjective that tells a village from others of its name, in the village's case: w Gaju Oławskim."""


def of_a_land(folded: str, town: PlaceMention) -> tuple[int, int] | None:
    """Where the longer name stands that a small Polish place begins with its adjective, or None."""
    small = all(one.country == "PL" and one.level == "admin2" and one.people < SMALL for one in town.candidates)
    adjective = AGREEING.match(folded, town.end) if small else None
    return (town.start, adjective.end()) if adjective else None


def named(folded: str, around: Callable[[int, int], Place | None]) -> Iterator[tuple[int, int, Place | None, str]]:
    """Where each unknown village stands in a Polish text, what holds it, its name; `around` tells a span's region."""
    for match in chain(VILLAGE.finditer(folded), NEAR_CITY.finditer(folded)):
        if not bearers("pl", match["name"]):
            holder = around(*match.span("name"))
            yield *match.span("name"), holder if holder and holder.country == "PL" else place("PL"), match["name"]
