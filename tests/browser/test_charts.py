"""The charts in a real browser."""

import pytest
from playwright.sync_api import Page

HEIGHT = """(text) => {
  const { a, b } = text.getScreenCTM();
  return Math.hypot(a, b) * parseFloat(getComputedStyle(text).fontSize);
}"""
"""Of the letters of a text on the screen, in pixels."""


@pytest.mark.browser
@pytest.mark.parametrize(("width", "shown"), [(360, "narrow"), (768, "wide"), (1440, "wide")])
def test_one_size_of_a_picture_is_shown(page: Page, address: str, width: int, shown: str) -> None:
    """The other is out of the keyboard's way too; no letter is smaller than ten pixels on the screen."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{address}charts/")
    pictures = page.locator(".chart__picture")
    shown_of = "all => all.filter(one => one.checkVisibility()).map(one => one.className)"
    visible = set(pictures.evaluate_all(shown_of))
    letters = page.locator(f".chart__picture--{shown} text").evaluate_all(f"all => Math.min(...all.map({HEIGHT}))")

    assert visible == {f"chart__picture chart__picture--{shown}"}
    assert letters >= 10


@pytest.mark.browser
def test_the_keyboard_follows_a_bar(page: Page, address: str) -> None:
    """Its focus is seen, and Enter leads to what the bar is made of."""
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{address}charts/")
    bar = page.get_by_role("link", name="Liandong Tianyi: 10–15 GWh").first
    bar.focus()

    stroke = bar.locator("path").evaluate("path => getComputedStyle(path).strokeWidth")
    page.keyboard.press("Enter")
    page.wait_for_url("**/companies/**")

    assert stroke == "2.5px"


@pytest.mark.browser
def test_a_click_anywhere_in_a_row_follows_its_bar(page: Page, address: str) -> None:
    """Also where nothing is painted."""
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{address}charts/")
    bar = page.get_by_role("link", name="Liandong Tianyi: 10–15 GWh").first
    bar.click(position={"x": 300, "y": 3})

    page.wait_for_url("**/companies/**")


@pytest.mark.browser
def test_a_picture_is_drawn_in_the_schemes_own_colours(page: Page, address: str) -> None:
    """The same picture serves both."""
    fills = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.goto(f"{address}charts/")
        fills.append(
            page.locator(".chart__svg path[fill='var(--digest-chart)']").first.evaluate(
                "one => getComputedStyle(one).fill"
            )
        )

    assert fills == ["rgb(31, 122, 112)", "rgb(79, 179, 165)"]


@pytest.mark.browser
def test_every_bar_leads_somewhere(page: Page, address: str) -> None:
    """To a page of this site that answers."""
    page.goto(f"{address}charts/")
    targets = page.locator(".chart__picture a").evaluate_all(
        "all => all.map(one => new URL(one.getAttribute('href'), document.baseURI).href)"
    )

    assert targets
    assert {target: page.request.get(target).status for target in targets} == dict.fromkeys(targets, 200)
