"""A person's corrections, from the sidecar `seeds/NAME.yml` or a `digest:` key: checked, never guessed at.

Beside them a sidecar tells where its seed came from: that is no correction, and no page calls it one.
"""

import codecs
import difflib
import math
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from generator.model import Corrections, Origin, Problem
from generator.reading.yaml_safely import Parsed, ValuesLoader, parse

Check = Callable[[Any], bool]
Number = int | float
DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d", re.A)
POINT = r"[\dX]{4}[?~%]?(?:-(?:0[1-9]|1[0-2]|2[1-4]|3[3-6]|4[01]|XX)[?~%]?(?:-[\dX]{2}[?~%]?)?)?"
EDTF = re.compile(rf"{POINT}(?:/{POINT})?", re.A)
"""The forms of a date that this project uses, of ISO 8601-2: parts unknown (X) or doubtful (?), or an interval.

Behind the year a month, a season (21-24), a quarter (33-36) or a half (40, 41): what pages have words for.
"""

TAG = re.compile(
    r"(?:"
    r"a[abefkmnrsvyz]|b[aegimnors]|c[aehorsuvy]|d[aevz]|e[elnostu]|f[afijory]|g[adlnuv]|"
    r"h[aeiortuyz]|i[adegikostu]|j[av]|k[agijklmnorsuvwy]|l[abginotuv]|m[ghiklnrsty]|"
    r"n[abdeglnorvy]|o[cjmrs]|p[ailst]|q[u]|r[mnouw]|s[acdegiklmnoqrstuvw]|t[aeghiklnorstwy]|"
    r"u[gkrz]|v[eio]|w[ao]|x[h]|y[io]|z[ahu]"
    r")(?:-[A-Za-z0-9]{2,8}){0,3}"
)
"""A code of ISO 639-1, and subtags behind it (BCP 47)."""
MOMENT = re.compile(r"(?:19|20)\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.A)
"""A moment in UTC (RFC 3339)."""
HASH = re.compile(r"[0-9a-f]{64}")
NO_STEM = re.compile(r"[/\\]|^\.|\.(?:txt|text|html?|xhtml|shtml|md|markdown|mkd|xml|json|rss|atom|yml)$", re.I)
"""What no stem has: a folder, a leading point, the ending of a file."""


def _is_words(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_day(value: Any) -> bool:
    if not isinstance(value, str) or not DAY.fullmatch(value):
        return False
    try:
        return bool(date.fromisoformat(value))
    except ValueError:
        return False


def _is_moment(value: Any) -> bool:
    """True for a day, and for a moment of UTC."""
    if not isinstance(value, str) or not MOMENT.fullmatch(value):
        return _is_day(value)
    try:
        return bool(datetime.fromisoformat(value))
    except ValueError:
        return False


def _is_address(value: Any) -> bool:
    try:
        parts = urlsplit(value if isinstance(value, str) and not re.search(r"\s", value) else "")
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _is_hash(value: Any) -> bool:
    return isinstance(value, str) and bool(HASH.fullmatch(value))


def _is_charset(value: Any) -> bool:
    try:
        return isinstance(value, str) and bool(codecs.lookup(value))
    except (LookupError, ValueError):
        return False


def _is_date_or_none(value: Any) -> bool:
    return value is None or (isinstance(value, str) and bool(EDTF.fullmatch(value)))


def _is_language(value: Any) -> bool:
    return isinstance(value, str) and bool(TAG.fullmatch(value))


def _is_word_list(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_words, value))


def _is_stem_list(value: Any) -> bool:
    return _is_word_list(value) and not any(NO_STEM.search(stem) for stem in value)


def _is_number_or_none(value: Any) -> bool:
    return value is None or (isinstance(value, Number) and not isinstance(value, bool) and 0 <= value < math.inf)


def _is_one_of(*values: str | None) -> Check:
    return lambda value: value in values


def _is_code(length: int) -> Check:
    return lambda value: isinstance(value, str) and len(value) == length and value.isascii() and value.isupper()


def _is_flag(value: Any) -> bool:
    return isinstance(value, bool)


UNITS = ["Wh", "kWh", "MWh", "GWh", "TWh", "W", "kW", "MW", "GW", "TW", "kg", "t", "units", "Ah", "mAh", "V", "kV"]
OF = [
    "storage",
    "battery",
    "vehicles",
    "installed",
    "recycling",
    "material",
    "stations",
    "hydrogen",
    "generation",
    "other",
]
NAMED: Mapping[str, Check] = {"name": _is_words, "id": _is_words, "primary": _is_flag}
CAPACITY: Mapping[str, Check] = {
    "min": _is_number_or_none,
    "max": _is_number_or_none,
    "unit": _is_one_of(*UNITS),
    "per": _is_one_of(None, "year"),
    "of": _is_one_of(*OF),
    "role": _is_one_of("project", "stated", "context"),
    "status": _is_one_of(None, "announced", "signed", "construction", "operating", "shelved", "cancelled"),
    "text": _is_words,
}
MONEY: Mapping[str, Check] = {
    "value": _is_number_or_none,
    "min": _is_number_or_none,
    "max": _is_number_or_none,
    "currency": _is_code(3),
    "text": _is_words,
}


def _is_named_list(value: Any) -> bool:
    return _is_list_of(value, NAMED, ("name",), words=True)


def _is_capacity_list(value: Any) -> bool:
    return _is_list_of(value, CAPACITY, ("unit",))


def _is_money_list(value: Any) -> bool:
    return _is_list_of(value, MONEY, ("value",))


def _is_list_of(value: Any, keys: Mapping[str, Check], needed: tuple[str, ...], words: bool = False) -> bool:
    return isinstance(value, list) and all(
        (words and _is_words(item)) or (isinstance(item, dict) and _is_record(item, keys, needed)) for item in value
    )


def _is_record(item: Mapping[Any, Any], keys: Mapping[str, Check], needed: tuple[str, ...]) -> bool:
    return all(key in item for key in needed) and all(key in keys and keys[key](item[key]) for key in item)


FIELDS: Mapping[str, tuple[Check, str]] = {
    "title": (_is_words, "some words"),
    "lang": (_is_language, "a language code of ISO 639-1, such as `zh`"),
    "published": (_is_date_or_none, "a date such as `2022-09-01`, or nothing"),
    "date": (_is_date_or_none, "a date such as `2022-08-30` or `XXXX-08-30`, or nothing"),
    "company": (_is_named_list, "a list of names, or of `name:`, `id:` and `primary:`"),
    "region": (_is_named_list, "a list of names, or of `name:`, `id:` and `primary:`"),
    "capacity": (
        _is_capacity_list,
        "a list of `min:`, `max:` (numbers), `per:`, `role:`, `status:`, `text:`, "
        f"`unit:` ({', '.join(UNITS)}), `of:` ({', '.join(OF)})",
    ),
    "money": (_is_money_list, "a list of `value:`, `min:`, `max:`, `currency:` (three letters, as `CNY`), `text:`"),
    "tags": (_is_word_list, "a list of tags"),
    "added": (_is_day, "a date such as `2022-09-03`"),
    "was": (_is_stem_list, "a list of former file names, each without its folder and its ending"),
    "publish": (_is_one_of("full", "excerpt", "facts"), "`full`, `excerpt` or `facts`"),
    "url": (_is_address, "the address of the original, such as `https://example.org/news/1`"),
    "publisher": (_is_words, "the name of the paper or site"),
    "retrieved": (_is_moment, "a day such as `2022-09-03`, or a moment such as `2022-09-03T08:15:00Z`"),
    "sha256": (_is_hash, "the 64 hexadecimal digits that `sha256sum` prints for the seed"),
    "charset": (_is_charset, "the name of an encoding, such as `gb2312`"),
}
"""Every key that a person may write, the check of its value and the words that describe it."""

FACTS = ("title", "lang", "published", "date", "company", "region", "capacity", "money", "tags")
ORIGIN = ("url", "publisher", "retrieved", "sha256", "charset")
"""Where the seed came from; `digest add` writes them."""


def read(text: str, file: str, above: int = 0) -> tuple[Corrections, tuple[Problem, ...]]:
    """Corrections in YAML source `text`; problems name `file` and count lines from `above`.

    A key that is unknown or has a wrong value is a problem and is left out; the others hold.
    """
    if not text.strip():
        return Corrections(), ()
    parsed = parse(text, ValuesLoader)
    if parsed.error:
        return Corrections(), (_unreadable(file, parsed, above),)
    return check(parsed.values, file, {key: line + above for key, line in parsed.lines.items()})


def check(values: Mapping[str, Any], file: str, lines: Mapping[str, int]) -> tuple[Corrections, tuple[Problem, ...]]:
    """The corrections among `values`, and a problem for each of the others."""
    problems = tuple(
        problem for key, value in values.items() if (problem := _problem(key, value, file, lines.get(key)))
    )
    good = {key: value for key, value in values.items() if key in FIELDS and FIELDS[key][0](value)}
    corrections = Corrections(
        facts={key: good[key] for key in FACTS if key in good},
        added=good.get("added"),
        was=tuple(good.get("was", ())),
        publish=good.get("publish"),
        origin=Origin(**{key: good[key] for key in ORIGIN if key in good}),
        written={key: (file, lines.get(key)) for key in good},
    )
    return corrections, problems


def merged(inner: Corrections, outer: Corrections) -> Corrections:
    """Both, where `outer` (the sidecar) beats `inner` (the seed's own `digest:` key)."""
    return Corrections(
        facts={**inner.facts, **outer.facts},
        added=outer.added or inner.added,
        was=(*outer.was, *(stem for stem in inner.was if stem not in outer.was)),
        publish=outer.publish or inner.publish,
        origin=Origin(**{key: getattr(outer.origin, key) or getattr(inner.origin, key) for key in ORIGIN}),
        written={**inner.written, **outer.written},
    )


def _problem(key: str, value: Any, file: str, line: int | None) -> Problem | None:
    if key not in FIELDS:
        near = difflib.get_close_matches(key, FIELDS, 1)
        guess = f"Did you mean `{near[0]}`?" if near else f"The keys are {', '.join(FIELDS)}."
        return Problem(seed=file, message=f"`{key}` is no key of a correction.", fix=guess, line=line)
    check_value, form = FIELDS[key]
    if check_value(value):
        return None
    message = f"`{key}` has a value of the wrong kind, and was left out."
    return Problem(seed=file, message=message, fix=f"Write {form} after `{key}:`.", line=line)


def _unreadable(file: str, parsed: Parsed, above: int) -> Problem:
    return Problem(
        seed=file,
        message=f"The corrections do not parse: {parsed.error}. None of them was taken.",
        fix="Mend that line, or delete the file.",
        line=above + (parsed.line or 1),
    )
