"""What index and query make of a text; the browser is held to the same cases in `tests/browser/test_folding.py`."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.search.folding import key, runs, traditional, words
from tests.conftest import ROOT

CASES = yaml.safe_load((ROOT / "tests" / "cases" / "folding.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    """Every case of the list gives exactly its words and its key."""
    assert (list(words(case["text"])), key(case["text"])) == (case["words"], case["key"])


def test_a_run_knows_where_it_stands() -> None:
    """In the text as it was, also where a character folds to two or to none."""
    found = runs("Straße ㎿h cafe\u0301 储能")

    assert [(run.kind, run.text, run.start, run.end) for run in found] == [
        ("word", "strasse", 0, 6),
        ("word", "mwh", 7, 9),
        ("word", "cafe", 10, 14),
        ("cut", "储能", 16, 18),
    ]


def test_runs_that_touch_are_glued() -> None:
    """10GWh is one thing to search for, 10 GWh two."""
    assert [run.glued for run in runs("10GWh储能 CATL")] == [False, True, True, False]


@pytest.mark.parametrize(("char", "simple"), [("寧", "宁"), ("電", "电"), ("儲", "储"), ("東", "东")])
def test_traditional_characters_have_a_simplified_form(char: str, simple: str) -> None:
    """One for one, so that offsets stay; a character that is both is not in the table."""
    assert traditional()[char] == simple
    assert "宁" not in traditional()


@given(st.text("储能站电池宁德时代寧德時代东東", min_size=2, max_size=12), st.data())
def test_any_part_of_a_han_run_is_found_in_it(text: str, data: st.DataObject) -> None:
    """The pairs of a part stand in the whole, one after the other."""
    start = data.draw(st.integers(0, len(text) - 2))
    end = data.draw(st.integers(start + 2, len(text)))

    part, whole = words(text[start:end])[1:-1], words(text)

    assert any(whole[at : at + len(part)] == part for at in range(len(whole)))


@given(st.text(max_size=40))
def test_folding_takes_any_text(text: str) -> None:
    """No text raises, and what is folded already stays as it is."""
    found = runs(text)

    assert all(0 <= run.start < run.end <= len(text) for run in found)
    assert [run.text for one in found for run in runs(one.text)] == [run.text for run in found]
