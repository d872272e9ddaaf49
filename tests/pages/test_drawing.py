"""Vega-Lite specifications as SVG in the middle of a page."""

import re
from typing import Any

import lxml.html
import pytest

from generator.pages.charts import svg

HOSTILE = '</svg><script>alert("1")</script>\x00\n\n# [x](javascript:alert)\ud800'


def bars(*values: dict[str, Any], **given: Any) -> dict[str, Any]:
    """A bar for each value: `name`, `size`, and where it leads as `to`."""
    encoding = {
        "y": {"field": "name", "type": "nominal", "title": None},
        "x": {"field": "size", "type": "quantitative"},
        "description": {"field": "name"},
        "href": {"field": "to"},
    }
    if not all("to" in value for value in values):
        del encoding["href"]
    return {"description": "Sizes", "data": {"values": list(values)}, "mark": "bar", "encoding": encoding} | given


def drawn(spec: dict[str, Any]) -> lxml.html.HtmlElement:
    """The picture as a browser reads it inside a page."""
    return lxml.html.fromstring(f"<main>{svg(spec)}</main>")


def test_a_mark_is_a_link_with_a_name() -> None:
    """Its address is the plain relative one that was given; nothing else of the picture is read out."""
    page = drawn(bars({"name": "CATL", "size": 10, "to": "../companies/catl/?a=1&b=2"}))

    links = [(link.get("href"), link.get("aria-label")) for link in page.iterfind(".//a")]
    assert links == [("../companies/catl/?a=1&b=2", "CATL")]
    read_out = [text for text in page.iter("text") if not any(up.get("aria-hidden") for up in text.iterancestors())]
    assert read_out == []


def test_a_picture_has_a_name() -> None:
    """With links it is a group, which an image can't be: an image's parts can't be reached."""
    plain, linked = drawn(bars({"name": "A", "size": 1})), drawn(bars({"name": "A", "size": 1, "to": "./"}))

    assert [(one.find("svg").get("role"), one.find("svg").get("aria-label")) for one in (plain, linked)] == [
        ("img", "Sizes"),
        ("group", "Sizes"),
    ]


def test_the_page_gives_colours_and_type() -> None:
    """Custom properties for both schemes, nothing behind the picture, no font of its own, no black or grey."""
    made = svg(bars({"name": "A", "size": 1}))

    colours = set(re.findall(r'(?:fill|stroke)="([^"]*)"', made))
    assert colours == {
        "none",
        "var(--digest-chart)",
        "var(--digest-line)",
        "var(--md-default-fg-color)",
        "var(--md-default-fg-color--light)",
    }
    assert "font-family" not in made


def test_a_hostile_name_is_only_words() -> None:
    """In the picture's own name too; characters that XML can't hold are replaced, and the library lives."""
    page = drawn(bars({"name": HOSTILE, "size": 1, "to": "./"}, description=HOSTILE))

    words = '</svg><script>alert("1")</script>\ufffd # [x](javascript:alert)\ufffd'
    assert page.findall(".//script") == []
    assert page.find("svg").get("aria-label") == words
    assert page.find(".//a").get("aria-label") == words
    assert page.find(".//text[last()]").text is not None
    assert "\n" not in svg(bars({"name": HOSTILE, "size": 1}))


@pytest.mark.parametrize("target", ["https://example.org/", "//example.org/", "mailto:a", "javascript:alert(1)", "/a/"])
def test_a_link_stays_on_the_site(target: str) -> None:
    """An address of another kind is a mistake of ours."""
    with pytest.raises(ValueError, match="no address relative to the page"):
        svg(bars({"name": "A", "size": 1, "to": target}))


def test_a_mark_without_an_address_is_no_link() -> None:
    """Others in the same picture are."""
    page = drawn(bars({"name": "A", "size": 1, "to": "./a/"}, {"name": "B", "size": 2, "to": None}))

    assert [link.get("href") for link in page.iterfind(".//a")] == ["./a/"]
    assert len(page.findall(".//path[@fill]")) == 2


def test_a_picture_is_never_anothers() -> None:
    """After an error the library may answer with what it was asked before."""
    broken = bars({"name": "A", "size": 1}, mark="nonsense")
    for number in range(4):
        with pytest.raises((ValueError, RuntimeError)):
            svg(broken)
        try:
            made = svg(bars({"name": f"Number {number}", "size": 1}))
        except (ValueError, RuntimeError):
            continue
        assert f">Number {number}</text>" in made


def test_nothing_is_fetched() -> None:
    """A specification brings its own data."""
    with pytest.raises(ValueError, match="stands in its specification"):
        svg(bars(data={"url": "https://example.org/x.json"}))


def test_two_pictures_share_no_id() -> None:
    """What one cuts to its frame refers to that frame alone."""
    clipped = [svg(bars({"name": name, "size": 1}, mark={"type": "bar", "clip": True})) for name in "AB"]
    ids = [re.findall(r'id="([^"]*)"', one) for one in clipped]

    assert [len(one) for one in ids] == [1, 1]
    assert ids[0] != ids[1]
    assert [re.findall(r"url\(#([^)]*)\)", one) for one in clipped] == ids
