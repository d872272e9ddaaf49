"""Registered Romance names that hold small words: BESS El Salado SpA, Viação São José de Ribamar Ltda."""

import re

from generator.facts.companies.bare_names import NO_NAMES
from generator.facts.companies.mentions import Mention, Page
from generator.facts.companies.vocabulary import ALL_HEADS, BODY_KINDS, FIRST_KINDS, GIVEN, OFFICE, STOPS, TITLES

LEFT = re.compile(
    r"(?<![\w.'’-])(?P<words>[A-ZÀ-ÖØ-Þ][\w&'-]*(?: [A-ZÀ-ÖØ-Þ][\w&'-]*){0,4}) "
    r"(?:(?:de los|de las|de la|del|de|do|da|dos|das|di|della|delle|dei|des|du|El|La|Los|Las|Le|Les) |de l')$"
)
"""Capital words and a small one in front of a name."""
OFFICES = frozenset(word.lower() for word in TITLES) | {
    "gerente",
    "gerenta",
    "subgerente",
    "accionistas",
    "socio",
    "dueño",
}
OPENS = re.compile(r"(?:^|[\n.!?:»”\"] ?)$")
REACH = 80
MOST_JOINTS = 2
SMALL_FORM = re.compile(r",? (?:spa|srls?|snc|sas|scarl|scpa|società agricola a r\.l\.|soc\. coop\.)(?![\w-])")
BATHS = re.compile(
    r"(?i:(?<!\w)(?:hotel|albergo|resort|terme|termale|benessere|relais|wellness|agriturismo|suite|piscina)(?!\w)"
    r"|(?<!\w)(?:la|le|una|centro|area|nuova|con|di)$)"
)
"""What an Italian spa that is a bath stands behind: l'hotel Foo spa, una spa."""
BATHS_REACH = 30
"""Code points in front of a name in which the word for a hotel stands."""


def widened(page: Page, one: Mention) -> Mention:
    """A registered name with the capital words that small ones join to it; `one` itself where none belong to it."""
    if one.rule == "company.legal-form":
        for _ in range(MOST_JOINTS):
            one = _wider(page, one)
    return one


def _wider(page: Page, one: Mention) -> Mention:
    ahead = page.text[max(0, one.start - REACH) : one.start]
    found = LEFT.search(ahead)
    if found is None:
        return one
    words = found["words"].split()
    while words and (words[0] in STOPS or words[0] in NO_NAMES):
        words = words[1:]
    alone = len(words) == 1 and OPENS.search(ahead, 0, found.start()) is not None
    if not words or alone or _names_another(words):
        return one
    start = one.start - len(ahead) + ahead.index(" ".join(words), found.start())
    name = page.text[start : one.end]
    return one._replace(start=start, name=name, core=f"{page.text[start : one.start]}{one.core}".casefold())


def _names_another(words: list[str]) -> bool:
    """Whether the words are an office's, a person's, a body's, or only say that a firm follows."""
    body = BODY_KINDS.get(words[0], FIRST_KINDS.get(words[0], "project")) != "project"
    heads = all(word.lower() in ALL_HEADS for word in words)
    office = OFFICE.match(" ".join(words)) is not None or any(word.lower() in OFFICES for word in words)
    return body or heads or office or words[0] in GIVEN


def small_form_end(text: str, start: int, end: int) -> int | None:
    """Where an Italian legal form in small letters behind a name ends: Amt spa, Energetica Campidano srl."""
    form = SMALL_FORM.match(text, end)
    if form is None or (form[0].endswith("spa") and BATHS.search(text[max(0, start - BATHS_REACH) : end])):
        return None
    return form.end()
