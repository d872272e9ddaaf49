"""Japanese names by what stands in front of or behind the brand (株式会社, エナジー) and is said of it.

Japanese marks a name's left edge by itself: hiragana or punctuation stands before the run of kanji, katakana and Latin.
Pages are folded (銀行 reads 银行), so that the words here are folded too.
"""

import re
from collections.abc import Iterator

from generator.facts.companies.japanese_words import is_word
from generator.facts.companies.mentions import Mention, Page, Sign, named
from generator.facts.companies.signs import Ahead, Alternatives, Behind, first_ahead
from generator.facts.companies.words import either, listed
from generator.facts.rules import fold
from generator.patterns import compiled


def _words(*keys: str) -> str:
    return either(map(fold, (word for key in keys for word in listed("company_heads", key))))


NAME = r"[ァ-ヺー·A-Za-z0-9&\u3400-\u9fff々]"
EDGE = rf"(?<!{NAME})"
LEAD = fold(
    r"(?:今回|今後|現在|当初|当時|今年|昨年|来年|今月|先月|同日|同年|以前|最近|近年|将来|従来|\d+(?:年度?|月|日)"
    rf"|{NAME}{{0,14}}?(?=[大メスベゼ会主事新])(?:大手|新興企業|メーカー|スタートアップ|ベンチャー|ゼネコン|(?<![式同限])会社|主体|事業者)"
    r"|[米独英仏韓印豪伊台露蘭](?=[ァ-ヺA-Z]))?+"
)
"""Words that are written right in front of a name: 今回, 電池大手."""
START = compiled(rf"{EDGE}(?={NAME}){LEAD}")
"""Up to where a name may begin that stands at the beginning of a run, or behind such words."""
STRONG, WEAK = _words("kana"), _words("kana_weak")
CHINESE = rf"(?:{_words('kanji_chinese')})++(?:{fold('集団')})?"
"""The trade of a Chinese firm, which Japanese has other words for: 科技, 鋰業集団."""
SOFT = "(?!から|より|まで|しい)[ぁ-ゖ](?<![をがはにとでのへもるたすてけっだ])"
"""Hiragana that may stand inside a name: no particle and no verb's ending (みらい)."""
GLUED = fold("プレスリリース|ニュースリリース|製(?![作造品])|社長|会長|本社|工場|側|向け|傘下|系列|子会社|関係者")
"""What is written right behind a name."""
END = rf"(?=(?:{GLUED})|(?!{NAME}))"
BEHIND = Alternatives(
    Behind(4, "its short name follows in brackets", fold(r"\((?:以下|略称|旧|现|通称)[、,: ]?[「『]?[^()\n]{1,20}\)")),
    Behind(2, "it is quoted", fold("に(?:よれば|よると|よりますと)")),
    Behind(
        3,
        "its seat follows in brackets, and what it does",
        fold(r"\((?:本社|本店|東京|[^()\n]{1,8}[都道府県市区町村])[^()\n]{0,20}\)(?=[がはと])"),
    ),
    Behind(
        2, "its seat follows in brackets", fold(r"\((?:本社|本店|東京|[^()\n]{1,8}[都道府県市区町村])[^()\n]{0,20}\)")
    ),
    Behind(4, "its market follows in brackets", fold(r"\((?:東証|証券コード|NYSE|NASDAQ)[^()\n]{0,20}\)")),
    Behind(
        3,
        "its place in a group follows",
        fold("の(?:完全|連結|100%|持分法適用)*(?:子会社|親会社|グループ会社|関連会社|傘下)|傘下|子会社"),
    ),
    Behind(2, "its people follow", fold("の(?:担当者|広報|社長|会長|幹部|代表取締役)|社長|会長")),
    Behind(2, "its part follows", r":(?! ?\d)"),
)
AHEAD = (
    Ahead(
        3,
        "a word for companies precedes",
        compiled(
            fold(
                "(?:企業|会社|メーカー|大手|商社|事業者|業者|スタートアップ|ベンチャー|手がける|手掛ける|傘下|開発)(?:の|である|、)?$|である$"
            )
        ),
    ),
    Ahead(
        2,
        "what it does precedes",
        compiled(fold("を(?:持つ|展開する|行う|運営する|営む|担う|製造する|販売する|提供する)$")),
    ),
    Ahead(3, "a credit precedes", compiled(fold("(?:画像|写真|出典|出所|提供|資料)(?:提供)?[: ] ?$"))),
)
REACH = 12
DATED = fold(
    r"は(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:、|に|付で)[^。\n]{0,160}?(?:発表|明らかに|公表|締結|契約|開始した|始めた|稼働させた)"
)
DEED = fold(
    r"(?:は(?:、|\d{1,2}(?:日|月)|[^。\n]{0,80}?(?:発表|締結|建設|新設|受注|開始|参入|設立|固めた|供給|契約|提携|計画|購入|運行|導入|実施|調達))"
    r"|と[^。\n]{0,40}?(?:共同|提携|合弁|契約)"
    r"|(?:など\d?社?)?が[^。、\n]{0,20}?(?:発表|量産|参入|発売|落札|取得|買収|採用|生産|工場を|出資|供給|担|建設|受注|納入|運営|手掛|手がけ|開発|参画|担当|融資|施工|設置|製造|販売|受託|調達|導入|購入|運行|運航|参加|請け負))"
)
TOLD = fold(
    r"の(?:\d{4}年(?:度|\d{1,2}月期)?(?:通期|\d{1,2}[~-]\d{1,2}月期)?の?|今期の?|前期の?|連結|単体|最終){0,3}"
    "(?:親会社|株価|純利益|純損失|最終[利損]|営業[利損]|経常[利損]|売上高?|業績|決算|時価総額|筆頭株主|大株主|株主総会|取締役会|従業員|社員"
    "|創業者|最高経営責任者|CEO|代表取締役|担当者|広報|全?株式|破産|民事再生|会社更生)"
    rf"|の{NAME}{{2,7}}(?:社長|会長|CEO|最高経営責任者)[はがも]|は[^。、\n]{{2,30}}?(?:企業|メーカー|会社|大手)(?:だ|である|で、|。)"
    r"|(?:が|は)(?:[^。\n]{0,20}?に)?(?:民事再生法|会社更生法|破産)|を(?:\d[^。、\n]{0,12}?で)?(?:買収|子会社化|完全子会社|傘下に)"
    r"|から[^。、\n]{0,12}?(?:供給を受け|調達する|調達した|購入契約)"
    r"|は[^。\n]{0,60}?(?:発売|買収|提訴|上場|リコール|人を削減|取得する|取得した|増産|コメントした)"
)
"""What is said of companies, of a name that is spelt like a brand."""
HEADLINE = compiled(
    fold(
        rf"(?:^|(?<=\n))({NAME}{{2,24}}+)(?=、[^。、\n]{{2,24}}?"
        r"(?:新設|開発|発売|量産|買収|受注|増産|稼働|出資|建設|設立|納入|参入|撤退)(?:へ|\n|$))"
    )
)
"""Who does what a headline tells: テスロン、蓄電池工場を新設."""
GENERIC = compiled(
    fold(
        r"(?:.+·[米英独仏伊豪印韓露蘭台](?=[ァ-ヺA-Z]).*|.*(?:蓄電|充電|発電|電池|給電|監視|制御|管理)システム|.*(?:コンソーシアム|共同企業体|共同体|連合|組合)|[同両当自他各本弊](?:社|行|グループ).*|.*(?:社団|財団|学校|医療)法人.*|[A-Z]\d+|.*(?:プラント|工程|ライン|拠点|ステーション|PPA|バス停)|(?!.*(?:株式|合同|有限)会社).*会社|企業|商社|(?:地方|都市|信託|投資|商業)銀行|信用金庫|.*メーカー|政府|今回|今後|\d+社|.*蓄電池|.*用電池|.{0,6}電力"
        r"|.*(?:自動運転|電気|電動|燃料電池|水素|大型|小型|中型|路線|循環|夜行|高速|貸切|送迎|連節|EV|FC)(?:EV|電気)?(?:バス|トラック|タクシー|フェリー|タンカー)"
        r"|.*リリース|.*(?:ドル|ポンド|ルピー|メディア)|.*(?:記者|撮影|編集部|社長|会長|知事|大臣|首相|市長|取締役|業界|業者)"
        r"|.*(?:省|庁|県|市|府|都|(?<!鉄)道|町|村|区|氏|大学|協会|研究所|機構|委員会|工場|事業|設備|発電所|蓄電所|担当|場))"
    )
)
"""Runs of name characters that name no company, whatever stands beside them."""
ALONE = compiled(STRONG)
PLAIN = compiled(f"(?:{_words('kana_plain', 'kana_weak', 'kana_words')}|[·&0-9])+")
ABROAD = compiled(
    fold(
        rf"(?:(?<!{NAME})|(?<=·))[米独英仏韓印豪伊台露蘭]([ァ-ヺA-Z](?:(?!·[米独英仏韓印豪伊台露蘭][ァ-ヺA-Z])[ァ-ヺー·A-Za-z&]){{2,15}}+)(?={GLUED}|(?![\u3400-\u9fff々]))"
    )
)
"""A country in one character and a foreign name: 米テスロン, not 米カリフォルニア州."""
MAKE = compiled(fold(rf"{EDGE}({NAME}{{2,12}}?)(?=製(?:の|で|を|、|\)))"))
WORDS = r"[A-Za-z][A-Za-z0-9&.'-]*(?: [A-Za-z&][A-Za-z0-9&.'-]*){1,4}"
"""A name of several words in Latin letters, which alone hold spaces in Japanese: solpark east1."""
LED_NAME = compiled(
    fold(
        rf"(?:(?:子|親|関連|グループ|開発|運営|管理|投資|持株|持ち株|特別目的|合弁)会社|企業|メーカー|大手|傘下|SPC|商社|ゼネコン|事業者|スタートアップ|ベンチャー"
        "|パートナー|取引先|提携先|納入先|仕入れ先|買収先|出資先)"
        rf"(?:の|である|、)(?:[米独英仏韓印豪伊台露蘭中](?=[ァ-ヺA-Z]))?((?:(?!製(?:[の蓄電バ])){NAME}){{2,26}}+)(?=[はがをにとのもや、。(]|から|より|製|など)"
    )
)
"""A name behind a word for companies and a particle: 電池大手のテスロンから."""
PART = compiled(
    fold(
        r"(?:EPC|O&M|引受先|親会社|株主|出資者|運行|運航|荷主|売主|買主|納入先|調達先|供給元|主幹事|スポンサー|発注者|元請け|施工|設計|建設|運営|運用|保守|製造|販売|開発|融資|マネジメント|マネージャー|アグリゲーター)(?:業務)?は"
        rf"({NAME}{{2,26}}+)(?=[、がと。だで])"
    )
)
"""Who does a part of the works: EPCはテスロン、運用はソラリスが担う."""
PART_BORNE = compiled(
    fold(
        rf"(?:施工|設計|建設|運営|運用|運行|運航|保守|製造|販売|開発|輸送|配送|配達)は({NAME}{{2,26}}?)(?=が(?:担|手掛|手がけ|請け))"
    )
)
"""The same, where it is said that the name bears it."""
LED_WORDS = compiled(
    fold(rf"(?:子会社|親会社|グループ会社|関連会社|企業|メーカー|大手|傘下)(?:の|である|、)?({WORDS})(?![A-Za-z0-9])")
)
RULES: tuple[tuple[str, re.Pattern[str], int], ...] = (
    ("company.kabushiki", compiled(r"「([^「」\n]{2,30}(?:株式会社|合同会社))」"), 6),
    ("company.kabushiki", compiled(rf"((?:株式会社|合同会社|有限会社|\(株\)){NAME}{{2,20}}+)"), 6),
    ("company.kabushiki", compiled(rf"{EDGE}({NAME}{{2,20}}?(?:株式会社|合同会社|\(株\)))"), 6),
    ("company.kabushiki", compiled(rf"((?:株式会社|合同会社|有限会社|\(株\)) ?{WORDS})"), 6),
    ("company.kabushiki", compiled(rf"(?<![A-Za-z0-9&.'-])({WORDS} ?(?:株式会社|合同会社|\(株\)))"), 6),
    ("company.kana-deed", HEADLINE, 3),
    ("company.kana-led", LED_WORDS, 4),
    ("company.kana-named", LED_NAME, 3),
    ("company.kana-named", PART, 3),
    ("company.kana-named", PART_BORNE, 4),
    (
        "company.kana-quoted",
        compiled(
            fold(
                r"(?:企業|会社|メーカー|大手|スタートアップ|新電力|商社|ゼネコン|事業者)"
                r"「(?=[^「」\n]*[ァ-ヺA-Za-z]|[^「」\n]{2,8}(?:電力|工業|製作所|建設|商事|電機))([^「」\nぁ-ゖ]{2,20}(?<![増減高安難化]))」(?=[はがをのとにもや、(])"
            )
        ),
        4,
    ),
    ("company.kana-trade", compiled(rf"(?<=[\n。、,:(「])([ぁ-ゖ]{{3,5}}(?:{STRONG})){END}"), 4),
    ("company.kana-make", MAKE, 4),
    ("company.kana-abroad", ABROAD, 4),
)
"""Rules for names anywhere on a page."""
LED: tuple[tuple[str, re.Pattern[str], int], ...] = (
    ("company.kana-trade", compiled(rf"({NAME}{{1,24}}?(?:{STRONG})){END}"), 4),
    ("company.kana-trade", compiled(rf"({NAME}{{1,6}}+(?:{SOFT}){{2,4}}(?:{STRONG})){END}"), 4),
    ("company.kana-chinese", compiled(rf"((?!{CHINESE}){NAME}{{2,6}}?{CHINESE}){END}"), 2),
    ("company.kana-dated", compiled(rf"({NAME}{{2,24}}+)(?={DATED})"), 4),
    ("company.kana-deed", compiled(rf"({NAME}{{2,24}}+)(?={DEED})"), 3),
    ("company.kana-told", compiled(rf"({NAME}{{2,24}}+)(?={TOLD})"), 3),
    ("company.kana-weak", compiled(rf"({NAME}{{1,12}}?(?:{WEAK})){END}"), 2),
    ("company.kana-seated", compiled(rf"({NAME}{{2,24}}+)(?=\()"), 0),
)
"""Rules for names at a `START`."""
BY_DEED = frozenset(f"company.kana-{rule}" for rule in ("dated", "deed", "told", "seated", "make", "named"))
"""Rules for which no word of the name speaks."""
WITHOUT_TRADE = compiled(f"{CHINESE}$")
MARK = compiled(r"[ァ-ヺ]{3}|[A-Z]{2}")
FORMS = compiled(r"^(?:株式会社|合同会社|有限会社|\(株\))|·?(?:株式会社|合同会社|\(株\)|ホールディングス|HD|グループ)$")


def names(page: Page) -> Iterator[Mention]:
    """Every candidate of a Japanese page."""
    if page.lang != "ja":
        return
    places = {(place.start, place.end) for place in page.places}
    for rule, match, weight in _matches(page.text):
        ruled_out = match.re is MAKE and page.passage.text[match.end(1)] != "製"  # 制 is folded to the same
        ruled_out |= rule in BY_DEED and is_word(match[1])
        ruled_out |= rule == "company.kana-chinese" and _is_plain(WITHOUT_TRADE.sub("", match[1]))
        placed = match.span(1) in places and match.re is not LED_NAME  # 大手のスエズ is no canal
        if not (ruled_out or is_generic(match[1]) or placed):
            yield _mention(page, match, rule, weight)


def _matches(text: str) -> Iterator[tuple[str, re.Match[str], int]]:
    """(rule, match, weight) of all that the rules see."""
    for rule, pattern, weight in RULES:
        for match in pattern.finditer(text):
            yield rule, match, weight
    starts = [start.end() for start in START.finditer(text)]
    for rule, pattern, weight in LED:
        for at in starts:
            if led := pattern.match(text, at):
                yield rule, led, weight


def is_generic(name: str) -> bool:
    """Whether a run of name characters names no company: an office, goods, words of the trade alone."""
    return GENERIC.fullmatch(name) is not None or ALONE.fullmatch(name) is not None or PLAIN.fullmatch(name) is not None


def _is_plain(brand: str) -> bool:
    return is_word(brand) or PLAIN.fullmatch(brand) is not None


def _mention(page: Page, match: re.Match[str], rule: str, weight: int) -> Mention:
    return named(page, match, rule, FORMS, _signs(page.text, match.span(1), rule, weight))


def _signs(text: str, span: tuple[int, int], rule: str, weight: int) -> Iterator[Sign]:
    start, end = span
    if weight:
        yield weight, f"a company's word or deed beside it ({rule.partition('.')[2]})"
    if weight < 4:
        yield from BEHIND.at(text, end)
        yield from first_ahead(AHEAD, text[max(0, start - REACH) : start])
        if MARK.search(text, start, end):
            yield 1, "spelt like a brand"
