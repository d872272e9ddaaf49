"""Branches of Chinese companies, named behind them, and subsidiaries named by a place and the brand.

瑞泽能源有限公司青岚分公司, local power companies; 安庆瑞泽, where 瑞泽股份 is named.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.automata import finder
from generator.facts.companies.edges import CUT, is_plain
from generator.facts.companies.han_surroundings import DOER, OPENS, han_signs
from generator.facts.companies.mentions import SURE, TAKEN, Mention, Page, signed
from generator.facts.companies.sameness import HAN_LEGAL

NO_NAME = (
    "成立|设立|新设|组建|注册|下属|旗下|所属|授权|委托|控股|参股|全资|负责|以及|收购|转让|划转|作为"
    "|[的与和及在拟将等向由已是为于从把被其该各两]"
)
"""What stands between a company and the branch of which it does something, or of another."""
BRANCH = re.compile(rf"(?:(?!{NO_NAME})[\u3400-\u9fff]){{1,10}}?(?:分公司|供电公司|供电局)(?!子公司)")
FIRM = re.compile("分?公司(?![总的])")
TRADED = re.compile(
    rf"(?:(?!{NO_NAME})[\u3400-\u9fff]){{2,6}}?(?:煤业|煤电|煤炭|矿业|能源|电力|热电|发电|水泥|钢铁|化工|物流|运输|铁路|港务|水电|风电|镍盐)公司(?![总的])"
)
"""A branch that a group tells by its place and what it does: 国家电投扎哈淖尔煤业公司."""
BRAND = re.compile("[\u3400-\u9fff]{2,3}")
LED = re.compile('(?:设立|成立|组建|新设|收购|子公司|合资公司|旗下)的?[“"]?$')
DOES = re.compile(rf"公司(?![总的])|来?(?:{DOER.pattern})|股权|的?(?:注册资本|股权)")

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


def placed(page: Page, found: Iterable[Mention]) -> Iterator[Mention]:
    """Subsidiaries of companies among `found` that bear a place before the brand and do something."""
    places = {place.end: place.start for place in page.places if not place.country}
    begun = {one.start for one in found if one.kind == "company" and one.weight >= TAKEN}
    openings = {one.name[:size] for one in found for size in range(2, len(one.name)) if one.name[0] > "\u2e80"}
    brands = {one.core: one for one in found if one.weight >= SURE and _is_brand(one)}
    bearers = list(brands.values())
    for number, at, end in sorted(finder(tuple(brands))(page.text)):
        start = places.get(at, at)
        own = page.text[start:end] in openings  # 江苏厚生 of 江苏厚生新能源
        if start < at and not own and begun.isdisjoint((start, at)) and _acts(page.text, start, end):
            yield _branch(page.text, bearers[number]._replace(start=start), end)


def _is_brand(one: Mention) -> bool:
    return one.kind == "company" and BRAND.fullmatch(one.core) is not None and not is_plain(one.core)


def _acts(text: str, start: int, end: int) -> bool:
    """Whether what stands around a name says that it does something itself."""
    if text[max(0, start - 1) : start] in ("在", "于", "到"):
        return False
    led = LED.search(text, max(0, start - 8), start)
    around = [*han_signs(text, start, end)]
    opens = any(reason == OPENS for _, reason in around) and len(around) > 1
    return opens or bool(led or DOES.match(text, end)) or any(weight > 1 for weight, _ in around)


def _branch_end(text: str, one: Mention, places: Mapping[int, int]) -> int | None:
    """Where the name of the branch ends that begins with the company `one`; None where none does."""
    if HAN_LEGAL.search(one.name):
        branch = BRANCH.match(text, one.end)
        return branch.end() if branch else None
    traded = TRADED.match(text, one.end) if one.id and one.weight >= SURE else None
    if (
        traded
        and not CUT.search(traded[0])
        and not DOER.search(traded[0])
        and not is_plain(traded[0].removesuffix("公司"))
    ):
        return traded.end()
    placed = FIRM.match(text, places[one.end]) if one.end in places and one.weight >= LEAST else None
    return placed.end() if placed else None


def _branch(text: str, one: Mention, end: int) -> Mention:
    name, sign = text[one.start : end], (SURE, "a branch, named behind its company")
    return signed(one._replace(end=end, name=name, rule="company.branch", id="", core=name), sign)
