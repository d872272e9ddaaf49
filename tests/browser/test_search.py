"""The site's own search box in a real browser."""

import json
import random
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from tests.conftest import ROOT

CASES = yaml.safe_load((ROOT / "tests" / "cases" / "search.yml").read_text("utf-8"))
RANDOM = 100
HAN = re.compile(r"[\u4e00-\u9fff]{2,}")


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


@pytest.mark.browser
@pytest.mark.parametrize("case", CASES, ids=[case["query"] for case in CASES])
def test_a_query_finds_its_documents(page: Page, address: str, case: dict[str, Any]) -> None:
    """Typed into the box on the home page, sent with Enter."""
    found = search(page, address, case["query"])

    missing = sorted(set(case["finds"]) - set(found))
    spare = sorted(set(found) - set(case["finds"])) if case.get("exactly") else []
    assert (missing, spare) == ([], [])


@pytest.mark.browser
def test_any_stretch_of_han_is_found_wherever_it_stands(page: Page, address: str, built_site: Path) -> None:
    """A hundred stretches drawn from the articles' own words: none is missed (a name may bring others along)."""
    texts = published_texts(built_site)
    draw = random.Random(7)  # noqa: S311  (a sample, the same each time)
    runs = [run for text in texts.values() for run in HAN.findall(text)]
    queries = [cut(draw, draw.choice(runs)) for _ in range(RANDOM)]
    page.goto(f"{address}search/")
    results(page)

    wrong = {}
    for query in queries:
        page.evaluate("delete document.documentElement.dataset.searchState")
        page.fill("#digest-search input[type=search]", query)
        page.press("#digest-search input[type=search]", "Enter")
        holding = {number for number, text in texts.items() if query in text}
        if not holding <= set(results(page)):
            wrong[query] = (sorted(holding), results(page))
    assert wrong == {}


def published_texts(site: Path) -> dict[str, str]:
    """Title and text of each article by the number of its seed, from the search's own data."""
    manifest = json.loads((site / "search" / "data" / "manifest.json").read_text("utf-8"))
    folders = [site / "search" / "data" / bundle["path"] / "texts" for bundle in manifest["bundles"]]
    shown = [json.loads(path.read_text("utf-8")) for folder in folders for path in sorted(folder.glob("*.json"))]
    return {item["url"].rstrip("/").rpartition("/")[2][:3]: f"{item['title']}\n{item['text']}" for item in shown}


def cut(draw: random.Random, run: str) -> str:
    """A stretch of two to eight characters of `run`."""
    start = draw.randrange(len(run) - 1)
    return run[start : start + draw.randint(2, 8)]


@pytest.mark.browser
def test_a_result_shows_title_language_date_and_the_matching_words(page: Page, address: str) -> None:
    """In the article's own words, uncut."""
    search(page, address, "共享储能")

    first = page.locator("#digest-search-results li").first
    assert first.locator("a").inner_text() == "联动天翼争做行业领跑者，携手锡盟布局200亿共享储能与重卡整车业务"
    assert first.locator(".digest-result__facts").inner_text() == "Chinese · published 1 September 2022"
    assert set(first.locator("mark").all_inner_texts()) == {"共享储能"}


@pytest.mark.browser
def test_the_words_asked_for_are_shown_before_other_names_of_the_same_thing(page: Page, address: str) -> None:
    """储能 where the text has it, though the topic was called for by 光储 too; накопления where it has not."""
    search(page, address, "储能")

    excerpts = page.locator(".digest-result__excerpt")
    marked = {mark for mark in excerpts.locator("mark").all_inner_texts() if HAN.search(mark)}
    assert marked == {"储能"}
    assert excerpts.filter(has_text="накопления").locator("mark").count() > 0


@pytest.mark.browser
def test_an_excerpt_ends_between_two_words(page: Page, address: str, built_site: Path) -> None:
    """As it begins: a word cut in two reads as another one."""
    search(page, address, "CATL")

    shown = page.locator(".digest-result__excerpt").first.inner_text().strip("… ")
    text = " ".join(published_texts(built_site)["002"].split())
    assert f" {shown} " in f" {text} "


@pytest.mark.browser
def test_nothing_found_says_so_and_helps(page: Page, address: str) -> None:
    """With what to try, and topics to look at."""
    assert search(page, address, "量子计算机") == []

    assert page.locator("#digest-search-status").inner_text() == "No articles for “量子计算机”"
    assert "Check the spelling" in page.locator("#digest-search-help").inner_text()
    assert page.locator("#digest-search-help li a").count() > 0
    assert not page.get_by_role("button", name="Show more").is_visible()


@pytest.mark.browser
def test_filters_narrow_and_stand_in_the_address(page: Page, address: str) -> None:
    """An address with filters can be sent to somebody; its back button works."""
    search(page, address, "储能")
    page.evaluate("delete document.documentElement.dataset.searchState")
    page.select_option("select[name=lang]", "ru")

    assert results(page) == ["002"]
    assert page.evaluate("location.search").endswith("&lang=ru")
    page.goto(f"{address}search/?q=CATL&lang=zh")
    assert results(page) == []
    assert "Without the filters there would be 1 article." in page.locator("#digest-search-help").inner_text()


@pytest.mark.browser
@pytest.mark.parametrize("facet", ["company", "region", "tag", "lang", "year"])
def test_every_filter_offers_values_with_counts(page: Page, address: str, facet: str) -> None:
    """Each value says how many articles it leaves."""
    page.goto(f"{address}search/")
    results(page)

    options = page.locator(f"select[name={facet}] option").all_inner_texts()
    assert len(options) > 1
    assert all(re.search(r"\(\d+\)$", option) for option in options[1:])


@pytest.mark.browser
def test_the_keyboard_alone_is_enough(page: Page, address: str) -> None:
    """`/` goes to the box, Enter asks, the arrows walk through what is found, Enter opens it."""
    page.goto(f"{address}about/")
    page.keyboard.press("/")
    page.keyboard.type("Gotion")
    page.keyboard.press("Enter")
    assert sorted(results(page)) == ["001", "003"]

    page.locator("#digest-search input[type=search]").focus()
    page.keyboard.press("ArrowDown")
    target = page.evaluate("document.activeElement.href")
    page.keyboard.press("Enter")
    page.wait_for_url(target)


@pytest.mark.browser
def test_the_index_is_loaded_in_pieces(page: Page, address: str) -> None:
    """A first search takes a few hundred kilobytes at most, and no article's whole text but those shown."""
    sizes: list[int] = []
    page.on(
        "response", lambda response: sizes.append(len(response.body())) if "/search/data/" in response.url else None
    )

    search(page, address, "共享储能")

    assert 0 < sum(sizes) < 400_000


@pytest.mark.browser
def test_without_a_script_the_search_page_leads_to_the_lists(browser: Browser, address: str) -> None:
    """And says why."""
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{address}search/")

    assert "The search needs JavaScript." in plain.locator("main").inner_text()
    assert not plain.get_by_role("button", name="Show more").is_visible()
    context.close()
