"""What the index tells of an article: never more than its page shows."""

import pytest

from generator import markup
from generator.model import Names
from generator.search.entities import MAIN, NAMED, TOPIC, marks, strengths
from generator.search.entries import Told, date_of, day, facets_json, period, text_json
from generator.search.postings import words_of
from tests.pages.builders import FUJIAN, article, capacity, company, money, region, said, tag

TEXT = "The first storage.\n\nThe second truck.\n\nThe third hydrogen."
UNTOLD = Told("", (), "English")
NAMES = Names(places=FUJIAN, tags={"hydrogen": {"en": "Hydrogen"}})


@pytest.mark.parametrize(
    ("publish", "inside", "outside"),
    [
        ("full", ["first", "second", "third"], []),
        ("excerpt", ["first", "second"], ["third", "hydrogen"]),
        ("facts", [], ["first", "second", "third"]),
    ],
)
def test_the_index_holds_no_text_that_is_not_published(publish: str, inside: list[str], outside: list[str]) -> None:
    """Neither among its words nor in what a result shows."""
    one = article("a", TEXT, title="Headline", publish=publish)

    for held in (" ".join(words_of(one)), text_json(one, UNTOLD)["text"]):
        assert [word for word in inside if word not in held] == []
        assert [word for word in outside if word in held] == []
    assert "headlin" in words_of(one)


def test_a_result_marks_the_words_of_a_fact_where_they_are_shown() -> None:
    """Offsets into the shown text; what is not shown, or stands in the title, has none."""
    one = article(
        "a",
        TEXT,
        publish="excerpt",
        companies=[company("x", "X", said(TEXT, "truck")), company("y", "Y", said("Y", "Y", "title"))],
        tags=[tag("hydrogen", said(TEXT, "hydrogen"))],
    )

    start = TEXT.index("truck")
    assert marks(one) == {"company:x": [[start, start + 5]]}


def test_marks_count_in_the_text_of_the_record() -> None:
    """A picture without a caption is a block without words: it moves no offset."""
    blocks = [
        markup.of_lines("Before."),
        markup.block(markup.image("", "https://example.org/a.png")),
        markup.of_lines("CATL."),
    ]
    one = article("a", blocks=blocks, companies=[company("catl", "CATL", said("Before.\n\nCATL.", "CATL"))])

    (span,) = marks(one)["company:catl"]

    assert one.shown.text == one.document.text == "Before.\n\nCATL."
    assert one.shown.text[slice(*span)] == "CATL"


def test_a_result_has_an_address_below_the_root() -> None:
    """The site may stand under any path."""
    made = text_json(article("a/1", title="T", lang="ru"), UNTOLD)

    assert {key: made[key] for key in ("url", "title", "lang")} == {"url": "articles/a-1/", "title": "T", "lang": "ru"}


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (
            {"published": "2022-09-01", "date": "2022?-08-30"},
            ["published 1 Sep 2022", "Russian", "10 GWh storage", "30 Aug 2022 (year inferred)"],
        ),
        ({"published": "2022-09-01", "date": "2022?-09-01"}, ["published 1 Sep 2022", "Russian", "10 GWh storage"]),
        ({"published": "2022-09-01"}, ["published 1 Sep 2022", "Russian", "10 GWh storage"]),
        ({"date": "2022-08-30"}, ["30 Aug 2022", "Russian", "10 GWh storage"]),
        ({}, ["no date stated", "Russian", "10 GWh storage"]),
    ],
)
def test_a_result_says_its_facts_in_short_words_each_once(dates: dict[str, str], expected: list[str]) -> None:
    """First the date by which results are ordered; behind all the event's own where it is another day."""
    made = text_json(article("a", lang="ru", **dates), Told("CATL in Ningde", ("10 GWh storage", ""), "Russian"))

    assert (made["headline"], made["facts"]) == ("CATL in Ningde", expected)


def test_an_article_can_be_filtered_by_the_regions_around_its_own() -> None:
    """Ningde lies in Fujian and China; each value stands once, with its English label."""
    articles = [article("a", regions=[region("CN-350900")]), article("b", regions=[region("CN-FJ")])]
    made = facets_json(articles, [UNTOLD, UNTOLD], NAMES)

    assert made["region"] == {
        "values": [["CN", "China"], ["CN-350900", "Ningde"], ["CN-FJ", "Fujian"]],
        "of": [[0, 1, 2], [0, 2]],
    }


def test_an_article_can_be_filtered_by_what_its_amounts_are_of() -> None:
    """Those of the news itself; a sum of money is a kind of its own."""
    one = article(
        "a",
        capacities=[capacity("10", "GWh"), capacity("5", "units", of="vehicles", role="context")],
        money=[money(1, "CNY")],
    )

    assert facets_json([one], [UNTOLD], NAMES)["amount"] == {
        "values": [["money", "Sum of money"], ["storage", "Storage"]],
        "of": [[0, 1]],
    }


def test_a_language_is_called_by_its_name() -> None:
    """Which articles are in it, the index says."""
    made = facets_json(
        [article("a", lang="ru"), article("b", lang="de")], [Told("", (), "Russian"), Told("", (), "German")], NAMES
    )

    assert made["lang"] == {"values": [("de", "German"), ("ru", "Russian")]}


def test_an_article_is_about_its_parties_more_than_about_others() -> None:
    """The better where a company stands twice."""
    one = article(
        "a",
        regions=[region("CN-FJ", primary=False)],
        companies=[company("x", "X", primary=False), company("x", "X")],
        tags=[tag("hydrogen")],
    )

    assert strengths(one) == {"company:x": MAIN, "region:CN-FJ": NAMED, "tag:hydrogen": TOPIC}


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [("2022-09-01", "2022-09-01"), ("2022?-09", "2022-09-00"), ("XXXX-02-25", ""), ("202X", ""), (None, "")],
)
def test_results_are_sorted_by_what_is_known_of_a_date(edtf: str | None, expected: str) -> None:
    """A month stands before its days; without a year there is nothing to sort by."""
    assert day(edtf) == expected


def test_an_article_without_publication_is_sorted_by_its_event() -> None:
    """And filed by the month in which it was handed in."""
    one = article("a", date="2022-08-30", added="2026-11-01")

    assert (date_of(one), period(one)) == ("2022-08-30", (2026, 11))
    assert period(article("b")) == (0, 0)
