"""Make `generator/facts/lexicons/regions_small_*.tsv`: the villages and small towns of each language, and of the rest.

usage: build_small_regions.py CLDR CITIES PLACES DICTIONARIES

CLDR, CITIES and PLACES as of `build_regions.py`, which must have been run before, and `build_region_forms.py` too: a
name that `regions_forms_*.tsv` hold for a place of the country is left out here. So is one that a language uses as a
word: DICTIONARIES is a folder of the npm packages dictionary-de, -en, -es, -fr, -it, -pl and -pt, which tell words
from names. Needs wordfreq, spylls and Faker.
"""

import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

from regions import cldr, everyday, world
from regions.seats import SEATS
from regions.spoken import is_meant_else, is_own, is_rare
from wordfreq import zipf_frequency

sys.path.insert(0, str(Path(__file__).parents[1]))

from generator.facts.gazetteer.inflection import ONLY, Endings, russian
from generator.facts.gazetteer.small import FILES
from generator.facts.gazetteer.spelling import polish_town
from generator.facts.gazetteer.table import filed
from generator.facts.rules import FOLDS
from generator.lexicons import PACKAGE

NAME = re.compile(r"[A-ZÀ-ŽŚŻŹŁĆ][a-zà-žąćęłńóśźż'’]+(?:[ '’-]+[A-ZÀ-ŽŚŻŹŁĆa-zà-žąćęłńóśźż][\w'’]*){0,5}")
CYRILLIC = re.compile(r"[А-ЯЁ][а-яё]{3,}(?:-[А-ЯЁа-яё]+)*")
LEAST_OF_SEATS = 1_000
"""From how many inhabitants a place may be the seat of its name."""
City = world.City
Known = dict[str, frozenset[str]]
"""Form -> countries of the places that bear it."""


def names_of(city: City, lang: str) -> Iterator[str]:
    """The names of a place that news in the language may use: its own, and one without its addition (bei Salzburg)."""
    alternates = [unicodedata.normalize("NFC", name) for name in city["alternatenames"]]
    if lang == "ru":
        spelt = [name for name in alternates if CYRILLIC.fullmatch(name) and not world.NEIGHBOURS.search(name)]
        yield from sorted(spelt, key=lambda name: -zipf_frequency(name, "ru"))[:2]
        return
    yield city["name"]
    yield from (name for name in alternates if city["name"].startswith(f"{name} "))


def homes(script: str) -> dict[str, frozenset[str]]:
    """The forms of a script -> the countries of the places that bear them."""
    lands = [line[:2].decode() for line in filed()]
    lines = (PACKAGE / f"regions_forms_{script}.tsv").read_text("utf-8").splitlines()[1:]
    cells = (line.split("\t") for line in lines)
    return {form: frozenset(lands[int(row)] for row in bearing.split()) for form, _, bearing in cells}


def spelt(name: str, country: str, lang: str) -> tuple[tuple[str, Endings], ...]:
    """The stems of a name and the endings that each takes; without its marks, as news from elsewhere spell it, too."""
    if lang == "ru":
        return (russian(name),)
    if country == "PL":
        return tuple(polish_town(name))
    bare = world.spelt_plainly(name) if lang not in everyday.WESTERN else name
    return tuple((one, ONLY) for one in dict.fromkeys((name, bare)) if one == name or is_rare(one))


def rows(
    lang: str, cities: list[City], code_of: Callable[[City], str], known: Known, dictionaries: Path
) -> Iterator[str]:
    """The lines of a language's file: stem, endings, name where it is another, parent, latitude, longitude."""
    for city in cities:
        parent, country = code_of(city), city["countrycode"]
        for name in names_of(city, lang):
            forms = spelt(name.translate(FOLDS), country, lang)
            fits = CYRILLIC.fullmatch(name) if lang == "ru" else NAME.fullmatch(name)
            own = lang != "ru" and is_own(name, city["population"], country, dictionaries)
            meant = own or is_rare(name) or (name in SEATS.get(country, ()) and city["population"] > LEAST_OF_SEATS)
            free = country not in known.get(name, ()) and not is_meant_else(name, lang)
            if fits and len(name) > 3 and free and meant:
                where = f"{parent}\t{city['latitude']:.2f}\t{city['longitude']:.2f}"
                yield from (_line(form, name, where) for form in forms if country not in known.get(form[0], ()))


def _line(form: tuple[str, Endings], name: str, where: str) -> str:
    stem, endings = form
    tails = "" if endings == ONLY else "|".join(sorted(endings))
    return f"{stem}\t{tails}\t{'' if name == stem else name}\t{where}"


def main(arguments: list[str]) -> None:
    """Read the four sources and write a file for each language."""
    root, cities_file, places, dictionaries = map(Path, arguments)
    cities: list[City] = list(json.loads(cities_file.read_text("utf-8")).values())
    code_of = world.admin1_of(cities, places, cldr.subdivisions(root), cldr.parents(root))
    for lang, lands in FILES.items():
        script = "cyrillic" if lang == "ru" else "latin"
        known = homes(script)
        home = [city for city in cities if city["countrycode"] in lands]
        lines = sorted(set(rows(lang, home, code_of, known, dictionaries)))
        text = "\n".join(["stem\tendings\tname\tparent\tlat\tlon", *lines]) + "\n"
        (PACKAGE / f"regions_small_{lang}.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
