"""The number grammar: digits, Han numerals and words, each by the convention of its language."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.numbers import scan
from generator.facts.rules import fold

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "numbers.yml").read_text("utf-8"))
LANGUAGES = ("zh", "ru", "de", "en", "ja", "ko", "fr", "es", "it", "pt", "pl", "xx")
SCRAPS = st.sampled_from(
    (
        *("1", "2", "30", ",", ".", "'", "-", "~", "万", "亿", "千", "百", "三", "两", "十", "点"),
        *("млн", "тыс.", "mille", "million", "hundert", "five", "and", "余", "+", "만", "억", "第", "№"),
    )
)


@pytest.mark.parametrize("case", CASES, ids=[f"{case['lang']}: {case['text']}" for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    """Every case of the list reads as exactly the numbers it expects."""
    numbers = scan(fold(case["text"]), case["lang"])

    assert [number.value for number in numbers] == [Decimal(str(value)) for value in case["expect"]]


@given(st.lists(SCRAPS, max_size=30), st.sampled_from(("", " ")), st.sampled_from(LANGUAGES))
def test_numbers_stand_in_order(scraps: list[str], gap: str, lang: str) -> None:
    """Whatever the text, numbers stand in order, inside it, and never overlap."""
    text = gap.join(scraps)

    spans = [(number.start, number.end) for number in scan(text, lang)]

    borders = [border for span in spans for border in span]
    assert borders == sorted(borders)
    assert all(0 <= start < end <= len(text) for start, end in spans)


@given(st.integers(1, 10**12))
def test_grouping_keeps_the_value(value: int) -> None:
    """A number grouped as its language does it reads as the number."""
    english, german, russian = f"{value:,}", f"{value:,}".replace(",", "."), f"{value:,}".replace(",", " ")

    assert [scan(text, lang)[0].value for text, lang in ((english, "en"), (german, "de"), (russian, "ru"))] == [
        value
    ] * 3
