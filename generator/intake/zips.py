"""A ZIP archive of articles, as people and programs pack them: its files within bounds, under safe names."""

import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path, PurePosixPath

from generator import disk
from generator.characters import tidy
from generator.errors import DigestError
from generator.reading.kinds import ZIP, kind_in_zip
from generator.reading.unpacking import DAMAGED, unpacked

MOST_FILES = 50_000
MOST_BYTES = 4_000_000_000
"""Of all files unpacked, and no more than `RATIO` times the archive."""
RATIO = 200
"""Pages pack to a tenth; so much more is a bomb."""
ENCRYPTED, IS_UTF8 = 0x1, 0x800
"""Bits of an entry's flags (APPNOTE, 4.4.4)."""
OF_MACOS = "__MACOSX"
"""The folder that macOS puts into an archive."""
HAN = re.compile(r"[\u3000-\u9fff\uff00-\uffef]+")
CYRILLIC = re.compile(r"[\u0400-\u04ff]+")
NOT_ASCII = re.compile(r"[^\x00-\x7f]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A file in an archive: its path there, as a path of ours, and how to find it."""

    path: PurePosixPath
    info: zipfile.ZipInfo


def entries(archive: zipfile.ZipFile, source: Path) -> list[Entry]:
    """The files of `archive` in the order of their paths; raises DigestError on a bomb, a lock, an escape."""
    infos = [info for info in archive.infolist() if not info.is_dir()]
    _refuse(infos, source)
    named = [Entry(path=_path(info, source), info=info) for info in infos]
    return sorted(_apart([one for one in named if not _is_left_behind(one.path)]), key=lambda one: one.path)


def _is_left_behind(path: PurePosixPath) -> bool:
    return any(part == OF_MACOS or disk.is_left_behind(part) for part in path.parts)


def _apart(named: Sequence[Entry]) -> Iterator[Entry]:
    """Files of one path, as an archive can hold them, under paths of their own: `a.txt`, then `a-2.txt`.

    The second sidecar `a.yml` becomes `a-2.yml`, beside the second text; a stem that another file has is left to it.
    """
    stems = {one.path.with_suffix("") for one in named}
    numbers = defaultdict[PurePosixPath, Iterator[int]](lambda: count(2))
    seen = set[PurePosixPath]()
    for one in named:
        path, suffix = one.path.with_suffix(""), one.path.suffix
        if one.path in seen:
            again = (path.with_name(f"{path.name}-{number}") for number in numbers[one.path])
            path = next(free for free in again if free not in stems)
        seen.add(one.path)
        yield replace(one, path=path.with_name(path.name + suffix))


def is_archive(path: Path) -> bool:
    """Whether there is a ZIP archive at `path` that is no document: an Office file is one, too."""
    try:
        if not path.is_file():  # what a pipe holds can be read once alone
            return False
        with path.open("rb") as file:
            return file.read(4) in ZIP and kind_in_zip(file) in ("zip", "broken zip")
    except OSError:  # of which `disk` tells more
        return False


def opened(source: Path) -> zipfile.ZipFile:
    """The archive at `source`; raises DigestError where it is none, or damaged."""
    try:
        return zipfile.ZipFile(source)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise DigestError(f"can't be unpacked: {error}", str(source), "copy or download it again") from None


def read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes:
    """The bytes of a file, at most `most` of them and one, whatever its entry says of its size.

    Raises DigestError where it is damaged.
    """
    try:
        return unpacked(archive, info, most + 1)
    except DAMAGED as error:
        raise DigestError(f"can't be unpacked: {error}", tidy(info.filename), "pack it again") from None


def _refuse(infos: list[zipfile.ZipInfo], source: Path) -> None:
    if any(info.flag_bits & ENCRYPTED for info in infos):
        raise DigestError("is locked with a password", str(source), "unpack it, and add the folder")
    size = sum(info.file_size for info in infos)
    if len(infos) > MOST_FILES or size > min(MOST_BYTES, RATIO * max(source.stat().st_size, 100_000)):
        what = f"holds {len(infos)} files of {size / 1e6:.3g} MB, packed to {source.stat().st_size / 1e6:.3g} MB"
        raise DigestError(what, str(source), "unpack it yourself if you trust it, and add the folder")


def _path(info: zipfile.ZipInfo, source: Path) -> PurePosixPath:
    name = tidy(_decoded(info)).replace("\\", "/")
    path = PurePosixPath(re.sub(r"^[A-Za-z]:", "", name).replace("\n", " "))
    if path.is_absolute() or ".." in path.parts:
        raise DigestError(f"holds a file that would leave its folder: {name[:80]!r}", str(source), "do not trust it")
    return path


def _decoded(info: zipfile.ZipInfo) -> str:
    """A name as it was meant: Windows writes the codec of its language and says nothing of it."""
    if info.flag_bits & IS_UTF8 or info.filename.isascii():
        return info.filename
    octets = info.filename.encode("cp437", "replace")
    for codec, script in (("utf-8", NOT_ASCII), ("gb18030", HAN), ("cp866", CYRILLIC)):
        name = octets.decode(codec, "replace")
        if all(script.fullmatch(run) for run in NOT_ASCII.findall(name)) and "\ufffd" not in name:
            return name
    return info.filename
