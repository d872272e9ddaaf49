"""What an issue holds, compiled from the facts of the articles that were published in its month or week."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.model import Article, Story
from generator.pages import wording
from generator.pages.issues.debuts import NOWHERE, Debut, by_country, countries_of, debuts_of
from generator.pages.issues.lines import Line, lines_of
from generator.pages.issues.numbers import Group, groups_of
from generator.pages.issues.periods import days, title
from generator.pages.ledger import Amount
from generator.pages.site import Site, by_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much an issue has, to compare it with the one before."""

    articles: int
    events: int
    deals: int
    companies: int
    """Parties of the news."""
    countries: int
    languages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One month or one week."""

    key: str
    """`2022-08` or `2022-W35`."""
    articles: tuple[Article, ...]
    """The newest first."""
    lines: tuple[Line, ...]
    """Its news, deals first."""
    groups: tuple[Group, ...]
    """Its biggest numbers."""
    debuts: tuple[tuple[str, list[Debut]], ...]
    """By country the companies that appear there for the first time."""
    stories: tuple[Story, ...]
    """Those whose first report stands in this issue."""
    counts: Counts
    countries: tuple[str, ...]
    """Ids of the countries of the news, those with most events first."""

    @property
    def title(self) -> str:
        """The month or week in English."""
        return title(self.key)

    @property
    def days(self) -> str:
        """Its first and last day in English."""
        return days(self.key)

    @property
    def path(self) -> str:
        """Where its page stands."""
        return f"issues/{self.key}.md"

    @property
    def new_companies(self) -> int:
        """How many companies appear in this digest for the first time."""
        return len({debut.company for _, found in self.debuts for debut in found if debut.is_new})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """What is known of single articles, by their ids: found once, used by the months and by the weeks."""

    beginnings: Mapping[str, Story]
    """The story that an article is the first report of."""
    amounts: Mapping[str, list[Amount]]
    debuts: Mapping[str, list[Debut]]


def sources_of(site: Site) -> Sources:
    """First reports, amounts and first appearances by article."""
    dated, _ = by_day(site.digest.articles)
    known = {article.id for article in dated}
    amounts: dict[str, list[Amount]] = defaultdict(list)
    for amount in site.amounts:
        amounts[amount.article.id].append(amount)
    first = ((story, next((one for one in story.articles if one.id in known), None)) for story in site.digest.stories)
    return Sources(
        beginnings={article.id: story for story, article in first if article},
        amounts=amounts,
        debuts=debuts_of(site, dated),
    )


def issues_of(site: Site, sources: Sources, period: Callable[[str], str]) -> list[Issue]:
    """All issues, the newest first; `period` gives the key of the issue to which a day belongs.

    The clock is the day of publication. The day on which a file was handed in makes no news, and what has no full
    date is in no issue.
    """
    found: dict[str, list[Article]] = defaultdict(list)
    for article in by_day(site.digest.articles)[0]:
        found[period(site.digest.days[article.id])].append(article)
    return [_issue(site, sources, key, found[key]) for key in sorted(found, reverse=True)]


def headline(site: Site, issue: Issue, *, is_first: bool) -> str:
    """The issue in one sentence: how many deals where, one of the biggest amounts and sums, how many new companies."""
    deals, events = issue.counts.deals, issue.counts.events
    news = _count(deals, "deal", "deals") if deals else _count(events, "event", "events")
    first = (next((g.numbers[0] for g in issue.groups if g.is_money == is_money), None) for is_money in (False, True))
    biggest = wording.listed([number.text for number in first if number])
    new = issue.new_companies
    parts = (
        news + _where(site, issue),
        f"among the biggest numbers: {biggest}" if biggest else "",
        f"{_count(new, 'company', 'companies')} for the first time" if new and not is_first else "",
    )
    return "; ".join(part for part in parts if part)


def _where(site: Site, issue: Issue) -> str:
    names = [wording.place(site.entries["region"][key]) for key in issue.countries]
    if len(names) > 3:
        return f" in {len(names)} countries"
    return f" in {wording.listed(names)}" if names else ""


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _issue(site: Site, sources: Sources, key: str, articles: Sequence[Article]) -> Issue:
    lines = lines_of(articles, site.stories)
    amounts = chain.from_iterable(sources.amounts.get(article.id, ()) for article in articles)
    debuts = chain.from_iterable(sources.debuts.get(article.id, ()) for article in articles)
    countries = _countries(site, lines)
    return Issue(
        key=key,
        articles=tuple(articles),
        lines=tuple(lines),
        groups=tuple(groups_of(amounts, site.rows, site.stories)),
        debuts=tuple(by_country(debuts)),
        stories=tuple(sources.beginnings[article.id] for article in articles if article.id in sources.beginnings),
        counts=_counts(articles, lines, countries),
        countries=countries,
    )


def _countries(site: Site, lines: Sequence[Line]) -> tuple[str, ...]:
    met: dict[str, int] = defaultdict(int)
    for line in lines:
        for country in {one for article in line.articles for one in countries_of(site, article)} - {NOWHERE}:
            met[country] += 1
    return tuple(sorted(met, key=lambda country: (-met[country], country)))


def _counts(articles: Sequence[Article], lines: Sequence[Line], countries: Sequence[str]) -> Counts:
    parties = {one.id for article in articles for one in wording.main_companies(article.facts.companies)}
    return Counts(
        articles=len(articles),
        events=len(lines),
        deals=sum(line.is_deal for line in lines),
        companies=len(parties),
        countries=len(countries),
        languages=len({article.facts.lang for article in articles}),
    )
