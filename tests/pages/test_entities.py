"""Pages of companies, regions and topics: who did what, where, with whom."""

import pytest

from generator.model import Firm, Names
from tests.pages.builders import FUJIAN, article, capacity, company, money, of_catl, pages, region, said, tag
from tests.pages.html import active, front_matter, lede, links, part, rendered, rows

CATL = Firm(
    names={
        "zh": ("宁德时代", "宁德时代新能源科技股份有限公司"),
        "en": ("Contemporary Amperex", "CATLs"),
        "de": ("Catl",),
    },
    registered=("宁德时代新能源科技股份有限公司",),
    tickers=("300750.SZ",),
    country="CN",
)
KNOWN = Names(firms={"catl": CATL}, places=FUJIAN)
NINGDE, CHINA = region("CN-350900"), region("CN")


def profile(page: str) -> dict[str, str]:
    """What the list of names and places at the top says."""
    lines = rendered(page).iterfind(".//dl[@class='profile']/div")
    return {line.findtext("dt"): " ".join(line.find("dd").text_content().split()) for line in lines}


def test_a_company_is_called_by_its_names_in_each_language() -> None:
    """English first, registered names apart, each in its language; a form of the heading is no other name."""
    page = pages([of_catl("a", NINGDE)], KNOWN)["companies/catl.md"]

    assert profile(page) == {
        "English": "Contemporary Amperex",
        "Chinese": "宁德时代",
        "Registered as": "宁德时代新能源科技股份有限公司",
        "Home country": "China",
        "Listed as": "300750.SZ",
        "Known by": "the lexicon of companies, as catl",
        "Follow": "Atom feed · JSON Feed",
        "Data": "JSON · Markdown",
    }
    langs = [line.get("lang") for line in rendered(page).iterfind(".//dl[@class='profile']//dd[@lang]")]
    assert langs == ["en", "zh", "zh"]


def test_a_home_country_without_a_page_is_no_link() -> None:
    """Nor is one guessed where the lexicon has none."""
    with_page, without = (pages([of_catl("a", *places)], KNOWN)["companies/catl.md"] for places in ([NINGDE], []))

    home = ".//dl[@class='profile']//a[.='China']"
    assert [link.get("href") for link in rendered(with_page).iterfind(home)] == ["../../regions/cn/"]
    assert rendered(without).find(home) is None
    assert profile(without)["Home country"] == "China"
    assert "Home country" not in profile(pages([of_catl("a")])["companies/catl.md"])


def test_a_company_of_no_lexicon_is_called_as_its_articles_call_it() -> None:
    """By their language, and the page says that two spellings may be two companies."""
    quoted = said("Volta GmbH builds", "Volta GmbH")
    volta = company("volta", "Volta", quoted, known=False)
    page = pages([article("a", "Volta GmbH builds", lang="de", companies=[volta]), article("b", companies=[volta])])

    found = profile(page["companies/volta.md"])
    assert found["German"] == "Volta GmbH"
    assert found["Known by"].startswith("its articles alone")


def test_figures_of_a_company_lead_to_their_words() -> None:
    """Its own alone, the latest event first: none of the market, none of articles that only mention it."""
    text = "10 GWh for CNY 7, in a market of 99 GWh"
    own = of_catl(
        "a", NINGDE, date="2022-08-30", text=text,
        capacities=[
            capacity("10", "GWh", said(text, "10 GWh"), status="signed"),
            capacity("99", "GWh", said(text, "99 GWh"), role="context"),
        ],
        money=[money(7, "CNY", said(text, "CNY 7"), implied=True)],
    )  # fmt: skip
    later = of_catl("b", date="2023-01-01", capacities=[capacity("5", "MW")])
    yearless = of_catl("c", date="XXXX-02-25", capacities=[capacity("6", "MW")])
    mentioned = article("d", companies=[company("catl", "CATL", primary=False)],
                        capacities=[capacity("7", "MW")])  # fmt: skip

    table = part(pages([own, later, yearless, mentioned], KNOWN)["companies/catl.md"], "figures")

    assert [[" ".join(cell.text_content().split()) for cell in row] for row in table.iterfind(".//tbody/tr")] == [
        ["1 Jan 2023"],
        ["5 MW storage", "the article written by hand"],
        ["30 Aug 2022 Ningde"],
        ["10 GWh storage signed", "10 GWh"],
        ["CNY 7 currency implied by the language", "CNY 7"],
        ["25 Feb year not stated"],
        ["6 MW storage", "the article written by hand"],
    ]
    assert links(table)["10 GWh"] == "../../articles/a/#:~:text=10%20GWh,-for%20CNY"
    assert links(table)["The ledger"] == "../../ledger/?company=CATL"
    assert [head.get("scope") for head in table.iterfind(".//th")][:4] == ["col", "col", "rowgroup", "row"]


def test_a_company_without_figures_says_so() -> None:
    """And has neither places nor partners to show."""
    page = pages([article("a", companies=[company("catl", "CATL", primary=False)])], KNOWN)["companies/catl.md"]

    assert part(page, "figures").findtext("p") == "None is stated."
    assert rendered(page).find(".//section[@aria-labelledby='part.places']") is None
    assert rendered(page).find(".//section[@aria-labelledby='part.partners']") is None
    assert lede(page) == "Only mentioned in 1 article, written in English."


def test_a_timeline_has_years_and_honest_shelves() -> None:
    """The latest event first, the year-less in the order of the calendar, and last what only mentions the company."""
    made = pages(
        [
            of_catl("old", date="2021-05"),
            of_catl("new", date="2022-08-30"),
            of_catl("newest", date="2022-09"),
            of_catl("nov", date="XXXX-11-03"),
            of_catl("feb", date="XXXX-02-25"),
            of_catl("none"),
            article("passing", date="2026-01-01", companies=[company("catl", "CATL", primary=False)]),
        ]
    )["companies/catl.md"]

    groups = {group.findtext("h3"): group for group in part(made, "timeline").iterfind("section")}
    assert list(groups) == ["2022", "2021", "Year not stated", "Only mentioned"]
    assert rows(made) == ["newest", "new", "old", "feb", "nov", "none", "passing"]
    assert lede(made) == "Party to the news in 6 of 7 articles, only mentioned in the other, written in English."


def test_a_long_timeline_goes_on_below_the_page() -> None:
    """What stands on the first page alone is not said again; the way back is."""
    made = pages([of_catl(name, NINGDE, date=f"202{name}-01-01") for name in "12345"], KNOWN, page_size=2)

    assert [rows(made[f"companies/catl{leaf}.md"]) for leaf in ("", "/2", "/3")] == [["5", "4"], ["3", "2"], ["1"]]
    second = rendered(made["companies/catl/2.md"])
    assert second.findtext("h1") == "CATL, page 2"
    assert second.find(".//dl[@class='profile']") is None
    assert links(second.find(".//div[@class='lede']")) == {"All about CATL": "../../../companies/catl/"}


def test_partners_are_parties_of_the_same_news() -> None:
    """Those of most articles first, each with the newest; whom an article only mentions is none."""
    nio, gem = company("nio", "NIO"), company("gem", "GEM")
    made = pages(
        [
            of_catl("a", others=[nio, gem], date="2022-08-30"),
            of_catl("b", others=[nio]),
            of_catl("c", others=[company("x", "X", primary=False)]),
        ]
    )

    found = part(made["companies/catl.md"], "partners").findall("ul/li")
    assert [" ".join(one.text_content().split()).partition(" article")[0] for one in found] == ["NIO 2", "GEM 1"]
    assert list(links(found[0]).values()) == ["../../companies/nio/", "../../articles/a/"]
    assert links(found[1]) == {"GEM": "../../companies/gem/", "1 article, 30 Aug 2022": "../../articles/a/"}


def test_a_list_of_names_makes_no_partners() -> None:
    """Forty-one exhibitors of a fair have no deal with one another."""
    crowd = [company(f"c{number}", f"C{number}") for number in range(40)]

    forty, more = (pages([of_catl("a", others=some)])["companies/catl.md"] for some in (crowd[:39], crowd))
    assert part(forty, "partners") is not None
    assert rendered(more).find(".//section[@aria-labelledby='part.partners']") is None


def test_long_lists_have_pages_of_their_own() -> None:
    """Partners of a company, companies of a region: the first page shows some and leads there."""
    firms = [company(f"c{number:02}", f"C{number:02}") for number in range(13)]
    made = pages([of_catl("a", NINGDE, others=firms)], KNOWN)

    for kind, name, all_of_them, shown in (
        ("companies/catl", "partners", "All 13 partners", 12),
        ("regions/cn", "companies", "All 14 companies", 12),
    ):
        first = part(made[f"{kind}.md"], "doers" if name == "companies" else name)
        assert links(first)[all_of_them] == f"../../{kind}/{name}/"
        assert len(first.findall("ul/li")) == shown
        whole = rendered(made[f"{kind}/{name}.md"])
        assert len(whole.findall("ul/li")) == int(all_of_them.split()[1])
        assert [link.get("href") for link in whole.iterfind(".//nav//a")][-1] == f"../../../{kind}/"


def test_figures_that_a_page_has_no_room_for_stand_in_the_ledger() -> None:
    """The page says how many there are and leads to the ledger's rows of that company."""
    many = [capacity(str(number), "MW") for number in range(1, 22)]
    shown = part(pages([of_catl("a", NINGDE, capacities=many)], KNOWN)["companies/catl.md"], "figures")

    assert len(shown.findall(".//tbody/tr/td")) == 20
    said = "The latest 20 of 21 figures: all stand in the ledger, with totals and filters"
    assert shown.findall("p")[-1].text_content() == said
    assert links(shown)["the ledger"] == "../../ledger/?company=CATL"


@pytest.mark.parametrize(("path", "stem"), [("companies/catl.md", "companies/catl"), ("tags/t.md", "tags/t")])
def test_an_entry_can_be_followed_and_taken_away(path: str, stem: str) -> None:
    """Its feeds, and the same page as data."""
    body = rendered(pages([of_catl("a", tags=[tag("t")])])[path])

    found = links(body.find(".//dl[@class='profile']"))
    assert {name: found[name] for name in ("Atom feed", "JSON Feed", "JSON", "Markdown")} == {
        "Atom feed": f"../../{stem}/feed.xml",
        "JSON Feed": f"../../{stem}/feed.json",
        "JSON": f"../../{stem}.json",
        "Markdown": f"../../{stem}.md",
    }


def test_a_region_shows_what_it_lies_in_and_what_lies_in_it() -> None:
    """The way up, the widest first, and the places directly below; what happens there counts for all of them."""
    made = pages([of_catl("a", NINGDE)], KNOWN)

    way = rendered(made["regions/cn-350900.md"]).find(".//nav[@aria-label='Breadcrumbs']")
    assert list(links(way)) == ["Home", "Regions", "China", "Fujian"]
    assert profile(made["regions/cn-350900.md"])["Lies in"] == "Fujian, China"
    below = rendered(made["regions/cn.md"]).find(".//section[@aria-label='Regions in China']")
    assert links(below) == {"Fujian 1": "../../regions/cn-fj/"}
    assert rows(made["regions/cn.md"]) == ["a"]
    assert (
        lede(made["regions/cn.md"]) == "Scene of the news in 1 article, written in English. Places in it count for it."
    )


def test_a_region_tells_who_does_what_there() -> None:
    """Each party with its latest article there and its figures, those with most articles first."""
    text = "10 MW"
    made = pages(
        [
            of_catl("a", NINGDE, date="2022-08-30", text=text, capacities=[capacity("10", "MW", said(text, "10 MW"))]),
            of_catl("b", NINGDE, date="2021-01-01"),
            article("c", companies=[company("aa", "AA")], regions=[CHINA]),
            article("d", companies=[company("zz", "ZZ", primary=False)], regions=[CHINA]),
        ],
        KNOWN,
    )

    found = part(made["regions/cn.md"], "doers").findall("ul/li")
    assert [one.findtext("a") for one in found] == ["CATL", "AA"]
    assert [(link.text, link.get("href")) for link in found[0].iter("a")] == [
        ("CATL", "../../companies/catl/cn-350900/"),
        ("10 MW storage", "../../articles/a/#:~:text=10%20MW"),
        ("CATL · 10 MW storage", "../../articles/a/"),
    ]


def test_a_region_that_is_only_mentioned_says_so() -> None:
    """Without a company that acts there."""
    made = pages([article("a", companies=[company("catl", "CATL")], regions=[region("CN-FJ", primary=False)])])[
        "regions/cn-fj.md"
    ]

    assert lede(made) == "Only mentioned in 1 article, written in English."
    assert part(made, "doers").findtext("p") == "No company is known to be a party to news from there."
    assert part(made, "places").findtext("h2") == "Where it lies"
    assert [group.findtext("h3") for group in part(made, "timeline").iterfind("section")] == ["Only mentioned"]


def test_a_topic_tells_who_and_where_it_is_about() -> None:
    """Its names, the parties and places of its news with counts, its figures and articles."""
    labels = {"en": "Energy storage", "zh": "储能", "de": "Energiespeicherung"}
    names = Names(places=FUJIAN, tags={"storage": labels})
    text = "10 MW"
    made = pages(
        [
            of_catl(
                "a", NINGDE, tags=[tag("storage")], text=text, capacities=[capacity("10", "MW", said(text, "10 MW"))]
            ),
            of_catl("b", NINGDE, tags=[tag("storage")]),
            article("c", tags=[tag("storage")], companies=[company("x", "X", primary=False)]),
        ],
        names,
    )["tags/storage.md"]

    assert rendered(made).findtext("h1") == "Energy storage"
    assert list(profile(made).items())[:2] == [("German", "Energiespeicherung"), ("Chinese", "储能")]
    assert links(part(made, "companies")) == {"CATL 2": "../../companies/catl/"}
    assert links(part(made, "places")) == {"Ningde 2": "../../regions/cn-350900/"}
    assert [row.text for row in part(made, "figures").iterfind(".//th[@scope='row']")] == ["10 MW storage"]
    assert rows(made) == ["a", "b", "c"]


def test_pages_of_entries_load_their_own_styles() -> None:
    """And no script."""
    made = pages([of_catl("a", NINGDE, tags=[tag("t")]), of_catl("b", NINGDE)], KNOWN)

    for path in ("companies/catl.md", "regions/cn.md", "tags/t.md", "companies/catl/cn-350900.md"):
        assert front_matter(made[path])["styles"] == ["entity", "map"]
        assert "scripts" not in front_matter(made[path])


def test_names_in_seeds_stay_words() -> None:
    """On all pages of an entry, whatever a company calls itself."""
    evil = '"><script>alert(1)</script>&](x) {{ 7 }}'
    text = f"{evil} takes 10 MW"
    firms = [company("evil", evil, said(text, evil), known=False), company("catl", "CATL")]
    made = pages(
        [
            article(name, text, title=evil, companies=firms, regions=[NINGDE], tags=[tag("t")],
                    capacities=[capacity("10", "MW", said(text, evil))])
            for name in "ab"
        ],
        KNOWN,
    )  # fmt: skip

    for path in ("companies/evil.md", "companies/evil/cn-350900.md", "companies/catl.md", "regions/cn.md", "tags/t.md"):
        body = rendered(made[path])
        assert list(active(body)) == [], path
        assert evil in " ".join(body.text_content().split()), path
