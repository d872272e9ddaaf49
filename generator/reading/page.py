"""A whole HTML page to its article: trafilatura picks the words, the page's own tree gives their structure."""

import re

from lxml import html

from generator.model import Block, Cut
from generator.reading import blocks
from generator.reading.sanitise import cleared

NOT_WORD = re.compile(r"\W+")
SHORT = 120
"""A block of so many characters can be a byline; a longer one between title and article is a teaser."""
MOST_LEADING = 6
LEAST_LINKS = 2
LINK_SHARE = 0.8
"""An article links words in its sentences; what is links to four fifths is a list of other pages."""


def of_page(page: html.HtmlElement, base: str = "") -> tuple[tuple[Block, ...], tuple[Cut, ...]]:
    """The blocks of the page's article, and what of its content element was left out.

    Lists of links go first. Between the first and the last block that trafilatura takes, all others stay, so that
    tables, captions and short paragraphs are not lost; the lines between the page's own heading and the first of
    them stay too, for they hold byline and date.
    """
    article = _article_words(page)
    for element in _link_lists(page):
        if element.getparent() is not None:
            element.drop_tree()
    removed = cleared(page, base)
    found = blocks.of_tree(page)
    taken = [index for index, block in enumerate(found) if _in(block.text, article)]
    cuts = [Cut(text=words, rule=f"html.{name}") for words, name in removed if words]
    if not taken:
        return found, tuple(cuts)
    first, last = _start(found, taken[0]), taken[-1] + 1
    return found[first:last], tuple(cuts)


def _article_words(page: html.HtmlElement) -> str:
    # Loaded here: it brings NumPy along, half a second that a build of plain texts need not spend.
    import trafilatura

    text = trafilatura.extract(page, fast=True, include_comments=False, include_tables=True, favor_recall=False)
    return NOT_WORD.sub("", text or "")


def _in(words: str, article: str) -> bool:
    bare = NOT_WORD.sub("", words)
    return len(bare) > 3 and bare in article


def _start(found: tuple[Block, ...], first: int) -> int:
    """Where the article begins: at the heading above it, if only short lines stand between it and the first paragraph.

    The page's H1 if there is one near, else the nearest heading: older portals write the title as an H2.
    """
    nearest = first
    for index in range(first, max(first - MOST_LEADING, 0) - 1, -1):
        block = found[index]
        if block.markdown.startswith("# "):
            return index
        if index < first and len(block.text) > SHORT:
            break
        if nearest == first and block.kind == "heading":
            nearest = index
    return nearest


def _link_lists(page: html.HtmlElement) -> list[html.HtmlElement]:
    """The outermost elements that hold links and little else: menus, teasers, tag clouds."""
    found: list[html.HtmlElement] = []
    for element in page.iter("ul", "ol", "div", "td", "section", "aside", "dl"):
        if element.find(".//h1") is not None or any(above in found for above in element.iterancestors()):
            continue
        links = list(element.iter("a"))
        words = len(NOT_WORD.sub("", element.text_content()))
        if len(links) >= LEAST_LINKS and sum(len(link.text_content()) for link in links) >= words * LINK_SHARE:
            found.append(element)
    return found
