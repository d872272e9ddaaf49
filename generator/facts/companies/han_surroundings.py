"""What speaks for a company around a Chinese name."""

import re
from collections.abc import Iterator

from generator.facts.companies.mentions import Sign
from generator.facts.companies.signs import SignRule, all_behind, first_ahead, first_behind
from generator.facts.companies.words import either, listed

OPENS, PLACED = "begins where a clause begins", "begins with a place"
SUBSIDIARY = "introduced as a subsidiary"
DEED = "(?:签|达成|合作|协议|携手|合资|供货|交付|合同|订单)"
TITLE = re.compile(either(listed("role_words", "han", "title")))
VERB = re.compile(either(listed("role_words", "han", "verb")))
REAR = re.compile(r"[”\"」』]?(?:\([^()\n]{0,40}\))?[”\"」』]?")
"""A bracket behind the name, over which the rules look."""
PARTY = "a party of a deal"
STOCK_CODE = SignRule(
    weight=4,
    reason="a stock code follows",
    pattern=re.compile(
        r"\((?:股票代码|证券代码|代码)?:?(?:\d{6}|\d{4,5})?\.?(?:S[HZ]|HK|BJ)?[^()\n]{0,12}\d{4,6}(?:\.[A-Z]{2})?\)"
    ),
)
BEHIND = (
    SignRule(weight=2, reason="an office follows", pattern=TITLE),
    SignRule(weight=1, reason="a company's deed follows", pattern=VERB),
)
"""What may follow a name and its bracket; the first that does counts."""
FIRST_PARTY = re.compile(rf"(?:与|和|同|跟|联合|携手|牵手|向|对)[^。;!?\n]{{1,40}}?{DEED}")
OTHER_PARTY = re.compile(rf"[^。;!?\n]{{0,30}}?{DEED}")
JOINS_PARTY = re.compile(r"(?:与|和|同|跟|向|由|联合|携手|对|给|为)$")
AHEAD = (
    SignRule(weight=2, reason=SUBSIDIARY, pattern=re.compile("子公司[—:“]*$")),
    SignRule(
        weight=2,
        reason="a word for companies precedes",
        pattern=re.compile(f'(?:{either(listed("role_words", "han", "before"))})[“"「]?$'),
    ),
)
"""What may stand in front of a name; the first that does counts."""
REACH = 6
CLAUSE_EDGES = frozenset('\n。,;:、!?“"「(')


def han_signs(text: str, start: int, end: int) -> Iterator[Sign]:
    """The signs around the Chinese name at `[start, end)`."""
    bracket = REAR.match(text, end)
    rear = bracket.end() if bracket else end
    ahead = text[max(0, start - REACH) : start]
    yield from all_behind((STOCK_CODE,), text, end)
    yield from first_behind(BEHIND, text, rear)
    yield from first_ahead(AHEAD, ahead, "")
    if FIRST_PARTY.match(text, rear) or (JOINS_PARTY.search(ahead) and OTHER_PARTY.match(text, rear)):
        yield 2, PARTY
    if start == 0 or text[start - 1] in CLAUSE_EDGES:
        yield 1, OPENS
