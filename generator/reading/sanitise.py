"""An HTML tree made harmless and plain: only structure that Markdown can carry, nothing that acts or hides.

What stays: headings, paragraphs, lists, tables, quotes, links, images (as their caption and address).
"""

import re
from collections.abc import Iterator

from lxml import etree, html

from generator.characters import squeeze, tidy
from generator.reading.addresses import safe, unwrapped

DROPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "frame",
        "object",
        "embed",
        "applet",
        "audio",
        "video",
        "source",
        "track",
        "canvas",
        "svg",
        "math",
        "map",
        "form",
        "input",
        "button",
        "select",
        "textarea",
        "option",
        "label",
        "dialog",
        "menu",
        "nav",
        "footer",
        "aside",
        "head",
        "link",
        "meta",
        "base",
        "title",
    ]
)
KEPT = frozenset(
    [
        "p",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "table",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "td",
        "th",
        "caption",
        "blockquote",
        "pre",
        "strong",
        "a",
        "br",
        "img",
        "figcaption",
        "article",
        "section",
        "main",
        "dd",
        "dt",
    ]
)
RENAMED = {"b": "strong", "small": "p", "dt": "p", "dd": "p", "article": "div", "section": "div", "main": "div"}
ATTRIBUTES = frozenset(("href", "src", "alt", "colspan", "rowspan", "start"))
LAZY = ("data-original", "data-src", "data-lazy-src", "data-actualsrc", "src")

HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])", re.I)
FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|crumbs?|sidebar|related|recommend\w*|share\w*|sharing|social|comments?"
    r"|advert\w*|ads?|banner|newsletter|subscri\w+|promo\w*|popup|modal|cookies?|site-head|footer|pagination|pager"
    r"|outbrain|taboola|read-?more|more-?news|hot-?news|tags?-?list|author-?bio|disclaimer|copyright|statement"
    r"|toolbar|paywall|login)(?:$|[\s_-])",
    re.I,
)
"""Class and id words of page furniture, as CMSs name it (Bootstrap, WordPress, Chinese portals)."""
FURNITURE_SHARE = 0.4
"""An element that holds more of the words than this is the article, whatever its class says."""

FILE_NAME = re.compile(r"^[\w .()%-]*\.(?:png|jpe?g|gif|webp|bmp|svg|avif)$", re.I)
NO_CAPTION = re.compile(
    r"^(?:image|img|picture|photo|bild|foto|фото|图片?|图像|圖片|画像|untitled|\d+|[\w-]{24,})$", re.I
)
TRACKER = re.compile(r"(?:^|[/.])(?:pixel|beacon|spacer|blank|transparent|1x1)[./]", re.I)
MAX_SPAN = 40
INLINE_HOMES = ("li", "td", "th", "blockquote")
ASCII_SPACE = re.compile(r"[ \t\n]+")
HAN_BREAK = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef])[ \t]*\n[ \t]*(?=[\u3000-\u9fff\uff00-\uffef])")


def cleared(root: html.HtmlElement, base: str = "") -> list[tuple[str, str]]:
    """Make the tree under `root` harmless, in place; relative addresses are resolved against `base`.

    Gives what was taken out though it had words: pairs of the words and the class that named them furniture.
    """
    etree.strip_elements(root, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    _drop(root, [element for element in root.iter() if _is_harmful(element)])
    removed = _furniture(root)
    _drop(root, [element for element, _ in removed])
    for image in list(root.iter("img")):
        _caption(image, base)
    for table in list(root.iter("table")):
        if _is_layout(table):
            _flatten(table)
        else:
            spread(table)
    for element in list(root.iter()):
        _simplify(element, base)
    for element in list(root.iter("strong")):
        _keep_run_in_heading(element)
    for element in root.iter():
        _clean_words(element)
    return [(squeeze(" ".join(element.text_content().split())), name) for element, name in removed]


def spread(table: html.HtmlElement) -> None:
    """Repeat every cell over the rows and columns that it spans, so that each row has a cell per column."""
    open_spans: dict[int, tuple[int, html.HtmlElement]] = {}
    for row in table.iter("tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        grid = list(_row(iter(cells), open_spans))
        for cell in cells:
            row.remove(cell)
        row.extend(grid)


def _is_layout(table: html.HtmlElement) -> bool:
    """A table that places things on the page: it holds another, or one cell, or cells full of paragraphs."""
    cells = list(table.iter("td", "th"))
    return len(cells) < 2 or any(cell.find(".//table") is not None or len(cell.findall(".//p")) > 2 for cell in cells)


def _flatten(table: html.HtmlElement) -> None:
    for element in [table, *table.iter("tr", "td", "th", "tbody", "thead", "tfoot", "caption")]:
        if next(element.iterancestors("table"), table) is table:
            element.tag = "div"


def _keep_run_in_heading(strong: html.HtmlElement) -> None:
    """Bold survives where it is a whole paragraph; inside a sentence it would part the words of a fact."""
    parent = strong.getparent()
    if parent is None:
        return
    words = squeeze(strong.text_content())
    nested = len(strong) or parent.tag not in ("p", "div") or any(True for _ in parent.iterancestors(*INLINE_HOMES))
    if nested or not words or words != squeeze(parent.text_content()):
        strong.drop_tag()


def _clean_words(element: html.HtmlElement) -> None:
    if element.text:
        element.text = _words(element.text, element.tag == "pre")
    if element.tail:
        element.tail = _words(element.tail, False)


def _words(text: str, keep_lines: bool) -> str:
    """Text as a browser shows it: source lines joined (between Han characters without a space)."""
    clean = tidy(text)
    return clean if keep_lines else ASCII_SPACE.sub(" ", HAN_BREAK.sub("", clean))


def _row(
    cells: Iterator[html.HtmlElement], open_spans: dict[int, tuple[int, html.HtmlElement]]
) -> Iterator[html.HtmlElement]:
    """One row's cells in order, with copies of those that reach into it from above or from the left."""
    column = 0
    waiting = next(cells, None)
    while waiting is not None or any(at >= column for at in open_spans):
        if column in open_spans:
            left, above = open_spans.pop(column)
            if left > 1:
                open_spans[column] = (left - 1, above)
            yield _copy(above)
            column += 1
            continue
        if waiting is None:
            yield html.Element("td")
            column += 1
            continue
        down = _span(waiting, "rowspan")
        for _ in range(_span(waiting, "colspan")):
            if down > 1:
                open_spans[column] = (down - 1, waiting)
            yield _copy(waiting)
            column += 1
        waiting = next(cells, None)


def _copy(cell: html.HtmlElement) -> html.HtmlElement:
    twin: html.HtmlElement = html.fromstring(etree.tostring(cell, encoding="unicode", with_tail=False))
    twin.attrib.clear()
    return twin


def _span(cell: html.HtmlElement, name: str) -> int:
    value = cell.get(name, "1").strip()
    return min(max(int(value), 1), MAX_SPAN) if value.isdecimal() and len(value) < 5 else 1


def _is_harmful(element: html.HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in DROPPED:
        return True
    if element.get("hidden") is not None or HIDDEN.search(element.get("style", "")):
        return True
    return element.tag == "img" and _is_tracker(element)


def _is_tracker(image: html.HtmlElement) -> bool:
    small = any(image.get(side, "").strip().removesuffix("px") in ("0", "1", "2") for side in ("width", "height"))
    return small or bool(TRACKER.search(image.get("src", "")))


def _furniture(root: html.HtmlElement) -> list[tuple[html.HtmlElement, str]]:
    named = [
        (element, name)
        for element in root.iterdescendants()
        if (name := f"{element.get('class', '')} {element.get('id', '')} {element.get('role', '')}").strip()
        and FURNITURE.search(name)
    ]
    if not named:
        return []
    most = len(root.text_content()) * FURNITURE_SHARE
    return [(element, name.split()[0]) for element, name in named if len(element.text_content()) <= most]


def _drop(root: html.HtmlElement, elements: list[html.HtmlElement]) -> None:
    for element in elements:
        if element is not root and element.getparent() is not None:
            element.drop_tree()


def _caption(image: html.HtmlElement, base: str) -> None:
    """Leave an image its address and its real caption, as `src` and `alt`."""
    source = next((image.get(name) for name in LAZY if image.get(name)), "") or ""
    words = next((words for name in ("alt", "title") if (words := _real(image.get(name, "")))), "")
    image.attrib.clear()
    image.set("alt", words)
    address = safe(unwrapped(source), base)
    if address:
        image.set("src", address)


def _real(caption: str) -> str:
    words = squeeze(" ".join(caption.split()))
    return "" if FILE_NAME.match(words) or NO_CAPTION.match(words) else words


def _simplify(element: html.HtmlElement, base: str) -> None:
    tag = RENAMED.get(str(element.tag), str(element.tag))
    if tag not in KEPT and element.getparent() is not None:
        element.drop_tag()
        return
    element.tag = tag
    for name in set(element.attrib) - ATTRIBUTES:
        del element.attrib[name]
    if tag == "a":
        address = safe(element.get("href", ""), base)
        if address and not str(element.get("href", "")).startswith("#"):
            element.set("href", address)
        else:
            element.drop_tag()
