"""A harmless HTML tree to blocks: through markdownify, in the one dialect that `markup` can read back."""

import re
from collections.abc import Iterator
from typing import Any

from bs4 import BeautifulSoup
from lxml import etree, html
from markdownify import MarkdownConverter

from generator import markup
from generator.characters import TRIMMED, squeeze
from generator.model import Block
from generator.reading import captions

BANG = re.compile(r"((?:^|[^\\])(?:\\\\)*)!(?=\[)")
"""An exclamation mark before a link, which would make it an image."""
BLANK_LINES = re.compile(r"\n\s*\n")
ITEM_INDENT = "    "
NESTED, CELL_END, ROW_END, CAPTION_END = "\x00", "\x01", "\x02", "\x03"
"""Marks between the steps of a conversion; no tidied text holds them."""


class Converter(MarkdownConverter):
    """markdownify in our dialect: every literal mark escaped, ATX, `-`, items and cells on one line."""

    def escape(self, text: str, parent_tags: set[str]) -> str:
        """Words with every mark escaped."""
        return markup.escape(text)

    def convert_a(self, el: Any, text: str, parent_tags: set[str]) -> str:
        """A link; one without words, or around an image, is none."""
        words = squeeze(text.replace("\n", " "))
        href = el.get("href")
        if not words or not href or "](" in text:
            return text
        before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        return f"{before}{markup.link(words, href)}{after}"

    def convert_img(self, el: Any, text: str, parent_tags: set[str]) -> str:
        """A captioned link in a block of its own; inside a cell, a heading or an item its caption alone."""
        caption, source = el.get("alt", ""), el.get("src")
        if parent_tags & {"td", "th", "li", "_inline"}:
            return markup.escape(caption)
        if not source:
            return f"\n\n{markup.escape(caption)}\n\n"
        return f"\n\n{markup.image(caption, source)}\n\n"

    def convert_br(self, el: Any, text: str, parent_tags: set[str]) -> str:
        """A line break; inside an item or a cell a space."""
        return " " if parent_tags & {"_inline", "li"} else "\n"

    def convert_strong(self, el: Any, text: str, parent_tags: set[str]) -> str:
        """Bold, which `structure` leaves only around whole words."""
        return _emphasised(text, "**")

    def convert_em(self, el: Any, text: str, parent_tags: set[str]) -> str:
        """Italics, which `structure` leaves only around whole words."""
        return _emphasised(text, "*")

    def convert_figcaption(self, el: Any, text: str, parent_tags: set[str]) -> str:
        """A paragraph that is marked, so that the image above it can take it in."""
        words = squeeze(text.replace("\n", " "))
        return f"\n\n{captions.MARK}{words}\n\n" if words and not parent_tags & {"li", "_inline"} else text

    def convert_hN(self, n: int, el: Any, text: str, parent_tags: set[str]) -> str:  # noqa: N802
        """A heading; one without words is none."""
        words = squeeze(text.replace("\n", " "))
        if not words or parent_tags & {"li", "_inline"} or "[Image" in words:
            return text
        return f"\n\n{'#' * min(n, 6)} {words}\n\n"

    def convert_li(self, el: Any, text: str, parent_tags: set[str]) -> str:
        """One line per item, a nested list indented by four spaces, as Python-Markdown wants it."""
        lines = [line for line in text.split("\n") if line.strip()]
        own = [line for line in lines if not line.startswith(NESTED)]
        nested = [line[1:] for line in lines if line.startswith(NESTED)]
        bullet = f"{el['value']}. " if el.get("value") else "- "
        first = bullet + squeeze(" ".join(own)) if own else ""
        return "\n".join(filter(None, [first, *(ITEM_INDENT + line if first else line for line in nested)])) + "\n"

    def convert_list(self, el: Any, text: str, parent_tags: set[str]) -> str:
        """A list; inside an item its lines are marked, so that the item can indent them."""
        lines = [line for line in text.split("\n") if line.strip()]
        if "li" in parent_tags:
            return "\n" + "\n".join(NESTED + line for line in lines) + "\n"
        return "\n\n" + "\n".join(lines) + "\n\n"

    convert_ul = convert_list
    convert_ol = convert_list

    def convert_td(self, el: Any, text: str, parent_tags: set[str]) -> str:
        """A cell's words on one line, and the mark that ends a cell."""
        return squeeze(text.replace("\n", " ")) + CELL_END

    convert_th = convert_td

    def convert_tr(self, el: Any, text: str, parent_tags: set[str]) -> str:
        """A row's cells, and the mark that ends a row."""
        return text.strip() + ROW_END

    def convert_caption(self, el: Any, text: str, parent_tags: set[str]) -> str:
        """A table's caption, and the mark that ends it."""
        return squeeze(text.replace("\n", " ")) + CAPTION_END

    def convert_table(self, el: Any, text: str, parent_tags: set[str]) -> str:
        """A pipe table whose first row is its head, below its caption."""
        caption, _, body = text.rpartition(CAPTION_END)
        rows = [row.strip().split(CELL_END)[:-1] for row in body.split(ROW_END)]
        rows = [row for row in rows if any(row)]
        above = f"\n\n{caption.replace(CAPTION_END, ' ')}"
        if not rows:
            return f"{above}\n\n"
        width = max(map(len, rows))
        lines = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
        return f"{above}\n\n" + "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]]) + "\n\n"

    def convert_pre(self, el: Any, text: str, parent_tags: set[str]) -> str:
        """A paragraph that keeps its lines."""
        return f"\n\n{markup.escape(el.get_text())}\n\n"


def of_tree(root: html.HtmlElement) -> tuple[Block, ...]:
    """The blocks of a tree that `sanitise.cleared` has made harmless."""
    source = etree.tostring(root, encoding="unicode", method="html", with_tail=False)
    soup = BeautifulSoup(source, "lxml")
    return tuple(captions.joined(_blocks(Converter(heading_style="atx").convert_soup(soup))))


def _emphasised(text: str, mark: str) -> str:
    words = text.strip(TRIMMED)
    if not words or "\n" in words or "](" in words:
        return text
    before, _, after = text.partition(words)
    return f"{before}{mark}{words}{mark}{after}"


def _blocks(markdown: str) -> Iterator[Block]:
    for part in BLANK_LINES.split(markdown):
        lines = [line.rstrip(TRIMMED) for line in part.split("\n")]
        lines = [
            line if line[:1] == " " and markup.kind_of(part.lstrip("\n")) == "list" else squeeze(line) for line in lines
        ]
        body = [line for line in lines if line]
        if body:
            joint = "\n" if markup.kind_of(body[0]) in ("list", "table", "quote") else "  \n"
            yield markup.block(BANG.sub(r"\1\!", joint.join(body)))
