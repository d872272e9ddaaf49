"""The case endings of place names in Russian, Polish and German, by the ending of the nominative.

Rules after the declension tables of A. A. Zaliznyak's Grammatical Dictionary (Russian) and of the Polish
Council for the Language; a rule is (ending, stem's cut, endings that the stem may take; - for none).
"""

from functools import cache

Endings = frozenset[str]

RUSSIAN: tuple[tuple[str, int, str], ...] = (
    ("ия", 1, "я и ю ей"),
    ("ья", 1, "я и ю ей е"),
    ("ая", 2, "ая ой ую"),
    ("яя", 2, "яя ей юю"),
    ("я", 1, "я и ю ей ёй е"),
    ("а", 1, "а ы и у ой е"),
    ("ий", 2, "ий его ого ему ому им ем ом ия ию ии ие"),
    ("ый", 2, "ый ого ому ым ом"),
    ("ой", 2, "ой ого ому ым им ом оя ою ое оем"),
    ("й", 1, "й я ю ем е"),
    ("ь", 1, "ь я ю ем ём е и ью"),
    ("ые", 2, "ые ых ым ыми"),
    ("ое", 2, "ое ого ому ым ом"),
    ("ее", 2, "ее его ему им ем"),
    ("ы", 1, "ы ам ами ах ов"),
    ("ово", 1, "о а у ом е"),
    ("ево", 1, "о а у ом е"),
    ("ино", 1, "о а у ом е"),
)
INDECLINABLE = "оеиуэюё"
HARD: Endings = frozenset(("", "а", "у", "ом", "ем", "е"))
ONLY: Endings = frozenset(("",))
POLISH: tuple[tuple[str, int, str], ...] = (
    ("ska", 2, "ka ki ce kę ką"),
    ("ia", 1, "a - i ę ą"),
    ("ja", 1, "a i ę ą"),
    ("a", 1, "a y i ie ę ą"),
    ("ny", 1, "y ach om ami"),
    ("y", 1, "y ech om ami ów"),
    ("ice", 1, "e - ach om ami"),
    ("ole", 1, "e a u em"),
    ("ko", 1, "o a u iem"),
    ("o", 1, "o a u em ie"),
    ("ów", 2, "ów owa owie owem owowi"),
    ("iec", 3, "iec ca cu cem cowi"),
    ("ek", 2, "ek ka ku kiem kowi"),
    ("ń", 1, "ń nia niu niem niowi"),
    ("aw", 0, "- ia iu iem iowi"),
    ("szcz", 0, "- y ą"),
)
POLISH_AT_HOME = (
    ("ka", 2, "ka ki ce kę ką"),
    ("ga", 2, "ga gi dze gę gą"),
    ("ra", 2, "ra ry rze rę rą"),
    ("ta", 2, "ta ty cie tę tą"),
    ("da", 2, "da dy dzie dę dą"),
    ("ła", 2, "ła ły le łę łą"),
    ("ród", 2, "ód odu odem"),
)
"""Sounds that change in the names of Polish towns; elsewhere the forms would be other words (Franka, we France)."""
POLISH_CONSONANT: Endings = frozenset(("", "a", "u", "em", "iem", "owi", "ie"))
GERMAN: Endings = frozenset(("", "s"))


@cache
def _tails(endings: str) -> Endings:
    return frozenset("" if ending == "-" else ending for ending in endings.split())


def russian(name: str) -> tuple[str, Endings]:
    """The stem of a Russian name's last word and the endings it takes: `Москва` -> `Москв`, {а, ы, е, у, ой}."""
    for ending, cut, tails in RUSSIAN:
        if name.endswith(ending):
            return name[:-cut], _tails(tails)
    return (name, ONLY) if name[-1] in INDECLINABLE else (name, HARD)


ADJECTIVES = {
    "ая": ("ая", "ой", "ую"),
    "яя": ("яя", "ей", "юю"),
    "ий": ("ий", "его", "ому", "ого", "ему", "им", "ем", "ом"),
    "ый": ("ый", "ого", "ому", "ым", "ом"),
    "ой": ("ой", "ого", "ому", "ом"),
    "ое": ("ое", "ого", "ому", "ым", "ом"),
    "ые": ("ые", "ых", "ым", "ыми"),
    "ие": ("ие", "их", "им", "ими"),
}
NOUNS = {"Республика": ("Республика", "Республики", "Республике", "Республику", "Республикой"),
         "Провинция": ("Провинция", "Провинции", "Провинцию")}  # fmt: skip


def russian_heads(words: str) -> tuple[str, ...]:
    """The forms of the words before the last one: `Нижний` -> `Нижний`, `Нижнего`, ..."""
    head, _, rest = words.partition(" ")
    forms = NOUNS.get(head) or tuple(head[:-2] + ending for ending in ADJECTIVES.get(head[-2:], ()))
    heads = forms or (head,)
    return heads if not rest else tuple(f"{one} {two}" for one in heads for two in russian_heads(rest))


VOIVODESHIP = (("województwo", "ie"), ("województwa", "iego"), ("województwu", "iemu"), ("województwem", "im"),
               ("województwie", "im"))  # fmt: skip


def voivodeship(name: str) -> tuple[tuple[str, Endings], ...]:
    """The cases of a Polish voivodeship's full name (województwo śląskie, w województwie śląskim); none of others."""
    head, _, adjective = name.partition(" ")
    if head != "województwo" or not adjective.endswith("ie"):
        return ()
    return tuple((f"{noun} {adjective[:-2]}{ending}", ONLY) for noun, ending in VOIVODESHIP)


POLISH_ADJECTIVES = {
    "ka": ("kiej", "ką"), "ga": ("giej", "gą"), "ia": ("iej", "ią"), "a": ("ej", "ą"), "ki": ("kiego", "kim"),
    "gi": ("giego", "gim"), "y": ("ego", "ym"), "kie": ("kich",), "gie": ("gich",), "ie": ("ich",), "e": ("ych",),
}  # fmt: skip
"""The genitive and the locative of an adjective in a town's name, by its nominative (Biała, Podlaska, Wielkopolski)."""
ADJECTIVE_FIRST = ("Biał", "Czarn", "Now", "Star", "Wielk", "Mał", "Doln", "Górn", "Zielon", "Jeleni", "Such", "Wysok")


def polish_pair(name: str) -> tuple[tuple[str, Endings], ...]:
    """The cases of a Polish name of a noun and an adjective (w Białej Podlaskiej, w Dąbrowie Górniczej); else none."""
    first, _, last = name.partition(" ")
    if not last or " " in last or first[0] > "Ż" or last[0] > "Ż":
        return ()
    if first.startswith(ADJECTIVE_FIRST) and last[-3:] in ("ska", "cka"):
        return tuple((f"{one} {two}", ONLY) for one, two in zip(_adjective(first), _adjective(last), strict=False))
    if first.startswith(ADJECTIVE_FIRST):
        stem, tails = polish_town(last)
        return tuple((f"{adjective} {stem}", tails) for adjective in _adjective(first))
    stem, tails = polish_town(first)
    return tuple((f"{stem}{tail} {adjective}", ONLY) for adjective in _adjective(last) for tail in sorted(tails))


def _adjective(word: str) -> tuple[str, ...]:
    cut = next((end for end in POLISH_ADJECTIVES if word.endswith(end)), "")
    return tuple(word[: len(word) - len(cut)] + ending for ending in POLISH_ADJECTIVES.get(cut, ()))


def polish_town(name: str) -> tuple[str, Endings]:
    """As `polish`, of a town in Poland: `Porąbka` -> `Porąb`, {ka, ki, ce, kę, ką}."""
    for ending, cut, tails in POLISH_AT_HOME:
        if name.endswith(ending) and not name.endswith("ska"):
            return name[: len(name) - cut], _tails(tails)
    return polish(name)


def polish(name: str) -> tuple[str, Endings]:
    """The stem of a Polish name and the endings it takes: `Polska` -> `Pols`, {ka, ki, ce, kę, ką}."""
    for ending, cut, tails in POLISH:
        if name.endswith(ending):
            return name[: len(name) - cut], _tails(tails)
    return name, POLISH_CONSONANT if name[-1] not in "eioué" else ONLY
