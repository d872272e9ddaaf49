"""An article is tagged with the topics that it is about, not with those that it brushes."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.facts import tags
from generator.facts.rules import Scope, passage
from generator.facts.tags.check import problems, problems_of
from generator.facts.tags.triggers import compiled
from generator.facts.tags.vocabulary import parse, vocabulary
from generator.model import Declared

ROOT = Path(__file__).parents[2]
CASES = yaml.safe_load((ROOT / "tests/cases/tags.yml").read_text("utf-8"))
ACQUISITIONS = yaml.safe_load((ROOT / "tests/cases/tags_acquisition.yml").read_text("utf-8"))
FIVE = [
    (
        "000_3f5714ad22245d1f",
        "zh",
        {"energy-storage", "heavy-trucks", "battery-manufacturing", "investment-agreement"},
        {"battery-recycling"},
    ),
    (
        "001_0fd850728217d593",
        "zh",
        {"heavy-trucks", "battery-swapping", "industry-event", "virtual-power-plant", "decarbonisation"},
        {"battery-recycling", "grid"},
    ),
    (
        "002_f5657d2c5e6c31f2",
        "ru",
        {"energy-storage", "strategic-partnership", "decarbonisation"},
        {"heavy-trucks", "battery-recycling", "aviation"},
    ),
    (
        "003_cb0c42706402edeb",
        "zh",
        {"battery-recycling", "industry-event", "strategic-partnership", "energy-storage", "battery-swapping"},
        {"heavy-trucks"},
    ),
    (
        "004_17b9a7fb1458c026",
        "de",
        {"energy-storage", "research-lab", "strategic-partnership", "grid"},
        {"heavy-trucks", "battery-recycling", "hydrogen"},
    ),
]


def scope(lang: str, text: str, title: str = "") -> Scope:
    """A scope of a title, where there is one, and a text."""
    first = (passage("title", title),) if title else ()
    return Scope(passages=(*first, passage("text", text)), lang=lang, declared=Declared())


def ids(where: Scope) -> list[str]:
    """The tags that are found."""
    return [tag.id for tag in tags.find(where).facts]


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    """Each case has the tags it expects and none that must stay silent."""
    text = "— " * (case.get("filler", 0) // 2) + case["text"]
    found = set(ids(scope(case["lang"], text, case.get("title", ""))))
    assert found >= set(case.get("expect", []))
    assert not found & set(case.get("silent", []))


@pytest.mark.parametrize(
    ("lang", "text", "answer"),
    [
        (lang, text, answer == "acquired")
        for lang, answers in ACQUISITIONS.items()
        for answer, texts in answers.items()
        for text in texts
    ],
)
def test_who_takes_over_a_company_acquires_it_and_who_takes_over_a_task_does_not(
    lang: str, text: str, answer: bool
) -> None:
    """The same verb is told by what stands beside it."""
    assert ("acquisition" in ids(scope(lang, text))) is answer


@pytest.mark.parametrize(("stem", "lang", "wanted", "unwanted"), FIVE, ids=[row[0] for row in FIVE])
def test_seed_has_its_topics(stem: str, lang: str, wanted: set[str], unwanted: set[str]) -> None:
    """Each of the five seeds is tagged with its topics, and not with those that it brushes."""
    raw = (ROOT / f"seeds/{stem}.txt").read_text("utf-8")
    found = set(ids(scope(lang, re.sub(r"(?s)\s*---.*?\n---\s|<[^>]+>", "", raw))))
    assert found >= wanted
    assert not found & unwanted


def test_evidence_is_the_trigger_as_it_stands() -> None:
    """Evidence quotes the first distinct triggers, title first, and every quote stands at its offsets."""
    where = scope("de", "Der Batteriespeicher und die Energiespeicher.", "Batteriespeicher")
    proof = tags.find(where).facts[0].evidence
    assert [(part.quote, part.start, part.end, part.where, part.rule) for part in proof] == [
        ("Batteriespeicher", 0, 16, "title", "topic in the title"),
        ("Energiespeicher", 29, 44, "text", "topic in the title"),
    ]


def test_evidence_ends_with_the_trigger_where_the_script_changes() -> None:
    """Latin letters behind a Chinese phrase are no ending of it, nor Chinese ones behind a Latin word."""
    found = tags.find(scope("zh", "某公司的储能ABC项目采用hydrogen方案。"))

    assert {proof.quote for tag in found.facts for proof in tag.evidence} == {"储能", "hydrogen"}


def test_refused_topic_says_why() -> None:
    """A topic that is only brushed is a refused candidate with its count."""
    found = tags.find(scope("en", "— " * 300 + "Hydrogen was named."))
    assert found.facts == ()
    assert [(part.taken, part.reason) for part in found.candidates] == [
        (False, "hydrogen: mentioned 1 of 3 times, not in the title or the lead")
    ]


def test_long_text_must_say_it_more_often() -> None:
    """In a text of twice the usual length three mentions no longer make a topic."""
    said = "Hydrogen here. Hydrogen there. Hydrogen."
    assert ids(scope("en", "— " * 300 + said)) == ["hydrogen"]
    assert ids(scope("en", "— " * 6000 + said)) == []


def test_empty_text_has_no_tags() -> None:
    """An empty article has no tags."""
    assert ids(scope("en", "")) == []


def test_vocabulary_is_sound() -> None:
    """The lexicon has no duplicate trigger, no missing label and no unknown family."""
    assert problems() == ()


def test_vocabulary_is_controlled() -> None:
    """There are forty to sixty topics, and each stands in one of the four families."""
    assert 40 <= len(vocabulary().topics) <= 60
    assert list(tags.families()) == ["technology", "application", "event", "chain"]
    assert {topic.family for topic in vocabulary().topics.values()} == set(tags.families())


def test_labels_stand_in_four_languages() -> None:
    """A tag has a name in Chinese, English, Russian and German."""
    assert tags.labels("battery-recycling") == {
        "zh": "电池回收",
        "en": "Battery recycling",
        "ru": "Переработка аккумуляторов",
        "de": "Batterierecycling",
    }


def test_one_label_names_one_topic() -> None:
    """No two topics share a label, since labels are searched for."""
    names = [name for topic in vocabulary().topics.values() for name in topic.label.values()]
    doubled = {name for name in names if names.count(name) > 1}
    assert doubled == {"Lithium"}  # one word in English and German


def test_check_reports_an_owners_slips() -> None:
    """A wrong id, an unknown family, a missing label, a doubled trigger and an empty one are each reported."""
    raw = {
        "lead": {"other": 1},
        "stretch": {"other": 1},
        "families": {"chain": {"least": 1, "label": {}}},
        "tags": {
            "Bad_Id": {
                "family": "chain",
                "label": {"zh": "甲", "en": "A", "ru": "А"},
                "de": ["*strom*", "*Strom*"],
                "en": ["*"],
            }
        },
    }
    assert problems_of(parse(raw)) == (
        "tag Bad_Id: the id is not kebab-case",
        "tag Bad_Id: no label in de",
        "tag Bad_Id: the trigger *strom* stands 2 times under de",
        "tag Bad_Id: no word in the trigger '*'",
    )


def test_trigger_without_a_word_is_refused() -> None:
    """A trigger that is only wildcards would match everything."""
    with pytest.raises(ValueError, match="no word in the trigger"):
        compiled("x", "* *", "calls")


@pytest.mark.parametrize("unit", ["储能", "batteriespeicher", "a", "sign ", "("])
def test_one_megabyte_is_linear(unit: str) -> None:
    """A megabyte of one repeated word is read to its end."""
    ids(scope("de", unit * (1_000_000 // len(unit))))
