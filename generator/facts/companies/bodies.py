"""Organisations that are no companies: governments, universities, institutes, associations, media, platforms."""

import re
from collections.abc import Iterator

from generator.facts.companies.edges import CUT, Anchors, left_edge
from generator.facts.companies.mentions import SURE, Kind, Mention, Page, mention
from generator.facts.companies.words import either, load

HAN_ENDS: dict[str, Kind] = {
    word: kind for kind, words in load("organisations").get("han", {}).items() for word in words
}
HAN_BODY = re.compile(
    f"({either(HAN_ENDS)})(?!有限|股份)(?<![布格当结全大][局厅])(?<!董事局)(?<!展厅)(?<!客厅)(?<!餐厅)"
)


def han_bodies(page: Page, anchors: Anchors) -> Iterator[Mention]:
    """Chinese bodies by their last word; XX研究院有限公司 is a company, not one of them."""
    floor = 0
    for last in HAN_BODY.finditer(page.text):
        edge = left_edge(page.text, floor, last.start(), anchors)
        if last.start() - edge.start >= 2:
            floor = last.end()
            kind = HAN_ENDS[last[1]]
            signs = ((SURE, f"ends with {last[1]}"),)
            cut = any(word.end() == last.start() for word in CUT.finditer(page.text, edge.start, last.start()))
            start = last.start() if cut else edge.start  # 沣曜入选|工信部
            yield mention(page, (start, last.end()), f"company.body-{kind}", signs)._replace(kind=kind)
