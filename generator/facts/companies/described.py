"""Names that are descriptions, known by the abbreviation behind them: Китайская группа по охране воды ("CRWG")."""

import re
from collections.abc import Iterator

from generator.facts.companies import described_romance
from generator.facts.companies.mentions import SURE, Mention, Page, mention
from generator.facts.companies.surroundings import does
from generator.facts.companies.vocabulary import ADJECTIVE_LAST, ALL_HEADS
from generator.facts.companies.words import either, listed

ABBREVIATED = re.compile(r" \((?:далее *[—-]? *|сокращ\w*\.? *)?[\"«“„]?[A-ZА-ЯЁ][A-ZА-ЯЁa-z&-]{1,11}[\"»”“]?\)")
DESCRIPTION = re.compile(
    rf"(?<!\w)[А-ЯЁ][а-яё]+(?: [а-яё]+){{0,2}} (?:{either(ALL_HEADS)})(?: [А-ЯЁа-яё]+){{0,9}}$", re.IGNORECASE
)
NATIONAL = (
    "Китайск|Росси|Немецк|Германск|Американск|Японск|Корейск|Европейск|Индийск|Итальянск|Французск|Британск|Казахстанск"
    "|Белорусск|Турецк|Узбекск|Советск|Городск|Сельск|Азиатск|Шведск|Финск|Норвежск|Польск|Испанск|Чешск|Австрийск"
    "|Австралийск"
)
"""Adjectives that say whence a company comes, where those of smaller places are part of its name."""
REGIONAL = (
    "[А-ЯЁ][а-яё-]{3,}ск|Дальневосточн|Северо-[А-Я][а-я]+н|Юго-[А-Я][а-я]+н|Центральн|Объедин[её]нн|Территориальн"
    "|Межрегиональн"
)
TRADE = "(?: [а-яё-]+(?:ий|ый|ая|яя|ого|ему|ому|ой|ей|им|ым|ую|юю|ом|ем)){0,3}"
OF_A_PLACE = re.compile(
    rf"(?<![\w«\"-])(?!{NATIONAL})(?:{REGIONAL})(?:ий|ый|ая|ое|ого|ой|ому|им|ым|ую|ом)(?P<trade>{TRADE})"
    r" (?P<head>компани[яиюей]{1,2}|банк(?:а|у|ом|е)?|(?:авто|электро)?завод(?:а|у|ом|е)?|комбинат(?:а|у|ом|е)?)"
    r"(?![\w-])(?! (?:[«\"A-Z]|компани|групп|холдинг|концерн|корпораци|по |для ))"
)
"""Иркутская нефтяная компания, Нефтекамский автозавод; not Китайская компания, nor the kind of a name behind it."""
FOR_DEVELOPMENT = re.compile(
    r"(?<![\w«\"-])(?:[А-ЯЁ][а-яё-]+ск(?:ая|ой|ую) к|К)орпораци[яиюей]{1,2} развития"
    r"(?: [А-ЯЁ][а-яё-]+(?:ой|ого|его) (?:области|края|округа|[А-ЯЁ][а-яё]+)| [А-ЯЁ][а-яё-]+(?: области)?)?(?!\w)"
)
OF_A_TOWN = re.compile(
    r"(?<!\w)(?:[A-ZŁŚŻ]\w+[sc]k(?:ie|iego|iemu|im) )?"
    r"(?:(?:Miejsk|Gminn|Powiatow|Wojewódzk|Państwow|Komunaln|Rejonow|Okręgow)\w+ )?"
    r"(?:Zakład|Przedsiębiorstw|Spółdzieln)\w*"
    r"(?: (?:Komunik|Komunal|Energet|Wodoci|Kanaliz|Gospodar|Usług|Transport|Oczyszcz|Utyliz|Ciepł|Autobus|Tramwaj"
    r"|Elektr|Samochod|Przewoz|Miejsk)\w+(?: (?:i|oraz))?)+(?<! i)(?<! oraz)"
)
"""Miejski Zakład Komunikacyjny, in any case: a town's own firm, named by its trade."""
UTILITIES = either(listed("company_heads", "german_small", "utilities"))
SEATED = either(listed("company_heads", "german_small", "seated"))
GERMAN = re.compile(
    rf"(?<!\w)(?:(?:{UTILITIES})n? (?!(?:Anfang|Mitte|Ende|Chef|Direktor)\w*)|(?P<seated>{SEATED}) )"
    r"(?P<name>[A-ZÄÖÜ][\wäöüß]+(?:[-/][A-ZÄÖÜ][\wäöüß]+)*)(?![\w-])"
)
"""Gemeindewerke Oberland, Hafengesellschaft Rostock: a firm of the public, named by its kind and where it is."""
PORT = re.compile(r"(?<!\w)Port of [A-Z][a-z]+(?: (?:and|&) [A-Z][a-z]+)?(?!\w)")
CAPITAL = re.compile(r"(?<!\w)[А-ЯЁ]")
REACH = 120


def names(page: Page) -> Iterator[Mention]:
    """Names that are descriptions: in front of a bracketed abbreviation, or of a place or trade."""
    if page.lang in ADJECTIVE_LAST:
        yield from described_romance.names(page)
    if page.lang == "ru":
        yield from _russian(page)
    if page.lang == "de":
        yield from _german(page)
    if page.lang == "en" and "Port of" in page.text:
        ports = (match for match in PORT.finditer(page.text) if does(page.text, match.end()))
        yield from (_described(page, match, "a port that does what a firm does") for match in ports)
    if page.lang == "pl":
        yield from (
            _described(page, match, "a town's firm, named by its trade") for match in OF_A_TOWN.finditer(page.text)
        )


def _german(page: Page) -> Iterator[Mention]:
    """Firms of the public; one whose kind has many common uses only with a place behind it."""
    places = {place.start for place in page.places}
    for match in GERMAN.finditer(page.text):
        if not match["seated"] or match.start("name") in places:
            yield _described(page, match, "a firm of the public, named by its kind")


def _russian(page: Page) -> Iterator[Mention]:
    yield from _of_places(page)
    for match in FOR_DEVELOPMENT.finditer(page.text) if "орпораци" in page.text else ():
        yield _described(page, match, "a region's corporation for its development")
    for bracket in ABBREVIATED.finditer(page.text):
        end = bracket.start()
        floor = max(0, end - REACH)
        for capital in CAPITAL.finditer(page.text, floor, end):
            name = page.text[capital.start() : end]
            if DESCRIPTION.match(name) and "\n" not in name:
                signs = ((SURE, "a word for companies in it, an abbreviation behind it"),)
                yield mention(page, (capital.start(), end), "company.described", signs, name.casefold())
                break


def _of_places(page: Page) -> Iterator[Mention]:
    """Names that begin with a place's adjective; `Московская компания` alone is none."""
    for match in OF_A_PLACE.finditer(page.text):
        if match["trade"] or not match["head"].startswith("компани"):
            yield _described(page, match, "a place's adjective and a word for companies")


def _described(page: Page, match: re.Match[str], reason: str) -> Mention:
    return mention(page, match.span(), "company.described", ((SURE, reason),), match[0].casefold())
