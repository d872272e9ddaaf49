"""All spellings that a text may use for a place: stems and the endings that they take.

`scripts/build_region_forms.py` writes those of the whole table down, so that loading it spells nothing.
"""

import re
from collections.abc import Iterable, Iterator

from generator.facts.gazetteer.inflection import (
    GERMAN,
    ONLY,
    Endings,
    polish,
    russian,
    russian_heads,
    russian_pair,
)
from generator.facts.gazetteer.polish import declined, declined_abroad, hyphened, voivodeship
from generator.facts.gazetteer.transliteration import russian_of
from generator.facts.rules import FOLDS

Spelling = tuple[str, Endings]
"""A stem as it stands in folded text and the endings that follow it, `""` among them for the bare stem."""

SCRIPTS = {
    "han": re.compile("[\u3040-\u30ff\u3400-\u9fff]"),
    "hangul": re.compile("[\uac00-\ud7a3]"),
    "cyrillic": re.compile("[\u0400-\u04ff]"),
    "latin": re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]"),
}
"""The scripts that names are told apart by, and a letter of each."""
TOWN = 20
"""Inhabitants in thousands from which a Russian town's name is read back from its English one."""
FAMOUS = 400
"""Inhabitants in thousands from which Polish texts decline the name of a city in these countries (w Hamburgu)."""
EUROPE = "DE AT CH CZ SK HU UA BY LT LV EE GB IE FR BE NL LU ES IT SE NO DK FI RO BG GR RS HR SI"
NEAR_POLAND = frozenset(EUROPE.split(" "))
DIVISION_KOREAN = re.compile(
    r"(?P<name>[^ ]+)(?: [^ ]+족| 위구르| 도시)?(?: (?:자치|왕립)?"
    r"(?:주|구|현|시|성|지방|교구|섬|환초|제도|지역|공화국|지구|준주|도|부|군|특구|광역시|토후국|자치시|자치제))+"
)
"""Korean writes 애리조나 주, 애리조나주 and 애리조나; but France is not 프랑스 남부 지방."""
FEDERATIONS = frozenset(["US", "CA", "AU", "IN", "DE", "IT", "ES", "BR", "MX", "AR", "MY"])
STATE_IN_KANA = re.compile("(?P<name>[ァ-ヺー・]{4,})(?:自由)?州")
"""A state with its noun, which Japanese leaves out for those of `FEDERATIONS`: テネシー州, but セントラル州."""
FRENCH = frozenset(["FR", "BE", "CH", "CA", "GP", "RE", "TN"])
"""Countries with towns whose names begin with a French article."""
CONTRACTED = {"Le": ("au", "du", "Au", "Du"), "Les": ("aux", "des", "Aux", "Des")}
"""What a preposition makes of the article that begins a French town's name: au Creusot, le maire des Mureaux."""
LETTER = re.compile("|".join(f"(?P<{script}>{letter.pattern})" for script, letter in SCRIPTS.items()))


def script_of(form: str) -> str | None:
    """The script of the first letter, None where no letter is of a known script."""
    letter = LETTER.search(form)
    return letter.lastgroup if letter else None


def written(forms: dict[str, tuple[set[str], set[int]]]) -> dict[str, list[str]]:
    """Lines `form, endings, rows` by script, sorted: what the files of forms hold below their header."""
    files: dict[str, list[str]] = {script: [] for script in SCRIPTS}
    for form, (tails, rows) in sorted(forms.items()):
        script = script_of(form)
        if script:
            endings = "" if tails == ONLY else "|".join(sorted(tails))
            files[script].append(f"{form}\t{endings}\t{' '.join(map(str, sorted(rows)))}")
    return files


def gathered(table: Iterable[tuple[int, str]]) -> dict[str, tuple[set[str], set[int]]]:
    """Form -> its endings and the rows that bear it, for numbered rows of the table."""
    forms: dict[str, tuple[set[str], set[int]]] = {}
    for number, row in table:
        for form, tails in of_row(row.split("\t")):
            if len(form) > 1:
                held = forms.setdefault(form.translate(FOLDS), (set(), set()))
                held[0].update(tails)
                held[1].add(number)
    _share(forms)
    return forms


def _share(forms: dict[str, tuple[set[str], set[int]]]) -> None:
    """Give a form the rows of each stem that is the same word with an ending, so that no bearer of a name is lost.

    Zamora is a town's full name, and Zamor-a another's in the cases of Polish.
    """
    for stem, (tails, rows) in list(forms.items()):
        shared = {tail for tail in tails if tail and "" in forms.get(stem + tail, ((), ()))[0]}
        for tail in shared:
            forms[stem + tail][1].update(rows)
        tails -= shared
        if not tails:
            del forms[stem]


def of_row(cells: list[str]) -> Iterator[Spelling]:
    """The spellings of all names of a row of `regions.tsv`."""
    german = GERMAN if _takes_genitive(cells) else ONLY
    for name in _twins(cells[3]):
        yield name, german
    if cells[0].startswith("FR-") and ":" not in cells[0]:
        yield cells[3].replace("-", " "), ONLY
    yield from _contracted(cells)
    yield from _polish(cells)
    for name in _names(cells[9]):
        yield name, ONLY
    for name in _russian(cells):
        yield from russian_forms(name)
    for name in _names(cells[11]):
        yield name, GERMAN
    for name in _names(cells[12]):
        yield from of_name(name, german)
        state = STATE_IN_KANA.fullmatch(name) if cells[0][:2] in FEDERATIONS else None
        if state:
            yield state["name"], ONLY


def _contracted(cells: list[str]) -> Iterator[Spelling]:
    """A French town's name with the preposition that holds its article: du Creusot of Le Creusot."""
    article, _, rest = cells[3].partition(" ")
    for preposition in CONTRACTED.get(article, ()) if cells[0][:2] in FRENCH else ():
        yield f"{preposition} {rest}", ONLY


def _polish(cells: list[str]) -> Iterator[Spelling]:
    """The Polish cases of a row: of Poland's places, of countries and of foreign cities that all news know."""
    latin = [name for name in (cells[3], *_names(cells[12])) if name[0] < "\u0250"]
    if cells[0].startswith("PL-") and ":" not in cells[0]:
        yield from (form for name in latin for form in voivodeship(name))
    elif cells[0].startswith("PL"):
        yield from (form for name in latin for form in polish_town(name))
    elif cells[1] == "country" or (cells[0][:2] in NEAR_POLAND and int(cells[7] or 0) >= FAMOUS):
        yield from (form for name in latin for form in declined_abroad(name))


def polish_town(name: str) -> Iterator[Spelling]:
    """The cases of the name of a place in Poland, also as spelt with a hyphen (w Busku Zdroju, w Busku-Zdroju)."""
    for spelt in filter(None, (name, hyphened(name))):
        yield spelt, ONLY
        yield from declined(spelt)


def _russian(cells: list[str]) -> Iterator[str]:
    """The Russian names of a row; of a Russian town also the one that its English name is made of."""
    long = 0 if cells[1] == "country" or len(cells[7]) > 3 else 3  # Об (Aube) would make Обе
    yield from (name for name in _names(cells[10]) if len(name) > long)
    if cells[0].startswith("RU-") and int(cells[7] or 0) >= TOWN and cells[8] != "w":
        yield from (name for name in russian_of(cells[3]) if len(name) > long)


def _twins(name: str) -> Iterator[str]:
    """An English name and how else it is written: Perth and Kinross, Perth & Kinross; Biel/Bienne, Biel, Bienne."""
    yield name
    for written, other in ((" and ", " & "), (" & ", " and ")):
        if written in name:
            yield name.replace(written, other)
    yield from (part.strip() for part in name.split("/") if "/" in name and len(part) > 3)


def _names(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def _takes_genitive(cells: list[str]) -> bool:
    """Whether German texts may write the name with a genitive s: small foreign towns would become common words."""
    return cells[1] in ("country", "admin1") or cells[0][:2] in ("DE", "AT", "CH", "CN") or len(cells[7]) > 2


def of_name(name: str, german: Endings = GERMAN) -> Iterator[Spelling]:
    """The spellings of a name of a language that only its script tells."""
    if "\u0400" <= name[0] <= "\u04ff":
        yield from russian_forms(name)
    elif name[0] < "\u0250":
        yield name, german
        if " " not in name and name.endswith(("a", "y", "owo")) and len(name) > 4:
            yield polish(name)
    else:
        yield name, ONLY
        if " " in name:
            yield name.replace(" ", ""), ONLY
        division = DIVISION_KOREAN.fullmatch(name)
        if division:
            yield division["name"], ONLY


def russian_forms(name: str) -> Iterator[Spelling]:
    """Stems with endings: one for a name of one word, one for each case of the words before the last."""
    if "ё" in name:
        yield from russian_forms(name.replace("ё", "е"))
    heads, _, last = name.rpartition(" ")
    if name.isupper():
        yield name, ONLY
        return
    first, river, rest = name.partition("-на-")
    if river:  # Ростов-на-Дону, в Ростове-на-Дону
        stem, tails = russian(first)
        yield from ((f"{stem}{tail}{river}{rest}", ONLY) for tail in sorted(tails))
        return
    yield from ((form, ONLY) for form in russian_pair(name))
    stem, tails = russian(last)
    if not heads:
        yield stem, tails
        return
    for head in russian_heads(heads):
        yield f"{head} {stem}", tails
