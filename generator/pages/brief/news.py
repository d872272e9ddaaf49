"""Where an article tells its news: the title, the first sentence that names a party, and the one behind it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.characters import is_wide, lowered
from generator.model import Article, Company, Evidence
from generator.sentences import sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The title, or a sentence of the text with its offsets."""

    text: str
    where: str
    start: int = 0

    @property
    def lowered(self) -> str:
        """The words in lower case."""
        return lowered(self.text)

    def named(self, companies: Sequence[Company]) -> list[tuple[int, Company]]:
        """Those that it names and where each first stands; a name inside a longer one of another company is none."""
        spans = [tuple(spans_of(one, self.text)) for one in companies]
        named = []
        for at, (company, own) in enumerate(zip(companies, spans, strict=True)):
            others = [span for other, found in enumerate(spans) if other != at for span in found]
            free = [start for start, end in own if not any(_is_inside(start, end, *span) for span in others)]
            named += [(min(free), company)] if free else []
        return named

    def holds(self, evidence: Iterable[Evidence]) -> bool:
        """Whether words that begin in it are among the evidence."""
        end = self.start + len(self.text)
        return any(one.where == self.where and self.start <= (one.start or 0) < end for one in evidence)


def stretches(article: Article) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """The title and the news sentence; and the sentence behind. A title that is the text's own lead is left out."""
    title = [Stretch(text=article.title, where="title")] if article.title_basis == "stated" else []
    told = list(islice(_from_the_news_on(article), 2))
    return (*title, *told[:1]), tuple(told[1:])


def spans_of(company: Company, text: str) -> Iterator[tuple[int, int]]:
    """Where each of a company's names stands in `text`, as half-open spans."""
    for quote in dict.fromkeys(item.quote for item in company.evidence):
        for at in positions(quote, text):
            yield at, at + len(quote)


def positions(quote: str, text: str) -> Iterator[int]:
    """Where `quote` stands in `text` in one case or another, not as a part of a longer word."""
    words, plain, at = lowered(quote), lowered(text), -1
    while words and (at := plain.find(words, at + 1)) > -1:
        if not _goes_on(plain[max(at - 1, 0) : at], words[:1]) and not _goes_on(
            words[-1:], plain[at + len(words) :][:1]
        ):
            yield at


def _is_inside(start: int, end: int, first: int, last: int) -> bool:
    """Whether [start, end) lies in the longer [first, last)."""
    return first <= start and end <= last and end - start < last - first


def _goes_on(left: str, right: str) -> bool:
    """Whether two neighbours are one word: letters or digits, neither of which is Chinese, Japanese or Korean."""
    return left.isalnum() and right.isalnum() and not is_wide(left) and not is_wide(right)


def _from_the_news_on(article: Article) -> Iterator[Stretch]:
    text, parties = article.document.text, [one for one in article.facts.companies if one.primary]
    told = False
    for start, end in sentences(text):
        stretch = Stretch(text=text[start:end], where="text", start=start)
        told = told or any(next(spans_of(party, stretch.text), None) for party in parties)
        if told and stretch.text.strip():
            yield stretch
