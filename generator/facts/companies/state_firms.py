"""Names of China's state firms that the state firms of other countries have too: 巴西国家电网 is not State Grid."""

from generator.facts.companies.mentions import Page

STATE = "国家"
"""What state firms of China are called by, and those of others behind their country."""
AT_HOME = frozenset({"中国", "我国", "全国"})
THAT_COUNTRY = ("该国", "本国", "其", "当地", "送入", "并入", "接入", "输入", "汇入")
"""What stands before the grid of a country that the text names."""


def ends_abroad(page: Page) -> frozenset[int]:
    """Where the names of countries but China end on a Chinese page."""
    if page.lang != "zh" or STATE not in page.text:
        return frozenset()
    return frozenset(one.end for one in page.places if one.country and page.text[one.start : one.end] not in AT_HOME)


def is_abroad(text: str, start: int, abroad: frozenset[int]) -> bool:
    """Whether a name that begins with 国家 is what a country of `abroad` calls its own: 巴西国家电网, 送入国家电网."""
    if not abroad or not text.startswith(STATE, start):
        return False
    return start in abroad or text.endswith(THAT_COUNTRY, 0, start)
