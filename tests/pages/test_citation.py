"""How to cite an article: in words and as BibTeX that a program can read whatever the title."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import digest
from generator.model import Article, Names
from generator.pages.citation import citation, escaped, key
from generator.pages.site import site_of
from generator.record import to_json
from tests.pages.builders import FUJIAN, article, company, pages, region, settings
from tests.pages.html import rendered


def cited(one: Article, site_url: str = "https://example.org/sub/") -> tuple[str, str]:
    """The citation of `one`, in words and as BibTeX."""
    names = Names(places=FUJIAN)
    site = site_of(digest.gather([one], (), names), names, settings(site_url=site_url), to_json)
    made = citation(site, one)
    return made.words, made.bibtex


def test_an_entry_has_all_that_is_known() -> None:
    """Author, title, day of publication, language, addresses, and the brief."""
    one = article(
        "000_x",
        title="宁德时代：100% & mehr",
        lang="zh",
        author="A. Writer",
        date="XXXX-02-25",
        published="2022-09-01",
        url="https://news.example/a_b?c=1%20d",
        companies=[company("catl", "CATL")],
        regions=[region("CN-350900")],
    )

    words, bibtex = cited(one)

    assert bibtex == (
        "@misc{digest-000_x,\n"
        "  author = {{A. Writer}},\n"
        "  title = {{宁德时代：100\\% \\& mehr}},\n"
        "  year = {2022},\n"
        "  date = {2022-09-01},\n"
        "  language = {zh},\n"
        "  howpublished = {Industry News Digest},\n"
        "  url = {https://example.org/sub/articles/000_x/},\n"
        "  note = {CATL · Ningde, Fujian · 25 Feb, year not stated. "
        "Original: https://news.example/a\\_b?c=1\\%20d}\n"
        "}"
    )
    assert words == (
        "A. Writer: “宁德时代：100% & mehr”, published 1 September 2022. In: Industry News Digest. "
        "https://example.org/sub/articles/000_x/ Original: https://news.example/a_b?c=1%20d"
    )


@pytest.mark.parametrize(
    ("given_", "year", "note", "words"),
    [
        ({}, "XXXX", "Publication: year not stated", "day of publication not stated"),
        (
            {"date": "2022-08-30"},
            "XXXX",
            "30 Aug 2022. Publication: year not stated",
            "day of publication not stated",
        ),
        (
            {"published": "XXXX-02-25"},
            "XXXX",
            "published 25 Feb, year not stated. Publication: year not stated",
            "published 25 February, year not stated",
        ),
        (
            {"published": "2026?-02-02"},
            "2026",
            "published 2 Feb 2026 (year inferred). Publication: year inferred",
            "published 2 February 2026 (year inferred)",
        ),
    ],
)
def test_a_year_is_never_made_up(given_: dict[str, str], year: str, note: str, words: str) -> None:
    """The year of an event is no year of publication; an inferred one says so, and gives no date."""
    said, bibtex = cited(article("a", **given_))

    assert f"year = {{{year}}}," in bibtex
    assert f"note = {{{note}}}" in bibtex
    assert "date = {" not in bibtex
    assert words in said


def test_without_the_address_of_the_site_no_address_is_given() -> None:
    """A relative one would mean nothing in a list of references."""
    words, bibtex = cited(article("a"), site_url="")

    assert "url" not in bibtex
    assert "articles/" not in words


@pytest.mark.parametrize(("name", "expected"), [("000_a-b", "digest-000_a-b"), ("宁德", "digest-20d0b50d21ae")])
def test_a_key_is_made_of_the_address_alone(name: str, expected: str) -> None:
    """So that it never changes; BibTeX takes no other script."""
    assert key(article(name)) == expected


@given(st.text(max_size=30))
def test_whatever_the_words_a_field_stays_one_field(text: str) -> None:
    """Braces are balanced, in one line, and no sign of TeX's own is left bare."""
    made = escaped(text)
    depth = 0
    for sign in made:
        depth += (sign == "{") - (sign == "}")
        assert depth >= 0

    assert depth == 0
    assert "\n" not in made
    assert not re.search(r"(?<!\\)[$&#_%~^]", made)


def test_the_page_offers_both() -> None:
    """The BibTeX in a field that a keyboard selects; beside it the article's data, and all entries in one file."""
    made = pages([article("a", title="</textarea><b>"), article("b")], site_url="https://example.org/")

    cite = rendered(made["articles/a.md"]).find(".//section[@class='cite']")
    field = cite.find("textarea")
    assert "title = {{</textarea><b>}}" in field.text
    assert cite.find("label").get("for") == field.get("id")
    assert [link.get("href") for link in cite.iterfind("p/a")] == [
        "../../articles/a.json",
        "../../articles/a.md",
        "../../data/articles.bib",
    ]
    assert re.findall(r"^@misc\{(.*),$", made["data/articles.bib"], re.MULTILINE) == ["digest-a", "digest-b"]
