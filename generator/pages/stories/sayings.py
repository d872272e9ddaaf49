"""What a report says of an event, fact by fact, each with its words and whether another report contradicts it."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator import edtf
from generator.model import Article, Contradiction, Evidence
from generator.pages import wording
from generator.pages.brief import sum_in_words
from generator.pages.evidence import Words, words
from generator.pages.source import source_url
from generator.pages.templating import host

SHOWN = 6
"""Facts of one kind in one cell; the article's own page has them all."""
WORDINGS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One fact."""

    text: str
    """In English."""
    words: tuple[Words, ...]
    note: str = ""
    differs: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What a report says of one kind of fact."""

    sayings: tuple[Saying, ...]
    more: int
    """How many further ones its page has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One article as a row."""

    article: Article
    url: str
    """Of the original; empty where it is not known."""
    host: str
    published: str
    """In English; empty where it is not stated."""
    share: str
    """Of a reprint: how much of it stands in the text that it was compared with; else empty."""
    original: bool
    """Whether it stands for its source; the others are reprints of its text."""
    cells: tuple[Cell, ...]
    """Day, companies, places, amounts, sums."""


def report(article: Article, contradictions: Iterable[Contradiction], share: str, *, original: bool) -> Report:
    """The row of an article; of a reprint nothing but where it stands."""
    facts, url = article.facts, source_url(article)
    return Report(
        article=article,
        url=url,
        host=host(url) if url else "",
        published=edtf.human(facts.published.edtf) if facts.published else "",
        share=share,
        original=original,
        cells=_cells(article, _contradicted(article, contradictions)) if original else (),
    )


def _contradicted(article: Article, contradictions: Iterable[Contradiction]) -> set[tuple[str, str]]:
    """Kind and words of what another report contradicts."""
    return {
        (one.kind, said) for one in contradictions for key, words_ in one.said if key == article.id for said in words_
    }


def _cells(article: Article, contradicted: set[tuple[str, str]]) -> tuple[Cell, ...]:
    facts = article.facts
    companies = [_saying(article, one.name, one.evidence) for one in wording.main_companies(facts.companies)]
    places = [
        _saying(article, one.name, one.evidence, differs=("place", one.name) in contradicted)
        for one in wording.main_regions(facts.regions)
    ]
    amounts = [
        _saying(article, wording.amount(one), one.evidence, one.status or "", ("number", one.text) in contradicted)
        for one in wording.main_amounts(facts.capacities)
    ]
    sums = [
        _saying(article, sum_in_words(one), one.evidence, differs=("money", one.text) in contradicted)
        for one in facts.money
    ]
    return tuple(map(_cell, (_days(article, contradicted), companies, places, amounts, sums)))


def _days(article: Article, contradicted: set[tuple[str, str]]) -> list[Saying]:
    """One, or none where nothing is stated."""
    date, stated = article.facts.date, article.facts.date_basis == "event"
    if date is None:
        return []
    evidence, note = (date.evidence, "") if stated else ((), "day of publication")
    return [_saying(article, edtf.human(date.edtf), evidence, note, ("date", date.edtf) in contradicted)]


def _saying(article: Article, text: str, evidence: Iterable[Evidence], note: str = "", differs: bool = False) -> Saying:
    return Saying(text=text, words=tuple(words(article, evidence)[:WORDINGS]), note=note, differs=differs)


def _cell(sayings: list[Saying]) -> Cell:
    """What another report contradicts stands first, so that none of it is folded away."""
    ordered = sorted(sayings, key=lambda saying: not saying.differs)
    shown = max(SHOWN, sum(saying.differs for saying in ordered))
    return Cell(sayings=tuple(ordered[:shown]), more=len(ordered[shown:]))
