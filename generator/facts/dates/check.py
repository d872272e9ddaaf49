"""What is wrong in the calendar lexicons: `problems`, one line for each."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from generator.facts.dates.lexicon import entries

PARTS: Final = ("months", "weekdays", "seasons", "numbers", "relative")
UNITS: Final = frozenset({"day", "week", "month", "year", "vague"})
KINDS: Final = frozenset(
    {"until", "until_suffix", "since", "since_suffix", "about", "about_suffix", "month_after", "weekday_after"}
    | {"event", "history_before", "history_after", "earlier_after", "past_perfect", "anniversary", "report_after"}
    | {"source_between", "day_of"}
    | {"aside", "telling", "within", "weekday_not_after", "weekday_not_before", "forecast_end", "picture_end"}
    | {"forecast_before", "forecast_after", "period_before", "period_after", "boilerplate", "gathering"}
    | {"published", "published_after", "updated", "byline", "dispatch", "rights", "signatory", "picture"}
)
"""The kinds of cue that the rules of this package know; any other is a slip of the pen."""


def problems() -> tuple[str, ...]:
    """One line for each fault of the two lexicons: wrong counts, unknown kinds, unquoted words, missing languages."""
    calendar, cues = entries("calendar"), entries("calendar_cues")
    lines = [line for lang, entry in calendar.items() for line in _calendar(lang, entry)]
    lines += [line for lang, entry in cues.items() for line in _cues(lang, entry)]
    missing = sorted(set(calendar) - set(cues))
    return tuple(lines + [f"calendar_cues.yml: {lang} has no cue words" for lang in missing])


def _calendar(lang: str, entry: Mapping[str, Any]) -> Iterator[str]:
    where = f"calendar.yml: {lang}"
    for part in PARTS:
        if part not in entry:
            yield f"{where} lacks {part}"
    for part, count in (("months", 12), ("weekdays", 7)):
        lists = entry.get(part, ())
        if len(lists) != count:
            yield f"{where} has {len(lists)} {part}, not {count}"
        yield from (f"{where}: {form!r} stands for two {part}" for form in _twice(lists))
    for unit in sorted(set(entry.get("relative", ())) - UNITS):
        yield f"{where}: relative words count in {sorted(UNITS)}, not in {unit!r}"


def _twice(lists: Sequence[Sequence[str]]) -> list[str]:
    forms = [form for group in lists for form in set(group)]
    return sorted({form for form in forms if forms.count(form) > 1})


def _cues(lang: str, entry: Mapping[str, Any]) -> Iterator[str]:
    where = f"calendar_cues.yml: {lang}"
    for kind, words in entry.items():
        if kind not in KINDS:
            yield f"{where}: no rule knows the kind {kind!r}"
        for word in words:
            if not isinstance(word, str):
                yield f"{where}: {kind}: YAML reads a word as {word!r}; put it in quotes"
