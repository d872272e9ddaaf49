"""The day of publication of whole HTML pages, from their claims and bylines."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cleaning import clean
from generator.facts import dates
from generator.facts.rules import Scope, passage
from generator.model import Seed
from generator.reading import read

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "dates_pages.yml").read_text("utf-8"))
WORDS = "Die Alpha GmbH zeigt einen neuen Speicher, der fünf Megawattstunden in einem Container fasst. " * 4


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["why"]))
def test_a_page_states_its_day_of_publication(case: dict[str, Any]) -> None:
    """The day and the place that states it are those of the case; without them there is none."""
    source = (
        f'<html lang="de"><head><title>Alpha</title>{case.get("head", "")}</head><body><main><article>'
        f"{case.get('body', '<h1>Alpha</h1>')}<p>{WORDS}</p><p>{WORDS}</p></article></main></body></html>"
    )
    document = clean(read(Seed(path="seeds/page.html", data=source.encode())).documents[0])
    found = dates.find(
        Scope(passages=(passage("text", document.text),), lang="de", declared=document.declared)
    ).published
    assert (found and found.edtf, found and found.evidence[0].rule) == (case.get("published"), case.get("rule"))
