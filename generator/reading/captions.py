"""Images and the words below them: one captioned link instead of a link and a stray paragraph.

A caption is known by its element (`figcaption`), by its place (centred below an image), or by its marks, as
Chinese portals write it: in brackets, behind ▲ or 图为, in a paragraph of its own right below the image.
"""

import re
from collections.abc import Iterable

from lxml import html

from generator import markup
from generator.model import Block

MARK = "\x04"
"""Stands before the words of a `figcaption` between the steps of a conversion; no tidied text holds it."""
MOST = 160
"""A caption is a line or two; a longer paragraph below an image is the article's."""
MARKED = re.compile(
    r"[（(][^（）()]+[）)]$|[▲△▼▽↑↓◀◁]|(?:图|圖)(?:为|為|片说明|片說明|注|说|說|[:：/／]|\d{1,2}[:：\s])|资料图|資料圖"
    r"|На (?:фото|снимке|фотографии)\b|Im Bild\b|Auf dem (?:Bild|Foto)\b|(?:Pictured|Caption)\s*:"
)
CREDIT = re.compile(
    r"[（(\[]?\s*(?:photo|image|picture|foto|bild|grafik|quelle|source|фото|источник|иллюстрация|crédit|图片?来源|图源|图片?|来源|©)"
    r"[\w\s]{0,12}[:：/／©|–-][^.。]{0,60}[)）\]]?$|©",
    re.I,
)
"""A line that names the maker of an image tells nothing of what it shows; cleaning knows what to do with it."""
IMAGE_ALONE = re.compile(r"\[Image(?:: (?:[^\]\\]|\\.)*)?\]\((?P<url>[^()\s]*)\)$")
CENTRED = re.compile(r"text-align\s*:\s*center", re.I)


def mark_centred(root: html.HtmlElement) -> None:
    """Make each centred paragraph right below an image's own paragraph a `figcaption`, in place."""
    for home in {_home(image): None for image in root.iter("img")}:
        below = home.getnext() if home is not None else None
        if below is not None and below.tag in ("p", "div") and _is_centred(below) and not _words(home):
            below.tag = "figcaption"


def _home(image: html.HtmlElement) -> html.HtmlElement | None:
    """The paragraph that an image stands in, alone or inside a link."""
    home = image.getparent()
    while home is not None and home.tag in ("a", "span", "center", "strong", "b"):
        home = home.getparent()
    return home if home is not None and home.tag in ("p", "div") else None


def _is_centred(element: html.HtmlElement) -> bool:
    centred = element.get("align", "").lower() == "center" or CENTRED.search(element.get("style", ""))
    parts = next(element.iterdescendants("img", "p", "div", "table", "strong", "b"), None)
    return bool(centred) and parts is None and 0 < len(_words(element)) <= MOST


def _words(element: html.HtmlElement | None) -> str:
    return str(element.text_content()).strip() if element is not None else ""


def joined(blocks: Iterable[Block]) -> list[Block]:
    """The blocks with each caption inside the link of the image above it.

    The words of an element's own caption replace the image's alternative text; marked paragraphs caption only an
    image without one, and lines of credit stay paragraphs.
    """
    done: list[Block] = []
    for block in blocks:
        stated = block.markdown.startswith(MARK)
        plain = markup.block(block.markdown.removeprefix(MARK)) if stated else block
        above = IMAGE_ALONE.match(done[-1].markdown) if done and done[-1].kind == "caption" else None
        if above and _captions(plain, stated, done[-1]):
            done[-1] = markup.block(markup.image(plain.text, above["url"]))
        else:
            done.append(plain)
    return done


def _captions(block: Block, stated: bool, image: Block) -> bool:
    text = block.text
    if block.kind != "paragraph" or not text or "\n" in text or len(text) > MOST or CREDIT.match(text):
        return False
    return stated or (image.text in ("", text) and bool(MARKED.match(text)))
