"""Monthly and weekly issues: what they hold, what they compare, and the mail made of them."""

from dataclasses import replace
from typing import Any

import lxml.html
import pytest

from generator.model import Names, Place
from generator.pages.issues import periods
from tests.pages.builders import FUJIAN, article, capacity, company, money, pages, region, said, tag
from tests.pages.html import rendered

DEAL = [tag("strategic-partnership")]
TEXT = "CATL stores 10 GWh and 300 MW."


def section(page: str, name: str) -> Any:
    """A part of an issue by its heading's id."""
    return rendered(page).find(f".//section[@aria-labelledby='issue.{name}']")


def lines(page: str, name: str) -> list[str]:
    """The articles that a part of an issue leads to, by the last part of their addresses."""
    found = section(page, name)
    links = [] if found is None else found.findall(".//a[@class='line__title']")
    return [link.get("href").rstrip("/").rpartition("/")[2] for link in links]


def text(element: Any) -> str:
    """Its words with single spaces."""
    return " ".join(element.text_content().split())


@pytest.mark.parametrize(
    ("day", "key", "title", "days"),
    [
        ("2022-09-01", "2022-W35", "Week 35 of 2022", "29 August – 4 September 2022"),
        ("2021-01-03", "2020-W53", "Week 53 of 2020", "28 December 2020 – 3 January 2021"),
        ("2024-12-30", "2025-W01", "Week 1 of 2025", "30 December 2024 – 5 January 2025"),
    ],
)
def test_weeks_are_those_of_iso_8601(day: str, key: str, title: str, days: str) -> None:
    """A week belongs to the year of its Thursday."""
    assert (periods.week(day), periods.title(key), periods.days(key)) == (key, title, days)


def test_an_issue_goes_by_the_day_of_publication() -> None:
    """Not by the event's; the day on which a file was handed in makes no issue, nor does a date without a year."""
    made = pages(
        [
            article("a", date="2022-08-30", published="2022-09-01"),
            article("b", published="2022?-09-04"),
            article("c", date="2026-11-01", added="2026-11-22"),
            article("d", published="XXXX-09-01"),
        ]
    )

    assert [path for path in made if path.startswith("issues/")] == [
        "issues/index.md",
        "issues/2022-09.md",
        "issues/2022-09/email.html",
        "issues/2022-W35.md",
        "issues/2022-W35/email.html",
    ]
    assert lines(made["issues/2022-09.md"], "others") == ["b", "a"]
    index = rendered(made["issues/index.md"])
    assert "2 articles whose day of publication nobody states in full are in no issue" in text(index)
    assert index.xpath("//div[@class='lede']//a/@href") == ["../latest/undated/"]


def test_without_any_dated_article_there_is_no_issue() -> None:
    """The list says so."""
    made = pages([article("a")])

    assert [path for path in made if path.startswith("issues/")] == ["issues/index.md"]
    assert "No issue yet: no article has a full day of publication." in text(rendered(made["issues/index.md"]))


def test_deals_come_first_and_reports_of_one_event_share_a_line() -> None:
    """The line leads to the article that stands for the story, and says how many reports there are."""
    told = "CATL and CECEP signed an agreement on storage in Ningde today, the two companies said in a statement."
    report: dict[str, Any] = {"published": "2022-09-01", "companies": [company("catl", "CATL")], "tags": DEAL}
    made = pages(
        [
            article("fair", published="2022-09-20", tags=[tag("industry-event")]),
            article("deal", published="2022-09-10", tags=[tag("acquisition")]),
            article("a", told, **report),
            article("b", told, **report),
        ]
    )["issues/2022-09.md"]

    assert lines(made, "deals") == ["deal", "a"]
    assert lines(made, "others") == ["fair"]
    assert "2 reports, 1 independent source" in text(section(made, "deals"))
    assert lines(made, "stories") == ["a"]


def test_numbers_are_compared_with_their_like_alone() -> None:
    """Power apart from energy, a year's output apart from a project's; in none what the ledger adds to no total."""
    made = pages(
        [
            article(
                "a", TEXT, published="2022-09-01", companies=[company("catl", "CATL")],
                capacities=[
                    capacity("10", "GWh", said(TEXT, "10 GWh")),
                    capacity("300", "MW", said(TEXT, "300 MW")),
                    capacity("90", "GWh", said(TEXT, "10 GWh"), role="context"),
                    capacity("80", "GWh", said(TEXT, "10 GWh"), status="shelved"),
                    capacity("70", "GWh", said(TEXT, "10 GWh"), of="other"),
                    capacity("99", "GWh"),
                    capacity("35", "kV", said(TEXT, "300 MW")),
                ],
            ),
            article("b", TEXT, published="2022-10-01", capacities=[capacity("10", "GWh", said(TEXT, "10 GWh"))]),
            article(
                "c", "Bis zu 11000 MWh.", published="2022-09-02",
                capacities=[capacity("-11000", "MWh", said("Bis zu 11000 MWh.", "11000 MWh"))],
            ),
            article(
                "d", "12 GWh a year", published="2022-09-02",
                capacities=[capacity("12", "GWh", said("12 GWh a year", "12 GWh"), per="year")],
            ),
        ]
    )["issues/2022-09.md"]  # fmt: skip

    found = {
        group.get("aria-label"): [(link.text, link.get("href").partition("#")[0]) for link in group.findall(".//li/a")]
        for group in section(made, "numbers").findall(".//section")
    }
    assert found == {
        "Storage, energy": [("≤ 11 GWh storage", "../../articles/c/"), ("10 GWh storage", "../../articles/a/")],
        "Storage, energy a year": [("12 GWh storage a year", "../../articles/d/")],
        "Storage, power": [("300 MW storage", "../../articles/a/")],
    }
    assert section(made, "numbers").xpath(".//q/text()") == ["11000 MWh", "10 GWh", "12 GWh", "300 MW"]
    assert all("#:~:text=" in href for href in section(made, "numbers").xpath(".//li/a/@href"))


def test_a_company_is_new_in_a_country_once() -> None:
    """In the issue of its first article there; one that is known from elsewhere is marked."""
    places = FUJIAN | {"DE": Place(name="Germany", country="DE", level="country")}
    catl, byd = company("catl", "CATL"), company("byd", "BYD")
    german = [region("CN-350900")]
    abroad = article("c", published="2022-10-02", companies=[catl, byd]).facts
    there = replace(german[0], id="DE", name="Germany", country="DE", level="country")
    made = pages(
        [
            article("a", published="2022-09-01", companies=[catl], regions=german),
            article("b", published="2022-10-01", companies=[catl], regions=german),
            replace(article("c", published="2022-10-02"), facts=replace(abroad, regions=(there,))),
        ],
        Names(places=places),
    )

    assert text(section(made["issues/2022-09.md"], "debuts").find("dl")) == "China CATL"
    assert text(section(made["issues/2022-10.md"], "debuts").find("dl")) == "Germany CATL known from elsewhere BYD"


def test_an_issue_stands_beside_the_one_before() -> None:
    """Which may be of another year; the first has none, and says so."""
    made = pages(
        [
            article("a", published="2021-03-01", lang="de"),
            article("b", published="2022-09-01", tags=DEAL),
            article("c", published="2022-09-30", lang="ru", companies=[company("catl", "CATL")]),
        ]
    )

    table = rendered(made["issues/2022-09.md"]).find(".//table")
    assert [[text(cell) for cell in row] for row in table.iter("tr")] == [
        ["", "September 2022", "March 2021"],
        ["Articles", "2", "1"],
        ["Events", "2", "1"],
        ["Deals", "1", "0"],
        ["Companies", "1", "0"],
        ["Countries", "0", "0"],
        ["Languages", "2", "1"],
    ]
    assert text(rendered(made["issues/2021-03.md"]).find(".//table/caption")) == "The first issue"
    steps = rendered(made["issues/2021-03.md"]).findall(".//nav[@aria-label='Issues before and after']/a")
    assert [(link.text, link.get("href")) for link in steps] == [("← September 2022", "../../issues/2022-09/")]


def test_the_headline_is_made_of_facts() -> None:
    """Deals where, a big amount and sum, and what is less than stated of them; new companies but in the first."""
    words = "CATL invests 3 billion in 10 GWh of storage in Ningde."
    news = article(
        "b", words, title="CATL invests", published="2022-09-01", tags=DEAL,
        companies=[company("catl", "CATL", said(words, "CATL"))],
        regions=[region("CN-350900", said(words, "Ningde"))],
        capacities=[capacity("10", "GWh", said(words, "10 GWh"))],
        money=[money(3_000_000_000, "CNY", said(words, "3 billion"), implied=True)],
    )  # fmt: skip
    made = pages([article("a", published="2021-01-01"), news])

    def headline(key: str) -> str:
        return text(rendered(made[f"issues/{key}.md"]).find(".//p[@class='issue__headline']"))

    assert headline("2021-01") == "1 event."
    assert headline("2022-09") == (
        "1 deal in China; among the biggest numbers: 10 GWh storage and CNY 3 billion (currency implied); "
        "1 company for the first time."
    )


def test_a_long_issue_is_paged_and_shows_each_event_once() -> None:
    """Deals before the others over all pages; what is counted and compared stands on the first."""
    many = [
        article(f"n{number:03}", published="2022-09-01", tags=DEAL if number % 2 else [tag("policy")])
        for number in range(125)
    ]
    made = pages(many, page_size=50)
    leaves = [made[f"issues/2022-09{leaf}.md"] for leaf in ("", "/2", "/3")]

    shown = [name for leaf in leaves for part in ("deals", "others") for name in lines(leaf, part)]
    assert (len(shown), len(set(shown)), shown[62][-1] in "02468") == (125, 125, True)
    assert [leaf.count('class="counts"') for leaf in leaves] == [1, 0, 0]
    assert max(len(leaf.encode()) for leaf in leaves) < 300_000


def test_a_mail_loads_nothing_and_leads_to_the_public_site() -> None:
    """No script, no picture, no style sheet; links are absolute where the site's address is known."""
    made = pages(
        [article("a", TEXT, published="2022-09-01", lang="zh", companies=[company("catl", "CATL")], tags=DEAL)],
        site_url="https://example.org/digest/",
    )
    mail = lxml.html.fromstring(made["issues/2022-09/email.html"])

    assert {element.tag for element in mail.iter()} & {"script", "img", "style", "iframe"} == set()
    assert mail.xpath("//link/@href") == ["data:,"]
    assert "url(" not in made["issues/2022-09/email.html"]
    assert mail.xpath("//a/@href")
    assert all(href.startswith("https://example.org/digest/") for href in mail.xpath("//a/@href"))
    plain = lxml.html.fromstring(pages([article("a", published="2022-09-01")])["issues/2022-09/email.html"])
    assert "../../articles/a/" in plain.xpath("//a/@href")


def test_a_mail_is_never_clipped() -> None:
    """Gmail cuts what is longer than 102 kB: a thousand articles with endless titles stay below it."""
    many = [
        article(f"{'长' * 40}{number}", title="钠离子电池" * 200, lang="zh", published="2022-09-01",
                companies=[company(f"c{number}", "Nordwerk Speichertechnik " * 20, known=False)])
        for number in range(1000)
    ]  # fmt: skip
    mail = pages(many, site_url="https://example.org/")["issues/2022-09/email.html"]

    assert len(mail.encode()) < 102_000
    assert "970 more on the site" in mail


def test_a_mail_takes_no_orders_from_a_title() -> None:
    """Nor from a company's name."""
    evil = '<script>alert(1)</script><img src="x" onerror="alert(1)">'
    made = pages([article("a", title=evil, published="2022-09-01", companies=[company("x", evil, known=False)])])
    mail = lxml.html.fromstring(made["issues/2022-09/email.html"])

    assert mail.xpath("//script | //img | //@onerror") == []
