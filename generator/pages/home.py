"""The home page, and the pages that people write by hand."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from generator.model import Article, Capacity, Page
from generator.pages.atoz import top
from generator.pages.data.tables import described
from generator.pages.evidence import Words, words
from generator.pages.issues.periods import month, title
from generator.pages.ledger import Amount
from generator.pages.listings import NOUNS
from generator.pages.site import KINDS, Site, by_day, page

LATEST = 6
FIGURES = 6
CHIPS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number in the news, with the words it comes from."""

    text: str
    note: str
    """The first parties of its news."""
    article: Article
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Newest:
    """The issue of the newest month."""

    title: str
    address: str
    articles: int


def home_page(site: Site) -> Iterator[Page]:
    """Key figures, ways in, the latest articles and their numbers."""
    digest = site.digest
    dated, undated = by_day(digest.articles)
    yield page(
        site, "home.md.j2", "index.md", latest=dated[:LATEST], shelf=undated[: LATEST - len(dated[:LATEST])],
        undated=len(undated), languages=len({article.facts.lang for article in digest.articles}),
        newest=newest([digest.days[article.id] for article in dated]), figures=figures(site),
        kinds=KINDS, nouns=NOUNS, top={kind: top(site, kind, CHIPS) for kind in KINDS},
    )  # fmt: skip


def newest(days: Sequence[str]) -> Newest | None:
    """The issue of the first of `days` (YYYY-MM-DD, the newest first); None where there is no day."""
    months = [month(day) for day in days]
    if not months:
        return None
    return Newest(title=title(months[0]), address=f"issues/{months[0]}/", articles=months.count(months[0]))


def figures(site: Site) -> list[Figure]:
    """The first amount or sum of each of the newest articles that state one as their news."""
    by_article = groupby(site.amounts, key=lambda amount: amount.article)
    found = (figure for _, amounts in by_article if (figure := _figure(amounts)))
    return list(islice(found, FIGURES))


def written_pages(site: Site) -> Iterator[Page]:
    """The pages of `templates/pages/`; a template may ask `site` for figures and `tables` for columns of the data."""
    folder = site.settings.root / site.settings.templates / "pages"
    for path in sorted(folder.rglob("*.md")):
        name = path.relative_to(folder).as_posix()
        yield page(site, f"pages/{name}", name, tables=described())


def _figure(amounts: Iterable[Amount]) -> Figure | None:
    for amount in amounts:
        if isinstance(amount.fact, Capacity) and amount.fact.role != "project":
            continue
        for one in words(amount.article, amount.fact.evidence):
            parties = ", ".join(company.name for company in amount.companies[:2])
            return Figure(text=amount.text, note=parties, article=amount.article, words=one)
    return None
