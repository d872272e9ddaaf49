"""What a whole build of MkDocs left behind, and how it is brought up to date: file by file, only what differs.

Pages are made by the very functions that MkDocs builds a site with, so that plugins and the theme act as they do there.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# The two have no public name; `mkdocs` is pinned below 2, and 1.6 is its last series.
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.structure.files import File, set_exclusions
from mkdocs.structure.pages import Page

PLAIN = ".plain/"
"""Files of this hidden folder go beside the pages: MkDocs itself would make pages of them."""
Stamp = tuple[int, int]
"""Time of a file's last change in nanoseconds, and its size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What MkDocs works with in a build; it keeps nothing of it itself."""

    config: Any
    files: Any
    pages: list[Any]
    """Those of the files that become pages."""
    nav: Any
    env: Any


def stamps(folder: Path) -> dict[str, Stamp]:
    """The stamps of all files below `folder` by their paths, hidden ones left out but for `PLAIN`.

    What goes while we look is left out: the generator may be writing the next edit's pages.
    """
    return {path: stamp for path, entry in _entries(str(folder), "") if (stamp := _stamp(entry))}


def _entries(folder: str, above: str) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    try:
        found = list(os.scandir(folder))
    except FileNotFoundError:
        return
    for entry in found:
        path = f"{above}{entry.name}"
        if entry.is_dir():
            if not entry.name.startswith(".") or f"{path}/" == PLAIN:
                yield from _entries(entry.path, f"{path}/")
        elif not entry.name.startswith("."):
            yield path, entry


def differing(former: Mapping[str, Stamp], now: Mapping[str, Stamp]) -> list[str]:
    """The files that are new, other than before, or gone: pages first, for somebody looks at them."""
    paths = [path for path in former.keys() | now.keys() if former.get(path) != now.get(path)]
    return sorted(paths, key=lambda path: (not path.endswith(".md") or path.startswith(PLAIN), path))


def bring(built: Built, docs: dict[str, Stamp], path: str) -> str | None:
    """Make of one file of `site_docs/` what it becomes on the site, or take that away; noted in `docs`.

    The address of what changed (below the site's root); None where the file is as `docs` has it, and where it goes
    while it is read: the generator is at the next edit's pages, and what it took away is brought in after them.
    """
    stamp = _stamp(Path(built.config.docs_dir, path))  # before it is read: a later change must not be missed
    if stamp == docs.get(path):
        return None
    if stamp is None:
        del docs[path]
        return _take_away(built, path)
    try:
        address = _copy_plain(built.config, path) if path.startswith(PLAIN) else _make(built, _file(built, path))
    except FileNotFoundError:
        return None
    docs[path] = stamp
    return address


def show(built: Built, path: str, words: str | None = None) -> str:
    """Render the page of `path` again; with `words` one that stands in no file, until there is one."""
    file = built.files.get_file_from_path(path)
    if file is None or words is not None:
        file = _known(built, File.generated(built.config, path, content=words or ""))
    return _make(built, file)


def _stamp(path: "Path | os.DirEntry[str]") -> Stamp | None:
    try:
        state = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return state.st_mtime_ns, state.st_size


def _take_away(built: Built, path: str) -> str:
    """An empty folder goes, too."""
    file = None if path.startswith(PLAIN) else built.files.get_file_from_path(path)
    if file is not None:
        built.files.remove(file)
        built.pages[:] = [page for page in built.pages if page is not file]
    target = Path(built.config.site_dir, file.dest_uri if file else path.removeprefix(PLAIN))
    target.unlink(missing_ok=True)
    if target.parent.is_dir() and not any(target.parent.iterdir()):
        target.parent.rmdir()
    return str(file.url) if file else path


def forget(built: Built, path: str) -> str:
    """Take a page away that stands in no file."""
    return _take_away(built, path)


def _file(built: Built, path: str) -> Any:
    """The file as MkDocs knows it, with its page; a new one is made known."""
    known = built.files.get_file_from_path(path)
    if known is not None and known.generated_by is None:
        return known
    config = built.config
    return _known(built, File(path, config.docs_dir, config.site_dir, config.use_directory_urls))


def _known(built: Built, file: Any) -> Any:
    former = built.files.get_file_from_path(file.src_uri)
    if former is not None:
        built.files.remove(former)
        built.pages[:] = [page for page in built.pages if page is not former]
    set_exclusions([file], built.config)
    built.files.append(file)
    if file.is_documentation_page():
        built.pages.append(file)
    return file


def _make(built: Built, file: Any) -> str:
    if file.is_documentation_page():
        page = file.page or Page(None, file, built.config)
        _populate_page(page, built.config, built.files)
        _build_page(page, built.config, built.pages, built.nav, built.env)
    else:
        file.copy_file()
    return str(file.url)


def _copy_plain(config: Any, path: str) -> str:
    target = Path(config.site_dir, path.removeprefix(PLAIN))
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(Path(config.docs_dir, path).read_bytes())
    return path
