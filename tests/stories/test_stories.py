"""Reports of one event become one story; two deals never do."""

import random
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Agreement, Joint
from generator.stories.accounts import deeds
from tests.stories.builders import article, stories_of

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "stories.yml").read_text("utf-8"))
EVERY = [
    article(f"{number}{letter}", report=report)
    for number, case in enumerate(CASES)
    for letter, report in case["reports"].items()
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_case(case: dict) -> None:  # type: ignore[type-arg]
    """Each case names the groups, and what is in none stays alone."""
    stories = stories_of([article(letter, report=report) for letter, report in case["reports"].items()])
    groups = [sorted(one.id for one in story.articles) for story in stories]
    assert sorted(groups) == case["expect"]


@settings(max_examples=30, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_articles_does_not_matter(chance: random.Random) -> None:
    """All cases at once, shuffled, give the same stories."""
    shuffled = EVERY.copy()
    chance.shuffle(shuffled)
    assert stories_of(shuffled) == stories_of(EVERY)


SIGNED = {"day": "2026-02-25", "parties": ["catl", "cecep"], "tags": ["strategic-partnership"]}
TEXT = (
    "宁德时代与合作伙伴在宁德签署战略合作协议，双方将在储能、零碳园区和换电领域开展合作，"
    "并共同开发海外市场，首批项目今年落地。"
)


def test_a_story_tells_reports_sources_and_languages() -> None:
    """Five reports, two of them copies of others: three sources, three languages."""
    reports = [
        article("a", TEXT, SIGNED | {"lang": "zh", "published": "2026-02-25"}),
        article("b", TEXT + "责任编辑", SIGNED | {"lang": "zh", "published": "2026-02-26"}),
        article("c", "转载：" + TEXT, SIGNED | {"lang": "zh", "published": "2026-02-27"}),
        article("d", "CATL и CECEP подписали соглашение.", SIGNED | {"lang": "ru", "published": "2026-02-26"}),
        article("e", "CATL und CECEP arbeiten zusammen.", SIGNED | {"lang": "de", "added": "2026-02-28"}),
    ]

    (story,) = stories_of(reports)

    assert (story.id, story.languages) == ("a", ("de", "ru", "zh"))
    assert [one.id for one in story.articles] == ["a", "b", "d", "c", "e"]
    assert [(source.key, len(source.articles)) for source in story.sources] == [("a", 3), ("d", 1), ("e", 1)]


def test_a_joint_names_the_shared_facts_in_the_words_of_both() -> None:
    """Words that are equal stand once."""
    one = {"lang": "zh", "day": "2026-03-03", "parties": ["byd"], "places": ["CN-440300"]}
    two = one | {"lang": "de", "day": "XXXX-03-03", "tags": ["commissioning"]}

    (story,) = stories_of(
        [
            article("a", report=one | {"amounts": ["10 GWh storage"], "money": ["3000000000 CNY"]}),
            article("b", report=two | {"amounts": ["10000 MWh storage"], "money": ["3000000000 CNY"]}),
        ]
    )

    assert story.joints == (
        Joint(
            article="a",
            to="b",
            agreements=(
                Agreement(kind="date", words=("2026-03-03", "XXXX-03-03")),
                Agreement(kind="company", words=("BYD",)),
                Agreement(kind="number", words=("10 GWh", "10000 MWh")),
                Agreement(kind="money", words=("3000000000 CNY",)),
                Agreement(kind="place", words=("CN-440300",)),
            ),
        ),
    )


def test_a_stated_english_title_stands_for_the_story() -> None:
    """A lead that stands in for a title is the last choice, whatever its language."""
    reports = [
        article("a", report=SIGNED | {"lang": "zh", "title": "宁德时代签约"}),
        article("b", report=SIGNED | {"lang": "en", "title": "CATL said on", "title_basis": "lead"}),
        article("c", report=SIGNED | {"lang": "en", "title": "CATL signs"}),
    ]

    assert stories_of(reports)[0].title.title == "CATL signs"
    assert stories_of(reports[:2])[0].title.title == "宁德时代签约"


def test_copies_join_an_event_by_the_fullest_account_of_them() -> None:
    """The longest copy lost its date; the other one has it."""
    reports = [
        article("a", TEXT + "责任编辑王芳", {"lang": "zh", "parties": ["catl"]}),
        article("b", TEXT, SIGNED | {"lang": "zh"}),
        article("c", "CATL и CECEP подписали соглашение.", SIGNED | {"lang": "ru"}),
    ]

    (story,) = stories_of(reports)

    assert [[one.id for one in source.articles] for source in story.sources] == [["a", "b"], ["c"]]


def test_no_articles_make_no_stories() -> None:
    """Nor does a single one, or one without a word."""
    assert stories_of([]) == ()
    assert stories_of([article("a")]) == ()
    assert stories_of([article("a"), article("b")]) == ()


def test_deeds_are_tags_of_the_vocabulary() -> None:
    """A deed with another id would never be found."""
    lexicon = Path(__file__).parents[2] / "generator" / "facts" / "lexicons" / "tags.yml"
    tags = yaml.safe_load(lexicon.read_text("utf-8"))["tags"]

    assert sorted(deed for deed in deeds() if tags.get(deed, {}).get("family") != "event") == []


def test_of_two_copies_the_one_that_dates_the_event_speaks() -> None:
    """The other names more companies and places, but only the day on which it was printed."""
    dated = {"lang": "zh", "day": "2026-02-25", "parties": ["catl"], "places": ["CN-350900"], "tags": ["commissioning"]}
    reports = [
        article("a", TEXT, dated | {"day": None, "published": "2026-02-26", "parties": ["catl", "cecep", "edf"]}),
        article("b", TEXT, dated),
        article("c", "CATL начала выпуск.", dated | {"lang": "ru"}),
    ]

    (story,) = stories_of(reports)

    assert [joint.article for joint in story.joints] == ["b", "c"]
    assert len(story.sources) == 2
