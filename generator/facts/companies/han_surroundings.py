"""What speaks for a company around a Chinese name."""

import re
from collections.abc import Iterator

from generator.facts.companies.mentions import Sign
from generator.facts.companies.signs import DEED_BEHIND, Ahead, Alternatives, Behind, first_ahead
from generator.facts.companies.words import either, listed

OPENS, PLACED = "begins where a clause begins", "begins with a place"
LED = "a word for companies precedes"
DEALT_IN = "has shares that change hands"
SUBSIDIARY = "introduced as a subsidiary"
DEED = "(?:签|达成|合作|协议|携手|合资|供货|交付|合同|订单|洽谈|谈判|共建|组建|一起|共同成立|成立的)"
TITLE = re.compile(either(listed("role_words", "han", "title")))
VERB = re.compile(either(listed("role_words", "han", "verb")))
OWN_DEED = re.compile(
    "(?:分别|共同|联合|双双|均|已|也|正式|近日|日前|今日|今天|昨日|首次|成功){0,6}+"
    f"(?:{either(listed('role_words', 'han', 'own_verb'))})"
)
FINANCED = (
    "(?:宣布|今天|今日|昨日|昨天|已|正式|近日|日前|顺利|成功|连续|再次|再|首次){0,6}+(?:完成|获得?|斩获)了?[^,。;\\n]{0,16}?"
    "(?:轮(?:股权)?融资|轮投资|轮增资|战略投资|战略融资|(?:轮|元)[^,。;\\n]{0,6}融资)"
)
FUNDS = "(?:等(?:机构|多家机构)?)?(?:联合|共同|独家|持续)?(?:领投|跟投|参投|追投)|共同投资(?=[,。;])"
SHARES = r"的?(?:(?:约|合计)?[\d.]{1,8}%|全部|部分|少数|多数|剩余|控股){0,4}的?(?:股权|股份(?!有限|公司|制))"
REAR = re.compile(r"[”\"」』]?(?:\([^()\n]{0,40}\))?[”\"」』]?")
"""A bracket behind the name, over which the rules look."""
PARTY = "a party of a deal"
BRACKETED = Alternatives(
    Behind(
        4,
        "a stock code follows",
        r"\((?:股票代码|证券代码|代码)?:?(?:\d{6}|\d{4,5})?\.?(?:S[HZ]|HK|BJ)?[^()\n]{0,12}\d{4,6}(?:\.[A-Z]{2})?\)",
    ),
    Behind(2, "its foreign name follows", r"[”\"]?\([A-ZА-ЯЁ][A-Za-zА-Яа-яё&.,' -]{2,40}\)"),
)
MONEY_FOLLOWS = (
    Behind(3, "is said to raise money", FINANCED),
    Behind(3, "is said to fund", FUNDS),
    Behind(3, DEALT_IN, SHARES),
)
OWN_DEED_FOLLOWS = Behind(2, "does what nothing but a company does", OWN_DEED.pattern)
OFFICE_FOLLOWS = Behind(2, "an office follows", TITLE.pattern)
DEED_FOLLOWS = Behind(1, DEED_BEHIND, VERB.pattern)
PROJECT_FOLLOWS = Behind(
    1,
    "its project follows",
    r"(?:年产|一期|二期|三期|首期)|(?:[\d.]+[gmGM][wW][hH]?/?)*(?:[\u3400-\u9fff]{2,8}?)?(?:项目|工厂|基地|产线|生产线|电站|园区)"
    "(?:一期|二期|三期)?(?:工程)?(?:正式|顺利|成功|全面)*(?:开工|投产|并网|投运|签约|落户|奠基|竣工|封顶|下线|启动|建成)",
)
BEHIND = Alternatives(*MONEY_FOLLOWS, OWN_DEED_FOLLOWS, OFFICE_FOLLOWS, DEED_FOLLOWS, PROJECT_FOLLOWS)
"""What may follow a name and its bracket."""
FIRST_PARTY = re.compile(rf"(?:与|和|同|跟|联合|携手|牵手|向|对)[^。;!?\n]{{1,40}}?{DEED}")
OTHER_PARTY = re.compile(rf"[^。;!?\n]{{0,30}}?{DEED}")
JOINS_PARTY = re.compile(r"(?:与|和|同|跟|向|由|联合|携手|对|给|为)$")
AHEAD = (
    Ahead(2, SUBSIDIARY, re.compile("子公司[—:“]*$")),
    Ahead(
        2,
        LED,
        re.compile(
            f'(?:{either(listed("role_words", "han", "before"))})(?:(?:分别|依次)?(?:为|是|有)|包括)?:?[“"「]?'
            "(?<!有限公司)(?<!责任公司)$"
        ),
    ),
    Ahead(
        2,
        "where goods or money come from",
        re.compile("(?:订单|设备|产品|电池|电芯|系统|资金|技术|车辆)(?:均|全部|分别|主要)?(?:来自|源自)$"),
    ),
)
"""What may stand in front of a name; the first that does counts."""
DOER = re.compile(
    "(?:共同|联合|独家|主要|全部|全资|负责|承担)*+(?:EPC|得标|中标|建成|建造|研制|供应|供货|提供|承揽|承作|承办|统包|采用|承建|承包|总承包|总包|建设|投资|运营|开发|打造|牵头|设计|施工|生产"
    "|制造|实施|出资|承担|主导|研发|收购|控股|交付|联贷|聯貸|支应|投建|总装)"
)
WITH_OTHERS = re.compile(rf"[与和及、][^。,;\n]{{2,24}}?{DOER.pattern}")
"""The others who do it too: 由泸钠能源与恒烨储能共同投资."""
MAKER = re.compile(
    "(?:集团|公司)?的?(?:\\d+\\w{1,4})?(?:大容量|磷酸铁锂|液冷|储能|动力|三元|换电)*(?:电池|电芯|系统|设备|产品|方案|重卡|逆变器|变流器|电池包)"
)
USED = re.compile("(?:采用|选用|搭载|使用|购买|采购|配套|装配|配备)了?$")
COUNTED_GOODS = re.compile(r"\d(?:多|余|万|千)?(?:台|辆|套|组|块|只)(?:的|国产)?$")
TO_IT = re.compile("(?:转让|出售|交付|授予|卖|售|移交|发包|分包|租赁)给$")
CELL_BEGINS = re.compile(r"(?:^|\n|\| )$")
FRAMED: tuple[tuple[re.Pattern[str], re.Pattern[str], Sign], ...] = (
    (re.compile("由$"), re.compile(f"{DOER.pattern}|{WITH_OTHERS.pattern}"), (3, "said to do it")),
    (TO_IT, re.compile(""), (3, "said to get it")),
    (re.compile("受$"), re.compile("委托|委派"), (3, "said to order it")),
    (re.compile("从$"), re.compile("处?(?:获悉|了解到|得知)"), (3, "said to tell it")),
    (COUNTED_GOODS, re.compile(""), (-4, "goods that are counted")),
    (USED, MAKER, (2, "whose goods are used")),
    (
        re.compile("(?:有|以|像|如)$"),
        re.compile("(?:[、和与][^,。;\\n]{2,30})?(?:这样的|为代表|为首)"),
        (2, "an example of its kind"),
    ),
    (CELL_BEGINS, re.compile(r" \| "), (1, "fills a cell of a table")),
)
"""What stands before and behind a name at once."""
QUOTATION_ENDS = re.compile('[。,!?][”"」]$')
REACH = 12
CLAUSE_EDGES = frozenset('\n。,;:、!?“"「(')


def han_signs(text: str, start: int, end: int) -> Iterator[Sign]:
    """The signs around the Chinese name at `[start, end)`."""
    bracket = REAR.match(text, end)
    rear = bracket.end() if bracket else end
    ahead = text[max(0, start - REACH) : start]
    yield from BRACKETED.at(text, end)
    yield from BEHIND.at(text, rear)
    yield from first_ahead(AHEAD, ahead)
    if FIRST_PARTY.match(text, rear) or (JOINS_PARTY.search(ahead) and OTHER_PARTY.match(text, rear)):
        yield 2, PARTY
    yield from (sign for before, behind, sign in FRAMED if before.search(ahead) and behind.match(text, rear))
    if start == 0 or text[start - 1] in CLAUSE_EDGES or QUOTATION_ENDS.search(ahead):
        yield 1, OPENS
