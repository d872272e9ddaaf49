"""What a file is by its bytes, whatever it is called: the one place that looks into formats to tell them apart."""

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import BinaryIO

ZIP = (b"PK\x03\x04", b"PK\x05\x06")
"""How an archive begins: with a file, or, where it has none, with its table of contents."""
STARTS = (
    (b"%PDF-", "pdf"),
    *((mark, "zip") for mark in ZIP),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"bplist0", "plist"),
    (b"{\\rtf", "rtf"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "rar"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"ID3", "sound"),
    (b"OggS", "sound"),
    (b"wOFF", "font"),
    (b"wOF2", "font"),
)
IN_BOXES = re.compile(rb"RIFF....(?:(WEBP)|(?:WAVE|AVI ))|....ftyp(?:(avif|heic|heix|mif1)|.)", re.S)
"""Pictures and films that begin with the length of a box."""
IN_ZIP: Mapping[str, str] = {
    "word/document.xml": "docx",
    "ppt/presentation.xml": "pptx",
    "xl/workbook.xml": "xlsx",
    "xl/workbook.bin": "xlsx",
    "Index/Document.iwa": "iwork",
    "META-INF/container.xml": "epub",
    "content.xml": "odf",
}
"""A file that only one format has inside (ECMA-376, OpenDocument, EPUB)."""
IN_OLE = (
    ("__substg1.0_", "msg"),
    ("EncryptedPackage", "locked"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("PowerPoint Document", "ppt"),
)
"""A stream that only one format has ([MS-CFB], [MS-OXMSG], [MS-OFFCRYPTO]), named in UTF-16."""
PLIST = re.compile(rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!DOCTYPE plist[^>]{0,200}>\s*)?<plist[\s>]")
ROOTS = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:(opml)|(?:urlset|sitemapindex))[\s>]", re.S
)
HEADERS = re.compile(
    rb"(?:From [^\r\n]{1,200}\r?\n)?(?:[!-9;-~]{1,60}:(?:[^\r\n]*\r?\n)(?:[ \t][^\r\n]*\r?\n)*){2,200}"
)
MACHINE_MADE = re.compile(
    rb"^(?:mime-version|message-id|received|content-type|content-transfer-encoding)[ \t]*:", re.I | re.M
)
"""Header fields that no person types above an article (RFC 5322, RFC 2045)."""
SAVED_PAGE = re.compile(
    rb"^(?:snapshot-content-location|content-location|x-maf-\w+)[ \t]*:"
    rb"|^from:[ \t]*\"?<?saved by |^content-type:[ \t]*multipart/related",
    re.I | re.M,
)
DELIVERED = re.compile(rb"^(?:received|message-id|to|delivered-to)[ \t]*:", re.I | re.M)
MAILBOX = re.compile(rb"From \S+[^\r\n]{0,80}\d\d:\d\d[^\r\n]{0,30}\r?\n[!-9;-~]{1,60}:")
HEAD = 100_000


def kind_of(data: bytes) -> str:
    """The format of `data`: `pdf`, `docx`, `mail`, `mhtml`, `webarchive`, `zip` and so on; empty for all else.

    What is empty may be text, or binary data of a format that is not known here.
    """
    start = next((kind for mark, kind in STARTS if data.startswith(mark)), "")
    if start == "zip":
        return kind_in_zip(io.BytesIO(data))
    if start == "ole":
        return next((kind for name, kind in IN_OLE if name.encode("utf-16-le") in data), "ole")
    if start == "plist" or PLIST.match(data[:2000]):
        return "webarchive" if b"WebMainResource" in data else "plist"
    boxes = IN_BOXES.match(data[:16])
    if boxes:
        return "image" if any(boxes.groups()) else "film"
    root = ROOTS.match(data[:5000])
    if root:
        return "opml" if any(root.groups()) else "sitemap"
    return start or _of_headers(data[:HEAD].lstrip(b"\xef\xbb\xbf\r\n"))


def kind_in_zip(file: Path | BinaryIO) -> str:
    """What the ZIP archive in `file` is by what it holds: `docx` and so on; `zip` for files of any kind."""
    try:
        with zipfile.ZipFile(file) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return "broken zip"
    return next((kind for name, kind in IN_ZIP.items() if name in names), "zip")


def _of_headers(head: bytes) -> str:
    if MAILBOX.match(head):
        return "mailbox"
    headers = HEADERS.match(head)
    if not headers or not MACHINE_MADE.search(headers[0]):
        return ""
    return "mhtml" if SAVED_PAGE.search(headers[0]) and not DELIVERED.search(headers[0]) else "mail"


ENDINGS: Mapping[str, tuple[str, ...]] = {
    "pdf": (".pdf",),
    "docx": (".docx", ".docm", ".dotx"),
    "mail": (".eml", ".mht", ".mhtml"),
    "mhtml": (".mhtml", ".mht", ".eml"),
    "webarchive": (".webarchive",),
    "mailbox": (".mbox", ".mbx", ".eml"),
}
"""What files of a kind are called; those that Safari, Word and mail programs write have no other endings."""


def misnamed(path: str, kind: str) -> str | None:
    """The ending of `path` if files of `kind` (empty: a text) never have it, and another kind does; else None."""
    suffix = PurePosixPath(path).suffix.lower()
    if suffix in ENDINGS.get(kind, ()):
        return None
    claimed = any(suffix in endings for endings in ENDINGS.values())
    return suffix if claimed or (kind and suffix in TEXTS) else None


TEXTS = (".txt", ".md", ".markdown", ".html", ".htm", ".xml", ".json")
