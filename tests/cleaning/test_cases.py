"""What is cut around articles, and what must stay; the cases are in `tests/cases/cleaning.yml`."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import markup
from generator.cleaning import clean
from generator.model import Declared, Document

FOLDER = Path(__file__).parents[1] / "cases"
CASES = yaml.safe_load((FOLDER / "cleaning.yml").read_text("utf-8"))
BODIES = yaml.safe_load((FOLDER / "cleaning_bodies.yml").read_text("utf-8"))
ENDS = {"zh": "记者从现场获悉。", "ja": "会社が明らかにした。"}


def article(case: dict[str, Any]) -> tuple[list[str], Document]:
    """The paragraphs of the article itself, and the document with the case's lines around and inside it."""
    body = BODIES[case["lang"]]
    own = [f"{body} {number}" + ENDS.get(case["lang"], ".") for number in ("A", "B", "C", "D")]
    middle = case.get("middle", [])
    lines = [*case.get("head", []), *own[:2], *middle, *own[2:], *case.get("tail", [])]
    blocks = tuple(markup.of_lines(line) for line in lines)
    return own, Document(seed="seeds/a.txt", form="text", encoding="utf-8", declared=Declared(), blocks=blocks)


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_boilerplate_goes_and_the_article_stays(case: dict[str, Any]) -> None:
    """Exactly the lines under `kept` stay, in their order, around the whole article."""
    own, document = article(case)
    cleaned = clean(document)
    left = [block.text for block in cleaned.blocks]
    assert [line for line in left if line not in own] == case["kept"]
    assert [line for line in left if line in own] == own


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_nothing_is_lost_unseen(case: dict[str, Any]) -> None:
    """Every line is in the article or among the cuts, and every cut names its rule."""
    _, document = article(case)
    cleaned = clean(document)
    before = sorted(block.text for block in document.blocks)
    assert sorted([*(block.text for block in cleaned.blocks), *(cut.text for cut in cleaned.cuts)]) == before
    assert all(cut.rule for cut in cleaned.cuts)
