"""HTML and Markdown to drafts: a whole page, a fragment, and Markdown by way of the HTML that it stands for."""

from dataclasses import replace

from lxml import etree, html
from markdown_it import MarkdownIt

from generator.model import Claim, Cut, Declared
from generator.reading import blocks, metadata, saved
from generator.reading import page as article
from generator.reading.draft import Draft
from generator.reading.sanitise import cleared


def read_page(body: str, declared: Declared) -> tuple[Draft, ...]:
    """The article of a whole page, with the page's own claims; nothing where no tree can be made of it."""
    return read_saved(body, declared.url, saved.address_in(body))


def read_saved(body: str, declared: Claim | None, saved_from: Claim | None) -> tuple[Draft, ...]:
    """The same for a page that a browser saved from an address, which stands in where the page states none.

    Relative addresses are below the first of the `declared` one, that address and the page's own.
    """
    page = tree(body)
    if page is None:
        return ()
    stated = metadata.claims(page)
    stated = replace(stated, url=stated.url or saved_from)
    base = declared or saved_from or stated.url
    saved.forget_copies(page)
    found, cuts = article.of_page(page, base.value if base else "")
    return (Draft(blocks=found, declared=stated, cuts=cuts),)


def read_fragment(body: str, declared: Declared) -> tuple[Draft, ...]:
    """All of a fragment of HTML; its relative addresses are below the one that is `declared`."""
    fragment = tree(f"<div>{body}</div>")
    return () if fragment is None else (of_fragment(fragment, declared.url.value if declared.url else ""),)


def of_fragment(fragment: html.HtmlElement, base: str = "") -> Draft:
    """All of a tree, which is changed in place."""
    removed = cleared(fragment, base)
    cuts = tuple(Cut(text=words, rule=f"html.{name}") for words, name in removed if words)
    return Draft(blocks=blocks.of_tree(fragment), cuts=cuts)


def read_markdown(body: str, declared: Declared) -> tuple[Draft, ...]:
    """All of a text in CommonMark with tables."""
    return read_fragment(MarkdownIt("commonmark", {"html": True}).enable("table").render(body), declared)


def tree(source: str) -> html.HtmlElement | None:
    """The tree of a page or a fragment as a browser would build it; None where there is none."""
    try:
        return html.document_fromstring(source, parser=html.HTMLParser(no_network=True, huge_tree=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
