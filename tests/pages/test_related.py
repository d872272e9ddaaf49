"""Ways on from an article: its neighbours, its relatives and other reports of its event."""

from tests.pages.builders import article, company, pages, region
from tests.pages.html import rendered


def test_neighbours_follow_the_order_of_the_digest() -> None:
    """Newer to the left, older to the right; the ends have one each."""
    made = pages([article(name, published=f"2022-09-0{day}") for day, name in ((1, "a"), (2, "b"), (3, "c"))])

    def around(name: str) -> list[tuple[str, str]]:
        links = rendered(made[f"articles/{name}.md"]).iterfind(".//nav/a")
        return [(link.get("rel"), link.get("href")) for link in links]

    assert around("b") == [("prev", "../../articles/c/"), ("next", "../../articles/a/")]
    assert around("c") == [("next", "../../articles/b/")]


def test_what_has_no_full_date_is_neither_newer_nor_older() -> None:
    """Nobody knows; the day on which its file was handed in does not tell."""
    made = pages([article("a", published="2022-09-01", added="2022-09-05"), article("b", added="2022-09-02")])

    assert [rendered(made[f"articles/{name}.md"]).findall(".//nav/a") for name in "ab"] == [[], []]


def test_related_articles_share_something_rare() -> None:
    """One company in common is a tie; a country is none."""
    catl = [company("catl", "CATL")]
    made = pages(
        [
            article("a", companies=catl, regions=[region("CN")]),
            article("b", companies=catl),
            article("c", regions=[region("CN")]),
        ]
    )
    related = rendered(made["articles/a.md"]).findall(
        ".//section[@aria-label='Related articles']//a[@class='row__title']"
    )

    assert [link.get("href") for link in related] == ["../../articles/b/"]


def test_reprints_are_told_as_reports_of_one_event() -> None:
    """How many there are and how many of them are independent; none of them is related besides."""
    text = (
        "CATL and Gotion will build a storage station of 200 MWh near Ningde, the two companies said on Monday.\n\n"
        "The station is to cost 300 million yuan and to supply power to the port from the autumn of next year on."
    )
    firms = [company("catl", "CATL"), company("gotion", "Gotion")]
    other = article("other", published="2026-03-02", companies=firms)
    copies = [article(name, text, published="2026-03-01", companies=firms) for name in ("a", "b")]

    body = rendered(pages([*copies, other])["articles/a.md"])

    (event,) = body.findall(".//section[@aria-label='Reports of the same event']")
    assert "2 reports, 1 independent source, 1 language." in event.text_content()
    assert [link.get("href") for link in event.iterfind(".//a[@class='row__title']")] == ["../../articles/b/"]
    related = body.findall(".//section[@aria-label='Related articles']//a[@class='row__title']")
    assert [link.get("href") for link in related] == ["../../articles/other/"]
