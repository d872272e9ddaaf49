"""What the parties of an article did, as far as its event-kind tags and its news sentences say so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from generator.characters import lowered
from generator.model import Article, Company, Evidence, Tag
from generator.pages.brief.news import Stretch, positions
from generator.pages.brief.table import Row, listed, rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """Who did what."""

    parties: tuple[Company, ...]
    """Those whom the sentence names; none for the topic of an article without a party."""
    said: str
    """A verb phrase, or a topic where no verb is safe."""
    is_verb: bool
    alone: bool
    """Whether it must not be hung on anything else that the article tells."""


def deed_of(article: Article, news: Sequence[Stretch]) -> Deed | None:
    """The deed of the first row that holds in a stretch of `news`; None where the table knows none."""
    tags = {tag.id: tag for tag in article.facts.tags}
    companies = article.facts.companies
    for row, stretch in product(rows(), news):
        if row.tag in tags and (found := _deed(row, tags[row.tag], stretch, companies, article.facts.lang)):
            return found
    return None


def _deed(row: Row, tag: Tag, stretch: Stretch, companies: Sequence[Company], lang: str) -> Deed | None:
    at = [place for item in tag.evidence for place in _called(row, item, stretch)]
    if not at or not _may_be_said(row, stretch, lang):
        return None
    doers = _doers(row, min(at), stretch, companies)
    has_parties = any(company.primary for company in companies)
    if (not doers and (has_parties or row.is_verb)) or (row.alone and len(doers) != 1):
        return None
    said = row.one if len(doers) == 1 else row.many
    return Deed(parties=doers, said=said, is_verb=row.is_verb, alone=row.alone)


def _called(row: Row, item: Evidence, stretch: Stretch) -> Iterator[int]:
    """Where in the stretch words that called for the tag stand that are words of the row."""
    return positions(item.quote, stretch.text) if row.words.search(lowered(item.quote)) else iter(())


def _may_be_said(row: Row, stretch: Stretch, lang: str) -> bool:
    words = stretch.lowered
    needed = not row.needed or listed(row.needed, lang).search(words)
    return bool(needed) and not any(listed(name, lang).search(words) for name in row.barred)


def _doers(row: Row, at: int, stretch: Stretch, companies: Sequence[Company]) -> tuple[Company, ...]:
    """The parties that the stretch names; where a side counts, those before `at` or, where there are none, behind."""
    named = [(place, company) for place, company in stretch.named(companies) if company.primary]
    before = [company for place, company in named if place < at]
    return tuple(before if row.by_side and before else (company for _, company in named))
