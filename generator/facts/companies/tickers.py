"""Chinese names that nothing but the stock code behind them calls a company's: 格林兰德（300981.SZ）."""

import re
from collections.abc import Iterator

from generator.facts.companies.edges import Anchors, left_edge
from generator.facts.companies.mentions import SURE, Mention, Page

CODE = re.compile(
    r"[”\"]?\((?:股票代码|证券代码|股票代号|股份代号|股份编号|代码|代号|港股|A股)?:? ?"
    r"(?:\d{6}(?:[., ]{1,2}(?:S[HZ]|BJ))?|\d{4,5}[., ]?(?:HK|TW)"
    r"|(?:S[HZ]|BJ|HK|HKEX|NYSE|NASDAQ|TWSE|TSE)[:., ]{1,2}\w{1,6})"
    r"[^()\n]{0,30}\)"
)
LEAST, MOST = 2, 6
"""Characters of such a name: short names of listed companies have no more."""


def names(page: Page, anchors: Anchors) -> Iterator[Mention]:
    """The name in front of each bracketed stock code."""
    for code in CODE.finditer(page.text):
        end = code.start()
        start = left_edge(page.text, 0, end, anchors).start
        if LEAST <= end - start <= MOST and page.text[start] > "\u2e80":
            name = page.text[start:end]
            yield Mention(
                page=page.number,
                start=start,
                end=end,
                name=name,
                rule="company.han-listed",
                core=name,
                signs=((SURE, "a stock code follows"),),
            )
