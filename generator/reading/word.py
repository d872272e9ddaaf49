"""A Word document (.docx, ECMA-376) to blocks: mammoth makes HTML of its styles, lists, tables and footnotes.

It gets a copy that holds the parts with words alone, within bounds, and without the words that Word hides.
"""

import io
import re
import zipfile

from lxml import etree, html

from generator.characters import squeeze, tidy
from generator.model import Seed
from generator.reading import hypertext
from generator.reading.draft import NOTHING, Opened, titled
from generator.reading.refusals import bounded, not_installed, too_long, unreadable
from generator.reading.unpacking import DAMAGED, unpacked

PARTS = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|word/_rels/[\w.]+\.rels|word/(?:document|styles|numbering|footnotes|endnotes)\d*\.xml"
)
"""The parts that mammoth reads words, styles and numbers from; all else is pictures, fonts and settings."""
CORE = "docProps/core.xml"
MOST_BYTES = 6_000_000
"""Of all these parts unpacked; two hundred pages have half as much, and mammoth takes half a minute for it."""
HIDDEN = "//*[local-name()='r'][*[local-name()='rPr']/*[local-name()='vanish' or local-name()='webHidden']]"
SPENT = "//*[local-name()='moveFrom' or local-name()='instrText']"
"""What stood elsewhere before it was moved, and the commands of fields."""
STYLES = "p[style-name='Title'] => h1.title:fresh\np[style-name='Subtitle'] => p:fresh"
MISBUILT = (etree.XMLSyntaxError, LookupError, ValueError, AttributeError, TypeError, RecursionError)
"""What lxml and mammoth raise for parts that name what is not there."""


class _TooLongError(Exception):
    """The parts with words hold more than any article."""


def of_docx(seed: Seed) -> Opened:
    """The article of a Word document; a Problem where the library is missing or the file is damaged."""
    try:
        import mammoth
    except ImportError:
        return not_installed(seed, "docx", "mammoth")
    try:
        copy, title = _plain_copy(seed.data)
        source = mammoth.convert_to_html(copy, style_map=STYLES, convert_image=lambda image: []).value
    except _TooLongError:
        return too_long(seed, "docx")
    except (*DAMAGED, *MISBUILT):
        return unreadable(seed, "docx")
    body, oversize = bounded(seed, "html", tidy(source))
    tree = hypertext.tree(f"<div>{body}</div>")
    if tree is None:
        return Opened(form="docx")
    _settle(tree)
    draft = titled(hypertext.of_fragment(tree), NOTHING, title, "docx.title")
    return Opened(form="docx", drafts=(draft,), problems=oversize)


def _plain_copy(data: bytes) -> tuple[io.BytesIO, str]:
    """The document with the parts that have words alone, and the title among its properties."""
    copy = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(copy, "w") as target:
        wanted = [entry for entry in source.infolist() if PARTS.fullmatch(entry.filename) or entry.filename == CORE]
        if sum(entry.file_size for entry in wanted) > MOST_BYTES:
            raise _TooLongError
        title = ""
        for entry in wanted:
            root = _tree(unpacked(source, entry, entry.file_size))
            if entry.filename == CORE:
                title = str(root.findtext("{*}title") or "")
            else:
                target.writestr(entry.filename, etree.tostring(root))
    copy.seek(0)
    return copy, squeeze(" ".join(tidy(title).split()))


def _tree(part: bytes) -> etree._Element:
    """The tree of a part without what is not shown; Word writes no DTD, so one is a bomb or a spy."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    root = etree.fromstring(part, parser)
    if root.getroottree().docinfo.doctype:
        raise ValueError("declares a DTD")
    for element in root.xpath(f"{HIDDEN} | {SPENT}"):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    return root


def _settle(tree: html.HtmlElement) -> None:
    """Leave one heading of the first level where Word's title is one, and no arrows back from footnotes."""
    titles = tree.xpath("//h1[@class='title']")
    for heading in tree.xpath("//h1[not(@class='title')]") if titles else []:
        heading.tag = "h2"
    for arrow in tree.xpath("//a[starts-with(@href, '#footnote-ref') or starts-with(@href, '#endnote-ref')]"):
        arrow.drop_tree()
