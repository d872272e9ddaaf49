"""An address -> the bytes behind it and a file name for them (only for `digest add`)."""

from collections.abc import Iterable
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

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
    # Loaded here: no other command looks anything up.
    import requests

    try:
        with requests.get(address, headers={"User-Agent": AGENT}, timeout=TIMEOUT, stream=True) as answer:
            answer.raise_for_status()
            data = _at_most(answer.iter_content(65536), limit, address)
            return _name(answer.url, answer.headers.get("Content-Type", "")), data
    except requests.HTTPError as error:
        what = f"the server refuses it: {error.response.status_code} {error.response.reason}"
    except requests.Timeout:
        what = f"nothing came for {TIMEOUT} seconds"
    except requests.exceptions.SSLError:
        what = "the server has no valid certificate"
    except requests.ConnectionError:
        what = "no server can be reached under this name"
    except requests.RequestException as error:
        what = f"can't be fetched: {error}"
    raise DigestError(what, address, "check the address, or save the page by hand, then `digest add FILE`")


def _at_most(chunks: Iterable[bytes], limit: int, address: str) -> bytes:
    data = bytearray()
    for chunk in chunks:
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
