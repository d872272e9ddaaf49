"""When a seed was handed in, and which seeds changed, as the repository's history tells it."""

import subprocess
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.errors import DigestError


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Paths of files, from the project's root and in NFC, that differ from a former commit."""

    present: tuple[str, ...] = ()
    """Added or edited, committed or not."""
    removed: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    """The new path and the former one, which is in `removed`, too."""


def added(root: Path, folder: str) -> dict[str, str]:
    """ISO day of writing of the commit that added each file below `folder`, by its path in NFC.

    Empty outside a repository, and in a shallow clone: its first commit would claim every file.
    """
    if _git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    prefix = _git(root, "rev-parse", "--show-prefix").strip()
    log = _git(root, "log", "--diff-filter=A", "--no-renames", "--format=%x01%ad", "--date=short", "--name-only",
               "-z", "--", folder)  # fmt: skip
    days: dict[str, str] = {}
    for commit in log.split("\x01")[1:]:
        day, *paths = [part.strip("\n") for part in commit.split("\0")]
        for path in filter(None, paths):
            days.setdefault(unicodedata.normalize("NFC", path.removeprefix(prefix)), day)
    return days


def base(root: Path, names: Iterable[str]) -> str:
    """The commit at which the history of HEAD parts from the first of `names` that is a commit here; empty if none is.

    Raises DigestError where a shallow clone lacks that commit.
    """
    found = (_git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}") for name in names)
    tip = next(filter(None, found), "").strip()
    common = _git(root, "merge-base", tip, "HEAD").strip() if tip else ""
    if tip and not common and _git(root, "rev-parse", "--is-shallow-repository").strip() == "true":
        fix = "fetch the whole history: `git fetch --unshallow`, or `fetch-depth: 0` for actions/checkout"
        raise DigestError("this is a shallow clone, which does not hold the commit to compare with", str(root), fix)
    return common


def changes(root: Path, folder: str, since: str) -> Changes:
    """What differs below `folder` between the commit `since` and the files as they lie there now."""
    told = _git(root, "diff", "--name-status", "--find-renames", "--relative", "-z", since, "--", folder)
    new = _git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", folder)
    differing = list(_differing(iter(told.split("\0"))))
    return Changes(
        present=tuple(sorted({*filter(None, map(_nfc, new.split("\0"))), *(now for now, _ in differing if now)})),
        removed=tuple(sorted({before for _, before in differing if before})),
        renamed=tuple(sorted((now, before) for now, before in differing if now and before)),
    )


def _differing(parts: Iterator[str]) -> Iterator[tuple[str, str]]:
    """The path now and the path before of each file in `git diff --name-status -z`; empty where there is none."""
    for status in filter(None, parts):
        path = _nfc(next(parts))
        if status[0] in "RC":
            yield _nfc(next(parts)), path if status[0] == "R" else ""
        else:
            yield ("", path) if status == "D" else (path, "")


def _nfc(path: str) -> str:
    return unicodedata.normalize("NFC", path)


def _git(root: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)  # noqa: S603, S607
    except FileNotFoundError:
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""  # whatever the system's own encoding
