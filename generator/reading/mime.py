"""Messages of many parts (RFC 2045-2047, 5322): mails and saved pages, read by Python's own parser.

Its old policy, because the new one raises on headers that spammers and old mailers write.
"""

import binascii
import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.message import Message

from generator.characters import squeeze, tidy
from generator.model import Decoded
from generator.reading.encoding import decode, decode_as

MOST_PARTS = 500
"""A portal's page, saved with all pictures and frames, has some two hundred; no mail has more."""
BOUNDARY = re.compile(rb"boundary\s*=", re.I)
MOST_NESTED = 50
LONGEST_HEADER = 2000


def parsed(data: bytes) -> Message | None:
    """The message in `data`; None if it is nested deeper or has more parts than any that a program saves."""
    if len(BOUNDARY.findall(data)) > MOST_NESTED:
        return None
    try:
        message = message_from_bytes(data.lstrip(b"\xef\xbb\xbf\r\n"))
    except (MessageError, RecursionError, ValueError, LookupError):
        return None
    return message if sum(1 for _ in message.walk()) <= MOST_PARTS else None


def header(message: Message, name: str) -> str:
    """The words of the first header called `name`, decoded, on one line; empty where there is none."""
    raw = next((value for key, value in message.raw_items() if key.lower() == name.lower()), "")
    return squeeze(" ".join(tidy(words(str(raw)[:LONGEST_HEADER])).split()))


def words(raw: str) -> str:
    """The words of a header's value: encoded words decoded (RFC 2047), raw bytes by what they are."""
    octets = raw.encode("utf-8", "surrogateescape")
    if not octets.isascii():
        return decode(octets).text
    try:
        return "".join(_piece(octets, charset) for octets, charset in decode_header(raw))
    except (HeaderParseError, binascii.Error, ValueError):
        return raw


def _piece(octets: bytes | str, charset: str | None) -> str:
    if isinstance(octets, str):
        return octets
    return decode_as(octets, charset).text if charset else octets.decode("latin-1")


def text(part: Message) -> Decoded:
    """The words of a text part, in the charset that it states or that its own bytes tell."""
    return decode_as(payload(part), part.get_content_charset(""))


def payload(part: Message) -> bytes:
    """The bytes of a part without their transfer encoding; what is encoded wrongly stands as it is."""
    octets = part.get_payload(decode=True)
    return octets if isinstance(octets, bytes) else b""


def leaves(message: Message) -> Iterator[Message]:
    """The parts that hold something, in order; those of a message inside this one are its own."""
    if message.get_content_type() == "message/rfc822" or not message.is_multipart():
        yield message
        return
    for part in message.get_payload():
        if isinstance(part, Message):
            yield from leaves(part)
