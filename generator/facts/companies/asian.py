"""Japanese and Korean names by what stands in front of or behind the brand: 株式会社, (주), 에너지솔루션.

Japanese marks a name's left edge by itself: hiragana or punctuation stands before the run of kanji, katakana and Latin.
Pages are folded (銀行 reads 银行), so that the Japanese words are folded too.
"""

import re
from collections.abc import Iterator
from functools import cache

from generator.facts.companies.mentions import Mention, Page, Sign
from generator.facts.companies.words import either, listed
from generator.facts.rules import fold

NAME = r"[ァ-ヺー·A-Za-z0-9&\u3400-\u9fff々]"
EDGE = rf"(?<!{NAME})"
STRONG = either(map(fold, listed("company_heads", "kana")))
WEAK = either(map(fold, listed("company_heads", "kana_weak")))
DEED = fold(
    r"(?:は(?:、|\d{1,2}(?:日|月)|[^。\n]{0,80}?(?:発表|締結|建設|新設|受注|開始|参入|設立|固めた|供給|契約|提携|計画))"
    r"|と[^。\n]{0,40}?(?:共同|提携|合弁|契約)|(?:など\d?社?)?が[^。、\n]{0,20}?(?:出資|供給|担|建設|受注|納入|運営|手掛|手がけ|開発|参画|担当|融資|施工|設置|製造|販売|受託|調達))"
)
PARTICLE = r"(?:은|는|이|가|을|를|과|와|의|도|에서|에|로|으로)?(?![가-힣A-Za-z0-9])"
GENERIC = re.compile(
    fold(
        r"^(?:同社|電動.*|小型トラック|大型トラック|両社|当社|自社|各社|会社|企業|メーカー|政府|日本|中国|米国|韓国|欧州|国内|海外|子会社|親会社|同グループ|工場|市場|需要|価格|政策|生産|開発|今回|今後"
        r"|再生可能.*|電気自動車|自動車|電池|蓄電池|.*蓄電池|.*用電池|全固体電池|リチウムイオン電池|.{0,6}電力|再エネ"
        r"|.*(?:省|庁|県|市|府|都|道|町|村|区|氏|大学|協会|研究所|機構|委員会|工場|事業|設備|発電所|蓄電所))$"
    )
)
HANGUL = r"(?:[A-Z]{2,4}|[가-힣]{1,6})"
HANGUL_NAME = r"[가-힣A-Z][가-힣A-Za-z0-9&]{1,11}"
MARKETS = "코스닥|코스피|유가증권|KOSDAQ|KOSPI|NYSE|나스닥"
HANGUL_DEED = r"(?:은|는|이|가) [^.\n]{0,80}?(?:밝혔다|체결했다|공급한다|수주했다|착공했다|발표했다)"
HANGUL_TRADE = either(listed("company_heads", "hangul"))
RULES: tuple[tuple[str, str, str, int], ...] = (
    ("ja", "company.kabushiki", r"「([^「」\n]{2,30}(?:株式会社|合同会社))」", 6),
    ("ja", "company.kabushiki", rf"((?:株式会社|合同会社|有限会社|\(株\)){NAME}{{2,20}}+)", 6),
    ("ja", "company.kabushiki", rf"{EDGE}({NAME}{{2,20}}?(?:株式会社|合同会社|\(株\)))", 6),
    (
        "ja",
        "company.kana-quoted",
        fold(r"(?:企業|会社|メーカー|大手|スタートアップ)「([^「」\n]{2,20})」"),
        4,
    ),
    ("ja", "company.kana-trade", rf"{EDGE}({NAME}{{1,16}}?(?:{STRONG}))(?!{NAME})", 4),
    ("ja", "company.kana-deed", rf"{EDGE}({NAME}{{2,16}})(?={DEED})", 3),
    ("ja", "company.kana-weak", rf"{EDGE}({NAME}{{1,12}}?(?:{WEAK}))(?!{NAME})", 2),
    ("ko", "company.jusik", rf"((?:주식회사|\(주\)) ?[가-힣A-Za-z0-9]{{2,12}}?)(?={PARTICLE})", 6),
    ("ko", "company.jusik", r"([가-힣A-Za-z0-9]{2,12}(?: ?주식회사|\(주\)))", 6),
    (
        "ko",
        "company.hangul-listed",
        rf"(?<![가-힣A-Za-z0-9])({HANGUL_NAME})(?=\((?:{MARKETS})[ :.,]*\d*)",
        6,
    ),
    (
        "ko",
        "company.hangul-announced",
        rf"(?:기업|업체|회사|제조사|스타트업) ({HANGUL_NAME}?)(?={PARTICLE})",
        3,
    ),
    ("ko", "company.hangul-deed", rf"(?<![가-힣A-Za-z0-9])({HANGUL_NAME}?)(?={HANGUL_DEED})", 3),
    ("ko", "company.hangul-trade", rf"(?<![가-힣A-Za-z])({HANGUL}(?:{HANGUL_TRADE}))(?={PARTICLE})", 4),
)
MARK = re.compile(r"[ァ-ヺ]{3}|[A-Z]{2}")
FORM_BEFORE = r"(?:株式会社|合同会社|有限会社|\(株\)|주식회사 ?|\(주\) ?)"
FORM_BEHIND = r"(?:株式会社|合同会社|\(株\)| ?주식회사|\(주\)|ホールディングス|グループ)"
FORMS = re.compile(rf"^{FORM_BEFORE}|{FORM_BEHIND}$")


def names(page: Page) -> Iterator[Mention]:
    """Every Japanese or Korean candidate of a page in that language."""
    for rule, pattern, weight in _rules(page.lang):
        for match in pattern.finditer(page.text):
            name = match[1]
            if not GENERIC.match(name):
                yield Mention(
                    page=page.number,
                    start=match.start(1),
                    end=match.end(1),
                    name=name,
                    rule=rule,
                    core=FORMS.sub("", name).casefold(),
                    signs=tuple(_signs(rule, name, weight)),
                )


@cache
def _rules(lang: str) -> tuple[tuple[str, re.Pattern[str], int], ...]:
    """The rules of one language, compiled when the first page in it is read."""
    return tuple((rule, re.compile(pattern), weight) for its, rule, pattern, weight in RULES if its == lang)


def _signs(rule: str, name: str, weight: int) -> Iterator[Sign]:
    yield weight, f"a company's word or deed beside it ({rule.partition('.')[2]})"
    if weight < 4 and MARK.search(name):
        yield 1, "spelt like a brand"
