"""What a browser leaves in a page it saves with a folder beside it: where it came from, addresses of copies."""

import re

from lxml import html

from generator.companions import COPY
from generator.model import Claim
from generator.reading.addresses import safe

COMMENT = re.compile(
    r"<!--\s*saved from url=\(\d+\)(?P<browser>\S{1,2000})\s*-->"
    r"|<!--\s*Page saved with SingleFile\s+url:\s*(?P<singlefile>\S{1,2000})"
)
HEAD = 5000


def address_in(body: str) -> Claim | None:
    """The address in the comment that browsers put above a page they save."""
    found = COMMENT.search(body, 0, HEAD)
    return claim(found[found.lastgroup or 0], "html.saved-from") if found else None


def claim(address: str, rule: str) -> Claim | None:
    """The claim that a page stands at `address`; None unless that is http or https."""
    url = safe(address)
    return Claim(value=url, rule=rule) if url and url.startswith("http") else None


def forget_copies(page: html.HtmlElement) -> None:
    """Take from a tree the addresses of files in the folder beside the page: nothing stands there on the web."""
    for element in page.iter("img", "a"):
        for name in [name for name, value in element.items() if COPY.match(value)]:
            del element.attrib[name]
