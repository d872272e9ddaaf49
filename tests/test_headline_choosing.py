"""Which line of a page's head is the title; the heads are in `tests/cases/headline_heads.yml`."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cleaning import clean
from generator.headline import entitle
from generator.headline.choosing import WEIGHTS, head_of, signs
from generator.headline.mastheads import has_short_parts, has_slogan, has_word, is_section, without_medium
from generator.model import Headline, Seed
from generator.reading import read

ARTICLES = yaml.safe_load((Path(__file__).parent / "cases/headline_heads.yml").read_text("utf-8"))
PAGES = [(article, head) for article in ARTICLES for head in article["heads"]]


def headline_of(*paragraphs: str) -> Headline:
    """The headline of a page of plain text."""
    data = "\n\n".join(paragraphs).encode()
    found = entitle(clean(read(Seed(path="seeds/a.txt", data=data)).documents[0])).headline
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("article", "head"), PAGES, ids=[f"{article['title'][:12]}: {head['why']}" for article, head in PAGES]
)
def test_a_title_is_told_from_what_stands_around_it(article: dict[str, Any], head: dict[str, Any]) -> None:
    """From mastheads, rubrics, kickers, dates and authors; where none of them is a title, the lead stands in."""
    titles = [] if head.get("lead") else [head.get("title", article["title"])]
    lines = [*head.get("above", []), *titles, *head.get("below", []), article["body"], *head.get("foot", [])]

    found = headline_of(*lines)

    assert [found.text] == titles if titles else found.basis == "lead"


def test_every_sign_has_its_weight() -> None:
    """And every weight its sign."""
    document = read(
        Seed(path="seeds/a.txt", data=b"A battery opens in Leeds\n\nThe battery of the city opened on Monday.")
    ).documents[0]
    head = head_of(document.blocks)

    assert [sign for sign, _ in signs(head.lines[0], head)] == list(WEIGHTS)


@pytest.mark.parametrize(
    "text", ["Hofinger Zeitung", "HTZ – Hofinger Tageszeitung", "测试物流网 · 观察", "battery.com"]
)
def test_media_are_known_by_a_word_or_by_how_it_ends(text: str) -> None:
    """In any language, whatever the line's own."""
    assert has_word("media", text)


@pytest.mark.parametrize("text", ["Zeitungszusteller fahren elektrisch", "某储能电站全容量并网", "国家电网"])
def test_a_word_with_the_letters_of_a_medium_s_name_is_none(text: str) -> None:
    """And the grid, `电网`, ends as names of sites do."""
    assert not has_word("media", text)


def test_a_section_has_no_other_word() -> None:
    """Words that join two don't count."""
    assert is_section("Wirtschaft und Verkehr")
    assert is_section("新能源重卡")
    assert not is_section("Wirtschaft gegen Verkehr")


def test_a_slogan_begins_the_line_or_a_part_of_it() -> None:
    """News may hold its words further on, and a year of late."""
    assert has_slogan("Serving Hill County")
    assert has_slogan("The Marran - your source for farm news")
    assert has_slogan("Wochenblatt seit 1898")
    assert not has_slogan("A battery serving Hill County opens")
    assert not has_slogan("Prices lowest since 2019")


def test_parts_between_bars_are_short_in_a_rubric() -> None:
    """One that tells the news is longer, and quotation marks are no bars."""
    assert has_short_parts("Portal | Flotas")
    assert not has_short_parts("Flotas | La cooperativa compra nueve camiones")
    assert not has_short_parts("«Alfa» compra «Beta»")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Bäckerei Krume fährt elektrisch | Hofinger Tageszeitung", "Bäckerei Krume fährt elektrisch"),
        ("甲乳业九台电动重卡上线运奶｜测试物流网", "甲乳业九台电动重卡上线运奶"),
        ("Bäckerei Krume fährt elektrisch - Zeitung", "Bäckerei Krume fährt elektrisch - Zeitung"),
        ("Milk on the move | Nine battery trucks", "Milk on the move | Nine battery trucks"),
        ("Wirtschaft und Verkehr | Hofinger Tageszeitung", "Wirtschaft und Verkehr | Hofinger Tageszeitung"),
    ],
)
def test_the_name_of_a_medium_behind_a_bar_is_no_part_of_a_title(line: str, title: str) -> None:
    """Behind a dash it may be the agency's word for who said so."""
    assert without_medium(line) == title


def test_a_title_line_with_its_medium_leaves_the_text_whole() -> None:
    """The medium is no word of the article."""
    body = "Die Bäckerei Krume fährt jetzt elektrisch. Das Brot kommt damit leiser an als je zuvor."
    data = f"Bäckerei Krume fährt elektrisch | Hofinger Tageszeitung\n\n{body}".encode()

    titled = entitle(read(Seed(path="seeds/a.txt", data=data)).documents[0])

    assert [block.text for block in titled.blocks] == [body]
