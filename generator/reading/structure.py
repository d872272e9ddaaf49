"""The structure of a harmless tree made plain: only what Markdown can carry, nested as Markdown wants it."""

import re

from lxml import etree, html

from generator.characters import tidy
from generator.reading.addresses import safe

KEPT = frozenset(
    (
        *("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "br", "figcaption"),
        *("table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "strong", "em", "a", "img"),
    )
)
BLOCKS = (
    "article",
    "section",
    "main",
    "dd",
    "dt",
    "small",
    "address",
    "fieldset",
    "figure",
    "center",
    "details",
    "summary",
)
RENAMED = {"b": "strong", "i": "em", **dict.fromkeys(BLOCKS, "div")}
ATTRIBUTES = frozenset(("href", "src", "alt", "start"))
MAX_DEPTH = 60
UNWRAPPED = "unwrapped"
"""The tag of elements that leave only their words; all go at once, since one by one takes quadratic time."""
LISTS = ("ul", "ol")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
LINES = ("li", "td", "th", "caption", "figcaption", "a", *HEADINGS)
"""Elements that Markdown writes on one line: blocks inside them become words."""
EMPHASIS = ("strong", "em")
INLINE = ("a", *EMPHASIS, "br", "img")
NO_QUOTE = (*HEADINGS, *LISTS, "table", "img", "pre", "blockquote")
"""What makes a quote a frame of the page's layout."""
NO_EMPHASIS = frozenset(("td", "th", "caption", "figcaption", "a", *HEADINGS))
"""Elements whose words stand out anyway, or whose marks Markdown would confuse."""
WORD = re.compile(r"\w")
JOINT = re.compile(r"[^\W\u3000-\u9fff\uac00-\ud7af]{2}")
"""Two letters or digits of a script that parts words by spaces."""
ASCII_SPACE = re.compile(r"[ \t\n]+")
WIDE = r"[\u3000-\u9fff\uff00-\uffef]"
WIDE_BREAK = re.compile(rf"(?<={WIDE})[ \t]*\n[ \t]*(?={WIDE})")


def simplify(root: html.HtmlElement, base: str = "") -> None:
    """Reduce the tree under `root`, in place, to known elements without attributes; links are made absolute."""
    for element in root.iter():
        _clean_words(element)
    unknown = {str(element.tag) for element in root.iter()} - KEPT - RENAMED.keys()
    etree.strip_tags(root, *sorted(unknown))
    bound_depth(root, MAX_DEPTH)
    for element in list(root.iter()):
        _reduce(element, base)
    etree.strip_tags(root, UNWRAPPED)
    for items in list(root.iter(*LISTS)):
        _mend_list(items)
    for element in list(root.iter(*EMPHASIS)):
        if not _is_emphasis(element):
            element.tag = UNWRAPPED
    etree.strip_tags(root, UNWRAPPED)


def bound_depth(root: html.HtmlElement, most: int) -> None:
    """Unwrap what is nested more than `most` deep, for converters that recurse or look at every ancestor."""
    depths = {root: 0}
    for element in root.iterdescendants(etree.Element):
        parent = element.getparent()
        depths[element] = depths[parent] + 1 if parent is not None else 0
        if depths[element] > most:
            element.tag = UNWRAPPED
    etree.strip_tags(root, UNWRAPPED)


def _reduce(element: html.HtmlElement, base: str) -> None:
    tag = RENAMED.get(str(element.tag), str(element.tag))
    element.tag = "div" if _is_stray(element, tag) else tag
    for name in set(element.attrib) - ATTRIBUTES:
        del element.attrib[name]
    if _is_inside_a_line(element):
        element.text = f" {element.text or ''}"
        element.tail = f" {element.tail or ''}"
        element.tag = UNWRAPPED
    elif tag == "blockquote" and next(element.iterdescendants(*NO_QUOTE), None) is not None:
        element.tag = "div"
    elif tag == "a":
        address = safe(element.get("href", ""), base)
        paragraphs = sum(1 for _ in element.iter("p"))
        if address and paragraphs < 2 and not str(element.get("href", "")).startswith("#"):
            element.set("href", address)
        else:
            element.tag = UNWRAPPED


def _is_inside_a_line(element: html.HtmlElement) -> bool:
    home = next(element.iterancestors(*LINES, *LISTS), None)
    if home is None or element.tag in INLINE:
        return False
    return home.tag not in ("li", *LISTS) or element.tag not in ("li", *LISTS)


def _is_stray(element: html.HtmlElement, tag: str) -> bool:
    """An item outside a list, or a part of a table outside one."""
    if tag == "li":
        parent = next((above for above in element.iterancestors() if above.tag != UNWRAPPED), None)
        return parent is None or parent.tag not in LISTS
    return tag in ("tr", "td", "th", "caption", "tbody", "thead", "tfoot") and not any(
        True for _ in element.iterancestors("table")
    )


def _mend_list(items: html.HtmlElement) -> None:
    """Wrap what stands in a list but in no item, and number the items of one that counts."""
    if items.text and items.text.strip():
        first = items.makeelement("li")
        first.text, items.text = items.text, None
        items.insert(0, first)
    for child in list(items):
        if child.tail and child.tail.strip():
            item = items.makeelement("li")
            item.text, child.tail = child.tail, None
            child.addnext(item)
        if child.tag != "li":
            item = items.makeelement("li")
            child.addprevious(item)
            item.append(child)
    if items.tag == "ol":
        _number(items)


def _number(items: html.HtmlElement) -> None:
    start = items.get("start", "")
    first = int(start) if start.isdecimal() and len(start) < 6 else 1
    for number, item in enumerate(items.iterchildren("li"), first):
        item.set("value", str(number))


def _is_emphasis(element: html.HtmlElement) -> bool:
    """Bold and italics survive around whole words of a paragraph or an item; inside a word they would part it."""
    parent, words = element.getparent(), element.text or ""
    if parent is None or parent.tag not in ("p", "div", "li", "blockquote") or len(element):
        return False
    if not WORD.search(words) or any(above.tag in NO_EMPHASIS for above in element.iterancestors()):
        return False
    before, after = _before(element), element.tail or ""
    following = element.getnext()
    touches = not after and following is not None and following.tag in EMPHASIS
    return not (touches or JOINT.search(before[-1:] + words[:1]) or JOINT.search(words[-1:] + after[:1]))


def _before(element: html.HtmlElement) -> str:
    """The words right before an element, within its parent."""
    previous, parent = element.getprevious(), element.getparent()
    if previous is not None:
        return previous.tail or ""
    return (parent.text or "") if parent is not None else ""


def _clean_words(element: html.HtmlElement) -> None:
    if element.text:
        element.text = _words(element.text, element.tag == "pre")
    if element.tail:
        element.tail = _words(element.tail, False)


def _words(text: str, keep_lines: bool) -> str:
    """Text as a browser shows it: source lines joined (between Han characters without a space)."""
    clean = tidy(text)
    return clean if keep_lines else ASCII_SPACE.sub(" ", WIDE_BREAK.sub("", clean))
