"""The grammar of Russian places that no table lists: settlements behind their nouns, districts by their adjectives.

`в селах Менза и Ак-Булак` · `Тонском районе` · `Онгудайском и Усть-Канском районах` · `Томпонского улуса`
"""

import re
from collections.abc import Iterator
from itertools import chain

from generator.facts.regions.given_names import SURNAME, is_person

WORD = r"[А-ЯЁ][а-яё]{1,20}(?:-[А-ЯЁа-яё][а-яё]*){0,4}"
NAME = rf"(?:[А-ЯЁ][а-яё-]{{1,20}}(?:[ыи]й|ая|ое|ые|ие|ой|ом|ых|их) (?![А-ЯЁ][а-яё-]+[сц]к(?:ого|ому|им|ом)\b))?{WORD}"
ONE = (
    r"[Сс]ел(?:[оаеу]|ом)|[Дд]еревн(?:я|и|е|ю|ей)|[Пп]ос[её]л(?:ок|ке|ка|ку|ком)|[Сс]таниц(?:[аеыу]|ей)|"
    r"[Гг]ород[еау]?|городом|наукоград[еа]?|аул(?:[аеу]|ом)?|хутор(?:[аеу]|ом)?|остров[аеу]?(?! Свободы)|уезд[аеу]?|"
    r"слобод[аеыу]|кишлак[аеу]?|аил[аеу]?|(?<!\d )г\.|пос\.|пгт\.?|(?<!\d )п\.|с\.|(?<!т\. )(?<!т\.)д\."
)
MANY = (
    r"с[её]л(?:ах?|ами?)?|деревн(?:ях|ями?)|деревень|пос[её]лк(?:ах|ами?|ов)|станиц(?:ах|ами?)?|"
    r"город(?:ах|ами?|ов)|аул(?:ах|ами?|ов)|хутор(?:ах|ами?|ов)"
)
SETTLEMENT = re.compile(rf"(?<![\w-])(?:(?P<many>{MANY})|{ONE}) (?P<name>{NAME})")
HEAD = re.compile(r"(?:[Гг]лав|[Мм]эр)\w{0,2} $")
HEAD_REACH = 10
"""Code points of such an office."""
INITIAL = re.compile(r" [А-ЯЁ]\.")
DISTRICT = "район|округ|улус|кожуун|аймак|наслег|сельсовет|поселени|айыл окмоту"
DISTRICTS = tuple(DISTRICT.split("|"))
ADJECTIVE = r"[А-ЯЁ][а-яё]{1,25}(?:-[А-ЯЁа-яё][а-яё]*){0,2}(?<=[сц]к)"
CASE = "(?:ий|ого|ому|им|ом)"
HELD = rf"(?: {ADJECTIVE}{CASE} (?:{DISTRICT})[а-я]{{0,2}})?"
NEXT = re.compile(rf"{HELD}(?:, | и )(?P<name>{NAME})(?! (?:{DISTRICT}|област|кра[йея]))")
KIND = r"(?: (?:муниципальн|городск|сельск)[а-я]{2,3})?"
SINGLE = re.compile(rf"(?<![\w-])(?P<name>(?P<stem>{ADJECTIVE}){CASE}{KIND} (?P<noun>{DISTRICT})(?:[аеуия]|ом|ем)?)\b")
RUN = rf"(?P<run>{ADJECTIVE}{CASE}(?:, (?:во? )?{ADJECTIVE}{CASE}){{0,8}}(?:,? и|, а также) (?:во? )?{ADJECTIVE}{CASE})"
SHARED = re.compile(rf"(?<![\w-]){RUN}{KIND} (?P<noun>{DISTRICT})(?:а|е|ы|и|ах|ов|ам|ами)\b")
INTRODUCED = re.compile(
    rf"(?P<noun>{DISTRICT})(?:ах|ов|ы|а|и|ам|ами)(?: [А-ЯЁ][а-яё-]+(?: (?:област|кра|республик)[а-я]{{1,2}})?)?"
    rf"(?: [-–—]|:) {RUN}\b"
)
"""Districts behind their noun: в трёх районах Бурятии - Кяхтинском и Кабанском."""
ONE_OF = re.compile(rf"(?P<stem>{ADJECTIVE}){CASE}")
NOT_NAMED = re.compile(r"(?:Российск|Советск(?=ого Союза)|Городск|Муниципальн|Сельск)")
Named = tuple[int, int, int, str]
"""Where a place's words begin and end, where the whole row ends, and the name (of a district in the nominative)."""


def settlements(folded: str) -> Iterator[Named]:
    """The names behind a noun such as `село`, all of a row behind its plural; no mayor's."""
    for match in SETTLEMENT.finditer(folded):
        if is_person(folded, match.start("name")) or _is_headed(folded, match):
            continue
        yield *match.span("name"), match.end(), match["name"]
        following = NEXT.match(folded, match.end()) if match["many"] else None
        while following:
            yield *following.span("name"), following.end(), following["name"]
            following = NEXT.match(folded, following.end())


def _is_headed(folded: str, match: re.Match[str]) -> bool:
    """Whether who heads a settlement is named, by the surname alone: глава города Котов, мэр города А. Котов."""
    initials = INITIAL.match(folded, match.end("name"))
    headed = HEAD.search(folded, max(0, match.start() - HEAD_REACH), match.start())
    return bool(initials or (headed and SURNAME.fullmatch(match["name"])))


def districts(folded: str) -> Iterator[Named]:
    """Districts: an adjective with its noun, and those that share one noun."""
    if not any(noun in folded for noun in DISTRICTS):
        return
    for match in SINGLE.finditer(folded):
        if not NOT_NAMED.match(match["name"]):
            yield *match.span("name"), match.end(), _nominative(match["stem"], match["noun"])
    for match in chain(SHARED.finditer(folded), INTRODUCED.finditer(folded)):
        for one in ONE_OF.finditer(folded, *match.span("run")):
            end = match.end() if one.end() == match.end("run") else one.end()
            yield one.start(), end, match.end(), _nominative(one["stem"], match["noun"])


def _nominative(stem: str, noun: str) -> str:
    """`Тонск`, `район` -> `Тонский район`; `Сланцевск`, `поселени` -> `Сланцевское поселение`."""
    return f"{stem}ое {noun}е" if noun == "поселени" else f"{stem}ий {noun}"
