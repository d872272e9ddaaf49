"""Signs in the words around a place word that no place is meant, or that one surely is.

All patterns are tried on folded text right before or right after the mention, within REACH characters, so that
the work does not grow with the text.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from generator import patterns
from generator.facts.gazetteer import PlaceMention
from generator.facts.gazetteer.table import lexicon

REACH = 24


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign against a place word: the `word` it is tried on, and what must stand `before` and `after` it.

    It may hold in texts of one language alone, or for places of some levels.
    """

    name: str
    word: re.Pattern[str] | None
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    lang: str
    level: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Signs:
    """All signs of one script, and what tells at once that none of them is given."""

    signs: tuple[Sign, ...]
    words: re.Pattern[str]
    """Any of the place words that have a sign of their own."""
    before: re.Pattern[str]
    """Any of the words that a sign of any place word needs before it, where it needs none after it."""
    after: re.Pattern[str]
    """Any of the words that a sign of any place word needs after it."""


@cache
def _signs(script: str) -> Signs:
    """The signs of `regions_signs.yml` for one script: `han`, `latin` or `cyrillic`."""
    table = lexicon("regions_signs")
    signs = tuple(_sign(entry, table["surnames"]) for entry in table[script])
    own = [sign for sign in signs if sign.word and "[" not in sign.word.pattern]  # of words, not of a class of them
    words = "|".join(sign.word.pattern for sign in own if sign.word)
    common = [sign for sign in signs if sign not in own]
    before = "|".join(sign.before.pattern for sign in common if sign.before and not sign.after)
    after = "|".join(f"(?:{sign.after.pattern})" for sign in common if sign.after)
    return Signs(signs, *(patterns.compiled(one or "(?!)") for one in (words, before, after)))


def _sign(entry: dict[str, str], surnames: str) -> Sign:
    before, after, word, level = (entry.get(key) for key in ("before", "after", "word", "level"))
    return Sign(
        entry["name"],
        patterns.compiled(word) if word else None,
        patterns.compiled(f"(?:{before})$".replace("{surnames}", surnames)) if before else None,
        patterns.compiled(after) if after else None,
        entry.get("lang", ""),
        patterns.compiled(level) if level else None,
    )


LOCATIVE = re.compile(
    r"(?:\b(?:in|at|near|from|to|of|outside|around|im|bei|aus|von|nach|nahe|ab|via|"
    r"St[aä]dt(?:en)?|Orten|\w*[Ss]tandorte?n?|im [a-zäöüß]{3,20}ischen|"
    r"Werk(?:en)?|Niederlassung(?:en)?|Gemeinden?|Ort(?:steil|schaftsrat)?|Stadt(?:teil|bezirk|viertel)|(?:Gemeinde|Stadt)rat|"
    r"zwischen|oberhalb|unterhalb|unweit|gegenüber|oder|sowie|Richtung|Gemarkung|Ortschaft|Markt(?:gemeinde)?|Stammsitz|"
    r"(?:Stamm|Umspann|Kraft|Wasserstoff|Batterie|Zell)werk|\w*(?:[Tt]erminal|[Hh]afen|[Bb]ahnhof|[Ss]olarpark|[Ww]indpark)|"
    r"Raum|Region|[Aa]uf|(?:Halb|Nordsee|Ostsee|Rhein)?[Ii]nsel|town of|city of|village of|City of|Town of|Landkreis|"
    r"Kreis|Bezirk|(?:Gewerbe|Industrie)(?:gebiet|park)|"
    r"(?:[Cc]ommunes?|[Vv]illes?|[Mm]aires?|[Mm]airie|[Vv]illage|[Uu]sines?|[Ss]ites?|[Gg]are|[Cc]entrale) d(?:u|es)|"
    r"(?:Amts|Land)gericht|Feuerwehr|(?:Stadt|Kreis|Gemeinde)verwaltung|[Rr]und um|ad|tra|fra|presso|verso|"
    r"In|Im|At|Near|Bei|À|[Aa]ux?|En|Em|W|à|de|près de|en|di|da|em|no|a|w|we|z|ze|"
    r"pod[a-ząćęłńóśźż]{3,14}[scz]k(?:iego|iej|ich|im)|pod|o?koło|obok|nieopodal|niedaleko|pobliżu|okolic(?:y|ach)|gmin(?:a|ie|y|ą)|miejscowoś[a-zć]{1,4}|mi(?:asta|eście)|города?|городе|г\.|"
    r"[Вв]ласт[а-я]{1,3}|[Аа]дминистраци[а-я]|[Мм]эр[а-я]{0,3}|[Гг]лав[а-я]{1,2}|[Гг]убернатор[а-я]{0,2}|[Жж]ител[а-я]{1,3}|"
    r"[Аа]эропорт[а-я]{0,2}|[Уу]лиц[а-я]{1,3}|"
    r"пос[её]л(?:ок|ке|ка)|сел[аео]|деревн[яеи]|пос\.|пгт\.?|п\.|станиц[аеы]|"
    r"[Вв]о? [а-яё]{2,20}[сц]ко[мй]|[Вв]о?|[Дд]ля|[Ии]з|[Пп]од|[Оо]коло|[Бб]лиз)"
    r" |\b[Dd]ans (?:l[ae]s? |l')|[,(/] ?| - |, and | and | und | et | y | e | i | и | oraz | czy )$"
)
OPENS = re.compile(r"(?:^|\n)(?:[^\n:.]{3,30}/)?$")
"""What stands before a place that opens a line: nothing, or a place that shares it (Bad Staffelstein/Lichtenfels –)."""
HEADED = re.compile(r"(?:: |\. (?=[A-ZÄÖÜ])| [-–—] (?=[A-ZÄÖÜ\"„«»])|/[A-ZÄÖÜ][\w -]{2,30} [-–—] )")
"""What follows a place that heads a title or the first sentence (Karlstadt: Rat berät; Karlstadt – Der Rat)."""
SURELY_LOCATIVE = re.compile(
    r"\b(?:[Ii]n(?: (?:nearby|neighbou?ring|rural|downtown|suburban|central|western|eastern|northern|southern|inner|"
    r"outer|upstate|coastal|regional|greater))?|[Ee][nm]|[Pp]orto d[ei]|[Pp]uerto de|"
    r"[Nn]ear|[Oo]utside|à|À|[Aa]ux?|w|we|em|a|o?koło|obok|nieopodal|pobliżu|gminie|"
    r"[Вв]о?(?: [а-яё]{2,20}[сц]ко[мй])?|[Ии]з|"
    r"(?:[Ii]m|ins|aus dem|[Ii]n der|vom|zum) [a-zäöüß-]{3,20}ischen?(?: (?:Stadt|Ort|Gemeinde))?|"
    r"(?:[Mm]arkt|[Ss]tadt)?[Gg]emeinde|Bürgermeister(?:in)? von|[Mm]ayor of|[Tt]own of|[Vv]illage of|"
    r"[Bb]urmistrz[a-z]{0,3}|[Ww]ójt(?:em|a|owi)?|[Ss]tarost[aąęoy]|[Gg]min[aąęy]|prezydent(?:em|a|owi)? miasta|"
    r"Stadt(?:teil|bezirk)) $"
)
AT = re.compile(r"(?<!\w)[Aa]t $")
SITES = "depot|plant|site|factory|works|garage|smelter|refinery|mine|station|substation|terminal"
SITE_AT = re.compile(rf"\b(?:{SITES}|hub|charger|battery|farm|park|facility)s? at $")
"""What stands at a town whose name is a word: chargers at Rugby, but not work at Battle."""
BASED = re.compile(r"-(?:based|headquartered|area)\b")
"""What follows a town, even one whose name is a word or a person's: Charlotte-based."""
OWN = re.compile(r"(?:\b(?:[Ii]ts|[Tt]heir|[Tt]he|new|existing|former|nearby)|'s) $")
WORKS = re.compile(rf" (?:bus |power )?(?:{SITES})\b")
"""What a firm has in a town: its Larbert depot."""
QUALIFIED = re.compile(r"(?:, [A-ZÀ-ŽА-ЯЁ][^\W\d_]+|\s?\([A-ZÀ-ŽА-ЯЁ])")
COMPASS = re.compile(r"(?<!\w)(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Mm]id)[ -]$")
"""What names a part of the place behind it."""
INSIDE = re.compile(
    rf"{QUALIFIED.pattern}|"
    r",? (?:in|en|em|na|no|nel|nella|dans|aux?|w|в|во)(?: (?:the|la|le|les|el|der|den|l'))? ?[A-ZÀ-ŽА-ЯЁ]"
)
"""What follows a place that is named with what holds it (Nice, France; Valencia in Spain)."""
NAME_BEFORE = re.compile(
    r"(?:^|[(（]|[^.!?:»\"”\n] |\n|\. )(?!The |In |At |From |Near |Im |Die |Das |Der |Bei |Nahe |Aus |Für |La |Le |El |"
    r"Desde |Para |Pod |W |We |Na |В |Из |Под |На |Для |Около |Близ |Возле |Между |За |До |От |Из-под )"
    r"([A-ZÀ-ŽА-ЯЁ][a-zà-žа-яё]+|[A-ZА-ЯЁ]\.) $"
)
COUNCIL = re.compile(
    r" (?:(?:(?:County|City|Borough|District|Town|Township|Village|Parish|Community|Municipal|Regional|Shire) )?Council"
    r"|(?:City|County|Town|Township|Planning|Zoning) (?:Commission|Board))(?!\w)"
)
"""What names the council of the place before it."""
NAME_AFTER = re.compile(rf"(?!{COUNCIL.pattern}) [A-ZÀ-ŽА-ЯЁ][a-zà-žа-яё]+")
HAN_LEFT = re.compile(
    r"(?:^|[^\u4e00-\u9fff\w]|[在于到至赴驻从与和及向户入往由将为是对自地访局省市县区州盟旗抵经离位和跨])$"
)
KANA_LEFT = re.compile(r"[\u3041-\u3096]$")
KANA_RIGHT = re.compile(r"[でにへ]|から|工[场場]|市|港|近郊|周[边辺]")
VENUE_LEFT = re.compile(r"(?:在|位于|地处|坐落于|落户于?|抵达|来到|走进|[\n。,;:])$|^$")
VENUE_RIGHT = re.compile(
    "(?:隆重|正式|成功|顺利)?(?:召开|举行|举办|开工|奠基|投产|签约|揭牌|启动|落地|建成|投运|并网|开幕|竣工)|县[委长城]|[市区]委|"
    "工业园|经开区|高新区|经济(?:技术)?开发区|人民政府|县政府"
)
AUTHORITY_RIGHT = re.compile(
    "[\u4e00-\u9fff]{0,4}?(?:高新技术(?:产业)?(?:开发|园|产业园)区|高新区|经济(?:技术)?开发区|经开区|开发区|工业园区?|产业园区?|新区)"
    "(?:管理委员会|管委会|党工委)|县?人民政府"
    "|(?:发改|工信|交通|自然资源|生态环境|住建|财政|农业农村|能源|公安|水利|林业|商务|应急管理|市场监管|供电)局(?![势面部限促])"
)
TRANSLITERATED = re.compile(r"·[\u4e00-\u9fff]{1,6}$")
TRANSLITERATED_AFTER = re.compile(r"[\u4e00-\u9fff]{0,3}·[\u4e00-\u9fff]")


def _script(char: str) -> str:
    if char >= "\u3040":
        return "han"
    return "cyrillic" if "\u0400" <= char <= "\u04ff" else "latin"


def around(folded: str, mention: PlaceMention, stop: int | None = None) -> tuple[str, str, str]:
    """The words before the mention (up to REACH characters), the mention, and the words after it up to `stop`."""
    start, end, _ = mention
    return folded[max(0, start - REACH) : start], folded[start:end], folded[end : stop or end + REACH]


def refusal(before: str, word: str, after: str, lang: str, level: str) -> str | None:
    """Why `word` between `before` and `after` is no place whatever the rest of the text says, or None.

    `lang` is the text's language, `level` that of the place that the word would mean.
    """
    script = _script(word[0])
    table = _signs(script)
    if not (table.words.search(word) or table.after.match(after) or table.before.search(before)):
        return None
    return next((sign.name for sign in _signs_of(word, script) if _holds(sign, before, after, lang, level)), None)


@lru_cache(maxsize=4096)
def _signs_of(word: str, script: str) -> tuple[Sign, ...]:
    """The signs of a script that are tried on a word, in their order."""
    return tuple(sign for sign in _signs(script).signs if sign.word is None or sign.word.search(word))


def _holds(sign: Sign, before: str, after: str, lang: str, level: str) -> bool:
    """Whether a sign of a word is given by what stands around it."""
    if (sign.after and not sign.after.match(after)) or (sign.before and not sign.before.search(before)):
        return False
    return sign.lang in ("", lang) and (sign.level is None or sign.level.search(level) is not None)


def framed_in_kana(before: str, after: str) -> bool:
    """Whether Japanese particles or a plant's noun stand at both ends of a mention (神奈川県の藤沢工場)."""
    return bool(KANA_RIGHT.match(after) and KANA_LEFT.search(before))


def locative(before: str) -> bool:
    """Whether a preposition, a list or a word such as `Stadt` before a mention says that it is a place."""
    return bool(LOCATIVE.search(before))


def heads(before: str, after: str) -> bool:
    """Whether a mention opens a line and a colon, a full stop or a dash parts it from the sentence."""
    return bool(HEADED.match(after) and OPENS.search(before))


def surely_locative(before: str) -> bool:
    """Whether a preposition before a mention says so even of a common word (in Essen, but not von Waren)."""
    return bool(SURELY_LOCATIVE.search(before))


def personal(before: str, after: str) -> bool:
    """Whether a capitalised neighbour makes a mention look like a part of a person's or a brand's name."""
    return bool(NAME_BEFORE.search(before) or NAME_AFTER.match(after))


def is_venue(before: str, after: str) -> bool:
    """Whether a short Chinese name stands where the venue of an event or an authority's seat does (在长兴召开)."""
    return bool(VENUE_RIGHT.match(after) and VENUE_LEFT.search(before))


def has_authority(after: str) -> bool:
    """Whether the board of a development zone, or a county's government, bears the name (临武高新区管委会)."""
    return bool(AUTHORITY_RIGHT.match(after))


def transliterated(before: str, after: str) -> bool:
    """Whether a mention stands in a foreign person's name written in Han (米格尔·安赫尔·马丁内斯)."""
    return bool(TRANSLITERATED.search(before) or TRANSLITERATED_AFTER.match(after))


def is_governed(before: str, after: str) -> bool:
    """Whether a council or a point of the compass beside a mention says that it is a place (Kerry County Council)."""
    return bool(COUNCIL.match(after) or COMPASS.search(before))


def is_councils(after: str) -> bool:
    """Whether the council follows that governs the place before `after` (Wandby Town Council)."""
    return COUNCIL.match(after) is not None


def is_based(after: str) -> bool:
    """Whether a firm is said to be based in the town before `after` (Charlotte-based)."""
    return BASED.match(after) is not None


def has_works(before: str, after: str, weak: bool) -> bool:
    """Whether something is said to stand at a town, or a firm to have works there (at Lancaster; its Larbert depot).

    `weak`: the town's name is a word, so that what stands at it must be named.
    """
    stands = SITE_AT if weak else AT
    return bool(stands.search(before) or (OWN.search(before) and WORKS.match(after)))
