"""A person's word over what was found."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from generator import facts
from generator.model import Block, Corrections, Declared, Document, Evidence, Facts, Problem, Spot

TEXT = "Am 3. Mai 2025 hat CATL in Ningde einen Speicher mit 20 MWh in Betrieb genommen."


def corrected(**values: Any) -> Facts:
    """The facts of a German sentence with these corrections, all on line 3 of the sidecar."""
    document = Document(
        seed="seeds/a.txt",
        form="text",
        encoding="utf-8",
        declared=Declared(),
        blocks=(Block(kind="paragraph", markdown=TEXT, text=TEXT),),
        corrections=Corrections(facts=values, written={(name,): Spot("seeds/a.yml", 3, 7) for name in values}),
    )
    return facts.extract(document)


def said(quote: str) -> Evidence:
    """Evidence of a correction."""
    return Evidence(quote=quote, start=None, end=None, where="meta", rule="correction")


def test_a_company_that_was_found_keeps_its_words_and_gains_the_persons() -> None:
    """Named by another of its names, it is still one company."""
    found = corrected(company=[{"name": "宁德时代", "primary": False}]).companies

    assert [(company.id, company.primary) for company in found] == [("catl", False)]


def test_facts_name_the_corrections_that_were_taken() -> None:
    """Not those that were refused."""
    assert corrected(title="By hand", lang="de", tags=["nonsense"]).corrected.keys() == {"title", "lang"}


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


REFUSED = {
    "a date in words": (
        {"date": "3. Mai"},
        "the correction of date was not taken: '3. Mai' is no EDTF date",
        "write 2022-08-30, 2022-08, 2022 or XXXX-08-30",
    ),
    "a region of no lexicon": (
        {"region": ["Nirgendwo"]},
        "the correction of region was not taken: no region is called 'Nirgendwo'",
        "correct the name, or add the id of the place, or of one around it: {name: Nirgendwo, id: CN-FJ}",
    ),
    "a region under an id of no lexicon": (
        {"region": [{"name": "Fujian", "id": "CN-FUJ"}]},
        "the correction of region was not taken: no region has the id 'CN-FUJ'",
        "did you mean 'CN-FJ'?",
    ),
    "a region of another name under an id of no lexicon": (
        {"region": [{"name": "Nirgendwo", "id": "CN-FUJ"}]},
        "the correction of region was not taken: no region has the id 'CN-FUJ'",
        "did you mean 'CN-FJ'?",
    ),
    "a region that was found under another's id": (
        {"region": [{"name": "Ningde", "id": "CN-FUJ"}]},
        "the correction of region was not taken: no region has the id 'CN-FUJ'",
        "did you mean 'CN-350900'?",
    ),
    "a region whose name and id disagree": (
        {"region": [{"name": "Fujian", "id": "CN-GD"}]},
        "the correction of region was not taken: 'Fujian' is 'CN-FJ', not 'CN-GD'",
        "correct the name or the id",
    ),
    "a company whose name and id disagree": (
        {"company": [{"name": "CATL", "id": "byd"}]},
        "the correction of company was not taken: 'CATL' is 'catl', not 'byd'",
        "correct the name or the id",
    ),
    "a company under an id that is nearly one": (
        {"company": [{"name": "CATL", "id": "cattl"}]},
        "the correction of company was not taken: no company has the id 'cattl'",
        "did you mean 'catl'?",
    ),
    "a company under an id that is an address": (
        {"company": [{"name": "Muster", "id": "../../x"}]},
        "the correction of company was not taken: no company has the id '../../x'",
        "leave the id out, or add it to the lexicon",
    ),
    "a tag that is nearly one": (
        {"tags": ["energy-storag"]},
        "the correction of tags was not taken: no tag is called 'energy-storag'",
        "did you mean 'energy-storage'?",
    ),
    "a capacity that shrinks": (
        {"capacity": [{"min": 20, "max": 10, "unit": "MWh"}]},
        "the correction of capacity was not taken: its `min:` is more than its `max:`",
        "write the smaller number after `min:`",
    ),
    "a sum below its own bound": (
        {"money": [{"value": 5, "min": 10, "max": 20}]},
        "the correction of money was not taken: its `min:` is more than its `max:`",
        "write the smaller number after `min:`",
    ),
}


@pytest.mark.parametrize(("values", "message", "fix"), REFUSED.values(), ids=list(REFUSED))
def test_a_correction_that_no_lexicon_can_place_is_a_problem(values: dict[str, Any], message: str, fix: str) -> None:
    """It names the line that was written; what was found stands, and nothing is invented."""
    found = corrected(**values)

    assert found.problems == (
        Problem(seed="seeds/a.yml", line=3, column=7, message=message, fix=fix, rule="correction"),
    )
    assert replace(found, problems=()) == corrected()


def test_a_new_name_beside_a_known_id_is_taken() -> None:
    """A name that no lexicon has is taken on the person's word."""
    (region,) = corrected(region=[{"name": "Batteriestadt", "id": "CN-350900"}]).regions

    assert (region.id, region.evidence[-1]) == ("CN-350900", said("Batteriestadt"))
