"""Where an article tells its news: the title, the first sentence that names a party, and the one behind it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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

    def place_of(self, company: Company) -> int:
        """Where in it a name of the company first stands; -1 where none does."""
        return min((at for item in company.evidence if (at := position(item.quote, self.text)) > -1), default=-1)

    def holds(self, evidence: Iterable[Evidence]) -> bool:
        """Whether words that begin in it are among the evidence."""
        end = self.start + len(self.text)
        return any(one.where == self.where and self.start <= (one.start or 0) < end for one in evidence)


def stretches(article: Article) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """The title and the news sentence; and the sentence behind. A title that is the text's own lead is left out."""
    title = [Stretch(text=article.title, where="title")] if article.title_basis == "stated" else []
    told = list(_from_the_news_on(article))
    return (*title, *told[:1]), tuple(told[1:2])


def position(quote: str, text: str) -> int:
    """Where `quote` first stands in `text` in one case or another, not as a part of a longer word; else -1."""
    words, plain, at = lowered(quote), lowered(text), -1
    while (at := plain.find(words, at + 1)) > -1:
        if not _goes_on(plain[at - 1 : at], words[:1]) and not _goes_on(words[-1:], plain[at + len(words) :][:1]):
            return at
    return -1


def _goes_on(left: str, right: str) -> bool:
    """Whether two neighbours are one word: letters or digits, neither of which is Chinese, Japanese or Korean."""
    return left.isalnum() and right.isalnum() and not is_wide(left) and not is_wide(right)


def _from_the_news_on(article: Article) -> Iterator[Stretch]:
    text, parties = article.document.text, [one for one in article.facts.companies if one.primary]
    told = False
    for start, end in sentences(text):
        stretch = Stretch(text=text[start:end], where="text", start=start)
        told = told or any(stretch.place_of(party) > -1 for party in parties)
        if told and stretch.text.strip():
            yield stretch
