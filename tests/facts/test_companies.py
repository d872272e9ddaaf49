"""Companies in news text: case files, near misses, offsets, hostile input."""

import time
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.facts.companies import CompanyFinding, find_with
from generator.facts.companies.lexicon import Book, book_of
from generator.facts.rules import Scope, passage
from generator.model import Declared

CASES = Path(__file__).parents[1] / "cases"
LANGUAGES = ("zh", "de", "en", "ru", "other")


@cache
def small_book() -> Book:
    return book_of(yaml.safe_load((CASES / "companies_lexicon.yml").read_text("utf-8")))


def found(text: str, lang: str, title: str | None = None) -> CompanyFinding:
    stated = (passage("title", title),) if title else ()
    scope = Scope(passages=(*stated, passage("text", text)), lang=lang, declared=Declared())
    return find_with(scope, small_book())


def cases() -> list[Any]:
    rows = []
    for name in LANGUAGES:
        for case in yaml.safe_load((CASES / f"companies_{name}.yml").read_text("utf-8")):
            rows.append(pytest.param({"lang": name, **case}, id=f"{name}: {case['why']}"))
    return rows


@pytest.mark.parametrize("case", cases())
def test_case_files(case: dict[str, Any]) -> None:
    """Every case gives exactly the companies it expects, each with exactly its forms."""
    finding = found(case["text"], case["lang"], case.get("title"))
    got = [sorted({span.quote for span in company.evidence}) for company in finding.facts]
    assert sorted(got) == sorted(sorted(forms) for forms in case["expect"])
    if "parties" in case:
        primary = {span.quote for company in finding.facts if company.primary for span in company.evidence}
        assert primary & {forms[0] for forms in case["expect"]} == set(case["parties"])
