"""The file name that an address gives a seed."""

from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from generator.slugs import slug

ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/markdown": ".md",
    "text/plain": ".txt",
    "application/rss+xml": ".xml",
    "application/atom+xml": ".xml",
    "application/feed+json": ".json",
    "application/pdf": ".pdf",
    "message/rfc822": ".eml",
    "multipart/related": ".mhtml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
KNOWN = tuple(dict.fromkeys((*ENDINGS.values(), ".htm", ".rss", ".atom", ".mht")))
"""Endings that an address may give a seed. A sidecar's is none: nobody's page may correct a fact."""
SERVED = (".php", ".asp", ".aspx", ".jsp", ".shtml", ".xhtml")
"""Endings of pages that a seed's name does without."""


def file_name(address: str, kind: str) -> str:
    """The name of a seed for the last part of `address`: letters and digits, and an ending that seeds have.

    `kind` is the media type that the server states.
    """
    parts = urlsplit(address)
    last = PurePosixPath(unquote(parts.path))
    suffix = last.suffix.lower()
    ending = ENDINGS.get(kind.partition(";")[0].strip().lower()) or (suffix if suffix in KNOWN else ".html")
    stem = last.stem if suffix in (*KNOWN, *SERVED) else last.name
    return f"{slug(stem or parts.hostname or 'page')}{ending}"
