"""What holds for every input whatsoever."""

import re
from collections.abc import Callable

import markdown
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html

from generator import markup
from generator.model import Block, Seed
from generator.reading import encoding, read

EXTENSIONS = ["attr_list", "md_in_html", "tables", "admonition", "abbr", "footnotes"]
MARKS = [
    *"\\`*_{}[]()#+-.!|<>&;:~^=/'\" \n\t%19ax中。é",
    "<b>",
    "</b>",
    "<script>",
    "</script>",
    "<p>",
    "</p>",
    "<br>",
    "<img src=x onerror=y alt=z>",
    "<a href=javascript:x>",
    "<a href=http://h/x_y>",
    "</a>",
    "<li>",
    "<ul>",
    "<table><tr><td rowspan=2>",
    "<td>",
    "<blockquote>",
    "<h2>",
    "<pre>",
    "<strong>",
    "&lt;",
    "&#60;",
    "&amp;",
    "[x](javascript:y)",
    "{: onclick=x }",
    "!!! note",
    "[^1]:",
    "*[ab]: c",
    "1. ",
    "- ",
    "    ",
    "```",
    "---",
    "===",
    "{{ 7*7 }}",
    "{% x %}",
    "Image",
    "http://a.b/c",
]
hostile = st.lists(st.sampled_from(MARKS), max_size=14).map("".join)
ATTRIBUTES = {"href", "start", "style"}


def shown(markdown_text: str) -> html.HtmlElement:
    """The tree that Python-Markdown makes of a block, as the site does."""
    return html.fromstring("<div>" + markdown.markdown(markdown_text, extensions=EXTENSIONS) + "</div>")


def assert_faithful(block: Block) -> None:
    """A block shows its own words and nothing that acts."""
    tree = shown(block.markdown)
    for element in tree.iter():
        assert element.tag in {
            *("div", "p", "strong", "a", "ul", "ol", "li", "br", "blockquote"),
            *("table", "thead", "tbody", "tr", "th", "td", "h1", "h2", "h3", "h4", "h5", "h6"),
        }, block.markdown
        assert set(element.attrib) <= ATTRIBUTES, block.markdown
        assert element.get("href", "http://").startswith(("http://", "https://", "mailto:")), block.markdown
    words = tree.text_content()
    if block.kind == "caption":
        words = words.removeprefix("Image").removeprefix(":")
    bars = re.compile(r"[\s\xa0|]+" if block.kind == "table" else r"[\s\xa0]+")
    assert bars.sub("", words) == bars.sub("", block.text), block.markdown


@settings(deadline=None)
@given(st.binary(max_size=400))
@example(b"\xff\xfe")
@example(b"\x00")
def test_decoding_never_raises(data: bytes) -> None:
    """Any bytes become text."""
    assert isinstance(encoding.decode(data).text, str)


@settings(deadline=None)
@given(st.text(max_size=300), st.sampled_from(["utf-8", "utf-16", "utf-8-sig", "gb18030"]))
def test_reading_never_raises_on_text(words: str, codec: str) -> None:
    """Any text in any encoding becomes Documents or Problems."""
    read(Seed(path="seeds/a.txt", data=words.encode(codec, "ignore"), sidecar=words.encode("utf-8", "ignore")))


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from([".txt", ".md", ".html", ""]))
def test_reading_never_raises_on_bytes(data: bytes, suffix: str) -> None:
    """Any bytes, whatever the file is called, become Documents or Problems."""
    read(Seed(path=f"seeds/a{suffix}", data=data, sidecar=data))


@settings(max_examples=300, deadline=None)
@given(hostile)
def test_plain_text_shows_its_words(words: str) -> None:
    """Words of a plain text, escaped, show exactly these words."""
    assert_faithful(markup.of_lines(" ".join(words.split())))


@settings(max_examples=300, deadline=None)
@given(hostile, st.sampled_from([".txt", ".md", ".html"]))
def test_any_seed_shows_its_words(words: str, suffix: str) -> None:
    """Every block of every form shows its own text, and nothing in it acts."""
    for document in read(Seed(path=f"seeds/a{suffix}", data=words.encode())).documents:
        for block in document.blocks:
            assert_faithful(block)


UNITS = [
    "万",
    "(",
    "[",
    "\\",
    "<",
    "&#1",
    "![",
    "****",
    "---\n",
    "key: v\n",
    " #",
    "1. a\n",
    f"{'and on ' * 20}\n",
    "|a|b|\n",
    "<p>",
    "<p>a</p>",
    "<b>a</b> ",
    "<br>a",
    "<ul><li>a",
    "<td>a",
    "<table><tr><td>a",
    "<td rowspan=40 colspan=40>a",
    "<h1>A title</h1>",
    "<span class=date>2024</span>",
    "<a href=/a>a</a> ",
    "<!--",
]


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
@pytest.mark.parametrize("unit", UNITS)
def test_one_thing_over_and_over_takes_linear_work(
    unit: str, suffix: str, lines_run: Callable[[Callable[[], object]], int]
) -> None:
    """A form that looks at all of the page for each character runs thousands of lines for each."""
    seed = Seed(path=f"seeds/a{suffix}", data=(unit * (8_000 // len(unit))).encode())
    assert lines_run(lambda: read(seed)) < 100 * 8_000


PAGE = "<html><head><title>A battery opens</title></head><body><p>{}</p>{}</body></html>"
SENTENCE = "The operator of the plant said on Monday that the second phase of its battery would be finished in spring."
DEEP = {
    "links deep inside": "<div>" * 300 + "<a href=/a>link</a> " * 10_000 + "</div>" * 300,
    "lists in lists": "<ul><li>a" * 5_000,
    "tables in tables": "<table><tr><td>a" * 5_000,
    "dates deep inside": "<div>" * 300 + "<span class=date>2024</span>" * 10_000 + "</div>" * 300,
    "cells that spread": "<table>" + ("<tr>" + "<td rowspan=40 colspan=40>1</td>" * 20 + "</tr>") * 100 + "</table>",
    "a numbered list": "<ol>" + "<li>a</li>" * 5_000 + "</ol>",
}


@pytest.mark.parametrize("body", DEEP.values(), ids=list(DEEP))
def test_a_page_that_is_nested_or_wide_takes_linear_work(
    body: str, lines_run: Callable[[Callable[[], object]], int]
) -> None:
    """The product of depth and width is three million here, a line for each too many."""
    seed = Seed(path="seeds/a.html", data=PAGE.format(SENTENCE, body).encode())
    assert SENTENCE in read(seed).documents[0].text
    assert lines_run(lambda: read(seed)) < 12 * len(seed.data)
