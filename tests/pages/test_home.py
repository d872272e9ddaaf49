"""The home page: what leads from it into the digest."""

from tests.pages.builders import article, capacity, pages, region
from tests.pages.html import rendered


def ways(made: dict[str, str]) -> dict[str, tuple[str, str]]:
    """Address -> name and words of each way into the digest."""
    items = rendered(made["index.md"]).findall(".//ul[@class='ways']/li")
    return {item[0].get("href"): (item[0].text_content(), item[1].text_content()) for item in items}


def test_ways_lead_to_each_side_of_the_digest() -> None:
    """The newest issue by the day of publication, and pages by what they hold."""
    facts = {"capacities": [capacity("2", "MWh")], "regions": [region("CN-350900")]}
    made = pages(
        [article("a", published="2022-08-30", **facts), article("b", published="2022-08-01"),
         article("c", published="2021-12-31")]
    )  # fmt: skip

    assert ways(made) == {
        "issues/2022-08/": ("August 2022", "The newest issue: 2 articles"),
        "ledger/": ("Ledger", "1 capacity or sum, with totals and filters"),
        "charts/": ("Charts", "What they add up to, by kind, company and month"),
        "map/": ("Map", "3 regions in the news"),
        "timeline/": ("Timeline", "All events by month, with filters"),
    }
    assert set(made) >= {"issues/2022-08.md", "ledger/index.md", "charts/index.md", "map/index.md"}


def test_no_way_leads_to_an_empty_page() -> None:
    """An article without a day, an amount, a place or a second report stands in the timeline alone."""
    assert list(ways(pages([article("a")]))) == ["timeline/"]
    assert ways(pages([])) == {}
