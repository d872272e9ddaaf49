"""What a page costs a reader who comes for the first time: bytes over the wire, from a server that compresses."""

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
MOST = {
    "home": ("", 120_000),
    "article": ("articles/000_3f5714ad22245d1f/", 100_000),
    "company": ("companies/catl/", 100_000),
    "timeline": ("timeline/", 120_000),
    "ledger": ("ledger/", 150_000),
}
"""A page and the most bytes that it may cost."""


def transferred(browser: Browser, url: str) -> dict[str, int]:
    """Bytes over the wire for everything that the page at `url` loads into an empty cache, by its path."""
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    urls: dict[str, str] = {}
    bytes_of: dict[str, int] = {}
    wire.on("Network.requestWillBeSent", lambda event: urls.update({event["requestId"]: event["request"]["url"]}))
    wire.on(
        "Network.loadingFinished",
        lambda event: bytes_of.update({urls[event["requestId"]]: int(event["encodedDataLength"])}),
    )
    page.goto(url)
    page.wait_for_load_state("networkidle")
    context.close()
    return {loaded.removeprefix(url) or "the page itself": size for loaded, size in bytes_of.items()}


@pytest.mark.parametrize("kind", MOST)
def test_a_page_is_light(browser: Browser, address: str, kind: str) -> None:
    """The theme included."""
    path, most = MOST[kind]
    loaded = transferred(browser, f"{address}{path}")

    assert len(loaded) > 3
    assert sum(loaded.values()) <= most, loaded
