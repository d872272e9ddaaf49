"""What tells a plant or goods from a firm behind a Chinese brand: 华能塔城风电配储项目, 芳苑风电, 建设再生能源."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.facts.companies.edges import Anchors
from generator.facts.companies.mentions import Sign

PLANT = re.compile("[^,。;:、()\\n]{2,30}(?:项目|生产线)")
"""What a brand that is no word builds: 福建沣曜新能源|废旧电池综合利用项目."""
PLANTS = frozenset({"风电", "光伏", "储能", "新能源", "燃气"})
OF_A_PLANT = re.compile("[^,。;:、()\\n]{0,10}?(?:项目|工程|场|电站|基地|机组)")
"""What makes a plant of a group, a place and a trade: 华能塔城风电|配储项目."""
FARMS = frozenset({"风电", "光伏", "光电"})
LEAST_OF_A_FARM = 2
"""The weight of a sign that makes a firm of a name which may be a wind farm's: 芳苑风电."""
DOING = (
    *("建设", "兴建", "设置", "建置", "打造", "推动", "发展", "开发", "布局", "推广", "投建", "加快", "探索", "聚焦"),
    "培育",
)
GENERIC = frozenset(
    {"再生", "新能源", "储能", "光伏", "风电", "能源", "动力", "清洁能源", "可再生能源", "充电", "换电"}
)
"""Trades that are built or furthered, behind the verbs for it: 嘉义|建设|再生能源."""
CHEMISTRIES = ("离子", "固态", "铁锂", "三元", "液流", "燃料", "铅酸", "铅炭", "刀片", "圆柱", "软包", "镍氢", "锂金属")
"""What tells a sort of 电池, which is no firm's: 盘古钠祥|钠离子电池项目."""
MEASURED = re.compile(r"[\d万亿](?:多|余)?(?:吨|[千万兆吉]瓦时?|台|辆|套|座|块|平方米|亩)级?")
"""A quantity that ends where a brand should stand: 5万 + 吨正极材料."""
ZONES = ("经开区", "高新区", "开发区", "新区", "园区", "工业园", "产业园", "保税区", "示范区")


def ends_a_zone(brand: str) -> bool:
    """Whether a place ends where the brand should, whose trade is told: 武汉经开区|新能源汽车."""
    return brand.endswith(ZONES)


def is_of_a_plant(text: str, word: str, end: int) -> bool:
    """Whether the name of a group's branch that ends with `word` at `end` is the beginning of a plant's."""
    return word in PLANTS and OF_A_PLANT.match(text, end) is not None


def signs(text: str, word: str, end: int, around: Sequence[Sign], *, coined: bool) -> Iterator[Sign]:
    """What speaks for and against a firm of a name that ends at `end`, with `word` alone behind its brand if any.

    `around`: the signs that stand around the name; `coined`: its brand is no word and stands behind a place.
    """
    if word in FARMS and all(weight < LEAST_OF_A_FARM for weight, _ in around):
        yield -2, "may be a wind farm's"
    if coined and PLANT.match(text, end):
        yield 1, "its project follows"


def is_built(brand: str, words: Sequence[str]) -> bool:
    """Whether the last `words` are what is built or furthered, and no name's: 建设, 再生, 能源."""
    led = words[0] in GENERIC and brand.endswith(DOING)
    led = led or (words[0] == "电池" and len(words) == 1 and brand.endswith(CHEMISTRIES))
    return led or any(one in DOING and other in GENERIC for one, other in pairwise(words))


def is_grid(text: str, brand: int, word: str, tail: int, anchors: Anchors) -> bool:
    """Whether 电网 at `tail` is the grid of a known supplier, or the end of 配电网."""
    return word == "电网" and (anchors.names.get(brand) == tail or text[tail - 1] in "配输主微农")


def is_measured(text: str, brand: int, tail: int) -> bool:
    """Whether a quantity ends where the brand should begin, or within it: 5万吨 + 正极材料."""
    return any(found.end() >= brand for found in MEASURED.finditer(text, max(0, brand - 4), tail))
