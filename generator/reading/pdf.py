"""A PDF to its lines: PDFium (through pypdfium2) gives each character with its place, in the order of the file.

Of three libraries that were compared on pages of our own, PDFium alone resolves Han radicals (⽇ for 日) and ligatures
and keeps columns in order, and it is ten times as fast as the next. It runs no script of a file.
"""

import ctypes
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from types import ModuleType
from typing import Any

from generator.characters import squeeze, tidy
from generator.model import Claim, Declared, Problem, Seed
from generator.reading import hypertext, pdf_layout
from generator.reading.draft import Opened, titled
from generator.reading.pdf_lines import GENERATED, Char, Line, Page, legible, lines_of
from generator.reading.refusals import not_installed, unreadable

MOST_PAGES = 100
MOST_CHARACTERS = 500_000
"""Of all pages; a book of 250 pages has as many."""
HYPHENS = "\x02\ufffe\u00ad"
"""What PDFium gives for a hyphen at the end of a line, by version."""
UPRIGHT = 0.1
"""Radians up to which a letter stands on its line; stamps and watermarks lean."""
LEAST_READABLE = 0.7
PASSWORD = 4
"""PDFium's error code for a document that asks for one (`FPDF_ERR_PASSWORD`)."""


def of_pdf(seed: Seed) -> Opened:
    """The article of a text PDF; a Problem where it has no text, asks for a password or is damaged."""
    try:
        import pypdfium2
        import pypdfium2.raw
    except ImportError:
        return not_installed(seed, "pdf", "pypdfium2")
    try:
        with pypdfium2.PdfDocument(seed.data) as document:
            pages = list(_pages(document, pypdfium2.raw))
            count, title = len(document), _title(document)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == PASSWORD
        return _refused(seed, LOCKED) if locked else unreadable(seed, "pdf")
    letters = "".join(cell.text for page in pages for line in page.lines for cell in line.cells)
    if not letters.strip():
        return _refused(seed, SCANNED)
    if len(tidy(letters)) < len(letters) * LEAST_READABLE:
        return _refused(seed, NAMELESS)
    tree, address, cuts = pdf_layout.arranged([legible(page) for page in pages])
    draft = hypertext.of_fragment(tree)
    url = Claim(value=address, rule="pdf.address") if address else None
    whole = titled(draft, Declared(url=url), squeeze(" ".join(tidy(title).split())), "pdf.title", cuts)
    return Opened(form="pdf", drafts=(whole,), problems=tuple(_too_long(seed, count, len(letters))))


def _title(document: Any) -> str:
    """The title among the properties; empty where its bytes are no UTF-16."""
    try:
        return str(document.get_metadata_value("Title"))
    except UnicodeDecodeError:
        return ""


def _pages(document: Any, raw: ModuleType) -> Iterator[Page]:
    """The pages with their lines, up to as many as an article may have."""
    left = MOST_CHARACTERS
    for page in islice(document, MOST_PAGES):
        with closing(page), closing(page.get_textpage()) as words:
            count = min(words.count_chars(), left)
            left -= count
            width, height = page.get_size()
            yield Page(width=width, height=height, lines=tuple(_lines(words.raw, count, raw)))


def _lines(words: Any, count: int, raw: ModuleType) -> Iterator[Line]:
    """The lines of a page in the order of the file; one ends where PDFium says so, or at a hyphen."""
    line: list[Char] = []
    for index in range(count):
        char = chr(raw.FPDFText_GetUnicode(words, index))
        hyphen = char in HYPHENS or (char == "-" and raw.FPDFText_IsHyphen(words, index) == 1)
        if char in "\r\n" or hyphen:
            yield from lines_of(line, hyphen)
            line = []
        elif raw.FPDFText_IsGenerated(words, index) == 1:
            line.append(_placed(GENERATED, words, index, raw))
        elif abs(raw.FPDFText_GetCharAngle(words, index)) % 6.28 <= UPRIGHT or char == " ":
            line.append(_placed(char, words, index, raw))
    yield from lines_of(line, hyphenated=False)


def _placed(char: str, words: Any, index: int, raw: ModuleType) -> Char:
    """A character with its place, as high as its font."""
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(words, index, ctypes.byref(box))
    return Char(text=char, left=box.left, right=box.right, bottom=box.bottom, height=box.top - box.bottom)


LOCKED = (
    "The file is a PDF that asks for a password.",
    "Open it, print it to a PDF without one (or copy its text into a file), and hand that in.",
)
SCANNED = (
    "The file is a PDF without text: its pages are pictures.",
    "Have its text recognised (OCR; for instance with `ocrmypdf`), and hand that in.",
)
NAMELESS = (
    "The file is a PDF whose fonts do not say which letters they show.",
    "Have its text recognised (OCR; for instance with `ocrmypdf --force-ocr`), and hand that in.",
)


def _refused(seed: Seed, told: tuple[str, str]) -> Opened:
    message, fix = told
    return Opened(form="pdf", problems=(Problem(seed=seed.path, message=message, fix=fix),))


def _too_long(seed: Seed, pages: int, letters: int) -> Iterator[Problem]:
    if pages > MOST_PAGES or letters >= MOST_CHARACTERS:
        yield Problem(
            seed=seed.path,
            message=f"The file has more than {MOST_PAGES} pages or {MOST_CHARACTERS} letters;"
            " what stands behind them was left out.",
            fix="Hand in the article alone, or split the file.",
            severity="warning",
        )
