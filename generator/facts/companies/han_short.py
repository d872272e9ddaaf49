"""Chinese names of makers that are words too: 解放 in 解放销售2040辆, 东风 in 东风、陕汽与远程.

Those of Taiwan and Hong Kong are theirs in traditional script alone: 中鋼 is another firm in 中钢.
"""

import re
from collections.abc import Iterator
from functools import cache

from generator.facts.companies.han_surroundings import han_signs
from generator.facts.companies.lexicon import Book
from generator.facts.companies.mentions import Mention, Page, Sign, mention
from generator.facts.companies.words import either

SELLS = re.compile(
    r"(?:的|则|共|分别|累计|本月|当月|上月|\d{1,2}月份?|今年|去年)*+"
    r"(?:旗下|销售(?!额|收入)|销量|卖出|售出|交付|上险|上牌|以?[\d,.]+万?[辆台]|位居|位列|排名|环比|同比|重卡|牵引车|轻卡|卡车|客车|商用车)"
)
AS_PLACE = re.compile("[镇乡村县]|区(?!域)|街道|大街|路(?!演)")
"""What makes a place of the word in front: 海宁市长安镇, 解放路."""
TRADITIONAL = re.compile("[萬億為這來個與會從對應發國產業電車廠場開關設關經過將與業務點臺灣們]")
"""Letters of which a text in traditional script has some in each paragraph."""
OF_TRADITIONAL = frozenset({"TW", "HK", "MO"})


def names(page: Page, book: Book) -> Iterator[Mention]:
    """The short names on a Chinese page, each with what only a maker does, or any company, beside it."""
    traditional = None
    for match in _pattern(frozenset(book.by_short)).finditer(page.text):
        key = book.by_short[match[0]]
        of_traditional = book.by_id[key].country in OF_TRADITIONAL
        if of_traditional and traditional is None:
            traditional = TRADITIONAL.search(page.passage.text) is not None
        if (traditional or not of_traditional) and not AS_PLACE.match(page.text, match.end()):
            signs = ((2, "a short name of a firm"), *_signs(page.text, *match.span(), of_traditional))
            yield mention(page, match.span(), "company.han-short", signs)._replace(id=key)


def _signs(text: str, start: int, end: int, of_traditional: bool) -> Iterator[Sign]:
    if SELLS.match(text, end):
        yield 2, "is said to sell vehicles"
    if of_traditional:
        yield from han_signs(text, start, end)


@cache
def _pattern(shorts: frozenset[str]) -> re.Pattern[str]:
    return re.compile(either(shorts) if shorts else "(?!)")
