"""Words to Markdown and back: the one place that knows which characters Markdown makes active.

The escapes are those that Python-Markdown obeys, with its own extensions and pymdownx (which obeys no
backslash before `~ ^ = : & ?`, so those become numeric entities). Because every literal mark is escaped,
`plain` can take the marks away again without a parser: the text of a block can't drift from its Markdown.
"""

import re

from generator.characters import TRIMMED
from generator.model import Block, BlockKind

ALWAYS = re.compile(r"[\\`*_{}\[\]|<]+|&(?=#|\w+;)|~~+|\^\^+|==+|\+\++|--8|:(?=[\w+-]{1,40}:)|(?<!#)#+(?=\s*$)", re.M)
"""Characters that act anywhere in a line."""
ACTIVE = re.compile(r"[\\`*_{}\[\]|<&~^=+:#-]")
"""What `ALWAYS` can match begins with one of these; most lines have none, and a plain class is found fast."""
LINE_START = re.compile(rf"^([{TRIMMED}]*)(?:(#+|[-+>!])|(\d+)([.)])(?=\s|$)|(:(?=\s)|[~?=/]{{3}}|=(?=[ ]*$)))", re.M)
"""Characters that act at the start of a line."""
BACKSLASHED = "\\`*_{}[]|#+-!>."

IMAGE = "Image"
IMAGE_LIKE = re.compile(r"^I(?=mage)")
"""A link whose words begin with `Image` would read as an image's caption."""
INLINE = re.compile(
    r"(?P<literals>(?:\\[\\`*_{}\[\]|#+\-!>.)])+)"
    r"|&(?P<entity>lt|amp|#\d+);"
    r"|(?P<image>\[Image(?:: )?)"
    r"|(?P<mark>\]\([^()\s]*\)|\[|\*{1,3})"
)
ENTITIES = {"lt": "<", "amp": "&"}
BLOCK_MARK = re.compile(r"^(?:#{1,6} |(?:> ?)+(?:- |\d+\. )?| *(?:- |\d+\. ))", re.M)
DELIMITER_ROW = re.compile(r"^\|(?: --- \|)+\n?", re.M)
ROW_EDGE = re.compile(r"^\| ?| ?\|$", re.M)


KINDS: tuple[tuple[re.Pattern[str], BlockKind], ...] = (
    (re.compile(r"#{1,6} "), "heading"),
    (re.compile(r"(?:- |\d+\. )"), "list"),
    (re.compile(r"\|"), "table"),
    (re.compile(r"> ?"), "quote"),
    (re.compile(r"\[Image(?:: (?:[^\]\\]|\\.)*)?\]\([^()\s]*\)$"), "caption"),
)


def escape(words: str) -> str:
    r"""`words` (of one block, lines parted by `\\n`) as Markdown that shows exactly these words."""
    escaped = ALWAYS.sub(_anywhere, words) if ACTIVE.search(words) else words
    return LINE_START.sub(_at_start, escaped)


def plain(markdown: str) -> str:
    """The words that a reader sees of one block made by this package; an image without a caption has none."""
    if markdown.startswith("|"):
        markdown = ROW_EDGE.sub("", DELIMITER_ROW.sub("", markdown))
    lines = BLOCK_MARK.sub("", markdown).replace("  \n", "\n")
    return INLINE.sub(_shown, lines).strip()


def link(words: str, url: str) -> str:
    """A Markdown link with `words`, already escaped."""
    safe = IMAGE_LIKE.sub("&#73;", words).replace(r"\]:", r"\]&#58;")  # `[x]:` would define a reference
    return f"[{safe}]({url})"


def image(caption: str, url: str) -> str:
    """A captioned link to an image, never the image itself; `caption` is plain words and may be empty."""
    return f"[{IMAGE}: {escape(caption)}]({url})" if caption else f"[{IMAGE}]({url})"


def of_lines(words: str, kind: BlockKind = "paragraph") -> Block:
    r"""One block of plain words, lines parted by `\\n`."""
    markdown = "  \n".join(escape(line) for line in words.split("\n"))
    return Block(kind=kind, markdown=markdown, text=words.strip()) if markdown == words else block(markdown, kind)


def block(markdown: str, kind: BlockKind | None = None) -> Block:
    """A block of `markdown` as this package writes it; its kind is read off unless given."""
    return Block(kind=kind or kind_of(markdown), markdown=markdown, text=plain(markdown))


def kind_of(markdown: str) -> BlockKind:
    """The kind of a block, read off its first characters; a paragraph where nothing tells."""
    return next((kind for pattern, kind in KINDS if pattern.match(markdown)), "paragraph")


def _entity(char: str) -> str:
    return {"<": "&lt;", "&": "&amp;"}.get(char, f"&#{ord(char)};")


def _anywhere(found: re.Match[str]) -> str:
    chars = found[0]
    if chars == "--8":
        return r"\-\-8"
    return "".join("\\" + char if char in BACKSLASHED else _entity(char) for char in chars)


def _at_start(found: re.Match[str]) -> str:
    lead, marks, number, point, odd = found.groups()
    if marks:
        return lead + "".join("\\" + char for char in marks)
    return f"{lead}{number}\\{point}" if number else lead + "".join(_entity(char) for char in odd)


def _shown(found: re.Match[str]) -> str:
    if found["literals"]:
        return found["literals"][1::2]
    entity = found["entity"]
    if entity:
        return ENTITIES.get(entity) or chr(int(entity[1:]))
    return ""
