"""Calendar words and cue words, read from `lexicons/calendar.yml` and `lexicons/calendar_cues.yml`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from generator.facts.dates.moment import Relative
from generator.facts.rules import fold

Loader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language's calendar words, folded and in lower case, each with what it means."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, int]
    numbers: Mapping[str, int]
    relative: Mapping[str, Relative]


@cache
def calendar(lang: str) -> Words:
    """The calendar words of `lang`; KeyError for a language without any."""
    entry = _folded(_read("calendar.yml")[lang])
    return Words(
        months=_numbered(entry["months"], 1),
        weekdays=_numbered(entry["weekdays"], 0),
        seasons={word: number for number, words in entry["seasons"].items() for word in words},
        numbers=entry["numbers"],
        relative={
            word: Relative(unit=unit, offset=offset)
            for unit, words in entry["relative"].items()
            for word, offset in words.items()
        },
    )


@cache
def cues(lang: str) -> Mapping[str, tuple[str, ...]]:
    """The cue words of `lang` by kind, folded and in lower case, those for every language among them."""
    table = _read("calendar_cues.yml")
    shared, own = _folded(table["any"]), _folded(table.get(lang, {}))
    return {kind: (*map(str, shared.get(kind, ())), *map(str, own.get(kind, ()))) for kind in sorted({*shared, *own})}


@cache
def _read(name: str) -> Any:
    text = (files("generator") / "facts" / "lexicons" / name).read_text("utf-8")
    return yaml.load(text, Loader=Loader)  # noqa: S506 - CSafeLoader is safe


def _folded(entry: Any) -> Any:
    """Every word of a lexicon entry as the folded, lower-case text has it."""
    if isinstance(entry, str):
        return fold(entry).lower()
    if isinstance(entry, list):
        return [_folded(part) for part in entry]
    if isinstance(entry, dict):
        return {_folded(key): _folded(part) for key, part in entry.items()}
    return entry


def _numbered(lists: Iterable[Iterable[str]], first: int) -> dict[str, int]:
    return {form: number for number, forms in enumerate(lists, first) for form in forms}
