"""A whole HTML page to its article: trafilatura picks the words, the page's own tree gives their structure."""

import re
from dataclasses import dataclass
from html import unescape

from lxml import html

from generator.model import Block, Cut
from generator.reading import blocks
from generator.reading.sanitise import cleared
from generator.reading.structure import bound_depth
from generator.reading.tables import bound_spans

NOT_WORD = re.compile(r"\W+")
SHORT = 120
"""A block of so many characters can be a byline; a longer one between title and article is a teaser."""
MOST_LEADING = 6
DATED = re.compile(r"(?:19|20)\d\d\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}日?(?=\s+\d{1,2}:\d\d)")
"""A byline with day and time, which stays above an article without a heading; the day alone may be the site's."""
LEAST_LINKS = 2
LINK_SHARE = 0.8
"""An article links words in its sentences; what is links to four fifths is a list of other pages."""
LISTS = frozenset(("ul", "ol", "div", "td", "section", "aside", "dl"))
"""Elements that hold a list of links, as pages are built."""

DEEPEST = 150
MOST_STEPS = 300_000
"""Of a portal's page: 3,000 links, each in a hundred elements."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What stands in an element: first-level headings, links, and the characters of links and of words."""

    titles: int
    links: int
    linked: int
    words: int


def of_page(page: html.HtmlElement, base: str = "") -> tuple[tuple[Block, ...], tuple[Cut, ...]]:
    """The blocks of the page's article, and what of its content element was left out.

    Lists of links go first. Between the first and the last block that trafilatura takes, all others stay, so that
    tables, captions and short paragraphs are not lost; the lines between the page's own heading and the first of
    them stay too, for they hold byline and date.
    """
    _bound(page)
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


def _bound(page: html.HtmlElement) -> None:
    """Make a page as flat as it takes: trafilatura looks at each link from all that it stands in, and spreads cells."""
    links = sum(1 for _ in page.iter("a"))
    bound_depth(page, min(DEEPEST, MOST_STEPS // (links + 1)))
    bound_spans(page)


def _article_words(page: html.HtmlElement) -> str:
    # Loaded here: it brings NumPy along, half a second that a build of plain texts need not spend.
    import trafilatura

    text = trafilatura.extract(page, fast=True, include_comments=False, include_tables=True, favor_recall=False)
    return _bare(text or "")


def _bare(words: str) -> str:
    """The letters and digits; an entity escaped twice (`&amp;amp;`), which only trafilatura resolves, is resolved."""
    return NOT_WORD.sub("", unescape(words))


def _in(words: str, article: str) -> bool:
    bare = _bare(words)
    return len(bare) > 3 and bare in article


def _start(found: tuple[Block, ...], first: int) -> int:
    """Where the article begins: at the heading above it, if only short lines stand between it and the first paragraph.

    The page's H1 if there is one near, else the nearest heading: older portals write the title as an H2; where there
    is none, the line with day and time.
    """
    nearest, dated = first, first
    for index in range(first, max(first - MOST_LEADING, 0) - 1, -1):
        block = found[index]
        if block.markdown.startswith("# "):
            return index
        if index < first and len(block.text) > SHORT:
            break
        if nearest == first and block.kind == "heading":
            nearest = index
        if dated == first and DATED.search(block.text):
            dated = index
    return nearest if nearest != first else dated


def _link_lists(page: html.HtmlElement) -> list[html.HtmlElement]:
    """The outermost elements that hold links and little else: menus, teasers, tag clouds."""
    counts = _counts(page)
    found: list[html.HtmlElement] = []
    inside = set[html.HtmlElement]()
    for element in page.iter():
        if element.getparent() in inside:
            inside.add(element)
        elif element.tag in LISTS and _is_link_list(counts[element]):
            inside.add(element)
            found.append(element)
    return found


def _is_link_list(counts: Counts) -> bool:
    return not counts.titles and counts.links >= LEAST_LINKS and counts.linked >= counts.words * LINK_SHARE


def _counts(page: html.HtmlElement) -> dict[html.HtmlElement, Counts]:
    """The counts of every element, each made of those of its children: a page may be nested a thousand deep."""
    counts: dict[html.HtmlElement, Counts] = {}
    for element in reversed(list(page.iter())):
        own, is_link = isinstance(element.tag, str), element.tag == "a"
        below = [counts[child] for child in element]
        counts[element] = Counts(
            titles=sum(one.titles for one in below) + (element.tag == "h1"),
            links=sum(one.links for one in below) + is_link,
            linked=sum(one.linked for one in below) + (len(element.text_content()) if is_link else 0),
            words=sum(one.words for one in below)
            + sum(_letters(child.tail) for child in element)
            + own * _letters(element.text),
        )
    return counts


def _letters(text: str | None) -> int:
    return len(NOT_WORD.sub("", text)) if text else 0
