"""What the index is told of an article: never more than its page shows."""

import pytest

from generator import markup
from generator.model import Names
from generator.search.entries import articles_json, date_of, day, period, text_json
from generator.search.stubs import further_words, second_parts, stub
from tests.pages.builders import FUJIAN, article, company, region, said, tag

TEXT = "The first storage.\n\nThe second truck.\n\nThe third hydrogen."
NAMES = Names(places=FUJIAN, tags={"hydrogen": {"en": "Hydrogen"}})


def test_a_stub_holds_title_and_text_in_the_words_of_the_index() -> None:
    """The title as a heading, so that its words weigh more."""
    assert stub(article("a", "储能 <b>.", title="CATL")) == (
        '<!doctype html><html lang="en"><body data-pagefind-body>'
        "<h1>catl0</h1><p>储 储能 能 b0</p><p></p></body></html>\n"
    )


@pytest.mark.parametrize(
    ("publish", "inside", "outside"),
    [
        ("full", ["first", "second", "third"], []),
        ("excerpt", ["first", "second"], ["third", "hydrogen"]),
        ("facts", [], ["first", "second", "third"]),
    ],
)
def test_the_index_holds_no_text_that_is_not_published(publish: str, inside: list[str], outside: list[str]) -> None:
    """Neither the stub nor what a result shows."""
    one = article("a", TEXT, title="Headline", publish=publish)

    for held in (stub(one), text_json(one)["text"]):
        assert [word for word in inside if word not in held] == []
        assert [word for word in outside if word in held] == []
    assert "headlin" in stub(one)


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
    assert text_json(one)["marks"] == {"company:x": [[start, start + 5]]}


def test_marks_count_in_the_text_of_the_record() -> None:
    """A picture without a caption is a block without words: it moves no offset."""
    blocks = [
        markup.of_lines("Before."),
        markup.block(markup.image("", "https://example.org/a.png")),
        markup.of_lines("CATL."),
    ]
    one = article("a", blocks=blocks, companies=[company("catl", "CATL", said("Before.\n\nCATL.", "CATL"))])

    (span,) = text_json(one)["marks"]["company:catl"]

    assert one.shown.text == one.document.text == "Before.\n\nCATL."
    assert one.shown.text[slice(*span)] == "CATL"


def test_a_german_compound_is_found_by_its_second_part() -> None:
    """Speicher finds Energiespeicherung; only in German texts."""
    assert second_parts("energiespeicherung") == ("speicherung",)
    assert second_parts("speicher") == ()
    assert "speicherung0" in further_words(article("a", "Energiespeicherung", lang="de"))
    assert further_words(article("a", "Energiespeicherung", lang="en")) == ()


def test_an_umlaut_written_with_e_is_found_as_an_umlaut() -> None:
    """Foerderung is Förderung."""
    assert "forderung0" in further_words(article("a", "Foerderung", lang="de"))


def test_a_result_has_an_address_below_the_root() -> None:
    """The site may stand under any path."""
    made = text_json(article("a/1", title="T", lang="ru", published="2022-09-01"))

    assert {key: made[key] for key in ("url", "title", "lang", "when")} == {
        "url": "articles/a-1/",
        "title": "T",
        "lang": "ru",
        "when": "published 1 September 2022",
    }


def test_regions_around_are_for_filters_alone() -> None:
    """Ningde lies in Fujian and China; Fujian, named itself, is not around."""
    one = article("a", regions=[region("CN-350900"), region("CN-FJ", primary=False)], companies=[company("x", "X")])

    made = articles_json([one], NAMES)

    label = [entity for entity, _ in made["entities"]]
    assert {part: [label[place] for place in made[part][0]] for part in ("main", "named", "within")} == {
        "main": ["company:x", "region:CN-350900"],
        "named": ["region:CN-FJ"],
        "within": ["region:CN"],
    }
    assert dict(made["entities"])["region:CN"] == "China"


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
