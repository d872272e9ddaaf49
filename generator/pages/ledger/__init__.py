"""Every capacity and every sum of all articles, each with the words it came from, and what they add up to."""

from generator.pages.ledger.counting import LEFT_OUT, STANDINGS, Count, Share, Total, count, total, totals
from generator.pages.ledger.kinds import Ends, Kind, ends, kind_of
from generator.pages.ledger.rows import Amount, amounts_of
from generator.pages.ledger.saying import said

__all__ = [
    "LEFT_OUT",
    "STANDINGS",
    "Amount",
    "Count",
    "Ends",
    "Kind",
    "Share",
    "Total",
    "amounts_of",
    "count",
    "ends",
    "kind_of",
    "said",
    "total",
    "totals",
]
