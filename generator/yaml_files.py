"""YAML files of our own: lexicons, rules and labels."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.errors import DigestError


class Entry(dict[str, Any]):
    """A mapping that knows where it stands, and says so when it is asked for a key that an owner left out."""

    __slots__ = ("place",)
    place: str
    """`FILE:LINE` of its first key."""

    def __missing__(self, key: str) -> Any:
        """Raise DigestError: who can do without a key asks by `get`."""
        raise DigestError(f"there is no `{key}:`", self.place, f"add `{key}:` to the entry that begins there")


LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
TEXT, LIST, MAPPING = (f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map"))


def read(path: Path) -> Any:
    """What stands in the file at `path`, for reading only; an empty file gives an empty mapping.

    Raises DigestError, with the line, where it is no YAML; so does a mapping of it for a key that it has not.

    A file that did not change is parsed once in the life of a program: a preview outlives many edits.
    """
    return _parsed(path, path.stat().st_mtime_ns)


@cache
def _parsed(path: Path, written: int) -> Any:
    try:
        loader = LOADER(path.read_text("utf-8"))
        root = loader.get_single_node()
        return (root and _value(loader, root, path)) or _entry(path, 1, ())
    except yaml.YAMLError as error:
        raise DigestError(f"not valid YAML: {error}", str(path), "mend the line that it names") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise DigestError(f"line {line} is no UTF-8", str(path), "save the file as UTF-8") from None


def _entry(path: Path, line: int, pairs: Iterable[tuple[str, Any]]) -> Entry:
    entry = Entry(pairs)
    entry.place = f"{path}:{line}"
    return entry


def _value(loader: Any, node: yaml.Node, path: Path) -> Any:
    """What the loader makes of a node; of words and lists of them directly, for its own way takes twice as long."""
    if _is_text(node):
        return node.value
    if isinstance(node, yaml.SequenceNode) and node.tag == LIST:
        return [_value(loader, part, path) for part in node.value]
    if isinstance(node, yaml.MappingNode) and node.tag == MAPPING and all(_is_text(key) for key, _ in node.value):
        pairs = ((key.value, _value(loader, part, path)) for key, part in node.value)
        return _entry(path, node.start_mark.line + 1, pairs)
    return loader.construct_object(node, deep=True)


def _is_text(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.tag == TEXT
