"""What the JSON Schema of sidecars says against the values of one, in a person's words.

The schema is `sidecar.schema.json`, which editors read, too; `errorMessage` in it says what to write instead.
"""

import codecs
import json
import math
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from generator import capacities
from generator.model import Trail
from generator.nearness import nearest

SCHEMA = Path(__file__).parents[1] / "sidecar.schema.json"
OF_THE_LEXICONS = ("unit", "topic")
"""Definitions whose values a lexicon knows, which an owner may have changed: facts are held against that itself."""
MOST_SHOWN = 20


def line_for_editors(root: Path, seed: str) -> str:
    """The first line of the sidecar of `seed`, a path from the project's `root`, by which editors find the schema.

    Empty where the project has no copy of it.
    """
    here = PurePosixPath("generator", SCHEMA.name)
    if not (root / here).is_file():
        return ""
    return f"# yaml-language-server: $schema={'../' * len(PurePosixPath(seed).parent.parts)}{here}\n"


class Complaint(NamedTuple):
    """What is wrong with one value, or with one key where `at_key`."""

    trail: Trail
    at_key: bool
    message: str
    fix: str


def _is_uri(value: Any) -> bool:
    return not isinstance(value, str) or bool(urlsplit(value).netloc)


FORMATS: Mapping[str, Callable[[Any], object]] = {
    "uri": _is_uri,
    "date": lambda value: not isinstance(value, str) or bool(date.fromisoformat(value)),
    "moment": lambda value: not isinstance(value, str) or bool(datetime.fromisoformat(value)),
    "charset": lambda value: not isinstance(value, str) or bool(codecs.lookup(value)),
}
"""What a pattern can't judge; each raises ValueError or LookupError, or gives False, for a wrong value."""


def complaints(values: Mapping[str, Any]) -> list[Complaint]:
    """All that the schema says against `values`; of one value one thing."""
    found = [complaint for error in _validator().iter_errors(values) for complaint in _complaints(error)]
    return list({(complaint.trail, complaint.at_key): complaint for complaint in reversed(found)}.values())[::-1]


@cache
def _validator() -> Any:
    from jsonschema import (
        Draft202012Validator,
        FormatChecker,
    )  # here: it takes a tenth of a second, and most seeds have no sidecar
    from jsonschema.validators import extend

    schema = json.loads(SCHEMA.read_text("utf-8"))
    for name in OF_THE_LEXICONS:
        del schema["$defs"][name]["enum"]
    schema["$defs"]["of"]["enum"] = list(capacities.subjects())
    types = Draft202012Validator.TYPE_CHECKER.redefine("number", lambda _, value: _is_finite(value))
    formats = FormatChecker(formats=())
    for name, check in FORMATS.items():
        formats.checks(name, raises=(LookupError, ValueError))(check)
    return extend(Draft202012Validator, type_checker=types)(schema, format_checker=formats)


def _is_finite(value: Any) -> bool:
    """YAML writes what JSON can't: `.inf`, `.nan`."""
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _complaints(error: Any) -> Iterator[Complaint]:
    trail: Trail = tuple(error.absolute_path)
    if error.validator == "additionalProperties":
        known = error.schema["properties"]
        yield from (_unknown_key((*trail, key), known) for key in error.instance if key not in known)
    elif error.validator == "required":
        missing = next(key for key in error.validator_value if key not in error.instance)
        yield Complaint(trail, False, f"{_named(trail)} lacks its `{missing}:`.", _fix(error))
    elif error.validator == "enum":
        yield Complaint(trail, False, f"`{error.instance}` is no value of `{_last_key(trail)}`.", _choice(error))
    elif error.validator == "not":
        yield Complaint(trail, True, f"`{trail[-1]}` is of the whole file, not of `{trail[-2]}` alone.", _fix(error))
    else:
        yield Complaint(trail, False, f"{_named(trail)} has a value of the wrong kind.", _fix(error))


def _unknown_key(trail: Trail, known: Mapping[str, Any]) -> Complaint:
    key, above = str(trail[-1]), trail[:-1]
    of = f"of {_named(above)}" if above else "of a correction"
    guess = nearest(key, known)
    if key.isdigit():
        return Complaint(trail, True, f"`{key}` is no key {of}.", "Write a large number without commas: 15000.")
    fix = f"Did you mean `{guess}`?" if guess else f"The keys are {', '.join(known)}."
    return Complaint(trail, True, f"`{key}` is no key {of}.", fix)


def _fix(error: Any) -> str:
    return str(error.schema["errorMessage"])


def _choice(error: Any) -> str:
    """The value that was meant, else all that there are."""
    known = [str(value) for value in error.validator_value if value is not None]
    guess = nearest(str(error.instance), known)
    return f"Did you mean `{guess}`?" if guess else f"Write one of {', '.join(known[:MOST_SHOWN])}."


def _named(trail: Trail) -> str:
    """A value as a person would call it: `company`, number 2 of `company`, `unit` of number 1 of `capacity`."""
    if not trail:
        return "the file"
    *above, last = trail
    if isinstance(last, int):
        return f"number {last + 1} of {_named(tuple(above))}"
    inner = above and above[-1] not in ("items",) and isinstance(above[-1], int)
    return f"`{last}` of {_named(tuple(above))}" if inner else f"`{last}`"


def _last_key(trail: Trail) -> str:
    return next((step for step in reversed(trail) if isinstance(step, str)), "")
