"""What speaks for a company around a spelt name in a Chinese text: 澳洲Akaysha, 由NGK提供, Mega Motor公司."""

import re

from generator.facts.companies.han_surroundings import DEED_FOLLOWS, OFFICE_FOLLOWS
from generator.facts.companies.mentions import VETO, Sign
from generator.facts.companies.signs import Ahead, Alternatives, Behind, first_ahead
from generator.facts.companies.words import either, listed

REACH = 8
"""Code points in front of a name that are looked at."""
BEHIND = Alternatives(
    Behind(
        -3,
        "a word for a product, rule or body follows",
        "(?: ?[A-Z]?\\d|系列|车型|平台|法案|法规|标准|认证|市场|协会|论坛|大学|模型|技术|项目|电池包|电芯|模式"
        "|条款|指数|报告|统计|数据|系统|机构|联盟|学院|型|款|级|版|量产|类|奖|机制|税|组织|政策|国家|客户端|展)",
    ),
    Behind(4, "a word for companies follows", "(?:集团|控股)?(?:股份)?(?:有限)?公司|集团|银行|财团"),
    OFFICE_FOLLOWS,
    DEED_FOLLOWS,
)
AHEAD = (
    Ahead(
        3,
        "a word for companies precedes",
        re.compile(f'(?:{either(listed("role_words", "han", "before"))}|集团|商)[“"「]?$'),
    ),
    Ahead(
        3,
        "a country precedes",
        re.compile(
            "(?:美国|德国|法国|英国|日本|韩国|澳洲|澳大利亚|意大利|西班牙|荷兰|瑞典|挪威|丹麦|芬兰|瑞士|奥地利|比利时|葡萄牙|波兰|捷克|匈牙利|土耳其"
            "|以色列|沙特|阿联酋|印度|印尼|印度尼西亚|泰国|越南|新加坡|马来西亚|菲律宾|巴西|智利|墨西哥|阿根廷|加拿大|南非|埃及|摩洛哥|俄罗斯|巴基斯坦"
            "|新西兰|希腊|罗马尼亚|保加利亚|塞尔维亚|爱尔兰|哈萨克斯坦|乌兹别克斯坦|欧洲)$"
        ),
    ),
    Ahead(1, "a partner precedes", re.compile("(?:[与和由向跟同对为、]|携手|联合)$")),
)


MODEL = re.compile(r"[A-Z]{1,2}\d{1,3}(?:[+/]+[A-Z]{0,2}\d{0,3})*")


def signs(text: str, start: int, end: int) -> list[Sign]:
    """The signs around the spelt name at `[start, end)` of a Chinese text."""
    if MODEL.fullmatch(text, start, end):
        return [(VETO, "the number of a model")]
    return BEHIND.at(text, end) + first_ahead(AHEAD, text[max(0, start - REACH) : start])
