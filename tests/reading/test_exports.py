"""Exports: one article an item, whatever program wrote them."""

import json

import pytest

from generator.model import Claim
from tests.reading.files import messages, reading_of

FIRST = "The harbour store at Norrvik grows from 120 MWh to 240 MWh."
SECOND = "The third hall follows in the year after, said the operator."
TWO = [
    {
        "id": "n-1001",
        "title": "Harbour store grows",
        "content": FIRST,
        "url": "https://k.example/1",
        "date": "2026-03-16",
    },
    {"id": "n-1002", "title": "A third hall", "content": SECOND, "url": "https://k.example/2", "date": "2026-03-17"},
]
EXPORTS = {
    "a list": ("a.json", json.dumps(TWO)),
    "JSON Lines": ("a.jsonl", "\n".join(map(json.dumps, TWO))),
    "a list in an object": ("a.json", json.dumps({"status": "ok", "total": 2, "articles": TWO})),
    "deep in a database": ("a.json", json.dumps({"db": [{"meta": {"v": 5}, "data": {"tags": [], "posts": TWO}}]})),
    "hits of a search": ("a.json", json.dumps({"hits": {"hits": [{"_id": "x", "_source": one} for one in TWO]}})),
    "a table": (
        "a.csv",
        "id,Title,Content,URL,Date\n" + "".join(",".join(f'"{value}"' for value in one.values()) + "\n" for one in TWO),
    ),
    "a table by tabs": ("a.txt", "\t".join(TWO[0]) + "\n" + "\n".join("\t".join(one.values()) for one in TWO)),
}


@pytest.mark.parametrize("shape", sorted(EXPORTS))
def test_each_object_of_an_export_is_an_article(shape: str) -> None:
    """With its own claims, and the key by which its page is called."""
    name, source = EXPORTS[shape]
    documents = reading_of(name, source.encode()).documents
    assert [document.text for document in documents] == [FIRST, SECOND]
    assert [document.key for document in documents] == ["n-1001", "n-1002"]
    assert documents[0].form == "export"
    assert documents[0].declared.title is not None
    assert documents[0].declared.title.value == "Harbour store grows"
    assert documents[0].declared.url == Claim(value="https://k.example/1", rule="export.url")
    assert documents[0].declared.published == Claim(value="2026-03-16", rule="export.date")


@pytest.mark.parametrize(
    ("value", "claim"),
    [
        (1773619200, "2026-03-16"),
        (1773619200000, "2026-03-16"),
        ("1773619200", "2026-03-16"),
        ("16.03.2026", "16.03.2026"),
    ],
)
def test_a_moment_counted_in_seconds_is_a_day(value: object, claim: str) -> None:
    """As databases keep one."""
    source = json.dumps([{"title": "T", "text": FIRST, "published_at": value}])
    (document,) = reading_of("a.json", source.encode()).documents
    assert document.declared.published == Claim(value=claim, rule="export.published_at")


def test_html_and_lists_of_paragraphs_are_read() -> None:
    """Chinese keys, too."""
    source = [
        {"标题": "二期开工", "正文": f"<p>{FIRST}</p><script>x</script>"},
        {"title": "T", "body": [FIRST * 2, SECOND * 2]},
    ]
    documents = reading_of("a.json", json.dumps(source).encode()).documents
    assert [document.text for document in documents] == [FIRST, f"{FIRST * 2}\n\n{SECOND * 2}"]


def test_a_broken_line_stops_no_other() -> None:
    """An export that was cut off loses its last article alone."""
    source = "\n".join([*map(json.dumps, TWO), '{"title": "Cut of'])
    assert len(reading_of("a.jsonl", source.encode()).documents) == 2


@pytest.mark.parametrize(
    "source",
    ['{"name": "package", "version": "1.0", "scripts": {"test": "x"}}', "[1, 2, 3]", "[" * 100_000, '{"a": ' * 5000],
)
def test_json_without_articles_is_no_article(source: str) -> None:
    """Nobody wants to read its braces."""
    assert messages(reading_of("a.json", source.encode())) == ["No article text was found in the file."]


def test_lists_in_lists_are_read_as_deep_as_anybody_nests_them() -> None:
    """What stands below is no text of an article."""
    source = json.dumps([{"title": "T", "body": [[FIRST * 2], [SECOND * 2]]}, {"title": "U", "body": FIRST, "id": 0}])
    deep = source.replace("0}", f"{'[' * 700}1{']' * 700}}}")
    documents = reading_of("a.json", deep.encode()).documents
    assert [document.text for document in documents] == [f"{FIRST * 2}\n\n{SECOND * 2}", FIRST]


def test_of_a_wordpress_export_the_published_posts_are_articles() -> None:
    """No drafts, no pictures, no menus."""
    item = (
        "<item><title>{0}</title><pubDate>Mon, 16 Mar 2026 07:30:00 +0000</pubDate><description></description>"
        f"<content:encoded><![CDATA[<p>{FIRST}</p>]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>"
        "<wp:status>{1}</wp:status><wp:post_type>{2}</wp:post_type></item>"
    )
    kinds = [("A post", "publish", "post"), ("A draft", "draft", "post"), ("hall.jpg", "inherit", "attachment")]
    spaces = 'xmlns:content="c" xmlns:excerpt="e" xmlns:wp="http://wordpress.org/export/1.2/"'
    source = f"<rss version='2.0' {spaces}><channel>{''.join(item.format(*kind) for kind in kinds)}</channel></rss>"
    (document,) = reading_of("a.xml", source.encode()).documents
    assert (document.declared.title, document.text) == (Claim(value="A post", rule="feed.title"), FIRST)
