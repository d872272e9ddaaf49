"""Maps in a real browser: the shapes come, and the keyboard leads from a country or a dot to its page."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
WIDTHS = "shapes => shapes.map(shape => shape.getBoundingClientRect().width)"


@pytest.mark.parametrize("path", ["map/", "companies/catl/", "regions/cn-fj/", "tags/energy-storage/"])
def test_the_land_of_a_map_is_drawn(page: Page, address: str, path: str) -> None:
    """From the files that all pages share."""
    page.goto(f"{address}{path}")
    page.wait_for_load_state("networkidle")

    for picture in page.locator("svg.map__picture").all():
        assert max(picture.locator("use.map__land").evaluate_all(WIDTHS)) > 100


@pytest.mark.parametrize(
    ("name", "target"), [("China: 5 articles", "regions/cn/"), ("Ningde: 1 article", "regions/cn-350900/")]
)
def test_the_keyboard_opens_a_place_on_the_map(page: Page, address: str, name: str, target: str) -> None:
    """Each is a link with its name and count, in the order of the page."""
    page.goto(f"{address}map/")
    page.get_by_role("link", name=name, exact=True).focus()
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(f"{re.escape(target)}$"))


def test_the_keyboard_skips_the_maps(page: Page, address: str) -> None:
    """There may be hundreds of links on them; the table below has the same."""
    page.goto(f"{address}map/")
    page.get_by_role("link", name="Skip to the table").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('table') !== null")
