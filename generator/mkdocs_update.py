"""What a whole build of MkDocs left behind, and how a preview brings it up to date: only what differs is made anew.

Pages are made by the very functions that MkDocs builds a site with, so that plugins and the theme act as they do there.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# The two below have no public name; `mkdocs` is pinned below 2, and 1.6 is its last series.
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.structure.files import File, set_exclusions
from mkdocs.structure.pages import Page

PLAIN = ".plain/"
"""Files of this hidden folder go beside the pages: MkDocs itself would make pages of them."""
Stamps = Mapping[str, tuple[int, int]]
"""Path -> time of the last change in nanoseconds, and size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What MkDocs works with in a build; it keeps nothing of it itself."""

    config: Any
    files: Any
    nav: Any
    env: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Paths of files below a folder."""

    changed: tuple[str, ...]
    """Those that are new or other than before."""
    removed: tuple[str, ...]


def stamps(folder: Path) -> Stamps:
    """The stamps of all files below `folder`, hidden ones left out but for `PLAIN`."""
    return dict(_stamps(str(folder), ""))


def _stamps(folder: str, above: str) -> Iterator[tuple[str, tuple[int, int]]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            path = f"{above}{entry.name}"
            if entry.is_dir():
                if not entry.name.startswith(".") or f"{path}/" == PLAIN:
                    yield from _stamps(entry.path, f"{path}/")
            elif not entry.name.startswith("."):
                state = entry.stat()
                yield path, (state.st_mtime_ns, state.st_size)


def compared(former: Stamps, now: Stamps) -> Changes:
    """What became of the files between two looks at their folder."""
    changed = sorted(path for path, stamp in now.items() if former.get(path) != stamp)
    return Changes(changed=tuple(changed), removed=tuple(sorted(former.keys() - now.keys())))


def update(built: Built, changes: Changes) -> None:
    """Render the changed pages, copy the other changed files, and take away what the removed ones had become."""
    for path in changes.removed:
        _take_away(built, path)
    files = [_file(built, path) for path in changes.changed if not path.startswith(PLAIN)]
    for file in files:
        if not file.is_documentation_page():
            file.copy_file()
    _render(built, [file for file in files if file.is_documentation_page()])
    _copy_plain(built.config, [path for path in changes.changed if path.startswith(PLAIN)])


def _take_away(built: Built, path: str) -> None:
    file = None if path.startswith(PLAIN) else built.files.get_file_from_path(path)
    if file is not None:
        built.files.remove(file)
    target = Path(file.abs_dest_path if file else Path(built.config.site_dir, path.removeprefix(PLAIN)))
    target.unlink(missing_ok=True)
    if target.parent.is_dir() and not any(target.parent.iterdir()):
        target.parent.rmdir()


def _file(built: Built, path: str) -> Any:
    """The file as MkDocs knows it, with the page in the navigation that it is; a new one is made known."""
    known = built.files.get_file_from_path(path)
    if known is not None:
        return known
    config = built.config
    file = File(path, config.docs_dir, config.site_dir, config.use_directory_urls)
    set_exclusions([file], config)
    built.files.append(file)
    return file


def _render(built: Built, files: Iterable[Any]) -> None:
    """All texts are read before the first page is written, as in a whole build."""
    pages = [file.page or Page(None, file, built.config) for file in files]
    for page in pages:
        _populate_page(page, built.config, built.files)
    every = built.files.documentation_pages()
    for page in pages:
        _build_page(page, built.config, every, built.nav, built.env)


def _copy_plain(config: Any, paths: Iterable[str]) -> None:
    for path in paths:
        target = Path(config.site_dir, path.removeprefix(PLAIN))
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(Path(config.docs_dir, path).read_bytes())
