"""Russian spelling of a Russian place's English name, by the BGN/PCGN romanisation of 1947 read backwards."""

import re
from collections.abc import Iterator

ROMANISED = (
    "shch=щ sh=ш ch=ч kh=х ts=ц zh=ж ya=я yu=ю yo=ё yë=ё yye=ые ye=е yy=ый iy=ий a=а b=б v=в g=г d=д e=е ë=ё z=з i=и "
    "k=к l=л m=м n=н o=о p=п r=р s=с t=т u=у f=ф ’=ь"
)
LETTERS: dict[str, str] = {roman: letter for roman, _, letter in (pair.partition("=") for pair in ROMANISED.split())}
SOUND = re.compile("|".join(sorted(LETTERS, key=lambda letters: -len(letters))) + "|y")
ROMAN = re.compile(r"[A-Za-zë’]+(?:[- ][A-Z][A-Za-zë’]+)*")
VOWELS = "aeiouë"


def russian_of(name: str) -> Iterator[str]:
    """`Lipetsk` -> Липецк, Липетск: the letters ts are ambiguous. Nothing where the name is English (Lake City)."""
    if not ROMAN.fullmatch(name):
        return
    spelt = re.sub(r"[A-Za-zë’]+", lambda word: _word(word[0].lower()).capitalize(), name)
    yield spelt
    if "цк" in spelt:
        yield spelt.replace("цк", "тск")


def _word(roman: str) -> str:
    return SOUND.sub(lambda sound: LETTERS.get(sound[0]) or _y(roman, sound.start()), roman)


def _y(roman: str, at: int) -> str:
    """The letter y stands for й after a vowel, else for ы."""
    return "й" if at and roman[at - 1] in VOWELS else "ы"
