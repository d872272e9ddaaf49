"""The browser folds and cuts words as the index does: cases of `tests/cases/folding.yml`, and the seeds' own texts."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from generator.search.folding import key
from generator.search.tokens import asked
from tests.conftest import ROOT, SEEDS

CASES = yaml.safe_load((ROOT / "tests" / "cases" / "folding.yml").read_text("utf-8"))
FOLD = """async ([address, texts]) => {
  const { asked, key, learnScript, runs } = await import(`${address}assets/search/folding.js`);
  const { manifest, pack } = await import(`${address}assets/search/packs.js`);
  learnScript(await pack(`${(await manifest()).names}traditional`));
  return texts.map((text) => [asked(runs(text)).map((token) => [token.text, token.place]), key(text)]);
}"""


def folded(page: Page, address: str, texts: list[str]) -> list[Any]:
    """Tokens and key of each text, as the search box makes them."""
    page.goto(f"{address}about/")
    made: list[Any] = page.evaluate(FOLD, [address, texts])
    return made


@pytest.mark.browser
def test_the_browser_gives_the_tokens_of_every_case(page: Page, address: str) -> None:
    """All cases at once; the difference names the text."""
    made = folded(page, address, [case["text"] for case in CASES])

    found = {
        case["text"]: [[token for token, _ in tokens], key] for case, (tokens, key) in zip(CASES, made, strict=True)
    }
    assert found == {case["text"]: [case["tokens"], case["key"]] for case in CASES}


@pytest.mark.browser
def test_the_browser_gives_the_tokens_of_the_seeds(page: Page, address: str) -> None:
    """Five real texts in three languages, HTML and all."""
    texts = [Path(path).read_text("utf-8") for path in SEEDS]

    expected = [[[[token.text, token.place] for token in asked(text)], key(text)] for text in texts]
    assert folded(page, address, texts) == expected
