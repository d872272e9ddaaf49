"""The site's own search box in a real browser."""

import gzip
import json
import re
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from tests.browser.searching import results, search
from tests.browser.visits import visit
from tests.conftest import ROOT

CASES = yaml.safe_load((ROOT / "tests" / "cases" / "search.yml").read_text("utf-8"))
SHIFT = """new Promise((tell) => {
  let sum = 0;
  const watch = new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (sum += value)));
  watch.observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => tell(sum)));
})"""
"""How far the page's parts have moved by themselves."""
LOADED = "performance.getEntriesByType('resource').map(({ name, encodedBodySize }) => [name, encodedBodySize])"
HAN = re.compile(r"[\u4e00-\u9fff]{2,}")


@pytest.mark.browser
@pytest.mark.parametrize("case", CASES, ids=[case["query"] for case in CASES])
def test_a_query_finds_its_documents(page: Page, address: str, case: dict[str, Any]) -> None:
    """Typed into the box on the home page, sent with Enter."""
    found = search(page, address, case["query"])

    missing = sorted(set(case["finds"]) - set(found))
    spare = sorted(set(found) - set(case["finds"])) if case.get("exactly") else []
    assert (missing, spare) == ([], [])


def published_texts(site: Path) -> dict[str, str]:
    """Title and text of each article by the number of its seed, from the search's own data."""
    packs = sorted((site / "search" / "data").glob("*/texts/*.pack"))
    shown = [item for path in packs for item in json.loads(gzip.decompress(path.read_bytes()))]
    return {item["url"].rstrip("/").rpartition("/")[2][:3]: f"{item['title']}\n{item['text']}" for item in shown}


@pytest.mark.browser
def test_a_result_says_in_english_first_what_the_article_says(page: Page, address: str) -> None:
    """Then its title and words as the article has them, in its own language."""
    search(page, address, "共享储能")

    first = page.locator("#digest-search-results li").first
    assert first.locator("a").inner_text() == "Liandong Tianyi signs a project cooperation agreement"
    assert first.locator("a").get_attribute("lang") is None
    assert first.locator(".original").inner_text() == "联动天翼争做行业领跑者，携手锡盟布局200亿共享储能与重卡整车业务"
    assert first.locator(".original").get_attribute("lang") == "zh"
    said = first.locator(".result__facts").inner_text().split("\u00a0· ")
    assert said[:3] == ["Published 1 Sep 2022", "Chinese", "10–15 GWh storage and ≥ 5,000 vehicles"]
    assert set(first.locator("mark").all_inner_texts()) == {"共享储能"}


@pytest.mark.browser
def test_the_words_asked_for_are_shown_before_other_names_of_the_same_thing(page: Page, address: str) -> None:
    """储能 where the text has it, though the topic was called for by 光储 too; накопления where it has not."""
    search(page, address, "储能")

    excerpts = page.locator(".result__excerpt")
    marked = {mark for mark in excerpts.locator("mark").all_inner_texts() if HAN.search(mark)}
    assert marked == {"储能"}
    assert excerpts.filter(has_text="накопления").locator("mark").count() > 0


@pytest.mark.browser
def test_an_excerpt_ends_between_two_words(page: Page, address: str, built_site: Path) -> None:
    """As it begins: a word cut in two reads as another one."""
    search(page, address, "CATL")

    shown = page.locator(".result__excerpt").first.inner_text().strip("…\u00a0 ")
    text = " ".join(published_texts(built_site)["002"].split())
    assert f" {shown} " in f" {text} "


@pytest.mark.browser
def test_nothing_found_says_so_and_helps(page: Page, address: str) -> None:
    """With what to try, and topics to look at."""
    assert search(page, address, "量子计算机") == []

    assert page.locator("#digest-search-status").inner_text() == "No articles for “量子计算机”"
    assert "Check the spelling" in page.locator("#digest-search-help").inner_text()
    assert page.locator("#digest-search-help li a").count() > 0
    assert not page.locator("#digest-search-pager").is_visible()


@pytest.mark.browser
def test_results_come_as_one_types(page: Page, address: str) -> None:
    """Without Enter; the address follows in place, so that one step back leaves what was typed."""
    page.goto(f"{address}search/?q=储能")
    results(page)
    steps = page.evaluate("history.length")
    page.locator("#digest-search input[type=search]").fill("")
    page.evaluate("delete document.documentElement.dataset.searchState")
    page.keyboard.type("Gotion", delay=5)

    page.wait_for_function("location.search === '?q=Gotion'")
    assert sorted(results(page)) == ["001", "003"]
    assert page.evaluate("history.length") == steps + 1


@pytest.mark.browser
def test_a_word_half_typed_finds_what_begins_with_it(page: Page, address: str) -> None:
    """And it is marked; a name half typed is offered whole."""
    page.goto(f"{address}search/?q=Energiesp")
    assert results(page) == ["004"]
    assert "Energiespeichertechnologien" in page.locator("mark").all_inner_texts()

    page.goto(f"{address}search/?q=Xiling")
    assert results(page) == []
    assert "Xilingol League" in page.locator("#digest-search-help").inner_text()


@pytest.mark.browser
def test_the_keyboard_alone_is_enough(page: Page, address: str) -> None:
    """`/` goes to the box, Enter asks, the arrows walk through what is found, Escape leads back, Enter opens.

    Whoever comes to the search page is in its field already.
    """
    page.goto(f"{address}about/")
    page.keyboard.press("/")
    page.keyboard.type("Gotion")
    page.keyboard.press("Enter")
    assert sorted(results(page)) == ["001", "003"]

    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    second = page.evaluate("document.activeElement.href")
    assert second == page.locator("#digest-search-results a").nth(1).get_attribute("href")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.press("ArrowDown")
    target = page.evaluate("document.activeElement.href")
    page.keyboard.press("Enter")
    page.wait_for_url(target)


@pytest.mark.browser
def test_the_number_of_articles_is_announced(page: Page, address: str) -> None:
    """In a region that screen readers follow."""
    search(page, address, "Gotion")

    status = page.get_by_role("status").and_(page.locator("[aria-live=polite]"))
    assert status.inner_text() == "2 articles for “Gotion”"


@pytest.mark.browser
def test_results_move_nothing_when_they_come(page: Page, address: str) -> None:
    """The footer waits below the screen, and the filters stand beside the results or are closed."""
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{address}search/?q=储能")
        results(page)
        page.wait_for_load_state("networkidle")

        assert page.evaluate(SHIFT) < 0.01


@pytest.mark.browser
def test_a_failed_index_says_so_and_can_be_asked_again(browser: Browser, address: str) -> None:
    """With a way to look without it."""
    context = browser.new_context()
    page = context.new_page()
    page.route("**/search/data/**", lambda route: route.abort())
    page.goto(f"{address}search/?q=CATL")
    results(page)
    assert page.locator("#digest-search-status").inner_text() == "The search index could not be loaded."
    link = page.locator("#digest-search-help a")
    assert (link.inner_text(), link.evaluate("link => link.href")) == ("A–Z", f"{address}a-z/")

    page.unroute("**/search/data/**")
    page.evaluate("delete document.documentElement.dataset.searchState")
    page.get_by_role("button", name="Try again").click()
    assert results(page) == ["002"]
    context.close()


@pytest.mark.browser
def test_what_is_loaded_for_a_first_result_is_small(page: Page, address: str) -> None:
    """At five articles; `test_search_scale` has the bound at 1,500. What the filters need comes last."""
    page.goto(f"{address}search/?q=共享储能")
    results(page)

    data = [(name, size) for name, size in page.evaluate(LOADED) if "/search/data/" in name]
    assert 20_000 < sum(size for _, size in data) < 60_000
    assert [name for name, _ in data if name.endswith("facets.pack")] == [data[-1][0]]


@pytest.mark.browser
def test_who_goes_to_the_search_box_has_the_search_loaded_by_then(page: Page, address: str) -> None:
    """On any page, with all modules of the search page but the one that acts on it; before, nothing of the search."""
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert [
        name for name, _ in page.evaluate(LOADED) if "/search/" in name and not name.endswith(("box.js", ".css"))
    ] == []

    modules = {path.name for path in (ROOT / "templates" / "assets" / "search").glob("*.js")}
    with ExitStack() as waiting:
        for name in modules - {"box.js", "page.js", "ahead.js"} | {"manifest.json", "index.pack"}:
            waiting.enter_context(page.expect_response(f"**/{name}"))
        page.locator("input[type=search]:visible").first.focus()


@pytest.mark.browser
def test_without_a_script_the_search_page_leads_to_the_lists(browser: Browser, address: str) -> None:
    """And says why."""
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{address}search/")

    assert "The search needs JavaScript." in plain.locator("main").inner_text()
    assert not plain.get_by_role("searchbox").is_visible()
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("asked", ["?q=储能&lang=zh&lang=ru", "?q=量子计算机", "?q=CATL&lang=zh", "?sort=date&page=9"])
def test_every_state_is_accessible_fits_and_keeps_still(browser: Browser, address: str, asked: str) -> None:
    """Results with filters, nothing found, nothing left by the filters, a page that is not there: in every view."""
    made = visit(browser, address, f"search/{asked}")

    assert [(one.view, one.scripts, one.faults) for one in made.seen if one.faults] == []
    assert [(one.view, one.scripts) for one in made.seen if one.wide or one.shift > 0.05] == []
    assert (made.errors, made.violations, made.strangers) == ((), (), ())
