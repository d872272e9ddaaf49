"""Seeds with more parts than any article has are read up to a bound, and say so; so do those with hardly any words."""

import pytest

from generator.model import Seed
from generator.reading import read


@pytest.mark.parametrize(
    ("suffix", "unit", "message"),
    [
        (".html", "<p>a</p>", "The file has more than 40000 tags; what stands behind them was left out."),
        (".md", "# a\n", "The file has more than 20000 lines; what stands behind them was left out."),
        (".txt", "a\n", "The file has more than 100000 lines; what stands behind them was left out."),
    ],
)
def test_a_seed_of_too_many_parts_is_read_in_part(suffix: str, unit: str, message: str) -> None:
    """The article stands, with a warning."""
    (document,) = read(Seed(path=f"seeds/a{suffix}", data=(unit * 100_002).encode())).documents
    assert [(problem.message, problem.severity) for problem in document.problems] == [(message, "warning")]
    assert document.text.startswith("a")


@pytest.mark.parametrize(
    ("body", "messages"),
    [
        ("Speicher", ["The file has hardly any words of an article."]),
        ("储能项目开工", ["The file has hardly any words of an article."]),
        ("Der Speicher steht.\n\nEr läuft.", []),
        ("新型储能电站昨日开工。", []),
        ("---\ntitle: A battery opens in Ohio\n---\nIt runs.", ["The file has hardly any words of an article."]),
        (
            "<html><head><title>A battery opens in Ohio</title></head><body><div id=app></div></body></html>",
            ["The file has hardly any words of an article."],
        ),
    ],
)
def test_a_seed_of_a_few_words_says_so(body: str, messages: list[str]) -> None:
    """It is published: a person may want just that."""
    (document,) = read(Seed(path="seeds/a.txt", data=body.encode())).documents
    assert [problem.message for problem in document.problems] == messages
    assert all(problem.severity == "warning" for problem in document.problems)


def test_problems_of_a_file_stand_at_its_first_article_that_has_words() -> None:
    """An empty item before it takes none of them away."""
    item = "<item><description>Größere Speicher für §, größer für Ulm, öffnen im März.</description></item>"
    source = f"<rss><channel><item><guid>x</guid></item>{item}</channel></rss>".encode()
    (document,) = read(Seed(path="seeds/a.xml", data=source.replace("§".encode(), b"\xff"))).documents
    assert [problem.message for problem in document.problems] == [
        "1 byte sequence stands as U+FFFD in the text: it is no utf-8."
    ]
