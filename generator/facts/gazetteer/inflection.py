"""The case endings of place names in Russian, Polish (of names abroad) and German, by the ending of the nominative.

Rules after the declension tables of A. A. Zaliznyak's Grammatical Dictionary (Russian); a rule is (ending, stem's
cut, endings that the stem may take; - for none).
"""

from functools import cache

Endings = frozenset[str]

RUSSIAN: tuple[tuple[str, int, str], ...] = (
    ("ия", 1, "я и ю ей"),
    ("ья", 1, "я и ю ей е"),
    ("ая", 2, "ая ой ую аи ае аю"),
    ("яя", 2, "яя ей юю"),
    ("я", 1, "я и ю ей ёй е"),
    ("а", 1, "а ы и у ой е"),
    ("ий", 2, "ий его ого ему ому им ем ом ия ию ии ие"),
    ("ый", 2, "ый ого ому ым ом"),
    ("ой", 2, "ой ого ому ым им ом оя ою ое оем"),
    ("й", 1, "й я ю ем е"),
    ("ь", 1, "ь я ю ем ём е и ью"),
    ("лец", 2, "ец ьца ьцу ьцом ьце"),
    ("ец", 2, "ец ца цу цом це"),
    ("док", 2, "ок ка ку ком ке ока оку оком оке"),
    ("чок", 2, "ок ка ку ком ке"),
    ("ье", 1, "е я ю ем и"),
    ("ие", 1, "е я ю ем и"),
    ("ки", 2, "ки кам ками ках ок к"),
    ("чи", 1, "и ам ами ах ей"),
    ("щи", 1, "и ам ами ах -"),
    ("цы", 2, "цы цам цами цах ец ц"),
    ("ые", 2, "ые ых ым ыми"),
    ("ое", 2, "ое ого ому ым ом"),
    ("ее", 2, "ее его ему им ем"),
    ("ы", 1, "ы ам ами ах ов -"),
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
    ("o", 1, "o a u em ie"),
)
"""Of names abroad: in them sounds do not change, since the forms would be other words (Franka, we France)."""
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
    "ев": ("ев", "ева", "еву", "евым", "евом"),
}
NOUNS = {"Республика": ("Республика", "Республики", "Республике", "Республику", "Республикой"),
         "Провинция": ("Провинция", "Провинции", "Провинцию")}  # fmt: skip


def russian_heads(words: str) -> tuple[str, ...]:
    """The forms of the words before the last one: `Нижний` -> `Нижний`, `Нижнего`, ..."""
    head, _, rest = words.partition(" ")
    forms = NOUNS.get(head) or tuple(head[:-2] + ending for ending in ADJECTIVES.get(head[-2:], ()))
    heads = forms or (head,)
    return heads if not rest else tuple(f"{one} {two}" for one in heads for two in russian_heads(rest))


NOUN_CASES, ADJECTIVE_CASES = ("", "а", "у", "ом", "е"), ("ий", "ого", "ому", "им", "ом")


def russian_pair(name: str) -> tuple[str, ...]:
    """All cases of a hyphened name of a noun and an adjective (в Каменске-Уральском); none of others."""
    noun, hyphen, adjective = name.partition("-")
    if not hyphen or not adjective.endswith("ский") or noun[-1:] not in "кнтрлв" or "-" in adjective:
        return ()
    cases = zip(NOUN_CASES, ADJECTIVE_CASES, strict=True)
    return tuple(f"{noun}{tail}-{adjective[:-2]}{ending}" for tail, ending in cases)


def polish(name: str) -> tuple[str, Endings]:
    """The stem of a foreign name in Polish texts and the endings it takes: `Genua` -> `Genu`, {a, y, ...}."""
    for ending, cut, tails in POLISH:
        if name.endswith(ending):
            return name[: len(name) - cut], _tails(tails)
    return name, ONLY
