"""All date phrases of a passage: every rule runs, the leftmost and longest match wins, words keep their borders."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from generator.facts.dates.grammar import DAY_RUN, RUN, YEAR_RUN
from generator.facts.dates.languages import FALLBACK, LANGUAGES
from generator.facts.dates.lexicon import cues
from generator.facts.dates.moment import Moment, Open, Phrase
from generator.facts.rules import Passage, Rule

ALPHABETS: Final = frozenset({"ru", "de", "en", "fr", "es", "it", "pt", "pl"})
REACH: Final = 14
"""How many characters before a phrase can hold the word that opens it (`не раньше `, `по состоянию на `)."""


def phrases(passage: Passage, lang: str) -> tuple[Phrase, ...]:
    """The date phrases of `passage` in order, none overlapping; in an unknown language only dates in figures."""
    longest = _leftmost_longest(_matches(passage.folded, lang))
    plain = (phrase for phrase in _without_weekdays(longest) if _introduced(phrase, passage.folded, lang))
    return tuple(_marked(phrase, passage.folded, lang) for phrase in plain)


def _matches(folded: str, lang: str) -> Iterator[Phrase]:
    """What any rule matches at any place where it can begin, cut out of no word or number."""
    anywhere, by_start = _rules_by_start(lang)
    for rule in anywhere:
        for match in rule.pattern.finditer(folded):
            if _bordered(folded, match.start(), match.end()):
                yield rule.meaning(match)
    for run in RUN.finditer(folded) if by_start else ():
        for rule in by_start.get(_start_of(run[0]), ()):
            begun = rule.pattern.match(folded, run.start())
            if begun and _bordered(folded, begun.start(), begun.end()):
                yield rule.meaning(begun)


def _start_of(run: str) -> str:
    """What the table of rules knows a run as."""
    if not run[0].isdigit():
        return run
    return DAY_RUN if len(run) <= 2 else YEAR_RUN if len(run) == 4 else ""


@cache
def _rules_by_start(lang: str) -> tuple[tuple[Rule, ...], dict[str, tuple[Rule, ...]]]:
    """The rules to try everywhere, and the others by the runs they can begin with."""
    rules = LANGUAGES.get(lang, FALLBACK)
    starts = sorted({start for rule in rules for start in rule.starts})
    table = {start: tuple(rule.rule for rule in rules if start in rule.starts) for start in starts}
    return tuple(rule.rule for rule in rules if not rule.starts), table


def _bordered(folded: str, start: int, end: int) -> bool:
    """Whether the match is not cut out of a longer word or number: `Mai` in Mailand, `11` in 5.11."""
    first, before = folded[start], folded[start - 1 : start]
    if first.isdigit() and (before.isdigit() or _continues_number(folded, start)):
        return False
    if _letter(first) and _letter(before):
        return False
    last, after = folded[end - 1], folded[end : end + 1]
    return not (_letter(last) and _letter(after)) and not (last.isdigit() and after.isdigit())


def _continues_number(folded: str, start: int) -> bool:
    """Whether a digit and a decimal mark stand before: 3,5 月 is no May."""
    return folded[start - 1 : start] in {".", ","} and start > 1 and folded[start - 2].isdigit()


def _letter(char: str) -> bool:
    """A letter of a script that has words with borders; Han, kana and Hangul have none."""
    return char.isalpha() and ord(char) < 0x0E00


def _leftmost_longest(found: Iterable[Phrase]) -> Iterator[Phrase]:
    """What overlaps an impossible date goes with it: 31 June 2023 is not `2023`."""
    end = 0
    for phrase in sorted(found, key=lambda phrase: (phrase.start, -phrase.end, phrase.rule)):
        if phrase.start >= end:
            end = phrase.end
            if phrase.relative or phrase.first != Moment():
                yield phrase


def _without_weekdays(found: Iterable[Phrase]) -> Iterator[Phrase]:
    """The phrases without a weekday that only adorns the day beside it: Wednesday, Sept. 15; Mittwoch (3. Mai)."""
    held: Phrase | None = None
    for phrase in found:
        if held and _adorns(held, phrase):
            held = held if held.first.day else phrase
            continue
        if held:
            yield held
        held = phrase
    if held:
        yield held


def _adorns(one: Phrase, two: Phrase) -> bool:
    weekdays = [phrase for phrase in (one, two) if phrase.relative and phrase.relative.unit == "weekday"]
    days = [phrase for phrase in (one, two) if phrase.first.day]
    return len(weekdays) == 1 and len(days) == 1 and two.start - one.end <= 6


def _introduced(phrase: Phrase, folded: str, lang: str) -> bool:
    """Whether a bare month or weekday stands after a word that makes it one: `in May`, but no `may`; `am Montag`."""
    bare = phrase.first == Moment(month=phrase.first.month) and phrase.last is None
    kind = "weekday_after" if phrase.relative and phrase.relative.unit == "weekday" else "month_after"
    words = _around(lang)[kind]
    if not words or not bare or (phrase.relative and (kind == "month_after" or phrase.relative.gone)):
        return True
    return _ends_with(folded[max(0, phrase.start - REACH) : phrase.start].lower().rstrip(), words, lang)


def _marked(phrase: Phrase, folded: str, lang: str) -> Phrase:
    """The phrase with what the words around it make of it: an open end (`до`, 以来) or `about` (около, 左右)."""
    if phrase.first == Moment():
        return phrase
    before = folded[max(0, phrase.start - REACH) : phrase.start].lower().rstrip()
    after = folded[phrase.end : phrase.end + 4].lower().lstrip()
    around = _around(lang)
    is_open: Open = ""
    if _ends_with(before, around["until"], lang) or after.startswith(around["until_suffix"]):
        is_open = "before"
    elif _ends_with(before, around["since"], lang) or after.startswith(around["since_suffix"]):
        is_open = "after"
    about = _ends_with(before, around["about"], lang) or after.startswith(around["about_suffix"])
    return replace(phrase, open=is_open, first=replace(phrase.first, about=about) if about else phrase.first)


@cache
def _around(lang: str) -> dict[str, tuple[str, ...]]:
    kinds: tuple[str, ...] = ("until", "until_suffix", "since", "since_suffix", "about", "about_suffix")
    kinds += ("month_after", "weekday_after")
    table = cues(lang)
    return {kind: table.get(kind, ()) for kind in kinds}


def _ends_with(before: str, words: tuple[str, ...], lang: str) -> bool:
    """Whether a word of `words` ends the text, as a whole word where the script has words."""
    if not before.endswith(words):
        return False
    if lang not in ALPHABETS:
        return True
    return any(before.endswith(word) and not before[-len(word) - 1 : -len(word)].isalpha() for word in words)
