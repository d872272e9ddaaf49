"""Where a seed came from, as its sidecar tells."""

import hashlib

import pytest

from generator.model import Claim, Document, Origin, Problem, Seed
from generator.reading import read

PAGE = b"""<html><head><link rel="canonical" href="https://copy.example/a"><meta property="og:site_name" content="Copy">
</head><body><p>The plant in Leipzig stores 20 MWh and was built in a year.</p></body></html>"""
SHA256 = hashlib.sha256(PAGE).hexdigest()


def document_of(sidecar: str, data: bytes = PAGE) -> Document:
    """The one document of a page with this sidecar."""
    (document,) = read(Seed(path="seeds/a.html", data=data, sidecar=sidecar.encode())).documents
    return document


def test_a_sidecar_tells_where_its_seed_came_from() -> None:
    """The record keeps it as it was written, and none of it is a correction."""
    document = document_of(
        "url: https://example.org/a\npublisher: Example News\nretrieved: 2026-03-01T08:15:00Z\n"
        f"sha256: {SHA256}\ncharset: gb2312\n"
    )

    assert document.origin == Origin(
        url="https://example.org/a",
        publisher="Example News",
        retrieved="2026-03-01T08:15:00Z",
        sha256=SHA256,
        charset="gb2312",
    )
    assert document.corrections.facts == {}
    assert document.problems == ()


def test_the_sidecar_is_believed_before_the_page() -> None:
    """A copy may claim any address for its own."""
    declared = document_of("url: https://example.org/a\npublisher: Example News\n").declared

    assert declared.url == Claim(value="https://example.org/a", rule="sidecar.url")
    assert declared.site == Claim(value="Example News", rule="sidecar.publisher")


def test_an_item_of_a_feed_keeps_its_own_address() -> None:
    """The sidecar knows that of the feed alone."""
    feed = b"""<rss><channel><title>News</title><item><title>A plant</title><link>https://example.org/1</link>
    <description>The plant in Leipzig stores 20 MWh.</description></item></channel></rss>"""

    assert document_of("url: https://example.org/feed\n", feed).declared.url == Claim(
        value="https://example.org/1", rule="feed.link"
    )


def test_a_seed_that_was_changed_afterwards_is_told_of() -> None:
    """A slip of an editor, or line ends that git made anew."""
    assert document_of(f"lang: en\nsha256: {'a' * 64}\n").problems == (
        Problem(
            seed="seeds/a.yml",
            line=2,
            message="`sha256` is not that of the seed: the file was changed after it was handed in.",
            fix="Restore the file; if the change is meant, delete that line.",
            severity="warning",
        ),
    )


WRONG = ["url: ftp://example.org/a", "url: https://a b/", "url: 5", "retrieved: yesterday", "retrieved: 2026-02-30",
         "retrieved: 2026-03-01T25:00:00Z", "sha256: abc", "charset: klingon", "publisher: ''"]  # fmt: skip


@pytest.mark.parametrize("line", WRONG)
def test_what_makes_no_sense_is_left_out_with_a_problem(line: str) -> None:
    """The key is named, with what belongs there."""
    document = document_of(line)

    assert document.origin == Origin()
    assert [problem.message for problem in document.problems] == [
        f"`{line.partition(':')[0]}` has a value of the wrong kind, and was left out."
    ]


def test_an_encoding_that_only_the_server_stated_is_believed() -> None:
    """The bytes stay what came; a page that says nothing of its own would be guessed at."""
    words = "宁德的储能电站投运。"
    page = f"<html><body><p>{words}</p></body></html>".encode("gb18030")

    assert document_of("charset: gb2312\n", page).text == words


def test_a_relative_link_leads_on_from_where_the_page_was_fetched() -> None:
    """A page need not say its own address."""
    page = b"<html><body><p>The plant in <a href='/leipzig'>Leipzig</a> stores 20 MWh and more.</p></body></html>"

    assert "(https://example.org/leipzig)" in document_of("url: https://example.org/news/1\n", page).blocks[0].markdown
