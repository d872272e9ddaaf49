"""The ledger's filters and sorting, in a real browser."""

import gzip
import json

import pytest
from playwright.sync_api import Browser, Page, Route, expect

AMOUNTS = ".ledger__table tbody td:nth-child(4)"


def amounts(page: Page) -> list[str]:
    """The amounts of all rows that are shown."""
    return page.locator(AMOUNTS).all_inner_texts()


def opened(page: Page, address: str, path: str) -> Page:
    """The page at `path`, its rows found."""
    page.goto(f"{address}{path}")
    page.wait_for_load_state("networkidle")
    return page


@pytest.mark.browser
def test_fields_filter_the_rows_of_all_years(page: Page, address: str) -> None:
    """Without a reload; the address says it, the count is told, and Clear brings everything back."""
    opened(page, address, "ledger/")
    status = page.get_by_role("status")
    before = amounts(page)

    page.get_by_label("Company").fill("liandong")
    page.get_by_label("Kind of amount", exact=True).select_option("storage")

    expect(status).to_have_text("4 of 17 rows")
    assert amounts(page) == ["10–15 GWh", "2 GWh", "3 GWh", "5 GWh"]
    assert page.url == f"{address}ledger/?company=liandong&of=storage"

    page.get_by_role("button", name="Clear").click()

    expect(status).to_have_text("17 rows")
    assert (amounts(page), page.url) == (before, f"{address}ledger/")


@pytest.mark.browser
def test_an_address_shares_its_rows(page: Page, address: str) -> None:
    """Fields and order are those of the address."""
    opened(page, address, "ledger/?kind=storage-energy&sort=-amount")

    expect(page.get_by_role("status")).to_have_text("4 of 17 rows")
    assert amounts(page) == ["10–15 GWh", "5 GWh", "3 GWh", "2 GWh"]
    assert page.get_by_label("Total", exact=True).input_value() == "storage-energy"
    assert page.locator("th[aria-sort=descending]").inner_text().startswith("Amount")


@pytest.mark.browser
def test_a_whole_name_stands_for_itself_alone(page: Page, address: str) -> None:
    """A company's page leads to its own rows, not to those of a company whose name begins alike."""

    def with_another(route: Route) -> None:
        rows = json.loads(gzip.decompress(route.fetch().body()))
        another = [*rows[0]]
        another[3] = [["Xunying Group Trading", "companies/xunying-group-trading/", "", ""]]
        route.fulfill(body=gzip.compress(json.dumps([*rows, another]).encode()))

    page.route("**/ledger/rows-undated.pack", with_another)
    status = page.get_by_role("status")

    opened(page, address, "ledger/?company=Xunying+Group")
    expect(status).to_have_text("2 of 17 rows")
    page.get_by_label("Company").fill("xunying")
    expect(status).to_have_text("3 of 17 rows")
    page.get_by_label("Company").fill("")
    page.get_by_role("combobox", name="Region").fill("Anhui")
    expect(status).to_have_text("3 of 17 rows")


@pytest.mark.browser
def test_the_keyboard_sorts(page: Page, address: str) -> None:
    """Up, down, and back to the order of the page."""
    opened(page, address, "ledger/2022/?of=vehicles&role=this+news")
    expect(page.get_by_role("status")).to_have_text("3 of 11 rows")
    button = page.get_by_role("button", name="Amount")

    seen = []
    for _ in range(3):
        button.press("Enter")
        page.wait_for_load_state("networkidle")
        seen.append((page.locator("th", has=button).get_attribute("aria-sort"), amounts(page)))

    assert seen == [
        ("ascending", ["1,000 vehicles", "3,000 vehicles", "≥ 5,000 vehicles"]),
        ("descending", ["≥ 5,000 vehicles", "3,000 vehicles", "1,000 vehicles"]),
        (None, ["≥ 5,000 vehicles", "1,000 vehicles", "3,000 vehicles"]),
    ]


@pytest.mark.browser
def test_a_date_without_its_year_is_never_the_latest(page: Page, address: str) -> None:
    """Nor the oldest: it stands last, whichever way the dates go."""
    for order in ("date", "-date"):
        opened(page, address, f"ledger/?sort={order}&of=money")
        dates = page.locator(".ledger__table tbody td:nth-child(1)").all_inner_texts()
        assert "not stated" in dates[-1], order


@pytest.mark.browser
def test_a_reason_leads_to_its_rows(page: Page, address: str) -> None:
    """And a total to what it is made of."""
    opened(page, address, "ledger/")
    page.get_by_role("link", name="Show 3 rows: Adds up").click()
    expect(page.get_by_role("status")).to_have_text("3 of 17 rows")
    assert amounts(page) == ["2 GWh", "3 GWh", "5 GWh"]

    page.get_by_role("link", name="Storage, energy").click()
    expect(page.get_by_role("status")).to_have_text("4 of 17 rows")


@pytest.mark.browser
def test_a_filtered_row_looks_like_a_printed_one(page: Page, address: str) -> None:
    """What the script draws is what the page came with."""
    opened(page, address, "ledger/2022/")
    rows = page.locator(".ledger__table tbody tr")
    printed = [row.replace("\n", "") for row in rows.evaluate_all("rows => rows.map(row => row.outerHTML)")]

    page.get_by_label("Words").fill("2022")
    expect(page.get_by_role("status")).to_have_text("11 of 11 rows")

    assert rows.evaluate_all("rows => rows.map(row => row.outerHTML)") == printed


@pytest.mark.browser
def test_nothing_is_fetched_before_the_first_filter(page: Page, address: str) -> None:
    """The rows of all years and the library wait until somebody asks."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    opened(page, address, "ledger/")
    assert [name for name in asked if name.startswith(("rows-", "table-core"))] == []

    page.get_by_label("Words").fill("GWh")
    page.wait_for_load_state("networkidle")
    expect(page.get_by_role("status")).not_to_have_text("17 rows")
    assert "table-core-8.21.3.js" in asked


@pytest.mark.browser
def test_without_a_script_the_table_is_whole(browser: Browser, address: str) -> None:
    """No filter is offered that would do nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}ledger/2022/")

    shown = (page.locator(AMOUNTS).count(), page.locator(".ledger__filters").is_visible())
    told = page.get_by_text("Filters and sorting need a script").is_visible()
    context.close()

    assert (shown, told) == ((11, False), True)


@pytest.mark.browser
def test_what_was_cleared_while_rows_were_loading_stays_cleared(page: Page, address: str) -> None:
    """The answer to the former filter comes late, and nothing draws it."""
    held: list[Route] = []
    page.route("**/ledger/rows-*.pack", lambda route: held.append(route))
    opened(page, address, "ledger/2022/")
    before = amounts(page)
    with page.expect_request("**/ledger/rows-*.pack"):
        page.get_by_label("Kind of amount", exact=True).select_option("storage")
    page.get_by_role("button", name="Clear").click()

    with page.expect_response("**/ledger/rows-*.pack") as answered:
        for route in held:
            route.continue_()
    answered.value.finished()
    page.wait_for_function("globalThis.TableCore !== undefined")
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")

    assert amounts(page) == before
    assert page.url == f"{address}ledger/2022/"
