"""Which amounts are news of a company, of a region or under a topic."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.pages.entities.index import is_background, parties_of, scenes_of
from generator.pages.ledger import Amount
from generator.pages.site import Site

Amounts = Mapping[tuple[str, str], Sequence[Amount]]


def amounts_by_entry(site: Site) -> Amounts:
    """(kind, id) -> the amounts of the news that it is a party, the scene or a topic of, background left out."""
    found: dict[tuple[str, str], list[Amount]] = defaultdict(list)
    for amount in site.amounts:
        if is_background(amount):
            continue
        article = amount.article
        keys = [("company", key) for key in parties_of(article)]
        keys += [("region", key) for key in scenes_of(site, article)]
        keys += [("tag", tag.id) for tag in article.facts.tags]
        for key in keys:
            found[key].append(amount)
    return found
