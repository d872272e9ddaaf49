"""The companies that the owner's lexicon lists, and where a page names them.

A company's entry in a file of `lexicons/companies/`:

    catl:                        # id, ASCII kebab-case
      name: CATL                 # English display name
      zh: [宁德时代, ...]         # its names by language; any two-letter language
      ticker: [300750.SZ]
      country: CN
      kind: company              # or media, platform, brand, ...: recognised and left out
      not: [宁德时代广场]          # words around the name that are something else
      short: [解放]               # names that are words too: taken beside what only a maker does, or another company
      former: [old-id]
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain, starmap
from pathlib import Path
from typing import Any, NamedTuple

from generator import kept, lexicons
from generator.facts.companies import declension, state_firms, town_trades
from generator.facts.companies.declension import DECLINED, PARTICLES, spellings
from generator.facts.companies.edges import is_everyday
from generator.facts.companies.mentions import SURE, Kind, Mention, Page, Sign
from generator.facts.companies.vocabulary import GIVEN, OFFICE, PERSONS, PHRASE_WORDS, TRADES
from generator.facts.companies.words import either, listed, load
from generator.facts.matching import Match, Matcher
from generator.facts.rules import fold, folding

SETTINGS = frozenset({"name", "ticker", "country", "kind", "not", "former", "short"})
LONGEST_GIVEN = 24
IN_KANJI = re.compile("[\u3400-\u9fff々]{2,3}|中国[\u3400-\u9fff々]+")
"""Names of Japanese firms that other texts hold as well: 北拓 in 向北拓展, 中国電力, an industry of China."""
KANJI = re.compile("[\u3400-\u9fff々ァ-ヺー]")
BEHIND_KANJI = frozenset(fold("社製傘側本系向"))
"""What is written right behind such a name: 北拓製, 北拓本社."""
FULL_GIVEN = GIVEN.difference(listed("role_words", "latin", "given_word"))
IN_OFFICE = PERSONS.difference(listed("role_words", "latin", "person_or_firm"))
IN_LEXICON: Sign = (SURE, "in the lexicon")
IN_HEADLINE: Sign = (1, "in the lexicon, but words that a headline puts together")
GOES_ON = re.compile(r" (?!(?:Inc|Ltd|Corp|Plc|Chief|[A-Z]+)\b)([A-Z][a-z]+)")
COUNTED = re.compile("(?<=[0-9几多数百千万余一二三四五六七八九十两])[台家座]|(?<=[几数两二三四五六七八九])百(?=度)")
"""What belongs to a count, and a name may begin with: 台电, 台泥, 家乐福; 三百度, but not 2023百度."""
GROWS = re.compile(r"(?<=[A-Za-z])\d+[A-Z][a-z]|(?<=[а-яё])-[А-ЯЁ][а-яё]{3,}»")
"""A longer brand: GreenH in GreenH2Atlantic, Рэнера in «Рэнера-Энертек»."""
GROWING = frozenset("-0123456789")
"""What a longer brand goes on with."""
PARTICLE = re.compile(f"(?<=[A-Za-z])(?:{either(PARTICLES)})$")


class Known(NamedTuple):
    """A company (or medium, platform, brand) of the lexicon."""

    id: str
    name: str
    forms: tuple[str, ...]
    """All its names and tickers, folded, in the file's order."""
    country: str = ""
    kind: Kind = "company"
    nots: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """The lexicon, ready to be found on pages."""

    by_id: Mapping[str, Known]
    matcher: Matcher[Known | None]
    """Form to company; None for the words of a `not:` list."""
    by_form: Mapping[str, str]
    """Casefolded form to id, for joining."""
    by_short: Mapping[str, str]
    """Name that is a word too to id."""
    in_kanji: frozenset[str]
    """Names that are taken on Japanese pages alone, where no kanji stands beside them."""


@cache
def entries() -> Mapping[str, Any]:
    """All entries of `files`, by id; of an id that stands twice, the first file's."""
    merged: dict[str, Any] = {}
    for path in files():
        for key, entry in lexicons.read_at(path, path.stem if path.stem == "media" else "companies").items():
            merged.setdefault(str(key), entry)
    return merged


def files() -> tuple[Path, ...]:
    """The files of the companies lexicon and that of the media, in order of their names."""
    return tuple(sorted((*lexicons.found("companies").glob("*.yml"), lexicons.found("media.yml")), key=_name))


def _name(file: Path) -> str:
    return file.name


def names_of(entry: Mapping[str, Any]) -> tuple[str, ...]:
    """Every name of a lexicon entry, the display name first, languages in the file's order."""
    lists = [names for key, names in entry.items() if key not in SETTINGS]
    spelt = [str(entry.get("name", "")), *(str(name) for names in lists for name in names or ())]
    return tuple(dict.fromkeys(name for name in spelt if name))


def known(key: str, entry: Mapping[str, Any]) -> Known:
    """The record of one lexicon entry."""
    tickers = (str(ticker) for ticker in entry.get("ticker") or ())
    return Known(
        id=key,
        name=str(entry.get("name", key)),
        forms=tuple(dict.fromkeys(_folded((*names_of(entry), *tickers)))),
        country=str(entry.get("country", "")),
        kind=entry.get("kind", "company"),
        nots=_folded(str(word) for word in entry.get("not") or ()),
    )


def _folded(words: Iterable[str]) -> tuple[str, ...]:
    """`words` folded in one go: a call for each is most of what the book costs."""
    return tuple(fold("\n".join(words)).splitlines())


def _bystanders() -> Iterator[Known]:
    """Media, platforms and bodies that organisations.yml names outright."""
    for kind, names in load("organisations").get("names", {}).items():
        for name in names:
            yield Known(id=f"{kind}:{name}", name=name, forms=(fold(name),), kind=kind)


Rows = tuple[tuple[Any, ...], ...]
Plain = tuple[Rows, Rows, dict[str, int], dict[str, frozenset[str]], dict[str, str], dict[str, str], frozenset[str]]
"""A book as it is kept: the companies and the bystanders as bare rows, form -> place in both (or `NOBODY`), form ->
endings, `by_form`, `by_short`, `in_kanji`."""
NOBODY = -1
"""Whose form a word of a `not:` list is."""


def book_of(entries: Mapping[str, Mapping[str, Any]]) -> Book:
    """The book of the lexicon `entries` (id to entry) and the bystanders of organisations.yml."""
    return _bound(_plain(entries))


def _plain(entries: Mapping[str, Mapping[str, Any]]) -> Plain:
    companies = [known(key, entry or {}) for key, entry in sorted(entries.items())]
    bystanders = tuple(_bystanders())
    forms: dict[str, int] = {}
    tails: dict[str, frozenset[str]] = {}
    for number, one in enumerate((*companies, *bystanders)):
        for form in one.forms:
            for stem, endings in spellings(form) if len(form) > 1 else ():
                forms.setdefault(stem, number)
                tails[stem] = tails[stem] | endings if stem in tails else endings
    for word in (word for one in companies for word in one.nots):
        forms.setdefault(word, NOBODY)
    by_form = {form.casefold(): one.id for one in reversed(companies) for form in one.forms}
    by_short = {fold(short): key for key, entry in entries.items() for short in (entry or {}).get("short", ())}
    return _rows(companies), _rows(bystanders), forms, tails, by_form, by_short, _in_kanji(entries)


def _in_kanji(entries: Mapping[str, Mapping[str, Any]]) -> frozenset[str]:
    """The names of two or three kanji, and those that begin with 中国, that no other language lists."""
    japanese: set[str] = set()
    others: set[str] = set()
    for key, names in chain.from_iterable(map(_names, entries.values())):
        (japanese if key == "ja" else others).update(filter(IN_KANJI.fullmatch, _folded(map(str, names))))
    return frozenset(japanese - others)


def _names(entry: Mapping[str, Any] | None) -> Iterator[tuple[str, list[str]]]:
    return ((key, names or []) for key, names in (entry or {}).items() if key not in SETTINGS)


def _rows(known: Iterable[Known]) -> Rows:
    return tuple(map(tuple, known))


def _bound(plain: Plain) -> Book:
    companies, bystanders, numbers, tails, by_form, by_short, in_kanji = plain
    everybody = tuple(starmap(Known, companies + bystanders))
    forms = {form: None if number == NOBODY else everybody[number] for form, number in numbers.items()}
    by_id = {one.id: one for one in everybody[: len(companies)]}
    return Book(by_id=by_id, matcher=Matcher(forms, tails), by_form=by_form, by_short=by_short, in_kanji=in_kanji)


@cache
def standard() -> Book:
    """The book of the lexicon in use."""
    texts = (path.read_text("utf-8") for path in (*files(), lexicons.found("organisations.yml")))
    source = "\0".join((kept.code(declension.__file__), folding(), *texts))
    return _bound(kept.made(__file__, source, lambda: _plain(entries())))


def mentions(page: Page, book: Book) -> Iterator[Mention]:
    """The lexicon's names on a page, leftmost-longest, each as a mention that needs no further sign."""
    ends = {place.end for place in page.places}
    abroad, towns = state_firms.ends_abroad(page), town_trades.town_ends(page)
    for match in book.matcher.find(page.text):
        text, start, end = page.text, match.start, match.end
        other = state_firms.is_abroad(text, start, abroad) or town_trades.is_of_a_town(text, end, towns)
        if match.payload is not None and not other and _stands(page, match, ends):
            name = text[start:end]
            if name not in book.in_kanji or _stands_in_kanji(page, start, end):
                yield _listed(page, start, name, match.payload)


def _listed(page: Page, start: int, name: str, known: Known) -> Mention:
    """The mention of a listed name as it stands at `start`, a Korean one without its particle."""
    bare = PARTICLE.sub("", name) if name[-1] >= "\uac00" else name
    sign = IN_HEADLINE if _is_in_headline(page.text, bare, start + len(name)) else IN_LEXICON
    return Mention(
        page=page.number,
        start=start,
        end=start + len(bare),
        name=bare,
        rule="company.lexicon",
        kind=known.kind,
        id=known.id,
        signs=(sign,),
        weight=sign[0],
    )


def _is_in_headline(text: str, name: str, end: int) -> bool:
    """Whether a name of everyday words goes on with a capital, as in a headline: European Energy Crisis."""
    if " " not in name:
        return False
    on = GOES_ON.match(text, end)
    return on is not None and on[1] not in TRADES and _is_phrase(name) and OFFICE.match(text, end + 1) is None


@cache
def _is_phrase(name: str) -> bool:
    return PHRASE_WORDS.issuperset(name.split())


def _is_surname(text: str, start: int, end: int, place_ends: set[int]) -> bool:
    """Whether a given name that is no place, or an office, stands before a name that reads as a surname: Doug Ford."""
    if not _reads_as_surname(text[start:end]) or text[start - 1 : start] != " " or start - 1 in place_ends:
        return False
    before = re.split(r"\s", text[max(0, start - LONGEST_GIVEN) : start - 1])[-1]
    return before in FULL_GIVEN or before in IN_OFFICE


def _reads_as_surname(name: str) -> bool:
    """Whether a firm's name is one word with a capital and small letters, as the names of founders are."""
    return name.isalpha() and name.istitle()


def _stands(page: Page, match: Match[Known | None], place_ends: set[int]) -> bool:
    """Whether a match is the name, not the beginning of a longer brand, parts of two words, a Polish case."""
    text, start, end = page.text, match.start, match.end
    if text[end : end + 1] in GROWING and GROWS.match(text, end):
        return False
    declined = page.lang != "pl" and text.endswith(DECLINED, start, end)
    if declined and match.payload and text[start:end] not in match.payload.forms:
        return False
    return not (_straddles(text, start, end, place_ends) or _is_surname(text, start, end, place_ends))


def _stands_in_kanji(page: Page, start: int, end: int) -> bool:
    """Whether a short name in kanji is a word of its own in a Japanese text."""
    behind = page.text[end : end + 1]
    apart = KANJI.match(behind) is None or behind in BEHIND_KANJI
    return page.lang == "ja" and apart and KANJI.match(page.text[start - 1 : start]) is None


def _straddles(text: str, start: int, end: int, place_ends: set[int]) -> bool:
    """Whether Chinese characters end one word and begin the next: 力拓 in 大力拓展, 台电 in 180台电动车."""
    if COUNTED.match(text, start):
        return True
    if end - start != 2 or text[start] < "\u3400" or start == 0:
        return False
    before = is_everyday(text[start - 1 : start + 1]) or start + 1 in place_ends
    return before and any(is_everyday(text[end - 1 : stop]) for stop in (end + 1, end + 2))


def company_name(key: str) -> str:
    """The display name of the company `key`; the key itself where the lexicon has none."""
    one = standard().by_id.get(key)
    return one.name if one else key


def other_names(key: str) -> tuple[str, ...]:
    """Every other name of the company `key` in the lexicon, for pages and search; empty where unknown."""
    entry = entries().get(key)
    return tuple(name for name in names_of(entry) if name != entry.get("name")) if entry else ()


def id_of(name: str) -> str | None:
    """The id of the company that the lexicon calls `name`, in any of its names; None where it has none."""
    return standard().by_form.get(fold(name).casefold())


def former() -> dict[str, str]:
    """Present id by former id, for redirects."""
    return {str(old): key for key, entry in sorted(entries().items()) for old in entry.get("former") or ()}
