"""The Atom feed and the JSON Feed."""

import json
import re
from typing import Any

import pytest
from lxml import etree

from tests.pages.builders import article, capacity, company, pages, tag

ATOM = {"a": "http://www.w3.org/2005/Atom"}
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
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


def test_dates_are_those_of_rfc_3339() -> None:
    """Midnight in UTC of the only thing known, the day; the feed is as new as its newest entry."""
    made = pages(SOME)
    tree = atom(made["feed.xml"])
    days = ["2022-10-01T00:00:00Z", "2022-09-01T00:00:00Z"]

    assert tree.xpath("//a:entry/a:published/text()", namespaces=ATOM) == days
    assert tree.findtext("a:updated", namespaces=ATOM) == "2022-10-01T00:00:00Z"
    times = tree.xpath("//a:updated/text() | //a:published/text()", namespaces=ATOM)
    assert all(RFC_3339.fullmatch(time) for time in times)
    assert [item["date_published"] for item in feed(made["feed.json"])["items"]] == days


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
    assert entry.findtext("a:summary", namespaces=ATOM) == "X & Co · 10 GWh storage"
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
        "content_text": "X & Co · 10 GWh storage",
        "date_published": "2022-09-01T00:00:00Z",
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
