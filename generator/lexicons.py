"""Which lexicons are read: those of the package, or a project's own that stand in their place.

A project's folder (`extra.digest.lexicons`) holds files and folders that are called as in the package. One of them
stands in place of the package's, whole; what the folder has not is read from the package. Each program says once, at
its start, which folder it uses, and so does each of its workers.
"""

import hashlib
import sys
from collections.abc import Iterator
from difflib import get_close_matches
from functools import _lru_cache_wrapper, cache
from pathlib import Path
from typing import Any, Final

from generator import shapes, yaml_files
from generator.errors import DigestError

CODE: Final = Path(__file__).parent
PACKAGE: Final = CODE / "facts" / "lexicons"
ELSEWHERE: Final = (
    CODE / "cleaning" / "boilerplate.yml",
    CODE / "headline" / "mastheads.yml",
    CODE / "pages" / "brief" / "briefs.yml",
    CODE / "pages" / "issues" / "deals.yml",
    CODE / "search" / "german_heads.txt",
    CODE / "stories" / "deeds.yml",
)
"""What a project may replace of the files that stand beside the code that reads them."""
GRAMMAR: Final = frozenset(
    {"calendar.yml", "company_heads.yml", "legal_forms.yml", "organisations.yml", "role_words.yml"}
)
"""How names and dates are made in each language, in every industry: rules are built of them as they are loaded."""
SUFFIXES: Final = frozenset({"", ".yml", ".tsv"})
"""Of files and folders in which a wrong name is a slip: an editor's draft or a note is none."""
LASTING: Final = ("kept", "yaml_files", "automata", "cache", "pages.charts.drawing")
"""Modules whose answers hang on their arguments alone, whatever the lexicons say."""

_own: Path | None = None
_state = ""


def use(folder: Path | None) -> None:
    """Read the lexicons of `folder` where it has them; None: those of the package alone.

    What was made of other lexicons, or of these before an edit, is forgotten. Raises DigestError for a name that no
    lexicon has, and leaves all as it was.
    """
    global _own, _state  # the one place that says so; arguments would lead through every rule of every extractor
    for wrong in refused(folder) if folder else ():
        raise wrong
    state = _fingerprint(folder) if folder else ""
    if (folder, state) != (_own, _state):
        _own, _state = folder, state
        _forget()


def in_use() -> Path | None:
    """The folder of the project's own lexicons."""
    return _own


def fingerprint() -> str:
    """Changes with every file of the project's own lexicons; empty where it has none."""
    return _state


def path(standard: Path) -> Path:
    """The project's own file or folder of that name, or the package's, which is at `standard`."""
    own = _own / standard.name if _own else standard
    return own if own.exists() else standard


def found(name: str) -> Path:
    """The file `name` (with its ending), or the folder, of the lexicons in use."""
    return path(PACKAGE / name)


def read(name: str) -> Any:
    """The parsed content of `NAME.yml`, for reading only; raises DigestError as `read_at` does."""
    return read_at(found(f"{name}.yml"), name)


def read_at(file: Path, name: str) -> Any:
    """The parsed content of the lexicon `name` in `file`, for reading only.

    Raises DigestError where it is no YAML, and for the first value of another kind than its place asks for.
    """
    for wrong in _slips(file, file.stat().st_mtime_ns, name):
        raise wrong
    return yaml_files.read(file)


@cache
def _slips(file: Path, written: int, name: str) -> tuple[DigestError, ...]:
    return shapes.slips(file, name, yaml_files.read(file))


def slips() -> Iterator[DigestError]:
    """Every value of a wrong kind in the lexicons in use, where `read` tells of the first of a file alone."""
    for file in files():
        name = "companies" if file.parent.name == "companies" else file.stem
        yield from _slips(file, file.stat().st_mtime_ns, name)


def files() -> Iterator[Path]:
    """The YAML files of the lexicons in use."""
    yield from map(path, sorted(PACKAGE.glob("*.yml")))
    yield from (path(file) for file in ELSEWHERE if file.suffix == ".yml")
    yield from sorted(found("companies").glob("*.yml"))


def refused(folder: Path) -> Iterator[DigestError]:
    """What of `folder` can stand in place of nothing."""
    names = {one.name for one in (*PACKAGE.iterdir(), *ELSEWHERE)} - GRAMMAR
    for file in sorted(folder.iterdir()):
        if file.name in GRAMMAR:
            yield DigestError(
                "names and dates have one grammar for all industries", str(file), f"edit {PACKAGE / file.name}"
            )
        elif file.name not in names and file.suffix in SUFFIXES and not file.name.startswith("."):
            near = get_close_matches(file.name, names, 1)
            advice = f"call it {near[0]}" if near else f"use a name of the files in {PACKAGE}, or take it away"
            yield DigestError("no lexicon has this name, so nothing reads it", str(file), advice)


def _fingerprint(folder: Path) -> str:
    digest = hashlib.sha256()
    for file in sorted(file for file in folder.rglob("*") if file.is_file()):
        content = file.read_bytes()
        digest.update(f"{file.relative_to(folder).as_posix()}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def _forget() -> None:
    lasting = {f"{__package__}.{name}" for name in LASTING}
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == __package__:
            for made in list(vars(module).values()):
                if isinstance(made, _lru_cache_wrapper) and made.__module__ not in lasting:
                    made.cache_clear()
