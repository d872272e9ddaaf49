"""Card images: who has one, what stands on it, and that it is the same everywhere."""

import io
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image

from generator import lettering, pictures
from generator.model import Page
from generator.pages import cards
from tests.pages.builders import article, capacity, company, pages, region
from tests.pages.html import front_matter

SVG = "{http://www.w3.org/2000/svg}"


def words(svg: str) -> list[str]:
    """The lines of a card."""
    return [text.text or "" for text in etree.fromstring(svg.encode()).iter(f"{SVG}text")]


def of(name: str, articles: int = 2, **given: object) -> dict[str, str]:
    """The site of a company that so many articles name."""
    return pages([article(f"n{number}", companies=[company("x", name)], **given) for number in range(articles)])


def test_a_card_tells_name_facts_and_counts() -> None:
    """Under the name of the site; each amount once, though two reports tell of it."""
    made = of("宁德时代", capacities=[capacity("10-15", "GWh")], regions=[region("CN-350900")])

    assert words(made["cards/companies/x.png"]) == [
        "Industry News Digest", "Company", "宁德时代", "10–15 GWh storage", "2 articles · 1 language",
    ]  # fmt: skip
    assert words(made["cards/regions/cn-350900.png"])[:4] == [
        "Industry News Digest", "Region · Fujian · China", "Ningde", "宁德",
    ]  # fmt: skip


def test_the_home_page_always_has_a_card() -> None:
    """With what there is: a site without articles has no counts."""
    assert words(pages([])["cards/home.png"]) == ["Industry News Digest", ""]
    assert words(of("X")["cards/home.png"])[-1] == "2 articles · 1 company"


def test_an_issue_has_a_card_that_its_page_names() -> None:
    """With its span of days and its headline."""
    made = of("X", published="2022-08-30")

    assert front_matter(made["issues/2022-W35.md"])["card"] == "cards/issues/2022-W35.png"
    assert words(made["cards/issues/2022-W35.png"])[:3] == [
        "Industry News Digest", "Issue · 29 August – 4 September 2022", "Week 35 of 2022",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "articles", "card"),
    [("X", 2, "cards/companies/x.png"), ("X", 1, None), ("ⴰⵣⵓⵍ", 2, None)],
    ids=["often named", "named once", "in letters that the font lacks"],
)
def test_a_page_names_the_card_that_there_is(name: str, articles: int, card: str | None) -> None:
    """All others share that of the home page."""
    made = of(name, articles)

    assert front_matter(made["companies/x.md"]).get("card") == card
    assert ("cards/companies/x.png" in made) == bool(card)


def test_cards_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """The most named come first."""
    monkeypatch.setattr(cards, "MOST", 1)
    made = pages([article(str(n), companies=[company("a", "A"), *[company("b", "B")] * (n > 0)]) for n in range(3)])

    assert [path for path in made if path.startswith("cards/")] == ["cards/home.png", "cards/companies/a.png"]


@pytest.mark.parametrize("name", ["W" * 90, "股" * 90, "Энергетическая " * 12], ids=["one word", "Han", "Cyrillic"])
def test_a_long_name_stays_on_its_card(name: str) -> None:
    """In three lines at most, its end cut."""
    title = words(of(name)["cards/companies/x.png"])[2:-1]

    assert len(title) <= 3
    assert title[-1].endswith("...")
    assert max(lettering.width(line, 64) for line in title) <= cards.ROOM


def test_a_hostile_name_is_words() -> None:
    """On a card, too."""
    assert words(of("</text><image/>&")["cards/companies/x.png"])[2] == "</text><image/>&"


def test_a_picture_has_the_size_that_its_page_states_and_few_bytes() -> None:
    """1200 x 630 pixels."""
    data = pictures.png(of("宁德时代")["cards/companies/x.png"])

    assert Image.open(io.BytesIO(data)).size == (1200, 630)
    assert len(data) < 40_000


def test_letters_are_drawn_in_the_font_that_comes_with_the_project() -> None:
    """Whatever fonts the machine has: a Han and a Cyrillic sign look like themselves, not like an empty box."""
    drawn = {sign: pictures.png(of(sign)["cards/companies/x.png"]) for sign in "宁时Ж가あ"}

    assert len(set(drawn.values())) == 5


def test_a_picture_is_drawn_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Remembered by its SVG; forgotten once no page has it."""
    page = Page(path="cards/a.png", text=of("X")["cards/home.png"])
    first = list(pictures.files([page, Page(path="b.md", text="B")], tmp_path))
    monkeypatch.setattr(pictures, "png", lambda svg: b"drawn again")

    assert list(pictures.files([page, Page(path="b.md", text="B")], tmp_path)) == first
    assert first[1] == ("b.md", b"B")
    list(pictures.files([], tmp_path))
    assert list(tmp_path.iterdir()) == []
