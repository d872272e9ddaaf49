"""Who is a party of which news, where it takes place, and its figures with their words: counted once for all pages.

Strict on purpose: a company that an article only mentions has no deed there, and a place only mentioned is no scene.
A place counts for all that it lies in: Ningde for Fujian and China.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Article, Capacity, Entry
from generator.pages.evidence import Words, words
from generator.pages.ledger import Amount
from generator.pages.site import KINDS, Site, has_page

LEAST = 2
"""Articles that make a page of a company in a region."""
Pair = tuple[str, str]
"""Ids of a company and of a region."""
Articles = Mapping[str, tuple[Article, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A capacity or sum, and its words in the article."""

    amount: Amount
    words: Words | None
    """None for a fact without words, which a person wrote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """What the pages of companies, regions and topics are made of; all articles in the order of the digest."""

    deeds: Articles
    """By company those whose news it is a party of."""
    scenes: Articles
    """By region those whose news takes place in it, or in a place that lies in it."""
    pairs: Mapping[Pair, tuple[Article, ...]]
    """By company and region those in which the one is a party and the other, or a place in it, the scene."""
    told_by: Mapping[Pair, Pair]
    """Of the pairs with a page, and of the wider regions with the same articles: the pair whose page tells of them."""
    cited: Mapping[str, tuple[Cited, ...]]
    """By article its capacities and sums, background left out."""


def index_of(site: Site) -> Index:
    """The index of all articles: one pass over them, and one over the amounts."""
    deeds: dict[str, list[Article]] = defaultdict(list)
    scenes: dict[str, list[Article]] = defaultdict(list)
    pairs: dict[Pair, list[Article]] = defaultdict(list)
    for article in site.digest.articles:
        parties, places = parties_of(article), scenes_of(site, article)
        for company in parties:
            deeds[company].append(article)
        for place in places:
            scenes[place].append(article)
        for pair in ((company, place) for company in parties for place in places):
            pairs[pair].append(article)
    together = {key: tuple(found) for key, found in pairs.items()}
    return Index(
        deeds={key: tuple(found) for key, found in deeds.items()},
        scenes={key: tuple(found) for key, found in scenes.items()},
        pairs=together,
        told_by=_told_by(site, together),
        cited=_cited(site),
    )


def parties_of(article: Article) -> list[str]:
    """Ids of the companies that the news is about, none of those that are only mentioned."""
    return [company.id for company in article.facts.companies if company.primary]


def scenes_of(site: Site, article: Article) -> list[str]:
    """Ids of the places of the news and of all that they lie in, each once."""
    regions = site.entries["region"]
    places = (region.id for region in article.facts.regions if region.primary)
    return list(dict.fromkeys(key for place in places for key in (place, *regions[place].parents)))


def pair_address(site: Site, pair: Pair) -> str:
    """Where the page of a company in a region stands, if there is one."""
    company, region = site.entries["company"][pair[0]], site.entries["region"][pair[1]]
    return f"{KINDS['company']}/{company.slug}/{region.slug}/"


def _told_by(site: Site, pairs: Mapping[Pair, tuple[Article, ...]]) -> dict[Pair, Pair]:
    """Where Fujian and China hold no other article than Ningde, the page of Ningde stands for all three.

    A page once made stays: what is added to a place is added to all that it lies in.
    """
    regions = site.entries["region"]
    many = [pair for pair, found in pairs.items() if len(found) >= LEAST and has_page("company", _company(site, pair))]
    told = {pair: pair for pair in many}
    for pair in sorted(many, key=lambda pair: (len(regions[pair[1]].parents), pair)):
        for wider in ((pair[0], parent) for parent in regions[pair[1]].parents):
            if len(pairs[wider]) == len(pairs[pair]):
                told[wider] = pair
    return told


def _company(site: Site, pair: Pair) -> Entry:
    return site.entries["company"][pair[0]]


def _cited(site: Site) -> dict[str, tuple[Cited, ...]]:
    found: dict[str, list[Cited]] = defaultdict(list)
    for amount in site.amounts:
        if not is_background(amount):
            first = next(iter(words(amount.article, amount.fact.evidence)), None)
            found[amount.article.id].append(Cited(amount=amount, words=first))
    return {key: tuple(cited) for key, cited in found.items()}


def is_background(amount: Amount) -> bool:
    """Whether it is no figure of the news: of the market, of history."""
    return isinstance(amount.fact, Capacity) and amount.fact.role == "context"
