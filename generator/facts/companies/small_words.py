"""German firms with small words in their names: naturwatt AG, tecno plus GmbH, Stadtwerke am Main GmbH, voestalpine.

A noun has a capital in German, and an adjective behind an article an ending (die neue GmbH): a small word without one
in front of a legal form is a brand.
"""

import re
from collections.abc import Iterator

from generator.facts.companies.mentions import SURE, Mention, Page, mention
from generator.facts.companies.words import either, listed

FORM = (
    r"(?:(?:(?:gGmbH|GmbH|AG|SE|UG)(?: \(haftungsbeschränkt\))?(?: (?:&|und) Co\. ?(?:KGaA|KG|OHG))?|KGaA|KG|eG)"
    r"(?![\w&-])(?! (?:&|und) Co))"
)
CAPITAL = r"[A-ZÄÖÜ][\wäöüß&-]+"
JOINED = either(listed("company_heads", "german_small", "joined"))
"""Small words that stand in names as nouns do: tecno plus, lumo energie."""
PLACED = either(listed("company_heads", "german_small", "placed"))
"""What joins the two nouns of a name: Stadtwerke am Main."""
LED = either(listed("company_heads", "german_small", "led"))
"""Nouns that such a name begins with."""
ENDINGS = r"(?<!ig)(?<!lich)(?<!isch)(?<!iert)(?<!bar)(?<!haft)(?<!los)(?<!sam)(?<!weise)(?<!mals)(?<!e)(?<!e[nrsm])"
"""What an adverb or adjective ends with, and no brand that is told from one."""
SMALL = (
    rf"(?!(?:{either(listed('company_heads', 'german_small', 'not'))})(?!\w))[a-zäöü][a-zäöüß0-9.-]{{2,18}}{ENDINGS}"
)
ARTICLE = r"(?<!\w)(?:[Dd](?:ie|er)|[Ff]irma|bei|von|durch|mit) "
RULES = (
    re.compile(rf"{ARTICLE}(?P<name>{SMALL}(?: {JOINED}){{0,2}} {FORM})"),
    re.compile(rf"{ARTICLE}(?P<name>[a-zäöü]{{3,18}}(?: {JOINED}){{1,2}} {FORM})"),
    re.compile(rf"(?<![\w-])(?P<name>{CAPITAL}(?: {JOINED}){{1,2}} {FORM})"),
    re.compile(rf"(?<![\w-])(?P<name>(?:{LED}) (?:{PLACED}) {CAPITAL} {FORM})"),
)
IS_FORM = re.compile(f" {FORM}$")
ANY_FORM = re.compile(f" {FORM}")

JOINED_TO_SMALL = re.compile(r"-(?=(?:Tochter|Konzern|Gruppe|Chef|Aktie|Vorstand|Sprecher|Mutter)[a-z]*)")
SMALL_BRAND = re.compile(r"(?<![\w.-])(?!(?:ex|co|vize|mit|top|anti|euro)$)[a-zäöü][a-zäöü0-9.]{3,}$")
"""Brands that are written small, joined to a word for the firm: voestalpine-Tochter."""
LONGEST_SMALL = 30


def names(page: Page) -> Iterator[Mention]:
    """Every such name of a German page."""
    if page.lang != "de":
        return
    yield from _joined(page)
    for rule in RULES if ANY_FORM.search(page.text) else ():
        for match in rule.finditer(page.text):
            yield _mention(page, match)


def _joined(page: Page) -> Iterator[Mention]:
    """Small brands in front of a hyphen and a word for the firm."""
    for joint in JOINED_TO_SMALL.finditer(page.text):
        brand = SMALL_BRAND.search(page.text, max(0, joint.start() - LONGEST_SMALL), joint.start())
        if brand:
            signs = ((SURE, "joined to a word for its people or firm"),)
            yield mention(page, brand.span(), "company.small-brand", signs, brand[0])


def _mention(page: Page, match: re.Match[str]) -> Mention:
    core = IS_FORM.sub("", match["name"]).casefold()
    signs = ((SURE, "a legal form behind small words of a name"),)
    return mention(page, match.span("name"), "company.legal-form", signs, core)
