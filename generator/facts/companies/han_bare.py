"""Chinese names without a word for companies, told by what stands beside them: a stock code, a round of financing.

The name is what lies between its left edge and those words: 格林兰德（300981.SZ）, 明川完成A轮融资, 减持明川国际股权.
"""

import re
from collections.abc import Iterator

from generator.facts.companies.edges import CUT, Anchors, is_plain, left_edge
from generator.facts.companies.han_surroundings import CLAUSE_EDGES, FINANCED, FUNDS, SHARES
from generator.facts.companies.mentions import SURE, TAKEN, Mention, Page, Sign, mention
from generator.facts.companies.words import either, everyday, listed, second_characters

CODE = re.compile(
    r"(?=[”\"(])[”\"]?\((?:股票代码|证券代码|股票代号|股份代号|股份编号|代码|代号|港股|A股)?:? ?"
    r"(?:\d{6}(?:[., ]{1,2}(?:S[HZ]|BJ))?|\d{4,5}[., -]?(?:HK|TW)"
    r"|(?:S[HZ]|BJ|HK|HKEX|NYSE|NASDAQ|TWSE|TSE)[:., ]{1,2}\w{1,6})"
    r"[^()\n]{0,30}\)"
)
SHORT_CODE = re.compile(r" ?\((?:(?P<year>19\d\d|20\d\d)|\d{4}|0\d{4})\)")
"""A code of Taipei's or Hong Kong's exchange stands in brackets alone; Taipei's may look like a year: 3167, 2012."""
NUMBERED = re.compile("[号码编室楼盘栋幢班区县镇乡村]$|物业$")
"""The end of what has a number and no code: 邮递区号, 会议室, 土城区."""
OVERSEAS = re.compile(r"(?<=[\u3400-\u9fff])-KY(?![A-Za-z0-9])")
"""What Taipei's exchange puts behind the name of a firm registered abroad: 岚冠-KY."""
OF_TRADE = re.compile(
    "(?:[\u3400-\u9fff]{2,}(?:股(?![份权东])|商(?![业场务厦贸品城用]))|[\u3400-\u9fff]+厂(?![房区家])|族群|[\u3400-\u9fff]{2}[双三四]雄|股[王后])"
    "(?=[\u3400-\u9fff]{2,4}$)"
)
"""A word for firms of a trade in front of a listed name: 线缆股岚荣, 半导体通路商岚越电; 三雄极光 is a name."""
MONEY = re.compile(
    rf"(?=[宣今昨已正近日顺成连再首完获斩等联共独持领跟参追的约合全部少多剩控股总承供E.\d])(?:(?P<raised>{FINANCED})|(?P<funds>{FUNDS})|(?P<shares>{SHARES})|(?P<builds>(?:EPC)?(?:总承包|承建|供货)|EPC))"
)
DEALT = re.compile("(?:收购|减持|增持|持有|转让|出售|受让|认购|购买|入股|参股|取得|获得)[了其]?$")
NO_FIRM = re.compile(
    "(?:[矿湖山厂港楼园区队组方局部政府办处会者家员省市县]|项目|电站|基地|码头|酒店|大厦|资产|平台|标的|产线|财政|第三方)$"
)
"""The last words of what money goes into and is no company."""
ANY_FIRM = frozenset(["企业", "公司", "厂商", "车企", "央企", "国企", "民企"])
"""Words for companies that name none behind a place alone: 由中国企业承建, 由德国公司投资."""
NAME = re.compile("[\u3400-\u9fffA-Za-z0-9]+")
LEAST, MOST = 2, 6
"""Characters of such a name: short names of listed companies have no more."""
MOST_TOLD = 8
"""Characters of a name that words say it of."""
INTRODUCED = re.compile(
    r"(?=[旗业大车电制供开运集矿独巨龙初日美德韩港法英荷])(?:旗下的?|业者|大厂|车厂|电池厂|制造商|供应商|开发商|运营商|集成商|矿商|独角兽|巨头|龙头|初创企业|初创公司|[日美德韩港法英荷]商)"
    r"((?:(?![与和及同])[\u3400-\u9fff]){2,6}?)"
    r"(?=(?:[与和及同][\u3400-\u9fffA-Za-z0-9]{2,12}?)?(?:正式|今日|今天|日前|近日)*+(?:宣布|公告|发布公告|签署|签订|签约|中标|收购|入股|斩获|拿下|承建|携手|推出|获选|得标|表示|透露|指出))"
)
"""A word for companies before the name, and behind it what no person alone does."""
LAST = either(word for key in ("group", "trade", "goods") for word in listed("company_heads", "han", key))
QUOTED = re.compile(
    r"(?:公司|企业|厂商?|业者|车企|龙头|巨头|供应商|制造商|开发商|集成商|运营商)[“\"「]"
    rf"([\u3400-\u9fff]{{1,6}}?(?:{LAST}))[”\"」]"
)
"""A whole name in quotation marks behind a word for companies, whatever words it is made of: 电池厂“绿色锂能”."""
NUMBER = "[一二三四五六七八九十]{1,3}"
BUILDER = re.compile(
    rf"((?:中建|中铁|中交|中冶|(?:中国)?水电|中国(?:铁建|中铁|建筑|交建|中冶|电建|水电)|中电建|中铁建|中核|中化){NUMBER}"
    "(?:局|航局|航院|公局|院|冶|建))(?!长(?![沙春治]))(?:集团)?"
)
"""A bureau of the state's builders, told by its number: 中建三局, 中交二航局."""
OF_FIRMS = ("科技", "集团", "股份", "实业")
"""Last words that no goods have, so that the name may be made of everyday words: 百年绿色科技."""
CITED = re.compile(
    r"据([\u3400-\u9fff]{2,4}(?:咨询|资讯|顾问))(?=的?(?:最新)?(?:数据|报告|统计|预测|研究|测算|调研|显示))"
)
"""A firm whose figures the text cites: 据明岸咨询数据."""
HELD = 4
"""Code points in front of the name in which the deal with its shares is told."""


LISTED = re.compile("[\u3400-\u9fff]{2,3}")
STARTS = frozenset({"", *'\n。,;:、!?“"「(由与给被对向'})
"""What stands in front of a listed firm's short name: 由大港股份."""


def may_be_listed(brand: str, before: str) -> bool:
    """Whether a brand in front of 股份 and what stands before it make a listed firm's short name.

    Behind 的, where kinds of shares stand too (转让的存量股份), a name begins with no word of the language.
    """
    if LISTED.fullmatch(brand) is None:
        return False
    return before in STARTS or (before == "的" and brand[1] not in second_characters().get(brand[0], ""))


def names(page: Page, anchors: Anchors) -> Iterator[Mention]:
    """The name in front of each bracketed stock code and of each word about its money."""
    yield from _listed(page, anchors)
    for told in INTRODUCED.finditer(page.text):
        if _is_name(told[1], MOST_TOLD) and not CUT.search(told[1]):
            yield _told(page, *told.span(1), (TAKEN, "introduced as a company, and does what one does"))
    yield from _quoted(page)
    for builder in BUILDER.finditer(page.text):
        yield _told(page, *builder.span(), (SURE + 1, "a bureau of builders, told by its number"))
    for cited in CITED.finditer(page.text):
        if not is_plain(cited[1]):
            yield _told(page, *cited.span(1), (TAKEN, "its figures are cited"))
    for words in MONEY.finditer(page.text):
        start, end = left_edge(page.text, 0, words.start(), anchors).start, words.start()
        place = anchors.places.get(start)
        placed = place and (place.end == end or page.text[place.end : end] in ANY_FIRM)
        if not placed and _stands_alone(page.text, start, words) and _is_name(page.text[start:end], MOST_TOLD):
            yield _told(page, start, end, (TAKEN, "money is said to go in or out"))


def _listed(page: Page, anchors: Anchors) -> Iterator[Mention]:
    for code in CODE.finditer(page.text):
        start, end = _in_front(page.text, code.start(), anchors)
        if LEAST <= end - start <= MOST and page.text[start] > "\u2e80":
            yield _told(page, start, end, (SURE, "a stock code follows"))
    for code in SHORT_CODE.finditer(page.text):
        start, end = _in_front(page.text, code.start(), anchors)
        if (
            _is_name(page.text[start:end], MOST)
            and start not in anchors.places
            and not NUMBERED.search(page.text, start, end)
        ):
            weight = TAKEN - 2 if code["year"] else TAKEN  # a company beside it in a list gives the rest
            yield _told(page, start, end, (weight, "the digits of a stock code follow"))
    for abroad in OVERSEAS.finditer(page.text):
        start, end = _in_front(page.text, abroad.start(), anchors)
        if _is_name(page.text[start:end], MOST):
            yield _told(page, start, abroad.end(), (SURE, "listed in Taipei, registered abroad"))


def _in_front(text: str, end: int, anchors: Anchors) -> tuple[int, int]:
    """The name that ends at `end`, without a word for firms of its trade in front of it."""
    start = left_edge(text, 0, end, anchors).start
    trade = OF_TRADE.match(text[start:end])
    return (start + trade.end() if trade else start), end


def _quoted(page: Page) -> Iterator[Mention]:
    for name in QUOTED.finditer(page.text):
        if name[1].endswith(OF_FIRMS) or not is_plain(name[1]):
            yield _told(page, *name.span(1), (TAKEN, "quoted behind a word for companies"))


def _stands_alone(text: str, start: int, words: re.Match[str]) -> bool:
    """Whether nothing but the name stands between the words about its money and what opens or rules the clause."""
    if NO_FIRM.search(text, start, words.start()):
        return False
    if words["shares"]:
        return DEALT.search(text, max(0, start - HELD), start) is not None
    if (words["funds"] or words["builds"]) and text[max(0, start - 1) : start] == "由":
        return True
    return not words["builds"] and (start == 0 or text[start - 1] in CLAUSE_EDGES)


def _is_name(name: str, most: int) -> bool:
    return (
        LEAST <= len(name) <= most
        and name[0] > "\u2e80"
        and NAME.fullmatch(name) is not None
        and not is_plain(name.lstrip("和与及同"))
        and name[-2:] not in everyday("cut")
    )


def _told(page: Page, start: int, end: int, sign: Sign) -> Mention:
    return mention(page, (start, end), "company.han-bare", (sign,), page.text[start:end])
