"""A story with its tables in a browser, and an issue on paper and as a mail."""

import re

import lxml.html
import pytest
from playwright.sync_api import Browser, Page

from tests.browser.visits import AXE, OVERHANG, STANDARDS
from tests.pages.builders import pages
from tests.pages.html import rendered
from tests.pages.test_story_pages import TEXT, report

SHEET = re.compile(rb"/Type\s*/Page\b")


def story() -> str:
    """The inside of a page on an event with reprints, two sums, and another report with another amount.

    The five seeds tell of five events, so that none of the built site's pages is one.
    """
    reports = [
        report("a", text=TEXT, published="2026-02-26", url="https://www.news.example/a"),
        report("b", text=TEXT, published="2026-02-27", title="宁德时代与中国节能签署协议" * 3, lang="zh"),
        report("c", sums=3_000_000_000, lang="ru", title="Соглашение о накопителях энергии"),
        report("d", sums=2_800_000_000, lang="de", title="Kooperationsvereinbarung" * 4),
        report("e", "12"),
    ]
    body = rendered(pages(reports)["stories/a.md"])
    return "".join(lxml.html.tostring(part, encoding="unicode") for part in body)


@pytest.mark.browser
@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (768, "light"), (1440, "light"), (1440, "dark")])
def test_a_story_is_accessible_and_fits(browser: Browser, address: str, width: int, scheme: str) -> None:
    """Its tables become blocks on a phone: no line of a report is cut off."""
    if not AXE.exists():
        pytest.skip("axe-core is not installed; `make test` installs it")
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{address}stories/")
    page.add_style_tag(url=f"{address}assets/css/stories.css")
    page.locator("article").evaluate("(old, html) => { old.innerHTML = html }", story())
    page.add_script_tag(path=str(AXE))

    found = page.evaluate("rules => axe.run('article', {runOnly: rules})", STANDARDS)
    faults = [f"{one['id']}: {node['target']}" for one in found["violations"] for node in one["nodes"]]
    wide = page.evaluate(OVERHANG)
    context.close()
    assert (faults, wide) == ([], 0)


@pytest.mark.browser
def test_an_issue_prints_as_one_page_without_anything_to_click(page: Page, address: str) -> None:
    """No menu, no way to the next issue, no empty sheet after it."""
    page.goto(f"{address}issues/2022-09/")
    page.emulate_media(media="print")

    for name in (".md-header", ".md-footer", ".crumbs", ".steps", ".issue__mail"):
        assert [one.is_visible() for one in page.locator(name).all()] in ([], [False]), name
    assert len(SHEET.findall(page.pdf(format="A4", prefer_css_page_size=True))) == 1


@pytest.mark.browser
def test_a_mail_fits_a_narrow_client(page: Page, address: str) -> None:
    """Without a script, and with nothing wider than a small phone."""
    page.set_viewport_size({"width": 320, "height": 600})
    page.goto(f"{address}issues/2022-09/email.html")

    assert page.evaluate(OVERHANG) == 0
    assert page.locator("script, img, link[rel=stylesheet]").count() == 0
