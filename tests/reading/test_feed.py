"""Feed exports: several articles in one file."""

import json

import pytest

from generator.model import Claim, Document, Seed
from generator.reading import read

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>News</title><language>en</language>
<item><title>Battery opens</title><link>https://example.org/2024/battery-opens.html</link>
<pubDate>Fri, 03 May 2024 10:00:00 GMT</pubDate>
<description>Short.</description>
<content:encoded><![CDATA[<p>It stores <b>20 MWh</b>.</p><script>x</script>]]></content:encoded></item>
<item><title>Lorry drives</title><link>https://example.org/2024/lorry-drives.html</link>
<description>It drove 500 km.</description></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>News</title>
<entry><id>https://example.org/battery-opens</id><title>Battery opens</title>
<link rel="self" href="https://example.org/self"/>
<link rel="alternate" href="https://example.org/battery-opens"/><published>2024-05-03</published><author><name>Jo</name></author>
<content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>It stores 20 MWh.</p></div></content></entry></feed>"""

JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "language": "en",
        "items": [
            {
                "id": "https://example.org/battery-opens",
                "url": "https://example.org/battery-opens",
                "title": "Battery opens",
                "content_html": "<p>It stores 20 MWh.</p>",
                "date_published": "2024-05-03",
                "authors": [{"name": "Jo"}],
            }
        ],
    }
)


def documents(source: str) -> tuple[Document, ...]:
    """All articles of an export."""
    return read(Seed(path="seeds/feed.xml", data=source.encode())).documents


@pytest.mark.parametrize(
    ("source", "names"),
    [(RSS, ("pubDate", "link")), (ATOM, ("published", "link")), (JSON_FEED, ("date_published", "url"))],
    ids=["RSS", "Atom", "JSON Feed"],
)
def test_each_format_gives_its_first_article(source: str, names: tuple[str, str]) -> None:
    """Key, words and claims are the item's own."""
    first = documents(source)[0]
    assert (first.form, first.key, first.text) == ("feed", "battery-opens", "It stores 20 MWh.")
    assert first.declared.title == Claim(value="Battery opens", rule="feed.title")
    assert first.declared.lang == Claim(value="en", rule="feed.language")
    assert first.declared.published is not None
    assert first.declared.published.rule == f"feed.{names[0]}"
    assert first.declared.url is not None
    assert first.declared.url.rule == f"feed.{names[1]}"


def test_every_item_is_an_article() -> None:
    """In the order of the feed, each with a key of its own."""
    assert [(document.key, document.text) for document in documents(RSS)] == [
        ("battery-opens", "It stores 20 MWh."),
        ("lorry-drives", "It drove 500 km."),
    ]


def test_items_with_one_id_get_keys_of_their_own() -> None:
    """No article hides another."""
    item = "<item><guid>https://example.org/same-id</guid><title>T</title><description>{}</description></item>"
    source = f"<rss><channel>{item.format('One.')}{item.format('Two.')}</channel></rss>"
    keys = [document.key for document in documents(source)]
    assert len(set(keys)) == 2


def test_a_key_is_safe_in_a_path() -> None:
    """An id of another script or with dots becomes a digest or a plain word."""
    item = "<item><guid>../../储能</guid><title>T</title><description>One.</description></item>"
    (document,) = documents(f"<rss><channel>{item}</channel></rss>")
    assert document.key.isalnum()
    assert document.key.isascii()
