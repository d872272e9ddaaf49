"""What Chinese says of companies alone, whatever their names look like: 沣曜去年净利润, 总部位于深圳的Velmora.

A bare name, one in Latin letters and one spelt by its sounds are nothing by themselves; here is what makes firms of
them. What a person, a town or a product may do too weighs less than what nothing but a firm has.
"""

import re

from generator.facts.companies.mentions import Sign
from generator.facts.companies.signs import Ahead, Alternatives, Behind, first_ahead

FIRM_ALONE = 4
"""The weight of what nothing but a company has or is."""
REACH = 20
WHEN = (
    r"(?:去年|前年|今年|上年|\d{4}年|\d{1,2}月份?|上半年|下半年|前三季度|第?[一二三四]季度|全年|财年|年度|上季|本季|当季"
    "|同期|目前|报告期内?|累计|预计|实现|公布|的|归母|扣非|合并|总|周[一二三四五]|当日|今日|盘中|盘前|盘后|早盘){0,6}+"
)
KIND_OF_FIRM = "(?:公司|企业|制造商|供应商|厂商|运营商|开发商|集成商|服务商|生产商|提供商)"
BEHIND = Alternatives(
    Behind(
        FIRM_ALONE,
        "its accounts or shares follow",
        f"{WHEN}(?:营收|营业总?收入|净利|净亏损|毛利率|财报|年报|季报|股价|市值|资产负债)",
    ),
    Behind(
        FIRM_ALONE,
        "its owners or heads follow",
        "的?(?:母公司|(?:全资|控股)?子公司|控股股东|大股东|实控人|实际控制人|董事会|股东大会|管理层|董事长|总裁|首席[^,。、\\n]{2,3}官"
        "|创始人|CEO|总经理|(?:中国区?|大中华区|亚太区?|公司|集团)?(?:相关|有关)负责人|旗下(?:子公司|公司)|员工(?!持股|激励))",
    ),
    Behind(
        FIRM_ALONE,
        "is said to be a company",
        f"(?:成立于\\d{{4}}年,)?(?:是|系|为)(?:一家|国内|全球|世界|中国|该国|当地|[\u3400-\u9fff]{{2,4}}最大的)[^。,;:\\n]{{0,30}}?{KIND_OF_FIRM}(?=[。,;\\n]|之一)",
    ),
    Behind(
        FIRM_ALONE,
        "its insolvency or listing follows",
        "(?:已|将|正式|此前|近日|日前|昨日|宣布|计划(?!已|获)|拟|正|再次|成功|又|向法院|或){0,5}+"
        "(?:申请破产|破产|进入破产|(?:赴|在)[港美]上市|登陆(?:科创板|创业板|港交所|纳斯达克|北交所|新三板)|递交招股|冲刺(?:IPO|港股|港交所|科创板)"
        "|裁员|拖欠|召回\\d)",
    ),
    Behind(
        3,
        "its plant abroad follows",
        "在[^,。;:的\\n]{2,8}的[^,。;:的\\n]{0,6}?(?:工厂|基地|子公司|生产线|总部|分公司)",
    ),
    Behind(
        2,
        "its customers or owners follow",
        "的[^,。;:的\\n]{0,8}?(?:订单|客户|股东|股价|技术路线|供应商|竞争对手)",
    ),
    Behind(2, "is said to supply", "将?(?:为|向)[^,。;:\\n]{1,20}?(?:提供|供应|交付|供货)"),
    Behind(2, "its figures follow a colon", ":(?=[^。\\n]{0,16}(?:营收|净利|出货|订单|产能|中标|签|融资|上市|投产))"),
    Behind(
        2,
        "does what companies do",
        "(?:已|正|将|正式|近日|日前|今日|昨日|宣布|计划(?!已|获)|拟|首次|再次|成功|率先|全新|最新){0,4}+(?:研发|布局|专注|主营|深耕|主要从事"
        "|(?:发布|推出)[^,。;:\\n]{0,16}?(?:电芯|电池|系统|产品|方案|平台|车型|重卡|客车|逆变器|财报)|(?:成立|创立|创办)于"
        "|赢得|起诉|被曝|被罚|建厂|获得?[^,。;:\\n]{0,12}?(?:订单|大单|轮投资|融资)|回应)",
    ),
)
SEAT = (
    r"(?:总部(?:位于|设在|设于|在)[^,。;:的\n]{2,10}|(?:成立|创立|创办|创建)于[^,。;:的\n]{2,10}"
    r"|市值[^,。;:的\n]{2,8})的"
)
"""What says of a firm where or since when it is; ends in front of its name."""
AHEAD = (
    Ahead(
        FIRM_ALONE,
        "its seat or foundation precedes",
        re.compile(f"{SEAT}$"),
    ),
)
FRAMED: tuple[tuple[re.Pattern[str], re.Pattern[str], Sign], ...] = (
    (
        re.compile("(?:裁定|受理|宣告|申请|对)$"),
        re.compile("(?:的|进行|提出)?(?:破产|重整|清算)"),
        (FIRM_ALONE, "a court winds it up"),
    ),
    (re.compile("被$"), re.compile("(?:收购|并购|接手|拿下|摘得|斩获|承包|控股)"), (3, "said to do it")),
    (re.compile("据$"), re.compile("(?:方面)?(?:介绍|披露|公告|透露|统计|测算|预测)"), (2, "said to tell it")),
    (
        re.compile("向$"),
        re.compile("了?(?:提供|发放|授予)[^,。;\\n]{0,12}?(?:贷款|融资|授信)|采购|订购|下单|支付"),
        (3, "goods or money go to it"),
    ),
    (re.compile("其中,?$"), re.compile(r"(?:将|拟)?(?:持股|持有|出资|占股|认缴|占比)\d?"), (3, "said to hold shares")),
)
"""What stands before and behind a name at once."""


def signs(text: str, start: int, end: int) -> list[Sign]:
    """What is said of the name at `[start, end)` that makes it a company's."""
    ahead = text[max(0, start - REACH) : start]
    framed = [sign for before, behind, sign in FRAMED if behind.match(text, end) and before.search(ahead)]
    return BEHIND.at(text, end) + first_ahead(AHEAD, ahead) + framed
