"""Front matter: what a source says of itself, and the corrections below its `digest:` key."""

import pytest

from generator.model import Claim, Declared, Document, Seed
from generator.reading import read

BODY = "\nThe plant stores 20 MWh.\n"


def document_of(head: str, sidecar: str | None = None) -> Document:
    """The one document below `head`."""
    beside = None if sidecar is None else sidecar.encode()
    (document,) = read(Seed(path="seeds/a.md", data=(head + BODY).encode(), sidecar=beside)).documents
    return document


def claim(value: str, key: str) -> Claim:
    """A claim of the front matter's `key`."""
    return Claim(value=value, rule=f"front-matter.{key}")


CLAIMS = {
    "every claim keeps its raw words and its key": (
        "title: A plant\nauthor: Jo\nurl: https://example.org/a\ndate: 2024-05-03\nlang: en\nsite: Example\n",
        Declared(
            title=claim("A plant", "title"),
            author=claim("Jo", "author"),
            url=claim("https://example.org/a", "url"),
            published=claim("2024-05-03", "date"),
            lang=claim("en", "lang"),
            site=claim("Example", "site"),
        ),
    ),
    "an address under source is an address": (
        "source: https://example.org/a\n",
        Declared(url=claim("https://example.org/a", "source")),
    ),
    "a name under source is a site": ("source: Example News\n", Declared(site=claim("Example News", "source"))),
    "words that look like other types stay words": (
        "title: 2024\npubDate: 03.05.2024 10:00\nlang: no\n",
        Declared(
            title=claim("2024", "title"), published=claim("03.05.2024 10:00", "pubdate"), lang=claim("no", "lang")
        ),
    ),
    "an escape brings nothing invisible back": (
        'title: "A \\u202eplant\\0\\e"\n',
        Declared(title=claim("A plant", "title")),
    ),
    "categories and tags are no facts": ("categories: [a]\ntags: [b]\nimage: c.png\n", Declared()),
    "several authors are joined": ("authors: [Jo, Al]\n", Declared(author=claim("Jo, Al", "authors"))),
}


@pytest.mark.parametrize(("head", "expected"), CLAIMS.values(), ids=list(CLAIMS))
def test_front_matter_gives_claims(head: str, expected: Declared) -> None:
    """The rule is in the name of the case."""
    document = document_of(f"---\n{head}---\n")
    assert document.declared == expected
    assert document.form == "front-matter"
    assert document.text == "The plant stores 20 MWh."


def test_front_matter_may_follow_blank_lines() -> None:
    """Feeds are dumped with an empty first line."""
    assert document_of("\n\n---\ntitle: A plant\n---\n").declared.title == claim("A plant", "title")


def test_a_line_of_hyphens_in_a_text_is_no_front_matter() -> None:
    """Front matter begins with a `key:` line."""
    document = document_of("---\nNot a key\n---\n")
    assert document.form == "markdown"
    assert document.declared == Declared()


def test_a_wrong_correction_in_the_front_matter_is_named_with_the_line_of_the_seed() -> None:
    """Lines count from the seed's first."""
    document = document_of("---\ntitle: A plant\ndigest:\n  tags: [grid]\n  tittle: x\n---\n")
    assert [(problem.seed, problem.line, problem.column) for problem in document.problems] == [("seeds/a.md", 5, 3)]
