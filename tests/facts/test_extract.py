"""All extractors together."""

from generator import facts, markup
from generator.model import Declared, Document


def document_of(text: str) -> Document:
    """A plain text without a title of its own."""
    return Document(
        seed="seeds/a.txt", form="text", encoding="utf-8", declared=Declared(), blocks=(markup.block(text),)
    )


def test_what_stands_behind_the_longest_article_is_not_read_and_said_so() -> None:
    """A file made to be slow ends soon; one that holds a whole book gives a warning."""
    long = facts.extract(document_of("比亚迪投资3亿元。" + "。" * facts.LONGEST + "宁德时代投资5亿元。"))

    assert [company.id for company in long.companies] == ["byd"]
    assert [money.text for money in long.money] == ["3亿元"]
    assert [problem.message for problem in long.problems] == [
        "only the first 100,000 of 100,019 characters were searched for facts"
    ]


def test_an_article_of_the_longest_length_is_read_to_its_end() -> None:
    """Without a warning."""
    end = "宁德时代投资5亿元。"
    whole = facts.extract(document_of("。" * (facts.LONGEST - len(end)) + end))

    assert [money.text for money in whole.money] == ["5亿元"]
    assert whole.problems == ()
