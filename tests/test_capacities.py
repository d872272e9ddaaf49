"""The table of what amounts are of: sound as it ships, and the same as the schema of the records says."""

import json
from decimal import Decimal
from pathlib import Path

from generator import capacities

SCHEMA = Path(__file__).parents[1] / "generator" / "record.schema.json"


def test_the_schema_of_the_records_has_the_units_and_things_of_the_table() -> None:
    """Whoever adds a unit or a thing to the package adds it to the schema."""
    said = json.loads(SCHEMA.read_text("utf-8"))["$defs"]["capacity"]["properties"]
    assert set(said["unit"]["enum"]) == set(capacities.units())
    assert set(said["of"]["enum"]) == set(capacities.subjects())


def test_a_unit_knows_its_family_and_its_size_there() -> None:
    """A gigawatt-hour is energy, a thousand of what totals of energy are in."""
    family = capacities.family("GWh")
    assert (family.id, family.unit, family.units["GWh"]) == ("energy", "MWh", Decimal(1000))
    assert family.smallest == "Wh"


def test_an_unknown_thing_is_called_by_its_id() -> None:
    """An older record may be of something that the table no longer has."""
    assert capacities.subject("gas").label == "gas"
    assert capacities.subject("gas").pieces == ("unit", "units")


def test_only_the_periods_of_the_industry_count() -> None:
    """In this industry amounts are one of each year."""
    assert capacities.periods() == ("year",)
