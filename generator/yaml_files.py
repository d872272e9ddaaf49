"""YAML files of our own: lexicons, rules and labels."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.errors import DigestError

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read(path: Path) -> Any:
    """What stands in the file at `path`, for reading only; an empty file gives an empty mapping.

    Raises DigestError, with the line, where it is no YAML.

    A file that did not change is parsed once in the life of a program: a preview outlives many edits.
    """
    return _parsed(path, path.stat().st_mtime_ns)


@cache
def _parsed(path: Path, written: int) -> Any:
    try:
        return yaml.load(path.read_text("utf-8"), LOADER) or {}  # noqa: S506 - a safe loader
    except yaml.YAMLError as error:
        raise DigestError(f"not valid YAML: {error}", str(path), "mend the line that it names") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise DigestError(f"line {line} is no UTF-8", str(path), "save the file as UTF-8") from None
