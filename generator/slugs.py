"""Names as parts of addresses: one function, so that a link and the page it leads to can't disagree."""

import hashlib
import re
import unicodedata

SLUG_BYTES = 120
"""Longest part: most file systems allow 255 bytes, and MkDocs adds folders around it."""
RESERVED = {"", "index", "readme"}
"""Names that MkDocs gives a meaning of its own."""


def slug(name: str) -> str:
    """`name` as one part of an address: letters, digits, `_` and `-` of any script, lower case, never empty.

    A name that is too long, or that MkDocs reserves, gets a short hash of itself.
    """
    plain = re.sub(r"[^\w-]+", "-", unicodedata.normalize("NFC", name).lower()).strip("-")
    if plain not in RESERVED and len(plain.encode()) <= SLUG_BYTES:
        return plain
    mark = hashlib.sha256(name.encode()).hexdigest()[:8]
    head = plain.encode()[:80].decode("utf-8", "ignore")
    return f"{head}-{mark}".strip("-")
