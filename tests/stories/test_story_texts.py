"""From raw texts to stories: what the extractors find is enough to join reports in four languages."""

from pathlib import Path

import pytest
import yaml

from generator.build import articles_of
from generator.model import Seed
from tests.conftest import SEEDS
from tests.stories.builders import stories_of

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "stories_texts.yml").read_text("utf-8"))
FOLDER = Path(__file__).parents[2] / "seeds"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_case(case: dict) -> None:  # type: ignore[type-arg]
    """Each case names the groups of its reports."""
    raw = {name: text.encode() for name, text in case["reports"].items()}
    raw |= {name: (FOLDER / file).read_bytes() for name, file in case.get("seeds", {}).items()}
    seeds = [Seed(path=f"seeds/{name}.txt", data=data) for name, data in raw.items()]
    stories = stories_of([article for seed in seeds for article in articles_of(seed)[0]])
    assert [sorted(article.id for article in story.articles) for story in stories] == case["expect"]


def test_the_five_seeds_are_five_events() -> None:
    """Three of them name the same makers of trucks and batteries."""
    seeds = [Seed(path=f"seeds/{path.name}", data=path.read_bytes()) for path in SEEDS]

    assert len(seeds) == 5
    assert stories_of([article for seed in seeds for article in articles_of(seed)[0]]) == ()


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_a_second_copy_of_a_seed_is_a_reprint(path: Path) -> None:
    """Under another name, with the same bytes."""
    seeds = [Seed(path=f"seeds/{name}.txt", data=path.read_bytes()) for name in ("one", "two")]

    (story,) = stories_of([article for seed in seeds for article in articles_of(seed)[0]])

    assert [[article.id for article in source.articles] for source in story.sources] == [["one", "two"]]
