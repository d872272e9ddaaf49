"""The cases of Polish place names: genitive, accusative, instrumental and locative, by the ending of the nominative.

Rules after the declension tables of the Polish Council for the Language. Where an ending leaves the gender or the
sort of word open (Dąbrowa, a noun; Limanowa, an adjective), the forms of both are given: the wrong ones are no words.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from generator.facts.gazetteer.inflection import ONLY, Endings

Cases = tuple[tuple[str, ...], ...]
"""The forms of a word in each of the four cases."""
Rule = tuple[str, int, str, str, str, str]
"""Ending of the nominative, how much of it is cut, and what follows then in each case: `|` parts choices, - is none."""

NOUNS: tuple[Rule, ...] = (
    ("ia", 2, "i|ii", "ię", "ią", "i|ii"),
    *((f"{vowel}ja", 2, "i", "ję", "ją", "i") for vowel in "aeoy"),
    *((ending, 1, "i", "ę", "ą", "i") for ending in ("ja", "ea", "la")),
    *((ending, 1, "y", "ę", "ą", "y") for ending in ("ca", "cza", "sza", "rza", "ża", "dza")),
    ("ka", 2, "ki", "kę", "ką", "ce"),
    ("ga", 2, "gi", "gę", "gą", "dze"),
    ("cha", 3, "chy", "chę", "chą", "sze"),
    *((ending, 2, "ny", "nę", "ną", "nie") for ending in ("rzna", "czna", "szna")),
    ("sna", 3, "sny", "snę", "sną", "śnie"),
    ("zna", 3, "zny", "znę", "zną", "źnie"),
    ("sła", 3, "sły", "słę", "słą", "śle"),
    ("sta", 3, "sty", "stę", "stą", "ście"),
    ("ta", 2, "ty", "tę", "tą", "cie"),
    ("da", 2, "dy", "dę", "dą", "dzie"),
    ("ra", 2, "ry", "rę", "rą", "rze"),
    ("ła", 2, "ły", "łę", "łą", "le"),
    ("a", 1, "y", "ę", "ą", "ie"),
    *((ending, 1, "a", "o", "em", "ie") for ending in ("rzno", "czno", "szno")),
    ("sno", 3, "sna", "sno", "snem", "śnie"),
    ("zno", 3, "zna", "zno", "znem", "źnie"),
    ("sło", 3, "sła", "sło", "słem", "śle"),
    ("asto", 4, "asta", "asto", "astem", "aście|eście"),
    ("sto", 3, "sta", "sto", "stem", "ście"),
    *((ending, 1, "a", "o", "iem", "u") for ending in ("ko", "go")),
    ("cho", 1, "a", "o", "em", "u"),
    ("ło", 2, "ła", "ło", "łem", "le"),
    ("ro", 2, "ra", "ro", "rem", "rze"),
    ("to", 2, "ta", "to", "tem", "cie"),
    ("do", 2, "da", "do", "dem", "dzie"),
    *((f"{letter}o", 1, "a", "o", "em", "ie") for letter in "nwbpmszf"),
    ("dlce", 3, "lec|lc", "lce", "lcami", "lcach"),
    ("ce", 1, "-", "e", "ami", "ach"),
    ("e", 1, "a", "e", "em", "u"),
    ("ki", 2, "ek|k|ków", "ki", "kami", "kach"),
    ("gi", 2, "g|gów", "gi", "gami", "gach"),
    ("y", 1, "-|ów", "y", "ami", "ach"),
    ("ystok", 5, "egostoku", "ystok", "ymstokiem", "ymstoku"),
    ("ystaw", 5, "egostawu", "ystaw", "ymstawem", "ymstawie"),
    ("ódź", 3, "odzi", "ódź", "odzią", "odzi"),
    ("ów", 2, "owa", "ów", "owem", "owie"),
    ("niec", 4, "ńca", "niec", "ńcem", "ńcu"),
    ("iec", 3, "ca", "iec", "cem", "cu"),
    ("ec", 2, "ca", "ec", "cem", "cu"),
    ("ek", 2, "ka|ku", "ek", "kiem", "ku"),
    ("ń", 1, "nia", "ń", "niem", "niu"),
    ("ść", 2, "ścia", "ść", "ściem", "ściu"),
    ("ć", 1, "cia", "ć", "ciem", "ciu"),
    ("ś", 1, "sia", "ś", "siem", "siu"),
    ("ź", 1, "zia|zi", "ź", "ziem|zią", "ziu|zi"),
    ("ąb", 2, "ębu|ęba|ąba", "ąb", "ębem|ąbem", "ębie|ąbie"),
    ("órz", 3, "orza", "órz", "orzem", "orzu"),
    ("óg", 2, "ogu|oga", "óg", "ogiem", "ogu"),
    ("ór", 2, "oru|ora", "ór", "orem", "orze"),
    ("ód", 2, "odu", "ód", "odem", "odzie"),
    ("ój", 2, "oju", "ój", "ojem", "oju"),
    ("ól", 2, "oli", "ól", "olą", "oli"),
    ("szcz", 0, "y|a", "-", "ą|em", "y|u"),
    *((ending, 0, "a|u", "-", "em", "u") for ending in ("sz", "cz", "rz", "ż", "dz", "c", "j", "l", "ch", "h")),
    *((ending, 0, "a|u", "-", "iem", "u") for ending in ("k", "g")),
    ("m", 0, "a|u|ia", "-", "em|iem", "ie|iu"),
    ("aw", 0, "ia|a|u", "-", "iem|em", "iu|ie"),
    ("azd", 3, "azdu", "azd", "azdem", "eździe"),
    ("st", 2, "sta|stu", "st", "stem", "ście"),
    ("t", 1, "ta|tu", "t", "tem", "cie"),
    ("d", 1, "da|du", "d", "dem", "dzie"),
    ("r", 1, "ra|ru", "r", "rem", "rze"),
    ("ł", 1, "ła|łu", "ł", "łem", "le"),
    *((letter, 0, "a|u", "-", "em", "ie") for letter in "nwbpfsz"),
)
ADJECTIVES: tuple[Rule, ...] = (
    ("ki", 2, "kiego", "ki", "kim", "kim"),
    *((f"{letter}y", 1, "ego", "y", "ym", "ym") for letter in "nwłrt"),
    *((ending, 1, "iej", "ą", "ą", "iej") for ending in ("ska", "cka", "oka", "lka")),
    ("ga", 2, "giej", "gą", "gą", "giej"),
    *((f"{letter}a", 1, "ej", "ą", "ą", "ej") for letter in ("n", "w", "ł", "r", "t", "h", "ż", "cz", "sz")),
    ("kie", 3, "kich|kiego", "kie", "kimi|kim", "kich|kim|kiem"),
    *(
        (f"{letter}e", 1, "ych|ego", "e", "ymi|ym", "ych|ym|em")
        for letter in ("n", "w", "ł", "r", "t", "ż", "cz", "sz")
    ),
)
VOIVODESHIP = (("województwo", "ie"), ("województwa", "iego"), ("województwu", "iemu"), ("województwem", "im"),
               ("województwie", "im"), ("woj.", "ie"), ("woj.", "iego"), ("woj.", "im"))  # fmt: skip
JOINT = re.compile(r"[ -]")
FIXED = re.compile(r"[ -](?:nad|pod|na|przy|koło|w|k)[ -].*")
"""What is not declined: in Dąbrowa nad Czarną all behind the first word."""
LETTERS = re.compile(r"[a-ząćęłńóśźżA-ZĆŁŃÓŚŹŻ -]+")
LONGEST_TAIL = 4
MOST_WORDS = 3
LEAST_CUT = 5
"""Letters that a form without any ending has at least: shorter ones are words of other languages (Mark, Monk)."""
FIRST_NAMES = frozenset(("Marek", "Jordan", "Jordana"))
ABROAD = re.compile(r"[^ -]{3,}(?:[^ieo]a|[bcdfghjklłmnńprstwzżź])")
"""Names abroad that Polish declines; of others (Germany, Italie) the forms would be words of other languages."""


def voivodeship(name: str) -> tuple[tuple[str, Endings], ...]:
    """The cases of a voivodeship's full name (w województwie śląskim, woj. śląskie); none of others."""
    head, _, adjective = name.partition(" ")
    if head != "województwo" or not adjective.endswith("ie"):
        return ()
    return tuple((f"{noun} {adjective[:-2]}{ending}", ONLY) for noun, ending in VOIVODESHIP)


def declined(name: str) -> tuple[tuple[str, Endings], ...]:
    """Stems with endings of a Polish name in all cases but the nominative: `Nowa Sól` -> Nowej Soli, ..."""
    fixed = FIXED.search(name)
    core, tail = (name[: fixed.start()], fixed[0]) if fixed else (name, "")
    words = JOINT.split(core)
    if not LETTERS.fullmatch(core) or not all(words) or len(words) > MOST_WORDS:
        return ()
    joints = [*JOINT.findall(core), ""]
    columns = zip(*map(_cases, words), strict=True)
    found = {"".join(map("".join, zip(forms, joints, strict=True))) for column in columns for forms in product(*column)}
    kept = {form + tail for form in found if len(form) >= min(LEAST_CUT, len(core)) and form not in FIRST_NAMES}
    return tuple(_packed(kept - {name}))


def hyphened(name: str) -> str | None:
    """The name with a hyphen between two nouns, as the post spells it (Busko-Zdrój), None where no two nouns stand."""
    first, _, last = name.partition(" ")
    is_pair = last and JOINT.search(last) is None and not any(_by_rule(last, ADJECTIVES))
    return f"{first}-{last}" if is_pair else None


def declined_abroad(name: str) -> tuple[tuple[str, Endings], ...]:
    """As `declined`, of a name abroad (w Hiszpanii, w Hamburgu); nothing where its forms could be other words."""
    if name.endswith(("ia", "ea")):
        return ((name[:-1], frozenset(("i", "ę", "ą"))),)
    return declined(name) if ABROAD.fullmatch(name) else ()


@cache
def _cases(word: str) -> Cases:
    """The forms of a word in each case, as a noun and, where its ending lets it be one, as an adjective."""
    sorts = [forms for table in (NOUNS, ADJECTIVES) for forms in _by_rule(word, table)]
    if not sorts:
        return ((word,),) * 4
    return tuple(tuple(dict.fromkeys(form for forms in sorts for form in forms[case])) for case in range(4))


def _by_rule(word: str, table: tuple[Rule, ...]) -> Iterator[Cases]:
    """The forms by the first rule of the table that fits, if any does."""
    for ending, cut, *cells in table:
        if word.endswith(ending) and len(word) > len(ending):
            stem = word[: len(word) - cut]
            yield tuple(tuple(stem + tail.replace("-", "") for tail in cell.split("|")) for cell in cells)
            return


def _packed(forms: set[str]) -> Iterator[tuple[str, Endings]]:
    """The forms as stems with endings: one stem for those that differ in a short ending alone."""
    groups: dict[str, set[str]] = {}
    for form in forms:
        last = max(form.rfind(" "), form.rfind("-")) + 1
        groups.setdefault(form[:last], set()).add(form[last:])
    for head, words in sorted(groups.items()):
        stem = _beginning(min(words), max(words))
        tails = frozenset(word[len(stem) :] for word in words)
        if stem and max(map(len, tails)) <= LONGEST_TAIL:
            yield head + stem, tails
        else:
            yield from ((head + word, ONLY) for word in sorted(words))


def _beginning(left: str, right: str) -> str:
    """What two words begin with alike."""
    alike = next((at for at, (one, other) in enumerate(zip(left, right, strict=False)) if one != other), len(left))
    return left[:alike]
