"""Chinese names of makers that are words too: 解放 in 解放销售2040辆, 东风 in 东风、陕汽与远程."""

import re
from collections.abc import Iterator
from functools import cache

from generator.facts.companies.lexicon import Book
from generator.facts.companies.mentions import Mention, Page, mention
from generator.facts.companies.words import either

SELLS = re.compile(
    r"(?:的|则|共|分别|累计|本月|当月|上月|\d{1,2}月份?|今年|去年)*+"
    r"(?:销售(?!额|收入)|销量|卖出|售出|交付|上险|上牌|以?[\d,.]+万?[辆台]|位居|位列|排名|环比|同比|重卡|牵引车|轻卡|卡车|客车|商用车)"
)


def names(page: Page, book: Book) -> Iterator[Mention]:
    """The short names on a Chinese page, each taken with what only a maker does or with a company beside it."""
    for match in _pattern(frozenset(book.by_short)).finditer(page.text):
        sells = SELLS.match(page.text, match.end())
        signs = ((2, "a short name of a maker"), *(((2, "is said to sell vehicles"),) if sells else ()))
        yield mention(page, match.span(), "company.han-short", signs)._replace(id=book.by_short[match[0]])


@cache
def _pattern(shorts: frozenset[str]) -> re.Pattern[str]:
    return re.compile(either(shorts) if shorts else "(?!)")
