"""Romance names that say what the firm does, joined by prepositions: Compagnie Nationale du Rhône (CNR).

Such a name begins with a capital word for a firm or bank. It is taken where its abbreviation follows, or where a
preposition or an adjective that names no one (Nacional, Municipale) follows that word at once. Written small it needs
its abbreviation: Société financière internationale (SFI), Fonds souverain d'investissements (Fonsi).
"""

import re
import unicodedata
from collections.abc import Iterator

from generator.facts.companies.mentions import SURE, TAKEN, Mention, Page, Sign, mention
from generator.facts.companies.vocabulary import ADJECTIVE_LAST
from generator.facts.companies.wording import body_kind
from generator.facts.companies.words import either, listed

GENERIC = frozenset(listed("company_heads", "romance", "generic"))
"""Words that open a sentence about any firm too: Empresa de Sevilla compra autobuses."""
FIRST = either((*GENERIC, *listed("company_heads", "romance", "first")))
CAPITAL = r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+(?:-[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+)*"
OF = (
    r"(?:de la|de las|de los|de l'|del|della|delle|dei|degli|dell'|de|di|do|da|dos|das|du|des|d'"
    r"|para|per gli|per le|per il|per|pour|por)"
)
AND = r"(?:e|y|et|ed)"
NAMED_NO_ONE = rf"(?: (?:{either(listed('company_heads', 'romance', 'adjective'))}))"
NAME = re.compile(
    rf"(?<!\w){FIRST}(?:{NAMED_NO_ONE}+(?: {CAPITAL})?|(?P<own>(?: {CAPITAL}){{1,2}}))?"
    rf"(?:(?: {OF}(?:(?<=') ?| ){CAPITAL}| {AND} {CAPITAL})(?: {CAPITAL}){{0,2}})+"
)
JOINED = re.compile(rf" {AND} ")
BRACKET = re.compile(r" \(([A-Z][A-Za-z]{1,9})\)")
NO_FIRMS = r"(?!(?:Banque de données|Banco de (?:datos|dados|alimentos)|Banque alimentaire|Société civile)(?!\w))"
SMALL = re.compile(
    rf"(?<!\w){NO_FIRMS}(?:[A-Z]{{2,6}} )?(?:{FIRST}|Fonds|Fondo|Fundo|Fideicomiso)"
    rf"(?P<rest>(?:(?: |(?<=')|-)(?:{OF}|{AND}|[a-zà-öø-ÿ]{{3,}}|{CAPITAL}|[dl]'(?=\w))){{2,9}}?)"
    r"(?= \((?P<short>[A-Z][A-Za-z]{2,9})\))"
)
"""A name whose words are small behind the first, and the abbreviation that follows it."""
PARTS = re.compile(r"[^\W\d_]+")
LONGEST_PART = 4
"""Letters of a word that its abbreviation may take: Fon, s, i, s of Fonsis."""
LONGEST_SHORT = 14
AHEAD_OF_BRACKET = re.compile(r"(?<!\w)([A-Z][A-Za-z]{1,9}) \($")
INITIALS_BEHIND: Sign = (SURE, "a word for companies in it, its initials behind it")
SENTENCE_START = re.compile(r"(?:^|[\n.!?:»\"] ?)$")


def names(page: Page) -> Iterator[Mention]:
    """Every such name on a page in French, Italian, Portuguese or Spanish; the span ends before its abbreviation."""
    if page.lang not in ADJECTIVE_LAST:
        return
    places = {place.start for place in page.places}
    for match in NAME.finditer(page.text):
        bracket = BRACKET.match(page.text, match.end())
        short = bracket[1] if bracket and bracket.start(1) not in places else _bracketed_by(page.text, match)
        abbreviated = _initials(match[0]) == short.upper()
        end = match.end() if abbreviated else match.start() + len(JOINED.split(match[0])[0])
        name = page.text[match.start() : end]
        if body_kind(tuple(name.split())) == "company" and (sign := _sign(page, match, name, abbreviated)):
            yield mention(page, (match.start(), end), "company.described", (sign,), name.casefold())
    if ")" in page.text:
        yield from _written_small(page)


def _written_small(page: Page) -> Iterator[Mention]:
    """The names whose words are small and whose abbreviation in brackets says that they are one."""
    for match in SMALL.finditer(page.text):
        words = tuple(_bare(word) for word in PARTS.findall(match[0]))
        if NAME.fullmatch(match[0]) is None and _spells(_bare(match["short"]), words):
            yield mention(page, match.span(), "company.described", (INITIALS_BEHIND,), match[0].casefold())


def _bare(word: str) -> str:
    """A word in small letters without accents."""
    return "".join(char for char in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(char))


def _spells(short: str, words: tuple[str, ...]) -> bool:
    """Whether `short` is made of the beginnings of `words`, of the first and of all but small words behind it."""
    if not words or not short:
        return not short and not any(len(word) > LONGEST_PART for word in words)
    taken = range(1, min(LONGEST_PART, len(words[0])) + 1)
    passed = len(words[0]) <= LONGEST_PART and _spells(short, words[1:])
    return passed or any(short.startswith(words[0][:n]) and _spells(short[n:], words[1:]) for n in taken)


def _bracketed_by(text: str, name: re.Match[str]) -> str:
    """The abbreviation in front of a name in brackets: BNDES (Banco Nacional ...); empty where there is none."""
    ahead = AHEAD_OF_BRACKET.search(text, max(0, name.start() - LONGEST_SHORT), name.start())
    return ahead[1] if ahead else ""


def _sign(page: Page, match: re.Match[str], name: str, abbreviated: bool) -> Sign | None:
    """What speaks for the name; None where it may be a sentence's words, or a brand and where it is at home."""
    if abbreviated:
        return INITIALS_BEHIND
    words = re.split(r"[ ']", name)
    opens = SENTENCE_START.search(page.text, max(0, match.start() - 3), match.start())
    if match["own"] or len(words) < 3 or (words[0] in GENERIC and (opens or len(words) < 4)):
        return None
    return TAKEN, "begins with a word for companies and says what it does"


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[ ']", name) if word[:1].isupper())
