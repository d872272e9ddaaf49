"""The folder that a browser puts beside a page it saves whole: its name, and which files in it are the page's."""

import re
from collections.abc import Callable, Container, Iterable, Mapping
from pathlib import PurePath, PurePosixPath
from typing import TypeVar
from urllib.parse import quote

ENDINGS = (
    *("_files", ".files", "_file", "-Dateien", "_fichiers", "_bestanden", "_archivos", "_ficheiros", "_arquivos"),
    *("-filer", "_tiedostot", "_pliki", "_soubory", "_elemei", "_dosyalar", "_datoteke", "_fajlovi", "_bylos"),
    *("_fitxers", "_fitxategiak", "_failid", "_fails", "_файлы", "_文件", "_ファイル", "_파일"),
)
"""What follows the page's name: Windows' own table of connected files, by language, and what browsers wrote since."""
PAGES = (".html", ".htm", ".xhtml")
ARTICLES = (".html", ".htm", ".xhtml", ".md", ".txt", ".eml", ".mhtml", ".mht", ".webarchive", ".docx", ".pdf")
"""Endings of files in such a folder that a person may have put there."""
Place = TypeVar("Place", bound=PurePath)
COPY = re.compile(rf"(?:\./)?[^/?#]+(?:{'|'.join(map(re.escape, ENDINGS))})/", re.I)
"""An address that leads into such a folder; browsers write it percent-encoded or not."""


def page_of(folder: str, names: Container[str]) -> str | None:
    """The page among `names`, the files beside `folder`, whose companion it is by name; None where there is none."""
    ending = next((ending for ending in ENDINGS if folder.lower().endswith(ending.lower())), None)
    if ending is None:
        return None
    stem = folder[: -len(ending)]
    pages = (f"{stem}{suffix}" for suffix in (*PAGES, *map(str.upper, PAGES)))
    return next((page for page in pages if page in names), None)


def parts(files: Iterable[Place], read: Callable[[Place], bytes]) -> set[Place]:
    """Those of `files` that a browser put into the folders beside the pages it saved; `read` gives a page's bytes."""
    folders: dict[PurePath, dict[str, Place]] = {}
    for path in files:
        folders.setdefault(path.parent, {})[path.name] = path
    found = set[Place]()
    for folder, inside in folders.items():
        beside = folders.get(folder.parent, {})
        page = page_of(folder.name, beside)
        if page:
            frames = [path for path in inside.values() if path.suffix.lower() in PAGES]
            sources = {path.name: read(path) for path in (beside[page], *frames)}
            found.update(path for path in inside.values() if belongs(path.name, folder.name, sources))
    return found


def belongs(name: str, folder: str, pages: Mapping[str, bytes]) -> bool:
    """Whether the file `name` in `folder` is a part of a saved page, by the bytes of the `pages` that may name it.

    A page that never names the folder has no companion, and a file that could be an article is one unless it is named,
    so that no seed is swallowed by a name alone.
    """
    sources = pages.values()
    if not any(form in source for source in sources for form in _forms(f"{folder}/")):
        return False
    suffix = PurePosixPath(name).suffix.lower()
    return suffix not in ARTICLES or any(form in source for source in sources for form in _forms(name))


def _forms(name: str) -> set[bytes]:
    """A name as pages write it: in UTF-8, in a Chinese or Cyrillic codec, percent-encoded."""
    codecs = ("utf-8", "gb18030", "big5hkscs", "cp1251", "cp1252")
    plain = {name.encode(codec, "ignore") for codec in codecs}
    html = {name.replace("&", "&amp;").encode()}
    return plain | html | {quote(name).encode(), quote(name, safe="/()!,'").encode()}
