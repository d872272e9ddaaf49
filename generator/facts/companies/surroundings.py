"""What speaks for a company in and around a name in Latin or Cyrillic script."""

import re
from collections.abc import Iterator

from generator.facts.companies.mentions import SURE, VETO, Page, Sign
from generator.facts.companies.words import either, listed, load

TRADES = frozenset(listed("company_heads", "latin", "trade"))
SITES = frozenset(listed("company_heads", "latin", "site"))
"""Trade words that end the names of projects as often as of companies: Moss Landing Energy Storage."""
SURE_TRADES = frozenset(listed("company_heads", "latin", "sure"))
LEADS = frozenset(listed("company_heads", "latin", "lead"))
CAMEL = re.compile(r"[a-zа-яё][A-ZА-ЯЁ]")
TITLES = frozenset(listed("role_words", "latin", "title"))
HEADS = {lang: frozenset(words) for lang, words in load("company_heads").get("before", {}).items()}
ALL_HEADS = frozenset(word for lang, words in HEADS.items() for word in words if lang != "de")
GERMAN_LAST = re.compile(rf"(?:{either(listed('company_heads', 'german_last'))})$", re.IGNORECASE)
GERMAN_JOINED = re.compile(rf"-(?:{either(listed('company_heads', 'german_joined'))})$")
GERMAN_HEAD = re.compile(rf"(?:{either(HEADS.get('de', ()))})s?n?$", re.IGNORECASE)
OPENING_QUOTES, CLOSING_QUOTES = frozenset("«„“\""), frozenset("»“”\"")
OPENERS = " \u00a0«\"„“("
GAP = frozenset(OPENERS + "'")
ARTICLES = frozenset(["the", "der", "dem", "die", "das", "le", "la", "il", "el", "o", "a"])
ADJECTIVE_LAST = frozenset(["fr", "es", "it", "pt"])
HEAD_AND_MORE = re.compile(
    rf"(?:^|[\s'])(?:{either(word for lang in ('fr', 'es', 'it', 'pt') for word in HEADS[lang])})s?"
    r"(?: (?!(?:que|qui|et|y|e|dont|quien|che|a|o|est|es|è|en|se)\b)[a-zà-ÿ-]+){1,3} $",
    re.IGNORECASE,
)
AMONG = re.compile(
    r"(?:[Kk]etten|[Uu]nternehmen|[Kk]onzernen?|[Hh]erstellern?|[Ff]irmen|companies|firms|makers|manufacturers|developers"
    r"|entreprises|empresas|aziende|компани[ияй]\w*|spółk\w+|firm\w*),? (?:wie(?: etwa)?|such as|like|including|darunter|comme|como|come|tels que|таки[емх]+,? как|jak|m\.in\.) $"
)
LINKS = frozenset(listed("role_words", "latin", "link"))
PARTNERS = frozenset(listed("role_words", "latin", "with"))
FORMS_BEFORE = frozenset(listed("legal_forms", "before"))
BEFORE_FORM = re.compile(rf"(?<!\w)(?:{either(listed('legal_forms', 'before'))}) ?[«\"„“]?$")
TITLE_AFTER = re.compile(rf"(?:'s?|-)?[ -]?(?:{either(TITLES)})(?!\w)")
PERSON_AFTER = re.compile(rf", (?:\w+ ){{0,3}}?(?:{either(TITLES)})(?!\w)")
TITLE_LINK = re.compile(
    rf"(?<!\w)(?:{either(TITLES)})(?: [\w&-]+){{0,4}}? (?:{either(listed('role_words', 'latin', 'link'))}) (?:the |der |dem |die |l')?$"
)
OFFICE_OF = re.compile(
    r"(?:глав[аыеуой]+|директор\w*|президент\w*|представител\w*|основател\w*|руководител\w*|председател\w*) (?:\w+ )?(?:компани\w+|корпораци\w+|холдинг\w*|концерн\w*|предприяти\w+|завод\w*) $"
)
LEADING_HEADS = ALL_HEADS - {word.lower() for word in LEADS} - {"energética", "eléctrica", "elétrica", "minera", "casa"}
DEED_AFTER = re.compile(rf"[»”\"]?,? (?:— |- )?(?:{either(listed('role_words', 'latin', 'deed'))})(?!\w)")
JOINED_AFTER = re.compile(rf"-(?:{either(listed('company_heads', 'german_joined'))})(?!\w)")
OF_AFTER = re.compile(r" (?:de|des|du|del|della|do|da|di|of) [a-zà-ÿ]")
ACTS_AFTER = re.compile(r",? (?:has|have|had|will|would|said|says|is|was|hat|ist|wird|a|ha|va|est|sarà|será|vai|jest|ma)(?!\w)")
INITIALS_AFTER = re.compile(r" \(([A-Z]{2,6})[),;]")
PARTNER_BEFORE = re.compile(
    rf"(?:^|[ (])(?:{either(listed('role_words', 'latin', 'with'))}) (?:the |der |dem |die |das |le |la |l')?[«\"„“]?$"
)
DEAL_BEFORE = re.compile(
    rf"(?<!\w)(?:{either(listed('role_words', 'latin', 'deal'))})\w{{0,3}} (?:[\w-]+ ){{0,4}}?(?:{either(listed('role_words', 'latin', 'with'))}) (?:the |der |dem |die |das |le |la |l')?[«\"„“]?$",
    re.IGNORECASE,
)
WEAK_HEADS = frozenset(listed("role_words", "latin", "weak_before"))
SITE_AFTER = re.compile(
    rf"[»”\"]? (?:[\w-]+ ){{0,1}}(?:{either(listed('company_heads', 'latin', 'site_after'))})(?!\w)", re.IGNORECASE
)
ARTICLE = re.compile(
    r"(?:^|\s)(?:der|die|das|dem|den|des|eine?[rnms]?|keine?[rnms]?|zu[rm]|im|am|vom|beim|ins|\w*[a-zäöü](?:e|en|er|es|em)) $"
)
MODEL = re.compile(r"[^\W\d]-?\d{3,}")


def spelt_signs(page: Page, start: int, end: int, words: list[str]) -> Iterator[Sign]:
    """The signs for the capitalised run `words` at `[start, end)`."""
    text = page.text
    ahead = text[max(0, start - 70) : start].rpartition("\n")[2]
    if ahead[-1:] in OPENING_QUOTES and text[end : end + 1] not in CLOSING_QUOTES:
        ahead = ""  # the first words of a longer quotation
    yield from _own_signs(page.lang, words)
    yield from _signs_before(page.lang, ahead, words)
    if TITLE_AFTER.match(text, end):
        yield 2, "an office follows"
    elif DEED_AFTER.match(text, end):
        yield 2, "a company's deed follows"
    elif ACTS_AFTER.match(text, end):
        yield 1, "it acts or speaks"
    elif PERSON_AFTER.match(text, end) and len(words) > 1 and words[-1] not in TRADES:
        yield VETO, "a person, whose office follows"
    if JOINED_AFTER.match(text, end) and not GERMAN_HEAD.search(words[-1]):
        yield 3, "joined to a word for its people or firm"
    if len(words) > 1 and (short := INITIALS_AFTER.match(text, end)) and short[1] == _initials(words):
        yield 4, "its initials follow"
    if len(words) == 1 and page.lang in ADJECTIVE_LAST and OF_AFTER.match(text, end):
        yield -3, "a noun with its complement"
    if SITE_AFTER.match(text, end):
        yield -3, "a word for a site or product follows"


def _own_signs(lang: str, words: list[str]) -> Iterator[Sign]:
    last = words[-1]
    if lang == "de" and len(words) > 1 and GERMAN_LAST.search(last) and last not in TRADES:
        yield 4, f"ends with {last}"
    elif words[0] in LEADS and len(words) > 1:
        yield 4, f"begins with {words[0]}"
    elif last in TRADES and len(words) > 1:
        yield 2 if last in SITES else 4 if last in SURE_TRADES else 3, f"ends with {last}"
        if lang != "en":
            yield 1, "an English name in another language"
        if len(words) > 6:
            yield VETO, "a headline, not a name"
    elif len(words) > 2 and any(word in TRADES for word in words[1:-1]):
        yield 2, "holds a word of the trade"
    if MODEL.search(last):
        yield VETO, "a model's number"
    if is_mark(words[0]):
        yield 2 if CAMEL.search(words[0]) else 1, "spelt like a brand"


def _signs_before(lang: str, ahead: str, words: list[str]) -> Iterator[Sign]:
    """The signs in the words in front of a name; the last of them says which pattern can hold."""
    last = ahead.rstrip(OPENERS).rsplit(None, 2)
    word = last[-1] if last and ahead[-1:] in GAP else ""
    link = last[-2] if word in ARTICLES and len(last) > 1 else word
    if word in FORMS_BEFORE:
        yield SURE, "a legal form precedes"
    elif _is_head(lang, word):
        if len(words) > 1 and OFFICE_OF.search(ahead):
            yield VETO, "a person, whose office precedes"
        else:
            yield 2 if word.lower() in WEAK_HEADS else 4, f"{word} precedes"
    elif lang in ADJECTIVE_LAST and HEAD_AND_MORE.search(ahead):
        yield 4, "a word for companies precedes, with its adjective"
    elif AMONG.search(ahead):
        yield 4, "an example of companies"
    elif link in LINKS and TITLE_LINK.search(ahead):
        yield 3, "an office precedes"
    elif word in TITLES and words[-1] not in TRADES:
        yield VETO, "a person, whose office precedes"
    elif link in PARTNERS:
        yield (4, "a deal with it precedes") if DEAL_BEFORE.search(ahead) else (1, "a partner's preposition precedes")
    if lang == "de" and len(words) == 1 and not is_mark(words[0]) and ARTICLE.search(ahead) and not _is_head(lang, word):
        yield VETO, "a noun with an article"


def _is_head(lang: str, word: str) -> bool:
    """Whether `word` announces a company: `developer`, `Batteriehersteller`, `компания`."""
    word = word.removesuffix(",")
    if word.lower() in ALL_HEADS:
        return True
    return lang == "de" and word[:1].isupper() and GERMAN_HEAD.search(word) is not None


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words if word[0].isupper())


def is_mark(word: str) -> bool:
    """Whether `word` is spelt like a brand: CATL, КамАЗ, eActros, H2."""
    return len(word) > 2 and "-" not in word and sum(char.isupper() for char in word) > 1
