"""How a company's name is written in running text: its stem, and the endings of each language that may follow it."""

from collections.abc import Iterator

VOWEL_TAILS = {
    "а": frozenset(["а", "ы", "и", "е", "у", "ой", "ою"]),
    "я": frozenset(["я", "и", "е", "ю", "ей", "ею"]),
    "ь": frozenset(["ь", "я", "ю", "ем", "е", "и", "ью"]),
    "й": frozenset(["й", "я", "ю", "ем", "е"]),
}
CONSONANT_TAILS = frozenset(["", "а", "у", "ом", "е", "ы", "ов"])
CAPITALS_TAILS = frozenset(["", "а", "у", "ом", "е"])
"""Endings that are written small behind capitals: ТВЭЛа, КАМАЗу."""
PARTICLES = frozenset(["은", "는", "이", "가", "을", "를", "과", "와", "의", "도", "에", "에서", "에게", "로", "으로"])
"""Korean particles, written right behind a name in Latin letters: 삼성SDI와."""
LATIN_TAILS = frozenset(["", "s"]) | PARTICLES
POLISH_CASES = frozenset(["a", "u", "owi", "em", "ie"])
"""Endings of a name that ends in a consonant in Polish news: Tauronu, Northvoltem."""
POLISH_SOFT = frozenset("aeiklgj")
"""Letters behind which a name in -a has -i in Polish, where others have -y: Tesli, Enei, but Toyoty."""
DECLINED = tuple(sorted(POLISH_CASES | {"y", "i", "ę", "ą"}))
"""What a name ends with in Polish, and in no other language: unless it is so spelt."""
GERMAN_PLURALS = ("werke", "Werke", "betriebe", "Betriebe")
"""Ends of German names in the plural, which have a dative: bei den Grob-Werken."""
LEAST_DECLINED = 5
"""Letters of a name that takes them."""
POLISH_TAILS = frozenset(["a", "ą", "ę", "i"])
"""Endings of a name like Polenergia in Polish."""
LONGEST_WORD_IA = 8
"""Letters of names in -ia that may be other words with another ending."""

NO_TAILS_AFTER = frozenset("аеёийоуыэюяьaeiouyąęsxz")
"""Letters behind which a name has no ending, or another one than behind consonants."""
CASES_OF_UNKNOWN = {
    "pl": frozenset({"", *POLISH_CASES}),
    "de": frozenset({"", "s"}),
    "ru": frozenset({"", "а", "у", "ом", "е"}),
}
"""Endings of a name that no lexicon has, by language: Transbudu, Krombachs, Камтранса."""


def spellings(form: str) -> Iterator[tuple[str, frozenset[str]]]:
    """(stem, endings) under which a form is found; case counts, and short capitals have one case only."""
    last = form[-1]
    if last in "." or not last.isalpha():
        yield form, frozenset()
    elif "а" <= last.lower() <= "я" and form.isupper():
        yield form, frozenset() if last in "АЕЁИОУЫЭЮЯ" else CAPITALS_TAILS
    elif "а" <= last.lower() <= "я":
        tails = VOWEL_TAILS.get(last)
        yield (form[:-1], tails) if tails else (form, CONSONANT_TAILS)
    elif last < "\u0250":
        yield form, _latin_tails(form)
        if form.endswith("ia") and len(form) > LONGEST_WORD_IA:
            yield form[:-1], POLISH_TAILS
        elif _has_polish_cases(form):
            yield form[:-1], frozenset(["i" if form[-2] in POLISH_SOFT else "y", "ę", "ą"])
        if len(form) >= 5 and not form.isupper():
            yield form.upper(), LATIN_TAILS
    else:
        yield form, frozenset()


def _latin_tails(form: str) -> frozenset[str]:
    """What may end a form in Latin letters beside what it ends with."""
    if form.endswith(GERMAN_PLURALS):
        return LATIN_TAILS | {"n"}
    return LATIN_TAILS | POLISH_CASES if _is_declined(form) else LATIN_TAILS


def tails(form: str, lang: str) -> frozenset[str]:
    """The endings with which an article in `lang` may write a name that it gives as `form`, "" among them, or none."""
    if not form[1:].islower() or not form.isalpha() or len(form) < LEAST_DECLINED or form[-1] in NO_TAILS_AFTER:
        return frozenset()
    if "а" <= form[-1] <= "я":
        return CASES_OF_UNKNOWN["ru"]
    return CASES_OF_UNKNOWN.get(lang, frozenset())


def _has_polish_cases(form: str) -> bool:
    """Whether Polish news decline a name in -a: one word of small letters, and no short word."""
    return form.endswith("a") and form[1:].islower() and len(form) >= (4 if form.endswith("ea") else LEAST_DECLINED)


def _is_declined(form: str) -> bool:
    """Whether Polish news decline a name: one word of small letters that ends in a consonant."""
    return len(form) >= LEAST_DECLINED and form[1:].islower() and form[-1] not in "aeiouy"
