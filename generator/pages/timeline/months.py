"""The events by month: those whose year is known, and the shelf of those whose year nobody states."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator import edtf
from generator.model import Article

SHELF = "timeline/undated.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """The articles whose event falls in one month."""

    year: int | None
    """None on the shelf."""
    number: int
    """1 to 12, or 0 where no month is stated."""
    articles: tuple[Article, ...]

    @property
    def size(self) -> int:
        """How many articles it has."""
        return len(self.articles)

    @property
    def key(self) -> str:
        """`2022-08`; `2022-00` without a month, `0000-08` without a year."""
        return f"{self.year or 0:04}-{self.number:02}"

    @property
    def name(self) -> str:
        """The month in English, without its year."""
        return edtf.MONTHS[self.number - 1] if self.number else "Month not stated"

    @property
    def title(self) -> str:
        """The month with its year, as a heading says it."""
        if self.year is None:
            return f"{self.name}, year not stated" if self.number else "Neither month nor year stated"
        return f"{self.name} {self.year}" if self.number else f"{self.year}, month not stated"

    @property
    def path(self) -> str:
        """The page that lists its events, the first of them where there are several."""
        if self.year is None:
            return SHELF
        return f"timeline/{self.year}-{self.number:02}.md" if self.number else f"timeline/{self.year}-undated.md"


def months_of(articles: Sequence[Article]) -> list[Month]:
    """The months of known years that have articles, the latest first; a year's undated end the year."""
    known = [article for article in articles if edtf.year(_event(article)) is not None]
    return _months(known, _latest_first)[::-1]


def shelf_of(articles: Sequence[Article]) -> list[Month]:
    """The months of the shelf in the order of the calendar whatever the year; what has no month comes last."""
    unknown = [article for article in articles if edtf.year(_event(article)) is None]
    months = _months(unknown, _calendar)
    return [month for month in months if month.number] + [month for month in months if not month.number]


def _months(articles: Sequence[Article], order: Callable[[Article], tuple[object, ...]]) -> list[Month]:
    found: dict[tuple[int | None, int], list[Article]] = defaultdict(list)
    for article in articles:
        found[_month_of(article)].append(article)
    return [
        Month(year=year, number=number, articles=tuple(sorted(found[year, number], key=order)))
        for year, number in sorted(found, key=lambda key: (key[0] or 0, key[1]))
    ]


def _month_of(article: Article) -> tuple[int | None, int]:
    date = _event(article)
    year, known, day = edtf.year(date), edtf.year_month(date), edtf.month_day(date)
    if year is None:
        return None, day[0] if day else 0
    return year, known[1] if known else 0


def _event(article: Article) -> str | None:
    return article.facts.date.edtf if article.facts.date else None


def _latest_first(article: Article) -> tuple[int, str]:
    return (-(edtf.sort_key(_event(article)) or (0, 0, 0))[2], article.id)


def _calendar(article: Article) -> tuple[tuple[int, int], str]:
    return edtf.month_day(_event(article)) or (0, 0), article.id
