"""Single files: read as a whole folder, written so that a killed build leaves no half one, removed with their draft."""

import os
import shutil
from pathlib import Path


def files(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` by its relative POSIX path; empty where the folder is missing."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def write(path: Path, data: bytes) -> bool:
    """Put `data` at `path`, through a temporary file that takes its place at once; False where it stands there."""
    if path.is_file() and not path.is_symlink() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = _draft(path)
    draft.write_bytes(data)
    os.replace(draft, path)  # noqa: PTH105  (one call for "take its place at once", on every system)
    return True


def remove(path: Path, folder: Path) -> bool:
    """Remove the file at `path`, and the folders below `folder` that it leaves empty; False where there is none."""
    _draft(path).unlink(missing_ok=True)  # of a build that was killed before the page took its place
    if not path.is_file() and not path.is_symlink():
        return False
    path.unlink()
    for parent in path.parents:
        if parent == folder or any(parent.iterdir()):
            break
        parent.rmdir()
    return True


def _draft(path: Path) -> Path:
    return path.with_name(f".{path.name}.part")


def remove_tree(folder: Path) -> None:
    """Remove `folder` and all in it; a missing one is fine."""
    shutil.rmtree(folder, ignore_errors=True)
