"""Addresses found in seeds: which may be linked to, and which are wrapped in a proxy's."""

import re
from urllib.parse import parse_qsl, quote, unquote, urljoin, urlsplit

from generator.characters import tidy

SCHEMES = ("http", "https", "mailto")
UNSAFE = re.compile(r"[\x00-\x20\x7f<>\"'`(){}\[\]\\^|*_~]|;")
WRAPPED = re.compile(r"^https?(?::|%3a)(?:/|%2f){2}", re.I)
PARAMETERS = ("url", "src", "image", "img", "imgurl", "u", "uri", "target", "q")
MAX_URL = 2000


def safe(url: str, base: str = "") -> str | None:
    """`url` made absolute and safe to stand in Markdown; None unless it is http, https or mailto with a host."""
    try:
        absolute = urljoin(base, tidy(url).strip())
        parts = urlsplit(absolute)
    except ValueError:
        return None
    if parts.scheme.lower() not in SCHEMES or not (parts.netloc or parts.scheme.lower() == "mailto"):
        return None
    return UNSAFE.sub(_percent, absolute) if len(absolute) <= MAX_URL else None


def unwrapped(url: str) -> str:
    """The address that a proxy's address carries, by the general forms, not by host.

    `https://proxy/?http://real`, `https://proxy/http://real`, `https://proxy/?url=real` (weserv and others drop
    the scheme there) all give `real`.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    for inner in (parts.query, parts.path.lstrip("/")):
        if WRAPPED.match(inner):
            return unquote(inner) if "%" in inner[:9] else inner
    named = dict(parse_qsl(parts.query))
    found = next((named[name] for name in PARAMETERS if "." in named.get(name, "") and "/" in named[name]), None)
    if not found or not (WRAPPED.match(found) or re.match(r"(?://)?[\w-]+(?:\.[\w-]+)+/", found)):
        return url
    return found if WRAPPED.match(found) else "https://" + found.removeprefix("//")


def _percent(found: re.Match[str]) -> str:
    return quote(found[0], safe="").replace("_", "%5F").replace("~", "%7E")
