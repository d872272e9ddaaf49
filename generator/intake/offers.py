"""Offers: bytes with a name and what is known of where they came from, before anybody has read them."""

import codecs
import re
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from generator import disk, fetch
from generator.errors import DigestError
from generator.model import Origin, Problem
from generator.reading import kinds, links
from generator.slugs import slug

MARKUP = re.compile(
    rb"\s*(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype html|html|head|body|article|div|section|p|h1|meta)[\s>]", re.I | re.S
)
"""How a page, or a part of one, begins."""
LONGEST_NAME = 60
"""Characters of a title that a file is called by: whole words, where it has some."""
WITHOUT_CHARSET = ("", "utf-8", "utf8", "us-ascii")
"""Charsets that need no word: the reader tries UTF-8 first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a person states of a seed; empty where they say nothing."""

    name: str = ""
    url: str = ""
    publisher: str = ""
    published: str = ""
    retrieved: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Something to be handed in."""

    source: str
    """What the person named: a path, an address."""
    name: str
    """File name of the seed."""
    data: bytes
    origin: Origin
    published: str = ""
    sidecar: bytes = b""
    """The sidecar that stood beside the file; it beats what is known otherwise."""
    addresses: tuple[str, ...] = ()
    """By which it may be handed in already: as asked, and where it was found."""
    may_be_renamed: bool = False
    """Whether a name that is taken gets a mark of the address: nobody chose it."""


def link_in(path: Path) -> str | None:
    """The address that the file at `path` holds and nothing else; None for any other file, and for one that is not."""
    try:
        is_small = path.is_file() and path.stat().st_size <= links.MOST_BYTES
        return links.link_of(path.read_bytes()) if is_small else None
    except OSError:  # of which `disk` tells more
        return None


def of_file(path: Path, limit: int, given: Given, is_one_of_many: bool = False) -> Offer:
    """A copy of the file at `path`, with its sidecar; raises DigestError where it can't be read.

    One of many, from a folder, gets a name of its own where a file in another folder has its name.
    """
    found = disk.seed(path, limit)
    if isinstance(found, Problem):
        raise DigestError(found.message, found.seed, found.fix)
    return Offer(
        source=str(path),
        name=_named(given.name, path.name),
        data=found.data,
        sidecar=found.sidecar or b"",
        origin=_origin(given),
        published=given.published,
        addresses=(given.url,) if given.url else (),
        may_be_renamed=is_one_of_many,
    )


def of_address(address: str, found: fetch.Download, given: Given) -> Offer:
    """What was `found` at `address`."""
    here = fetch.without_trackers(found.address)
    charset = found.charset if found.charset not in WITHOUT_CHARSET and _is_charset(found.charset) else ""
    origin = _origin(replace(given, url=given.url or here))
    return Offer(
        source=address,
        name=_named(given.name, _fitting(fetch.file_name(here, found.kind), found.data)),
        data=found.data,
        origin=replace(origin, charset=charset or None),
        published=given.published,
        addresses=tuple(dict.fromkeys((address, found.address))),
        may_be_renamed=not given.name,
    )


def of_words(data: bytes, title: str, given: Given) -> Offer:
    """What a person pasted: a page where it begins like one, else a text; called by its `title` unless they say how."""
    words = title[:LONGEST_NAME].rpartition(" ")[0] if len(title) > LONGEST_NAME and " " in title else title
    ending = ".html" if MARKUP.match(data[:4096]) else ".txt"
    name = _fitting(f"{slug(words[:LONGEST_NAME])}{ending}", data)
    return Offer(
        source="what was pasted",
        name=_named(given.name, name),
        data=data,
        origin=_origin(given),
        published=given.published,
        addresses=(given.url,) if given.url else (),
        may_be_renamed=not given.name,
    )


def _is_charset(label: str) -> bool:
    try:
        return bool(codecs.lookup(label))
    except (LookupError, ValueError):
        return False


def _fitting(name: str, data: bytes) -> str:
    """`name` with the ending of its bytes' format: many servers send every file as a page, or as a stream of bytes."""
    endings = kinds.ENDINGS.get(kinds.kind_of(data), ())
    path = PurePosixPath(name)
    if endings:
        return name if path.suffix in endings else str(path.with_suffix(endings[0]))
    return str(path.with_suffix(".html")) if kinds.misnamed(name, "") else name


def _named(wanted: str, name: str) -> str:
    """The name that a person wants, with the ending of `name` where theirs has none that seeds have."""
    if not wanted:
        return name
    ending = PurePosixPath(name).suffix
    last = PurePosixPath(wanted).name
    return last if PurePosixPath(last).suffix.lower() == ending.lower() else f"{last}{ending}"


def _origin(given: Given) -> Origin:
    return Origin(url=given.url or None, publisher=given.publisher or None, retrieved=given.retrieved or None)
