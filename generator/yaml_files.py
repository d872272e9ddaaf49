"""YAML files of our own: lexicons, rules and labels."""

from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any

import yaml

from generator import kept, yaml_advice
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
CONTAINERS = frozenset({list, tuple})


def read(path: Path) -> Any:
    """What stands in the file at `path`, for reading only; an empty file gives an empty mapping.

    Raises DigestError, with the line, where it is no YAML; so does a mapping of it for a key that it has not.

    A file that did not change is parsed once in the life of a program: a preview outlives many edits.
    """
    return _parsed(path, path.stat().st_mtime_ns)


@cache
def _parsed(path: Path, written: int) -> Any:
    try:
        text = path.read_text("utf-8")
        plain = kept.made(__file__, f"{yaml.__version__} {text}", partial(_plain_of, text))
        return _placed(plain, path) or _entry(path, 1, {})
    except yaml.MarkedYAMLError as error:
        slip = yaml_advice.slip(error, text)
        fix = slip.fix or "mend that line"
        raise DigestError(f"not valid YAML: {slip.what}", f"{path}:{slip.line}", fix) from None
    except yaml.YAMLError as error:
        raise DigestError(f"not valid YAML: {error}", str(path), "remove that character") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise DigestError(f"line {line} is no UTF-8", str(path), "save the file as UTF-8") from None


def _entry(path: Path, line: int, pairs: dict[str, Any]) -> Entry:
    entry = Entry(pairs)
    entry.place = f"{path}:{line}"
    return entry


def _placed(plain: Any, path: Path) -> Any:
    """The values of a file with entries for its mappings."""
    if type(plain) is list:
        return [_placed(part, path) if type(part) in CONTAINERS else part for part in plain]
    if type(plain) is tuple and plain[0] is ...:
        _, line, pairs = plain
        placed = {key: _placed(part, path) if type(part) in CONTAINERS else part for key, part in pairs.items()}
        return _entry(path, line, placed)
    return plain


def _plain_of(text: str) -> Any:
    loader = LOADER(text)
    root = loader.get_single_node()
    return root and _plain(loader, root)


def _plain(loader: Any, node: yaml.Node) -> Any:
    """What the loader makes of a node, a mapping of words as `(..., line, mapping)`.

    Of words and lists of them directly, for the loader's own way takes twice as long.
    """
    if _is_text(node):
        return node.value
    if isinstance(node, yaml.SequenceNode) and node.tag == LIST:
        return [_plain(loader, part) for part in node.value]
    if isinstance(node, yaml.MappingNode) and node.tag == MAPPING and all(_is_text(key) for key, _ in node.value):
        return ..., node.start_mark.line + 1, {key.value: _plain(loader, part) for key, part in node.value}
    return loader.construct_object(node, deep=True)


def _is_text(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.tag == TEXT


def doubled(path: Path) -> Iterator[DigestError]:
    """Each key of the file at `path` that stands twice in one mapping: of the two YAML keeps the second alone."""
    loader = LOADER(path.read_text("utf-8"))
    nodes = [node for node in (loader.get_single_node(),) if node]
    while nodes:
        node = nodes.pop()
        keys = [key for key, _ in node.value if _is_text(key)] if isinstance(node, yaml.MappingNode) else []
        first: dict[str, int] = {}
        for key in keys:
            line = key.start_mark.line + 1
            if first.setdefault(key.value, line) != line:
                yield DigestError(
                    f"`{key.value}:` stands twice", f"{path}:{line}", f"join it with line {first[key.value]}"
                )
        nodes += _below(node)


def _below(node: yaml.Node) -> list[yaml.Node]:
    """The nodes that a list or mapping holds."""
    if isinstance(node, yaml.MappingNode):
        return [value for _, value in node.value]
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []
