"""Seeds in, pages out: the only module that reads `seeds/` and writes `site_docs/`.

A page is written only when its bytes differ, through a temporary file that takes its place at once, so a
killed build leaves no half file and a second build touches nothing.
"""

import os
import re
import shutil
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from generator import companions
from generator.characters import printable, tidy
from generator.errors import DigestError
from generator.model import Problem, Seed
from generator.settings import Settings
from generator.slugs import slug

Stamp = tuple[int, int]
"""Time of a file's last change in nanoseconds, and its size."""
MISSING: Stamp = (0, -1)
MANIFEST = ".generated"
SIDECAR = ".yml"
LEFT_BEHIND = re.compile(
    r"\.(?:git\w*|keep|DS_Store|localized|directory|editorconfig|[#_].*|.*(?:\.sw\w|\.part|\.tmp|~))"
)
"""Hidden files that version control, file managers and editors put into a folder, and our own drafts."""


def seeds(settings: Settings) -> tuple[tuple[Seed, ...], tuple[Problem, ...]]:
    """All seeds below the project's seeds folder in the order of their paths, and what keeps a file from being one."""
    folder = settings.root / settings.seeds
    paths = sorted(folder.rglob("*"))
    files = _files(paths, folder)
    outcomes = [seed_at(path, settings) for path in files if not _is_sidecar(path)]
    found = [outcome for outcome in outcomes if isinstance(outcome, Seed)]
    problems = [outcome for outcome in outcomes if isinstance(outcome, Problem)]
    return tuple(found), (*problems, *_orphans(files, settings), *_hidden(paths, settings))


def stamps(settings: Settings) -> dict[Path, tuple[Stamp, Stamp]]:
    """What tells whether a seed or its sidecar was written to, by the path of each file that may be a seed.

    Ten thousand files are looked at in a tenth of the time that reading them takes.
    """
    found = {Path(path): stamp for path, stamp in sorted(_stamps(str(settings.root / settings.seeds)))}
    parts = companions.parts([path for path in found if not path.is_symlink()], Path.read_bytes)
    return {
        path: (stamp, found.get(path.with_suffix(SIDECAR), MISSING))
        for path, stamp in found.items()
        if not _is_sidecar(path) and path not in parts
    }


def _stamps(folder: str) -> Iterator[tuple[str, Stamp]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
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


def offered(folder: Path) -> list[Path]:
    """The files below `folder` that may be seeds: no sidecars, no hidden ones, no parts of a saved page."""
    return [path for path in _files(sorted(folder.rglob("*")), folder) if not _is_sidecar(path)]


def seed(path: Path, limit: int) -> Seed | Problem:
    """The seed in the file at `path`, named as the caller typed it, with its sidecar; a Problem when unreadable."""
    return _read(path, path.as_posix(), limit)


def _read(path: Path, stated: str, limit: int) -> Seed | Problem:
    name = unicodedata.normalize("NFC", stated)
    if tidy(name) != name or "\n" in name or "\t" in name:
        return Problem(
            seed=printable(name),
            message="has a name with characters that can't be shown",
            fix="give it a name of letters and digits",
        )
    try:
        if path.stat().st_size > limit:
            return _too_large(name, path.stat().st_size, limit)
        return Seed(path=name, data=path.read_bytes(), sidecar=_sidecar(path))
    except OSError as error:
        return Problem(
            seed=name,
            message=f"can't be read: {error.strerror}",
            fix="check the path and the file's permissions",
        )


def _is_candidate(path: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return not hidden and (path.is_symlink() or path.is_file())


def _files(paths: Iterable[Path], folder: Path) -> list[Path]:
    """The seeds and sidecars among `paths`: no hidden files, no folders, no parts of a saved page."""
    candidates = [path for path in paths if _is_candidate(path, folder)]
    parts = companions.parts([path for path in candidates if not path.is_symlink()], Path.read_bytes)
    return [path for path in candidates if path not in parts]


def _is_sidecar(path: Path) -> bool:
    return path.suffix == SIDECAR


def seed_at(path: Path, settings: Settings) -> Seed | Problem:
    """The seed in a file below the project's seeds folder."""
    name = path.relative_to(settings.root).as_posix()
    inside = (settings.root / settings.seeds).resolve()
    if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(inside):  # `resolve` raises on a loop
        return Problem(
            seed=printable(name),
            message="is a link to a file outside the seeds folder",
            fix="put a copy of the file here instead of the link",
        )
    return _read(path, name, settings.max_seed_bytes)


def _sidecar(path: Path) -> bytes | None:
    beside = path.with_suffix(SIDECAR)
    if beside == path or beside.is_symlink() or not beside.is_file():
        return None
    return beside.read_bytes()


def _too_large(name: str, size: int, limit: int) -> Problem:
    return Problem(
        seed=name,
        message=f"is {size / 1e6:.3g} MB large; the limit is {limit / 1e6:.3g} MB",
        fix="hand in the article alone, or raise extra.digest.max_seed_bytes in mkdocs.yml",
    )


def _orphans(files: Iterable[Path], settings: Settings) -> Iterator[Problem]:
    stems = {path.with_suffix("") for path in files if not _is_sidecar(path)}
    for path in files:
        if _is_sidecar(path) and path.with_suffix("") not in stems:
            yield Problem(
                seed=printable(path.relative_to(settings.root).as_posix()),
                message="is a sidecar without a seed beside it",
                fix="give it the name of its seed, with the ending .yml, or remove it",
                severity="warning",
            )


def _hidden(paths: Iterable[Path], settings: Settings) -> Iterator[Problem]:
    for path in paths:
        if _is_hidden_seed(path, settings.root / settings.seeds):
            yield Problem(
                seed=printable(path.relative_to(settings.root).as_posix()),
                message="is hidden, and so it was left out: its name begins with a point",
                fix="give it a name without the point, or remove it",
                severity="warning",
            )


def _is_hidden_seed(path: Path, folder: Path) -> bool:
    """True for a hidden file that no program is known to leave behind; a hidden folder is somebody's own."""
    above = path.relative_to(folder).parent.parts
    if not path.name.startswith(".") or LEFT_BEHIND.fullmatch(path.name) or not path.is_file():
        return False
    return not any(part.startswith(".") for part in above)


def files(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` by its relative POSIX path; empty where the folder is missing."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def publish(pages: Iterable[tuple[str, bytes]], folder: Path) -> tuple[int, int, int]:
    """Make `folder` hold exactly `pages` besides what we never wrote; counts of written, unchanged and removed files.

    Each page, a path and its bytes, is written as it comes: a large site never stands in memory as a whole.
    Raises DigestError on a path that leaves the folder: that is a bug of ours, and nothing is written there.
    """
    ours = set(_manifest(folder))
    _write(folder / MANIFEST, _listing(ours))
    changed: dict[str, bool] = {}
    for path, data in pages:
        _refuse_escape(path, folder)
        if path not in ours:
            _add_to_manifest(path, folder)
        changed[path] = _write(folder / path, data)
    removed = sum(_remove(folder / path, folder) for path in sorted(ours - changed.keys()))
    _write(folder / MANIFEST, _listing(changed))
    written = sum(changed.values())
    return written, len(changed) - written, removed


def put(pages: Iterable[tuple[str, bytes]], gone: Iterable[str], folder: Path) -> list[str]:
    """Write some pages of many, as `publish` would, and remove those at the paths in `gone`; the paths that changed."""
    changed = []
    for path, data in pages:
        _refuse_escape(path, folder)
        if not (folder / path).is_file():
            _add_to_manifest(path, folder)
        if _write(folder / path, data):
            changed.append(path)
    return [*changed, *(path for path in gone if _remove(folder / path, folder))]


def stem_slug(path: str) -> str:
    """What the address of the seed at `path` is made of: no two seeds may have the same."""
    return slug(PurePosixPath(path).stem)


def taken(settings: Settings) -> dict[str, str]:
    """The path of each seed by its `stem_slug`, from the project's root; of those that share one, the first."""
    folder = settings.root / settings.seeds
    found = [path for path in _files(sorted(folder.rglob("*")), folder) if not _is_sidecar(path)]
    paths = [path.relative_to(settings.root).as_posix() for path in found]
    return {stem_slug(path): path for path in reversed(paths)}


def hand_in(settings: Settings, seed: Seed) -> tuple[str, ...]:
    """Write a seed and its sidecar; their paths. Nothing that is there is overwritten: raises DigestError.

    The sidecar comes first: no seed is ever without it, wherever we are killed.
    """
    path = settings.root / seed.path
    beside, folder = path.with_suffix(SIDECAR), (settings.root / settings.seeds).resolve()
    files = [(beside, seed.sidecar), (path, seed.data)] if seed.sidecar else [(path, seed.data)]
    if not path.resolve().is_relative_to(folder) or _is_sidecar(path) or path.name.startswith("."):
        raise DigestError("no seed has such a name", str(path), "rename the file, then add it again")
    for file, _ in files:
        if file.exists() or file.is_symlink():
            raise DigestError("there is such a file already", str(file), "give the seed another --name")
    for file, data in files:
        _write(file, data)
    return tuple(file.relative_to(settings.root).as_posix() for file, _ in reversed(files))


def write_sidecar(settings: Settings, path: Path, text: str) -> None:
    """Write the sidecar at `path`; raises DigestError where that is none, or lies outside the seeds folder."""
    folder = (settings.root / settings.seeds).resolve()
    if not path.parent.resolve().is_relative_to(folder) or not _is_sidecar(path) or path.is_symlink():
        raise DigestError("is no sidecar of a seed", str(path), "name a file below the seeds folder")
    _write(path, text.encode())


def write_beside_config(settings: Settings, name: str, text: str) -> None:
    """Write the file `name` at the project's root, where `mkdocs.yml` is."""
    _write(settings.root / name, text.encode())


def remove_tree(folder: Path) -> None:
    """Remove `folder` and all in it; a missing one is fine."""
    shutil.rmtree(folder, ignore_errors=True)


def remove_all(folder: Path) -> int:
    """Remove every file that our manifest in `folder` lists, and the manifest; the number of files removed."""
    removed = sum(_remove(folder / path, folder) for path in _manifest(folder))
    _remove(folder / MANIFEST, folder)
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


def _write(path: Path, data: bytes) -> bool:
    if path.is_file() and not path.is_symlink() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = _draft(path)
    draft.write_bytes(data)
    os.replace(draft, path)  # noqa: PTH105  (one call for "take its place at once", on every system)
    return True


def _draft(path: Path) -> Path:
    return path.with_name(f".{path.name}.part")


def _remove(path: Path, folder: Path) -> bool:
    _draft(path).unlink(missing_ok=True)  # of a build that was killed before the page took its place
    if not path.is_file() and not path.is_symlink():
        return False
    path.unlink()
    for parent in path.parents:
        if parent == folder or any(parent.iterdir()):
            break
        parent.rmdir()
    return True
