"""The title of a document: what its source states, else its lead sentence cut at a natural place."""

import re
from dataclasses import replace

from generator.headline.choosing import LOOKED_AT, is_told, title_line
from generator.headline.lead import lead
from generator.headline.mastheads import is_masthead, without_medium
from generator.model import Block, Document, Evidence, Headline

OF_PAGES = ("html.", "meta.")
"""Claims that a page's template fills in, now and then with the name of its site."""
ORIGINAL = re.compile(r"[（(]?\s*原(?:标题|標題)\s*[:：]\s*(?P<title>[^\n]+?)\s*[）)]?")
"""What a portal notes of a title that it changed: where no other title stands, this is the source's."""
BARE = re.compile(r"\W+")
FIRST = 16
"""Characters of a block that are compared with the title before all of them are."""


def entitle(document: Document) -> Document:
    """`document` with its headline set; a heading or line that says the same as the title leaves the blocks.

    A stated title comes from a claim, a single H1 or a title line of plain text; its offsets count in the
    title. A page's claim or an H1 that is a site's name or a section states none. Otherwise the headline is a
    verbatim slice of the text, basis `lead`.
    """
    claim = document.declared.title
    if claim and not (claim.rule.startswith(OF_PAGES) and _is_of_the_site(claim.value, document.blocks)):
        evidence = Evidence(quote=claim.value, start=None, end=None, where="meta", rule=claim.rule)
        return _titled(document, Headline(text=claim.value, basis="stated", evidence=evidence))
    heading = _heading(document.blocks)
    found = heading or title_line(document.blocks)
    if found:
        title = without_medium(found.text)
        rest = tuple(block for block in document.blocks if title == found.text or block != found)
        rule = "heading" if heading else "title-line"
        return _titled(replace(document, blocks=rest or document.blocks), _stated(title, rule))
    return _originally_titled(document) or replace(document, headline=lead(document))


def _stated(title: str, rule: str) -> Headline:
    evidence = Evidence(quote=title, start=0, end=len(title), where="title", rule=rule)
    return Headline(text=title, basis="stated", evidence=evidence)


def _originally_titled(document: Document) -> Document | None:
    """The document under the title that a note of its portal gives, without that note."""
    noted = ((index, ORIGINAL.fullmatch(block.text)) for index, block in enumerate(document.blocks[:LOOKED_AT]))
    index, note = next(((index, note) for index, note in noted if note), (0, None))
    if not note or len(document.blocks) == 1:
        return None
    rest = document.blocks[:index] + document.blocks[index + 1 :]
    return replace(document, headline=_stated(note["title"], "original-title"), blocks=rest)


def _titled(document: Document, headline: Headline) -> Document:
    """The document under its title, without the copies of it near its head."""
    title = _bare(headline.text)
    head, body = document.blocks[:LOOKED_AT], document.blocks[LOOKED_AT:]
    kept = tuple(block for block in head if not _says(block, title))
    blocks = kept + body
    return replace(document, headline=headline, blocks=blocks if blocks else document.blocks)


def _says(block: Block, title: str) -> bool:
    """Whether the block has the words of `title` (bare) and no other; its first ones tell it of most."""
    if block.kind not in ("heading", "paragraph") or not title.startswith(_bare(block.text[:FIRST])):
        return False
    return _bare(block.text) == title != ""


def _bare(text: str) -> str:
    return BARE.sub("", text).casefold()


def _heading(blocks: tuple[Block, ...]) -> Block | None:
    first_level = [block for block in blocks if block.markdown.startswith("# ") and block.text]
    return first_level[0] if len(first_level) == 1 and not _is_of_the_site(first_level[0].text, blocks) else None


def _is_of_the_site(text: str, blocks: tuple[Block, ...]) -> bool:
    """Whether a page calls itself so in place of its article: a medium, a section, a slogan that the text knows not."""
    return is_masthead(text) and not is_told(text, blocks)
