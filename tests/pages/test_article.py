"""An article's own page: its head, its facts with their words, its text, and nothing that is active."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import markup
from generator.model import Article, Dated, Names, Place
from tests.conftest import ROOT
from tests.pages.builders import article, capacity, company, money, pages, region, said, tag
from tests.pages.html import active, front_matter, rendered

TEXT = "CATL will build 10-15 GWh of storage in Ningde.\n\nIt costs 3 billion yuan.\n\nA third paragraph."
WRITTEN = {path.name for path in (ROOT / "templates" / "pages").iterdir()}
HOSTILE = (
    'A "quoted": title',
    "it's: #1 - [a, b] {c: d}",
    "a & b &amp; <script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{ 7*7 }} {% raw %}",
    "](javascript:alert(1))",
    "[x](javascript:alert(1)) ![y](https://evil.example/y.png)",
    "<https://evil.example>",
    "[x]: https://evil.example",
    "---",
    "1. one",
    "# # C#",
    "> - * _x_ `y` ~~z~~",
    "2022-08-30",
    "yes",
    "null",
    "!!python/object/apply:os.system [ls]",
    "*alias &anchor",
    "a | b",
)


def page_of(one: Article) -> str:
    """The file of one article."""
    return pages([one])[f"articles/{one.slug}.md"]


def full() -> Article:
    """An article with a fact of each kind."""
    return article(
        "000_x",
        TEXT,
        title="宁德时代：新项目",
        lang="zh",
        date="2022?-08-30",
        published="2022-09-01",
        companies=[company("catl", "CATL", said(TEXT, "CATL"))],
        regions=[region("CN-350900", said(TEXT, "Ningde"))],
        capacities=[
            capacity("10-15", "GWh", said(TEXT, "10-15 GWh")),
            capacity("5000-", "units", of="vehicles"),
            capacity("90", "GWh", role="context"),
        ],
        money=[money(3_000_000_000, "CNY", said(TEXT, "3 billion yuan"), implied=True)],
        tags=[tag("energy-storage", said(TEXT, "storage")), tag("heavy-trucks")],
    )


def test_the_head_is_byte_for_byte_what_the_contract_shows() -> None:
    """Keys in order, lists on one line, dates and signs in double quotes, background amounts left out."""
    assert page_of(full()).split("\n---\n")[0] == (
        "---\n"
        "title: 宁德时代：新项目\n"
        "lang: zh\n"
        "company: [CATL]\n"
        "region: [Ningde, Fujian, China]\n"
        'capacity: [10–15 GWh storage, "≥ 5,000 vehicles"]\n'
        'date: "2022?-08-30"\n'
        'published: "2022-09-01"\n'
        "tags: [energy-storage, heavy-trucks]\n"
        "source: seeds/000_x.txt"
    )


def test_every_key_stands_even_without_a_value() -> None:
    """An unknown date is null, never an empty string; a list is empty."""
    assert front_matter(page_of(article("a", title="T"))) == {
        "title": "T",
        "lang": "en",
        "company": [],
        "region": [],
        "capacity": [],
        "date": None,
        "published": None,
        "tags": [],
        "source": "seeds/a.txt",
    }


def test_a_date_stays_a_string() -> None:
    """A plain 2022-09-01 would become a date of YAML's own."""
    head = front_matter(page_of(article("a", date="2022-08-30", published="2022-09-01")))

    assert (head["date"], head["published"]) == ("2022-08-30", "2022-09-01")


@pytest.mark.parametrize(
    ("url", "source"),
    [
        ("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&c=2"),
        ("javascript:alert(1)", "seeds/a.txt"),
        ("data:text/html,<script>", "seeds/a.txt"),
        ("//example.org/a", "seeds/a.txt"),
        ("https://", "seeds/a.txt"),
        ("http://[half", "seeds/a.txt"),
    ],
)
def test_only_an_address_that_a_browser_may_be_sent_to_is_a_source(url: str, source: str) -> None:
    """Anything else leaves the seed's path, and the page says that the address is not known."""
    page = page_of(article("a", url=url))

    assert front_matter(page)["source"] == source
    assert ("The address of the original is not known." in page) == (source == "seeds/a.txt")
    assert list(active(rendered(page), "example.org")) == []


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_reads_as_it_is_and_does_nothing(title: str) -> None:
    """The same words in the head of the file and in the heading, no element and no link from them."""
    one = article("a", title=title, companies=[company("x", title)], tags=[tag("energy-storage")])
    page = page_of(one)

    head, body = front_matter(page), rendered(page)
    assert (head["title"], head["company"], type(head["title"])) == (title, [title], str)
    assert body.findtext("h1") == title
    assert list(active(body)) == []


def test_a_title_in_two_lines_is_one_heading() -> None:
    """A newline in it can't begin a block."""
    page = page_of(article("a", title="One\n\n<script>alert(1)</script>\n# Two"))

    assert rendered(page).findtext("h1") == "One <script>alert(1)</script> # Two"
    assert front_matter(page)["title"] == "One\n\n<script>alert(1)</script>\n# Two"


def test_quotes_stand_in_a_heading_as_they_are() -> None:
    """The file is read by people and other programs too: no HTML entities in its Markdown."""
    assert "\n# Der \"Speicher\" & 'mehr'\n" in page_of(article("a", title="Der \"Speicher\" & 'mehr'"))


SIGNS = st.text(
    st.one_of(
        st.sampled_from(
            ["<", ">", '"', "'", "&", "[", "]", "(", ")", "`", "*", "_", "{", "}", "#", "!", ":", "|", "\n"]
        ),
        st.characters(exclude_categories=("Cc", "Cs", "Co", "Cf", "Zl", "Zp")),
    ),
    max_size=12,
)
SCRAPS = st.sampled_from(
    ("<script>", "onload=x", "](javascript:x)", "{{ 7*7 }}", "\n\n---\n", "</q></a>", "https://evil.example", *HOSTILE)
)
WORDS = st.lists(st.one_of(SIGNS, SCRAPS), min_size=1, max_size=4).map(" ".join).filter(str.strip)


@settings(max_examples=40, deadline=None)
@given(WORDS, WORDS, WORDS, WORDS)
def test_no_words_of_a_seed_become_active(title: str, name: str, topic: str, quoted: str) -> None:
    """Whatever title, company, topic, place, author and text: no element, no handler and no link of their choosing."""
    text = markup.of_lines(quoted.strip()).text
    evidence = said(text, text) if text else said("", name, "meta")
    one = article(
        "a",
        quoted.strip(),
        title=title,
        author=name,
        published="2022-09-01",
        companies=[company("x", name, evidence), company("y", quoted, said("", name, "meta"), known=False)],
        regions=[region("CN-FJ", evidence)],
        money=[money(5, name[:9], evidence)],
        tags=[tag("topic", evidence)],
    )
    labels: dict[str, Any] = {"topic": {"en": topic, "zh": quoted}}
    places = {
        "CN": Place(name=name, country="CN", level="country"),
        "CN-FJ": Place(name=topic, country="CN", level="admin1", parents=("CN",), other_names=(quoted,)),
    }

    made = pages([one, article("b", title=quoted, companies=one.facts.companies)], Names(places=places, tags=labels))

    for path, page in made.items():
        if path.endswith(".md") and path not in WRITTEN:
            assert list(active(rendered(page))) == [], path
    assert front_matter(made["articles/a.md"])["title"] == title


def test_the_facts_panel_leads_to_the_words() -> None:
    """Each fact has its words, and they are a link to where they stand in the text."""
    body = rendered(page_of(full()))

    quotes = {q.text: q.getparent().get("href") for q in body.iterfind(".//section//q")}
    assert quotes["10-15 GWh"] == "#:~:text=build-,10%2D15%20GWh,-of%20storage"
    assert set(quotes) == {"CATL", "Ningde", "10-15 GWh", "3 billion yuan", "storage"}


def test_the_facts_panel_says_what_is_guessed() -> None:
    """An implied currency, an inferred year, a background figure."""
    panel = rendered(page_of(full())).find(".//section")
    words = " ".join(panel.text_content().split())

    doubts = [mark.text for mark in panel.iterfind(".//span[@class='doubt']")]
    assert doubts == ["year inferred", "currency implied by the language"]
    assert "30 August 2022 year inferred" in words
    assert "CNY 3 billion currency implied by the language" in words
    assert "90 GWh storage background" in words


def test_the_brief_stands_below_the_title() -> None:
    """In English, with its doubts marked; an article without facts says no more than that it has no date."""
    told, silent = (rendered(page_of(one)).find(".//div[@class='brief']") for one in (full(), article("a")))

    assert told.getprevious().tag == "h1"
    assert (told.get("lang"), told.findtext("p")) == ("en", "CATL")
    assert told.findall("p")[1].text_content() == (
        "10–15 GWh storage · CNY 3 billion (currency implied)Ningde, Fujian30 Aug 2022 year inferredChinese"
    )
    assert [part.text_content() for part in silent.iterfind("p")] == ["no date statedEnglish"]


def test_a_title_that_the_text_lends_says_so() -> None:
    """The source states none: its first words stand in."""
    lent = replace(article("a", TEXT), title_basis="lead")

    assert "title not stated: the text’s first words" in page_of(lent)
    assert "title not stated" not in page_of(article("a", TEXT))


def test_a_second_link_leads_to_the_words_at_the_source() -> None:
    """Where the address is known; by place and, should that differ there, by the words alone."""
    text = "CATL will build storage."
    known, unknown = (
        rendered(page_of(article("a", text, url=url, companies=[company("catl", "CATL", said(text, "CATL"))])))
        for url in ("https://example.org/a?b=1#c", None)
    )

    (link,) = (one for one in known.iterfind(".//a") if one.text == "source")
    assert link.get("href") == "https://example.org/a?b=1#c:~:text=CATL,-will%20build&text=CATL"
    assert link.getparent().text_content().split() == ["CATL", "source"]
    assert [one for one in unknown.iterfind(".//a") if one.text == "source"] == []


def test_words_that_are_not_shown_here_can_be_read_at_the_source() -> None:
    """Of an article of which the facts alone are published."""
    text = "CATL will build storage."
    firm = company("catl", "CATL", said(text, "CATL"))
    body = rendered(page_of(article("a", text, url="https://example.org/", publish="facts", companies=[firm])))

    assert [link.get("href") for link in body.iterfind(".//*[@class='said']//a")] == [
        "https://example.org/#:~:text=CATL,-will%20build&text=CATL"
    ]


def folded(one: Article) -> tuple[list[str], list[str]]:
    """The companies that the panel shows, and those that it folds away."""
    panel = rendered(page_of(one)).find(".//section")
    away = [value.text_content() for value in panel.iterfind(".//details//span[@class='value']")]
    every = [value.text_content() for value in panel.iterfind(".//span[@class='value']/a/..")]
    return [value for value in every if value not in away], away


@pytest.mark.parametrize(
    ("parties", "others", "shown", "away"),
    [
        ("", "abcd", "abcd", ""),
        ("a", "bcd", "abcd", ""),
        ("a", "bcde", "a", "bcde"),
        ("abcdefgh", "", "abcdef", "gh"),
        ("", "abcdefgh", "abcdef", "gh"),
        ("abcdefg", "h", "abcdef", "gh"),
    ],
)
def test_the_facts_panel_stays_short(parties: str, others: str, shown: str, away: str) -> None:
    """Of more than four companies those beside the news are folded away, of many parties all but six."""
    named = [company(sign, sign) for sign in parties] + [company(sign, sign, primary=False) for sign in others]

    assert folded(article("000", companies=named)) == (list(shown), list(away))


def test_a_corrected_fact_is_shown_as_one() -> None:
    """The reader sees which line a person has set."""
    page = page_of(article("a", corrected=["money"], money=[money(5, "EUR")]))

    body = rendered(page)
    marks = [mark.getparent().text for mark in body.iterfind(".//dt/span[@class='doubt']")]
    assert (marks, body.findtext(".//dt/span[@class='doubt']")) == (["Money "], "corrected by hand")
    assert [mark.text for mark in body.iterfind(".//div[@class='brief']//span[@class='doubt']")] == [
        "corrected by hand"
    ]


def test_what_a_correction_stands_in_place_of_is_shown_with_it() -> None:
    """Also where nothing stands there any more, and what is left of the fact where only a detail is other."""
    replaced = {
        "title": ("<b>Plant</b>",),
        "lang": ("de",),
        "date": (Dated(edtf="XXXX-05-03", evidence=()),),
        "company": (company("byd", "BYD"), company("tesla", "Tesla")),
        "money": (money(5, "EUR"),),
    }
    page = page_of(
        article(
            "a", lang="en-GB", date="2025-05-03", replaced=replaced, companies=[company("byd", "BYD", primary=False)]
        )
    )

    lines = {line.findtext("dt").strip(): line for line in rendered(page).iterfind(".//div[@class='facts__line']")}
    shown = {term: [one.text for one in line.iterfind("dd/small/s")] for term, line in lines.items()}
    assert {term: words for term, words in shown.items() if words} == {
        "Title": ["<b>Plant</b>"],
        "Language": ["German"],
        "Date": ["3 May, year not stated"],
        "Companies": ["BYD, a party", "Tesla"],
        "Money": ["EUR 5"],
    }
    values = {term: lines[term].findtext(".//span[@class='value']") for term in ("Language", "Money")}
    assert values == {"Language": "English (GB)", "Money": "none"}


def test_headings_of_the_text_stand_below_the_title_without_a_gap() -> None:
    """A text that jumps from h1 to h4 gets h2 and h3."""
    blocks = [markup.block("# One"), markup.block("Words."), markup.block("#### Two"), markup.block("## Three")]

    body = page_of(article("a", blocks=blocks)).split("</section>")[1].split("<footer")[0]

    assert body.strip() == "## One\n\nWords.\n\n### Two\n\n### Three"


def test_an_image_without_a_caption_says_where_it_stands() -> None:
    """A bare `Image`, many times on one page, would tell nobody where a link leads; words of a text stay words."""
    images = [markup.block(markup.image(caption, "https://www.example.org/a_b.png")) for caption in ("", "A plant")]

    page = page_of(article("a", blocks=[*images, markup.of_lines("[Image](https://example.org/x)")]))

    links = [(link.text, link.get("href")) for link in rendered(page).iterfind("p/a")]
    assert links == [
        ("Image on example.org", "https://www.example.org/a_b.png"),
        ("Image: A plant", "https://www.example.org/a_b.png"),
    ]


@pytest.mark.parametrize(
    ("publish", "shown", "hidden"),
    [
        ("full", ["CATL will build", "It costs", "A third"], []),
        ("excerpt", ["CATL will build", "It costs", "This is an excerpt."], ["A third"]),
        ("facts", ["The text is not published here"], ["will build", "It costs", "A third"]),
    ],
)
def test_publish_decides_what_is_shown(publish: str, shown: list[str], hidden: list[str]) -> None:
    """All of the text, its first blocks, or the facts with their words alone."""
    firm = company("catl", "CATL", said(TEXT, "CATL"))
    third = tag("x", said(TEXT, "third"))
    made = pages([article("a", TEXT, publish=publish, companies=[firm], tags=[third])])

    page = made["articles/a.md"]
    assert [words for words in shown if words not in page] == []
    assert [words for words in hidden for text in made.values() if words in text] == []


def test_words_in_the_part_that_is_not_shown_are_no_link() -> None:
    """A link to words that the page does not hold would lead nowhere."""
    page = page_of(article("a", TEXT, publish="excerpt", tags=[tag("x", said(TEXT, "third"))]))

    assert '<q lang="en">third</q> <small>in the part that is not shown here</small>' in page
