"""Names in a list: who stands between companies is one (比亚迪、福田汽车、陕汽; Hyundai, Kia and Foo)."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Set
from operator import attrgetter

from generator.facts.companies.bare_names import SENTENCE_START, names_no_one
from generator.facts.companies.edges import CUT, EDGE, is_everyday, is_plain
from generator.facts.companies.frames import NO_FIRMS, NOUNS
from generator.facts.companies.han import CLASSES
from generator.facts.companies.han_coined import SURNAMES
from generator.facts.companies.han_surroundings import TITLE
from generator.facts.companies.mentions import TAKEN, Mention, Page, Place, Sign, mention, signed
from generator.facts.companies.vocabulary import ADJECTIVE_LAST, LINKS, PLAIN, TITLES, is_mark
from generator.facts.companies.words import either, listed, second_characters

START = attrgetter("start")
FROM = " aus "
"""Before the town of a German list's item."""
BETWEEN = re.compile(
    r"[»”“\"]?(?: (?:aus|from|z|ze|из|in|w|в) (?:der |dem )?[A-ZÀ-ŽА-ЯЁ][\w-]+(?: [A-ZÀ-ŽА-ЯЁ][\w-]+)?)?"
    r"(?: ?\([^()\n]{1,40}\))?"
    r"(?:, | and | und (?:die |der )?| sowie | et | y | e (?:d?[ao] |la |l'|alla )?| и | i "
    r"| oder | or | ou | o | ed | czy | lub | oraz | или | as well as "
    r"| ainsi que | así como | nonché | bem como | a także | а также |, and | & |, und |, и |, or |/|、|和|与|及|以及"
    r"|・|や|と|および|及び|[과와] )[«“„\"]?"
)
"""What stands between two items of a list, over marks, a town and a bracket: Foo Power aus Ulm (125 MW), Bar Energy."""
BETWEEN_FIRST = frozenset('»”“" (,/、和与及以・やとお과와')
"""What it begins with."""
VERBS = either(word for word in listed("role_words", "han", "verb") if len(word) > 1)
HAN_ITEM = re.compile(
    rf"(?:、|(?<![^。,;:\n为由有括与和向给对从及])(?=[^、。,;\n]{{2,8}}、))([\u3400-\u9fffA-Z][\u3400-\u9fffA-Za-z]{{1,7}}?)(?=、|等|和|与|及|以及|\d+家|[。,;\n]|{VERBS})"
)
LAST_ITEM = re.compile(
    rf"(?:以及|[和与及])([\u3400-\u9fffA-Z][\u3400-\u9fffA-Za-z]{{1,7}}?)(?=等|[。,;\n]|[领跟参]投|{VERBS})"
)
COUNTED = re.compile(
    r"[等共这两二三四五六七八九十\d](?<=[^、].)(?:(?<=[等共这])[^、,。;\n]{0,6}?家(?:企业|公司|单位|厂商|车企|机构|业者|投标人|供应商)"
    r"|(?<=[两二三四五六七八九十\d])[两二三四五六七八九十\d]{0,4}[家大](?:头部|龙头|整车|动力|电池|储能|锂电|国内|本土|新能源)*+(?:企业|公司|厂商|车企|机构|业者|巨头|供应商)"
    r"|(?<=[两二三四五])(?:公司|企业|车企|大厂)"
    r"|(?<=等)(?:国内外|海外|国内|国际|全球|知名|头部|龙头|主流|行业|领军|链主|重点|骨干|上市|整车|电池|电芯|储能|新能源|初创|民营|国有|大型|优秀|相关|成员|本土|中国|外资|合资|\d)*+"
    r"(?:企业|公司|厂商|车企|业者|制造商|供应商|集成商|开发商|运营商|巨头|龙头))"
)
GATHERED = "(?<=[区县市省州地内业方现])有|可为|将为|能为|集聚|聚集|汇聚|引进|引入|吸引|培育|落户|包括|涵盖|云集"
"""Words that open a list of firms: 已集聚宁德时代、比亚迪等企业."""
STARTS = re.compile(f"[{''.join(sorted(EDGE))}]|{CUT.pattern}|{GATHERED}")
NO_END = frozenset("为是由将被把")
"""A last character that no name has: 估计可为."""
BUILT = re.compile(
    "(?:风场|风电场|案场|电站|电厂|储能站|项目|工程|专案|园区|机组|产线)[已将的]?$|[一二两三四五六七八九十\\d][座台辆条]"
)
"""The last words of what a firm builds, and a count of it: 中鋼三座風場, 上緯海能風場."""
Span = tuple[int, int]
LEAST = 2
APPOSED = re.compile(r"(?: \([^()]*\))?, ")
"""What stands between a company, with its abbreviation, and the person whose office in it was named."""
OFFICE_OF = re.compile(rf"(?<!\w)(?:{either(TITLES)})(?: [\w-]+){{0,4}}? (?:{either(LINKS)}) [«\"“„]?$", re.IGNORECASE)
LONGEST_OFFICE = 60
ADMINISTRATIVE = frozenset("省市区县旗镇乡村屯州盟厅局")
"""Last characters of a place or an office."""
JOINT = re.compile(r"(?<=\w\w)(?:以及|(?<![中共祥平泰永人])[和与及])(?=\w\w)")
CLAUSE = re.compile(r"[,。;:!?\n]")
HAN = re.compile("[\u3400-\u9fff]")
HAN_NAME = re.compile(r"[\u3400-\u9fffA-Za-z0-9]+")
LONGEST_LIST, LONGEST_ITEM = 800, 10
"""Code points in front of the count, and of one item."""
LONGEST_PERSON = 3
"""Characters of a Chinese person's name."""
NEAR = 40
"""Code points in front of an item's end in which it begins: a longer one is no name, wherever it does."""
WITHIN = (" in ", " near ", " outside ", "In ", "Near ")
"""What stands before a place whose sentence goes on with a company: in Wandby, Foo will build."""
OF_THREE = re.compile(
    r", [^\W\d_][^,.;:()\n]{1,40}(?:, (?:and |und |oraz |и )?|,? (?:and|und|sowie|oraz|i|и|&) )[A-ZÀ-ÞА-ЯЁ«„]"
)
"""What goes on behind the first of three names of a list."""
BESIDE = "beside a company in a list"


def beside(mentions: list[Mention], page: Page) -> list[Mention]:
    """The mentions of one page, with a sign for those beside a taken company in a list."""
    ordered = sorted(mentions, key=lambda one: (one.start, -one.end))
    items = {one.end: one.start for one in ordered if one.kind == "company"}
    gaps = {end: gap for end in items if (gap := _gap(page.text, end))}
    if not gaps or {one.start for one in ordered}.isdisjoint([gap.end() for gap in gaps.values()]):
        return ordered
    nexts = {
        end: gap.end()
        for end, gap in gaps.items()
        if not (APPOSED.fullmatch(gap[0]) and _has_officer(page.text, items[end]))
    }
    _sweep(ordered, page, nexts, forward=True)
    ordered.reverse()
    _sweep(ordered, page, nexts, forward=False)
    ordered.reverse()
    return ordered


def _gap(text: str, end: int) -> re.Match[str] | None:
    """What stands between the item that ends at `end` and the next."""
    return BETWEEN.match(text, end) if text[end : end + 1] in BETWEEN_FIRST else None


def _has_officer(text: str, start: int) -> bool:
    """Whether an office in the company named at `start` stands before it, so that a person follows the comma."""
    return OFFICE_OF.search(text, max(0, start - LONGEST_OFFICE), start) is not None


def _sweep(mentions: list[Mention], page: Page, nexts: Mapping[int, int], *, forward: bool) -> None:
    """One sweep over the page, in which what is taken takes its next neighbour along: put in its place with its sign.

    `nexts`: end of an item to start of the item behind it.
    """
    reached: set[int] = set()
    for number, one in enumerate(mentions):
        if one.kind != "company":
            continue
        if one.weight < TAKEN and (one.start if forward else nexts.get(one.end, -1)) in reached:
            one = mentions[number] = signed(one, *one.signs, *_worth(one, page, nexts, forward))
        if one.weight >= TAKEN:
            reached.add(nexts.get(one.end, -1) if forward else one.start)


def _worth(one: Mention, page: Page, nexts: Mapping[int, int], forward: bool) -> Iterator[Sign]:
    """The signs of standing beside a company in a list; a German noun or a ministry may stand beside anything."""
    if one.name[0] > "\u2e80":
        yield 2, BESIDE
    elif _may_be_noun(one, page) or (not forward and page.text.endswith(WITHIN, 0, one.start)):
        yield 1, BESIDE
    else:
        yield 3, BESIDE
        if one.end in nexts if forward else page.text[max(0, one.start - 2) : one.start] == ", ":
            yield 1, "inside a list"
        elif not forward and (_opens_a_list(one, page) or _leads_a_list(one, page.text)):
            yield 1, "opens a list"


def _may_be_noun(one: Mention, page: Page) -> bool:
    """Whether an everyday word stands there, or a German noun by its ending or outside a list, as beside anything."""
    if page.lang in ADJECTIVE_LAST:
        return one.name in NO_FIRMS
    if " " in one.name:
        return False
    if page.lang != "de" or is_mark(one.name):
        return _names_no_one(one, page)
    is_item = page.text[one.start - 2 : one.start] == ", " or _comes_from(one, page)
    return not is_item or _names_no_one(one, page) or NOUNS["de"].fullmatch(one.name.lower()) is not None


def _names_no_one(one: Mention, page: Page) -> bool:
    ahead = page.text[max(0, one.start - LONGEST_LIST) : one.start].rpartition("\n")[2]
    return names_no_one(page.lang, ahead, one.name)


def _comes_from(one: Mention, page: Page) -> bool:
    """Whether a German text says from where the item is: Siemens und Elomax aus Ulm."""
    at = one.end + len(FROM)
    if not page.text.startswith(FROM, one.end):
        return False
    number = bisect_left(page.places, at, key=START)
    return number < len(page.places) and page.places[number].start == at


def _opens_a_list(one: Mention, page: Page) -> bool:
    """Whether the name opens a sentence in front of `and`, and may be a firm's: Foo and Tesla, but not Власти и."""
    if " " in one.name or page.text[one.end] == "," or _names_no_one(one, page):
        return False
    quoted_there = one.name[-1] > "\u0400" and not is_mark(one.name)  # where Russian firms stand in quotation marks
    if quoted_there or one.name.endswith(("s", "ing", "ly")):
        return False
    return SENTENCE_START.search(page.text, max(0, one.start - 3), one.start) is not None


def _leads_a_list(one: Mention, text: str) -> bool:
    """Whether the name is the first of three or more, within a sentence: bids by Foo, Tesla and Siemens."""
    return text[max(0, one.start - 2) : max(0, one.start - 1)].islower() and OF_THREE.match(text, one.end) is not None


def bare(mentions: list[Mention], page: Page) -> Iterator[Mention]:
    """Chinese items of a list that no rule saw, with a taken company right before or behind them."""
    if page.lang != "zh":
        return
    taken = [one for one in mentions if one.kind == "company" and one.weight >= TAKEN]
    busy = frozenset(at for one in mentions if one.weight >= TAKEN for at in (one.start, one.end))
    places = {place.start: place.end for place in page.places}
    spans = [
        item.span(1)
        for item in HAN_ITEM.finditer(page.text)
        if busy.isdisjoint(item.span(1)) and _is_item(item, places) and not _may_be_person(item[1])
    ]
    ends, starts = {one.end for one in taken}, {one.start for one in taken}
    for start, end in (*spans, *reversed(spans)):
        if end not in ends and (_follows(page.text, start, ends) or _precedes(page.text, end, starts)):
            ends.add(end)
            starts.add(start)
            yield _listed(page, start, end, "among companies in a list")
    inside = (ends - busy) | {one.end for one in taken if page.text[max(0, one.start - 1) : one.start] == "、"}
    for item in LAST_ITEM.finditer(page.text):
        if item.start() in inside and busy.isdisjoint(item.span(1)) and _is_item(item, places):
            yield _listed(page, *item.span(1), "the last of companies in a list")


def _may_be_person(item: str) -> bool:
    """Whether an item of a list has the form of a person, as sellers of shares have beside firms: 刘燕, 陈晓明."""
    return len(item) <= LONGEST_PERSON and item[0] in SURNAMES


def _follows(text: str, start: int, ends: Set[int]) -> bool:
    return start > 0 and text[start - 1] == "、" and start - 1 in ends


def _precedes(text: str, end: int, starts: Set[int]) -> bool:
    return text[end : end + 1] == "、" and end + 1 in starts


def _is_item(item: re.Match[str], places: Mapping[int, int]) -> bool:
    """Whether an item of a list is a name, with a place in front of it or none: 惠州拓野."""
    at, end = item.span(1)
    while at in places:
        at = places[at]
    brand = item.string[at:end]
    if not EDGE.isdisjoint(brand):
        return False
    if at > item.start(1) and brand in CLASSES:  # 浙江医药
        return True
    return not _says_more(item[1]) and (at == item.start(1) or (len(brand) >= 2 and not _says_more(brand)))


def counted(page: Page) -> Iterator[Mention]:
    """Items of a list that the text itself calls companies: 天诚同创、海博思创、平高储能共29家企业入围."""
    if not HAN.search(page.text):
        return
    places = {place.start: place for place in page.places}
    for match in COUNTED.finditer(page.text):
        named = list(_named(page, match.start(), places))
        if len(named) > 1 or (named and match[0][0] == "等"):
            free = [(start, end) for start, end in named if start not in places or places[start].end != end]
            minor = [(start, end) for start, end in named if (start, end) not in free and places[start].minor]
            for start, end in (*free, *minor) if free else ():  # 长安 among makers of cars
                yield _listed(page, start, end, "in a list that is called companies")


def _named(page: Page, end: int, places: Mapping[int, Place]) -> Iterator[Span]:
    """Spans of the items of the list that ends at `end`, the last first, up to one that is no name."""
    for start, stop in _items(page.text, end):
        near = max(start, stop - NEAR)
        start = max([start, *(edge.end() for edge in STARTS.finditer(page.text, near, stop - LEAST))])
        behind = places[start].end if start in places else start
        start = behind if behind < stop and page.text[behind].isascii() else start  # 法国Neoen
        name = page.text[start:stop]
        if not LEAST <= len(name) <= LONGEST_ITEM or not HAN_NAME.fullmatch(name):
            return
        if _says_more(name) and not _is_branded(name):
            return
        yield start, stop


def _items(text: str, end: int) -> Iterator[Span]:
    """Spans of the items of the list that ends at `end`, the last first."""
    end -= text.endswith(("等", "共"), 0, end)
    floor = max(0, end - LONGEST_LIST)
    *others, last = CLAUSE.split(text[floor:end])[-1].split("、")
    joint = JOINT.search(last, max(0, len(last) - NEAR))
    if joint and (others or joint[0] != "与"):
        yield end - len(last) + joint.end(), end
        end -= len(last) - joint.start()
        last = last[: joint.start()]
    for item in reversed([*others, last]):
        yield end - len(item), end
        end -= len(item) + 1


def _listed(page: Page, start: int, end: int, reason: str) -> Mention:
    return mention(page, (start, end), "company.list", ((TAKEN, reason),), page.text[start:end])


def _is_branded(name: str) -> bool:
    """Whether a name of plain characters is a brand that is no word and a trade: 氢新科技."""
    return name[2:] in CLASSES and not is_everyday(name[:2]) and name[1] not in second_characters().get(name[0], "")


def _says_more(item: str) -> bool:
    """Whether an item of a list is more, or less, than a name."""
    return (
        is_plain(item)
        or item in PLAIN
        or item[-1] in ADMINISTRATIVE
        or item[-1] in NO_END
        or TITLE.search(item) is not None
        or BUILT.search(item) is not None
        or CUT.search(item) is not None
    )
