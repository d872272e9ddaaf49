"""Monthly and weekly issues: pages to read, to print and to send, and the list of them all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import Page
from generator.pages.cards import Told, card
from generator.pages.issues.contents import Issue, headline, issues_of, sources_of
from generator.pages.issues.debuts import NOWHERE
from generator.pages.issues.lines import Line
from generator.pages.issues.periods import month, week
from generator.pages.paging import Leaf, leaves
from generator.pages.site import Site, by_day, page, public
from generator.pages.templating import address

MONTHS_LISTED = 36
"""Months on one page of the list."""
IN_MAIL = 30
"""Lines of news in a mail: Gmail clips what is longer than 102 kB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """An issue, its neighbours among those of its kind, and what it says of itself."""

    issue: Issue
    newer: Issue | None
    older: Issue | None
    headline: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A month of the list, with the weeks in which its articles were published."""

    month: Numbered
    weeks: tuple[str, ...]


def issue_pages(site: Site) -> Iterator[Page]:
    """The list, then each month and each week with its mail."""
    sources = sources_of(site)
    months, weeks = (_numbered(site, issues_of(site, sources, period)) for period in (month, week))
    undated = len(by_day(site.digest.articles)[1])
    for leaf in leaves("issues/index.md", [_listed(site, one) for one in months], MONTHS_LISTED):
        yield page(
            site, "issues/list.md.j2", leaf.path, leaf=leaf, undated=undated, months=len(months), weeks=len(weeks)
        )
    for one in (*months, *weeks):
        yield from _pages(site, one)
        yield _mail(site, one)
        yield _card(site, one)


def _numbered(site: Site, issues: Sequence[Issue]) -> list[Numbered]:
    """`issues` come the newest first."""
    around = zip((None, *issues[:-1]), issues, (*issues[1:], None), strict=True) if issues else ()
    return [
        Numbered(issue=issue, newer=newer, older=older, headline=headline(site, issue, is_first=older is None))
        for newer, issue, older in around
    ]


def _listed(site: Site, one: Numbered) -> Listed:
    weeks = {week(site.digest.days[article.id]) for article in one.issue.articles}
    return Listed(month=one, weeks=tuple(sorted(weeks)))


def _pages(site: Site, one: Numbered) -> Iterator[Page]:
    for leaf in leaves(one.issue.path, one.issue.lines, site.settings.page_size):
        yield page(
            site, "issues/issue.md.j2", leaf.path, one=one, issue=one.issue, leaf=leaf, nowhere=NOWHERE,
            deals=_deals(leaf), others=[line for line in leaf.items if not line.is_deal],
        )  # fmt: skip


def _deals(leaf: Leaf[Line]) -> list[Line]:
    return [line for line in leaf.items if line.is_deal]


def _mail(site: Site, one: Numbered) -> Page:
    path = f"issues/{one.issue.key}/email.html"
    lines = one.issue.lines[:IN_MAIL]
    return page(
        site, "issues/email.html.j2", path, one=one, issue=one.issue, nowhere=NOWHERE,
        deals=[line for line in lines if line.is_deal], others=[line for line in lines if not line.is_deal],
        left=len(one.issue.lines) - len(lines), link=lambda target: public(site, target, path),
        own=public(site, address(one.issue.path), path),
    )  # fmt: skip


def _card(site: Site, one: Numbered) -> Page:
    """What a link to the issue shows where links are shared; its front matter names the path."""
    issue = one.issue
    told = Told(
        kind=f"Issue · {issue.days}",
        title=issue.title,
        names=one.headline,
        counts=(("article", "articles", len(issue.articles)), ("deal", "deals", issue.counts.deals)),
        facts=[site.rows[line.lead.id].brief for line in issue.lines[:3]],
    )
    return card(site, f"cards/issues/{issue.key}.png", told)
