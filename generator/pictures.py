"""Pages -> files: `.png` pages are the SVG of a picture, drawn here; those of `PACKED` are packed; all others are text.

A picture is drawn once and remembered by its SVG, its font and the library's version.
"""

import gzip
import hashlib
import io
import os
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

from generator import lettering
from generator.model import Page

PICTURE = ".png"
PACKED = (".gz", ".pack")
"""Files for programs, an eighth as large by gzip; `.pack` are for our scripts, since a server may unpack `.gz`."""
COLOURS = 48
"""Cards are plain areas and letters: a palette makes them an eighth of the size, and nobody sees it."""
LIBRARIES = ("vl-convert-python", "Pillow")


def files(pages: Iterable[Page], folder: Path) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of every page; `folder` keeps the pictures, and forgets those that no page has any more."""
    used = set[Path]()
    for page in pages:
        if page.path.endswith(PICTURE):
            kept = folder / f"{_name(page.text)}{PICTURE}"
            used.add(kept)
            yield page.path, _remembered(page.text, kept)
        elif page.path.endswith(PACKED):
            yield page.path, gzip.compress(page.text.encode(), 6, mtime=0)
        else:
            yield page.path, page.text.encode()
    for path in set(folder.glob(f"*{PICTURE}")) - used:
        path.unlink(missing_ok=True)


def png(svg: str) -> bytes:
    """The picture, with a palette; its letters are those of `lettering`."""
    import vl_convert  # here, because it brings a JavaScript engine along: what draws nothing does without
    from PIL import Image

    _register()
    drawn = Image.open(io.BytesIO(vl_convert.svg_to_png(svg))).convert("RGB")
    few = drawn.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    out = io.BytesIO()
    few.save(out, "png", optimize=True)  # an eighth smaller, for some 35 ms
    return out.getvalue()


def _remembered(svg: str, path: Path) -> bytes:
    if path.is_file():
        return path.read_bytes()
    data = png(svg)
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}.part")
    draft.write_bytes(data)
    draft.replace(path)
    return data


def _name(svg: str) -> str:
    return hashlib.sha256(f"{_maker()}\n{svg}".encode()).hexdigest()


@cache
def _maker() -> str:
    font = hashlib.sha256(lettering.FONT.read_bytes()).hexdigest()
    return " ".join((font, str(COLOURS), "optimized", *(version(name) for name in LIBRARIES)))


@cache
def _register() -> None:
    import vl_convert

    vl_convert.register_font_directory(str(lettering.FOLDER))
