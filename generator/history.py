"""When a seed was handed in, as the repository's history tells it."""

import subprocess
import unicodedata
from pathlib import Path


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


def _git(root: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)  # noqa: S603, S607
    except FileNotFoundError:
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""  # whatever the system's own encoding
