"""The invented articles that checks of scale read."""

from generator import build
from generator.model import Seed
from tests import scale


def test_invented_seeds_are_the_same_each_time() -> None:
    """So that a figure of one day can be held against another's."""
    assert list(scale.seeds(40)) == list(scale.seeds(60))[:40]


def test_invented_seeds_have_facts_to_find() -> None:
    """A company and an amount in each; three languages or more, and articles without a full date, among forty."""
    articles = [
        build.articles_of(Seed(path=name, data=text.encode()))[0][0] for name, text in scale.seeds(40)
    ]  # fmt: skip

    assert all(article.facts.companies and article.facts.capacities for article in articles)
    assert len({article.facts.lang for article in articles}) >= 3
    assert any(article.facts.published is None for article in articles)
