"""An address -> the bytes behind it and a file name for them (only for `digest add`)."""

from collections.abc import Iterable
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from generator.errors import DigestError
from generator.slugs import slug

AGENT = "industry-news-digest (+static site generator; one page at a person's request)"
TIMEOUT = 30
"""Seconds without a byte."""
ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/markdown": ".md",
    "text/plain": ".txt",
    "application/rss+xml": ".xml",
    "application/atom+xml": ".xml",
    "application/feed+json": ".json",
}
KNOWN = (".html", ".htm", ".md", ".txt", ".xml", ".rss", ".atom", ".json")
"""Endings that an address may give a seed. A sidecar's is none: nobody's page may correct a fact."""
SERVED = (".php", ".asp", ".aspx", ".jsp", ".shtml", ".xhtml")
"""Endings of pages that a seed's name does without."""


def is_address(text: str) -> bool:
    """Whether `text` is a web address rather than a file's path."""
    return text.lower().startswith(("http://", "https://"))


def fetch(address: str, limit: int) -> tuple[str, bytes]:
    """A file name made of `address` and at most `limit` bytes; raises DigestError with what to do."""
    # Loaded here: no other command looks anything up.
    import requests

    try:
        with requests.get(address, headers={"User-Agent": AGENT}, timeout=TIMEOUT, stream=True) as answer:
            answer.raise_for_status()
            data = _at_most(answer.iter_content(65536), limit, address)
            return file_name(answer.url, answer.headers.get("Content-Type", "")), data
    except requests.HTTPError as error:
        what = f"the server refuses it: {error.response.status_code} {error.response.reason}"
    except requests.Timeout:
        what = f"nothing came for {TIMEOUT} seconds"
    except requests.exceptions.SSLError:
        what = "the server has no valid certificate"
    except requests.ConnectionError:
        what = "no server can be reached under this name"
    except (requests.RequestException, ValueError) as error:  # urllib3 has errors of its own for odd hosts
        what = f"can't be fetched: {error}"
    raise DigestError(what, address, "check the address, or save the page by hand, then `digest add FILE`")


def _at_most(chunks: Iterable[bytes], limit: int, address: str) -> bytes:
    data = bytearray()
    for chunk in chunks:
        data += chunk
        if len(data) > limit:
            raise DigestError(f"is larger than {limit / 1e6:.3g} MB", address, "hand in the article alone")
    return bytes(data)


def file_name(address: str, content_type: str) -> str:
    """The name of a seed for the last part of `address`: letters and digits, and an ending that seeds have."""
    parts = urlsplit(address)
    last = PurePosixPath(unquote(parts.path))
    suffix = last.suffix.lower()
    ending = ENDINGS.get(content_type.partition(";")[0].strip().lower(), suffix if suffix in KNOWN else ".html")
    stem = last.stem if suffix in (*KNOWN, *SERVED) else last.name
    return f"{slug(stem or parts.hostname or 'page')}{ending}"
