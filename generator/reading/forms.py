"""The forms of a seed: how each is told by a cheap look, and how it is read."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from generator.model import Declared
from generator.reading import exports, feed, text
from generator.reading.draft import Draft

TAG = (
    r"(?:p|div|br|h[1-6]|ul|ol|li|table|tr|td|article|section|main|span|figure|blockquote|strong|em|img|a|center|font)"
)
IS_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)?(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])",
    re.I | re.S,
)
IS_FRAGMENT = re.compile(rf"\s*<{TAG}(?:\s[^<>]*)?/?>", re.I)
BLOCK_TAGS = re.compile(r"</(?:p|div|h[1-6]|ul|table|article|section)>|<br\s*/?>", re.I)
MARKDOWN_SIGNS = re.compile(
    r"^#{1,6}[ \t]+\S"  # a heading
    r"|!?\[[^\]\n]{0,300}\]\(\S{1,1000}\)"  # a link or an image
    r"|^\|?[ \t]*:?-{3,}:?[ \t]*\||^(?:={3,}|-{3,})[ \t]*$"  # the line below a table's or a section's head
    r"|\*\*\S[^*\n]{0,300}\*\*"
    r"|^>[ \t]",
    re.M,
)
"""Two of these make a text Markdown; a hash before a word or a dash before an item does not.

A file called Markdown with neither a sign nor an item is a plain text, where a line is a paragraph.
"""
ITEMS = re.compile(r"^ {0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+\S", re.M)
MANY_TAGS = 4
"""So many closing tags or line breaks make a text HTML, even if it begins with bare words."""
MOST_BRACKETS = 5000
"""No article has so many links; a Markdown parser takes quadratic time over open brackets."""
MARKDOWN_SUFFIXES = (".md", ".markdown", ".mkd")
PAGE_SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A form of seed: its name, a cheap look that tells it (file name suffix, text), and its reader."""

    form: str
    is_probably: Callable[[str, str], bool]
    read: Callable[[str, Declared], tuple[Draft, ...]]


def _is_feed(suffix: str, body: str) -> bool:
    return feed.is_feed(body)


def _is_page(suffix: str, body: str) -> bool:
    return bool(IS_PAGE.match(body)) or (suffix in PAGE_SUFFIXES and "<body" in body[:20_000].lower())


def _is_fragment(suffix: str, body: str) -> bool:
    if suffix in PAGE_SUFFIXES:
        return True
    closed = len(BLOCK_TAGS.findall(body, 0, 200_000))
    return closed >= MANY_TAGS or (closed > 0 and bool(IS_FRAGMENT.match(body)))


def _is_markdown(suffix: str, body: str) -> bool:
    if body.count("[") > MOST_BRACKETS:
        return False
    signs = len(MARKDOWN_SIGNS.findall(body, 0, 200_000))
    return signs > 1 or (suffix in MARKDOWN_SUFFIXES and (signs > 0 or bool(ITEMS.search(body))))


def _is_text(suffix: str, body: str) -> bool:
    return True


def _is_export(suffix: str, body: str) -> bool:
    return exports.is_export(suffix, body)


def _read_feed(body: str, declared: Declared) -> tuple[Draft, ...]:
    return tuple(_of_item(item) for item in feed.items(body))


def _read_export(body: str, declared: Declared) -> tuple[Draft, ...]:
    return tuple(_of_item(item) for item in exports.items(body))


def _of_item(item: feed.Item) -> Draft:
    read = _read_fragment if "<" in item.body else _read_text
    inner = read(item.body, item.declared) or (Draft(blocks=()),)
    return replace(inner[0], key=item.key, declared=item.declared)


# The parsers of HTML and Markdown are loaded when a seed first needs them: they take longer than a hundred plain texts.
def _read_page(body: str, declared: Declared) -> tuple[Draft, ...]:
    from generator.reading import hypertext

    return hypertext.read_page(body, declared)


def _read_fragment(body: str, declared: Declared) -> tuple[Draft, ...]:
    from generator.reading import hypertext

    return hypertext.read_fragment(body, declared)


def _read_markdown(body: str, declared: Declared) -> tuple[Draft, ...]:
    from generator.reading import hypertext

    return hypertext.read_markdown(body, declared)


def _read_text(body: str, declared: Declared) -> tuple[Draft, ...]:
    return (Draft(blocks=text.of_text(body)),)


READERS = (
    Reader(form="feed", is_probably=_is_feed, read=_read_feed),
    Reader(form="export", is_probably=_is_export, read=_read_export),
    Reader(form="html", is_probably=_is_page, read=_read_page),
    Reader(form="html", is_probably=_is_fragment, read=_read_fragment),
    Reader(form="markdown", is_probably=_is_markdown, read=_read_markdown),
    Reader(form="text", is_probably=_is_text, read=_read_text),
)
"""The forms, the most particular first; the last takes whatever is left."""
