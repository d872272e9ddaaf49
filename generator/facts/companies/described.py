"""Names that are descriptions, known by the abbreviation behind them: Китайская группа по охране воды ("CRWG")."""

import re
from collections.abc import Iterator

from generator.facts.companies.mentions import SURE, Mention, Page
from generator.facts.companies.vocabulary import ALL_HEADS
from generator.facts.companies.words import either

ABBREVIATED = re.compile(r" \((?:далее *[—-]? *|сокращ\w*\.? *)?[\"«“„]?[A-ZА-ЯЁ][A-ZА-ЯЁa-z&-]{1,11}[\"»”“]?\)")
DESCRIPTION = re.compile(
    rf"(?<!\w)[А-ЯЁ][а-яё]+(?: [а-яё]+){{0,2}} (?:{either(ALL_HEADS)})(?: [А-ЯЁа-яё]+){{0,9}}$", re.IGNORECASE
)
CAPITAL = re.compile(r"(?<!\w)[А-ЯЁ]")
REACH = 120


def names(page: Page) -> Iterator[Mention]:
    """Descriptions of a company in front of a bracketed abbreviation, from their capital on."""
    for bracket in ABBREVIATED.finditer(page.text):
        end = bracket.start()
        floor = max(0, end - REACH)
        for capital in CAPITAL.finditer(page.text, floor, end):
            name = page.text[capital.start() : end]
            if DESCRIPTION.match(name) and "\n" not in name:
                yield Mention(
                    page=page.number,
                    start=capital.start(),
                    end=end,
                    name=name,
                    rule="company.described",
                    core=name.casefold(),
                    signs=((SURE, "a word for companies in it, an abbreviation behind it"),),
                )
                break
