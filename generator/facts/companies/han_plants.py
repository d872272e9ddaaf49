"""What tells a plant from a firm behind a Chinese brand: 华能塔城风电配储项目, 芳苑风电, 建设再生能源."""

import re
from collections.abc import Sequence
from itertools import pairwise

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


def builds_a_plant(text: str, end: int) -> bool:
    """Whether the name that ends at `end` stands in front of a project."""
    return PLANT.match(text, end) is not None


def is_of_a_plant(text: str, word: str, end: int) -> bool:
    """Whether the name of a group's branch that ends with `word` at `end` is the beginning of a plant's."""
    return word in PLANTS and OF_A_PLANT.match(text, end) is not None


def may_be_a_farm(word: str, signs: Sequence[Sign]) -> bool:
    """Whether a name with `word` alone behind its brand is as likely a wind farm's, for all the signs around it."""
    return word in FARMS and all(weight < LEAST_OF_A_FARM for weight, _ in signs)


def is_built(brand: str, words: Sequence[str]) -> bool:
    """Whether the last `words` are what is built or furthered, and no name's: 建设, 再生, 能源."""
    led = words[0] in GENERIC and brand.endswith(DOING)
    led = led or (words[0] == "电池" and len(words) == 1 and brand.endswith(CHEMISTRIES))
    return led or any(one in DOING and other in GENERIC for one, other in pairwise(words))
