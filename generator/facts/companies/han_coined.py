"""Chinese names that are a brand alone, one that is no word of the language: 沣曜中标该项目, 安徽沣曜年产5GWh.

A person's name is no word either, nor is a foreign name spelt by its sounds: those count only behind a place.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.facts.companies import han_telling
from generator.facts.companies.edges import EDGE, LEADING, Anchors, is_coined
from generator.facts.companies.han_surroundings import DEED, DOER, LED, OPENS, OWN_DEED, PLACED, TITLE, VERB, han_signs
from generator.facts.companies.mentions import TAKEN, Mention, Page, Sign, mention
from generator.facts.companies.signs import DEED_BEHIND
from generator.facts.companies.words import WORDS_KEPT, either, listed, second_characters
from generator.facts.gazetteer.sounds import SOUNDS

SIZES = (2, 3, 4)
"""Characters of such a brand: of four, the two halves and what joins them are no words."""
BEFORE = either(listed("role_words", "han", "before"))
BEGINS = re.compile(
    rf"(?:[\n。,;:、!?“\"「(由与和向从为对给受据被]|携手|其中|裁定受理|搭载|采用|选用|{han_telling.SEAT}"
    rf"|(?:{BEFORE})(?<!有限公司)(?<!责任公司)(?:为|是)?)(?=[\u3400-\u9fff]{{2}})"
)
LEAST_HAN = "\u3400"
SURNAMES = frozenset(listed("company_heads", "han", "surnames"))
NO_END = frozenset(
    "方媒企府军厂委部局厅办处院会所社馆站店省市区县旗镇乡村屯州盟岛港湾山河江湖海路街桥园楼院校人者们员界内外傅"
)
"""Last characters of offices, places and people."""
ENDS = re.compile(
    rf"$|[\n,。;:、!?()”\"」]|[因被]|年产|[\d.]+[kMGT]?W|{OWN_DEED.pattern}|{DOER.pattern}|{TITLE.pattern}|{VERB.pattern}|{DEED}",
    re.I,
)
"""What may follow such a name."""
MATERIALS = frozenset("锂钠氢钒镍钴锰铝铁铜锌钛磷硅硫碳氮氧氟铅锡钨钼金银光风水火核煤油气电热车储")
"""What several trades are named by in short: 镍钴, 风光."""
NO_START = frozenset("另拟已将曾仍再均皆只仅未不无没需须可能会要想请让使令欲愿敢肯又也还都就才刚每各某该此")
"""First characters of what a company does, not of another that it introduces: 公司另建."""
FREQUENT_NAMES = 2
"""The column of what a dictionary takes for names and everybody says: 顾问, 海关, 白宫."""
NO_BRAND = frozenset("电网储碳证税款")
"""Characters of the trade's own short words: 弃电, 配储, 碳汇."""
REGION = re.compile("[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤琼川蜀黔滇陕秦甘陇青蒙桂宁新藏台环沿][东西南北中江海湾渤]")
"""The beginning of a part of a province: 皖北, 鲁西南."""
TOWNS = frozenset("市县旗镇")
WEAK = frozenset("的在和与为是也还则又再于已将等")
"""What may follow anything."""
BARE_BEFORE = re.compile(f"(?:{BEFORE})$")
"""Behind which a verb is as likely: 业者抢进."""
LONGEST_BEFORE = 6
COINED = "a brand that is no word"
FOREIGN = re.compile(f"[{''.join(sorted(SOUNDS))}]{{3,8}}+")
FIRM_AHEAD = re.compile('(?:公司|企业|制造商|供应商|巨头|运营商|开发商|集成商|生产商|厂商|车企|矿商)[“"]?$')


def names(page: Page, anchors: Anchors) -> Iterator[Mention]:
    """Brands behind a place or where a clause or a party begins, with what speaks for them around."""
    text, seconds = page.text, second_characters()
    opening = (0,) if text[:1] > LEAST_HAN and text[1:2] > LEAST_HAN else ()
    for at in (*opening, *(begin.end() for begin in BEGINS.finditer(text))):
        if at in anchors.places:
            place = anchors.places[at]
            if not place.country:
                yield from _brand(page, anchors, at, place.end)
        elif text[at + 1] not in seconds.get(text[at], "") and at not in anchors.names and text[at] not in SURNAMES:
            yield from _brand(page, anchors, at, at)


def _brand(page: Page, anchors: Anchors, start: int, at: int) -> Iterator[Mention]:
    """The brand at `at` of the name that begins at `start`, if a sign stands right behind it."""
    if at in anchors.places or at in anchors.names:
        return
    for size in SIZES:
        brand = page.text[at : at + size]
        if len(brand) < size or not _is_brand(brand, start < at):
            break
        if start == at and size == 2 and brand[1] in second_characters(FREQUENT_NAMES).get(brand[0], ""):
            continue
        if ENDS.match(page.text, at + size) or han_telling.signs(page.text, at, at + size):
            yield from _mention(page, start, at, at + size)
            return
    if start == at:
        yield from _foreign(page, at)


def _foreign(page: Page, at: int) -> Iterator[Mention]:
    """The name at `at` that spells a foreign one, if what stands beside it is said of companies alone."""
    run = FOREIGN.match(page.text, at)
    if run:
        told = han_telling.signs(page.text, *run.span())
        led = FIRM_AHEAD.search(page.text, max(0, at - LONGEST_BEFORE), at)
        if (led and ENDS.match(page.text, run.end())) or any(weight >= TAKEN for weight, _ in told):
            signs = (*told, *han_signs(page.text, *run.span()), (2, "a foreign name by its sounds"))
            yield mention(page, run.span(), "company.han-coined", signs, run[0])


@lru_cache(maxsize=WORDS_KEPT)
def _is_brand(brand: str, placed: bool) -> bool:
    parts = [brand] if len(brand) < 4 else [brand[:3], brand[1:]]
    return (
        all(is_coined(part) for part in parts)
        and len(set(brand)) == len(brand)
        and brand[-1] not in NO_END
        and brand[0] not in NO_START
        and not MATERIALS.issuperset(brand)
        and NO_BRAND.isdisjoint(brand)
        and not REGION.match(brand)
        and EDGE.isdisjoint(brand)
        and (placed or not _is_foreign_or_person(brand))
    )


def _is_foreign_or_person(brand: str) -> bool:
    """Whether a brand spells a foreign name, or is a person's behind a particle: 特朗普, 据李明川."""
    return SOUNDS.issuperset(brand) or brand[0] in LEADING or (len(brand) > 2 and brand[1] in SURNAMES)


def _mention(page: Page, start: int, at: int, end: int) -> Iterator[Mention]:
    signs = [*han_signs(page.text, start, end), *han_telling.signs(page.text, start, end)]
    telling = [sign for sign in signs if sign[1] not in (OPENS, LED, DEED_BEHIND)]
    if all(reason == OPENS for _, reason in signs) or (
        not telling and BARE_BEFORE.search(page.text[max(0, at - LONGEST_BEFORE) : at])
    ):
        return
    coined: Sign = (2 if any(weight > 1 for weight, _ in signs) else 1, COINED)
    placed = start < at and (coined[0] > 1 or page.text[end : end + 1] not in WEAK)
    own: tuple[Sign, ...] = (coined, (1, PLACED)) if placed else (coined,)
    begin = at if page.text[at - 1 : at] in TOWNS else start  # 界首市 tells where, and opens no name
    yield mention(page, (begin, end), "company.han-coined", (*own, *signs), page.text[at:end])
