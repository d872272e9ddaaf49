"""An address -> the bytes behind it and a file name for them (only for `digest add`)."""

from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

import requests

from generator.errors import DigestError
from generator.slugs import slug

AGENT = "industry-news-digest (+static site generator; one page at a person's request)"
TIMEOUT = 30
"""Seconds without a byte."""
ENDINGS = {"text/html": ".html", "application/xhtml+xml": ".html", "text/markdown": ".md", "text/plain": ".txt"}


def is_address(text: str) -> bool:
    """Whether `text` is a web address rather than a file's path."""
    return urlsplit(text).scheme in ("http", "https")


def fetch(address: str, limit: int) -> tuple[str, bytes]:
    """A file name made of `address` and at most `limit` bytes; raises DigestError with what to do."""
    try:
        with requests.get(address, headers={"User-Agent": AGENT}, timeout=TIMEOUT, stream=True) as answer:
            answer.raise_for_status()
            data = _at_most(answer, limit, address)
            return _name(answer.url, answer.headers.get("Content-Type", "")), data
    except requests.RequestException as error:
        raise DigestError(
            f"can't be fetched: {error}", address, "save the page by hand, then `digest add FILE`"
        ) from None


def _at_most(answer: requests.Response, limit: int, address: str) -> bytes:
    data = bytearray()
    for chunk in answer.iter_content(65536):
        data += chunk
        if len(data) > limit:
            raise DigestError(f"is larger than {limit / 1e6:.0f} MB", address, "hand in the article alone")
    return bytes(data)


def _name(address: str, content_type: str) -> str:
    parts = urlsplit(address)
    last = PurePosixPath(unquote(parts.path)).name
    ending = ENDINGS.get(content_type.partition(";")[0].strip().lower(), PurePosixPath(last).suffix.lower() or ".html")
    stem = slug(PurePosixPath(last).stem or parts.hostname or "page")
    return f"{stem}{ending}"
