"""What is in `seeds/`: each seed with its sidecar, and what keeps a file from being one."""

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from generator import companions
from generator.characters import printable, tidy
from generator.disk.portable import is_portable, portable
from generator.model import Problem, Seed
from generator.settings import Settings
from generator.slugs import slug

SIDECAR = ".yml"
LEFT_BEHIND = re.compile(
    r"\.(?:git\w*|keep|DS_Store|localized|directory|editorconfig|[#_].*|.*(?:\.sw\w|\.part|\.tmp|~))"
)
"""Hidden files that version control, file managers and editors put into a folder, and our own drafts."""
OF_WINDOWS = re.compile(r"(?:thumbs|ehthumbs)\.db|desktop\.ini|~\$.*", re.I)
"""What Explorer puts into a folder, and Office beside a document that is open; Windows hides them, others show them."""

CHECK = "check the path and the file's permissions"
UNREADABLE = {
    FileNotFoundError: ("can't be read: there is no such file", "check the name and the folder you are in"),
    IsADirectoryError: ("is a folder", "name a file in it"),
    PermissionError: ("can't be read: you may not", "give yourself the right to read it: chmod u+r FILE"),
}
"""What is wrong with a file that can't be read, and the way out, by the kind of trouble."""


def seeds(settings: Settings) -> tuple[tuple[Seed, ...], tuple[Problem, ...]]:
    """All seeds below the project's seeds folder in the order of their paths, and what keeps a file from being one."""
    folder = settings.root / settings.seeds
    paths = sorted(folder.rglob("*"))
    files = _files(paths, folder)
    outcomes = [seed_at(path, settings) for path in files if not is_sidecar(path)]
    found = [outcome for outcome in outcomes if isinstance(outcome, Seed)]
    problems = [outcome for outcome in outcomes if isinstance(outcome, Problem)]
    return tuple(found), (
        *problems,
        *_orphans(files, settings),
        *_hidden(paths, settings),
        *_unportable(found),
    )


def offered(folder: Path) -> list[Path]:
    """The files below `folder` that may be seeds: no sidecars, no hidden ones, no parts of a saved page."""
    return [path for path in _files(sorted(folder.rglob("*")), folder) if not is_sidecar(path)]


def taken(settings: Settings) -> dict[str, str]:
    """The path of each seed by its `stem_slug`, from the project's root; of those that share one, the first."""
    paths = [path.relative_to(settings.root).as_posix() for path in offered(settings.root / settings.seeds)]
    return {stem_slug(path): path for path in reversed(paths)}


def stem_slug(path: str) -> str:
    """What the address of the seed at `path` is made of: no two seeds may have the same."""
    return slug(PurePosixPath(path).stem)


def seed(path: Path, limit: int) -> Seed | Problem:
    """The seed in the file at `path`, named as the caller typed it, with its sidecar; a Problem when unreadable."""
    return _read(path, path.as_posix(), limit)


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


def is_shown(name: str) -> bool:
    """Whether a name is as it looks: no controls, no line breaks, nothing invisible."""
    plain = unicodedata.normalize("NFC", name)
    return tidy(plain) == plain and "\n" not in plain and "\t" not in plain


def is_sidecar(path: Path) -> bool:
    """Whether a file corrects the seed beside it rather than being one, by its name."""
    return path.suffix == SIDECAR


def is_left_behind(name: str) -> bool:
    """Whether the name of a file or folder tells that a program put it there, or that it is hidden."""
    return name.startswith(".") or bool(OF_WINDOWS.fullmatch(name))


def _files(paths: Iterable[Path], folder: Path) -> list[Path]:
    """The seeds and sidecars among `paths`: no hidden files, no folders, no parts of a saved page."""
    candidates = [path for path in paths if _is_candidate(path, folder)]
    parts = companions.parts([path for path in candidates if not path.is_symlink()], Path.read_bytes)
    return [path for path in candidates if path not in parts]


def _is_candidate(path: Path, folder: Path) -> bool:
    hidden = any(map(is_left_behind, path.relative_to(folder).parts))
    return not hidden and (path.is_symlink() or path.is_file())


def _read(path: Path, stated: str, limit: int) -> Seed | Problem:
    name = unicodedata.normalize("NFC", stated)
    if not is_shown(name):
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
        message, fix = UNREADABLE.get(type(error), (f"can't be read: {error.strerror}", CHECK))
        return Problem(seed=name, message=message, fix=fix)


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
    stems = {path.with_suffix("") for path in files if not is_sidecar(path)}
    for path in files:
        if is_sidecar(path) and path.with_suffix("") not in stems:
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


def _unportable(found: Iterable[Seed]) -> Iterator[Problem]:
    for one in found:
        bad = next((part for part in PurePosixPath(one.path).parts if not is_portable(part)), None)
        if bad is not None:
            yield Problem(
                seed=one.path,
                message=f"has a name that Windows does not take, which keeps people there from the repository: {bad!r}",
                fix=f"call it {portable(bad)!r}",
                severity="warning",
            )


def _is_hidden_seed(path: Path, folder: Path) -> bool:
    """True for a hidden file that no program is known to leave behind; a hidden folder is somebody's own."""
    above = path.relative_to(folder).parent.parts
    if not path.name.startswith(".") or LEFT_BEHIND.fullmatch(path.name) or not path.is_file():
        return False
    return not any(part.startswith(".") for part in above)
