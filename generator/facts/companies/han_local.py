"""Local Chinese firms named by a place and what they run: 徐州公交购置20辆客车, 湖北石油与两家公司签约."""

import re
from collections.abc import Iterator

from generator.facts.companies.edges import Anchors, skip_places
from generator.facts.companies.han_surroundings import PLACED, han_signs
from generator.facts.companies.mentions import Mention, Page, Sign, mention
from generator.facts.companies.words import either, listed

RUN = re.compile(
    f"(?:{either(listed('company_heads', 'han', 'run'))})"
    "(?![车线站场都优专卡客司系枢领行票出运化换路港首枢班充产部电网快微小智一示区口价储勘管局厂业业集大高枢])"
    "(?!(?:今年|又|已|再|共|累计)*(?:新?采购|[新再]添|新增))"
)
"""What a firm of the place runs, where the word ends: no 公交车, no 石油化工; no trade that grows: 钢铁新增产能."""


FLEET = re.compile("[0-9]+[辆台]")


def names(page: Page, anchors: Anchors) -> Iterator[Mention]:
    """A place in a country and what the firm runs, with what speaks for a firm around it."""
    for match in RUN.finditer(page.text):
        start = _start(match.start(), anchors)
        signs = list(_signs(page.text, start, match.end())) if start < match.start() else []
        if start not in anchors.names and (
            any(weight > 1 for weight, _ in signs) or (signs and _is_joined(page.text, start))
        ):
            own = ((1, "what a firm of the place runs"), (1, PLACED))
            name = page.text[start : match.end()]
            yield mention(page, (start, match.end()), "company.han-local", (*own, *signs), name)


def _is_joined(text: str, start: int) -> bool:
    """Whether the name stands behind another and 和, so that it may be taken with it: 恒烨集团和成都公交购买了."""
    return text[max(0, start - 1) : start] in ("和", "与", "、", "及")


def _signs(text: str, start: int, end: int) -> Iterator[Sign]:
    """What speaks for a firm around a name."""
    yield from han_signs(text, start, end)
    if FLEET.match(text, end):
        yield 2, "its vehicles are counted"


def _start(end: int, anchors: Anchors) -> int:
    """Where the place begins that ends at `end`; `end` itself where none does."""
    reach = range(end - 4, end - 1)
    return next((at for at in reach if skip_places(at, end, anchors, countries=False) == end), end)
