"""Chinese names without any company's word that open a clause before an office: 中联恒创董事长."""

import re
from collections.abc import Iterator

from generator.facts.companies.edges import CUT, EDGE, Anchors, is_plain
from generator.facts.companies.han import DOES, without_tail
from generator.facts.companies.han_surroundings import OPENS
from generator.facts.companies.mentions import Mention, Page, mention

OFFICE = re.compile(
    r"(?:^|(?<=[\n。,;:、!?“\"「(—])|(?<=[。,!?]”))([\u3400-\u9fff]{2,8}?)(?=[集高执联常党副董总首C创发公])(?=(?:集团)?(?:高级|执行|联席|常务|党委书记、|党组书记、)?"
    r"副?(?:董事长|总裁|首席[^,。、\n]{2,3}[官家师]|C[ETFO]O|创始人|总经理|发布公告|公告称|公告,))"
)
POINTS = re.compile(
    "[左右中前后][一二三四五六七]?[为是]|[发刊贴挂登]出?$|连|相继|陆续|管理人|法院|部门|平台|官网|网站|负责|有关|相关|双方|各方|[区部处室组院]$"
)
"""Whom a caption points out (右二为), what is given out, and who is no firm: 管理人发出|公告, 亚太区|总裁."""
EDGES = re.compile(f"[{''.join(sorted(EDGE))}]")


def names(page: Page, anchors: Anchors) -> Iterator[Mention]:
    """What stands between the beginning of a clause and an office, where it can be a name."""
    for match in OFFICE.finditer(page.text):
        start, end = match.span(1)
        if (
            start not in anchors.names
            and not is_plain(match[1])
            and not is_plain(match[1].lstrip("据按依经"))
            and all(len(brand) > 1 and not is_plain(brand) and brand not in DOES for brand in without_tail(match[1]))
            and not CUT.search(match[1])
            and not EDGES.search(match[1])
            and not POINTS.search(match[1])
        ):
            signs = ((3, "an office follows"), (1, OPENS)) if start not in anchors.places else ((1, OPENS),)
            yield mention(page, (start, end), "company.han-office", signs, match[1])
