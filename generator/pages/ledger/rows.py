"""Articles -> the rows of the ledger: one for each capacity and each sum."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Article, Capacity, Company, Evidence, Money, Region
from generator.pages import wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """One capacity or sum, and what its article says it belongs to."""

    id: str
    """The same for as long as the seed and the words stay: the article's slug, the kind and where its words begin."""
    article: Article
    fact: Capacity | Money
    companies: tuple[Company, ...]
    """The parties of the news; none for what is told as background, and where nobody is known to be one."""
    regions: tuple[Region, ...]
    """The places of the news, the smallest first; none for background, and where none is known to be one."""

    @property
    def text(self) -> str:
        """The amount in English."""
        return wording.amount(self.fact) if isinstance(self.fact, Capacity) else wording.money(self.fact)

    @property
    def date(self) -> str | None:
        """The event's date or, where the article states none, that of publication (EDTF)."""
        date = self.article.facts.date
        return date.edtf if date else None


def amounts_of(articles: Iterable[Article]) -> Iterator[Amount]:
    """Every capacity and sum, in the order of the articles and, in one article, capacities before sums."""
    for article in articles:
        found: tuple[Capacity | Money, ...] = (*article.facts.capacities, *article.facts.money)
        taken = dict[str, int]()
        for fact in found:
            name = _name(article, fact)
            taken[name] = taken.get(name, 0) + 1
            yield _amount(article, fact, name if taken[name] == 1 else f"{name}.{taken[name]}")


def _amount(article: Article, fact: Capacity | Money, name: str) -> Amount:
    facts = article.facts
    background = isinstance(fact, Capacity) and fact.role == "context"
    return Amount(
        id=name,
        article=article,
        fact=fact,
        companies=() if background else tuple(one for one in facts.companies if one.primary),
        regions=() if background else wording.by_size(one for one in facts.regions if one.primary),
    )


def _name(article: Article, fact: Capacity | Money) -> str:
    kind = "capacity" if isinstance(fact, Capacity) else "money"
    return f"{article.slug}.{kind}.{_start(fact.evidence)}"


def _start(evidence: tuple[Evidence, ...]) -> str:
    first = evidence[0] if evidence else None
    return f"{first.where[:2]}{first.start}" if first and first.start is not None else "meta"
