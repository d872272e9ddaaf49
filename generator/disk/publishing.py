"""Pages out: `site_docs/` holds what is given, and of the rest only what we never wrote.

A page is written only when its bytes differ, so a second build touches nothing.
"""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from generator.disk.plain import remove, write
from generator.errors import DigestError

MANIFEST = ".generated"


def publish(pages: Iterable[tuple[str, bytes]], folder: Path) -> tuple[int, int, int]:
    """Make `folder` hold exactly `pages` besides what we never wrote; counts of written, unchanged and removed files.

    Each page, a path and its bytes, is written as it comes: a large site never stands in memory as a whole.
    Raises DigestError on a path that leaves the folder: that is a bug of ours, and nothing is written there.
    """
    ours = set(_manifest(folder))
    write(folder / MANIFEST, _listing(ours))
    changed: dict[str, bool] = {}
    for path, data in pages:
        _refuse_escape(path, folder)
        if path not in ours:
            _add_to_manifest(path, folder)
        changed[path] = write(folder / path, data)
    removed = sum(remove(folder / path, folder) for path in sorted(ours - changed.keys()))
    write(folder / MANIFEST, _listing(changed))
    written = sum(changed.values())
    return written, len(changed) - written, removed


def put(pages: Iterable[tuple[str, bytes]], gone: Iterable[str], folder: Path) -> list[str]:
    """Write some pages of many, as `publish` would, and remove those at the paths in `gone`; the paths that changed."""
    changed = []
    for path, data in pages:
        _refuse_escape(path, folder)
        if not (folder / path).is_file():
            _add_to_manifest(path, folder)
        if write(folder / path, data):
            changed.append(path)
    return [*changed, *(path for path in gone if remove(folder / path, folder))]


def remove_all(folder: Path) -> int:
    """Remove every file that our manifest in `folder` lists, and the manifest; the number of files removed."""
    removed = sum(remove(folder / path, folder) for path in _manifest(folder))
    remove(folder / MANIFEST, folder)
    return removed


def _listing(paths: Iterable[str]) -> bytes:
    return "".join(f"{path}\n" for path in sorted(paths)).encode()


def _add_to_manifest(path: str, folder: Path) -> None:
    """Before the page itself: were we killed in between, the next build would still know what is ours."""
    with (folder / MANIFEST).open("a", encoding="utf-8") as manifest:
        manifest.write(f"{path}\n")


def _manifest(folder: Path) -> list[str]:
    path = folder / MANIFEST
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    return [line for line in lines if _is_inside(line)]


def _is_inside(path: str) -> bool:
    parts = PurePosixPath(path)
    return bool(path) and not parts.is_absolute() and ".." not in parts.parts and "\\" not in path


def _refuse_escape(path: str, folder: Path) -> None:
    parents = [folder / parent for parent in PurePosixPath(path).parents]
    if not _is_inside(path) or any(parent.is_symlink() for parent in parents if parent != folder):
        raise DigestError("a page's path leaves the output folder", path, "please report this as a bug")
