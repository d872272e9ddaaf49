"""Files out of a ZIP archive within bounds, whatever its table of contents says of their sizes."""

import lzma
import struct
import zipfile
import zlib
from itertools import islice

STEP = 4096
"""Bytes asked for at once: `zipfile` unpacks as many packed ones in one go, of which LZMA makes thousands each."""
DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error),
    *(EOFError, OSError, ValueError, RuntimeError, NotImplementedError),
)
"""What unpacking raises for a file that is cut off, locked or packed in a way of its own."""


def unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    """The bytes of a file, at most `most` of them; raises one of DAMAGED."""
    with archive.open(entry) as file:
        return b"".join(islice(iter(lambda: file.read(STEP), b""), most // STEP + 1))[:most]
