"""Lists of articles and of names: paging, the A-Z, pages of companies, regions and topics."""

import pytest

from generator.model import Article
from generator.pages.paging import leaves
from generator.pages.site import group
from tests.pages.builders import article, capacity, company, pages, region, said, tag
from tests.pages.html import rendered, rows


def links(page: str, name: str) -> dict[str, str]:
    """Text and target of the links of the navigation called `name`."""
    found = rendered(page).findall(f".//nav[@aria-label='{name}']//a")
    return {link.text_content(): link.get("href") for link in found}


def test_a_list_is_cut_into_leaves() -> None:
    """Five items by two make three pages, each with its neighbours."""
    cut = list(leaves("latest/index.md", range(5), 2))

    assert [(leaf.path, leaf.items, leaf.previous, leaf.next) for leaf in cut] == [
        ("latest/index.md", (0, 1), "", "latest/2/"),
        ("latest/2.md", (2, 3), "latest/", "latest/3/"),
        ("latest/3.md", (4,), "latest/2/", ""),
    ]


def test_leaves_of_an_entry_stand_below_it() -> None:
    """`companies/catl.md` goes on at `companies/catl/2.md`."""
    assert [leaf.path for leaf in leaves("companies/catl.md", range(3), 2)] == [
        "companies/catl.md",
        "companies/catl/2.md",
    ]


def test_an_empty_list_is_one_page() -> None:
    """A link to it never breaks."""
    assert [(leaf.path, leaf.items, leaf.of) for leaf in leaves("latest/index.md", (), 50)] == [
        ("latest/index.md", (), 1)
    ]


def test_ten_thousand_articles_make_no_long_page() -> None:
    """No list shows more than a page of them, and together the leaves show each once."""
    many = [
        article(f"n{number:05}", published=f"2026-01-{number % 28 + 1:02}", companies=[company("catl", "CATL")])
        for number in range(10_000)
    ]

    latest = list(leaves("latest/index.md", many, 50))
    assert (len(latest), max(len(leaf.items) for leaf in latest)) == (200, 50)

    made = pages(many[:260], page_size=50)
    longest = {path: len(rows(text)) for path, text in made.items() if path.endswith(".md") and "articles/" not in path}
    assert max(longest.values()) == 50
    for folder in ("latest/", "companies/catl", "timeline/2026-01"):
        shown = [name for path, text in made.items() if path.startswith(folder) for name in rows(text)]
        assert sorted(shown) == [f"n{number:05}" for number in range(260)], folder


def test_a_pager_leads_both_ways() -> None:
    """Relative to the page it stands on."""
    made = pages([article(name, published="2026-01-01") for name in "abcde"], page_size=2)

    assert links(made["latest/2.md"], "Pages of this list") == {
        "← Previous": "../../latest/",
        "Next →": "../../latest/3/",
    }
    assert links(made["latest/index.md"], "Pages of this list") == {"Next →": "../latest/2/"}


def test_undated_articles_are_never_the_latest() -> None:
    """They have a page of their own beside the list, and a section of their own on the home page."""
    made = pages([article("dated", published="2020-01-01"), article("a"), article("feb", published="XXXX-02-25")])

    assert rows(made["latest/index.md"]) == ["dated"]
    assert rows(made["latest/undated.md"]) == ["a", "feb"]
    home = rendered(made["index.md"])
    latest = home.find(".//section[@aria-labelledby='home.latest']")
    assert [link.get("href") for link in latest.iterfind(".//li//a")][:1] == ["./articles/dated/"]
    assert "Title of feb" not in latest.text_content()


def lede(page: str) -> str:
    """What a list says of itself below its title."""
    return " ".join(rendered(page).find(".//div[@class='lede']").text_content().split())


def test_the_latest_articles_tell_how_many_stand_elsewhere() -> None:
    """Without a word about a shelf that is empty."""
    dated = article("dated", published="2020-01-01")

    both, alone = (pages(some)["latest/index.md"] for some in ([dated, article("a"), article("b")], [dated]))

    assert lede(both) == "1 article with a full date. 2 more have no full date."
    assert lede(alone) == "1 article with a full date."


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("CATL", "C"),
        ("élan", "E"),
        ("«Росатом»", "А–Я"),
        ("宁德时代", "Other scripts"),
        ("24M", "0–9"),
        ("３Ｍ", "0–9"),
        ("...", "Other scripts"),
        ("Ørsted", "O"),
        ("Łódź", "L"),
        ("Æsir", "A"),
    ],
)
def test_a_name_stands_under_its_first_letter(name: str, label: str) -> None:
    """Accents, strokes, widths and quotation marks do not matter; scripts without letters of ours come last."""
    assert group(name) == label


def test_the_a_z_has_a_row_for_every_company() -> None:
    """A company without a page leads to the one article that names it."""
    made = pages(
        [
            article("a", companies=[company("catl", "CATL"), company("volta", "Volta", known=False)]),
            article("b", companies=[company("catl", "CATL")]),
        ]
    )

    listed = rendered(made["a-z/companies/index.md"]).findall(".//ul[@class='names']/li")
    assert [(row.get("id"), " ".join(row.text_content().split()), row.find(".//a").get("href")) for row in listed] == [
        ("name-catl", "CATL 2", "../../companies/catl/"),
        ("name-volta", "Volta 1 article", "../../articles/a/"),
    ]
    assert '<a href="../../a-z/companies/#name-volta">Volta</a>' in made["articles/a.md"]
    assert listed[1].find(".//a").get("aria-label") == "1 article that names Volta"  # begins with what is seen


def test_a_long_a_z_links_to_the_leaf_with_the_row() -> None:
    """Row 301 is on the second page, and so is its anchor."""
    firms = [company(f"firm-{number:03}", f"Firm {number:03}", known=False) for number in range(301)]
    made = pages([article("a", companies=firms)])

    assert 'id="name-firm-300"' in made["a-z/companies/2.md"]
    assert "a-z/companies/2/#name-firm-300" in made["articles/a.md"]


def test_every_letter_of_a_long_a_z_is_one_click_away() -> None:
    """From each of its pages to the page on which the letter begins."""
    firms = [company(f"{letter}-{number:03}", f"{letter} {number:03}", known=False)
             for letter in "ABC" for number in range(200)]  # fmt: skip
    made = pages([article("a", companies=[*firms, company("ц", "Ц", known=False)])])

    assert links(made["a-z/companies/index.md"], "Letters") == {
        "A": "#company.A",
        "B": "#company.B",
        "C": "../../a-z/companies/2/#company.C",
        "А–Я": "../../a-z/companies/3/#company.А–Я",
    }
    assert links(made["a-z/companies/2.md"], "Letters")["B"] == "../../../a-z/companies/#company.B"


def test_a_further_page_of_an_a_z_says_which_letters_it_has() -> None:
    """In its heading, which is its name in a browser's tab and in a list of results, too."""
    firms = [company(f"{letter}-{number:03}", f"{letter} {number:03}", known=False)
             for letter in "ABC" for number in range(200)]  # fmt: skip
    made = pages([article("a", companies=[*firms, company("宁", "宁", known=False)])])

    assert [rendered(made[f"a-z/companies/{name}.md"]).findtext(".//h1") for name in ("index", "2", "3")] == [
        "Companies",
        "Companies, page 2: B to C",
        "Companies, page 3: Other scripts",
    ]


def test_an_a_z_orders_names_as_a_reader_looks_for_them() -> None:
    """An accent, a stroke or a capital moves no name; Cyrillic stands before scripts without letters of ours."""
    names = ["宁德", "Łódź", "BYD", "Росатом", "Bêle", "Bern", "Lyon", "24M", "Lodz"]
    firms = [company(name, name, known=False) for name in names]

    made = rendered(pages([article("a", companies=firms)])["a-z/companies/index.md"])
    assert [name.text for name in made.iterfind(".//span[@class='names__name']")] == [
        "Bêle", "Bern", "BYD", "Lodz", "Łódź", "Lyon", "24M", "Росатом", "宁德",
    ]  # fmt: skip


def test_a_row_says_whose_day_it_shows() -> None:
    """The event's own, or that of publication in its place; the day of handing in is neither."""
    made = pages(
        [
            article("a", date="2022-08-30", published="2026-01-03"),
            article("b", published="2026-01-02"),
            article("c", added="2026-01-01"),
        ]
    )

    lists = [rendered(made[f"latest/{name}.md"]) for name in ("index", "undated")]
    facts = [row.text_content() for shown in lists for row in shown.iterfind(".//li[@class='row']/div[1]")]
    assert facts == ["30 Aug 2022 English", "published 2 Jan 2026 English", "no date stated English"]


def test_a_row_tells_the_facts_in_english_then_the_title_in_its_own_language() -> None:
    """The brief is the link; below it the title, then each fact as a link to its page or to its words."""
    text = "宁德时代在宁德签署10GWh储能订单。"
    one = article(
        "a",
        text,
        title="宁德时代：新项目",
        lang="zh",
        date="2022?-08-30",
        corrected=["date"],
        companies=[company("catl", "CATL", said(text, "宁德时代"))],
        regions=[region("CN-350900", said(text, "宁德"))],
        capacities=[capacity("10", "GWh", said(text, "10GWh"))],
        tags=[tag("energy-storage", said(text, "储能"))],
    )

    (row,) = rendered(pages([one])["latest/undated.md"]).iterfind(".//li[@class='row']")

    assert row.find(".//a[@class='row__title']").text == "CATL"
    title = row.find(".//span[@class='original']")
    assert (title.text, title.get("lang")) == ("宁德时代：新项目", "zh")
    assert [mark.text for mark in row.iterfind(".//span[@class='doubt']")] == ["year inferred", "corrected by hand"]
    assert [(chip.text, chip.get("href").partition("#")[0]) for chip in row.iterfind(".//ul//a")] == [
        ("10 GWh storage", "../../articles/a/"),
        ("Ningde, Fujian", "../../regions/cn-350900/"),
        ("CATL", "../../companies/catl/"),
        ("Energy storage", "../../tags/energy-storage/"),
    ]


def test_an_article_without_facts_is_listed_by_its_title() -> None:
    """In its own language; nothing is repeated below it."""
    (row,) = rendered(pages([article("a", title="Новость", lang="ru")])["latest/undated.md"]).iterfind(
        ".//li[@class='row']"
    )

    link = row.find(".//a")
    assert (link.text, link.get("lang")) == ("Новость", "ru")
    assert (row.find(".//ul"), row.find(".//span[@class='original']")) == (None, None)


@pytest.mark.parametrize(
    ("langs", "words"),
    [(["zh"], "Chinese"), (["zh", "de"], "Chinese and German"), (["zh", "ru", "de"], "Chinese, German and Russian")],
)
def test_a_company_page_names_the_languages_of_its_articles(langs: list[str], words: str) -> None:
    """As a sentence lists them."""
    made = pages([article(lang, lang=lang, companies=[company("x", "X")]) for lang in langs])

    assert lede(made["companies/x.md"]).endswith(f" in {words}.")


def test_one_of_a_kind_is_not_all_of_them() -> None:
    """The links to the lists read well for one entry and for several."""
    made = pages([article("a", companies=[company("x", "X")], regions=[region("CN-FJ")])])

    for page in ("index.md", "a-z/index.md"):
        more = [link.text for link in rendered(made[page]).iterfind(".//p[@class='more']/a") if "A–Z" in link.text]
        assert more[:2] == ["1 company, A–Z", "All 2 regions, A–Z"]


def test_the_home_page_counts() -> None:
    """Articles, companies, regions, topics and languages of the digest."""
    body = rendered(
        pages(
            [
                article("a", lang="zh", companies=[company("x", "X")], regions=[region("CN-350900")]),
                article("b", lang="ru", tags=[tag("y")]),
            ]
        )["index.md"]
    )

    figures = {item.findtext("dt"): item.find("dd").text_content() for item in body.iterfind(".//dl/div")}
    assert figures == {"Articles": "2", "Companies": "1", "Regions": "3", "Topics": "1", "Languages": "2"}


def test_a_figure_on_the_home_page_is_that_of_a_party() -> None:
    """Nobody stands beside the figure of an article whose companies are only mentioned."""
    text = "CATL opens 10 GWh. Another 5 GWh opened beside BYD."
    made = pages(
        [
            article("a", text, capacities=[capacity("10", "GWh", said(text, "10 GWh"))], companies=[company("x", "X")]),
            article(
                "b", text, capacities=[capacity("5", "GWh", said(text, "5 GWh"))],
                companies=[company("y", "Y", primary=False)],
            ),
        ]
    )  # fmt: skip

    figures = rendered(made["index.md"]).findall(".//li[@class='figure']")
    assert [" ".join(one.text_content().split()) for one in figures] == [
        "10 GWh storage X 10 GWh",
        "5 GWh storage 5 GWh",
    ]


def test_a_site_without_articles_stands() -> None:
    """No page fails, and the home page says what to do."""
    made = pages([])

    assert "No article yet" in made["index.md"]
    assert {"index.md", "latest/index.md", "timeline/index.md", "a-z/index.md", "feed.xml"} <= set(made)


def test_pages_do_not_depend_on_the_order_of_input() -> None:
    """The same bytes whichever seed was read first."""
    some: list[Article] = [
        article("a", published="2026-01-01", companies=[company("x", "X", known=False)]),
        article("b", published="2026-01-01", companies=[company("x", "X co", known=False)], regions=[region("CN")]),
        article("c", tags=[tag("t")]),
    ]

    assert pages(some) == pages(some[::-1])
