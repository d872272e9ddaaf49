"""The one line of a sidecar that settles a doubt, as YAML; what only a person knows stands in capitals."""

import json
from collections.abc import Mapping
from typing import Any

NO_WORDS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
"""What YAML 1.1 takes for a truth value or nothing (https://yaml.org/type/bool.html)."""


def line(key: str, value: Any, item: str = "") -> str:
    """`key: value` in one line; `item` is the key of the article, where a file holds several.

    Words are quoted as JSON quotes them, which is YAML, too: nothing in them can end the line or add a key.
    """
    own = f"{key}: {_flow(value)}"
    return f"items: {{{quoted(item)}: {{{own}}}}}" if item else own


def within(remedy: str, item: str) -> str:
    """What of a line for `item` stands below the article's key: `key: value`."""
    return remedy.removeprefix(f"items: {{{quoted(item)}: {{").removesuffix("}}") if item else remedy


def quoted(item: str) -> str:
    """The key of an article as YAML takes it for words, whatever it looks like: `no`, `12`."""
    return json.dumps(item, ensure_ascii=False)


class Blank(str):
    """A word in capitals that stands for what a person must write: it goes without quotes."""

    __slots__ = ()


def _flow(value: Any) -> str:
    if isinstance(value, Blank):
        return str(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(key)}: {_flow(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def _key(key: str) -> str:
    return key if key.isidentifier() and key.isascii() and key.lower() not in NO_WORDS else quoted(key)
