"""All spellings that a text may use for a place, as patterns of one matcher."""

from collections.abc import Iterator
from functools import cache

from generator.facts.gazetteer.inflection import GERMAN, Endings, polish, russian, russian_heads
from generator.facts.gazetteer.table import lines, rules
from generator.facts.matching import Matcher

Numbers = int | tuple[int, ...]
"""The rows of `regions.tsv` that bear a name, counted from 0."""


class _Forms:
    """Forms and their endings, as they are gathered."""

    def __init__(self) -> None:
        self.rows: dict[str, Numbers] = {}
        self.tails: dict[str, Endings] = {}
        self.stop: frozenset[str] = frozenset(rules()["stop"])

    def add(self, form: str, number: int, tails: Endings | None = None) -> None:
        if len(form) < 2 or form in self.stop:
            return
        held = self.rows.get(form)
        if held is None:
            self.rows[form] = number
        elif isinstance(held, int):
            if held != number:
                self.rows[form] = (held, number)
        elif number not in held:
            self.rows[form] = (*held, number)
        if tails:
            self.tails[form] = tails | self.tails.get(form, frozenset())


@cache
def matcher() -> Matcher[Numbers]:
    """The matcher of all forms; built once, in about a quarter of a second."""
    forms = _Forms()
    extra = rules()["names"]
    for number, line in enumerate(lines()):
        cells = line.split("\t")
        _add_row(forms, number, cells)
        for name in extra.get(cells[0], ()):
            _add_name(forms, name, number)
    return Matcher(forms.rows, forms.tails)


def _add_row(forms: _Forms, number: int, cells: list[str]) -> None:
    german = GERMAN if _takes_genitive(cells) else None
    forms.add(cells[3], number, german)
    if cells[0].startswith("PL") and " " not in cells[3]:
        forms.add(*_numbered(polish(cells[3]), number))
    for name in cells[9].split("|"):
        forms.add(name, number)
    for name in cells[10].split("|") if cells[10] else ():
        if len(name) > 3 or cells[1] == "country":  # Об (Aube) would make Обе
            _add_russian(forms, name, number)
    for name in cells[11].split("|") if cells[11] else ():
        forms.add(name, number, GERMAN)
    for name in cells[12].split("|") if cells[12] else ():
        _add_name(forms, name, number, german)


def _takes_genitive(cells: list[str]) -> bool:
    """Whether German texts may write the name with a genitive s: small foreign towns would become common words."""
    return cells[1] in ("country", "admin1") or cells[0][:2] in ("DE", "AT", "CH", "CN") or len(cells[7]) > 2


def _add_name(forms: _Forms, name: str, number: int, german: Endings | None = GERMAN) -> None:
    """A name of a language that only its script tells."""
    if "\u0400" <= name[0] <= "\u04ff":
        _add_russian(forms, name, number)
    elif name[0] < "\u0250":
        forms.add(name, number, german)
        if " " not in name and name[-1] in "ayo" and len(name) > 4:
            forms.add(*_numbered(polish(name), number))
    else:
        forms.add(name, number)
        if " " in name:  # Korean writes 애리조나 주, 애리조나주 and 애리조나
            forms.add(name.replace(" ", ""), number)
            forms.add(name.partition(" ")[0], number)


def _numbered(stem: tuple[str, Endings], number: int) -> tuple[str, int, Endings]:
    return stem[0], number, stem[1]


def _add_russian(forms: _Forms, name: str, number: int) -> None:
    for form, tails in russian_forms(name):
        forms.add(form, number, tails)


def russian_forms(name: str) -> Iterator[tuple[str, Endings]]:
    """Stems with endings: one for a name of one word, one for each case of the words before the last."""
    heads, _, last = name.rpartition(" ")
    if name.isupper():
        yield name, frozenset(("",))
        return
    stem, tails = russian(last)
    if not heads:
        yield stem, tails
        return
    for head in russian_heads(heads):
        yield f"{head} {stem}", tails
