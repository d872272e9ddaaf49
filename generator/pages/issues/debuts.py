"""Which company appears in which country for the first time in this digest, by day of publication."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Article, Company
from generator.pages import wording
from generator.pages.site import Site

NOWHERE = ""
"""Stands for the country of an article that names no place as that of its news."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Debut:
    """A company's first article in a country."""

    company: str
    """Id of the company."""
    country: str
    """Id of the country, or `NOWHERE`."""
    article: Article
    is_new: bool
    """Whether it is the company's first article of all."""


def debuts_of(site: Site, articles: Iterable[Article]) -> dict[str, list[Debut]]:
    """By article id what begins with it; `articles` come in any order, each with a day in the digest's `days`."""
    ordered = sorted(articles, key=lambda article: (site.digest.days[article.id], article.id))
    known, pairs = set[str](), set[tuple[str, str]]()
    begun: dict[str, list[Debut]] = defaultdict(list)
    for article in ordered:
        companies = wording.main_companies(article.facts.companies)
        for company, country in _pairs(companies, countries_of(site, article)):
            if (company, country) not in pairs and (country or company not in known):
                begun[article.id].append(
                    Debut(company=company, country=country, article=article, is_new=company not in known)
                )
            pairs.add((company, country))
        known.update(company.id for company in companies)
    return begun


def countries_of(site: Site, article: Article) -> list[str]:
    """Ids of the countries of the news."""
    regions = wording.main_regions(article.facts.regions)
    chains = ((region.id, *site.entries["region"][region.id].parents) for region in regions)
    return list(dict.fromkeys(chain[-1] for chain in chains))


def by_country(debuts: Iterable[Debut]) -> list[tuple[str, list[Debut]]]:
    """Countries with most debuts first; what names no country last."""
    found: dict[str, list[Debut]] = defaultdict(list)
    for debut in debuts:
        found[debut.country].append(debut)
    return sorted(found.items(), key=lambda item: (item[0] == NOWHERE, -len(item[1]), item[0]))


def _pairs(companies: Iterable[Company], countries: list[str]) -> Iterator[tuple[str, str]]:
    for company in companies:
        yield from ((company.id, country) for country in countries or [NOWHERE])
