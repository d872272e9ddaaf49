"""Korean names by what stands in front of or behind the brand: (주), 에너지솔루션; and by what is said of them.

A particle is written right behind the name, a credit (제공) sometimes right in front of it.
"""

import re
from collections.abc import Iterator

from generator.facts.companies.mentions import Mention, Page, Sign, named
from generator.facts.companies.words import either, listed
from generator.patterns import compiled

PARTICLE = r"(?:은|는|이|가|을|를|과|와|의|도|에서|에|로|으로)?(?![가-힣A-Za-z0-9])"
EDGE = r"(?<![가-힣A-Za-z0-9])(?=[가-힣A-Z])"
CREDIT = "(?:사진|자료|출처|제공)*+"
BRAND = r"(?:[A-Z]{2,4}|[가-힣]{1,6}(?:\([A-Z]{1,4}\)\d?)?)"
NAME = r"[가-힣A-Z][가-힣A-Za-z0-9&]{1,11}"
LONG_NAME = r"[가-힣A-Z][가-힣A-Za-z0-9&]{2,11}"
SPELT = "(?=[A-Z][A-Za-z0-9&]*[- ])[A-Z][A-Za-z0-9&-]*(?: [A-Z][A-Za-z0-9&-]*){0,3}"
"""A name of several words, or with a hyphen, in Latin letters (LG-HY BCM): a firm where it is no object of a deed."""
MARKETS = "코스닥|코스피|유가증권|KOSDAQ|KOSPI|NYSE|나스닥"
HEAD = either(listed("company_heads", "hangul_head"))
"""Words that say that a company's name follows, at the end of a compound."""
TOPIC = r"(?:은|는|이|가) [^.\n]{0,80}?"
SAYS = rf"{TOPIC}(?:밝혔다|발표했다|전했다|짓는다|세운다|투자한다|설립한다|개발한다|참여한다|구축한다)"
DEED = (
    rf"{TOPIC}(?:공시했다|체결했다|맺었다|공급한다|공급했다|수주했다|따냈다|착공했다|준공했다|출시했다|인수했다|양산한다"
    "|납품한다)"
)
CHIEF = "대표이사|대표|회장|부회장|사장|부사장|최고경영자|CEO"
DOES = (
    rf"{TOPIC}(?:열었다|개최했다|마쳤다|들어갔다|들어간다|맡는다|맡았다|넓힌다|넓히고|유치했다|유치한다|조달했다|합류했다|기록했다|달성했다|거뒀다|올렸다|추진한다|추진하고|나선다|나섰다|나서고|선보였다|선보인다|공개했다|선정됐다|선정되|완료했다|시작했다|확보했다"
    "|결정했다|가동했다|가동한다|설치했다|설치한다|운영한다|운영하고|생산한다|생산하고|보유하고|확대한다|도입했다|도입한다|진출했다|진출한다|계획이다|예정이다|방침이다|경쟁한다|협력한다|증설한다)"
)
"""What a company introduced as one does; anything else may do it too, so that it is no sign by itself."""
DEAL = (
    r"(?: [가-힣]{2,4} ?법인)?(?:과|와) (?:[^.\n]{0,60}?(?:(?:계약|협약|양해각서|합작|MOU)[^.\n]{0,20}?"
    r"(?:체결|맺|설립|세운|세우|짓)"
    r"|컨소시엄(?:을|으로) ?[^.\n]{0,12}?(?:구성|참[가여]|꾸))|손(?:을)? ?잡|(?:함께|공동으로) )"
)
TRADE = either(listed("company_heads", "hangul"))
APART = either(listed("company_heads", "hangul_apart"))
WORDS = (word for key in ("hangul_plain", "hangul_words", "hangul") for word in listed("company_heads", key))
PLAIN = compiled(f"(?:{either(WORDS)})+")
GENERIC = compiled(
    "(?:공동|각자|신임|총괄|수석|그룹|창업자|올해|내년|작년|지난해|지난달|이번|현재|최근|이후|이날|오늘|앞서|향후|그동안|당시|이는|이들|이곳|제품|차량|모델|서비스|설비|발전소|단지|협약|시장|독자|본인|제공|현지|해당|국내|해외|글로벌|이번|양사|양국|양측|당사|자사|정부|지자체|단체|노조|가치|경영|설립|규모|성장|투자|전략|입장"
    "|.*(?:부|처|청|시|도|군|구|대학|대학교|협회|연구원|연구소|위원회|기관|관계자|대표|회장|사장|장관|지사|시장|의원|교수|기자|씨|측|등"
    "|업체|기업|회사|고객사|제조사|사업|공장|산업|프로젝트|물량|계약|대사관|법인|인사|업계|전망|자동차사|완성차사"
    "|.{2,}[하되]|.*(?:방전기|발전기|충전기|변압기|축전기)"
    "|.*(?:소방서|경찰서|파출소|보건소|세무서|우체국|학교|상공회의소|진흥원|기술원|평가원|과학원|개발원|박물관|도서관)"
    "|임원|직원들?|임직원|근로자|노동자|경영진|연구진|오너|창업주|주주|투자자|경쟁사|협력사|.*벤처 캐피탈"
    "|이익|매출|매출액|손실|판매량|생산량|출하량|설치량|수요|가격|점유율|비중|실적|주가|수출|수입|잔고|비용|지수|비율|용량|수익|부담|경쟁력|대부분|절반|이미지|역량|분야|부문))"
)
"""Words and ends of words that name no company, where nothing in the word itself says so."""
RULES: tuple[tuple[str, re.Pattern[str], int], ...] = (
    ("company.jusik", compiled(rf"((?:주식회사|\(주\)|㈜) ?[가-힣A-Za-z0-9]{{2,12}}?)(?={PARTICLE})"), 6),
    ("company.jusik", compiled(r"(?<![가-힣A-Za-z0-9])([가-힣A-Za-z0-9]{2,12}(?: ?주식회사|\(주\)|㈜))"), 6),
    ("company.hangul-quoted", compiled(rf"{HEAD}(?:인)? ?['\"“「]([가-힣A-Z][^'\"“”」\n]{{1,29}})['\"”」]"), 6),
    (
        "company.hangul-listed",
        compiled(rf"{EDGE}([가-힣A-Z][가-힣A-Za-z0-9&]{{1,14}})(?=[\(\[][\dA-Z]\d{{4}}[\dA-Z][\)\]])"),
        6,
    ),
    (
        "company.hangul-trade",
        compiled(rf"{EDGE}([A-Z가-힣]{{1,8}}-[가-힣A-Z]{{2,10}} (?:[가-힣]{{0,6}}(?:{TRADE}))(?:\(주\)|㈜)?)"),
        6,
    ),
    ("company.hangul-spelt", compiled(rf"{HEAD}(?:인)? ({SPELT})(?=[은는이가과와의](?![가-힣]))"), 4),
    ("company.hangul-listed", compiled(rf"{EDGE}({NAME})(?=\((?:{MARKETS})[ :.,]*\d*)"), 6),
    ("company.hangul-trade", compiled(rf"{EDGE}{CREDIT}({BRAND}(?:{TRADE}){{1,3}})(?={PARTICLE})"), 4),
    ("company.hangul-trade", compiled(rf"{EDGE}([가-힣]{{2,6}} (?:{APART}))(?={PARTICLE})"), 4),
)
TOLD: tuple[tuple[str, re.Pattern[str], int], ...] = (
    ("company.hangul-credited", compiled(rf"{EDGE}{CREDIT}({NAME})(?= 제공(?:[.)\]\n]|$))"), 4),
    ("company.hangul-deal", compiled(rf"{EDGE}{CREDIT}({NAME}?)(?={DEAL})"), 4),
    ("company.hangul-announced", compiled(rf"{HEAD}(?:인)? ({NAME}?)(?={DOES}|{SAYS}|{DEED})"), 4),
    ("company.hangul-announced", compiled(rf"{HEAD}(?:인)? ({NAME}?)(?={PARTICLE})"), 3),
    (
        "company.hangul-headed",
        compiled(rf"{EDGE}[가-힣]{{3}} ({NAME})(?= (?:{CHIEF})(?:은|는|이|가|도|과|와|의)?(?![가-힣]))"),
        4,
    ),
    ("company.hangul-deed", compiled(rf"{EDGE}{CREDIT}({LONG_NAME}?)(?={DEED})"), 4),
    (
        "company.hangul-staff",
        compiled(rf"{EDGE}({NAME}?)(?= (?:관계자|최고경영자|대표이사|대표(?!적))(?:은|는|이|가|도|의| |[,.]))"),
        3,
    ),
    ("company.hangul-says", compiled(rf"{EDGE}{CREDIT}({NAME}?)(?={SAYS})"), 3),
)
"""Rules for names that no word of their own makes a company's."""
MARK = compiled("[A-Z]{2}|[켐텍닉튬켈넥렉룩믹펙벡섹닛뷰퓨쿼]|머티리얼|볼트")
"""What names are spelt with and words hardly are: capitals, and syllables of foreign words."""
FORMS = compiled(r"^(?:주식회사 ?|\(주\) ?|㈜ ?)|(?: ?주식회사|\(주\)|㈜)$")


def names(page: Page) -> Iterator[Mention]:
    """Every candidate of a Korean page."""
    if page.lang != "ko":
        return
    places = {(place.start, place.end) for place in page.places}
    for rule, pattern, weight in (*RULES, *TOLD):
        for match in pattern.finditer(page.text):
            generic = PLAIN.fullmatch(match[1].replace(" ", "")) or (weight < 6 and GENERIC.fullmatch(match[1]))
            if not generic and match.span(1) not in places:
                yield named(page, match, rule, FORMS, _signs(match[1], rule, weight))


def _signs(name: str, rule: str, weight: int) -> Iterator[Sign]:
    yield weight, f"a company's word or deed beside it ({rule.partition('.')[2]})"
    if weight < 4 and MARK.search(name):
        yield 1, "spelt like a brand"
