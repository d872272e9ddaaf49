"""The grammar of places that no table lists, in the languages with spaces: each pattern's last group is the name."""

import re
from collections.abc import Iterator
from functools import cache

from generator.automata import Finder, finder

WORD = r"[A-ZÀ-Ž][\w'’-]{2,20}"
WORDS = (
    rf"(?:(?:De|St\.|La|El|Le|San|Los|Las|As|Os|Es|Mt\.) )?{WORD}(?: (?:{WORD}|of|am|an der|im|bei|sur|de|la)){{0,2}}"
)
VILLAGE = rf"(?:(?:De|St\.|La|El|Le|San|Bad|Los|Las) )?{WORD}(?: (?:am|an der|of|de|del|do|da) {WORD}| {WORD})?"
OPENS_NAME = (
    "São|Santo|Santa|San|Sant|Nova|Novo|Nueva|Nuevo|Vila|Villa|Puerto|Porto|Monte|Campo|Rio|Río|Barra|Serra|Lagoa|Bom|Boa|Belo|"
    "Ponta|Três|Dois|Águas|General|Coronel|Presidente|Capitão|Doutor|Senador|Governador|Saint|Sainte|El|La|Los|Las|Le|Les|Castel|Monte"
)
MANY_WORDS = (
    rf"(?:(?:{OPENS_NAME})[ -])?{WORD}"
    rf"(?: (?:d[aeo]s?|del|de la|de los|de las|di|du|des|della|sur) {WORD}){{0,2}}(?! [A-ZÀ-Ž])"
)
"""A town's name with its prepositions, in front of no further capital: prefeito de São João do Piauí, João Foo."""
NO_TOWN = (
    r"(?!(?:Dios|Deus|Gobierno|Governo|Champions|Estado|Estudiantes|Papel|Tecnolog\w+)(?!\w)|"
    r"[\w'’-]+(?:ción|ção|sión|são|zione|gía|fía|nomía)(?!\w))"
)
"""What a word for a town or district stands before that names none: distrito de Innovación, ciudad de Dios."""
IN = r"(?:[Ii]n|[Aa]t|[Nn]ear|[Bb]ei|[Ii]m|à|À|[Ee]n|[Dd]epuis|a|em|w|we|di|presso) "
CLOSE = (" near ", " bei ", " nahe ", " pod ", " koło ", " près de ", " cerca de ", " vicino a ", " perto de ")
WITHIN = (
    ", in ",
    ", im ",
    ", en ",
    ", dans le ",
    ", dans la ",
    ", dans l'",
    ", w ",
    ", em ",
    ", nel ",
    ", nella ",
    ", nell'",
    *(
        f"{joint}{noun}"
        for joint in (", ", " ")
        for noun in (
            "in provincia di ",
            "nel comune di ",
            "en la provincia de ",
            "en el municipio de ",
            "en el departamento de ",
            "no distrito de ",
            "no concelho de ",
            "no município de ",
            "no estado de ",
            "no estado do ",
            "no estado da ",
            "dans le département de ",
            "dans le département du ",
            "dans le département des ",
            "im Landkreis ",
            "im Kreis ",
            "w powiecie ",
            "w gminie ",
        )
    ),
    *(f", dans {noun} {joint}" for noun in ("la région", "la province", "celle", "celui") for joint in ("de ", "du ")),
    ", provincia di ",
    ", provincia de ",
    ", provincia ",
    ", distrito de ",
    ", Landkreis ",
    ", Kreis ",
)
AND = (" and ", " und ", " et ", " y ", " e ", " i ")
REACH = 100
"""How far before a region an unknown name and its preposition begin at most, in characters."""
Needle = tuple[tuple[str, ...], re.Pattern[str]]
"""A pattern, and the words one of which stands in every match of it."""


def _before(name: str, joint: tuple[str, ...], preposition: str = IN) -> Needle:
    """An unknown name behind a preposition, then one of the words of `joint`, then the region."""
    return joint, re.compile(rf"(?:{preposition})(?P<name>{name})(?:{'|'.join(map(re.escape, joint))})$")


# The words before a region that name a place in it or close to it.
BESIDE = (
    # near Wandoan, Queensland
    _before(
        WORDS, (", ", " ("), r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|outside|[Bb]ei|[Aa]us|[Ii]m|à|À|[Ee]n|[Dd]e|a|em|w|di) "
    ),
    _before(WORDS, (" in ", " in the "), r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Bb]ei) "),
    # depuis Nersac, en Charente
    _before(WORDS, WITHIN, rf"\b{IN}"),
    # La centrale de Ndiass, au Sénégal
    _before(WORDS, (*WITHIN, ", au ", ", aux "), r"\b[Cc]entrale(?: [a-zà-ÿ]{4,16})? de "),
    # the next of a row of sites: in Soest, Germany; and Ledbury, England
    _before(WORDS, (", ",), r"; (?:and |und |et |y |e |sowie )?(?:in |at )?"),
    # Kankani near Jodhpur
    _before(WORDS, CLOSE, rf"\b{IN}|, |\b(?:and|und|et|y|e|i) "),
)
# Any place before a Polish voivodeship in brackets.
VOIVODESHIP = _before(WORDS, (" (",), r"(?:, |\b(?:i|oraz|czy|lub) )")
# A place in a voivodeship that is named in full: w Probnowie w województwie opolskim.
IN_VOIVODESHIP = _before(WORDS, (" w ", ", w "), r"\b(?:[Ww]e?|[Pp]od|[Kk]oło|[Oo]bok) ")
# The last of a list is known (in Neurath und Hamm).
ROW = _before(WORDS, AND, r"\b(?:[Ii]n|[Aa]t|w|à|em|en|\w*[Ss]tandorten) ")
BESIDE_RUSSIAN = (
    _before(r"[А-ЯЁ][а-яё]{2,20}(?:-[А-ЯЁа-яё]{2,20}){0,4}", (" (", ", "), r"\b(?:[Вв]|[Пп]од|[Бб]лиз|[Ии]з) "),
)
# In Russian a capital after a country's adjective begins a name: в португальском Синише.
COUNTRY_ADJECTIVE = re.compile(
    r"[Вв](?<!\w[Вв])о? (?P<stem>[а-яё]{2,20}(?:ск|цк))(?:ом|ой) (?P<name>[А-ЯЁ][а-яё]{2,20}(?:-[А-ЯЁа-яё]{2,20}){0,4})"
    r"(?=[ ,.;:)])(?! [А-ЯЁ«])"
)
OFFICES = re.compile("Мин[а-яё]+|Конгресс|Сенат|Парламент|Совет|Госсовет|Кабинет|Бундес|Центробанк")
NOT_A_NAME = re.compile(
    r"(?:[A-ZÀ-Ž][\w'’-]+(?:ción|dad|miento|ção|dade|mento|zione|tà|tion|ment|ité) (?:de|di|du|da|do) |"
    r"The|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|"
    r"Wednesday|Thursday|Friday|Saturday|Sunday|"
    r"(?:North|South|East|West)(?! (?!America|Asia|Africa|Europe|Sea|Coast)[A-Z])|"
    r"Europe|Asia|Africa|Europa|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Down|Nord|Süd|"
    r"(?:[A-Z]-)?(?:[LPN]kw|[KNL]fz))\b"
)
OF_TOWNS = (
    "lcalde de ", "lcaldesa de ", "lcaldía de ", "ntendente de ", "yuntamiento de ", "iudad de ", "refeito de ",
    "refeita de ", "refeitura de ", "idade de ", "aire de ", "airie de ", "indaco di ", "indaca di ", "ittà di ",
    "ueblo de ", "istrito de ", "rovincia de ", "antón de ", "egimiento de ", "ereda de ", "arroquia de ",
    "reguesia d", "oncelho d", "unicipal d", "razione di ", "ocalità ", "ieu-dit ", "ameau de ",
)  # fmt: skip
NOUNS: tuple[Needle, ...] = (
    (
        ("powi",),
        re.compile(
            r"\b(?P<name>powi(?:at|atu|atowi|atem|ecie) [a-ząćęłńóśźż]{2,20}(?:-[a-ząćęłńóśźż]{2,20})?"
            r"(?:[sc]k|dzk)(?:i|iego|iemu|im))\b"
        ),
    ),
    (
        ("reis ", "Bezirk "),
        re.compile(
            r"\b(?<!\w der )(?P<name>(?:Landkreis(?:es)?|Kreis(?:es)?|Bezirk|Rhein-Kreis) "
            r"[A-ZÄÖÜ][\w-]+(?:/[A-ZÄÖÜ][\w-]+)?(?: (?!Kreis|Landkreis)[A-ZÄÖÜ][\w-]+| \([A-ZÄÖÜ][a-zäöü]+\))?)"
        ),
    ),
    (
        ("own of ", "age of ", "ity of ", "hip of ", "urb of ", "let of ", "sland of ", "rict of ", "ency of "),
        re.compile(
            rf"\b(?:[Tt]own(?:ship)?|[Vv]illage|[MmCc](?:unicipal)?ity|[Ss]uburb|[Hh]amlet|[Ii]sland|"
            rf"[Dd]istrict|[Rr]egency) of (?P<name>{WORD})"
        ),
    ),
    (
        (
            "ommune de ",
            "ille de ",
            "unicipio de ",
            "omuna de ",
            "ocalidad de ",
            "unicípio de ",
            "omune di ",
            "gmin",
            "powiecie ",
            "miejscowości ",
            "wsi ",
        ),
        re.compile(
            rf"\b(?:[Cc]ommune de|[Vv]ille de|[Mm]unicipio de|[Cc]omuna de|[Ll]ocalidad de|[Cc]omune di|"
            rf"[Mm]unicípio de|gminie|gmina|powiecie|miejscowości|wsi) (?P<name>{WORD}(?: {WORD})?)"
        ),
    ),
    (
        OF_TOWNS,
        re.compile(
            r"\b(?:[Aa]lcald(?:e|esa|ía) de|[Ii]ntendente de|[Aa]yuntamiento de|[Cc]iudad de|[Pp]refeit[oa] de|"
            r"[Pp]refeitura de|"
            r"[Cc]idade de|[Mm]airi?e de|[Cc]âmara [Mm]unicipal d[aeo]|[Ss]indac[oa] di|[Cc]ittà di|[Pp]ueblo de|"
            r"[Dd]istrito de|[Pp]rovincia de|[Cc]antón de|[Cc]orregimiento de|[Vv]ereda de|[Pp]arroquia de|"
            r"[Ff]reguesia d[aeo]|[Cc]oncelho d[aeo]|[Ff]razione di|[Ll]ocalità|[Ll]ieu-dit|[Hh]ameau de) "
            rf"(?P<name>{NO_TOWN}{MANY_WORDS})(?=[,.;:)\n]| [a-zà-ÿ(]|$)"
        ),
    ),
    (
        ("County", "Township", "Parish", "Shire"),
        re.compile(r"\b(?P<name>(?:[A-Z][\w'’-]{2,20} ){1,2}(?:County|Township|Parish|Shire)(?! [A-Z]))"),
    ),
)


def _sharing(ending: str, noun: str) -> re.Pattern[str]:
    adjective = rf"[А-ЯЁ][а-яё-]{{1,30}}[сц]к{ending}"
    return re.compile(rf"(?:{adjective}(?:, | и )){{1,8}}{adjective} {noun}\b")


SHARED = (
    (" област", _sharing("(?:ой|ая)", "област(?:ях|ей|ям|ями|и)"), "ая область"),
    (" кра", _sharing("(?:ий|ого|ому|им|ом)", "кра(?:ях|ёв|ев|ям|ями|я)"), "ий край"),
)
"""Regions that share one noun (Липецкой, Самарской и Томской областях): its beginning, the run, the name's end."""
ADJECTIVE = re.compile(r"(?P<stem>[А-ЯЁ][а-яё-]{1,30}[сц]к)(?:ой|ая|ий|ого|ому|им|ом)\b(?: (?:област|кра)[а-яё]+)?")
STATES = re.compile(
    r", (?<=[a-z], )(?P<state>Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|"
    r"Neb|Nev|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D|Okla|Ore|Pa|R\.I|S\.C|S\.D|Tenn|Tex|Vt|Va|Wash|W\.Va|Wis|Wyo|"
    r"Alta|Man|Nfld|N\.B|N\.L|N\.S|N\.W\.T|Ont|P\.E\.I|Que|Sask|B\.C)\."
)
POSTAL = re.compile(
    r"[, ](?:(?<=[a-zé],) |(?<=[a-zé] )\()(?P<state>A[KZ]|C[AT]|DC|FL|GA|I[ADL]|K[SY]|M[DINOST]|N[CDEHJMVY]|RI|S[CD]|"
    r"T[NX]|UT|V[AT]|W[AIVY]|(?:AL|AR|CO|DE|HI|IN|LA|MA|ME|O[HKR]|PA)(?=[.,;:)\n]|-based|$))(?![\w'])"
)
"""American states by their postal codes behind a town; those that are words too only before a stop."""
POSTAL_CANADA = re.compile(
    r"[, ](?:(?<=[a-zé],) |(?<=[a-zé] )\()(?P<state>AB|BC|MB|N[BLS]|QC|SK|YT|(?:ON|PE)(?=[.,;:)\n]|-based| [–—-]|$))"
    r"(?![\w'])"
)
BYLINE = re.compile(r"[Bb]y [A-Z][\w.'’-]*(?:,? (?:and )?[A-Z][\w.'’-]*){0,5}(?:, | \()")
BYLINE_END = re.compile(r"\)? *(?:\n|$|[|•·/])")
"""A writer before an agency's letters, and what stands behind them: By Jo Foo, PA."""
CAPITALISED = re.compile(r"\b[A-Z][\w'.-]+$")
POSTAL_AUSTRALIA = re.compile(
    r"[, ](?:(?<=[a-z],) |(?<=[a-z] )(?:\(|in ))(?P<state>NSW|WA|SA|NT|Qld|QLD|Vic|VIC|Tas|TAS|ACT)(?![\w-])"
)
CANTONS = re.compile(
    r" (?<=[a-zäöüé] )(?P<state>A[GIR]|B[ELS]|FR|G[ELR]|JU|LU|N[EW]|OW|S[GHOZ]|T[GI]|UR|V[DS]|Z[GH])(?=[ ,.;:)\n]|$)"
)
"""Swiss cantons by their codes behind a town (Wil SG)."""
CODE = re.compile(r"(?: \(|/|, | [-–] )(?P<state>A[CLMP]|BA|CE|DF|ES|GO|M[AGST]|P[ABEIR]|R[JNORS]|S[CEP]|TO)(?![\w-])")
PROVINCES_OF_ITALY = re.compile(
    r" \((?<=[a-zà-ù'] \()(?P<state>A[GLNOPRTV]|B[AGILNORSTZ]|C[ABEHLNORSTZ]|E[EN]|F[CEGIMR]|G[EOR]|I[MS]|KR|L[CEIOTU]|"
    r"M[BCEINOST]|N[AOU]|O[R]|P[ACDEGINORTUVZ]|R[ACEGIMNO]|S[AIOPRSUV]|T[AENOPRSV]|UD|V[ABCEIRTV])\)"
)
"""Italian provinces by their codes in brackets behind a town: Orta Nova (FG)."""
ALSO_ABBREVIATIONS = frozenset(["PD", "FI", "IV", "CA", "CC", "PA", "VA", "AP"])
"""Codes that abbreviate parties and terms too, so that they say nothing behind an unknown word."""
TOWN_ITALIAN = re.compile(
    rf"(?:^|[^\w])(?:[Aa]d?|(?i:comune|sindaco|frazione|territorio) di|(?i:località)) "
    rf"(?:{WORD}[ -]){{0,2}}{WORD}$"
)
"""An unknown Italian town: a Orta Nova, nel comune di Orta Nova."""
STATES_OF_BRAZIL = re.compile(rf"\b[A-ZÀ-Ž][a-zà-ú'-]+{CODE.pattern}")
PLURALS = (
    "Orts", "Dörfer", "Teilort", "illages ", "owns of", "arishes of", "ommunes de", "unicipios de", "ocalidades de",
    "omunas de", "omuni di", "razioni di", "unicípios d", "oncelhos d", "reguesias d", "ndustriais d", "minach ",
    "iejscowościach ", "siach ",
)  # fmt: skip
"""One of these stands in every match of VILLAGES."""
VILLAGES = re.compile(
    r"\b(?:Ortslagen|Ortsteilen?|Ortschaften|Dörfern?|Teilorten?|[Vv]illages of|[Tt]owns of|[Pp]arishes of|"
    r"(?:[Cc]ommunes|[Vv]illages) de|(?:[Mm]unicipios|[Ll]ocalidades|[Cc]omunas) de|(?:[Cc]omuni|[Ff]razioni) di|"
    r"(?:[Mm]unicípios|[Cc]oncelhos|[Ff]reguesias|[Zz]onas industriais) d[eo]|[Gg]minach|[Mm]iejscowościach|[Ww]siach) "
    rf"(?P<name>{VILLAGE})"
)
NEXT = re.compile(rf"(?:, | (?:und|sowie|and|et|y|e|i|oraz) (?:d[eio] )?)(?P<name>{VILLAGE})")
"""The next of a row of villages behind a noun in the plural."""
TOWN_REACH = 60
"""How far before an abbreviated state its town begins at most, in characters."""
TOWN = re.compile(rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|of) (?P<town>{WORD}(?: {WORD})?)$")
LED = (*NOUNS, (PLURALS, VILLAGES))


def nouns_in(folded: str) -> list[re.Pattern[str]]:
    """Those of the patterns LED of which one of the words stands in a text, in their order."""
    find, rules = _needles()
    found = {rules[number] for number, _, _ in find(folded)}
    return [LED[rule][1] for rule in sorted(found)]


@cache
def _needles() -> tuple[Finder, list[int]]:
    """What finds the words of all patterns LED, and by their numbers those of the patterns."""
    words = {needle: rule for rule, (needles, _) in enumerate(LED) for needle in needles}
    return finder(tuple(words)), list(words.values())


def rows_of_villages(folded: str) -> Iterator[list[tuple[int, int]]]:
    """Where the names of each row stand behind a noun in the plural (in den Ortslagen Astdorf, Bergheim und Tal)."""
    for match in VILLAGES.finditer(folded):
        row = [match.span("name")]
        while following := NEXT.match(folded, row[-1][1]):
            row.append(following.span("name"))
        yield row
