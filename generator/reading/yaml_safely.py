"""YAML from strangers: plain data only, bounded in size, depth and aliases, with the place of every value."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from generator import yaml_advice
from generator.characters import tidy
from generator.model import Trail

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


class Mark(NamedTuple):
    """A place in the source, both counted from 1."""

    line: int
    column: int


START = Mark(1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """A mapping with the places of all in it, or what is wrong and in which line."""

    values: Mapping[str, Any] = field(default_factory=dict)
    keys: Mapping[Trail, Mark] = field(default_factory=dict)
    """Where each key of a mapping stands, on every level."""
    places: Mapping[Trail, Mark] = field(default_factory=dict)
    """Where each value stands."""
    twice: tuple[Trail, ...] = ()
    """Keys that their mapping has more than once; the last one counts."""
    error: str | None = None
    at: Mark = START
    """Where the error is."""
    fix: str = ""
    """How to mend it; empty where that is not known."""


def parse(text: str, loader: Loader, below: str = "") -> Parsed:
    """The mapping that `text` holds, or the one under its key `below`; an empty text is an empty mapping.

    Never raises on content. Places count from the first line of `text`.
    """
    if len(text) > MAX_CHARS:
        return Parsed(error=f"it is longer than {MAX_CHARS:,} characters")
    try:
        refused = _refusal(text)
        if refused:
            return refused
        source = loader(text)
        node = source.get_single_node()
        return _mapping(source, _child(node, below) if below else node)
    except yaml.MarkedYAMLError as error:
        slip = yaml_advice.slip(error, text)
        return Parsed(error=slip.what, at=Mark(slip.line, slip.column), fix=slip.fix)
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        return Parsed(error=str(error).splitlines()[0])


def _child(node: Any, key: str) -> yaml.Node | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for name, value in pairs if name.value == key), None)


def _mapping(source: Any, node: yaml.Node | None) -> Parsed:
    values = _tidied(source.construct_document(node)) if node else None
    if node is None or values in (None, ""):
        return Parsed()
    if not isinstance(values, dict):
        return Parsed(error=yaml_advice.LINES.what, at=_place(node.start_mark), fix=yaml_advice.LINES.fix)
    seen = list(_walk(node, ()))
    keys = {trail: _place(key.start_mark) for trail, key, _ in seen if key}
    twice = tuple(trail for trail, times in Counter(trail for trail, key, _ in seen if key).items() if times > 1)
    return Parsed(
        values=values, keys=keys, places={trail: _place(value.start_mark) for trail, _, value in seen}, twice=twice
    )


def _walk(node: yaml.Node, trail: Trail) -> Iterator[tuple[Trail, yaml.Node | None, yaml.Node]]:
    """Every value below `node` with its key, if it has one; merged mappings (`<<`) are not looked into."""
    pairs: Iterable[tuple[Any, yaml.Node | None, yaml.Node]] = ()
    if isinstance(node, yaml.MappingNode):
        pairs = ((str(key.value), key, value) for key, value in node.value)
    elif isinstance(node, yaml.SequenceNode):
        pairs = ((number, None, value) for number, value in enumerate(node.value))
    for step, key, value in pairs:
        yield (*trail, step), key, value
        yield from _walk(value, (*trail, step))


def _place(mark: Any) -> Mark:
    return Mark(mark.line + 1, mark.column + 1) if mark else START


def _tidied(value: Any) -> Any:
    """The value with all its words tidied and all its keys as words.

    An escape of YAML brings back what the text had lost; an item's key may look like a number.
    """
    if isinstance(value, list):
        return [_tidied(item) for item in value]
    if isinstance(value, dict):
        return {tidy(str(key)): _tidied(item) for key, item in value.items()}
    return tidy(value) if isinstance(value, str) else value


def _refusal(text: str) -> Parsed | None:
    """Walk the events, which is flat and cheap, before anything is built from them."""
    aliases, open_anchors = 0, list[str | None]()
    for event in yaml.parse(text, yaml.CSafeLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            open_anchors.append(event.anchor)
        elif isinstance(event, yaml.CollectionEndEvent):
            open_anchors.pop()
        elif isinstance(event, yaml.AliasEvent):
            aliases += 1
        what = _excess(event, aliases, open_anchors)
        if what:
            return Parsed(error=what, at=_place(event.start_mark))
    return None


def _excess(event: yaml.Event, aliases: int, open_anchors: Sequence[str | None]) -> str:
    """What is too much at this event; empty where nothing is."""
    if len(open_anchors) > MAX_DEPTH:
        return "its values are nested too deeply"
    if aliases > MAX_ALIASES:
        return "it uses too many `*` aliases"
    if isinstance(event, yaml.AliasEvent) and event.anchor in open_anchors:
        return f"`*{event.anchor}` stands inside of what it stands for"
    return ""
