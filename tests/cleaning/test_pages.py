"""Pages as portals serve them, read and cleaned; the cases are in `tests/cases/pages.yml`."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cleaning import clean
from generator.headline import entitle
from generator.model import Seed
from generator.reading import read

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "pages.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_a_portals_page_gives_its_article_alone(case: dict[str, Any]) -> None:
    """Head and tail are gone, and every paragraph of the article is there."""
    (document,) = read(Seed(path="seeds/a.html", data=case["page"].encode())).documents
    article = entitle(clean(document))
    assert article.headline is not None
    assert article.headline.text == case["title"]
    assert [block.text for block in article.blocks if block.text] == case["text"]
