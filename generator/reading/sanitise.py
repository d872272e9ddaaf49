"""An HTML tree made harmless and plain: only structure that Markdown can carry, nothing that acts or hides.

What stays: headings, paragraphs, lists, tables, quotes, links, images (as their caption and address).
"""

import re

from lxml import etree, html

from generator.characters import squeeze, tidy
from generator.reading.addresses import safe, unwrapped
from generator.reading.captions import mark_centred
from generator.reading.structure import simplify
from generator.reading.tables import straighten

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
        "input",
        "button",
        "select",
        "textarea",
        "option",
        "label",
        "dialog",
        "menu",
        "head",
        "link",
        "meta",
        "base",
        "title",
    ]
)
FRAMES = ("nav", "footer", "aside")
"""Elements that are furniture by their name (a `form` is none: some servers wrap the whole page in one)."""
SURE = ("nav", "footer")
LAZY = ("data-original", "data-src", "data-lazy-src", "data-actualsrc", "src")

HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])", re.I)
FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|crumbs?|sidebar|related|recommend\w*|share\w*|sharing|social|comments?"
    r"|advert\w*|ads?|banner|newsletter|subscri\w+|promo\w*|popup|modal|cookies?|site-head|footer|pagination|pager"
    r"|outbrain|taboola|read-?more|more-?news|hot-?news|tags?-?list|author-?bio|disclaimer|copyright"
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


def cleared(root: html.HtmlElement, base: str = "") -> list[tuple[str, str]]:
    """Make the tree under `root` harmless, in place; relative addresses are resolved against `base`.

    Gives what was taken out though it had words: pairs of the words and the class that named them furniture.
    """
    etree.strip_elements(root, etree.Comment, etree.ProcessingInstruction, *DROPPED, with_tail=False)
    _drop(root, [element for element in root.iter() if _is_harmful(element)])
    removed = _furniture(root)
    _drop(root, [element for element, _ in removed])
    for image in list(root.iter("img")):
        _caption(image, base)
    mark_centred(root)
    straighten(root)
    simplify(root, base)
    return [(squeeze(" ".join(element.text_content().split())), name) for element, name in removed]


def _is_harmful(element: html.HtmlElement) -> bool:
    if element.get("hidden") is not None or HIDDEN.search(element.get("style", "")):
        return True
    return element.tag == "img" and _is_tracker(element)


def _is_tracker(image: html.HtmlElement) -> bool:
    small = any(image.get(side, "").strip().removesuffix("px") in ("0", "1", "2") for side in ("width", "height"))
    return small or bool(TRACKER.search(image.get("src", "")))


def _furniture(root: html.HtmlElement) -> list[tuple[html.HtmlElement, str]]:
    named = [(element, name) for element in root.iterdescendants() if (name := _furniture_name(element))]
    if not named:
        return []
    most = len(root.text_content()) * FURNITURE_SHARE
    return [(element, name) for element, name in named if name in SURE or len(element.text_content()) <= most]


def _furniture_name(element: html.HtmlElement) -> str:
    """What names an element as furniture: its tag, or the first of its classes, its id or role; else empty."""
    if element.tag in FRAMES:
        return str(element.tag)
    names = f"{element.get('class', '')} {element.get('id', '')} {element.get('role', '')}"
    return names.split()[0] if FURNITURE.search(names) else ""


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
    address = safe(unwrapped(source), base) if source else None
    if address:
        image.set("src", address)


def _real(caption: str) -> str:
    words = squeeze(" ".join(tidy(caption).split()))
    return "" if FILE_NAME.match(words) or NO_CAPTION.match(words) else words
