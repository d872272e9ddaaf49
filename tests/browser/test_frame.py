"""What all pages share in a real browser: the choice of colours, the menu, the way past it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds import KINDS

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
        night.get_by_role("button", name=name).click()
        night.goto(f"{address}about/")
        shown.append(night.evaluate(SCHEME))
    night.emulate_media(color_scheme="light")
    shown.append(night.evaluate(SCHEME))
    night.get_by_role("button", name="Follow the system's scheme").click()
    shown.append(night.evaluate(SCHEME))

    assert shown == ["dark", "light", "dark", "dark", "light"]


def test_a_browser_that_keeps_nothing_still_shows_a_page(night: Page, address: str) -> None:
    """Where storage is forbidden, the scripts of the frame go on without it."""
    errors: list[str] = []
    night.on("pageerror", lambda error: errors.append(str(error)))
    night.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden'); } })")
    night.goto(address)

    assert (night.evaluate(SCHEME), errors) == ("dark", [])


def test_paper_is_white(night: Page, address: str) -> None:
    """A page printed from a dark system is printed in the light scheme."""
    night.goto(address)
    night.emulate_media(media="print")

    assert night.evaluate("getComputedStyle(document.body).getPropertyValue('--md-default-fg-color')") == "#1c2529"


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_phones_menu_opens_to_the_keyboard(browser: Browser, address: str, scripts: bool) -> None:
    """Every page of the navigation stands in it, with the one that is open marked."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=scripts)
    page = context.new_page()
    page.goto(f"{address}timeline/")
    entries = page.locator(".menu a")
    hidden = [one.is_visible() for one in entries.all()]
    page.locator(".menu__button").focus()
    page.keyboard.press("Enter")
    page.locator(".menu a").last.scroll_into_view_if_needed()
    shown = [one.inner_text() for one in entries.all() if one.is_visible()]
    current = page.locator(".menu a[aria-current=page]").all_inner_texts()
    context.close()

    assert not any(hidden)
    assert shown == ["Home", "Issues", "Stories", "Timeline", "Ledger", "Charts", "Map", "A–Z", "Search", "About"]
    assert current == ["Timeline"]


def test_a_page_shows_where_it_belongs(night: Page, address: str) -> None:
    """A month marks the timeline's tab, in words for a screen reader too; an article stands below no tab."""
    night.set_viewport_size({"width": 1440, "height": 900})
    found = {}
    for path in ("timeline/", "timeline/2022-08/", "ledger/2022/", "", "articles/000_3f5714ad22245d1f/"):
        night.goto(f"{address}{path}")
        marked = night.locator(".menu [aria-current]")
        found[path] = [(one.inner_text(), one.get_attribute("aria-current")) for one in marked.all()]

    assert found == {
        "timeline/": [("Timeline", "page")],
        "timeline/2022-08/": [("Timeline", "true")],
        "ledger/2022/": [("Ledger", "true")],
        "": [("Home", "page")],
        "articles/000_3f5714ad22245d1f/": [],
    }


def test_escape_closes_the_menu(night: Page, address: str) -> None:
    """And leaves the keyboard where it was opened."""
    night.set_viewport_size({"width": 360, "height": 740})
    night.goto(address)
    night.locator(".menu__button").click()
    night.keyboard.press("Tab")
    night.keyboard.press("Escape")

    assert not night.locator(".menu").is_visible()
    assert night.evaluate("document.activeElement.title") == "Menu"


def test_the_header_tells_the_title_that_has_scrolled_away(night: Page, address: str) -> None:
    """On a long page a reader still sees what it is about."""
    night.goto(f"{address}lexicons/")
    night.mouse.wheel(0, 2000)
    night.wait_for_selector(".md-header__title--active")
    night.evaluate("scrollTo(0, 0)")
    night.wait_for_selector(".md-header__title:not(.md-header__title--active)")


@pytest.mark.parametrize("width", [360, 1440])
def test_the_keyboards_place_is_seen_in_the_header(night: Page, address: str, width: int) -> None:
    """Every stop in it is framed, at each width."""
    night.set_viewport_size({"width": width, "height": 900})
    night.goto(f"{address}about/")
    stops = []
    for _ in range(15):
        night.keyboard.press("Tab")
        if not night.evaluate("document.activeElement.closest('.md-header') !== null"):
            continue
        stops.append(night.evaluate("getComputedStyle(document.activeElement).outlineStyle"))

    assert len(stops) >= 3
    assert set(stops) == {"solid"}


def test_the_keyboard_skips_the_header(night: Page, address: str) -> None:
    """The first stop of the keyboard leads past it; the page of search opens in its field, which stands behind it."""
    without, behind = [], []
    for kind, path in KINDS.items():
        night.goto(f"{address}{path}")
        if night.evaluate("document.activeElement.matches('main [type=search]')"):
            behind.append(kind)
            continue
        night.keyboard.press("Tab")
        if night.evaluate("document.activeElement.className") != "md-skip":
            without.append(kind)

    assert without == []
    assert behind == ["search"]
