"""Bytes to text: byte order mark, strict UTF-8, the declared charset, then a guess; never an exception.

The order was measured: a strict decoder that succeeds beats any statistics, and chardet 7.7 is the only
detector that told every single-byte Cyrillic and every UTF-16 sample apart.
"""

import codecs
import re
from collections.abc import Iterator

from generator.model import Decoded

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

SUPERSETS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "cp936": "gb18030",
    "hz": "gb18030",
    "big5": "big5hkscs",
    "cp950": "big5hkscs",
    "big5hkscs": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
}
"""Codec names as Python spells them, to the superset that pages mean by them (WHATWG Encoding, table of labels)."""

DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,30})"
    rb"|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,30})",
    re.I,
)
HEAD = 4096
SAMPLE = 100_000
DAMAGED_SHARE = 0.3
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def is_binary(data: bytes) -> bool:
    """True for bytes that give control characters under every decoding."""
    if b"\x00" not in data[:SAMPLE] and not CONTROLS.search(data[:SAMPLE].decode("latin-1")):
        return False
    text = decode(data[:SAMPLE]).text
    return len(CONTROLS.findall(text)) > len(text) * 0.01


def decode(data: bytes) -> Decoded:
    """The text of `data`, the encoding taken and why; bytes that no encoding reads become U+FFFD (`damaged`)."""
    return next(_attempts(data))


def decode_as(data: bytes, label: str) -> Decoded:
    """The text of `data` in the charset that a header states, unless it is UTF-8, or the charset is none."""
    codec = _codec(label) if label else None
    if codec is None or codec.startswith(("utf-16", "utf-32")) or (not data.isascii() and _is_utf8(data)):
        return decode(data)
    try:
        text = data.decode(codec, "replace")
    except (LookupError, ValueError):  # `hex` and `rot13` are codecs, too
        return decode(data)
    return Decoded(text=text, encoding=codec, because="damaged" if "\ufffd" in text else "declared")


def _is_utf8(data: bytes) -> bool:
    return next(_strict(data, "utf-8", "utf-8"), None) is not None


def _attempts(data: bytes) -> Iterator[Decoded]:
    yield from _marked(data)
    if b"\x00" not in data:
        yield from _strict(data, "utf-8", "utf-8")
    yield from _sixteen(data)
    yield from _damaged(data)
    yield from _strict(data, _declared(data), "declared")
    yield from _strict(data, _guess(data), "guess")
    yield Decoded(text=data.decode("utf-8", "replace"), encoding="utf-8", because="damaged")


def _marked(data: bytes) -> Iterator[Decoded]:
    for mark, encoding in BOMS:
        if data.startswith(mark):
            text = data.decode(encoding, "replace")
            yield Decoded(text=text, encoding=encoding, because="damaged" if "\ufffd" in text else "bom")


def _strict(data: bytes, encoding: str | None, because: str) -> Iterator[Decoded]:
    if encoding is None:
        return
    try:
        yield Decoded(text=data.decode(encoding), encoding=encoding, because=because)
    except (UnicodeDecodeError, LookupError, ValueError):
        return


def _sixteen(data: bytes) -> Iterator[Decoded]:
    """UTF-16 without a mark: every ASCII character leaves a zero byte on the same side."""
    zeros = (data[:SAMPLE:2].count(0), data[1:SAMPLE:2].count(0))
    if sum(zeros) and len(data) % 2 == 0 and min(zeros) * 10 <= max(zeros):
        yield from _strict(data, "utf-16-le" if zeros[1] > zeros[0] else "utf-16-be", "guess")


def _damaged(data: bytes) -> Iterator[Decoded]:
    """UTF-8 with a few broken bytes: the sound multi-byte characters outnumber the broken ones by far."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = sum(char > "\x7f" for char in text) - broken
    if broken and broken <= sound * DAMAGED_SHARE:
        yield Decoded(text=text, encoding="utf-8", because="damaged")


def _declared(data: bytes) -> str | None:
    """The declared codec; one of two bytes a character is a slip, since the declaration could be read byte by byte."""
    found = DECLARED.search(data[:HEAD])
    name = _codec((found[1] or found[2]).decode("ascii", "replace")) if found else None
    return name if name and not name.startswith(("utf-16", "utf-32")) else None


def _guess(data: bytes) -> str | None:
    # Loaded here: most seeds are UTF-8 or say what they are.
    import chardet

    return _codec(str(chardet.detect(data[:SAMPLE])["encoding"]))


def _codec(label: str) -> str | None:
    """The superset codec for a charset label; None for a label that names no text encoding."""
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return None
    return SUPERSETS.get(name, name)
