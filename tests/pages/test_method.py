"""The method page: how right the facts are, in figures of this very build."""

from generator.model import Figure, Measurement
from tests.pages.builders import pages
from tests.pages.html import rendered

MEASURED = Measurement(
    documents=45,
    languages=("de", "zh"),
    figures=(
        Figure(kind="company", right=358, missed=5, spare=2),
        Figure(kind="published", right=0, missed=0, spare=0),
    ),
)


def test_the_figures_stand_in_a_table() -> None:
    """A row for each kind of fact; of nothing there is no share."""
    body = rendered(pages([], measurement=MEASURED)["method.md"])

    rows = [[" ".join(cell.text_content().split()) for cell in row] for row in body.iterfind(".//tr")]
    assert rows == [
        ["Kind of fact", "Right", "Missed", "Too many", "Precision", "Recall"],
        ["Company", "358", "5", "2", "99.4 %", "98.6 %"],
        ["Published", "0", "0", "0", "–", "–"],
    ]
    assert "45 documents in 2 languages" in body.text_content()


def test_a_build_that_measured_nothing_says_so() -> None:
    """No table without figures."""
    body = rendered(pages([])["method.md"])

    assert "Not measured in this build" in body.text_content()
    assert body.find(".//table") is None
