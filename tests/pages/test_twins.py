"""Articles and entries as JSON and as plain Markdown, beside their pages."""

import json
import posixpath
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest

from generator.pages.templating import address
from tests.conftest import ROOT
from tests.pages.builders import article, capacity, company, money, pages, region, said, tag
from tests.pages.html import active, front_matter, rendered

TEXT = "CATL builds 10 GWh in Ningde for 3 billion.\n\nMore follows."
SOME = (
    article(
        "a",
        TEXT,
        title="A *title* with <signs>",
        lang="zh",
        date="2022?-08-30",
        url="https://example.com/a?x=<1>&y=2",
        companies=[company("catl", "CATL", said(TEXT, "CATL"))],
        regions=[region("CN-350900", said(TEXT, "Ningde"))],
        capacities=[capacity("10", "GWh", said(TEXT, "10 GWh"), status="signed")],
        money=[money(3_000_000_000, "CNY", said(TEXT, "3 billion"), implied=True)],
        tags=[tag("energy-storage", said(TEXT, "builds"))],
    ),
    article("b", "Only this.", publish="facts", companies=[company("catl", "CATL")]),
)


def data(made: dict[str, str], path: str) -> dict[str, Any]:
    """A JSON file of the site."""
    parsed: dict[str, Any] = json.loads(made[path])
    return parsed


def test_an_article_as_json_is_its_record_with_the_text_that_offsets_count_in() -> None:
    """Without it where the text is not published."""
    made = pages(SOME)
    whole, bare = data(made, "articles/a.json"), data(made, "articles/b.json")
    schema = json.loads((ROOT / "generator" / "record.schema.json").read_text("utf-8"))

    for record in (whole, bare):
        jsonschema.validate(record, schema)
    evidence = whole["capacity"][0]["evidence"][0]
    assert whole["text"][evidence["start"] : evidence["end"]] == "10 GWh"
    assert "text" not in bare


def test_an_article_as_markdown_has_its_facts_with_their_words() -> None:
    """Head, title, addresses, facts, text; what is inferred or implied says so."""
    text = pages(SOME)[".plain/articles/a.md"]
    lines = text.splitlines()

    assert front_matter(text)["title"] == "A *title* with <signs>"
    assert "# A \\*title\\* with &lt;signs>" in lines
    assert "- Source: <https://example.com/a?x=%3C1%3E&y=2>" in lines
    assert "    - 30 August 2022 (year inferred)" in lines
    assert "    - 10 GWh storage (this news, signed) “10 GWh”" in lines
    assert "    - CNY 3 billion (currency implied by the language) “3 billion”" in lines
    assert lines[-1] == "More follows."


def test_the_markdown_of_an_article_shows_no_more_than_its_page() -> None:
    """Facts alone where its text is not published."""
    assert "Only this" not in pages(SOME)[".plain/articles/b.md"]


def test_an_entry_as_json_lists_its_articles_and_amounts() -> None:
    """Amounts of the news that it is a party or a place of, parents of the place included."""
    made = pages(SOME, site_url="https://example.org/sub")
    catl, fujian = data(made, "companies/catl.json"), data(made, "regions/cn-fj.json")

    assert (catl["name"], catl["page"]) == ("CATL", "https://example.org/sub/companies/catl/")
    assert [one["page"] for one in catl["articles"]] == [
        "https://example.org/sub/articles/a/",
        "https://example.org/sub/articles/b/",
    ]
    assert catl["articles"][0]["date"] == "2022?-08-30"
    assert [(one["kind"], one["text"], one["note"], one["article"]) for one in catl["amounts"]] == [
        ("capacity", "10 GWh storage", "this news, signed", "a"),
        ("money", "CNY 3 billion", "currency implied by the language", "a"),
    ]
    assert fujian["amounts"] == catl["amounts"]
    assert (fujian["country"], fujian["level"], fujian["parents"]) == ("CN", "admin1", ["CN"])


def test_the_twins_of_an_entry_say_what_they_leave_out() -> None:
    """China has thousands of articles; the tables have all of them."""
    made = pages(
        [
            article(f"n{number:03}", companies=[company("x", "X")], capacities=[capacity("1", "GWh")])
            for number in range(101)
        ]
    )
    found = data(made, "companies/x.json")

    lines = made[".plain/companies/x.md"].splitlines()
    assert "The first 100 of 101, the newest first. All are in the tables." in lines
    assert "Amounts are the newest 10 of 101. All are in the ledger: <../data/ledger.csv>." in lines
    assert sum(line.startswith("    - 1 GWh") for line in lines) == 10
    assert found["counts"] == {"articles": 101, "amounts": 101}
    assert (len(found["articles"]), len(found["amounts"])) == (100, 10)
    assert found["all_amounts"] == "../data/ledger.csv"


@pytest.mark.parametrize("name", ["<script>x</script>", "[x](javascript:alert)", "a\n# b", "{{ x }}", "&lt;"])
def test_a_hostile_name_is_words(name: str) -> None:
    """In the Markdown, too, which others may turn into pages."""
    text = f"It is {name}."
    made = pages([article("a", text, title=name, companies=[company("x", name, said(text, name))])])

    for path in (".plain/companies/x.md", ".plain/articles/a.md"):
        body = rendered(made[path])
        assert list(active(body)) == []
        assert " ".join(name.split()) in body.find(".//h1").text_content()


def test_links_of_plain_markdown_lead_to_pages() -> None:
    """As seen from where the file stands in the site, where the public address is not known."""
    made = pages(SOME)
    there = {address(path) for path in made}

    for path in (".plain/articles/a.md", ".plain/companies/catl.md", ".plain/regions/cn.md"):
        links = rendered(made[path]).xpath("//a/@href")
        ours = [unquote(link) for link in links if not link.startswith("https:")]
        folder = posixpath.dirname(path.removeprefix(".plain/"))
        found = [posixpath.normpath(posixpath.join(folder, link)) + "/" * link.endswith("/") for link in ours]
        assert found
        assert set(found) <= there
