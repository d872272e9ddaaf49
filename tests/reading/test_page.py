"""Whole HTML pages: the article, its title and its metadata, without the furniture."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model import Claim, Document, Seed
from generator.reading import read

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/metadata.yml").read_text("utf-8"))
FIRST = "The operator of the plant in Salzgitter said on Monday that the second phase of its battery is finished."
SECOND = "The battery now holds 20 MWh and 10 MW, which makes it the largest of the region, according to the company."
THIRD = "A third phase is planned for next year if the grid connection is enlarged by then, the operator added."


def page(head: str = "", above: str = "", inside: str = "", below: str = "") -> str:
    """A news page as sites build them."""
    return f"""<!DOCTYPE html>
<html lang="de-DE"><head><meta charset="utf-8">{head}</head><body>
<header><a href="/">Example News</a>
<nav><ul><li><a href="/a">Energy</a></li><li><a href="/b">Cars</a></li></ul></nav></header>
<main>{above}<article><h1>Battery in Salzgitter grows</h1><div class="byline">3 May 2024, by Jo Doe</div>
<p>{FIRST}</p><p>{SECOND}</p>{inside}<p>{THIRD}</p></article>{below}</main>
<aside><h2>Most read</h2>
<ul><li><a href="/1">Another plant opens in Ohio</a></li><li><a href="/2">A lorry drives far</a></li></ul></aside>
<footer>© 2024 Example News. All rights reserved. <a href="/imprint">Imprint</a></footer>
</body></html>"""


def read_page(source: str) -> Document:
    """The one document of a page."""
    (document,) = read(Seed(path="seeds/a.html", data=source.encode())).documents
    return document


def test_only_the_article_stays() -> None:
    """Navigation, sidebar and footer are gone; heading and byline stay, for they hold title and date."""
    assert [block.text for block in read_page(page()).blocks] == [
        "Battery in Salzgitter grows",
        "3 May 2024, by Jo Doe",
        FIRST,
        SECOND,
        THIRD,
    ]


def test_structure_inside_the_article_stays() -> None:
    """Tables with spans, lists, captions and headings come from the page's own tree."""
    inside = (
        "<h2>Figures</h2><table><tr><th colspan=2>Phase</th></tr><tr><td>1</td><td>10 MWh</td></tr></table>"
        '<figure><img src="https://example.org/a.jpg" alt=""><figcaption>The plant from above</figcaption></figure>'
        "<ul><li>first item of the list</li><li>second item of the list</li></ul>"
    )
    markdown = [block.markdown for block in read_page(page(inside=inside)).blocks]
    assert markdown[4:-1] == [
        "## Figures",
        "| Phase | Phase |\n| --- | --- |\n| 1 | 10 MWh |",
        "[Image: The plant from above](https://example.org/a.jpg)",
        "- first item of the list\n- second item of the list",
    ]


def test_related_links_inside_the_article_go() -> None:
    """A box of links between two paragraphs is no part of the article."""
    links = '<li><a href="/1">Another plant opens</a></li><li><a href="/2">A lorry drives</a></li>'
    inside = f"<div><ul>{links}</ul></div>"
    assert "Another plant opens" not in read_page(page(inside=inside)).text


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_a_page_states_its_metadata(case: dict[str, Any]) -> None:
    """The rule is in the name of the case."""
    expected = Claim(value=case["value"], rule=case["rule"]) if "value" in case else None
    assert getattr(read_page(page(head=case["head"])).declared, case["field"]) == expected


def test_a_time_element_gives_the_date() -> None:
    """One in a sidebar does not."""
    assert read_page(page(above='<time datetime="2024-05-03">3 May</time>')).declared.published == Claim(
        value="2024-05-03", rule="html.time"
    )
    assert read_page(page(below='<aside><time datetime="2020-01-01">x</time></aside>')).declared.published is None


@pytest.mark.parametrize(
    "last", ["Its R&amp;amp;D gets 5 MWh of its own.", "It stores &amp;lt;b&amp;gt;5 MWh for itself."]
)
def test_a_last_paragraph_with_an_entity_escaped_twice_stays(last: str) -> None:
    """Systems that escape a text they had escaped already are common, and such a text is still the article's."""
    blocks = read_page(page().replace(f"<p>{THIRD}</p>", f"<p>{last}</p>")).blocks

    assert [block.text for block in blocks][-2:] == [SECOND, last.replace("&amp;", "&")]


def test_words_of_the_sidebar_stay_out_whatever_they_escape() -> None:
    """Resolving entities makes nothing part of the article that is none."""
    blocks = read_page(page(below="<aside><p>Our R&amp;amp;D advertises here.</p></aside>")).blocks

    assert blocks[-1].text == THIRD
