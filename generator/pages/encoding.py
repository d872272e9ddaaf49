"""Addresses of ours as HTML takes them: letters of any script stand as they are, the rest is percent-encoded.

A browser encodes letters itself (https://url.spec.whatwg.org/#url-code-points), and a Chinese sign is nine bytes
when encoded, three when not: a quarter of an article's page was such signs.
"""

import re
from urllib.parse import quote

PLAIN = r"\w.~\-\u2010-\u2027\u3001-\u303f\uff01-\uff65"
"""What never needs encoding: letters and digits of any script, a few signs, and the punctuation of East Asia."""
PART = re.compile(f"[^{PLAIN}]+")
WHOLE = re.compile(f"[^{PLAIN}/#:,=%]+")


def part(words: str) -> str:
    """`words` as a part of an address: all that has a meaning there is encoded."""
    return PART.sub(_encoded, words)


def whole(address: str) -> str:
    """An address of ours, its parts encoded already, as the value of an attribute."""
    return WHOLE.sub(_encoded, address)


def _encoded(found: re.Match[str]) -> str:
    return quote(found[0], safe="")
