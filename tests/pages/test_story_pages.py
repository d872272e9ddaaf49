"""Stories: reports of one event side by side, what they share, and where they contradict each other."""

from typing import Any

from generator.model import Article
from tests.pages.builders import article, capacity, company, money, pages, region, said, tag
from tests.pages.html import active, front_matter, rendered
from tests.pages.test_links import broken

TEXT = (
    "CATL and CECEP signed an agreement in Ningde on storage of 10 GWh, and they will build the first part of it "
    "within a year, the two companies said after the signing on Tuesday in the city."
)


def report(name: str, amount: str = "10", sums: int = 0, lang: str = "en", **given: Any) -> Article:
    """A report of one signing, in words of its own unless a text is given."""
    own = given.pop("text", f"{name}: {amount} GWh for {sums}.")
    return article(
        name,
        own,
        **{
            "date": "2026-02-25",
            "lang": lang,
            "companies": [company("catl", "CATL"), company("cecep", "CECEP")],
            "regions": [region("CN-350900")],
            "capacities": [capacity(amount, "GWh", said(own, "10 GWh") if "10 GWh" in own else ())],
            "money": [money(sums, "CNY", said(own, str(sums)))] if sums else [],
            "tags": [tag("strategic-partnership")],
        }
        | given,
    )


def text(element: Any) -> str:
    """Its words with single spaces."""
    return " ".join(element.text_content().split())


def table(page: str, number: int = 0) -> list[list[str]]:
    """The rows of a table of reports."""
    body = rendered(page).findall(".//table[@class='reports']")[number]
    return [[text(cell) for cell in row] for row in body.iterfind("tbody/tr")]


def listed(page: str) -> list[str]:
    """What the list says of each story."""
    return [text(one) for one in rendered(page).findall(".//li[@class='stories__one']")]


def test_without_a_second_report_there_is_no_story() -> None:
    """The list says when one begins."""
    made = pages([report("a")])

    assert [path for path in made if path.startswith("stories/")] == ["stories/index.md"]
    assert "No two reports of one event yet." in text(rendered(made["stories/index.md"]))


def test_reports_stand_side_by_side_with_the_words_of_each_fact() -> None:
    """A row for each source: where, language, day of publication, and its facts, each leading to its words."""
    made = pages(
        [
            report("a", published="2026-02-26", url="https://www.news.example/a?b=1"),
            report("b", lang="ru", text="б: 10 GWh.", title="Соглашение"),
        ]
    )["stories/a.md"]

    assert table(made) == [
        [
            "Title of a news.example English published 26 February 2026", "25 February 2026", "CATL CECEP", "Ningde",
            "10 GWh storage 10 GWh", "not stated",
        ],
        [
            "Соглашение source address not known Russian day of publication not stated", "25 February 2026",
            "CATL CECEP", "Ningde", "10 GWh storage 10 GWh", "not stated",
        ],
    ]  # fmt: skip
    words = rendered(made).xpath("//a[@class='saying__words']/@href")
    assert [href.partition("#")[0] for href in words] == ["../../articles/a/", "../../articles/b/"]
    assert all("#:~:text=" in href for href in words)
    assert "2 reports, 2 independent sources, 2 languages." in text(rendered(made).find(".//div[@class='lede']"))


def test_reprints_stand_below_the_text_that_they_copy() -> None:
    """With how much of it is the same; they add no source."""
    made = pages(
        [report("a", text=TEXT, published="2026-02-26"), report("b", text=TEXT, published="2026-02-27"), report("c")]
    )["stories/a.md"]

    rows = table(made)
    assert [len(row) for row in rows] == [6, 2, 6]
    assert rows[1][1] == "Reprint of the text above: 100 % of it is the same. It counts as the same source."
    assert "3 reports, 2 independent sources, 1 language." in text(rendered(made))


def test_a_story_says_why_its_reports_belong_together() -> None:
    """Each thing that two share, as the one and as the other has it."""
    made = pages([report("a"), report("b", capacities=[capacity("10000", "MWh")])])["stories/a.md"]

    assert [text(one) for one in rendered(made).findall(".//ul[@class='joints']//ul/li")] == [
        "day 25 February 2026",
        "company CATL",
        "company CECEP",
        "amount 10000MWh = 10GWh",
        "place Ningde",
        "what was done Strategic partnership",
    ]


def test_two_days_that_belong_together_are_not_called_one() -> None:
    """A report that states no day stands by that of its publication, which may be the day after."""
    made = pages([report("a"), report("b", date=None, published="2026-02-26")])["stories/b.md"]

    shared = [text(one) for one in rendered(made).findall(".//ul[@class='joints']//ul/li")]
    assert shared[0] == "day 26 February 2026 and 25 February 2026"


def test_two_sums_for_one_deal_stand_side_by_side_and_neither_wins() -> None:
    """Both are marked in the table, in the order of the reports, and named above it; the list says so too."""
    made = pages([report("a", sums=3_000_000_000), report("b", sums=2_800_000_000), report("c")])

    against = rendered(made["stories/a.md"]).find(".//section[@aria-labelledby='story.against']")
    assert [text(one) for one in against.findall("./ul/li/ul/li")] == [
        "3000000000 in Title of a English",
        "2800000000 in Title of b English",
    ]
    assert [text(one) for one in rendered(made["stories/a.md"]).findall(".//li[@class='differs']")] == [
        "CNY 3 billion differs 3000000000",
        "CNY 2.8 billion differs 2800000000",
    ]
    assert "reports contradict each other" in listed(made["stories/index.md"])[0]


def test_a_story_called_by_a_number_stands_beside_a_long_list() -> None:
    """A file may be handed in as `2.txt`: its story and the second page of the list have an address each."""
    later = {"date": "2026-04-01", "companies": [company("byd", "BYD"), company("cecep", "CECEP")]}
    made = pages([report("2"), report("a"), report("b", **later), report("c", **later)], page_size=1)

    assert {"stories/2.md", "stories/b.md", "stories/index/2.md"} <= set(made)
    (onward,) = rendered(made["stories/index.md"]).xpath("//a[@rel='next']")
    assert onward.get("href") == "../stories/index/2/"
    assert list(broken(made)) == []


def test_an_event_told_with_another_amount_is_shown_as_perhaps_the_same() -> None:
    """It stays a report of its own, for it may be a second deal; each of the two pages shows the other's numbers."""
    made = pages([report("a"), report("b", "12"), report("c")])

    assert "2 reports, 2 independent sources" in text(rendered(made["stories/a.md"]))
    assert "1 report, 1 independent source" in text(rendered(made["stories/b.md"]))
    for path in ("stories/a.md", "stories/b.md"):
        (apart,) = rendered(made[path]).xpath("//section[starts-with(@aria-labelledby, 'story.apart')]")
        said_ = [text(one) for one in apart.findall("./ul/li/ul/li")]
        assert said_ == ["10GWh in Title of a English", "12GWh in Title of b English"]
    assert [row[4] for row in table(made["stories/a.md"], 1)] == ["12 GWh storage differs"]
    (shown,) = listed(made["stories/index.md"])
    assert ("told with other numbers too" in shown, "contradict" in shown) == (True, False)


def test_two_lone_reports_that_contradict_each_other_are_listed_once() -> None:
    """And each article leads to the page that shows both."""
    made = pages([report("a"), report("b", "12")])

    assert ["Reports that may tell of one event" in one for one in listed(made["stories/index.md"])] == [True]
    for name in "ab":
        links = rendered(made[f"articles/{name}.md"]).xpath("//section[@aria-label='Reports with other numbers']//a")
        assert [link.get("href") for link in links] == [f"../../stories/{name}/"]


def test_another_partner_or_another_town_makes_no_dispute() -> None:
    """Two deals of one company on one day are no contradiction."""
    other = [company("catl", "CATL"), company("sinopec", "Sinopec")]
    made = pages([report("a"), report("b", "12", companies=other), report("c", "12", date="2026-05-01")])

    assert [path for path in made if path.startswith("stories/")] == ["stories/index.md"]


def test_the_story_with_the_newest_report_comes_first() -> None:
    """The day on which a file was handed in makes no story new."""
    march = {"date": "2026-03-05", "added": "2026-11-22"}
    made = pages(
        [
            report("a", published="2026-02-26"),
            report("b", published="2026-02-27"),
            report("c", **march),
            report("d", **march),
            report("e", date="2026-05-05", published="2026-05-05"),
            report("f", date="2026-05-05", published="2026-05-06"),
        ]
    )["stories/index.md"]

    links = rendered(made).xpath("//a[@class='stories__title']/@href")
    assert links == ["../stories/e/", "../stories/a/", "../stories/c/"]


def test_an_article_leads_to_its_story() -> None:
    """It lists a few of the other reports itself, never all of five hundred."""
    made = pages([report(f"r{number}") for number in range(9)])

    section = rendered(made["articles/r3.md"]).find(".//section[@aria-label='Reports of the same event']")
    assert len(section.findall("./ul[@class='rows']/li")) == 5
    assert section.find("./p[@class='more']/a").get("href") == "../../stories/r0/"


def test_a_story_of_many_reports_is_paged() -> None:
    """Each report once; what they share and where they differ stands on the first page."""
    made = pages([report(f"r{number:03}") for number in range(120)], page_size=50)
    leaves = [made[f"stories/r000{leaf}.md"] for leaf in ("", "/2", "/3")]

    assert [len(table(leaf)) for leaf in leaves] == [50, 50, 20]
    assert len({row[0] for leaf in leaves for row in table(leaf)}) == 120
    assert ["joints" in leaf for leaf in leaves] == [True, False, False]
    assert max(len(leaf.encode()) for leaf in leaves) < 300_000


def test_no_words_of_a_report_become_active_on_a_story() -> None:
    """Nor do they lead anywhere of their choosing; all links of the pages resolve."""
    evil = "<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)>"
    made = pages(
        [
            report("a", title=evil, url='https://evil.example/"><script>alert(1)</script>'),
            report("b", "12", title=evil, companies=[company("catl", evil), company("cecep", evil)]),
            report("c", title=evil),
        ]
    )

    for path in ("stories/index.md", "stories/a.md", "stories/b.md"):
        assert list(active(rendered(made[path]), "evil.example")) == []
    assert front_matter(made["stories/a.md"])["description"] == f"Reports of one event side by side: {evil}"
    assert [one for one in broken(made) if "https://" not in one] == []
