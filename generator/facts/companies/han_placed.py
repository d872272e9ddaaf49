"""Chinese names without a company's word behind what says that one follows: 参股深圳聚锂, 子公司湖南邦盛中标.

A place and a brand are a name there, as is a foreign one spelt by its sounds behind its country and a word for
companies: 澳大利亚矿业公司文菲德.
"""

import re
from collections.abc import Iterator

from generator.facts.companies.edges import CUT, EDGE, Anchors, is_plain
from generator.facts.companies.han_coined import NO_END
from generator.facts.companies.han_surroundings import DEED, DOER, OWN_DEED, TITLE, VERB
from generator.facts.companies.mentions import TAKEN, Mention, Page, mention
from generator.facts.gazetteer.sounds import SOUNDS

LED = re.compile(
    "(?:[子孙]公司|参股公司|联营公司|合资公司|标的公司|参股|控股|收购|入股|增资|注资|旗下|标的(?=为|是|:)"
    "|(?:供应商|客户|业主|投资方|承建方|合作方|施工方|运营方|买方|卖方|转让方|受让方|股东)(?=为|是|:|包括)"
    '|(?:参股|控股|设立|成立|收购)(?=了))[了的为是:]?(?:包括)?[“"]?$'
)
REACH = 10
ENDS = re.compile(
    rf"[\n,。;:、()”\"]|$|与|和|及|等|{OWN_DEED.pattern}|{DOER.pattern}|{TITLE.pattern}|{VERB.pattern}|{DEED}"
)
SIZES = (2, 3, 4)
SHORT_TRADES = frozenset({"聚能", "钢铁", "锂业", "矿业", "科技", "铜业", "铝业", "石化", "重工", "实业", "金控"})
"""Trades that are a firm's name behind its place: 深圳聚能."""
NO_BRAND_END = frozenset("区县市省镇乡村旗州盟岛港湾山河江湖路街城矿权量权线队所址")
"""Last characters of another place, of what is dug there and of its people."""
DESCRIBED = re.compile(
    '([\u3400-\u9fff]{0,8}?)(?:公司|企业|开发商|制造商|运营商|生产商|供应商|集成商|贸易商|巨头|矿商|车企|厂商)[“"]?'
    f"([{''.join(sorted(SOUNDS))}]{{3,7}}(?:资源|矿业|能源|储能|电力|锂业|汽车|动力|科技|集团)?)(?={ENDS.pattern})"
)


def names(page: Page, anchors: Anchors) -> Iterator[Mention]:
    """The names behind what introduces them, each sure enough by itself."""
    for place in page.places:
        if place.country:
            yield from _described(page, anchors, place.end)
        elif LED.search(page.text, max(0, place.start - REACH), place.start):
            yield from _placed(page, anchors, place.start, place.end)


def _placed(page: Page, anchors: Anchors, start: int, at: int) -> Iterator[Mention]:
    """The place at `start` and the brand behind it at `at`."""
    if at in anchors.places or start in anchors.names:
        return
    for size in SIZES:
        brand = page.text[at : at + size]
        if len(brand) == size and ENDS.match(page.text, at + size):
            if _is_brand(brand):
                yield _told(page, start, at + size, "a place and a brand behind a word for companies")
            return


def _is_brand(brand: str) -> bool:
    return (
        all("\u3400" <= char <= "\u9fff" for char in brand)
        and EDGE.isdisjoint(brand)
        and brand[-1] not in NO_END
        and brand[-1] not in NO_BRAND_END
        and (brand in SHORT_TRADES or not is_plain(brand))
        and not CUT.search(brand)
    )


def _described(page: Page, anchors: Anchors, at: int) -> Iterator[Mention]:
    """The foreign name behind a country that ends at `at` and a word for companies."""
    match = DESCRIBED.match(page.text, at)
    known = match and (match.start(2) in anchors.names or match.start(2) in anchors.places)
    if match and not known and (not match[1] or is_plain(match[1])):
        yield _told(page, *match.span(2), "a foreign name behind its country and a word for companies")


def _told(page: Page, start: int, end: int, reason: str) -> Mention:
    return mention(page, (start, end), "company.han-placed", ((TAKEN, reason),), core=page.text[start:end])
