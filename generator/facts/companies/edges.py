"""Where a Chinese name begins: its left edge, found in the run of characters in front of its last words.

Chinese writes no spaces, so that 他表示巡鹰集团 and 安徽巡鹰集团 look alike. The edge is, in this order:
a character that no name holds (的, 与, 由), a word that ends what stands before a name (表示, 未来), a place
that a name begins with (安徽), and for what is still too long the last everyday word in it.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from generator.facts.companies.mentions import Place
from generator.facts.companies.words import WORDS_KEPT, all_everyday, either, everyday, listed, second_characters

REACH = 24
"""Code points in front of the last words in which a name may begin; longer registered names are very rare."""
LONGEST_PLACE = 4
"""Characters of a place whose last may be one that no name holds."""
LONGEST_BRAND = 4
"""Characters of a brand that no place precedes; a longer one is searched for everyday words."""
PLAIN = frozenset(
    word for key in ("group", "firm", "trade", "goods", "weak", "plain") for word in listed("company_heads", "han", key)
) | frozenset(listed("role_words", "han", "cut"))
EDGE = frozenset(listed("role_words", "han", "edge"))
NAME_CHARS = re.compile(rf"(?:(?<=手)对|(?![{''.join(sorted(EDGE))}])[\u3400-\u9fff〇A-Za-z0-9·&-])*+")
"""Read backwards: 对 stands in front of a name, but not where it is the beginning of 对手."""
WHOLE = (
    *(("碳中和", 2), ("共和国", 1), ("共和县", 1), ("自动化", 0), ("经济", 0), ("经营", 0), ("经验", 0), ("有色", 0)),
    *(
        ("有机", 0),
        ("同心", 0),
        ("大同", 1),
        ("自贸", 0),
        ("自然", 0),
        ("自控", 0),
        ("前海", 0),
        ("经纬", 0),
        ("来宾", 0),
    ),
)
"""Words that hold a joint, and where: the 和 of 碳中和 joins nothing."""
JOINT = frozenset(listed("role_words", "han", "joint"))
LEADING = frozenset("为向受跟据按经至就自因")
ADVERBS = frozenset("又还再曾已仍刚也并将便则")
"""Characters that stand in front of a joint, so that it joins a partner and begins no name: 又和, 也和."""
OPENINGS = frozenset(listed("role_words", "han", "opening"))
LEADS = frozenset(listed("role_words", "han", "leads"))
"""Words of one character that stand in front of a name and begin none: 请骁岳科技."""
POINTING = frozenset("本各某每该其这那此所之")
"""First characters that make nothing but words of what stands behind them: 本次, 其中."""
BRANDS = frozenset("中上新大国华金")
"""First characters of so many names that what they make with a particle is no word there: 从|中科骁岳."""
QUANTITY = r"[\d.]+(?:[兆吉千]瓦时?|[kMGTkmgt][Ww][Hh]?|吨)"
CUT = re.compile(
    rf"\d+(?:年|月|日|号|万|亿|个|家|台|辆|套|多|余)+|{QUANTITY}|(?:{either(listed('role_words', 'han', 'cut'))})[-·]?"
)
TRADE_WORDS = re.compile(
    "建设集团|移动通信|自动化|第?[一二三四五六七八九十]{1,3}(?:工程|建设|建筑|航务|航道|冶金|勘|设计|安装|电力|水电)"
)
"""What builders' names hold that begins like an everyday word: 中国水利水电第四工程局."""
LATIN_START = re.compile(r"[A-Za-z0-9&-]+$")

OWN_TOWN = re.compile("(?<![\u3400-\u9fff])[省市县区](?![政场域属块级])|(?<=[该全我本由])[省市县区](?![政场域属块级])")
"""What is left of 该县, 全市 or 我省 in front of a name."""

AFFIXES = frozenset("化性型级式度率体前后上下间侧类件品机器厂区市县省镇乡村州站座辆吨这那此其每各某全总本该等")
"""Characters that make a word of what stands beside them, and no brand: 客制化, 表后."""
ELEMENTS = frozenset("锂钠氢钒能")
"""Words of the trade that brands hold: 众钠, 星能."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """What a name may begin with on this page: start to end of place words and of known companies."""

    places: Mapping[int, Place]
    """Place words by their start."""
    names: Mapping[int, int]
    starts: list[int] = field(init=False)
    """Where any of them begins, in order."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", sorted(self.places.keys() | self.names.keys()))


class Edge(NamedTuple):
    """The left edge of a name."""

    start: int
    brand: int
    """Where the places that the name begins with end."""
    abroad: bool = False
    """Whether the name begins with a country: 德国银行 says which banks, 江西银行 names one."""


def run_start(text: str, floor: int, tail: int) -> int:
    """The start of the run of name characters in front of `tail`, at most `REACH` long, never before `floor`."""
    limit = max(floor, tail - REACH)
    backwards = NAME_CHARS.match(text[limit:tail][::-1])
    start = tail - (backwards.end() if backwards else 0)
    if start == limit and start > floor:  # cut inside a Latin word: leave the rest of it out
        while start < tail and text[start].isascii() and text[start - 1].isascii():
            start += 1
    return start


def _over_place(start: int, floor: int, anchors: Anchors) -> int:
    """`start` moved before the place that holds the character in front of it: 成都 ends with one that no name holds."""
    for at in range(start - 1, max(floor, start - LONGEST_PLACE) - 1, -1):
        if at in anchors.places and anchors.places[at].end >= start:
            return at
    return start


def _after_joints(text: str, start: int, tail: int, anchors: Anchors, floor: int) -> int:
    """`start` moved behind 和, 为, 向 ... where they join what stands before to a name."""
    if JOINT.isdisjoint(text[start : tail - 1]):
        return start
    for at in range(tail - 2, start - 1, -1):
        if text[at] not in JOINT or tail - at <= 2 or any(text.startswith(word, at - place) for word, place in WHOLE):
            continue
        leads = at == start and (
            0 < at == floor or text[at] in LEADING or at + 1 in anchors.places or at + 1 in anchors.names
        )
        leads |= at == start > 0 and text[at] in "和与" and text[at - 1] in "它他她们。;:,、"
        leads |= at - start <= 1 and text[at] in "和为" and text[max(floor, at - 1) : at] in ADVERBS
        if leads or _brand_length(start, at, anchors) >= 2:
            return at + 1
    return start


def _after_lead(text: str, start: int, tail: int, anchors: Anchors) -> int:
    """`start` moved behind everyday words, or the rest of one, in front of a brand that is none: 昨天|骁岳."""
    while start < tail and start not in anchors.places and start not in anchors.names:
        behind = start + _lead(text, start)
        sure = _is_rest(text, start) and text[start - 1] in POINTING
        if behind == start or not (
            sure or behind in anchors.places or behind in anchors.names or is_coined(text[behind:tail])
        ):
            break
        start = behind
    return start


def _lead(text: str, start: int) -> int:
    """How many characters at `start` begin no name, but are a word or the rest of one that was cut."""
    word = text[start : start + 2]
    if word in everyday("cut"):
        return 0 if word in OPENINGS else 2
    return int(_is_rest(text, start) or word[0] in LEADS)


def _is_rest(text: str, start: int) -> bool:
    """Whether the character at `start` ends a word that begins in front of it: 次 of 本次."""
    ambiguous = text[start] in BRANDS and text[start - 1] not in POINTING
    return start > 0 and not ambiguous and text[start - 1 : start + 1] in all_everyday()


def _brand_length(start: int, end: int, anchors: Anchors) -> int:
    return end - min(skip_places(start, end, anchors, countries=True), end)


def skip_places(start: int, end: int, anchors: Anchors, *, countries: bool) -> int:
    """Behind the places that stand at `start`, one after another (安徽合肥); never beyond `end`."""
    while (
        start in anchors.places
        and anchors.places[start].end <= end
        and (countries or not anchors.places[start].country)
    ):
        start = anchors.places[start].end
    return start


def _after_cuts(text: str, start: int, tail: int) -> int:
    """`start` moved behind the last word that ends what stands before a name."""
    for cut in CUT.finditer(text, start, tail):
        if tail - cut.end() >= 2:
            start = cut.end()
    return start


def _after_everyday(text: str, start: int, tail: int) -> int:
    """`start` moved behind the last everyday word, where two characters remain for a brand."""
    cuts = everyday("cut")
    for end in range(tail - 2, start + 1, -1):
        words = [begin for begin in range(max(start, end - 4), end - 1) if text[begin:end] in cuts]
        if words and not is_plain(text[end:tail]) and not any(TRADE_WORDS.match(text, begin) for begin in words):
            return end
    return start


@lru_cache(maxsize=WORDS_KEPT)
def is_plain(words: str) -> bool:
    """Whether `words` is wholly made of everyday words and words of the trade."""
    reach = {0}
    for at in range(len(words)):
        if at in reach:
            reach |= {
                at + size for size in (1, 2, 3, 4) if at + size <= len(words) and is_everyday(words[at : at + size])
            }
    return len(words) in reach


@lru_cache(maxsize=WORDS_KEPT)
def is_coined(brand: str) -> bool:
    """Whether a Chinese brand of two or three characters holds no word, so that nobody says it but of a firm: 恒烨."""
    return (
        2 <= len(brand) <= 3
        and all("\u3400" <= char <= "\u9fff" and (char not in PLAIN or char in ELEMENTS) for char in brand)
        and AFFIXES.isdisjoint(brand)
        and not any(is_in_dictionary(brand[at : at + 2]) for at in range(len(brand) - 1))
        and not is_everyday(brand)
    )


def is_in_dictionary(pair: str) -> bool:
    """Whether `pair`, of two characters, is a Chinese word, however rare."""
    return pair[1] in second_characters().get(pair[0], "") or is_everyday(pair)


def is_everyday(word: str) -> bool:
    """Whether `word` is an everyday Chinese word or a word of the trade."""
    return word in PLAIN or word in all_everyday()


def _first_anchor(start: int, tail: int, anchors: Anchors) -> int | None:
    """Where a known name or a place first begins in `[start, tail)`; a minor place only where the run begins."""
    first, behind = bisect_left(anchors.starts, start), bisect_left(anchors.starts, tail)
    for at in anchors.starts[first:behind]:
        if at == start or at in anchors.names or not anchors.places[at].minor:
            return at
    return None


def _leads_place(text: str, start: int, anchor: int, anchors: Anchors) -> bool:
    """Whether a parent's brand stands in front of the place at `anchor`: 特变电工新疆新能源股份有限公司."""
    short = anchor - start <= LONGEST_BRAND or text.endswith("集团", start, anchor)
    return anchor in anchors.places and short and not is_plain(text[start:anchor])


def _minor_place(start: int, tail: int, anchors: Anchors) -> int:
    """The start of the minor place that ends at `tail`: a brand as a county has it (福建永福股份, 永福能源)."""
    at = next((at for at in range(start, tail) if at in anchors.places and anchors.places[at].end == tail), tail)
    return at if at in anchors.places and anchors.places[at].minor else tail


def left_edge(text: str, floor: int, tail: int, anchors: Anchors) -> Edge:
    """The edge of the name whose last words begin at `tail`, nothing before `floor` being part of it."""
    hard = _over_place(run_start(text, floor, tail), floor, anchors)
    hard += text.startswith("获得", hard - 1)
    start = _after_cuts(text, _after_joints(text, hard, tail, anchors, floor), tail)
    start = _after_lead(text, start, tail, anchors)
    if OWN_TOWN.match(text, start) and start not in anchors.places and not is_plain(text[start + 1 : tail]):
        start += 1
    anchor = _first_anchor(start, tail, anchors)
    if anchor is not None and anchor - start >= 2 and not _leads_place(text, start, anchor, anchors):
        start = anchor
    brand = skip_places(start, tail, anchors, countries=True)
    if tail - brand == 1:  # 浦江云: the place is part of the brand
        brand = start
    elif tail == brand:
        brand = _minor_place(start, tail, anchors)
    if tail - brand > LONGEST_BRAND and brand not in anchors.names and not LATIN_START.search(text[brand:tail]):
        later = _after_everyday(text, brand, tail)
        if later > brand:
            return Edge(start=later, brand=later)
    return Edge(start=start, brand=brand, abroad=start in anchors.places and anchors.places[start].country)
