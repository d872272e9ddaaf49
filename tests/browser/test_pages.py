"""The pages in a real browser: evidence links, accessibility, phone and desktop, light and dark."""

import gzip
import json
from pathlib import Path

import lxml.html
import pytest
from playwright.sync_api import Page

from generator.model import Figure, Measurement
from tests.pages.builders import pages
from tests.pages.html import rendered

OVERHANG = """tables => Math.max(...tables.map((table) =>
  Math.max(table.scrollWidth - table.clientWidth, table.getBoundingClientRect().right - innerWidth, 0)))"""
"""Pixels of the widest table that are not on the screen."""


@pytest.mark.browser
def test_every_fact_leads_to_its_very_words(page: Page, address: str, built_site: Path) -> None:
    """A click on a fact's words marks exactly these words in the text, in every article."""
    wrong = []
    for folder in sorted((built_site / "articles").glob("0*/")):
        page.goto(f"{address}articles/{folder.name}/")
        page.wait_for_load_state("networkidle")
        links = page.locator("a[href^='#:~:text=']")
        for details in page.locator("details").all():
            details.evaluate("node => { node.open = true }")
        for number in range(links.count()):
            wanted = links.nth(number).inner_text()
            links.nth(number).click()
            marked = page.locator("mark").all_inner_texts()
            if "".join(marked) != wanted:
                wrong.append((folder.name[:3], wanted, marked))
    assert wrong == []


@pytest.mark.browser
@pytest.mark.parametrize("path", ["lexicons/", "data/"])
def test_a_phone_shows_a_whole_table(page: Page, address: str, path: str) -> None:
    """A table that went on beside the screen would be found by nobody."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}{path}")

    assert page.locator("main table").evaluate_all(OVERHANG) == 0


@pytest.mark.browser
def test_a_phone_shows_the_whole_table_of_figures(page: Page, address: str) -> None:
    """The widest table, which only a build with labelled documents has; here it takes the place of another."""
    figures = tuple(Figure(kind=kind, right=9999, missed=999, spare=0) for kind in ("company", "published"))
    measured = Measurement(documents=45, languages=("de",), figures=figures)
    table = rendered(pages([], measurement=measured)["method.md"]).find(".//table")
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}data/")

    page.locator("main table").first.evaluate(
        "(old, html) => { old.outerHTML = html }", lxml.html.tostring(table, encoding="unicode")
    )

    assert page.locator("main table.measured").evaluate_all(OVERHANG) == 0


@pytest.mark.browser
def test_the_keyboard_skips_the_facts(page: Page, address: str) -> None:
    """They stand before the text, with a link for each of their words."""
    page.goto(f"{address}articles/000_3f5714ad22245d1f/")
    skip = page.get_by_role("link", name="Skip to the text")
    skip.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('.facts')") is None
    assert page.evaluate("document.activeElement.closest('.article') !== null")


@pytest.mark.browser
def test_the_data_that_the_pages_offer_can_be_read(page: Page, address: str) -> None:
    """Every download on the data page answers, and what says it is JSON is JSON."""
    page.goto(f"{address}data/")
    links = page.locator("main a[href*='.json']").evaluate_all("links => links.map(link => link.href)")

    assert links
    for link in links:
        answer = page.request.get(link)
        assert answer.ok, link
        text = (gzip.decompress(answer.body()) if link.endswith(".gz") else answer.body()).decode()
        for line in text.splitlines() if ".jsonl" in link else [text]:
            json.loads(line)
