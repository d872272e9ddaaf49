"""What tells whether a seed was written to, without reading it."""

import os
from collections.abc import Iterator
from pathlib import Path

from generator import companions
from generator.disk.inventory import SIDECAR, is_left_behind, is_sidecar
from generator.settings import Settings

Stamp = tuple[int, int]
"""Time of a file's last change in nanoseconds, and its size."""
MISSING: Stamp = (0, -1)


def stamps(settings: Settings) -> dict[Path, tuple[Stamp, Stamp]]:
    """What tells whether a seed or its sidecar was written to, by the path of each file that may be a seed.

    Ten thousand files are looked at in a tenth of the time that reading them takes.
    """
    found = {Path(path): stamp for path, stamp in sorted(_stamps(str(settings.root / settings.seeds)))}
    parts = companions.parts([path for path in found if not path.is_symlink()], Path.read_bytes)
    return {
        path: (stamp, found.get(path.with_suffix(SIDECAR), MISSING))
        for path, stamp in found.items()
        if not is_sidecar(path) and path not in parts
    }


def _stamps(folder: str) -> Iterator[tuple[str, Stamp]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if is_left_behind(entry.name):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _stamps(entry.path)
            else:
                yield entry.path, _stamp(entry)


def _stamp(entry: "os.DirEntry[str]") -> Stamp:
    try:
        state = entry.stat()
    except OSError:  # a link that leads nowhere, or an editor's draft that is gone again
        return MISSING
    return state.st_mtime_ns, state.st_size
