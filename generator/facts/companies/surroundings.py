"""What speaks for a company in and around a name in Latin or Cyrillic script."""

import re
from collections.abc import Iterator

from generator.facts.companies.han_surroundings import SUBSIDIARY
from generator.facts.companies.han_surroundings import TITLE as HAN_TITLE
from generator.facts.companies.han_surroundings import VERB as HAN_VERB
from generator.facts.companies.mentions import SURE, VETO, Page, Sign
from generator.facts.companies.signs import SignRule, all_behind, first_ahead, first_behind
from generator.facts.companies.vocabulary import (
    ADJECTIVE_LAST,
    CAMEL,
    FORMS_BEFORE,
    GERMAN_LAST,
    HEADS,
    LEADS,
    LINKS,
    PARTNERS,
    PLAIN,
    SITES,
    SURE_TRADES,
    TITLES,
    TRADES,
    WEAK_HEADS,
    is_head,
    is_mark,
)
from generator.facts.companies.words import either, listed

REACH = 70
"""Code points in front of a name that are looked at."""
OPENING_QUOTES, CLOSING_QUOTES = frozenset('«„“"'), frozenset('»“”"')
OWNED_REACH = 30
OPENERS = ' \u00a0«"„“('
STARTS_BEHIND = frozenset(" ,-'»”\"")
"""What the patterns behind a name begin with."""
GAP = frozenset(OPENERS + "'")
ARTICLES = frozenset(["the", "der", "dem", "die", "das", "le", "la", "il", "el", "o", "a"])
ARTICLE = r"(?:the |der |dem |die |das |le |la |l')?[«\"„“]?$"
WITH = either(PARTNERS)
ROMANCE_HEADS = either(word for lang in sorted(ADJECTIVE_LAST) for word in HEADS[lang])
EXAMPLES = (
    "(?:[Kk]etten|[Uu]nternehmen|[Kk]onzernen?|[Hh]erstellern?|[Ff]irmen|companies|firms|makers|manufacturers|developers"
    r"|entreprises|empresas|aziende|компани[ияй]\w*|spółk\w+|firm\w*)"
)
LIKE = r"(?:wie(?: etwa)?|such as|like|including|darunter|comme|como|come|tels que|таки[емх]+,? как|jak|m\.in\.)"

BEHIND = (
    SignRule(weight=2, reason="an office follows", pattern=re.compile(rf"(?:'s?|-)?[ -]?(?:{either(TITLES)})(?!\w)")),
    SignRule(
        weight=2,
        reason="a company's deed follows",
        pattern=re.compile(rf"[»”\"]?,? (?:— |- )?(?:{either(listed('role_words', 'latin', 'deed'))})(?!\w)"),
    ),
    SignRule(
        weight=1,
        reason="it acts or speaks",
        pattern=re.compile(
            r",? (?:has|have|had|will|would|said|says|is|was|hat|ist|wird|a|ha|va|est|sarà|será|vai|jest|ma)(?!\w)"
        ),
    ),
)
"""What may follow a name; the first that does counts."""
BEHIND_ALSO = (
    SignRule(
        weight=5,
        reason="a stock code follows",
        pattern=re.compile(r" \([A-Z]{2,8}(?: stock symbol|:) ?[A-Z0-9.]{1,8}\)"),
    ),
    SignRule(
        weight=3,
        reason="joined to a word for its people or firm",
        pattern=re.compile(rf"-(?:{either(listed('company_heads', 'german_joined'))})(?!\w)"),
    ),
    SignRule(
        weight=-3,
        reason="a word for a site or product follows",
        pattern=re.compile(
            rf"[»”\"]? (?:[\w-]+ )?(?:{either(listed('company_heads', 'latin', 'site_after'))})(?!\w)", re.IGNORECASE
        ),
    ),
)
AHEAD = (
    SignRule(
        weight=4,
        reason="an example of companies",
        pattern=re.compile(rf"{EXAMPLES},? {LIKE} $"),
        after_words=frozenset(
            [
                "wie",
                "etwa",
                "as",
                "like",
                "including",
                "darunter",
                "comme",
                "como",
                "come",
                "que",
                "как",
                "jak",
                "m.in.",
            ]
        ),
    ),
    SignRule(
        weight=3,
        reason="an office precedes",
        pattern=re.compile(
            rf"(?<!\w)(?:{either(TITLES)})(?: [\w&-]+){{0,4}}? (?:{either(LINKS)}) (?:the |der |dem |die |l')?$"
        ),
        after_words=LINKS,
    ),
    SignRule(
        weight=4,
        reason="a deal with it precedes",
        pattern=re.compile(
            rf"(?<!\w)(?:{either(listed('role_words', 'latin', 'deal'))})\w{{0,3}} "
            rf"(?:[\w-]+ ){{0,4}}?(?:{WITH}) {ARTICLE}",
            re.IGNORECASE,
        ),
        after_words=PARTNERS,
    ),
    SignRule(
        weight=1,
        reason="a partner's preposition precedes",
        pattern=re.compile(rf"(?:^|[ (])(?:{WITH}) {ARTICLE}"),
        after_words=PARTNERS,
    ),
)
"""What may stand in front of a name; the first that does counts."""
OWNED = frozenset(
    ["subsidiary", "subsidiaries", "unit", "arm", "filiale", "filial", "subsidiária", "controllata", "дочка", "дочки"]
)
OWNED_ENDINGS = ("tochter", "tochtergesellschaft", "tochterunternehmen", "tochterfirma", "ableger")
"""Words in front of a name that say whose company it is."""
BEHIND_IN_CHINESE = (
    SignRule(
        weight=-3,
        reason="a word for a product, rule or body follows",
        pattern=re.compile(
            "(?: ?[A-Z]?\\d|系列|车型|平台|法案|法规|标准|认证|市场|协会"
            "|论坛|大学|模型|技术|项目|电池包|电芯|模式|条款|指数|报告|统计|数据|系统|机构|联盟"
            "|学院|型|款|级|版|量产|类|奖|机制|税|组织|政策|国家|客户端|展)"
        ),
    ),
    SignRule(
        weight=4,
        reason="a word for companies follows",
        pattern=re.compile("(?:集团|控股)?(?:股份)?(?:有限)?公司|集团|银行|财团"),
    ),
    SignRule(weight=2, reason="an office follows", pattern=HAN_TITLE),
    SignRule(weight=1, reason="a company's deed follows", pattern=HAN_VERB),
)
AHEAD_IN_CHINESE = (
    SignRule(
        weight=3,
        reason="a word for companies precedes",
        pattern=re.compile(f'(?:{either(listed("role_words", "han", "before"))}|集团|商)[“"「]?$'),
    ),
    SignRule(
        weight=3,
        reason="a country precedes",
        pattern=re.compile(
            "(?:美国|德国|法国|英国|日本|韩国|澳洲|澳大利亚|意大利|西班牙|荷兰|瑞典|挪威|丹麦|芬兰|瑞士|奥地利|比利时|葡萄牙|波兰|捷克|匈牙利|土耳其"
            "|以色列|沙特|阿联酋|印度|印尼|印度尼西亚|泰国|越南|新加坡|马来西亚|菲律宾|巴西|智利|墨西哥|阿根廷|加拿大|南非|埃及|摩洛哥|俄罗斯|巴基斯坦"
            "|新西兰|希腊|罗马尼亚|保加利亚|塞尔维亚|爱尔兰|哈萨克斯坦|乌兹别克斯坦|欧洲)$"
        ),
    ),
    SignRule(weight=1, reason="a partner precedes", pattern=re.compile("(?:[与和由向跟同对为、]|携手|联合)$")),
)
HEAD_WITH_ADJECTIVE = re.compile(
    rf"(?:^|[\s'])(?i:{ROMANCE_HEADS})s?"
    r"(?: (?!(?:depuis|pour|par|avec|para|por|con|per|da|em|no|na)\b)"
    r"(?!(?:que|qui|et|y|e|dont|quien|che|a|o|est|es|è|en|se)\b)[a-zà-ÿ-]+){1,3} $"
)
OFFICE_OF_HEAD = re.compile(
    r"(?:глав[аыеуой]+|директор\w*|президент\w*|представител\w*|основател\w*|руководител\w*|председател\w*) (?:\w+ )?"
    rf"(?:{either(HEADS['ru'])}) $"
)
PERSON_BEHIND = re.compile(rf", (?:\w+ ){{0,3}}?(?:{either(TITLES)})(?!\w)")
INITIALS_BEHIND = re.compile(r" \(([A-Z]{2,6})[),;]")
COMPLEMENT_BEHIND = re.compile(r" (?:de|des|du|del|della|do|da|di|of) [a-zà-ÿ]")
GERMAN_ARTICLE = re.compile(
    r"der|die|das|dem|den|des|k?eine?[rnms]?|zu[rm]|im|am|vom|beim|ins|\w*[a-zäöü](?:e|en|er|es|em)"
)
SITE_WORDS = frozenset(listed("company_heads", "latin", "site_after"))
MODEL = re.compile(r"[^\W\d]-?\d{3,}")
LONGEST = 6
"""Words of a name; a longer run is a headline."""


def owned_signs(text: str, start: int) -> Iterator[Sign]:
    """Whether the words in front of `start` say that somebody owns who is named there: its subsidiary Foo Ltd."""
    last = text[max(0, start - OWNED_REACH) : start].rstrip(OPENERS + ",").rpartition(" ")[2].lower()
    if last in OWNED or last.endswith(OWNED_ENDINGS):
        yield 0, SUBSIDIARY


def _signs_in_chinese(text: str, start: int, end: int) -> Iterator[Sign]:
    """The signs of a spelt name in a Chinese text: 澳洲Akaysha, 由NGK提供, Mega Motor公司."""
    yield from first_behind(BEHIND_IN_CHINESE, text, end)
    yield from first_ahead(AHEAD_IN_CHINESE, text[max(0, start - 8) : start], "")


def spelt_signs(page: Page, start: int, end: int, words: list[str]) -> Iterator[Sign]:
    """The signs for the capitalised run `words` at `[start, end)`."""
    ahead = page.text[max(0, start - REACH) : start].rpartition("\n")[2]
    if ahead.endswith("(") or (ahead[-1:] in OPENING_QUOTES and page.text[end : end + 1] not in CLOSING_QUOTES):
        ahead = ""  # an abbreviation of what stands before, or the first words of a longer quotation
    if page.lang == "zh":
        yield from _signs_in_chinese(page.text, start, end)
    yield from _trade_signs(page.lang, words)
    yield from _spelling_signs(words)
    yield from _signs_ahead(page.lang, ahead, words)
    if page.text[end : end + 1] in STARTS_BEHIND:
        yield from first_behind(BEHIND, page.text, end)
        yield from all_behind(BEHIND_ALSO, page.text, end)
        yield from _signs_behind(page, end, words)
    yield from owned_signs(page.text, start)


def _trade_signs(lang: str, words: list[str]) -> Iterator[Sign]:
    """What the name's own words say of its trade."""
    first, last = words[0], words[-1]
    if len(words) == 1:
        return
    if lang == "de" and last not in TRADES and GERMAN_LAST.search(last):
        yield 4, f"ends with {last}"
    elif first in LEADS:
        yield 4, f"begins with {first}"
    elif last in TRADES:
        yield 2 if last in SITES else 4 if last in SURE_TRADES else 3, f"ends with {last}"
        if lang != "en":
            yield 1, "an English name in another language"
    elif any(word in TRADES for word in words[1:-1]):
        yield 2, "holds a word of the trade"


def _spelling_signs(words: list[str]) -> Iterator[Sign]:
    if MODEL.search(words[-1]):
        yield VETO, "a model's number"
    if is_mark(words[0]) and words[0] not in PLAIN:
        yield 2 if CAMEL.search(words[0]) else 1, "spelt like a brand"
    if len(words) > 1 and words[-1].lower() in SITE_WORDS:
        yield -3, "ends with a word for a site or product"
    if len(words) > LONGEST:
        yield VETO, "a headline, not a name"


def _signs_behind(page: Page, end: int, words: list[str]) -> Iterator[Sign]:
    """What follows the name and depends on its words."""
    if len(words) == 1:
        if page.lang in ADJECTIVE_LAST and COMPLEMENT_BEHIND.match(page.text, end):
            yield -3, "a noun with its complement"
        return
    initials = INITIALS_BEHIND.match(page.text, end)
    if initials and "".join(word[0] for word in words if word[0].isupper()).endswith(initials[1]):
        yield 4, "its initials follow"
    if words[-1] not in TRADES and PERSON_BEHIND.match(page.text, end):
        yield VETO, "a person, whose office follows"


def _signs_ahead(lang: str, ahead: str, words: list[str]) -> Iterator[Sign]:
    """The signs in the words in front of a name."""
    last = ahead.rstrip(OPENERS).rsplit(None, 2)
    word = last[-1] if last and ahead[-1:] in GAP else ""
    link = last[-2] if word in ARTICLES and len(last) > 1 else word
    if word in FORMS_BEFORE:
        yield SURE, "a legal form precedes"
    elif is_head(lang, word):
        yield _head_sign(ahead, word, words)
    elif lang in ADJECTIVE_LAST and HEAD_WITH_ADJECTIVE.search(ahead):
        yield 4, "a word for companies precedes, with its adjective"
    elif word in TITLES and words[-1] not in TRADES:
        yield VETO, "a person, whose office precedes"
    else:
        if word[:1].isupper() and word.endswith(("'s", "-based")):
            yield 2, "whose it is precedes"
        else:
            yield from first_ahead(AHEAD, ahead, link)
        if lang == "de" and ahead.endswith(" ") and _is_noun(word, words):
            yield VETO, "a noun with an article"


def _head_sign(ahead: str, word: str, words: list[str]) -> Sign:
    if len(words) > 1 and OFFICE_OF_HEAD.search(ahead):
        return VETO, "a person, whose office precedes"
    return 2 if word.lower() in WEAK_HEADS else 4, f"{word} precedes"


def _is_noun(word: str, words: list[str]) -> bool:
    """Whether a German noun stands there, with the article or adjective `word`: eine Allianz."""
    return len(words) == 1 and not is_mark(words[0]) and GERMAN_ARTICLE.fullmatch(word) is not None
