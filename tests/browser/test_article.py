"""An article's page where a script runs: all words underlined at once, the way back to a fact, copying a citation."""

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import REPO_URL

ARTICLE = "articles/000_3f5714ad22245d1f/"
DRAWN = "[...CSS.highlights.get('facts') ?? []].map(range => range.toString())"


def opened(page: Page, address: str) -> Page:
    """The article, its scripts loaded."""
    page.goto(f"{address}{ARTICLE}")
    page.get_by_role("button", name="Underline in the text").wait_for()
    return page


@pytest.mark.browser
def test_nothing_is_fetched_but_what_the_page_needs(page: Page, address: str) -> None:
    """Material's script would fetch the sitemap beside each link that says `alternate`: megabytes."""
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    opened(page, address).wait_for_load_state("networkidle")

    assert [url for url in fetched if "sitemap" in url] == []


@pytest.mark.browser
def test_all_words_are_underlined_at_once_and_no_more(page: Page, address: str) -> None:
    """Each wording that the panel leads to, in the text that stays as it is; a second press takes them away."""
    button = opened(page, address).get_by_role("button", name="Underline in the text")
    before = page.locator(".article").inner_html()
    wanted = page.locator(".facts .said a[href^='#']").evaluate_all("links => links.map(link => link.textContent)")

    button.click()
    assert sorted(page.evaluate(DRAWN)) == sorted(wanted)
    button.click()

    assert page.evaluate(DRAWN) == []
    assert page.locator(".article").inner_html() == before


@pytest.mark.browser
def test_underlined_words_lead_back_to_their_fact(page: Page, address: str) -> None:
    """A click on them goes to the link of the panel, also where it is folded away."""
    opened(page, address).get_by_role("button", name="Underline in the text").click()
    box = page.evaluate(
        """() => {
          const range = [...CSS.highlights.get("facts")].find((one) => one.toString() === "约1500万台");
          range.startContainer.parentElement.scrollIntoView({block: "center"});
          const {left, top, width, height} = range.getClientRects()[0];
          return [left + width / 2, top + height / 2];
        }"""
    )
    page.mouse.click(*box)

    assert page.evaluate("document.activeElement.textContent") == "约1500万台"
    assert page.evaluate("document.activeElement.matches('.facts a')")


@pytest.mark.browser
def test_a_citation_is_copied(browser: Browser, address: str) -> None:
    """What the button copies is what stands above it, to the letter."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = opened(context.new_page(), address)
    page.get_by_role("button", name="Copy BibTeX").click()
    page.get_by_text("Copied").wait_for()

    copied = page.evaluate("navigator.clipboard.readText()")
    shown = page.get_by_label("BibTeX", exact=True).input_value()
    context.close()
    assert copied == shown
    assert shown.startswith("@misc{digest-000_3f5714ad22245d1f,")


@pytest.mark.browser
def test_without_a_script_no_button_stands_there(browser: Browser, address: str) -> None:
    """The citation is there to be selected, and the facts lead to their words as ever."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}{ARTICLE}")

    buttons, field = page.locator("main button").count(), page.locator(".cite textarea").input_value()
    context.close()
    assert (buttons, field.count("@misc")) == (0, 1)


@pytest.mark.browser
def test_print_has_the_facts_and_the_text_alone(page: Page, address: str) -> None:
    """No navigation, no buttons, no lists of other articles; nothing scrolls inside a box or is cut."""
    opened(page, address).emulate_media(media="print")

    hidden = ".md-header, .menu, .md-footer, .around, .article-end .rows, .cite textarea, .copy, .facts__all"
    assert page.locator(hidden).evaluate_all("found => found.filter(one => one.checkVisibility()).length") == 0
    cut = "boxes => boxes.filter(box => box.scrollHeight > box.clientHeight + 1).length"
    assert page.locator(".facts, .article").evaluate_all(cut) == 0
    assert page.locator(".cite__words").is_visible()


@pytest.mark.browser
def test_a_reader_is_sent_to_the_seed_and_to_an_issue_about_the_page(page: Page, address: str) -> None:
    """As the browser reads the links."""
    opened(page, address)
    edit = page.get_by_role("link", name="Edit this seed").evaluate("link => link.href")
    issue = page.get_by_role("link", name="Report a wrong fact").evaluate(
        "link => [link.origin + link.pathname, new URLSearchParams(link.search).get('title')]"
    )

    assert edit == f"{REPO_URL}/edit/main/seeds/000_3f5714ad22245d1f.txt"
    assert issue == [f"{REPO_URL}/issues/new", "Wrong fact: 000_3f5714ad22245d1f"]
