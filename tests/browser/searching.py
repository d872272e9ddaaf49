"""Searching as a reader does, and reading what was found."""

from playwright.sync_api import Page


def search(page: Page, address: str, query: str) -> list[str]:
    """The numbers of the seeds that the home page's search box finds, in the order shown."""
    page.goto(address)
    box = page.locator("input[type=search]:visible").first
    box.fill(query)
    box.press("Enter")
    return results(page)


def results(page: Page) -> list[str]:
    """The numbers of the seeds on the search page, once it has answered."""
    page.wait_for_selector("html[data-search-state=done]")
    links = page.locator("#digest-search-results a").evaluate_all("links => links.map(link => link.href)")
    return [link.rstrip("/").rpartition("/")[2][:3] for link in links]
