"""Pages that a browser saved in one file with all their parts: as a message (MHTML), or as Safari's archive.

The day of saving that stands in such a file is not the day of publication.
"""

from collections.abc import Iterable, Iterator, Mapping
from email.message import Message
from typing import Any

from generator.characters import tidy
from generator.model import Decoded, Seed
from generator.reading import hypertext, mime, plists, saved
from generator.reading.draft import Opened, has_words
from generator.reading.encoding import decode_as
from generator.reading.refusals import bounded, damage, unreadable

PAGE_TYPES = ("text/html", "application/xhtml+xml")


def of_mhtml(seed: Seed) -> Opened:
    """The page in a message of its parts, as Chrome, Edge and Internet Explorer save it (RFC 2557)."""
    message = mime.parsed(seed.data)
    if message is None:
        return unreadable(seed, "mhtml")
    pages = sorted(_pages(message), key=lambda part: not _is_start(part, message))
    top = mime.header(message, "Snapshot-Content-Location")
    sources = [
        (mime.text(part), top if index == 0 and top else mime.header(part, "Content-Location"))
        for index, part in enumerate(pages)
    ]
    return _opened(seed, "mhtml", sources)


def _pages(message: Message) -> Iterator[Message]:
    return (part for part in mime.leaves(message) if part.get_content_type() in PAGE_TYPES)


def _is_start(part: Message, message: Message) -> bool:
    start = message.get_param("start")
    return bool(start) and mime.header(part, "Content-ID") == start


def of_webarchive(seed: Seed) -> Opened:
    """The page in an archive of Safari's: a property list of resources."""
    archive = plists.loaded(seed.data)
    if archive is None:
        return unreadable(seed, "webarchive")
    return _opened(seed, "webarchive", _resources(archive))


def _resources(archive: Any, depth: int = 0) -> Iterator[tuple[Decoded, str]]:
    if not isinstance(archive, Mapping) or depth > 5:
        return
    main = archive.get("WebMainResource")
    octets = main.get("WebResourceData") if isinstance(main, Mapping) else None
    if isinstance(main, Mapping) and isinstance(octets, bytes):
        charset, address = main.get("WebResourceTextEncodingName"), main.get("WebResourceURL")
        yield (
            decode_as(octets, charset if isinstance(charset, str) else ""),
            address if isinstance(address, str) else "",
        )
    frames = archive.get("WebSubframeArchives")
    for frame in frames if isinstance(frames, list) else []:
        yield from _resources(frame, depth + 1)


def _opened(seed: Seed, form: str, sources: Iterable[tuple[Decoded, str]]) -> Opened:
    """The first page that has an article's words: the main one, else a frame of it, as old portals show theirs."""
    read = [_read(seed, form, decoded, address) for decoded, address in sources]
    return next((one for one in read if has_words(*one.drafts)), read[0] if read else Opened(form=form))


def _read(seed: Seed, form: str, decoded: Decoded, address: str) -> Opened:
    body, oversize = bounded(seed, "html", tidy(decoded.text))
    drafts = hypertext.read_saved(body, None, saved.claim(address, "saved.location"))
    return Opened(form=form, encoding=decoded.encoding, drafts=drafts, problems=(*damage(seed, decoded), *oversize))
