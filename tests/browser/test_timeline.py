"""The timeline's filters in a real browser: they act on the picture, the list and the address."""

import pytest
from playwright.sync_api import Browser, Page

READY = "#timeline\\.filters[data-state=done]"


def open_filtered(page: Page, address: str, query: str) -> None:
    """The timeline as somebody gets it who was sent a link."""
    page.goto(f"{address}timeline/{query}")
    page.wait_for_selector(READY)


def choose(page: Page, kind: str, value: str) -> None:
    """A value of a filter, as a reader chooses it."""
    select = page.locator(f"select[name={kind}]")
    select.focus()
    page.wait_for_function("kind => document.querySelector(`select[name=${kind}]`).length > 1", arg=kind)
    select.select_option(value)
    page.wait_for_selector(READY)


def shown(page: Page) -> list[str]:
    """The numbers of the seeds in the list that is seen."""
    links = page.locator("a.row__title:visible").evaluate_all("links => links.map(link => link.href)")
    return [link.rstrip("/").rpartition("/")[2][:3] for link in links]


def bars(page: Page) -> dict[str, str]:
    """The months of the picture and the count that each shows."""
    cells = page.locator("[data-month]")
    return dict(cells.evaluate_all("links => links.map(link => [link.dataset.month, link.textContent])"))


@pytest.mark.browser
def test_a_filter_narrows_the_picture_and_the_list_and_is_announced(page: Page, address: str) -> None:
    """Without a reload; the address says what was chosen."""
    page.goto(f"{address}timeline/")
    page.evaluate("window.stayed = true")
    choose(page, "lang", "zh")

    assert page.get_by_role("status").inner_text() == "3 events of 5"
    assert shown(page) == ["001", "000", "003"]
    assert bars(page) == {"2026-02": "1", "2022-08": "1", "0000-02": "0", "0000-06": "1", "0000-11": "0"}
    assert page.evaluate("window.stayed && location.search") == "?lang=zh"


@pytest.mark.browser
def test_a_filtered_timeline_can_be_sent_on(page: Page, address: str) -> None:
    """Two filters at once, one of them for a region in which the places lie; the back button undoes one."""
    open_filtered(page, address, "?lang=zh&region=CN-SX")
    assert shown(page) == ["001"]
    assert page.locator("select[name=region]").input_value() == "CN-SX"

    choose(page, "region", "")
    assert shown(page) == ["001", "000", "003"]
    page.go_back()
    page.wait_for_function("document.querySelectorAll('#timeline\\\\.found .rows > li').length === 1")
    assert shown(page) == ["001"]


@pytest.mark.browser
def test_the_data_of_the_filters_waits_for_their_use(page: Page, address: str) -> None:
    """A reader who never filters does not pay for it."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}timeline/")
    page.wait_for_load_state("networkidle")
    assert not any("filters.json" in url for url in asked)

    page.locator("select[name=company]").focus()
    page.wait_for_selector("#timeline\\.filters[data-state=ready]")
    assert sum("filters.json" in url for url in asked) == 1


@pytest.mark.browser
def test_the_filters_work_by_the_keyboard_alone(page: Page, address: str) -> None:
    """Type a language's first letter in its list; Tab leads on to the button that clears all."""
    page.goto(f"{address}timeline/")
    page.locator("select[name=lang]").focus()
    page.wait_for_selector("#timeline\\.filters[data-state=ready]")
    page.keyboard.type("Ru")
    page.wait_for_selector(READY)
    assert shown(page) == ["002"]

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('[role=status]').textContent === 'All 5 events'")
    assert page.evaluate("location.search") == ""
    assert bars(page)["2022-08"] == "1"


@pytest.mark.browser
def test_a_month_of_a_filtered_picture_narrows_further(page: Page, address: str) -> None:
    """And a second click gives the other months back; without any filter it leads to the month's page."""
    open_filtered(page, address, "?lang=zh")
    page.locator("[data-month='2022-08']").click()
    page.wait_for_selector(READY)
    assert (shown(page), page.evaluate("location.search")) == (["000"], "?lang=zh&month=2022-08")
    assert page.get_by_role("status").inner_text() == "1 event of 5 in August 2022"

    page.locator("[data-month='2022-08']").click()
    page.wait_for_function("document.querySelectorAll('#timeline\\\\.found .rows > li').length === 3")
    page.goto(f"{address}timeline/")
    page.locator("[data-month='2022-08']").click()
    page.wait_for_url(f"{address}timeline/2022-08/")


@pytest.mark.browser
def test_a_filtered_row_leads_to_its_article(page: Page, address: str) -> None:
    """Though it was taken from a page of another address."""
    open_filtered(page, address, "?lang=de")
    page.locator("a.row__title:visible").click()
    page.wait_for_url(f"{address}articles/004_*/")


@pytest.mark.browser
@pytest.mark.parametrize(
    "query", ["?company=nobody", "?month=1850-01", "?lang=zh&company=<img src=x onerror=alert(1)>"]
)
def test_an_address_that_fits_nothing_says_so(page: Page, address: str, query: str) -> None:
    """It is words from outside: shown at most, never run."""
    open_filtered(page, address, query)

    assert shown(page) == []
    assert page.get_by_role("status").inner_text().startswith("0 events of 5")


@pytest.mark.browser
def test_without_a_script_the_picture_leads_to_the_months(browser: Browser, address: str) -> None:
    """And no filter promises what it can't do."""
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{address}timeline/")

    assert not plain.locator("#timeline\\.filters").is_visible()
    plain.locator("[data-month='0000-06']").click()
    assert plain.url == f"{address}timeline/undated/#month.0000-06"
    context.close()


@pytest.mark.browser
def test_years_without_an_event_stand_clear_of_what_is_said_of_them(page: Page, address: str) -> None:
    """Several years are wider than their column on a phone."""
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(f"{address}timeline/")
    words = page.locator(".calendar__gap > *").evaluate_all(
        """cells => cells.map(cell => {
            const words = document.createRange();
            words.selectNodeContents(cell);
            return [cell.textContent, words.getBoundingClientRect()];
        })""",
    )

    (years, of_years), (said, of_said) = words
    assert (years, said) == ("2023–2025", "no event")
    assert of_years["right"] < of_said["left"]
