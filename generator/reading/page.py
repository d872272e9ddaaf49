"""A whole HTML page to its article: trafilatura picks the words, the page's own tree gives their structure."""

import re

import trafilatura
from lxml import html

from generator.model import Block, Cut
from generator.reading import blocks
from generator.reading.sanitise import cleared

NOT_WORD = re.compile(r"\W+")
SHORT = 120
"""A block of so many characters can be a byline; a longer one between title and article is a teaser."""
MOST_LEADING = 6


def of_page(page: html.HtmlElement, base: str = "") -> tuple[tuple[Block, ...], tuple[Cut, ...]]:
    """The blocks of the page's article, and what of its content element was left out.

    Between the first and the last block that trafilatura takes, all blocks of the page stay but those made of
    links alone, so that tables, captions and short paragraphs are not lost; the lines between the
    page's own heading and the first of them stay too, for they hold byline and date.
    """
    article = _article_words(page)
    removed = cleared(page, base)
    found = blocks.of_tree(page)
    taken = [index for index, block in enumerate(found) if _in(block.text, article)]
    cuts = [Cut(text=words, rule=f"html.{name}") for words, name in removed if words]
    if not taken:
        return found, tuple(cuts)
    first, last = _start(found, taken[0]), taken[-1] + 1
    kept = [block for index, block in enumerate(found[first:last], first) if index in taken or not _is_links(block)]
    return tuple(kept), tuple(cuts)


def _article_words(page: html.HtmlElement) -> str:
    text = trafilatura.extract(page, fast=True, include_comments=False, include_tables=True, favor_recall=False)
    return NOT_WORD.sub("", text or "")


def _in(words: str, article: str) -> bool:
    bare = NOT_WORD.sub("", words)
    return len(bare) > 3 and bare in article


def _start(found: tuple[Block, ...], first: int) -> int:
    """Where the article begins: at the page's H1, if only short lines stand between it and the first paragraph."""
    for index in range(first, max(first - MOST_LEADING, 0) - 1, -1):
        if found[index].markdown.startswith("# "):
            return index
        if index < first and len(found[index].text) > SHORT:
            break
    return first


def _is_links(block: Block) -> bool:
    linked = sum(map(len, re.findall(r"\[((?:[^\]\\]|\\.)*)\]\(", block.markdown)))
    return block.kind in ("list", "paragraph", "table") and linked * 2 > len(block.text) > 0
