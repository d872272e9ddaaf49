"""The Atom feed and the JSON Feed."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import jsonschema
import pytest
from lxml import etree

from generator import digest
from generator.model import Names
from generator.pages.site import site_of
from generator.record import to_json
from tests.pages.builders import article, capacity, company, pages, region, settings, tag

HERE = Path(__file__).parent
ATOM = {"a": "http://www.w3.org/2005/Atom"}
SOME = (
    article(
        "a",
        title="A <b> & 'c'",
        lang="zh",
        published="2022-09-01",
        url="https://example.org/a?b=1&c=2",
        companies=[company("x", "X & Co")],
        capacities=[capacity("10", "GWh")],
        tags=[tag("energy-storage")],
    ),
    article("b", added="2022-10-01"),
    article("c", published="XXXX-02-25"),
    article("d", published="2022-11"),
)
SUMMARY = site_of(digest.gather(SOME, (), Names()), Names(), settings(), to_json).rows["a"].brief


def atom(text: str) -> Any:
    """The feed as a tree."""
    return etree.fromstring(text.encode())


def feed(text: str) -> dict[str, Any]:
    """The JSON feed."""
    parsed: dict[str, Any] = json.loads(text)
    return parsed


def test_only_articles_with_a_full_date_are_in_a_feed() -> None:
    """By publication, else by addition, newest first; what has neither stands in none."""
    made = pages(SOME)

    assert atom(made["feed.xml"]).xpath("//a:entry/a:id/text()", namespaces=ATOM) == [
        "urn:industry-news-digest:b",
        "urn:industry-news-digest:a",
    ]
    assert [item["id"] for item in feed(made["feed.json"])["items"]] == [
        "urn:industry-news-digest:b",
        "urn:industry-news-digest:a",
    ]


def test_a_feed_tells_no_day_that_nobody_stated() -> None:
    """Published where the source says so; changed when the article came to the site, else when it was published."""
    made = pages([*SOME, article("e", published="2022-08-01", added="2022-11-05")])
    tree = atom(made["feed.xml"])
    entries = tree.findall("a:entry", ATOM)

    assert [
        (one.findtext("a:published", namespaces=ATOM), one.findtext("a:updated", namespaces=ATOM)) for one in entries
    ] == [
        (None, "2022-10-01T00:00:00Z"),
        ("2022-09-01T00:00:00Z", "2022-09-01T00:00:00Z"),
        ("2022-08-01T00:00:00Z", "2022-11-05T00:00:00Z"),
    ]
    assert tree.findtext("a:updated", namespaces=ATOM) == "2022-11-05T00:00:00Z"
    assert [(item.get("date_published"), item["date_modified"]) for item in feed(made["feed.json"])["items"]] == [
        (None, "2022-10-01T00:00:00Z"),
        ("2022-09-01T00:00:00Z", "2022-09-01T00:00:00Z"),
        ("2022-08-01T00:00:00Z", "2022-11-05T00:00:00Z"),
    ]


def test_an_inferred_year_stands_in_words_alone() -> None:
    """A reader of feeds would show the field of a date as if it were stated."""
    made = pages([article("a", published="2026?-02-02", companies=[company("x", "X")])])
    item = feed(made["feed.json"])["items"][0]

    assert "date_published" not in item
    assert item["content_text"].endswith("published 2 Feb 2026 (year inferred)")
    assert atom(made["feed.xml"]).find("a:entry/a:published", ATOM) is None


@pytest.mark.parametrize(
    ("site_url", "expected"),
    [
        ("", "articles/a/"),
        ("https://example.org/sub/", "https://example.org/sub/articles/a/"),
        ("https://example.org/sub", "https://example.org/sub/articles/a/"),
    ],
)
def test_addresses_are_absolute_where_the_site_is_known(site_url: str, expected: str) -> None:
    """A preview without `site_url` keeps relative ones."""
    made = pages(SOME, site_url=site_url)

    links = atom(made["feed.xml"]).xpath("//a:entry/a:link[@rel='alternate']/@href", namespaces=ATOM)
    assert links[1] == expected
    assert feed(made["feed.json"])["items"][1]["url"] == expected


def test_an_address_in_another_script_is_percent_encoded() -> None:
    """Links and ids are URIs."""
    made = pages([article("宁德", published="2022-09-01")], site_url="https://example.org/")

    assert feed(made["feed.json"])["items"][0]["url"] == "https://example.org/articles/%E5%AE%81%E5%BE%B7/"
    assert atom(made["feed.xml"]).xpath("//a:entry/a:id/text()", namespaces=ATOM) == [
        "urn:industry-news-digest:%E5%AE%81%E5%BE%B7"
    ]


def test_an_entry_tells_what_the_article_is() -> None:
    """Title, language, source, topics and the facts in a line; signs of XML are words."""
    entry = atom(pages(SOME)["feed.xml"]).findall("a:entry", ATOM)[1]

    assert entry.findtext("a:title", namespaces=ATOM) == "A <b> & 'c'"
    assert entry.get("{http://www.w3.org/XML/1998/namespace}lang") == "zh"
    assert entry.findtext("a:summary", namespaces=ATOM) == SUMMARY
    assert entry.find("a:link[@rel='via']", ATOM).get("href") == "https://example.org/a?b=1&c=2"
    assert [one.get("term") for one in entry.findall("a:category", ATOM)] == ["energy-storage"]


def test_the_json_feed_says_the_same() -> None:
    """Version 1.1, with the source as `external_url`."""
    parsed = feed(pages(SOME, site_url="https://example.org/")["feed.json"])

    assert (parsed["version"], parsed["feed_url"]) == (
        "https://jsonfeed.org/version/1.1",
        "https://example.org/feed.json",
    )
    assert parsed["items"][1] == {
        "id": "urn:industry-news-digest:a",
        "url": "https://example.org/articles/a/",
        "external_url": "https://example.org/a?b=1&c=2",
        "title": "A <b> & 'c'",
        "content_text": SUMMARY,
        "date_published": "2022-09-01T00:00:00Z",
        "date_modified": "2022-09-01T00:00:00Z",
        "language": "zh",
        "tags": ["energy-storage"],
    }


def test_a_feed_holds_fifty() -> None:
    """The newest."""
    many = [article(f"n{number:02}", published=f"2022-09-{number % 30 + 1:02}") for number in range(60)]

    assert len(feed(pages(many)["feed.json"])["items"]) == 50


@pytest.mark.parametrize("site_url", ["", "https://example.org/sub/"])
def test_a_feed_keeps_its_id_wherever_the_site_stands(site_url: str) -> None:
    """An absolute IRI, as RFC 4287 wants it; another site's feed has another one."""
    ids = [atom(pages([], site_url=site_url, site_name=name)["feed.xml"])[1].text for name in ("Ours", "Theirs")]

    assert ids == [
        "urn:uuid:94076875-2dd9-5023-ad88-3d2f65d3dd9f",
        "urn:uuid:94a32f20-66fa-5c94-af8f-a96cb6dc4ebb",
    ]


def test_an_empty_feed_is_a_feed() -> None:
    """Atom demands a time: with no article there is none to tell but the beginning."""
    tree = atom(pages([])["feed.xml"])

    assert tree.findtext("a:updated", namespaces=ATOM) == "1970-01-01T00:00:00Z"
    assert tree.findall("a:entry", ATOM) == []


def test_every_company_region_and_topic_with_a_page_has_its_feeds() -> None:
    """Beside its page; one that only has a row in the A-Z has none."""
    known, unknown = company("x", "X"), company("y", "Y", known=False)
    made = pages([article("a", published="2022-09-01", companies=[known, unknown], regions=[region("CN-FJ")])])

    assert sorted(path for path in made if path.endswith("/feed.xml")) == [
        "companies/x/feed.xml",
        "regions/cn-fj/feed.xml",
        "regions/cn/feed.xml",
    ]
    assert feed(made["companies/x/feed.json"])["items"][0]["url"] == "../../articles/a/"


def test_a_feed_of_one_company_holds_its_ten_newest() -> None:
    """And nothing about another company; its id is no other feed's."""
    many = [article(f"n{day}", published=f"2022-09-{day:02}", companies=[company("x", "X")]) for day in range(1, 26)]
    made = pages([*many, article("other", published="2022-10-01", companies=[company("y", "Y")])])

    items = feed(made["companies/x/feed.json"])["items"]
    assert (len(items), items[0]["id"]) == (10, "urn:industry-news-digest:n25")
    assert (
        len({atom(text).findtext("a:id", namespaces=ATOM) for path, text in made.items() if path.endswith(".xml")}) == 3
    )


def test_all_feeds_follow_their_specifications() -> None:
    """Atom after RFC 4287 in RELAX NG, JSON Feed 1.1 by a schema; an empty one and one of hostile words among them."""
    hostile = article(
        "<&>\"'", title="]]><x>&amp;", lang="zh-Hant", added="2022-10-01", companies=[company("<c>", "<&>")]
    )
    made = pages(
        [*SOME, hostile, article("z", companies=[company("none", "No day")])], site_url="https://example.org/sub/"
    )
    grammar = etree.RelaxNG(etree.parse(HERE / "atom.rng"))
    schema = json.loads((HERE / "json_feed.schema.json").read_text("utf-8"))
    feeds = {path: text for path, text in made.items() if path.rpartition("/")[2].startswith("feed.")}

    assert len(feeds) == 10
    for path, text in feeds.items():
        if path.endswith(".xml"):
            grammar.assertValid(atom(text))
            links = atom(text).xpath("//a:link/@href", namespaces=ATOM)
            assert {urlsplit(link).netloc for link in links} == {"example.org"}
        else:
            jsonschema.validate(feed(text), schema)
