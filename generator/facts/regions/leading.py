"""The words right before a name that say that a small place follows: `in X`, `Gemeinde X`, `usine de X`."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

from generator import patterns

CAPITAL = "[A-ZÀ-ÖØ-ÞĄĆĘŁŃŚŹŻŒŠŽА-ЯЁ]"
NAME = (
    r"(?:(?:El|La|Los|Las|Le|Les|A|As|O|Os|Il|Lo|Gli|St\.?|Mt\.?) )?"
    rf"{CAPITAL}[\w']{{2,}}(?:[ -]+[\w']+){{0,5}}"
)
WORDS = {
    "de": (
        *("[Ii]n", "[Nn]ahe", "[Bb]ei", "[Rr]und um", "[Rr]aum", "Richtung", "[Nn]ach", "[Aa]us", "[Vv]on", "[Ff]ür"),
        *("Stadt", "Dorf", "Ort", "Orte", "Orten", "Ortsteil", "Ortschaft", "Gemarkung"),
    ),
    "en": (
        *("[Ii]n", "[Ii]n nearby", "[Ii]n neighbouring", "[Ii]n neighboring", "[Ii]n rural", "[Aa]t", "[Nn]ear"),
        *("[Oo]utside", "[Bb]etween", "[Aa]cross", "[Tt]own of", "[Vv]illage of", "[Cc]ity of", "[Hh]amlet of"),
        *("[Mm]unicipality of", "[Tt]ownship of", "[Ss]uburb of", "[Oo]utskirts of", "[Pp]arish of", "[Bb]orough of"),
        *("[Mm]ayor of", "[Rr]esidents of"),
        *("north of", "south of", "east of", "west of", "north-east of", "north-west of", "south-east of"),
        *("south-west of", "northeast of", "northwest of", "southeast of", "southwest of"),
    ),
    "pl": (
        *("[Ww]", "[Ww]e", "[Pp]od", "[Zz]", "[Zz]e", "[Kk]oło", "[Oo]koło", "[Oo]bok", "[Nn]ieopodal", "[Nn]iedaleko"),
        *("[Pp]obliżu", r"[Oo]kolic\w", r"[Oo]kolic\w\w", r"[Oo]kolic\w\w\w", "[Mm]iędzy", "[Gg]min", r"[Gg]min\w"),
        *(r"[Gg]min\w\w", r"[Gg]min\w\w\w", r"miejscowoś\w", r"miejscowoś\w\w", r"miejscowoś\w\w\w", "wsi"),
        *(r"miejscowoś\w\w\w\w", "miasta", "mieście", r"miasteczk\w"),
    ),
    "ru": (*("[Вв]", "[Вв]о", "[Ии]з", "[Пп]од", "[Бб]лиз", "[Оо]коло", "пгт", r"г\."),),
}
"""Words, each of one length, which say so right before a name."""
ENDS = {
    "de": (
        *("[Gg]emeinde", "[Gg]emeinden", "[Ss]tandort", "[Ss]tandorte", "[Ss]tandorten", "[Rr]at", "[Ss]olarpark"),
        "[Ww]indpark",
    ),
}
"""Ends of such words: Bürgersolarpark."""
ADJECTIVES = r"(?: [a-zà-ÿ]{3,20}(?:[ao]s?|[ai]l|ais|ar|ares))?(?: [a-zà-ÿ]{3,20}(?:ic[ao]s?|[ai]l|ais))?"
"""What may follow an Iberian noun: central solar fotovoltaica, parque empresarial."""
OF_FRENCH = (
    r"(?:[Pp]rès|[Cc]ommunes?|[Vv]illes?|[Vv]illages?|[Ss]ites?|[Uu]sines?|[Cc]entrale|[Mm]aire|[Mm]airie|"
    r"[Mm]unicipalité|[Cc]onseil municipal|[Pp]réfecture|[Ff]erme|[Bb]arrage|[Pp]oste|[Rr]affinerie|[Pp]lateforme|"
    r"[Pp]arc|[Pp]ort|[Bb]ourg|[Zz]one industrielle|[Zz]one d'activités?|[Dd]épôt|[Aa]gglomération|"
    r"[Hh]abitants|[Rr]iverains)(?: [a-zà-ÿ]{4,20}){0,2}"
)
"""Nouns for what a French town has, and their adjectives."""
OF_POLISH_LAND = (
    r"(?:pod[a-ząćęłńóśźż]{3,14}[scz]|dolnośląs|kujawsko-pomors|lubels|lubus|łódz|małopols|mazowiec|opols|podkarpac|podlas|"
    r"pomors|śląs|świętokrzys|warmińsko-mazurs|wielkopols|zachodniopomors)k(?:iego|iej|ich|im)"
)
"""The adjective of a city or voivodeship in front of a town in it: w podwarszawskich Łomiankach."""
OF_TOWN = {
    "de": r"[Ss]tadt|[Ss]tädten?|Dorf|Ortsteil|Ortschaft|Ort|Gemarkung|Raum|(?:Land)?[Kk]reis(?:es)?|[Nn]ahe|[Uu]nweit|"
    r"Richtung|\w*[Gg]emeinden?|\w*[Ss]tandorte?n?|"
    r"(?:(?:Ober)?[Bb]ürgermeister(?:in|s)?|(?:[Ss]tadt|[Gg]emeinde)rat(?:e?s)?) von",
    "en": r"(?:[Cc]ity|[Tt]own|[Vv]illage|[Hh]amlet|[Pp]arish|[Bb]orough|[Mm]unicipality|[Tt]ownship|[Ss]uburbs?|"
    r"[Oo]utskirts|[Mm]ayor|[Rr]esidents|[Vv]illagers|[Cc]ouncillors) of",
    "fr": rf"{OF_FRENCH} de",
    "it": r"(?:[Cc]omun[ei]|stabiliment[oi]|sit[oi]|[Ii]mpiant[oi]|[Cc]entral[ei]|polo|paese|città|frazion[ei]|"
    r"[Ss]indac[oa]|[Aa]bitanti|[Rr]esidenti|territorio|località|area industriale|zona industriale|fabbrica|sede|porto|"
    r"cittadina|centro|[Pp]arc(?:o|hi)|[Mm]unicipio|[Gg]iunta|[Cc]onsiglio|[Aa]mministrazione|[Rr]affineria|[Dd]iga|"
    r"[Ss]ottostazione|[Gg]igafactory)"
    r"(?: [a-zà-ÿ]{4,20}[aoei]){0,2} di",
    "es": r"(?:[Mm]unicipios?|[Ll]ocalidad(?:es)?|[Cc]omunas?|[Cc]iudad(?:es)?|[Pp]lantas?|[Pp]arques?|[Cc]entral|"
    r"[Cc]omplejo|[Pp]ueblos?|[Vv]illa|[Pp]artido|[Dd]istritos?|[Dd]epartamentos?|[Tt]érminos? municipal(?:es)?|"
    r"[Cc]ant[oó]n(?:es)?|[Bb]arrio|[Cc]orregimiento|[Vv]ereda|[Cc]omarca|[Pp]olígono(?: industrial)?|[Pp]arroquia|"
    r"[Ii]sla|[Vv]alle|[Aa]lcaldes?|[Aa]lcaldesa|[Aa]lcaldía|[Aa]yuntamientos?|[Cc]oncello|[Mm]unicipalidad|"
    r"[Ii]ntendente|[Vv]ecinos|[Hh]abitantes|[Ss]ubestación|[Pp]uerto|[Ff]actoría|[Rr]efinería|[Ee]mbalse|[Gg]igafactoría)"
    rf"{ADJECTIVES} de(?: la| los| las)?",
    "pt": r"(?:[Mm]unicípios?|[Cc]oncelhos?|[Ff]reguesias?|[Cc]idades?|[Vv]ila|[Uu]sinas?|[Pp]arque(?: industrial)?|"
    r"[Cc]entral|[Cc]omplexo|[Dd]istrito(?: industrial)?|[Bb]airro|[Pp]refeit[oa]|[Pp]refeitura|"
    r"[Cc]âmara(?: [Mm]unicipal)?|[Pp]orto|[Ss]ubestação|[Ff]ábrica|[Uu]nidade|[Zz]ona industrial|[Aa]utarquia|"
    r"[Mm]oradores|[Hh]abitantes|[Vv]ereadores|[Rr]efinaria|[Bb]arragem|[Hh]idrelétrica|[Tt]ermelétrica|[Gg]igafábrica)"
    rf"{ADJECTIVES} d[eoa]s?",
    "pl": r"[Gg]min\w{1,3}|miejscowoś\w{1,4}|wsi|miasta|mieście|miasteczk\w|[Oo]kolic\w{0,3}|[Pp]obliżu|"
    r"[Nn]iedaleko|[Nn]ieopodal|[Kk]oło|[Oo]koło|[Oo]bok",
    "ru": r"[Гг]ород(?:[аеу]|ом)?|[Сс]ел(?:[оаеу]|ом)|[Пп]ос[её]л(?:ок|к[аеу]|ком)|[Дд]еревн(?:[яиею]|ей)|"
    r"[Сс]таниц[аеыу]|[Жж]ител(?:и|ей|ям|ями)|[Оо]краин[аеыу]|[Вв]ласт(?:и|ей|ям|ями)|[Нн]едалеко от|"
    r"[Нн]еподал[её]ку от|[Вв]близи|[Рр]айоне|[Тт]ерритории|[Пп]ригород(?:е|а|ах)|[Уу]лиц(?:ах|ам|ы)",
}
"""Nouns for what a town is or has, by language, and what joins its name to them: nel comune di X, the city of X."""
RUSSIAN_SURNAME = r"[А-ЯЁ][а-яё-]*(?:[оеё]в|[иы]н|ск)(?:[ауе]|ым|ой|ий|ого|ому|им)?(?![а-яё])"
RUSSIAN_SEAT = "[Аа]дминистраци(?:я|и|ю|ей)|[Мм]эри(?:я|и|ю|ей)"
OF_RUSSIAN_HEAD = (
    rf"(?:{RUSSIAN_SEAT})(?= (?!{RUSSIAN_SURNAME}))|"
    rf"(?:[Мм]эр(?:а|у|ом)?|[Гг]лав(?:а|ы|у|е|ой))(?= (?!{RUSSIAN_SURNAME}|[А-ЯЁ][\w-]+ [А-ЯЁ]))"
)
"""Who heads a Russian town, in front of its name and no person's: мэр Шебалино, but not глава Роман Орлов."""
PHRASES = {
    "pl": OF_POLISH_LAND,
    "ru": f"{OF_TOWN['ru']}|{OF_RUSSIAN_HEAD}",
    "de": r"[Zz]wischen(?: [A-ZÄÖÜ][\w-]+ und)?",
    "fr": rf"[Àà]|[Ee]ntre|{OF_TOWN['fr']}",
    "it": rf"[Aa]d?|[Vv]icino a|[Tt]ra|{OF_TOWN['it']}",
    "es": rf"[Ee]n|[Cc]erca de|[Jj]unto a|[Ee]ntre|{OF_TOWN['es']}|[Pp]uerto del?",
    "pt": rf"[Ee]m|[Nn][oa]s?|[Pp]erto d[eoa]|[Ee]ntre|[Jj]unto a|{OF_TOWN['pt']}",
}
"""Words and phrases of any length which do."""
ARTICLED = (" la ", " los ", " las ", " do ", " da ", " dos ", " das ")
BETWEEN = "wischen "
SIGN = re.compile(r"\[[^]]*\]|\\.")
"""What stands for one character in the pattern of a word."""
ELIDED = re.compile(rf" d'(?=(?P<name>{NAME}))")
REACH = 48
"""Characters before such a name that may hold the noun that leads to it: la centrale photovoltaïque d'Uzein."""

MELTED = re.compile(
    rf"(?<!\w)(?:(?:[Aa]u|{OF_FRENCH} du)|(?P<many>[Aa]ux|{OF_FRENCH} des)) "
    r"(?!(?:Syndicat|Port|Parc|Temple|Donjon|Manoir|Monastère|Sel|Marin|Passage|Champ|Plateau|Moule|Forges|Marches|Cars|"
    r"Bulles|Peintures|Sauvages|Combes|Haies|Salles|Pin|Chêne|Mont|Bois)(?!\w))"
    rf"(?=(?P<name>{NAME}))"
)
"""A preposition that holds the article of the town behind it, but not of a thing: au Pouzin, l'usine du Cheylas."""


@cache
def _of_town(lang: str) -> re.Pattern[str]:
    seat = f"|{RUSSIAN_SEAT}" if lang == "ru" else ""
    return patterns.compiled(rf"(?<![\w-])(?:{OF_TOWN.get(lang, '(?!)')}{seat}) $")


def is_told_a_town(before: str, lang: str) -> bool:
    """Whether a noun for what a town is or has leads to the name that `before` ends in front of.

    With an article between it may lead to a word as well: Ciudad de la Justicia.
    """
    whole = f"{before[:-1]}e " if before.endswith(" d'") else before
    return not whole.endswith(ARTICLED) and _of_town(lang).search(whole) is not None


def melted(folded: str) -> Iterator[tuple[re.Match[str], str]]:
    """Matches whose group `name` is a French town's without its article, each with that article."""
    for match in MELTED.finditer(folded):
        yield match, "Les" if match["many"] else "Le"


def names_behind(folded: str, lang: str) -> Iterator[re.Match[str]]:
    """Matches whose group `name` begins right behind a word that says place, and goes on as long as a name can."""
    for needle, pattern in _patterns(lang):
        if needle in folded:
            yield from pattern.finditer(folded)
    if lang == "fr":
        found = ELIDED.finditer(folded)
        yield from (one for one in found if is_told_a_town(folded[max(0, one.end() - REACH) : one.end()], lang))


@cache
def _patterns(lang: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The patterns of a language, each with what stands in all of its matches."""
    found = []
    if lang in WORDS:
        # Few words have a capital behind them: it asks what stands before each capital, not what follows each word.
        before = "|".join(filter(None, (behind(r"\b", WORDS[lang]), behind("", ENDS.get(lang, ())))))
        found.append((" ", patterns.compiled(rf" (?={CAPITAL})(?:{before})(?=(?P<name>{NAME}))")))
    if lang in PHRASES:
        phrase = patterns.compiled(rf"(?<!\w)(?:{PHRASES[lang]}) (?=(?P<name>{NAME}))")
        found.append((BETWEEN if lang == "de" else " ", phrase))
    return tuple(found)


def behind(border: str, words: Iterable[str]) -> str:
    """A pattern that looks back at one of the words behind its border, and a space: by length, as Python looks back."""
    alike = [[*same] for _, same in groupby(sorted(words, key=_length), _length)]
    return "|".join(rf"(?<={border}(?:{'|'.join(same)}) )" for same in alike)


def _length(word: str) -> int:
    return len(SIGN.sub("x", word))
