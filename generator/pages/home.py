"""The home page, and the pages that people write by hand."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Article, Page
from generator.pages import wording
from generator.pages.atoz import top
from generator.pages.data.tables import described
from generator.pages.evidence import Words, words
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
    article: Article
    words: Words


def home_page(site: Site) -> Iterator[Page]:
    """The latest articles, key figures and ways in."""
    digest = site.digest
    dated, undated = by_day(digest.articles)
    yield page(
        site, "home.md.j2", "index.md", latest=dated[:LATEST], shelf=undated[: LATEST - len(dated[:LATEST])],
        undated=len(undated), languages=len({article.facts.lang for article in digest.articles}),
        figures=figures(site), kinds=KINDS, nouns=NOUNS, top={kind: top(site, kind, CHIPS) for kind in KINDS},
    )  # fmt: skip


def figures(site: Site) -> list[Figure]:
    """The first amount or sum of each of the newest articles that state one as their news."""
    found = (figure for article in site.digest.articles if (figure := _figure(article)))
    return [figure for figure, _ in zip(found, range(FIGURES), strict=False)]


def written_pages(site: Site) -> Iterator[Page]:
    """The pages of `templates/pages/`; a template may ask `site` for figures and `tables` for columns of the data."""
    folder = site.settings.root / site.settings.templates / "pages"
    for path in sorted(folder.rglob("*.md")):
        name = path.relative_to(folder).as_posix()
        yield page(site, f"pages/{name}", name, tables=described())


def _figure(article: Article) -> Figure | None:
    amounts = wording.main_amounts(article.facts.capacities)
    said = [(wording.amount(fact), fact.evidence) for fact in amounts]
    said += [(wording.money(fact), fact.evidence) for fact in article.facts.money]
    for text, evidence in said:
        for one in words(article, evidence):
            return Figure(text=text, note=", ".join(_parties(article)), article=article, words=one)
    return None


def _parties(article: Article) -> list[str]:
    return [company.name for company in wording.main_companies(article.facts.companies)[:2]]
