"""Titles: stated ones and leads; the cases are in `tests/cases/headline.yml`."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator import markup
from generator.characters import width
from generator.headline import entitle
from generator.model import Claim, Declared, Document, Evidence, Headline

CASES = yaml.safe_load((Path(__file__).parent / "cases/headline.yml").read_text("utf-8"))
TITLED = [case for case in CASES if "title" in case]
LEADS = [case for case in CASES if "lead" in case]
BODY = "The operator said on Monday that the second phase of the battery would be finished in spring this year."


def document_of(markdown: list[str], title: str | None = None) -> Document:
    """A document of these blocks of Markdown."""
    claim = None if title is None else Claim(value=title, rule="front-matter.title")
    blocks = tuple(map(markup.block, markdown))
    return Document(seed="seeds/a.txt", form="text", encoding="utf-8", declared=Declared(title=claim), blocks=blocks)


def plain(case: dict[str, Any]) -> Document:
    """The plain text of a case."""
    return document_of([markup.escape(line) for line in [*case["lines"], case["body"]]])


@pytest.mark.parametrize("case", TITLED, ids=[case["why"] for case in TITLED])
def test_a_title_line_is_the_title_and_leaves_the_text(case: dict[str, Any]) -> None:
    """Every copy of it, but nothing else."""
    document = entitle(plain(case))
    title = case["title"]
    assert document.headline == Headline(
        text=title,
        basis="stated",
        evidence=Evidence(quote=title, start=0, end=len(title), where="title", rule="title-line"),
    )
    others = [line for line in case["lines"] if line != title]
    assert [block.text for block in document.blocks] == [*others, case["body"]]


@pytest.mark.parametrize(
    ("lines", "rule"),
    [
        (["（原标题：某市储能电站开工）"], "original-title"),
        (["某某集团在某市建百兆瓦储能电站", "原标题：某市储能电站开工"], "title-line"),
    ],
)
def test_a_portal_s_note_of_the_original_title_stands_in_for_a_title_line(lines: list[str], rule: str) -> None:
    """It is no title beside one that stands there."""
    titled = entitle(document_of([*lines, BODY]))

    assert titled.headline is not None
    assert titled.headline.evidence.rule == rule
    assert titled.headline.text == {"original-title": "某市储能电站开工", "title-line": lines[0]}[rule]


@pytest.mark.parametrize("case", LEADS, ids=[case["why"] for case in LEADS])
def test_without_a_title_the_lead_stands_in(case: dict[str, Any]) -> None:
    """It is a slice of the text and stays in it."""
    before = plain(case)
    document = entitle(before)
    assert document.headline is not None
    assert (document.headline.text, document.headline.basis) == (case["lead"], "lead")
    found = document.headline.evidence
    assert found.where == "text"
    assert document.text[found.start : found.end] == case["lead"]
    assert document.blocks == before.blocks


def test_a_claimed_title_beats_a_heading_and_takes_its_copies_out() -> None:
    """Copies that differ in spaces or marks are copies."""
    document = entitle(document_of(["# A battery opens!", "**A battery opens**", BODY, "## Costs"], "A battery opens"))
    assert document.headline == Headline(
        text="A battery opens",
        basis="stated",
        evidence=Evidence(quote="A battery opens", start=None, end=None, where="meta", rule="front-matter.title"),
    )
    assert [block.text for block in document.blocks] == [BODY, "Costs"]


def test_a_single_first_level_heading_is_the_title() -> None:
    """Its words are the evidence, without the hash."""
    document = entitle(document_of(["# A battery opens", BODY]))
    assert document.headline is not None
    assert document.headline.evidence == Evidence(
        quote="A battery opens", start=0, end=15, where="title", rule="heading"
    )
    assert [block.text for block in document.blocks] == [BODY]


@pytest.mark.parametrize("title", ["Norwald battery ships since 1882", "北岭·南川储能大会"])
def test_a_title_that_reads_like_a_masthead_stays_where_its_words_come_back(title: str) -> None:
    """As the page's claim and as its first heading: a year, or a name with a dot in it, is no slogan and no rubric."""
    body = f"{BODY} The Norwald yard has sent batteries by ship since 1882. 北岭·南川储能大会5月开幕。"
    claimed = Declared(title=Claim(value=title, rule="meta.og:title"))
    for document in (replace(document_of([body]), declared=claimed), document_of([f"# {title}", body])):
        headline = entitle(document).headline
        assert headline is not None
        assert headline.text == title


@pytest.mark.parametrize("masthead", ["Hofinger Tageszeitung", "Wirtschaft | Region", "测试物流网"])
def test_a_site_s_name_in_the_place_of_a_title_is_none(masthead: str) -> None:
    """Neither as the page's claim nor as its first heading; a person's own claim is believed."""
    claimed = Declared(title=Claim(value=masthead, rule="meta.og:title"))
    below = ["## A battery opens in Leeds", BODY]

    for document in (replace(document_of(below), declared=claimed), document_of([f"# {masthead}", *below])):
        headline = entitle(document).headline
        assert headline is not None
        assert headline.text == "A battery opens in Leeds"
    by_hand = entitle(document_of(below, masthead)).headline
    assert by_hand is not None
    assert by_hand.text == masthead


def test_two_first_level_headings_state_no_title() -> None:
    """They are the chapters of a text."""
    document = entitle(document_of([BODY, "# Past", BODY, "# Future", BODY]))
    assert document.headline is not None
    assert document.headline.basis == "lead"


def test_a_document_that_is_only_a_title_keeps_its_words() -> None:
    """Its text isn't emptied."""
    assert entitle(document_of(["# A battery opens"])).text == "A battery opens"


def test_a_lead_stays_on_its_line() -> None:
    """A table's or a poem's first line is enough."""
    headline = entitle(document_of(["| Site | MWh |\n| --- | --- |\n| Ohio | 20 |"])).headline
    assert headline is not None
    assert headline.text == "Site | MWh"


def test_a_document_without_words_has_no_headline() -> None:
    """An image alone says nothing."""
    assert entitle(document_of(["[Image](https://example.org/a.png)"])).headline is None


@given(st.lists(st.text(min_size=1, max_size=300), min_size=1, max_size=5))
def test_a_headline_is_short_and_its_quote_is_where_it_says(lines: list[str]) -> None:
    """For any words."""
    document = entitle(document_of([markup.escape(" ".join(line.split())) for line in lines]))
    if document.headline is not None:
        evidence = document.headline.evidence
        words = document.text if evidence.where == "text" else document.headline.text
        assert words[evidence.start : evidence.end] == evidence.quote == document.headline.text
        assert width(document.headline.text) <= 171
