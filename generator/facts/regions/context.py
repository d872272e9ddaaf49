"""Signs in the words around a place word that no place is meant, or that one surely is.

All patterns are tried on folded text right before or right after the mention, within REACH characters, so that
the work does not grow with the text.
"""

import re
from dataclasses import dataclass

from generator.facts.gazetteer import PlaceMention

REACH = 24


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign against a place word: the `word` it is tried on, and what must stand `before` and `after` it."""

    name: str
    word: re.Pattern[str]
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None


def _sign(name: str, word: str, before: str = "", after: str = "") -> Sign:
    return Sign(
        name,
        re.compile(word),
        re.compile(f"(?:{before})$") if before else None,
        re.compile(after) if after else None,
    )


HAN = r"^[\u4e00-\u9fff]"
LATIN = r"^[A-Za-zÀ-ž]"
CYRILLIC = r"^[А-ЯЁ]"
WATER, STREET, BODY, SPLIT = (
    "part of a river's, sea's or bay's name",
    "part of a street's or station's name",
    "part of an institution's name",
    "parts of two words",
)

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范"
    "方石姚谭廖邹熊陆郝孔白崔康毛邱秦史顾侯邵孟龙万段雷钱汤尹黎易武乔贺赖龚"
)
HAN_SIGNS = (
    _sign(WATER, HAN, after=r"河(?![南北源池])|江(?![苏西阴门山津油宁夏])|湾(?!仔)|海峡|运河|群岛|半岛|盆地|高原|山脉|大桥|海域|沙漠"),
    _sign(STREET, HAN, after=r"[东西南北中]?路(?![径线由演透况段网])|大街|大道|[东西南北]站|机场|国际机场|国际会[展议]|会展中心|展览中心|体育[场馆]|大厦|饭店|酒店"),
    _sign(BODY, HAN, after=r"[\u4e00-\u9fff]{0,6}(?:大学|学院|医院|交易所|日报|晚报|早报|晨报|时报|电视台|有色网|卫视)|银行|证券|时间|网讯|[商工](?:会|商联)"),
    _sign("part of a person's name", HAN, before=rf"(?:记者|通讯员|作者|编辑|董事长|经理|总裁|主任|书记|[市省县区]长|教授|院士|工程师|先生) ?[{SURNAMES}]"),
    _sign("part of a person's name", HAN, before=f"[{SURNAMES}]", after="(?:表示|指出|介绍|强调|先生|女士|博士|院士|总经理|董事长|副?总裁|致辞|说)"),
    _sign(SPLIT, "^中国$", before="[其集]"),
    _sign(SPLIT, "^中国$", after="家"),
    _sign(SPLIT, "^日本$", before=r"[\d今昨近当同]"),
    _sign(SPLIT, "^海地$", before="[沿上内]"),
    _sign(SPLIT, "^海地$", after="区"),
    _sign(SPLIT, "^加纳$", after="[入税米]"),
    _sign(SPLIT, "^上海$", before="以", after="[外量拔]"),
    _sign(SPLIT, "^大同$", before="[很较极最巨]|天下"),
    _sign("the owner's own country, said in another script", "^我[国國]$", before="[自大]"),
    _sign("a ranking of companies or goods", "^(?:德州)$", after="扒鸡"),
)  # fmt: skip
LATIN_SIGNS = (
    _sign("part of a currency's name", r"^(?:U\.?S\.?|Hong Kong|HK|Singapore|Canad)", after=r" ?\$|[- ][Dd]ollar"),
    _sign(BODY, r"^U\.?S\.?", after=r" (?:Geological|Department|Securities|Energy Information|Treasury|Bureau|Environmental)\b"),

    _sign(WATER, LATIN, after=r" (?:Bay|River|Sea|Strait|Gulf|Ocean|Lake|Canal|Basin|Bight|Desert|Mountains|Meer|Bucht|Peninsula)\b"),
    _sign(STREET, LATIN, after=r"[ -](?:Street|Road|Avenue|Lane|Boulevard|Airport|Straße|Strasse|Allee|Platz|Station)\b"),
    _sign(WATER, LATIN, before=r"\b(?:Gulf of|Bay of|Lake|Río|River|Rio|Mount|Mt\.|Fort|Golf von|Golfe de|Golfo de|Golfo di) "),
    _sign(STREET, LATIN, before=r"\b(?:[Rr]ue de|[Aa]venue de|[Cc]alle|Via|ul\.) "),
    _sign(BODY, LATIN, after=r" (?:University|Times|Post|Daily|News|Institute|Stock Exchange|Universität|Zeitung|Tageblatt|Agreement|Protocol|Abkommen|Accord)\b"),
    _sign(BODY, LATIN, before=r"\b(?:[Uu]niversity of|Universität|[Uu]niversité de|Bank of|[Uu]niversidad de|[Uu]niversità di|Treaty of|TU|Pariser Abkommen) "),
)  # fmt: skip
CYRILLIC_SIGNS = (
    _sign("part of a currency's name", "^США$", before=r"(?:долл\.|доллар\w{0,3}) "),

    _sign(WATER, CYRILLIC, after=r" (?:мор[ея]|залива?|пролива?|рек[аи]|бухт[аы])\b"),
    _sign(STREET, CYRILLIC, after=r" (?:улиц[аыеу]|проспекта?|шоссе|вокзала?)\b"),
)
LOCATIVE = re.compile(
    r"(?:\b(?:in|at|near|from|to|of|outside|around|im|bei|aus|von|nach|nahe|via|Städten|Orten|Standorten|Werken|Niederlassung|Niederlassungen|Gemeinden|Stadt|Gemeinde|Standort|Werk|Raum|Region|"
    r"In|Im|At|Near|Bei|À|En|Em|W|В|Во|à|de|près de|en|di|da|em|no|w|we|z|pod|города?|городе|г\.|в|во|из|под|около|близ|of West|of East|im Raum)"
    r" |[,(/] ?| - |, and | and | und | et | y | и )$"
)
SURELY_LOCATIVE = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Oo]utside|à|À|w|we|em|a|[Вв]|[Вв]о) $")
QUALIFIED = re.compile(r"(?:, [A-ZÀ-ŽА-ЯЁ][^\W\d_]+|\s?\([A-ZÀ-ŽА-ЯЁ])")
NAME_BEFORE = re.compile(
    r"(?:^|[(（]|[^.!?:»\"”\n] |\n|\. )(?!The |In |At |From |Im |Die |Das |Der |La |Le |El |В |Из )([A-ZÀ-ŽА-ЯЁ][a-zà-žа-яё]+|[A-ZА-ЯЁ]\.) $"
)
NAME_AFTER = re.compile(r" [A-ZÀ-ŽА-ЯЁ][a-zà-žа-яё]+")
INITIAL_BEFORE = re.compile(r"(?<![^\W\d_])[А-ЯЁ]\. ?$")
INITIAL_AFTER = re.compile(r" [А-ЯЁ]\. ?[А-ЯЁ]\.")
HAN_LEFT = re.compile(
    r"(?:^|[^\u4e00-\u9fff\w]|[在于到至赴驻从与和及向户入往由将为是对自地访局省市县区州盟旗抵经离位和跨])$"
)
TRANSLITERATED = re.compile(r"·[\u4e00-\u9fff]{1,6}$")
TRANSLITERATED_AFTER = re.compile(r"[\u4e00-\u9fff]{0,3}·[\u4e00-\u9fff]")
DOT = "·"


def _table(word: str) -> tuple[Sign, ...]:
    if word[0] >= "\u3040":
        return HAN_SIGNS
    return CYRILLIC_SIGNS if "\u0400" <= word[0] <= "\u04ff" else LATIN_SIGNS


def around(folded: str, mention: PlaceMention) -> tuple[str, str, str]:
    """The words before the mention (up to REACH characters), the mention, and the words after it."""
    before = folded[max(0, mention.start - REACH) : mention.start]
    return before, folded[mention.start : mention.end], folded[mention.end : mention.end + REACH]


def refusal(folded: str, mention: PlaceMention) -> str | None:
    """Why the mention is no place whatever the rest of the text says, or None."""
    before, word, after = around(folded, mention)
    for sign in _table(word):
        if (
            sign.word.search(word)
            and (sign.before is None or sign.before.search(before))
            and (sign.after is None or sign.after.match(after))
        ):
            return sign.name
    return None


def locative(before: str) -> bool:
    """Whether a preposition, a list or a word such as `Stadt` before a mention says that it is a place."""
    return bool(LOCATIVE.search(before))


def surely_locative(before: str) -> bool:
    """Whether a preposition before a mention says so even of a common word (in Essen, but not von Waren)."""
    return bool(SURELY_LOCATIVE.search(before))


def personal(before: str, after: str) -> bool:
    """Whether a capitalised neighbour makes a mention look like a part of a person's or a brand's name."""
    return bool(NAME_BEFORE.search(before) or NAME_AFTER.match(after))


def initialled(before: str, after: str) -> bool:
    """Whether initials beside a mention make it a surname (Гусев Д. А., J. Lincoln)."""
    return bool(INITIAL_BEFORE.search(before) or INITIAL_AFTER.match(after))


def transliterated(before: str, after: str) -> bool:
    """Whether a mention stands in a foreign person's name written in Han (米格尔·安赫尔·马丁内斯)."""
    return bool(TRANSLITERATED.search(before) or TRANSLITERATED_AFTER.match(after))
