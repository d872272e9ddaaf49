"""Copies of one text are one source, whatever was done to its head, tail, script and layout."""

from pathlib import Path

import pytest
import yaml

from generator.model import Agreement, Article, Joint
from tests.stories.builders import article, stories_of

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "reprints.yml").read_text("utf-8"))
NOTE = (
    "The town of Ardal will run its buses on batteries from next spring. The council ordered fourteen of them and a "
    "depot with chargers, paid for by the county. Drivers are trained over the winter at a closed airfield."
)


def copies_of(case: dict) -> list[Article]:  # type: ignore[type-arg]
    """The copies of a case as articles without dates."""
    text = case["text"]
    made = {
        letter: words.replace("{text}", text)
        .replace("{half}", text[: len(text) // 2])
        .replace("{rest}", text[len(text) // 2 :])
        for letter, words in case["copies"].items()
    }
    return [article(letter, words, case.get("facts", {}).get(letter)) for letter, words in made.items()]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_case(case: dict) -> None:  # type: ignore[type-arg]
    """Each case names the copies that are one source."""
    stories = stories_of(copies_of(case))
    groups = [[one.id for one in source.articles] for story in stories for source in story.sources]
    assert groups == case["expect"]


def test_a_copy_says_how_much_of_it_is_copied() -> None:
    """It is compared with the longest text, and the earliest copy names the source."""
    first = article("z", NOTE, {"published": "2026-03-01"})
    longer = article("a", f"{NOTE} Read more about buses in our magazine.", {"published": "2026-03-02"})

    (story,) = stories_of([longer, first])

    assert story.joints == (Joint(article="z", to="a", agreements=(Agreement(kind="text", words=("100 %",)),)),)
    assert (story.id, [source.key for source in story.sources]) == ("z", ["z"])


def test_relative_days_of_a_copy_printed_later_keep_no_copies_apart() -> None:
    """`Yesterday` is another day in each of them."""
    copies = [
        article("a", NOTE, {"day": "2026-03-01", "parties": ["byd"]}),
        article("b", NOTE, {"day": "2026-03-05", "parties": ["byd"]}),
    ]

    (story,) = stories_of(copies)

    assert len(story.sources) == 1
