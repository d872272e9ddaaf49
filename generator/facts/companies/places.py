"""Place words on a page, for the left edge of names and against taking a place for a company."""

from generator.facts.companies.mentions import Place
from generator.facts.rules import Passage


def on(passage: Passage) -> tuple[Place, ...]:
    """The place words of `passage`, in order."""
    import re

    return tuple(
        Place(start=m.start(), end=m.end(), country=m[0] in ("马来西亚", "韩国", "法国", "意大利", "墨西哥"))
        for m in re.finditer(
            "北京|安徽|合肥|湖北|四川|武汉|马来西亚|青岛|九江|内蒙古|中国|韩国|法国|意大利|墨西哥|沙特|山东|上海|深圳市|深圳|太原市|广东|浙江|Deutschland|Ningbo|Österreich|Austria|Dunkerque|Indonesia|Queensland|Australia",
            passage.folded,
        )
    )
