"""Which other articles a reader of one article may want."""

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.model import Article, Entry
from generator.pages.site import Site

NEAR = 10
"""How many neighbours on either side are looked at in each list that both share: time stays linear."""
SHOWN = 4
LEAST = 0.5
"""A weaker tie than this is a coincidence: two articles that share China and a common topic."""


def related(site: Site, positions: Mapping[str, int], article: Article, shown: tuple[Article, ...]) -> list[Article]:
    """The articles that share most with `article`; a rare company or place ties closer than a common topic.

    Those of `shown`, the article itself among them, stand on its page already.
    """
    there = {other.id for other in shown}
    scores: dict[str, float] = defaultdict(float)
    for weight, entry in _ties(site, article):
        for other in _near(entry, positions, positions[article.id]):
            if other.id not in there:
                scores[other.id] += weight
    best = sorted((-score, positions[key]) for key, score in scores.items() if score >= LEAST)[:SHOWN]
    return [site.digest.articles[position] for _, position in best]


def positions_of(site: Site) -> dict[str, int]:
    """Article id -> its place in the order of the digest."""
    return {article.id: at for at, article in enumerate(site.digest.articles)}


def _ties(site: Site, article: Article) -> Iterator[tuple[float, Entry]]:
    facts = article.facts
    named = [("company", one.id, 3.0 if one.primary else 1.0) for one in facts.companies]
    named += [("region", one.id, 1.5 if one.primary else 0.5) for one in facts.regions if one.level != "country"]
    named += [("tag", one.id, 0.8) for one in facts.tags]
    for kind, key, weight in named:
        entry = site.entries[kind][key]
        yield weight / (1 + math.log(len(entry.articles))), entry


def _near(entry: Entry, positions: Mapping[str, int], at: int) -> tuple[Article, ...]:
    here = bisect_left(entry.articles, at, key=lambda other: positions[other.id])
    return entry.articles[max(0, here - NEAR) : here + NEAR + 1]
