"""Trades of a town that read as a firm of the lexicon: 邯郸钢铁企业, 太原公交车 and 重庆啤酒节 name nobody."""

import re

from generator.facts.companies.mentions import Page
from generator.facts.companies.words import either, listed

TRADE = listed("company_heads", "han", "town_trade")
"""What a town has, and a firm of its name too."""
AT_LARGE = re.compile(f"(?:{either(listed('company_heads', 'han', 'at_large'))}|市场(?!份额|部|化)|业(?![绩务主]))")
"""What stands behind a trade and behind no firm's name; 业绩 and 市场份额 are a firm's."""


def town_ends(page: Page) -> frozenset[int]:
    """Where the places of a Chinese page end that a trade stands behind."""
    if page.lang != "zh":
        return frozenset()
    return frozenset(place.end for place in page.places if page.text.startswith(TRADE, place.end))


def is_of_a_town(text: str, end: int, towns: frozenset[int]) -> bool:
    """Whether the name that ends at `end` is a place of `towns` and its trade, and the words go on about all of it."""
    return bool(towns) and end - 2 in towns and AT_LARGE.match(text, end) is not None
