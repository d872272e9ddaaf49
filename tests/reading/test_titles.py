"""Titles of whole pages: without the site's name, and as the page itself shows them."""

import pytest
from lxml import html

from generator.reading.titles import title_of

HOME = '<a href="/">远方经贸港</a>'
CASES = {
    "a name behind a bare hyphen, as the link to the root says it": (
        HOME,
        "",
        "储能电站在远方正式投产运行-远方经贸港",
        "储能电站在远方正式投产运行",
    ),
    "a name that ends like names of sites": (
        "",
        "",
        "储能电站在远方正式投产运行-远方经贸网",
        "储能电站在远方正式投产运行",
    ),
    "a name that the address says": ("", "storage-notes.example", "A battery grows » Storage Notes", "A battery grows"),
    "a name in front": (HOME, "", "远方经贸港 | 储能电站在远方正式投产运行", "储能电站在远方正式投产运行"),
    "a heading that begins the claim": (
        "<h2>A battery grows</h2>",
        "",
        "A battery grows :: All about storage",
        "A battery grows",
    ),
    "a heading between a section and the site's name": (
        "<h2>A battery grows in Ohio</h2>",
        "",
        "Energy | A battery grows in Ohio | SN",
        "A battery grows in Ohio",
    ),
    "a heading that is shorter than the rest, as of a box beside the article": (
        "<h3>Storage</h3>",
        "",
        "A battery grows in Ohio - Storage",
        "A battery grows in Ohio",
    ),
    "a heading marked as the headline": (
        '<h2 class="title">Battery grows in Ohio</h2>',
        "",
        "Battery news and stock picks",
        "Battery grows in Ohio",
    ),
    "two marked headings tell nothing": (
        '<h2 class="title">Battery grows in Ohio</h2><h2 class="title">Another one grows in Iowa</h2>',
        "",
        "Battery news and stock picks",
        "Battery news and stock picks",
    ),
    "a dash inside a title stays where a heading shows it": (
        "<h3>Lithium-Eisen-Phosphat – der neue Standard</h3>",
        "",
        "Lithium-Eisen-Phosphat – der neue Standard",
        "Lithium-Eisen-Phosphat – der neue Standard",
    ),
}


@pytest.mark.parametrize(("body", "host", "claim", "expected"), CASES.values(), ids=list(CASES))
def test_a_title_element_gives_the_title(body: str, host: str, claim: str, expected: str) -> None:
    """The rule is in the name of the case."""
    page = html.document_fromstring(f"<html><body>{body}<p>x</p></body></html>")
    assert title_of(page, claim, True, "", host) == expected
