"""Articles and issues on paper: what Chromium prints, read page by page."""

import unicodedata
from dataclasses import dataclass

import pypdfium2
import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
MARGIN = 40
"""Points at each edge of a sheet that stay white: 15 mm are 42."""
FULL = 100
"""Characters of a page that is no accident."""
FRAME = ("Skip to content", "The texts belong to their publishers", "Menu", "Method", "Breadcrumbs", "← Previous")
"""What only makes sense on a screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One printed page."""

    text: str
    """Its words without white space, in the normal form KC: a PDF may keep a ligature for two letters."""
    beyond: int
    """Characters that stand in the margin or are cut by the edge."""


def plain(text: str) -> str:
    """The words without white space."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def sheets_of(page: Page, url: str) -> list[Sheet]:
    """The page at `url`, printed on A4."""
    page.goto(url)
    page.wait_for_load_state("networkidle")
    printed = pypdfium2.PdfDocument(page.pdf(format="A4"))
    sheets = [_sheet(printed[number]) for number in range(len(printed))]
    printed.close()
    return sheets


def _sheet(printed: pypdfium2.PdfPage) -> Sheet:
    words = printed.get_textpage()
    width, height = printed.get_size()
    boxes = [words.get_charbox(at) for at in range(words.count_chars()) if words.get_text_range(at, 1).strip()]
    beyond = [
        box for box in boxes
        if box[0] < MARGIN or box[1] < MARGIN or box[2] > width - MARGIN or box[3] > height - MARGIN
    ]  # fmt: skip
    return Sheet(text=plain(words.get_text_range()), beyond=len(beyond))


@pytest.fixture(params=["articles/000_3f5714ad22245d1f/", "articles/002_f5657d2c5e6c31f2/", "issues/2022-09/"])
def sheets(request: pytest.FixtureRequest, page: Page, address: str) -> list[Sheet]:
    """Two articles and an issue on paper."""
    return sheets_of(page, f"{address}{request.param}")


def test_paper_has_no_frame(sheets: list[Sheet]) -> None:
    """Header, menu, footer and the way through the site stay on the screen."""
    whole = "".join(sheet.text for sheet in sheets)

    assert [words for words in FRAME if plain(words) in whole] == []


def test_no_sheet_is_empty(sheets: list[Sheet]) -> None:
    """Nor almost so."""
    assert [len(sheet.text) for sheet in sheets if len(sheet.text) < FULL] == []


def test_no_line_is_cut(sheets: list[Sheet]) -> None:
    """Every character stands inside the margins."""
    assert [sheet.beyond for sheet in sheets] == [0] * len(sheets)


@pytest.mark.parametrize(
    ("path", "most"),
    [("articles/000_3f5714ad22245d1f/", 3), ("articles/002_f5657d2c5e6c31f2/", 2), ("issues/2022-09/", 1)],
)
def test_paper_is_spared(page: Page, address: str, path: str, most: int) -> None:
    """An article of a screen or two, its facts included, takes two or three sheets, a short issue one."""
    assert len(sheets_of(page, f"{address}{path}")) <= most


def test_an_article_is_printed_whole(page: Page, address: str) -> None:
    """Every paragraph, and the facts that the screen folds away."""
    url = f"{address}articles/000_3f5714ad22245d1f/"
    whole = "".join(sheet.text for sheet in sheets_of(page, url))
    said = page.locator(".article > p").all_text_contents()
    facts = page.locator(".facts details .value").all_text_contents()

    assert (len(said) > 5, len(facts) > 3) == (True, True)
    assert [words for words in (*said, *facts) if plain(words) not in whole] == []
