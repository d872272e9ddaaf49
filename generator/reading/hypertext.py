"""HTML and Markdown to drafts: a whole page, a fragment, and Markdown by way of the HTML that it stands for."""

from lxml import etree, html
from markdown_it import MarkdownIt

from generator.model import Cut, Declared
from generator.reading import blocks, metadata, page
from generator.reading.draft import Draft
from generator.reading.sanitise import cleared


def read_page(body: str, declared: Declared) -> tuple[Draft, ...]:
    """The article of a whole page, with the page's own claims; nothing where no tree can be made of it."""
    tree = _tree(body)
    if tree is None:
        return ()
    stated = metadata.claims(tree)
    url = declared.url or stated.url
    found, cuts = page.of_page(tree, url.value if url else "")
    return (Draft(blocks=found, declared=stated, cuts=cuts),)


def read_fragment(body: str, declared: Declared) -> tuple[Draft, ...]:
    """All of a fragment of HTML; its relative addresses are below the one that is `declared`."""
    tree = _tree(f"<div>{body}</div>")
    if tree is None:
        return ()
    removed = cleared(tree, declared.url.value if declared.url else "")
    cuts = tuple(Cut(text=words, rule=f"html.{name}") for words, name in removed if words)
    return (Draft(blocks=blocks.of_tree(tree), cuts=cuts),)


def read_markdown(body: str, declared: Declared) -> tuple[Draft, ...]:
    """All of a text in CommonMark with tables."""
    return read_fragment(MarkdownIt("commonmark", {"html": True}).enable("table").render(body), declared)


def _tree(source: str) -> html.HtmlElement | None:
    try:
        return html.document_fromstring(source, parser=html.HTMLParser(no_network=True, huge_tree=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
