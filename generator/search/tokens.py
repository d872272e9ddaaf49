"""A text -> the tokens that the index holds for it, each with its place, so that a phrase can be found exactly."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from generator.search.folding import Kind, Run, runs, stem, term
from generator.search.german import contracted, second_parts


class Token(NamedTuple):
    """A word of the index, and which place of the text it begins at."""

    text: str
    place: int
    kind: Kind


def indexed(text: str, lang: str) -> Iterator[Token]:
    """Every token of a text in the language `lang`.

    A word or a number is one token and takes one place. A run of Han takes one for each character: 储能站 is 储能 at 0,
    能站 at 1 and 站 at 2. Between two such runs one place stays free: no phrase leads from one into the other.
    """
    return _placed(text, lambda run: _pairs(run.text) if run.kind == "cut" else _forms(run, lang))


def asked(text: str) -> Iterator[Token]:
    """The tokens of a phrase that is looked for: as many as cover it; a lone Han character is the start of a pair."""
    return _placed(text, lambda run: _cover(run.text) if run.kind == "cut" else [(term(run), 0)])


def _placed(text: str, tokens: Callable[[Run], Sequence[tuple[str, int]]]) -> Iterator[Token]:
    place, before = 0, ""
    for run in runs(text):
        place += run.kind == before == "cut"
        for token, offset in tokens(run):
            yield Token(token, place + offset, run.kind)
        place += len(run.text) if run.kind == "cut" else 1
        before = run.kind


def _pairs(run: str) -> list[tuple[str, int]]:
    return [(run[offset : offset + 2], offset) for offset in range(len(run))]


def _cover(run: str) -> list[tuple[str, int]]:
    """储能电站 is covered by 储能 and 电站, 储能站 by 储能 and 能站."""
    offsets = sorted({*range(0, len(run) - 1, 2), max(0, len(run) - 2)})
    return [(run[offset : offset + 2], offset) for offset in offsets]


def _forms(run: Run, lang: str) -> list[tuple[str, int]]:
    if run.kind == "digits" or lang != "de":
        return [(term(run), 0)]
    forms = {stem(part) for part in (*second_parts(run.text), contracted(run.text), run.text)}
    return [(form, 0) for form in sorted(forms)]
