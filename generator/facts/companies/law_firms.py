"""Law firms that are their partners' surnames: Foo, Bar & Baz, where something is said of counsel."""

import re
from collections.abc import Iterator

from generator.facts.companies.mentions import SURE, Mention, Page, mention

SURNAME = r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ'-]+"
PARTNERS = re.compile(rf"(?<![\w&,] )(?<!\w){SURNAME}(?: {SURNAME})?(?:, {SURNAME}){{0,6}},? & {SURNAME}(?! {SURNAME})")
LAW = re.compile(
    r"counsel|legal|law(?:yer)?s?(?!\w)|attorney|advis[eo]|LLP|[Aa]nwält|[Kk]anzlei|[Jj]urist|avocat|abogad|avvocat|advogad|kancelari"
    r"|юрид"
)
REACH = 120
"""Code points around the name in which the law is spoken of."""


def names(page: Page) -> Iterator[Mention]:
    """Every such name on the page: of three surnames or more, or of two that commas part."""
    if " & " not in page.text:
        return
    for match in PARTNERS.finditer(page.text):
        if len(match[0].split()) > 3 and LAW.search(page.text, max(0, match.start() - REACH), match.end() + REACH):
            signs = ((SURE, "surnames of partners, and the law"),)
            yield mention(page, match.span(), "company.law-firm", signs, match[0].casefold())
