"""YAML from strangers: plain data only, bounded in size, depth and aliases, with the line of every key."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.characters import tidy

MAX_CHARS = 100_000
MAX_DEPTH = 16
MAX_ALIASES = 8
"""A document of ours needs none; nine levels of nine aliases make 10**8 nodes (the "billion laughs")."""


class WordsLoader(yaml.CBaseLoader):
    """Every scalar stays the words that were written: `2020-11-17`, `no` and `010` are strings."""


class ValuesLoader(yaml.CSafeLoader):
    """Numbers, booleans and null are resolved; dates stay words, since ours may be uncertain ones (EDTF)."""

    yaml_implicit_resolvers = {  # noqa: RUF012 (PyYAML's own form)
        first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
        for first, pairs in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }


Loader = type[WordsLoader] | type[ValuesLoader]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """A mapping with the 1-based line of each of its top-level keys, or what is wrong and in which line."""

    values: Mapping[str, Any] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    error: str | None = None
    line: int | None = None


def parse(text: str, loader: Loader) -> Parsed:
    """The mapping that `text` holds; an empty text is an empty mapping. Never raises on content."""
    if len(text) > MAX_CHARS:
        return Parsed(error=f"it is longer than {MAX_CHARS:,} characters")
    try:
        refused = _refusal(text)
        if refused:
            return refused
        node = yaml.compose(text, loader)
        values = yaml.load(text, loader)  # noqa: S506 (both loaders make plain data only)
    except yaml.MarkedYAMLError as error:
        return Parsed(error=_sentence(error), line=_line(error))
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        return Parsed(error=str(error).splitlines()[0], line=1)
    return _mapping(values, node)


def _mapping(values: Any, node: Any) -> Parsed:
    if values is None or values == "":
        return Parsed()
    if not isinstance(values, dict):
        return Parsed(error="it is not a list of `key: value` lines", line=1)
    lines = {str(key.value): key.start_mark.line + 1 for key, _ in node.value}
    return Parsed(values={str(key): _tidied(value) for key, value in values.items()}, lines=lines)


def _tidied(value: Any) -> Any:
    """The value with all its words tidied: an escape of YAML brings back what the text had lost."""
    if isinstance(value, list):
        return [_tidied(item) for item in value]
    if isinstance(value, dict):
        return {_tidied(key): _tidied(item) for key, item in value.items()}
    return tidy(value) if isinstance(value, str) else value


def _refusal(text: str) -> Parsed | None:
    """Walk the events, which is flat and cheap, before anything is built from them."""
    depth = aliases = 0
    for event in yaml.parse(text, yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        aliases += isinstance(event, yaml.AliasEvent)
        if depth > MAX_DEPTH or aliases > MAX_ALIASES:
            what = "its values are nested too deeply" if depth > MAX_DEPTH else "it uses too many `*` aliases"
            mark = event.start_mark
            return Parsed(error=what, line=mark.line + 1 if mark else None)
    return None


def _line(error: yaml.MarkedYAMLError) -> int | None:
    mark = error.problem_mark or error.context_mark
    return mark.line + 1 if mark else None


def _sentence(error: yaml.MarkedYAMLError) -> str:
    return " ".join(part for part in (error.problem, error.context) if part)
