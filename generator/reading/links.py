"""A file that holds a link alone: an internet shortcut of Windows, macOS or a Linux desktop, or a line of text."""

import re
from typing import Any

from generator.characters import is_at_least, tidy
from generator.reading import plists
from generator.reading.draft import LEAST_COLUMNS
from generator.reading.encoding import decode

MOST_BYTES = 10_000
ADDRESS = re.compile(r"https?://[^\s<>\"'`{}|\\^]+", re.I)
SHORTCUT = re.compile(r"^\s*\[(?:InternetShortcut|Desktop Entry)\][ \t]*$", re.I | re.M)
ENTRY = re.compile(r"^URL(?:\[\$e\])?[ \t]*=[ \t]*(?P<address>\S+)[ \t]*$", re.I | re.M)
"""The one key that both kinds of shortcut write the address under."""
MARKUP = re.compile(r"[\[\]()<>*_#-]+")
SENTENCE = re.compile(r"[.。!！?？…](?:\s|$)|[。！？]")


def link_of(data: bytes) -> str | None:
    """The address that `data` (of a `.url`, `.webloc`, `.desktop` or text file) holds and nothing else; None otherwise.

    Words beside the address may be its title: a line without a sentence.
    """
    if len(data) > MOST_BYTES:
        return None
    if data.startswith(b"bplist0") or b"<plist" in data[:1000]:
        return _http(_of_plist(data))
    if b"\x00" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    text = tidy(decode(data).text)
    if SHORTCUT.search(text):
        entry = ENTRY.search(text)
        return _http(entry["address"]) if entry else None
    return _of_text(text)


def _of_plist(data: bytes) -> Any:
    values = plists.loaded(data)
    return values.get("URL") if isinstance(values, dict) else None


def _http(value: Any) -> str | None:
    return value if isinstance(value, str) and ADDRESS.fullmatch(value) and value == tidy(value) else None


def _of_text(text: str) -> str | None:
    """The one address of a note; an address in a tag is a page's, and two are a list for nobody to fetch at once."""
    found = ADDRESS.findall(text)
    if len(set(found)) != 1 or re.search(r"<\w", text):
        return None
    words = MARKUP.sub(" ", ADDRESS.sub("", text)).strip()
    if "\n" in words or (is_at_least(words, LEAST_COLUMNS) and SENTENCE.search(words)):
        return None
    return found[0].rstrip(".,;:!?。，；)") or None
