"""Branches of Chinese companies, which are named behind them: 瑞泽能源有限公司青岚分公司, and local power companies."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.facts.companies.mentions import SURE, Mention, Page
from generator.facts.companies.sameness import HAN_LEGAL

NO_NAME = (
    "成立|设立|新设|组建|注册|下属|旗下|所属|授权|委托|控股|参股|全资|负责|以及|收购|转让|划转|作为"
    "|[的与和及在拟将等向由已是为于从把被其该各两]"
)
"""What stands between a company and the branch of which it does something, or of another."""
BRANCH = re.compile(rf"(?:(?!{NO_NAME})[\u3400-\u9fff]){{1,10}}?(?:分公司|供电公司|供电局)(?!子公司)")


def names(page: Page, found: Iterable[Mention]) -> Iterator[Mention]:
    """The branches on the page of those of `found` that are named with their legal form."""
    for one in found:
        if one.kind == "company" and one.name[0] > "\u2e80" and HAN_LEGAL.search(one.name):
            branch = BRANCH.match(page.text, one.end)
            if branch:
                name = page.text[one.start : branch.end()]
                yield replace(
                    one,
                    end=branch.end(),
                    name=name,
                    rule="company.branch",
                    id="",
                    core=name,
                    signs=((SURE, "a branch, named behind its company"),),
                )
