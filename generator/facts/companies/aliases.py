"""Names that the text itself defines: （以下简称“联动天翼”）, ("CECEP"), (im Folgenden …), (далее — …), (300750.SZ)."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.companies.mentions import Mention, Page
from generator.facts.companies.vocabulary import ABBREVIATIONS, PLAIN
from generator.facts.companies.wording import wording
from generator.facts.companies.words import either, listed

LEAD = (
    r"(?:以下统一简称|以下统称|下文简称|后文简称|下文称|以下简称|下简称|下称|以下称|简称|又称|又名|也称|亦称|俗称|现名|曾用名|英文简称|代称|股票代码|证券代码|股票简称|证券简称|原名|前身为"
    r"|hereinafter(?: referred to as)?|hereafter|formerly(?: known as)?|previously|also known as|abbreviated as"
    r"|im Folgenden(?: als| kurz)?|im Weiteren|nachfolgend|nachstehend|kurz|abgekürzt|ehemals|vormals|früher|zuvor"
    r"|далее(?: по тексту)?|ранее|бывш(?:ая|ий|ее|\.)|сокращ[её]нно|сокр\."
    r"|(?:NASDAQ|NYSE)? ?(?:stock )?(?:symbol|ticker)"
    r"|ci-après(?: dénommée?)?|anciennement|ex|en adelante|en lo sucesivo|antes|anteriormente|di seguito|in breve|già"
    r"|doravante|a seguir|antiga|antigo|zwan[aye] dalej|dalej(?: jako)?|w skrócie|dawniej|wcześniej"
    r"|以下、|略称|旧|이하|옛|구)"
)
PARENTHESIS = re.compile(rf"[»”\"“]? ?\((?:的)?(?P<lead>{LEAD})?[ :—–-]*(?P<inside>[^()\n]{{1,60}})\)")
PLAIN_LEAD = re.compile(
    r"[,、]?(?:以下简称|下文简称|后文简称|下称|简称)[:为]?[“\"「](?P<inside>[^”\"」\n]{1,20})[”\"」]"
)
LISTED_AS = re.compile(r"(?:证券|股票)简称[:为]? ?(?P<name>[\u3400-\u9fff]{3,8})(?![\u3400-\u9fff])")
NAME = r"[A-ZÀ-ÞА-ЯЁŁŚŻ][\w&.+-]*[\w+](?: [A-ZÀ-ÞА-ЯЁŁŚŻ][\w&.+-]*[\w+]){0,3}"
CALLED = rf"(?:[«„“\"](?P<quoted>[^«»„“”\"\n]{{2,40}})[»”“\"]|(?P<plain>{NAME}))"
KNOWN_AS = either(listed("role_words", "latin", "known_as"))
BRACKETED = either((*listed("role_words", "latin", "known_as"), *listed("role_words", "latin", "bracketed")))
TOLD = {
    ",": re.compile(rf", (?i:{KNOWN_AS}) ?{CALLED}"),
    "(": re.compile(rf"\((?:[^\W\d_]+,? ){{0,4}}?(?i:{BRACKETED})(?::| [—–-])? ?{CALLED}"),
}
"""Another name that a sentence tells in passing: Foo Holding, better known as Bar; (его чаще называют «Бар»)."""
OPENS = re.compile(r"[»”\"“]? ?\(|[»”\"]?,|、?[以下后简]")
"""What any of them begins with."""
CLOSING = ("»", "”", '"')
ITEM = re.compile(r"[“\"«„「'] ?(?P<quoted>[^“”\"«»„「」'\n ][^“”\"«»„「」'\n]{0,39}?) ?[”\"»“」']")
SPLIT = re.compile(r"\s*(?:[,;、/]| или | oder | or |或者?|及|和)\s*")
TICKER = re.compile(r"(?:[A-Z]{2,10} ?[:.] ?)?\d{4,6}(?:[.-][A-Z]{1,2})?|[A-Z]{2,8}: ?[A-Z]{1,6}")
SHORT = re.compile(r"[\w&+.:-]+(?: [\w&+.-]+){0,3}")
FOREIGN = re.compile(r"[A-ZА-ЯЁ][\w&.-]+(?: [A-ZА-ЯЁ][\w&.,-]+){0,4}")
SHORT_FOR = re.compile(r" \(([A-Z]{3,7})s?\)")
COMMON = re.compile(r"(?<![\w-])[a-z][\w-]*(?: [a-z][\w-]*){1,6}\Z")
COMMON_REACH = 300
"""Code points that seven common words and more have room in."""
NO_NAMES = frozenset(["HD", "FG", "EV", "AI", "ESS", "BESS", "USA", "US", "UK", "EU", "CEO", "EPC"])
"""Abbreviations of common words: HD of ホールディングス."""
PARTIES = frozenset(word.casefold() for word in listed("role_words", "party"))
"""What contracts call a party: no name by itself, and as good as every firm's."""
ARTICLE = re.compile(r"(?:the|our|das|die|der|dem|la|el|il|lo|le|a|o) |l'", re.IGNORECASE)
NOUN_BEHIND = re.compile(r" (?:\d|(?:of|von|vom|der|des|de|du|di|del|della|da|do|dos|z|из|от)(?!\w)|d')")
"""Behind a noun that is no name: ehemals Tochter der Foo, now Chapter 11."""
OR_SHORT = re.compile(r",? \(?(?:or|ou|oder|bzw\.|kurz|in short) (?P<short>[A-Z][A-Z0-9&]{2,7})(?=[,;.)])")
"""Initials that a sentence tells in passing: the International Foo Corp., or IFC, said."""
LEAST_TOLD = 3
"""Initials in brackets that say whose they are here, whatever else they stand for: African Development Bank (ADB)."""
SYLLABIC = re.compile(r"[A-Z][a-z]{3,11}")
"""A name that may be put together from the beginnings of other words: Napocor."""
MIXED = re.compile(r"(?=[A-Z]*[a-z-])[A-Z][A-Za-z]*-?[A-Z][A-Za-z]*")
"""Initials with a hyphen or small letters among them: EGP-NA, AfDB."""
PART = re.compile(r"[^\W_][^\W_A-ZÀ-ÞА-ЯЁ]*")
"""A word, or a part of one that begins with a capital: Cross and Boundary."""
ACRONYM = re.compile(r"[A-Z][A-Z0-9&]{1,9}")

NO_TICKERS = PLAIN | ABBREVIATIONS
"""Letters that mean a matter of the trade wherever they stand alone: a firm with (ASX: LFP) and LFP cells."""
LETTERS = re.compile(r"(?<=[: ])[A-Z]{3,6}$")
"""What of a ticker a text goes on with: (ASX: LIT), then LIT alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A name given to the organisation of `owner`, at its place of definition."""

    owner: Mention
    start: int
    end: int
    name: str
    ticker: bool
    told: bool
    """Whether words say so (以下简称) or the initials, not only brackets."""


def common(pages: Sequence[Page]) -> frozenset[str]:
    """The abbreviations that stand for common nouns on the pages: long duration energy storage (LODES)."""
    found = [(page.text, match) for page in pages for match in SHORT_FOR.finditer(page.text)]
    return frozenset([match[1] for text, match in found if _is_common(text, match)])


def _is_common(text: str, short: re.Match[str]) -> bool:
    """Whether the abbreviation in brackets stands for the common nouns in front of it."""
    words = COMMON.search(text, max(0, short.start() - COMMON_REACH), short.start())
    return words is not None and _stands_for(words[0], short[1])


def _stands_for(words: str, short: str) -> bool:
    """Whether the last of lower-case `words` begin with the letters of `short`, one or more letters a word."""
    firsts = [word[0].upper() for word in re.split("[ -]", words) if word]
    return firsts[-1] in short and len(firsts) > 1 and short[0] in firsts[-len(short) :]


def definitions(page: Page, owners: list[Mention]) -> Iterator[Alias]:
    """The aliases that stand right behind the names of `owners`."""
    for owner in [one for one in owners if one.page == page.number and OPENS.match(page.text, one.end)]:
        told = _passing(page.text, owner.end)
        match = PARENTHESIS.match(page.text, owner.end) or PLAIN_LEAD.match(page.text, owner.end)
        short = OR_SHORT.match(page.text, owner.end)
        if told:
            yield from _told(page, owner, told)
        elif short and _initials(owner.name) == short["short"]:
            start, end = short.span("short")
            yield Alias(owner=owner, start=start, end=end, name=short["short"], ticker=False, told=True)
        elif match:
            yield from _aliases(page, owner, match)


def _passing(text: str, end: int) -> re.Match[str] | None:
    """What tells another name of the company whose name ends at `end`, behind a comma or in brackets."""
    at = end + text.startswith(CLOSING, end)
    at += text.startswith(" (", at)
    return TOLD[text[at]].match(text, at) if text[at : at + 1] in TOLD else None


def _told(page: Page, owner: Mention, match: re.Match[str]) -> Iterator[Alias]:
    """The other name that `match` tells of `owner`: no place (now Berlin), no office (now CEO), no noun."""
    group = "quoted" if match["quoted"] else "plain"
    start, end = match.span(group)
    if group == "plain" and (NOUN_BEHIND.match(page.text, end) or _is_noun(page.lang, match[group])):
        return
    if match[group] not in NO_NAMES and (start, end) not in {(place.start, place.end) for place in page.places}:
        yield Alias(owner=owner, start=start, end=end, name=match[group], ticker=False, told=True)


def _is_noun(lang: str, name: str) -> bool:
    """Whether the words of a name are everyday ones, or those of a body."""
    said = wording(lang, name)
    return said.plain or said.kind != "company"


def listed_names(page: Page, owners: list[Mention]) -> Iterator[Alias]:
    """The name under which a share is listed, as the head of an announcement has it, of whose letters it is made.

    证券简称:瀚源科技 stands above 瀚海新源科技股份有限公司, which no bracket ties to it.
    """
    for match in LISTED_AS.finditer(page.text) if "简称" in page.text else ():
        named = (one for one in owners if one.name.endswith("股份有限公司"))
        owner = next((one for one in named if _is_made_of(match["name"], one.name)), None)
        if owner:
            start, end = match.span("name")
            yield Alias(owner=owner, start=start, end=end, name=match["name"], ticker=False, told=True)


def _is_made_of(short: str, full: str) -> bool:
    """Whether the characters of `short` stand in `full` in this order."""
    characters = iter(full)
    return all(char in characters for char in short)


def _aliases(page: Page, owner: Mention, match: re.Match[str]) -> Iterator[Alias]:
    start, end = match.span("inside")
    led = bool(match.groupdict().get("lead")) or match.re is PLAIN_LEAD
    if _initials(page.text[start:end]) == owner.name:
        yield Alias(owner=owner, start=start, end=end, name=page.text[start:end], ticker=False, told=False)
        return
    quoted = list(ITEM.finditer(page.text, start, end))
    if quoted and not led and len(quoted[0][0]) < end - start - 2 and len(quoted) == 1:
        return
    for begin, stop in [item.span("quoted") for item in quoted] or list(_pieces(page.text, start, end)):
        name = page.text[begin:stop]
        if _is_party(name) or (not led and _is_where(page, begin, stop)):
            continue
        ticker = TICKER.fullmatch(name) is not None
        if ticker or led or quoted or _abbreviates(name, owner.name):
            told = led or (len(name) >= LEAST_TOLD and _is_made_of_beginnings(name, owner.name))
            yield Alias(owner=owner, start=begin, end=stop, name=name, ticker=ticker, told=told)
        if ticker and (letters := LETTERS.search(name)) and letters[0] not in NO_TICKERS:
            yield Alias(owner=owner, start=begin, end=stop, name=letters[0], ticker=True, told=False)


def _is_where(page: Page, start: int, end: int) -> bool:
    """Whether a bracket holds the Russian name of a place, where the firm has its seat: «Foo» (Самара)."""
    if not "\u0400" < page.text[start] < "\u0500":
        return False
    number = bisect_left(page.places, (start,))
    return number < len(page.places) and page.places[number][:2] == (start, end)


def _is_party(name: str) -> bool:
    """Whether `name` is what contracts call a party: 公司, the Company."""
    article = ARTICLE.match(name)
    return name[article.end() if article else 0 :].casefold() in PARTIES


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _is_made_of_beginnings(short: str, full: str) -> bool:
    """Whether `short` puts beginnings of the words of `full` together, the first's first: CNR, CBEA, Napocor."""
    first, *parts = PART.findall(full) or [""]
    reached = _reached(short.casefold(), {0}, first) - {len(short)}
    for part in parts:
        reached |= _reached(short.casefold(), reached, part)
    return len(short) in reached


def _reached(short: str, starts: set[int], part: str) -> set[int]:
    """Where in `short` a beginning of `part` may end that begins at one of `starts`."""
    lengths = range(1, min(len(part), len(short)) + 1)
    return {at + length for at in starts for length in lengths if short.startswith(part[:length].casefold(), at)}


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for gap in [*SPLIT.finditer(text, start, end), None]:
        stop = gap.start() if gap else end
        while at < stop and text[at] in " :—–-":
            at += 1
        if at < stop and SHORT.fullmatch(text, at, stop):
            yield at, stop
        at = gap.end() if gap else end


def _abbreviates(name: str, full: str) -> bool:
    """Whether an unannounced word in brackets can be another name: capitals, and no place or number."""
    if name in NO_NAMES:
        return False
    if SYLLABIC.fullmatch(name):
        return _is_made_of_beginnings(name, full)
    foreign = not full.isascii() and FOREIGN.fullmatch(name) is not None
    mixed = MIXED.fullmatch(name) is not None and _is_made_of_beginnings(name.replace("-", ""), full)
    return foreign or mixed or ACRONYM.fullmatch(name) is not None
