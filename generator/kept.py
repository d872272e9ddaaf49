"""What takes long to make of the lexicons, kept from one run of the program to the next in one file of the cache.

What is in it is named after all that it was made of, so an edit asks for another name and nothing in it is ever out of
date. Each program and each of its workers says once, at its start, where that file lies, and writes it when it ends; a
preview writes it after each of its turns.
"""

import atexit
import marshal
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from hashlib import sha256
from itertools import accumulate
from pathlib import Path
from typing import Any, Final, TypeVar, cast
from zlib import crc32

T = TypeVar("T")
NAME: Final = "lexicons"
ROOM: Final = 24_000_000
"""Bytes that are kept, those that were asked for last; all lexicons together need half of them.

Each edit to the companies leaves two million behind, and each start of a program reads them all.
"""

_folder: Path | None = None
_fresh: Final[dict[bytes, bytes]] = {}
"""What this run has made and the file has not."""
_asked: Final[dict[bytes, None]] = {}
"""What this run has asked for, the newest last."""
_codes: Final[dict[str, str]] = {}
"""The code of the makers, as it was when it was first asked for."""


def use(folder: Path | None) -> None:
    """Keep everything in `folder` from now on; None, as at first: read and write nothing."""
    global _folder  # the one place that says so; an argument would lead through every rule of every extractor
    _folder = folder
    _held.cache_clear()
    _asked.clear()


def in_use() -> Path | None:
    """The folder where everything is kept."""
    return _folder


def made(maker: str, source: str, make: Callable[[], T]) -> T:
    """What `make` gives, a pure function of `source` whose code is the file `maker`; called if no run has done it.

    Words, numbers, and lists, tuples, sets and mappings of them are kept; a value of anything else is made each time.
    """
    name = sha256(f"{code(maker)}\0{source}".encode()).digest()
    _asked.pop(name, None)
    _asked[name] = None
    held = _held().get(name)
    if held is not None:
        return cast(T, marshal.loads(held))  # noqa: S302  (our own file, checksum verified)
    value: Any = make()
    with suppress(ValueError):  # a date, say
        _fresh[name] = marshal.dumps(value)
    return cast(T, value)


def code(maker: str) -> str:
    """Changes with the file `maker` and with the version of Python: for a `source` that a second file works on, too."""
    if maker not in _codes:
        _codes[maker] = sha256(sys.version.encode() + Path(maker).read_bytes()).hexdigest()
    return _codes[maker]


def makers() -> tuple[str, ...]:
    """The files of code that anything was named after in this run: after an edit to one of them the names are wrong."""
    return tuple(_codes)


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
    if _folder is None or not _fresh:
        return
    if not _fresh.keys() <= _held().keys():
        with suppress(OSError):  # a project that may only be read is slower, and nothing else
            _put(_folder, marshal.dumps(_newest(_held() | _fresh)))
    _fresh.clear()
    _held.cache_clear()


def _put(folder: Path, payload: bytes) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    draft = folder / f"{NAME}.{os.getpid()}.part"
    draft.write_bytes(_checksum(payload) + payload)
    draft.replace(folder / NAME)


def _newest(things: dict[bytes, bytes]) -> dict[bytes, bytes]:
    """Those of `things`, the newest last, that have room."""
    before = [name for name in reversed(things) if name not in _asked]
    names = [*(name for name in reversed(_asked) if name in things), *before]
    sizes = accumulate(len(things[name]) for name in names)
    room = [name for name, size in zip(names, sizes, strict=True) if size <= ROOM]
    return {name: things[name] for name in reversed(room)}
