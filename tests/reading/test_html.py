"""HTML fragments to blocks of normalised Markdown."""

import pytest

from generator.model import Document, Seed
from generator.reading import read


def fragment(source: str, suffix: str = ".html", head: str = "") -> Document:
    """The one document of a fragment."""
    (document,) = read(Seed(path=f"seeds/a{suffix}", data=(head + source).encode())).documents
    return document


def markdown_of(source: str) -> list[str]:
    """The Markdown of a fragment's blocks."""
    return [block.markdown for block in fragment(source).blocks]


MARKDOWN = {
    "headings are ATX": ("<h1>A</h1><p>b</p><h3>C</h3>", ["# A", "b", "### C"]),
    "items begin with a hyphen": ("<ul><li>a<li>b</ul>", ["- a\n- b"]),
    "numbered items keep their numbers": ("<ol start=3><li>a<li>b</ol>", ["3. a\n4. b"]),
    "nested items are indented by four spaces": (
        "<ul><li>a<ul><li>b<ul><li>c</ul></ul><li>d</ul>",
        ["- a\n    - b\n        - c\n- d"],
    ),
    "a paragraph in an item stays on its line": ("<ul><li><p>a</p><p>b</p></ul>", ["- a b"]),
    "an item outside a list is a paragraph": ("<li>a<li>b", ["a", "b"]),
    "a link keeps its words and target": (
        '<p>See <a href="https://example.org/a_b">the plan</a>.</p>',
        ["See [the plan](https://example.org/a%5Fb)."],
    ),
    "a relative link without a base loses its target": ('<p><a href="/a">plan</a></p>', ["plan"]),
    "a heading inside a link is not a heading": (
        '<a href="https://example.org/"><h2>Plan</h2></a><p>b</p>',
        ["[Plan](https://example.org/)", "b"],
    ),
    "an anchor left open is no link": ("<a name=top><p>a</p><p>b</p>", ["a", "b"]),
    "a table has a head and bars": (
        "<table><tr><th>Site<th>MWh<tr><td>Ohio<td>20</table>",
        ["| Site | MWh |\n| --- | --- |\n| Ohio | 20 |"],
    ),
    "a cell over two rows is repeated": (
        "<table><tr><th>Site<th>Phase<th>MWh<tr><td rowspan=2>Ohio<td>1<td>20<tr><td>2<td>30</table>",
        ["| Site | Phase | MWh |\n| --- | --- | --- |\n| Ohio | 1 | 20 |\n| Ohio | 2 | 30 |"],
    ),
    "a cell over two columns is repeated": (
        "<table><tr><th colspan=2>Ohio<th>MWh<tr><td>1<td>2<td>20</table>",
        ["| Ohio | Ohio | MWh |\n| --- | --- | --- |\n| 1 | 2 | 20 |"],
    ),
    "a table's caption stands above it": (
        "<table><caption>Sites</caption><tr><td>a<td>b</table>",
        ["Sites", "| a | b |\n| --- | --- |"],
    ),
    "a table that only places things is none": ("<table><tr><td><p>a</p><p>b</p></table>", ["a", "b"]),
    "a bar in a cell is escaped": (
        "<table><tr><td>a|b<td>c</table>",
        ["| a\\|b | c |\n| --- | --- |"],
    ),
    "a quote keeps its mark": ("<blockquote><p>a</p></blockquote>", ["> a"]),
    "a line break stays one": ("<p>a<br>b</p>", ["a  \nb"]),
    "two line breaks part paragraphs": ("<div>a<br><br>b</div>", ["a", "b"]),
    "an image becomes a captioned link": (
        '<p><img src="https://example.org/a.png" alt="The plant"></p>',
        ["[Image: The plant](https://example.org/a.png)"],
    ),
    "a file name is no caption": (
        '<p><img src="https://example.org/a.png" alt="image.png" title="1662004.png"></p>',
        ["[Image](https://example.org/a.png)"],
    ),
    "a proxied image is unwrapped": (
        '<img src="https://proxy.example/?http://img.example.com/a.png">',
        ["[Image](http://img.example.com/a.png)"],
    ),
    "a lazy image gives its real address": (
        '<img src="data:image/gif;base64,R0" data-src="https://example.org/a.jpg">',
        ["[Image](https://example.org/a.jpg)"],
    ),
    "a caption of a figure stays": (
        '<figure><img src="https://example.org/a.png"><figcaption>The plant</figcaption></figure>',
        ["[Image: The plant](https://example.org/a.png)"],
    ),
    "a paragraph in brackets below an image is its caption": (
        '<p><img src="https://example.org/a.png"></p><p>（签约现场）</p><p>（一）概况如下。正文。</p>',
        ["[Image: （签约现场）](https://example.org/a.png)", "（一）概况如下。正文。"],
    ),
    "a marked paragraph below an image is its caption": (
        '<p><img src="https://example.org/a.png"></p><p>▲图为某储能电站</p><p>图为主题的展览开幕。</p>',
        ["[Image: ▲图为某储能电站](https://example.org/a.png)", "图为主题的展览开幕。"],
    ),
    "a centred paragraph below an image is its caption": (
        '<p><img src="https://example.org/a.png"></p><p style="text-align: center">The plant</p><p>b</p>',
        ["[Image: The plant](https://example.org/a.png)", "b"],
    ),
    "of several images the last takes the caption": (
        '<figure><img src="https://example.org/a.png"><img src="https://example.org/b.png">'
        "<figcaption>The plant</figcaption></figure>",
        ["[Image](https://example.org/a.png)", "[Image: The plant](https://example.org/b.png)"],
    ),
    "a visible caption replaces the alternative text": (
        '<figure><img src="https://example.org/a.png" alt="x y"><figcaption>The plant</figcaption></figure>',
        ["[Image: The plant](https://example.org/a.png)"],
    ),
    "a credit is no caption": (
        '<figure><img src="https://example.org/a.png"><figcaption>Foto: Muster AG</figcaption></figure>',
        ["[Image](https://example.org/a.png)", "Foto: Muster AG"],
    ),
    "an ordinary paragraph below an image is no caption": (
        '<p><img src="https://example.org/a.png"></p><p>The plant opened.</p>',
        ["[Image](https://example.org/a.png)", "The plant opened."],
    ),
    "bold inside a word leaves no marks": ("<p><b>C</b>ATL <b>宁德</b>时代</p>", ["CATL **宁德**时代"]),
    "bold beside bold stays once": ("<p>a <b>b</b><b>c</b> d</p>", ["a b**c** d"]),
    "an image inside a sentence leaves it whole": (
        '<p>before <img src="https://example.org/a.png"> after</p>',
        ["before", "[Image](https://example.org/a.png)", "after"],
    ),
    "a tracker goes": ('<p>a<img src="https://example.org/t.gif" width="1" height="1"></p>', ["a"]),
    "scripts, styles and comments go": ("<script>x</script><style>y</style><!-- z --><p>a</p>", ["a"]),
    "hidden words go": ('<p>a</p><p style="display: none">b</p><p hidden>c</p>', ["a"]),
    "empty paragraphs go": ("<p>a</p><p> &nbsp; </p><p></p><p>b</p>", ["a", "b"]),
    "bold and italics around whole words stay": ("<p>a <b>b</b> <i>c d</i>, e</p>", ["a **b** *c d*, e"]),
    "a wholly bold paragraph stays bold": ("<p><b>Phase two</b></p><p>b</p>", ["**Phase two**", "b"]),
    "source lines are joined": ("<p>a\n  b</p><p>储能\n电池</p>", ["a b", "储能电池"]),
    "sub- and superscripts are words": ("<p>CO<sub>2</sub>, m<sup>3</sup></p>", ["CO2, m3"]),
    "an exclamation mark makes a link no image": (
        '<p>Look!<a href="https://example.org/">here</a></p>',
        [r"Look\![here](https://example.org/)"],
    ),
    "a link that calls itself an image is a link": (
        '<p><a href="https://example.org/">Image: x</a></p>',
        ["[&#73;mage: x](https://example.org/)"],
    ),
    "invisible characters written as references go": ("<p>20&#8203; M&#x202e;Wh</p>", ["20 MWh"]),
}


@pytest.mark.parametrize(("source", "expected"), MARKDOWN.values(), ids=list(MARKDOWN))
def test_html_becomes_normalised_markdown(source: str, expected: list[str]) -> None:
    """The rule is in the name of the case."""
    assert markdown_of(source) == expected


TEXTS = {
    "a link's address is no text": ('<p>See <a href="https://example.org/">the plan</a>.</p>', ["See the plan."]),
    "an image without a caption has no text": ('<img src="https://example.org/a.png">', [""]),
    "an image's caption is text": ('<img alt="The plant" src="https://example.org/a.png">', ["The plant"]),
    "cells are parted by bars": ("<table><tr><th>Site<th>MWh<tr><td>Ohio<td>20</table>", ["Site | MWh\nOhio | 20"]),
    "marks of items and headings are no text": ("<h2>A</h2><ul><li>b<li>c</ul>", ["A", "b\nc"]),
    "escaped words are shown as written": ("<p>a_b *c* [d] &lt;e> f|g #h</p>", ["a_b *c* [d] <e> f|g #h"]),
}


@pytest.mark.parametrize(("source", "expected"), TEXTS.values(), ids=list(TEXTS))
def test_text_is_what_a_reader_sees(source: str, expected: list[str]) -> None:
    """The rule is in the name of the case."""
    assert [block.text for block in fragment(source).blocks] == expected


def test_furniture_named_by_its_class_is_cut_and_kept_as_a_cut() -> None:
    """A `related` box goes, with its words in `cuts`; the article's own box of that class would be too large to go."""
    article = "<p>" + "The plant stores 20 MWh. " * 10 + "</p>"
    document = fragment(article + '<div class="related-box"><h4>More</h4><p>Another plant</p></div>')
    assert len(document.blocks) == 1
    assert [(cut.text, cut.rule) for cut in document.cuts] == [("MoreAnother plant", "html.related-box")]
    assert len(fragment(f'<div class="related-content">{article}</div>').blocks) == 1


def test_links_are_resolved_against_the_stated_address() -> None:
    """A relative link leads to where it led on its page."""
    head = "---\nurl: https://example.org/news/1\n---\n"
    document = fragment('<p><a href="../plan">plan</a></p>', head=head)
    assert document.blocks[0].markdown == "[plan](https://example.org/plan)"


MARKDOWN_SEED = """# Battery opens

It stores **20 MWh** at [the site](https://example.org/).

| Site | MWh |
|------|----:|
| Ohio | 20  |

- one
- two

![The plant](https://example.org/a.png)
"""


def test_markdown_is_normalised_like_html() -> None:
    """Markdown goes the same way, so raw HTML in it is as harmless."""
    assert [block.markdown for block in fragment(MARKDOWN_SEED, ".md").blocks] == [
        "# Battery opens",
        "It stores **20 MWh** at [the site](https://example.org/).",
        "| Site | MWh |\n| --- | --- |\n| Ohio | 20 |",
        "- one\n- two",
        "[Image: The plant](https://example.org/a.png)",
    ]
