"""Finished articles, remembered by content: seed bytes, code, lexicons and library versions make the key.

A cached article never decides anything: without the folder every build gives the same bytes, only later.
"""

import hashlib
import os
import pickle
import platform
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from generator import lexicons
from generator.model import Article, Problem, Seed

Outcome = tuple[tuple[Article, ...], tuple[Problem, ...]]
DECISIVE = (
    "ahocorasick-rs",
    "beautifulsoup4",
    "chardet",
    "edtf",
    "jsonschema",
    "lxml",
    "lxml_html_clean",
    "markdown-it-py",
    "markdownify",
    "opencc",
    "py3langid",
    "PyYAML",
    "trafilatura",
)
"""Libraries whose version can change an article."""
OPTIONAL = ("cobble", "mammoth", "pypdfium2")
"""Libraries that some formats need: where one is missing, such a seed gives a problem, until it is installed."""
LATER_STAGES = (
    *("pages", "search", "stories", "digest.py", "cli", "explain.py", "history.py", "fetch", "intake", "disk"),
    *("cache.py", "workers.py", "mkdocs_hook.py", "preview"),
    *("checking", "measure", "pictures.py", "lettering"),
)
"""What stands behind the articles: an edit there extracts nothing again."""


@cache
def maker() -> str:
    """A fingerprint of all that turns seeds into articles."""
    package = Path(__file__).parent
    libraries = " ".join(f"{name}={_version(name)}" for name in (*DECISIVE, *OPTIONAL))
    digest = hashlib.sha256(f"{platform.python_version()} {libraries}".encode())  # Python brings Unicode's tables along
    for path in sorted(package.rglob("*")):
        inside = path.relative_to(package).parts
        if path.is_file() and "__pycache__" not in inside and inside[0] not in LATER_STAGES:
            digest.update(f"{'/'.join(inside)}\0".encode() + path.read_bytes())
    return digest.hexdigest()


def _version(library: str) -> str:
    from importlib import metadata  # here, because workers do without, and without all that it imports

    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:
        if library in DECISIVE:
            raise
        return ""


def key(seed: Seed, publish: str) -> str:
    """The name under which the outcome of `seed` is remembered."""
    parts = (
        maker(),
        lexicons.fingerprint(),
        publish,
        seed.path,
        str(len(seed.data)),
        "" if seed.sidecar is None else "sidecar",
    )
    head = "\0".join(parts).encode()
    return hashlib.sha256(head + b"\0" + seed.data + (seed.sidecar or b"")).hexdigest()


def recall(folder: Path, name: str) -> Outcome | None:
    """What was remembered under `name`, or None; a damaged file counts as none."""
    path = folder / name[:2] / name
    if not path.is_file():
        return None
    checksum, _, payload = path.read_bytes().partition(b"\n")
    if hashlib.sha256(payload).hexdigest().encode() != checksum:
        return None
    return pickle.loads(payload)  # type: ignore[no-any-return]  # noqa: S301  (our own file, checksum verified)


def remember(folder: Path, name: str, outcome: Outcome) -> None:
    """Keep `outcome` under `name`."""
    payload = pickle.dumps(outcome)
    path = folder / name[:2] / name
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{name}.{os.getpid()}.part")
    draft.write_bytes(hashlib.sha256(payload).hexdigest().encode() + b"\n" + payload)
    draft.replace(path)


def forget_others(folder: Path, names: Iterable[str]) -> None:
    """Remove everything in `folder` that is not in `names`: outcomes of former seeds or former code."""
    wanted = set(names)
    for path in folder.glob("??/*"):
        if path.name not in wanted:
            path.unlink(missing_ok=True)  # another build may tidy at the same time
