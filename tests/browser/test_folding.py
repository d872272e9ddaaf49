"""The browser folds words as the index does: the cases of `tests/cases/folding.yml`, and the seeds' own texts."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from generator.search.folding import key, words
from tests.conftest import ROOT, SEEDS

CASES = yaml.safe_load((ROOT / "tests" / "cases" / "folding.yml").read_text("utf-8"))
FOLD = """async ([address, texts]) => {
  const folding = await import(`${address}assets/search/folding.js`);
  const data = `${address}search/data/`;
  const { names } = await (await fetch(`${data}manifest.json`)).json();
  folding.learnScript(await (await fetch(`${data}${names}traditional.json`)).json());
  return texts.map((text) => [folding.words(text), folding.key(text)]);
}"""


def folded(page: Page, address: str, texts: list[str]) -> list[Any]:
    """Words and key of each text, as the search box makes them."""
    page.goto(f"{address}about/")
    made: list[Any] = page.evaluate(FOLD, [address, texts])
    return made


@pytest.mark.browser
def test_the_browser_gives_the_words_of_every_case(page: Page, address: str) -> None:
    """All cases at once; the difference names the text."""
    made = folded(page, address, [case["text"] for case in CASES])

    found = {case["text"]: result for case, result in zip(CASES, made, strict=True)}
    assert found == {case["text"]: [case["words"], case["key"]] for case in CASES}


@pytest.mark.browser
def test_the_browser_gives_the_words_of_the_seeds(page: Page, address: str) -> None:
    """Five real texts in three languages, HTML and all."""
    texts = [Path(path).read_text("utf-8") for path in SEEDS]

    assert folded(page, address, texts) == [[list(words(text)), key(text)] for text in texts]
