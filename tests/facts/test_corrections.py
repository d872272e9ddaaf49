"""A person's word over what was found."""

from decimal import Decimal
from typing import Any

import pytest

from generator import facts
from generator.model import Block, Corrections, Declared, Document, Evidence, Facts

TEXT = "Am 3. Mai 2025 hat CATL in Ningde einen Speicher mit 20 MWh in Betrieb genommen."


def corrected(**values: Any) -> Facts:
    """The facts of a German sentence with these corrections."""
    document = Document(
        seed="seeds/a.txt",
        form="text",
        encoding="utf-8",
        declared=Declared(),
        blocks=(Block(kind="paragraph", markdown=TEXT, text=TEXT),),
        corrections=Corrections(facts=values),
    )
    return facts.extract(document)


def said(quote: str) -> Evidence:
    """Evidence of a correction."""
    return Evidence(quote=quote, start=None, end=None, where="meta", rule="correction")


def test_a_company_that_was_found_keeps_its_words_and_gains_the_persons() -> None:
    """Named by another of its names, it is still one company."""
    found = corrected(company=[{"name": "宁德时代", "primary": False}]).companies

    assert [(company.id, company.primary) for company in found] == [("catl", False)]


def test_a_company_of_no_lexicon_keeps_its_own_name() -> None:
    """It is not known, and its id is made of the name."""
    found = corrected(company=["Musterwerk GmbH"]).companies

    assert [(company.id, company.name, company.known) for company in found] == [
        ("musterwerk-gmbh", "Musterwerk GmbH", False)
    ]


def test_a_region_is_found_by_any_of_its_names() -> None:
    """An empty list means that there is none."""
    assert [region.id for region in corrected(region=["Ниндэ"]).regions] == ["CN-350900"]
    assert corrected(region=[]).regions == ()


def test_a_capacity_may_have_an_open_end() -> None:
    """What is not said takes its default."""
    (fact,) = corrected(capacity=[{"min": 20.5, "unit": "MWh", "of": "storage"}]).capacities

    assert (fact.min, fact.max, fact.unit, fact.of, fact.role) == (Decimal("20.5"), None, "MWh", "storage", "project")


def test_a_date_may_be_taken_away() -> None:
    """The page then says that none is stated."""
    found = corrected(date=None)

    assert (found.date, found.date_basis) == (None, "none")


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"date": "3. Mai"}, "the correction of date was not taken: '3. Mai' is no EDTF date"),
        ({"region": ["Nirgendwo"]}, "the correction of region was not taken: no region is called 'Nirgendwo'"),
        ({"tags": ["energy-storag"]}, "the correction of tags was not taken: no tag is called 'energy-storag'"),
        (
            {"capacity": [{"unit": "MWh"}]},
            "the correction of capacity was not taken: a capacity needs `min:` or `max:`",
        ),
    ],
)
def test_a_correction_that_no_lexicon_can_place_is_a_problem(values: dict[str, Any], message: str) -> None:
    """What was found stands, and nothing is invented."""
    found = corrected(**values)

    assert [problem.message for problem in found.problems] == [message]
    assert found.date is not None
    assert found.date.edtf == "2025-05-03"


def test_a_company_under_an_id_of_no_lexicon_is_a_problem() -> None:
    """An id is an address: none is made up from what somebody typed."""
    found = corrected(company=[{"name": "Muster", "id": "../../muster"}])

    assert [problem.message for problem in found.problems] == [
        "the correction of company was not taken: no company has the id '../../muster'"
    ]
