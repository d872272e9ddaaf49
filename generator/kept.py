"""What takes long to make of the lexicons, kept from one run of the program to the next in one file of the cache.

What is in it is named after all that it was made of, so an edit asks for another name and nothing in it is ever out of
date. Each program and each of its workers says once, at its start, where that file lies, and writes it when it ends.
"""

import atexit
import marshal
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any, Final, TypeVar, cast
from zlib import crc32

T = TypeVar("T")
NAME: Final = "lexicons"
MOST: Final = 5_000
"""Things that are kept, the newest; all lexicons together need a thousand."""

_folder: Path | None = None
_fresh: Final[dict[bytes, bytes]] = {}
"""What this run has made and the file has not."""


def use(folder: Path | None) -> None:
    """Keep everything in `folder` from now on; None, as at first: read and write nothing."""
    global _folder  # the one place that says so; an argument would lead through every rule of every extractor
    _folder = folder
    _held.cache_clear()


def in_use() -> Path | None:
    """The folder where everything is kept."""
    return _folder


def made(maker: str, source: str, make: Callable[[], T]) -> T:
    """What `make` gives, a pure function of `source` whose code is the file `maker`; called if no run has done it.

    Words, numbers, and lists, tuples and mappings of them are kept; a value that holds anything else is made each time.
    """
    name = sha256(f"{code(maker)}\0{source}".encode()).digest()
    held = _held().get(name)
    if held is not None:
        return cast(T, marshal.loads(held))  # noqa: S302  (our own file, checksum verified)
    value: Any = make()
    with suppress(ValueError):  # a date, say
        _fresh[name] = marshal.dumps(value)
    return cast(T, value)


@cache
def code(maker: str) -> str:
    """Changes with the file `maker` and with the version of Python: for a `source` that a second file works on, too."""
    return sha256(sys.version.encode() + Path(maker).read_bytes()).hexdigest()


@cache
def _held() -> dict[bytes, bytes]:
    """What the file holds; nothing where it is missing, damaged or not to be read."""
    with suppress(OSError, EOFError):  # none there, not ours to read, or an empty one, whose checksum is right
        content = _folder.joinpath(NAME).read_bytes() if _folder else b""
        if content[:4] == _checksum(content[4:]):
            return cast(dict[bytes, bytes], marshal.loads(content[4:]))  # noqa: S302  (as above)
    return {}


def _checksum(payload: bytes) -> bytes:
    return crc32(payload).to_bytes(4, "big")


@atexit.register
def write() -> None:
    """Write down what this run has made beside what is there; of two runs that end at once, the later one's stays."""
    _held.cache_clear()
    if _folder is None or _fresh.keys() <= _held().keys():
        return
    whole = _held() | _fresh
    payload = marshal.dumps(dict(islice(whole.items(), max(0, len(whole) - MOST), None)))
    draft = _folder / f"{NAME}.{os.getpid()}.part"
    with suppress(OSError):  # a project that may only be read is slower, and nothing else
        _folder.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(_checksum(payload) + payload)
        draft.replace(_folder / NAME)
    _fresh.clear()
