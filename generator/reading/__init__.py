"""Bytes to Documents: encoding, front matter, form, blocks. Trouble in content becomes a Problem, never an exception."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from lxml import etree, html
from markdown_it import MarkdownIt

from generator.model import Block, Corrections, Cut, Declared, Decoded, Document, Problem, Reading, Seed
from generator.reading import blocks, corrections, encoding, feed, front_matter, metadata, page, text
from generator.characters import tidy
from generator.reading.sanitise import cleared

MAX_BYTES = 10_000_000
"""An article has some kilobytes, the largest feed exports a few megabytes."""

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
    r"^#{1,6}[ \t]+\S|!?\[[^\]\n]{0,300}\]\(\S{1,1000}\)|^\|?[ \t]*:?-{3,}:?[ \t]*\||^(?:=|-){3,}[ \t]*$|\*\*\S[^*\n]{0,300}\*\*|^>[ \t]",
    re.M,
)
MARKDOWN_SUFFIXES = (".md", ".markdown", ".mkd")
PAGE_SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One article as a reader of a form gives it."""

    blocks: tuple[Block, ...]
    declared: Declared = Declared()
    key: str = ""
    cuts: tuple[Cut, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A form of seed: its name, a cheap look that tells it (file name suffix, text), and its reader."""

    form: str
    is_probably: Callable[[str, str], bool]
    read: Callable[[str, Declared], tuple[Draft, ...]]


def read(seed: Seed, limit: int = MAX_BYTES) -> Reading:
    """The articles of one seed, and what is wrong with it; never raises on content.

    A seed of more than `limit` bytes, an empty one and a binary one give a problem and no article.
    """
    refusal = _refusal(seed, limit)
    if refusal:
        return Reading(problems=(refusal,))
    decoded = encoding.decode(seed.data)
    head = front_matter.split(seed.path, tidy(decoded.text))
    wanted, complaints = _corrections(seed, head)
    form, drafts = _drafts(seed.path, head)
    problems = (*_damage(seed, decoded), *head.problems, *complaints)
    documents = tuple(
        Document(
            seed=seed.path,
            key=draft.key,
            form="front-matter" if head.present else form,
            encoding=decoded.encoding,
            declared=_either(head.declared, draft.declared),
            blocks=draft.blocks,
            cuts=draft.cuts,
            corrections=wanted,
            problems=problems if index == 0 else (),
        )
        for index, draft in enumerate(drafts)
        if draft.blocks or draft.declared.title
    )
    return Reading(documents=documents) if documents else Reading(problems=(*problems, _no_text(seed)))


def _is_feed(suffix: str, body: str) -> bool:
    return feed.is_feed(body)


def _is_page(suffix: str, body: str) -> bool:
    return bool(IS_PAGE.match(body)) or (suffix in PAGE_SUFFIXES and "<body" in body[:20_000].lower())


def _is_fragment(suffix: str, body: str) -> bool:
    if suffix in PAGE_SUFFIXES:
        return True
    return bool(IS_FRAGMENT.match(body)) and len(BLOCK_TAGS.findall(body, 0, 200_000)) > 0


def _is_markdown(suffix: str, body: str) -> bool:
    return suffix in MARKDOWN_SUFFIXES or len(MARKDOWN_SIGNS.findall(body, 0, 200_000)) > 1


def _is_text(suffix: str, body: str) -> bool:
    return True


def _read_feed(body: str, declared: Declared) -> tuple[Draft, ...]:
    return tuple(_of_item(item) for item in feed.items(body))


def _of_item(item: feed.Item) -> Draft:
    inner = _read_fragment(item.body, item.declared) if "<" in item.body else _read_text(item.body, item.declared)
    return (
        replace(inner[0], key=item.key, declared=item.declared) if inner else Draft(blocks=(), declared=item.declared)
    )


def _read_page(body: str, declared: Declared) -> tuple[Draft, ...]:
    tree = _tree(body)
    if tree is None:
        return ()
    stated = metadata.claims(tree)
    url = declared.url or stated.url
    found, cuts = page.of_page(tree, url.value if url else "")
    return (Draft(blocks=found, declared=stated, cuts=cuts),)


def _read_fragment(body: str, declared: Declared) -> tuple[Draft, ...]:
    tree = _tree(f"<div>{body}</div>")
    if tree is None:
        return ()
    removed = cleared(tree, declared.url.value if declared.url else "")
    cuts = tuple(Cut(text=words, rule=f"html.{name}") for words, name in removed if words)
    return (Draft(blocks=blocks.of_tree(tree), cuts=cuts),)


def _read_markdown(body: str, declared: Declared) -> tuple[Draft, ...]:
    return _read_fragment(MarkdownIt("commonmark", {"html": True}).enable("table").render(body), declared)


def _read_text(body: str, declared: Declared) -> tuple[Draft, ...]:
    return (Draft(blocks=text.of_text(body)),)


READERS = (
    Reader(form="feed", is_probably=_is_feed, read=_read_feed),
    Reader(form="html", is_probably=_is_page, read=_read_page),
    Reader(form="html", is_probably=_is_fragment, read=_read_fragment),
    Reader(form="markdown", is_probably=_is_markdown, read=_read_markdown),
    Reader(form="text", is_probably=_is_text, read=_read_text),
)
"""The forms, the most particular first; the last takes whatever is left."""


def _drafts(path: str, head: front_matter.FrontMatter) -> tuple[str, tuple[Draft, ...]]:
    suffix = PurePosixPath(path).suffix.lower()
    reader = next(reader for reader in READERS if reader.is_probably(suffix, head.body))
    return reader.form, reader.read(head.body, head.declared)


def _tree(source: str) -> html.HtmlElement | None:
    try:
        return html.document_fromstring(source, parser=html.HTMLParser(encoding=None, no_network=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _either(first: Declared, second: Declared) -> Declared:
    """Claim by claim, the first that is made."""
    return Declared(
        title=first.title or second.title,
        author=first.author or second.author,
        url=first.url or second.url,
        published=first.published or second.published,
        lang=first.lang or second.lang,
        site=first.site or second.site,
    )


def _corrections(seed: Seed, head: front_matter.FrontMatter) -> tuple[Corrections, tuple[Problem, ...]]:
    inner, first = corrections.read(head.corrections or "", seed.path, head.lines_above_digest)
    if seed.sidecar is None:
        return inner, first
    sidecar = str(PurePosixPath(seed.path).with_suffix(".yml"))
    outer, second = corrections.read(tidy(encoding.decode(seed.sidecar).text), sidecar)
    return corrections.merged(inner, outer), (*first, *second)


def _refusal(seed: Seed, limit: int) -> Problem | None:
    if len(seed.data) > limit:
        size = f"{len(seed.data) / 1e6:.0f} MB"
        return Problem(
            seed=seed.path,
            message=f"The file has {size}, more than the {limit / 1e6:.0f} MB that are read.",
            fix="Hand in the article alone, or split the export into several files.",
        )
    if not seed.data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        return Problem(
            seed=seed.path, message="The file is empty.", fix="Put the article's text into it, or delete it."
        )
    if encoding.is_binary(seed.data):
        kind = encoding.magic(seed.data) or "a binary file"
        return Problem(
            seed=seed.path,
            message=f"The file is {kind}, not text.",
            fix="Save the article as text, HTML or Markdown and hand that in.",
        )
    return None


def _damage(seed: Seed, decoded: Decoded) -> tuple[Problem, ...]:
    if decoded.because != "damaged":
        return ()
    bad = decoded.text.index("\ufffd") if "\ufffd" in decoded.text else 0
    count = decoded.text.count("\ufffd")
    problem = Problem(
        seed=seed.path,
        message=f"{count} byte sequence{'s' if count > 1 else ''} could not be read as {decoded.encoding}"
        " and stand as U+FFFD in the text.",
        fix="Copy the article again, or save it as UTF-8.",
        line=decoded.text.count("\n", 0, bad) + 1,
        severity="warning",
    )
    return (problem,)


def _no_text(seed: Seed) -> Problem:
    return Problem(
        seed=seed.path,
        message="No article text was found in the file.",
        fix="Check that it holds the article itself, not only a frame around it.",
    )
