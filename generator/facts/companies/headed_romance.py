"""What the words in front of a name say in Romance languages: a firm with its adjective, one of several."""

import re
from functools import lru_cache

from generator.facts.companies.mentions import VETO, Sign
from generator.facts.companies.vocabulary import ADJECTIVE_LAST, GIVEN, HEADS, TRADES, is_mark
from generator.facts.companies.words import WORDS_KEPT, either, listed

SITES = listed("company_heads", "site_before")
OF_A_PERSON = 8
"""The weight of a word for companies before a person's name, against what the given name says."""
ROMANCE_HEADS = either(word for lang in sorted(ADJECTIVE_LAST) for word in HEADS[lang])
ADJECTIVE = re.compile(
    r"(?!(?:à|au|aux|chez|dans|près|sobre|sous|sur|vers|depuis|pour|par|avec|para|por|con|per|da|em|no|na)\b)"
    r"(?!(?:in|nel|nella|nello|sul|sulla|sullo|al|alla|allo|dal|dalla|dallo|tra|fra|contro|verso|presso|senza|hacia|hasta|desde"
    r"|sin|entre|según|contra|selon|contre|sans|ao|pelo|pela|nos|nas|até|sem)\b)"
    r"(?!(?:que|qui|et|y|e|dont|quien|che|a|o|est|es|è|en|se)\b)[a-zà-ÿ-]+"
)
"""A small word that may be the adjective of a word for companies."""
NO_LAST = frozenset(["de", "da", "do", "di", "du", "des", "del", "dos", "das"])
"""Small words that stand between such adjectives, but not behind the last."""
HEAD_WITH_ADJECTIVE = re.compile(rf"(?:^|[\s'])(?i:{ROMANCE_HEADS})s?(?: {ADJECTIVE.pattern}){{1,3}} $")
JOINT = either(listed("company_heads", "romance", "joint"))
JOINT_FIRM = re.compile(rf"(?:^|[\s'])(?i:una|une|uma) (?:[a-zà-ÿ]+ )?(?:{ROMANCE_HEADS}|sociedade?) {JOINT}, $")
"""What two firms found, in front of its name: han creado una sociedad conjunta, Foo."""
OF_SUBSIDIARIES = frozenset(["da", "de", "di", "do", "du", "del", "della"])
SUBSIDIARY_OF = re.compile(
    rf"(?:filial|filiale|filiais|filiales|subsidiária|subsidiarias?|controllata) (?:{either(OF_SUBSIDIARIES)}) $"
)
"""Of all that is somebody's, what a firm alone owns."""
PLURALS = frozenset(listed("company_heads", "romance_plurals"))
NATIONS = frozenset(listed("company_heads", "romance_nations"))
NATIONAL = re.compile(
    r"(?:^|[^\w])(?P<article>(?i:la|el|una?|[ao]|uma?|il|lo|le|une|[dn][ao]|pel[ao]|à|ao|del|al|d?ella|dalla?|alla|nella|du|au|"
    r"l'|dell'|dall'|all'|d'|de l'|à l'))(?: ?(?:[a-zà-ÿ]+-)?)(?P<nation>[a-zà-ÿ-]+) [«\"“]?$"
)
FRENCH_MEN = frozenset(listed("company_heads", "french_nations"))
NATION = "a nation's adjective stands for a firm"
FEMALE = re.compile(r"(?i:ella|[dn]ella|dalla|alla|la|una|une|uma|[dn]?a|pela|à)$")
"""Articles of a firm's gender: la noruega Foo. A man is told of by the others: el argentino Foo."""
FRENCH_MALE = re.compile(r"(?i:le|du|au|(?:(?:de|à) )?l')$")
"""French ones: a man's noun behind them has a capital, a firm's adjective is small (le belge Foo)."""
DEALT = re.compile(
    rf"(?<!\w)(?:{either(listed('company_heads', 'french_dealt'))})(?!\w)"
    r"(?: [a-zà-ÿ'-]+){0,4}? (?:du|au|le|à l'|de l'|l')$",
    re.IGNORECASE,
)
"""What is done with firms and is told before such an article: racheté par le belge, les cellules viennent du."""
OWNED_BY = re.compile(
    r"(?<!\w)(?i:propiedad|propriedade|proprietà|manos|mãos|mani|controlad|participad|adquirid|comprad|pertenec|pertenc|filial|detid"
    r"|controllat|partecipat|acquisit|acquistat|comprat)\w*(?: [a-zà-ÿ]+){0,2} $"
)
"""Who is told of behind it owns a firm: propiedad de, controlada."""
CALLED = frozenset(listed("company_heads", "site_called"))
SITE_CALLED = re.compile(rf"(?<!\w)(?:{either(SITES)})(?!\w)[^.\n]{{0,50}} (?:{either(CALLED)}) [«\"“]?$")

FIRMS = either(listed("role_words", "latin", "firm"))
THE_FIRM = re.compile(rf",(?: (?:la|le|il|el|a|o) | l'){FIRMS}(?![\w'])")
"""A definite article makes it a firm only behind a name of several words: Enfin, la société Foo."""
THE_FIRM_THAT = re.compile(rf"{THE_FIRM.pattern}(?: [a-zà-ÿ-]+)? (?:che|qui|que)(?!\w)")
"""What is told of a firm whose words are all of the trade: Clean Power, l'operatore italiano che gestisce il parco."""
APPOSED = re.compile(
    rf"(?:,| \()(?:(?: ?(?:una|une|uma|un|um) | ?)(?:{either(listed('company_heads', 'romance', 'apposed'))})"
    rf"| ?(?:una|uma) (?:{either(listed('company_heads', 'romance', 'apposed_by_article'))}))(?![\w'])"
    r"(?!,? (?:y|e|et|o|ou|i) )"
)
"""Without an article: Progetika, società attiva dal 2010."""
A_FIRM_SO_CALLED = re.compile(
    r"(?<!\w)(?i:una?|uma?|une|otra|otro|outra|dos|tres|duas|três|deux|trois|due|tre) "
    rf"(?:(?:{ROMANCE_HEADS})s?(?: [a-zà-ÿ]+)?|(?:{either(NATIONS)})s?) \($"
)
"""Una firma española (Teyma) y dos argentinas (Impsa y Fingano)."""


def sign(ahead: str, word: str, words: tuple[str, ...]) -> Sign | None:
    """What `ahead`, whose last word is `word`, says of the name of `words` behind it, or None."""
    if word in PLURALS:
        return None if words[0] in GIVEN or _is_of_nation(words) else (4, "words for several firms precede")
    if found := _national(ahead, word):
        return None if words[0] in GIVEN else _of_nation(found, words)
    if word in CALLED and SITE_CALLED.search(ahead):
        return VETO, "a site is so called"
    if word.endswith(",") and JOINT_FIRM.search(ahead):
        return None if words[0] in GIVEN else (4, "a word for companies precedes, with its adjective")
    headed = has_adjective(ahead, word) or (word in OF_SUBSIDIARIES and SUBSIDIARY_OF.search(ahead))
    if headed:
        return OF_A_PERSON if is_full_name(words) else 4, "a word for companies precedes, with its adjective"
    return None


def has_adjective(ahead: str, word: str) -> bool:
    """Whether a word for companies and its adjectives, of which `word` is the last, end `ahead`."""
    return _is_adjective(word) and HEAD_WITH_ADJECTIVE.search(ahead) is not None


@lru_cache(maxsize=WORDS_KEPT)
def _is_adjective(word: str) -> bool:
    return word not in NO_LAST and ADJECTIVE.fullmatch(word) is not None


def _is_of_nation(words: tuple[str, ...]) -> bool:
    """Whether a nation's adjective is all that is named: les groupes Chinois."""
    return len(words) == 1 and bool({words[0].lower(), words[0].lower().removesuffix("s")} & NATIONS)


def _national(ahead: str, word: str) -> re.Match[str] | None:
    """The article and the nation's adjective that end `ahead` and lead to a firm: la noruega Foo, le belge Foo."""
    nation = word.rpartition("'")[2]
    found = NATIONAL.search(ahead) if nation in NATIONS else None
    if found is None or found["nation"] not in NATIONS:
        return None
    elided = found["article"].endswith("'") and nation.endswith(("a", "e"))
    return found if elided or FEMALE.match(found["article"]) or _is_french(found) else None


def _is_french(found: re.Match[str]) -> bool:
    """Whether a French man's article and adjective lead to the name."""
    return found["nation"] in FRENCH_MEN and FRENCH_MALE.match(found["article"]) is not None


def _of_nation(found: re.Match[str], words: tuple[str, ...]) -> Sign | None:
    """What a nation's adjective says of the name of `words` behind it."""
    several = len(words) > 1
    if not _is_french(found):
        owner = OWNED_BY.search(found.string, 0, found.start("article")) is not None
        return (3 if several else 2) + owner, NATION
    if several and words[-1] not in TRADES and not is_mark(words[0]):
        return None  # le belge Eddy Merckx
    return (4 if DEALT.search(found.string, 0, found.end("article")) else 3), NATION


def is_full_name(words: tuple[str, ...]) -> bool:
    """Whether a given name begins the name: a person's, or a firm's that a person founded."""
    return len(words) > 1 and words[0] in GIVEN


def bracketed(ahead: str) -> list[Sign]:
    """The sign for a name in brackets behind what it is: una firma española (Teyma)."""
    return [(4, "a firm in brackets")] if ahead[-1:] == "(" and A_FIRM_SO_CALLED.search(ahead) else []


def explained(text: str, end: int) -> bool:
    """Whether a word for a firm, without an article, explains the name that ends at `end`."""
    return APPOSED.match(text, end) is not None
