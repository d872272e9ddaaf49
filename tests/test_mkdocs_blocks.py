"""What passes Markdown unread comes out as it would have."""

import re
from pathlib import Path

import markdown
import pytest

from generator.mkdocs_blocks import Blocks, pieces
from tests.pages.builders import article, capacity, company, pages

EXTENSIONS = ("fenced_code", "tables", "toc")


def converted(text: str, *extensions: Blocks) -> str:
    """The HTML of some Markdown, white space between tags left out: only that may differ."""
    return re.sub(r">\s+<", "><", markdown.markdown(text, extensions=[*EXTENSIONS, *extensions]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<div>a</div>", [True]),
        ("<div>\n\n<p>a</p>\n\n</div>\n\nwords", [True, False]),
        ("words <div>a</div>", [False]),
        ("<div>never closed\n\nwords", [False, False]),
        ("<https://example.org/>", [False]),
        ("<path>a</path>", [False]),
        ("<section>\n</section>\n<section>\n\n</section>", [True]),
    ],
)
def test_a_piece_is_whole_elements_from_the_start_of_a_line_on(text: str, expected: list[bool]) -> None:
    """An element that is never closed is left to Markdown, and so is all that begins with other words."""
    assert [is_html for is_html, _ in pieces(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "# Title\n\n<div class='x'>\n\n*no* Markdown\n\n</div>\n\n*Markdown*",
        "```\n<div>\n\ncode\n\n</div>\n```\n\nwords",
        "    <div>\n\n    </div>\n\nwords",
        "- a\n\n    <div>b</div>\n\n- c",
        "<p>a</p>\nwords\n\n<ul>\n<li>b</li>\n</ul>",
    ],
)
def test_words_around_html_are_read_as_ever(text: str) -> None:
    """Code keeps its tags, lists their paragraphs."""
    assert converted(text, Blocks()) == converted(text)


def test_every_page_comes_out_as_it_would_have() -> None:
    """Of every kind that Markdown is made of."""
    made = pages([article("a", "A *b*\n\n<c> & d", companies=[company("x", "X")], capacities=[capacity("1", "GWh")])])
    texts = {path: text for path, text in made.items() if Path(path).suffix == ".md" and not path.startswith(".")}

    assert len(texts) > 10
    for path, text in texts.items():
        body = text.split("---\n", 2)[-1] if text.startswith("---\n") else text
        assert converted(body, Blocks()) == converted(body), path
