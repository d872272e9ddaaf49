"""What speaks for a company around a spelt name in a Chinese text: 澳洲Akaysha, 由NGK提供, Mega Motor公司."""

import re

from generator.facts.companies import han_telling
from generator.facts.companies.han_surroundings import CLAUSE_EDGES, DEED_FOLLOWS, FRAMED, OFFICE_FOLLOWS, OPENS
from generator.facts.companies.mentions import VETO, Sign
from generator.facts.companies.signs import Ahead, Alternatives, Behind, first_ahead
from generator.facts.companies.words import either, listed

REACH = 8
"""Code points in front of a name that are looked at."""
FIRM_DEED = "does what a company does"
FIRM_DEEDS = (
    "(?:已|正式|近日|日前|今日|昨日|成功|首次|联合|共同|计划(?!已|获)|拟|将|宣布,?|也|还|又|再次){0,5}+"
    "(?:签署|签订|签约|中标|得标|竞得|收购|入股|参股|持股|斩获|拿下|出资|承建|承接|供货|交付|融资|募资|增资|被曝|被罚"
    "|赢得[^,。;\\n]{0,16}?(?:订单|大单|合同)|在[^,。;\\n]{1,12}(?:建设|建厂|投资|设立|新建)"
    "|(?:与|和|同|携手|联手|联合)[^。,;!?\n]{1,24}?(?:签|合资|合作|共建|供货|联手|携手|达成[^。,;]{0,8}?(?:协议|合作)))"
)
BEHIND = Alternatives(
    Behind(
        -3,
        "a word for a product, rule or body follows",
        "(?: ?[A-Z]?\\d|系列|车型|平台|法案|法规|标准|认证|市场|协会|论坛|大学|模型|技术|项目|电池包|电芯|模式"
        "|条款|指数|报告|统计|数据|系统|机构|联盟|学院|型|款|级|版|量产|类|奖|机制|税|组织|政策|国家|客户端|展(?![开示现出望]))",
    ),
    Behind(4, "a word for companies follows", "(?:集团|控股)?(?:股份)?(?:有限)?公司|集团|银行|财团"),
    OFFICE_FOLLOWS,
    Behind(3, FIRM_DEED, FIRM_DEEDS),
    DEED_FOLLOWS,
)
AHEAD = (
    Ahead(
        VETO,
        "a person or a work precedes",
        re.compile(
            '(?:总统|总理|首相|部长|歌手|演员|球员|导演|教授|博士|专家|游戏|电影|小说|软件|车型|项目|卫星)[“"]?$'
        ),
    ),
    Ahead(
        4,
        "a kind of company precedes",
        re.compile(
            "(?:制造商|供应商|运营商|开发商|集成商|生产商|厂商|巨头|矿商|矿业公司|初创公司|初创企业|车企"
            '|(?:中标|招标|采购|发包)[人方]|业主方?|投资方|总包方):?(?:为|是)?[“"]? ?$'
        ),
    ),
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
    ahead = text[max(0, start - REACH) : start]
    found = BEHIND.at(text, end) + first_ahead(AHEAD, ahead) + han_telling.signs(text, start, end)
    found += [
        sign for before, behind, sign in FRAMED if sign[0] > 1 and before.search(ahead) and behind.match(text, end)
    ]
    opens = start == 0 or text[start - 1] in CLAUSE_EDGES
    return [*found, (1, OPENS)] if opens and (3, FIRM_DEED) in found else found
