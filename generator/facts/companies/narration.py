"""What the sentences of an article that name companies tell: a deal, a size, the past, what is beside the news."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from generator.facts.companies import background
from generator.facts.companies.joining import Entity
from generator.facts.companies.mentions import Page
from generator.facts.companies.words import listed
from generator.facts.rules import fold
from generator.sentences import sentences

LEAD, LEAD_EASTERN = 600, 350
"""Code points of the text within which the news itself is told; Chinese, Japanese and Korean need fewer."""
EASTERN = frozenset(["zh", "ja", "ko"])
CROWD = 4
"""Companies that make a sentence a list."""
YEAR = re.compile(r"(?:19|20)(?<!\d\d\d)\d\d(?!\d)")
YEAR_FIRST = re.compile(rf"\W*(?:[^\W\d]+ ){{0,3}}?[^\W\d]{{0,3}}{YEAR.pattern}(?=[ ,年년])")
ALSO = re.compile(
    r"\W*(?:Auch|Ebenso|Ähnlich|Noch (?:viel |weit |deutlich )?(?:größer|mehr)|Also|Elsewhere|Similarly|Likewise)\b"
)
"""What begins a sentence about somebody else's like deed: Auch Foo zerlegt Batterien."""
SIZE = re.compile(
    r"\d(?: ?(?:[kMGT]?Wh?p?|[МГ]Вт|[Mm]ega\w+|[Gg]iga\w+|[Mm]il\w+|[Mm]rd|[Mm]io|mln|mld|млн|млрд|[Ee]uro)(?![a-rt-z])"
    r"| ?[万亿兆億吨台辆억만]| ?(?:[kMG]Wh?|千瓦|吉瓦))"
)
"""A capacity or a sum."""
WORDS: Mapping[str, frozenset[str]] = {
    kind: frozenset(fold(word).lower() for word in words)
    for kind, words in (
        ("deal", listed("role_words", "parties", "deal")),
        ("aside", listed("role_words", "parties", "aside")),
        ("part", listed("role_words", "parties", "part")),
        *background.CUES.items(),
    )
}
CUES = sorted(frozenset[str]().union(*WORDS.values()))
KINDS = tuple(tuple(kind for kind, words in WORDS.items() if cue in words) for cue in CUES)
"""What each of the cues says."""
FINDER = AhoCorasick(CUES)


class Told(NamedTuple):
    """What one sentence tells."""

    start: int
    deal: bool
    aside: bool
    """It tells of the past, of examples or of a comparison; the first sentence tells the news beside them."""
    size: bool
    crowd: int
    """How many companies it names."""
    parts: list[int]
    """Where the words begin, in order, that say which part in a deal who follows has: the seller Foo."""
    background: list[tuple[int, str]]
    """Where the words begin, in order, that may make a name behind them background, each with its kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """The text of an article, as far as it names companies."""

    page: int
    text: str
    lead: int
    """Where the lead ends."""
    eastern: bool
    starts: list[int]
    """Where the sentences begin."""
    sentences: Mapping[int, Told]
    """Number of a sentence -> what it tells, for those that name a company."""

    def sentence(self, at: int) -> Told:
        """What the sentence tells in which a mention begins at `at`."""
        return self.sentences[bisect_right(self.starts, at) - 1]


def telling(page: Page, entities: list[Entity], year: int) -> Telling:
    """What the text on `page` tells where it names `entities`.

    `year` is that of the article's publication; where it is unknown (0), the latest that the text states stands in.
    """
    eastern = page.lang in EASTERN
    spans = sentences(page.text)
    starts = [start for start, _ in spans]
    crowds = Counter([number for entity in entities for number in _numbers(entity, page, starts)])
    dated = frozenset([number for number in crowds if YEAR_FIRST.match(page.text, *spans[number])])
    year = year or (int(max(YEAR.findall(page.text))) if dated else 0)
    return Telling(
        page=page.number,
        text=page.text,
        lead=LEAD_EASTERN if eastern else LEAD,
        eastern=eastern,
        starts=starts,
        sentences={
            number: _told(page.text, spans[number], year if number in dated else 0, crowd)
            for number, crowd in crowds.items()
        },
    )


def _numbers(entity: Entity, page: Page, starts: list[int]) -> set[int]:
    """The numbers of the sentences, which begin at `starts`, that name the entity."""
    return {bisect_right(starts, one.start) - 1 for one in entity.mentions if one.page == page.number}


def _told(text: str, span: tuple[int, int], year: int, crowd: int) -> Told:
    """What the sentence at `span` tells; `year` is that of publication if it begins with a year, else 0."""
    start, end = span
    sentence = text[start:end]
    hits = _hits(sentence, start)
    kinds = {kind for _, kind in hits}
    return Told(
        start=start,
        deal="deal" in kinds,
        aside=start > 0 and ("aside" in kinds or _is_past(sentence, year) or ALSO.match(sentence) is not None),
        size=SIZE.search(sentence) is not None,
        crowd=crowd,
        parts=[at for at, kind in hits if kind == "part"],
        background=[hit for hit in hits if hit[1] in background.CUES],
    )


def _is_past(sentence: str, year: int) -> bool:
    """Whether a sentence that begins with a year goes on to none from `year` on; not where `year` is 0."""
    return year > 0 and int(max(YEAR.findall(sentence))) < year


def _hits(sentence: str, begin: int) -> list[tuple[int, str]]:
    """Where in the text, in which the sentence begins at `begin`, a word begins with a cue, in order, and of what kind.

    Cues of an aside, where they are spelt, are whole words.
    """
    lowered = sentence.replace("İ", "I").lower()  # İ would grow, and every offset behind it shift
    hits: list[tuple[int, str]] = []
    for number, start, end in FINDER.find_matches_as_indexes(lowered, overlapping=True):
        if lowered[start] > "\u2e80":
            hits += [(begin + start, kind) for kind in KINDS[number]]
        elif start == 0 or not lowered[start - 1].isalpha():
            is_part = lowered[end : end + 1].isalpha()
            hits += [(begin + start, kind) for kind in KINDS[number] if kind != "aside" or not is_part]
    hits.sort()
    return hits
