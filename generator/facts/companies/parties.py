"""Which companies are parties of the event: weighed by where they stand and what is said of them there.

The title and the first sentences name the parties. A guest of a ceremony, an example among others, a customer in the
background and a deal of an earlier year stand elsewhere, or beside words that say so.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from generator.facts.companies import background, later
from generator.facts.companies.han_surroundings import DEALT_IN
from generator.facts.companies.joining import Entity
from generator.facts.companies.mentions import Mention, Page, Sign
from generator.facts.companies.signs import DEED_BEHIND
from generator.facts.companies.surroundings import does
from generator.facts.companies.words import either, listed
from generator.facts.rules import fold
from generator.sentences import sentences

PRIMARY = 4
FIRST: Sign = (4, "in the first sentence")
NAMING: Sign = (4, "in the first sentence to name a company")
NAMING_EASTERN: Sign = (3, NAMING[1])
"""In Chinese, Japanese and Korean the first sentence is short, and others stand in the next."""
IN_LEAD: Sign = (2, "in the lead")
THROUGHOUT = 8
"""Mentions that make a company the one the whole article is about."""
IN_SOME = frozenset([FIRST, NAMING, NAMING_EASTERN, IN_LEAD])
LEAD = {"zh": 350, "ja": 350, "ko": 350}
LEAD_LETTERS = 600
"""Code points of the text within which the news itself is told."""
LEAST_SENTENCE = {"zh": 25, "ja": 25, "ko": 25}
LEAST_LETTERS = 45
"""A shorter first sentence is a dateline or a byline."""
YEAR = re.compile(r"(?:19|20)(?<!\d\d\d)\d\d(?!\d)")
YEAR_FIRST = re.compile(rf"\W*(?:[^\W\d]+ ){{0,3}}?[^\W\d]{{0,3}}{YEAR.pattern}(?=[ ,年년])")
ALSO = re.compile(
    r"\W*(?:Auch|Ebenso|Ähnlich|Noch (?:viel |weit |deutlich )?(?:größer|mehr)|Also|Elsewhere|Similarly|Likewise)\b"
)
"""What begins a sentence about somebody else's like deed: Auch Foo zerlegt Batterien."""
REGISTERED = frozenset(["company.han-legal", "company.branch", "company.legal-form"])
"""Rules for names with a legal form."""
CREDIT = re.compile(
    r"(?i:画像|写真|图片|图源|出典|出所|资料|提供|사진|자료|그래픽|이미지|출처|\b(?:fot[.o]?|źródło|photo|image|bild|quelle|crédit|credit))"
    r"(?: ?提供| ?제공| by| courtesy of)?(?: ?[:=/©|] ?| )$"
)
"""What stands right in front of whose picture it is: (画像:Foo), [사진=Foo], Fot. Foo."""
LONGEST_CREDIT = 20
SENTENCE_ENDS = frozenset("。.!?…”»」")
WORDS: Mapping[str, frozenset[str]] = {
    kind: frozenset(fold(word).lower() for word in words)
    for kind, words in (
        ("deal", listed("role_words", "parties", "deal")),
        ("aside", listed("role_words", "parties", "aside")),
        ("background", background.CUES),
    )
}
CUES = sorted(frozenset[str]().union(*WORDS.values()))
KINDS = tuple(tuple(kind for kind, words in WORDS.items() if cue in words) for cue in CUES)
"""What each of the cues says."""
FINDER = AhoCorasick(CUES)
OTHERS = re.compile(either(listed("role_words", "parties", "others")))


class Told(NamedTuple):
    """A sentence of the lead: its span and the signs that it gives to whom it names."""

    start: int
    end: int
    signs: tuple[Sign, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """The beginning of an article's text, sentence by sentence."""

    page: int
    text: str
    sentences: tuple[Told, ...]
    starts: tuple[int, ...]
    """Where the sentences begin."""
    background: tuple[int, ...]
    """Where the words begin, in order, that may make a name behind them background."""


def of(pages: tuple[Page, ...], entities: list[Entity], published: str | None = None) -> tuple[tuple[Sign, ...], ...]:
    """The signs of each entity for and against being a party; `PRIMARY` or more together make it one.

    `published` is the article's date in EDTF, where it is known: what happened in an earlier year is not its event.
    """
    lead = next((_lead(page, entities, _year(published)) for page in pages if page.passage.where == "text"), None)
    titles = frozenset(page.number for page in pages if page.passage.where == "title")
    most = max((len(entity.mentions) for entity in entities), default=0)
    judged = (tuple(_signs(entity, titles, lead, (most, len(entities)))) for entity in entities)
    text = next((page for page in pages if page.passage.where == "text"), None)
    year = _year(published)
    return tuple((*signs, *_later(text, one, signs, year)) for one, signs in zip(entities, judged, strict=True))


def _later(page: Page | None, entity: Entity, signs: tuple[Sign, ...], year: int) -> list[Sign]:
    """The sign of a company that only the sentences behind the lead name, and one of them as part of the news."""
    first = entity.mentions[0]
    if page is None or first.page != page.number or _sum(signs) >= PRIMARY or any(sign in IN_SOME for sign in signs):
        return []
    told = (page.text[start:end] for start, end in later.sentences(page.text, entity.mentions))
    news = any(not _is_past(one, year) and not _cues(one)["aside"] for one in told)
    return [(4, "does something that has a size, or supplies the news")] if news else []


def _year(published: str | None) -> int:
    """The year of an EDTF date; 0 where it says none."""
    year = (published or "")[:4]
    return int(year) if year.isdecimal() else 0


def is_party(signs: tuple[Sign, ...]) -> bool:
    """Whether the signs together make a company a party of the event."""
    return _sum(signs) >= PRIMARY


def _lead(page: Page, entities: list[Entity], year: int) -> Lead:
    """The lead of `page`, which reaches to the first company; `year` is the article's own, or 0."""
    places = [one.start for entity in entities for one in entity.mentions if one.page == page.number]
    zone = LEAD.get(page.lang, LEAD_LETTERS)
    head = page.text[: 2 * zone]
    zone = max(zone, min(places, default=0) + 1)
    spans = list(takewhile(lambda span: span[0] < zone, sentences(head)))
    first = _first_telling(head, spans, LEAST_SENTENCE.get(page.lang, LEAST_LETTERS))
    naming = _first_naming(spans, places)
    starts = tuple(start for start, _ in spans)
    cues = _cues(head[: spans[-1][1]] if spans else "")
    deals, asides = _numbers(cues["deal"], starts), _numbers(cues["aside"], starts)
    asides |= {
        number
        for number, (start, end) in enumerate(spans)
        if _is_past(head[start:end], year) or ALSO.match(head, start, end)
    }
    told = (
        Told(
            start=start,
            end=end,
            signs=tuple(_told(_place(number, first, naming, page.lang), number in deals, number in asides)),
        )
        for number, (start, end) in enumerate(spans)
    )
    return Lead(
        page=page.number,
        text=head,
        sentences=tuple(told),
        starts=starts,
        background=tuple(sorted(cues["background"])),
    )


def _first_telling(text: str, spans: list[tuple[int, int]], least: int) -> int:
    """The number of the first sentence that tells something: long enough, and ended like a sentence if one is."""
    long = [number for number, (start, end) in enumerate(spans) if end - start >= least]
    ended = (number for number in long if text[slice(*spans[number])].rstrip()[-1:] in SENTENCE_ENDS)
    return next(ended, long[0] if long else 0)


def _first_naming(spans: list[tuple[int, int]], places: list[int]) -> int:
    """The number of the first sentence in which one of `places` lies; -1 where there is none."""
    first = min(places, default=-1)
    return next((number for number, (start, end) in enumerate(spans) if start <= first < end), -1)


def _is_past(sentence: str, year: int) -> bool:
    """Whether a sentence begins with a year before `year`, and goes on to no later one."""
    years = YEAR.findall(sentence)
    return bool(years) and int(max(years)) < year and YEAR_FIRST.match(sentence) is not None


def _place(number: int, first: int, naming: int, lang: str) -> Sign:
    """What the place of a sentence in the lead says of whom it names."""
    if number <= first:
        return FIRST
    if number != naming:
        return IN_LEAD
    return NAMING_EASTERN if lang in LEAD else NAMING


def _told(place: Sign, deal: bool, aside: bool) -> Iterator[Sign]:
    """The signs that a sentence of the lead gives to whom it names; words of a deal stand in it, or of an aside."""
    yield place
    if deal:
        yield 2, "beside words of a deal"
    if place == IN_LEAD and aside:
        yield -3, "beside words of the past, a list or a comparison"


def _cues(text: str) -> Mapping[str, list[int]]:
    """Where the cues of each kind begin a word of the text; those of an aside, where they are spelt, are one."""
    lowered = text.replace("İ", "I").lower()  # İ would grow, and every offset behind it shift
    found: dict[str, list[int]] = {kind: [] for kind in WORDS}
    for number, start, end in FINDER.find_matches_as_indexes(lowered, overlapping=True):
        han = lowered[start] > "\u2e80"
        if han or start == 0 or not lowered[start - 1].isalpha():
            for kind in KINDS[number]:
                if han or kind != "aside" or not lowered[end : end + 1].isalpha():
                    found[kind].append(start)
    return found


def _numbers(places: Iterable[int], starts: tuple[int, ...]) -> set[int]:
    """The numbers of the sentences, which begin at `starts`, in which `places` lie."""
    return {bisect_right(starts, at) - 1 for at in places}


def _signs(entity: Entity, titles: frozenset[int], lead: Lead | None, counts: tuple[int, int]) -> Iterator[Sign]:
    most, companies = counts
    if any(one.page in titles for one in entity.mentions):
        yield 4, "in the title"
    told = _best(entity, lead) if lead else ()
    yield from told
    if len(entity.mentions) >= 2:
        yield 1, "named again"
    if len(entity.mentions) >= 3 and len(entity.mentions) == most:
        yield 3, "named most"
    if len(entity.mentions) == 1 and most >= THROUGHOUT and FIRST not in told and not _is_target(entity):
        yield -2, "named once beside one named throughout"
    if companies == 1:
        yield 2, "the only company"


def _is_target(entity: Entity) -> bool:
    """Whether the company is what the deal is about, named once as it may be."""
    return any(reason == DEALT_IN for one in entity.mentions for _, reason in one.signs)


def _best(entity: Entity, lead: Lead) -> tuple[Sign, ...]:
    """The signs of that mention in the lead which speaks most for the company."""
    mentions = (one for one in entity.mentions if one.start < len(lead.text))
    return max((tuple(_lead_signs(one, lead)) for one in mentions), key=_sum, default=())


def _acts(text: str, one: Mention) -> bool:
    """Whether a company's deed follows the mention; of a name that the lexicon knows nobody has looked yet."""
    if one.rule == "company.lexicon" and one.name[0] < "\u2e80":
        return does(text, one.end)
    return DEED_BEHIND in [reason for _, reason in one.signs]


def _sum(signs: tuple[Sign, ...]) -> int:
    return sum([weight for weight, _ in signs])


def _lead_signs(one: Mention, lead: Lead) -> Iterator[Sign]:
    """What the sentence of one mention says, where it stands in the lead."""
    number = bisect_right(lead.starts, one.start) - 1
    if one.page != lead.page or number < 0 or one.start >= lead.sentences[number].end:
        return
    yield from lead.sentences[number].signs
    if _acts(lead.text, one):
        yield 1, "does something itself"
    if one.rule in REGISTERED and not one.id:
        yield 2, "by its registered name"
    if bisect_left(lead.background, one.start) > bisect_left(lead.background, one.start - background.REACH):
        yield from background.ahead(lead.text, one.start)
    yield from background.behind(lead.text, one.end)
    if CREDIT.search(lead.text, max(0, one.start - LONGEST_CREDIT), one.start):
        yield -6, "a picture's credit"
    if OTHERS.match(lead.text, one.end):
        yield -4, "an example among others"
    if lead.text[max(0, one.start - 1) : one.start] == "由":
        yield 1, "said to do it"
