"""Branches of Chinese companies, which are named behind them: 瑞泽能源有限公司青岚分公司, and local power companies."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.facts.companies.mentions import SURE, Mention, Page
from generator.facts.companies.sameness import HAN_LEGAL

NO_NAME = (
    "成立|设立|新设|组建|注册|下属|旗下|所属|授权|委托|控股|参股|全资|负责|以及|收购|转让|划转|作为"
    "|[的与和及在拟将等向由已是为于从把被其该各两]"
)
"""What stands between a company and the branch of which it does something, or of another."""
BRANCH = re.compile(rf"(?:(?!{NO_NAME})[\u3400-\u9fff]){{1,10}}?(?:分公司|供电公司|供电局)(?!子公司)")
FIRM = re.compile("分?公司(?![总的])")


LEAST = 2
"""The weight of a name that a place and a word for companies behind it make a company's: 瑞泽能源青岚公司."""


def names(page: Page, found: Iterable[Mention]) -> Iterator[Mention]:
    """The branches on the page of those of `found` that are named with their legal form, or are told by a place."""
    places = {place.start: place.end for place in page.places if not place.country}
    for one in found:
        if one.kind == "company" and one.name[0] > "\u2e80":
            end = _branch_end(page.text, one, places)
            if end:
                yield _branch(page.text, one, end)


def _branch_end(text: str, one: Mention, places: Mapping[int, int]) -> int | None:
    """Where the name of the branch ends that begins with the company `one`; None where none does."""
    if HAN_LEGAL.search(one.name):
        branch = BRANCH.match(text, one.end)
        return branch.end() if branch else None
    placed = FIRM.match(text, places[one.end]) if one.end in places and one.weight >= LEAST else None
    return placed.end() if placed else None


def _branch(text: str, one: Mention, end: int) -> Mention:
    name, sign = text[one.start : end], (SURE, "a branch, named behind its company")
    return replace(one, end=end, name=name, rule="company.branch", id="", core=name, signs=(sign,))
