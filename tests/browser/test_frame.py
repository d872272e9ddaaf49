"""What all pages share in a real browser: the choice of colours, the menu, the way past it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
SCHEME = "getComputedStyle(document.body).colorScheme"


@pytest.fixture
def night(browser: Browser) -> Iterator[Page]:
    """A page on a system that is dark."""
    context = browser.new_context(color_scheme="dark", reduced_motion="reduce")
    yield context.new_page()
    context.close()


def test_a_choice_of_colours_lasts(night: Page, address: str) -> None:
    """Light, chosen on a dark system, on the next page too; chosen dark outlasts a light system."""
    night.goto(address)
    shown = [night.evaluate(SCHEME)]
    for name in ("Switch to the light scheme", "Switch to the dark scheme"):
        night.get_by_title(name).click()
        night.goto(f"{address}about/")
        shown.append(night.evaluate(SCHEME))
    night.emulate_media(color_scheme="light")
    shown.append(night.evaluate(SCHEME))
    night.get_by_title("Follow the system's scheme").click()
    shown.append(night.evaluate(SCHEME))

    assert shown == ["dark", "light", "dark", "dark", "light"]


def test_a_browser_that_keeps_nothing_still_shows_a_page(night: Page, address: str) -> None:
    """Where storage is forbidden, the scripts of the frame go on without it."""
    errors: list[str] = []
    night.on("pageerror", lambda error: errors.append(str(error)))
    night.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden'); } })")
    night.goto(address)

    assert (night.evaluate(SCHEME), errors) == ("dark", [])


def test_the_first_page_of_a_dark_system_is_never_light(night: Page, address: str) -> None:
    """The scheme stands before Material's bundle comes, which is held back here."""
    night.route("**/bundle.*.js", lambda route: route.abort())
    night.goto(address)

    assert night.evaluate("document.body.dataset.mdColorScheme") == "slate"


def test_paper_is_white(night: Page, address: str) -> None:
    """A page printed from a dark system is printed in the light scheme."""
    night.goto(address)
    night.emulate_media(media="print")

    assert night.evaluate("getComputedStyle(document.body).getPropertyValue('--md-default-fg-color')") == "#1c2529"
