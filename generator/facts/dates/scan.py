"""All date phrases of a passage: every rule runs, the leftmost and longest match wins, words keep their borders."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from operator import itemgetter
from typing import Final

import ahocorasick_rs

from generator import patterns
from generator.facts.dates.grammar import CJK, DAY_RUN, FIGURE, SIGN, YEAR_RUN, compiled, eastern_trigger
from generator.facts.dates.languages import FALLBACK, LANGUAGES
from generator.facts.dates.lexicon import cues
from generator.facts.dates.moment import Moment, Open, Phrase
from generator.facts.rules import Passage, Rule

FIGURES: Final = re.compile(r"(?<!\d)(?:\d{1,2}|\d{4})(?!\d)")
NAME: Final = re.compile(r"\(\?P<\w+>")
MARK: Final = re.compile(r"\(\?P<(\w+)>([^()]*)\)")
SAME_MARK: Final = re.compile(r"\(\?P=(\w+)\)")
ALPHABETS: Final = frozenset({"ru", "de", "en", "fr", "es", "it", "pt", "pl"})
MOST: Final = 3000
"""So many phrases are looked at ..."""
TRIED: Final = 50_000
"""... in so many places where one may begin."""
Place = tuple[int, tuple[Rule, ...]]
"""Where a date may begin, and the rules that can read it there."""
BESIDE: Final = 6
"""Characters between a day and its weekday at most (Donnerstag, den 3. Mai)."""
LINE_ENDS: Final = ("", "\n")
REACH: Final = 14
"""How many characters before a phrase can hold the word that opens it (`не раньше `, `по состоянию на `)."""


def phrases(passage: Passage, lang: str) -> tuple[Phrase, ...]:
    """The date phrases of `passage` in order, none overlapping; in an unknown language only dates in figures.

    The first `MOST` count, and those in the first `TRIED` places: no article has more, and a hostile text must not cost
    minutes.
    """
    places = _eastern_places(passage.folded, lang) if lang in CJK else _places(passage.folded, lang)
    longest = islice(_leftmost_longest(passage.folded, islice(places, TRIED)), MOST)
    plain = _without_weekdays(longest, passage.folded)
    return tuple([_marked(one, passage.folded, lang) for one in plain if _introduced(one, passage.folded, lang)])


def _places(folded: str, lang: str) -> list[Place]:
    """The runs that a rule can begin with: words as a whole, and figures of one, two or four."""
    table = _rules_by_start(lang)
    words, finder = _first_words(lang)
    found = [
        (start, table[words[number]])
        for number, start, end in finder.find_matches_as_indexes(folded)
        if not (folded[start - 1 : start].isalpha() or folded[end : end + 1].isalpha())
    ]
    figures = _figures(lang) if len(folded) <= TRIED else FIGURES  # where the limit may count, it counts them all
    runs = figures.finditer(folded)
    found += [(run.start(), table[DAY_RUN if len(run[0]) <= len(DAY_RUN) else YEAR_RUN]) for run in runs]
    return sorted(found, key=itemgetter(0))


@cache
def _first_words(lang: str) -> tuple[tuple[str, ...], ahocorasick_rs.AhoCorasick]:
    """The words that a rule of the language can begin with, and what finds the longest of them at a place."""
    words = tuple(start for start in _rules_by_start(lang) if start[0].isalpha())
    return words, ahocorasick_rs.AhoCorasick(words, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


@cache
def _figures(lang: str) -> re.Pattern[str]:
    """Runs of one, two or four figures that one of the rules for them can read: most figures of a text are no dates.

    The digit comes before all else, so that the engine skips over whatever is none.
    """
    table = _rules_by_start(lang)
    rules = dict.fromkeys((*table[DAY_RUN], *table[YEAR_RUN]))
    readable = "|".join(_unnamed(rule.pattern.pattern) for rule in rules)
    return patterns.compiled(rf"\d(?<!\d\d)(?<=(?=(?:\d{{1,2}}|\d{{4}})(?!\d))(?={readable}).)\d*")


def _unnamed(source: str) -> str:
    """A pattern without names of groups; where it asks for the same mark again, any that could stand there will do."""
    marks = dict(MARK.findall(source))
    return NAME.sub("(?:", SAME_MARK.sub(lambda mark: f"(?:{marks[mark[1]]})", source))


def _eastern_places(folded: str, lang: str) -> Iterator[Place]:
    """The same in scripts without word borders: where a numeral or a word may begin a date."""
    table = _rules_by_start(lang)
    for place in _trigger(lang).finditer(folded):
        numeral = place[FIGURE]
        yield place.start(), table[SIGN if not numeral else YEAR_RUN if len(numeral) == len(YEAR_RUN) else DAY_RUN]


def _leftmost_longest(folded: str, places: Iterable[Place]) -> Iterator[Phrase]:
    """The longest match at each place behind the last one, cut out of no word or number.

    What overlaps an impossible date goes with it: 31 June 2023 is not `2023`.
    """
    end = 0
    for start, rules in places:
        best = _longest(folded, start, rules) if start >= end else None
        if best:
            end = best.end
            if best.relative or best.first != Moment():
                yield best


def _longest(folded: str, start: int, rules: Iterable[Rule]) -> Phrase | None:
    best: tuple[int, Rule, re.Match[str]] | None = None
    for rule in rules:
        match = rule.pattern.match(folded, start)
        if match and (best is None or match.end() > best[0]) and _bordered(folded, start, match.end()):
            best = match.end(), rule, match
    return best[1].meaning(best[2]) if best else None


_trigger = cache(eastern_trigger)


@cache
def _rules_by_start(lang: str) -> dict[str, tuple[Rule, ...]]:
    """The rules by the runs they can begin with; of two equally long matches, the first rule by name counts."""
    grammars = LANGUAGES.get(lang, FALLBACK)
    rules = sorted((rule for one in grammars for rule in compiled(one)), key=lambda rule: rule.rule.name)
    starts = sorted({start for rule in rules for start in rule.starts})
    return {start: tuple(rule.rule for rule in rules if start in rule.starts) for start in starts}


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


def _without_weekdays(found: Iterable[Phrase], folded: str) -> Iterator[Phrase]:
    """The phrases without a weekday that only adorns the day beside it: Wednesday, Sept. 15; Mittwoch (3. Mai)."""
    held: Phrase | None = None
    for phrase in found:
        if held and _adorns(held, phrase, folded):
            held = held if held.first.day else phrase
            continue
        if held:
            yield held
        held = phrase
    if held:
        yield held


def _adorns(one: Phrase, two: Phrase, folded: str) -> bool:
    if two.start - one.end > BESIDE:
        return False
    weekdays = [phrase for phrase in (one, two) if phrase.relative and phrase.relative.unit == "weekday"]
    days = [phrase for phrase in (one, two) if phrase.first.day]
    return len(weekdays) == len(days) == 1 and _no_other_says(folded, one.end, two.start, weekdays[0])


def _no_other_says(folded: str, start: int, end: int, weekday: Phrase) -> bool:
    """Whether nothing but a preposition or a mark stands between a day and its weekday: no name, and no line's end.

    A line's end parts the day of a byline from the news (16.05.2024, then `Am Dienstag ...`), but no weekday that is a
    line by itself.
    """
    between = folded[start:end]
    if "\n" in between:
        return (
            folded[weekday.start - 1 : weekday.start] in LINE_ENDS
            and folded[weekday.end : weekday.end + 1] in LINE_ENDS
        )
    return not any(char > "\u2e80" and char.isalpha() for char in between)


def _introduced(phrase: Phrase, folded: str, lang: str) -> bool:
    """Whether a bare month or weekday stands after a word that makes it one: `in May`, but no `may`; `am Montag`."""
    bare = phrase.first == Moment(month=phrase.first.month) and phrase.last is None
    if phrase.relative and phrase.relative.unit == "weekday" and _of_habit_or_to_come(phrase, folded, lang):
        return False
    kind = "weekday_after" if phrase.relative and phrase.relative.unit == "weekday" else "month_after"
    words = _around(lang)[kind]
    if not words or not bare or (phrase.relative and (kind == "month_after" or phrase.relative.gone)):
        return True
    return _ends_with(folded[max(0, phrase.start - REACH) : phrase.start].lower().rstrip(), words, lang)


def _of_habit_or_to_come(phrase: Phrase, folded: str, lang: str) -> bool:
    """Whether a weekday is none of the news: every Monday, Monday to Friday, next Monday."""
    around = _around(lang)
    before = folded[max(0, phrase.start - REACH) : phrase.start].lower().rstrip()
    after = folded[phrase.end : phrase.end + REACH].lower().lstrip()
    return _ends_with(before, around["weekday_not_after"], lang) or after.startswith(around["weekday_not_before"])


def _marked(phrase: Phrase, folded: str, lang: str) -> Phrase:
    """The phrase with what the words around it make of it: an open end (`до`, 以来) or `about` (около, 左右)."""
    if phrase.first == Moment():
        return phrase
    before = folded[max(0, phrase.start - REACH) : phrase.start].lower().rstrip()
    after = folded[phrase.end : phrase.end + 4].lower().lstrip()
    around = _around(lang)
    if not (before.endswith(around["any"]) or after.startswith(around["any_suffix"])):
        return phrase
    is_open: Open = ""
    if _ends_with(before, around["within"], lang):
        return phrase
    if _ends_with(before, around["until"], lang) or after.startswith(around["until_suffix"]):
        is_open = "before"
    elif _ends_with(before, around["since"], lang) or after.startswith(around["since_suffix"]):
        is_open = "after"
    about = _ends_with(before, around["about"], lang) or after.startswith(around["about_suffix"])
    if not (is_open or about):
        return phrase
    return phrase._replace(open=is_open, first=phrase.first._replace(about=about) if about else phrase.first)


@cache
def _around(lang: str) -> dict[str, tuple[str, ...]]:
    kinds: tuple[str, ...] = ("until", "until_suffix", "since", "since_suffix", "about", "about_suffix")
    kinds += ("month_after", "weekday_after", "weekday_not_after", "weekday_not_before", "within")
    table = cues(lang)
    around = {kind: table.get(kind, ()) for kind in kinds}
    marks = ("until", "since", "about")
    return around | {f"any{end}": sum((around[f"{mark}{end}"] for mark in marks), ()) for end in ("", "_suffix")}


def _ends_with(before: str, words: tuple[str, ...], lang: str) -> bool:
    """Whether a word of `words` ends the text, as a whole word where the script has words."""
    if not before.endswith(words):
        return False
    if lang not in ALPHABETS:
        return True
    return any(before.endswith(word) and not before[-len(word) - 1 : -len(word)].isalpha() for word in words)
