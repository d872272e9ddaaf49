"""The JSON Schema of sidecars, as the site publishes it."""

import json

from generator.facts.choices import choices
from generator.model import Names
from tests.conftest import ROOT
from tests.pages.builders import article, pages

SHIPPED = (ROOT / "generator/sidecar.schema.json").read_text("utf-8")


def published(**values: tuple[str, ...]) -> str:
    """The schema on a site whose lexicons offer these choices."""
    return pages([article("a")], names=Names(choices=values))["schema/sidecar.json"]


def test_the_site_publishes_the_schema_that_is_shipped() -> None:
    """Under an address that never changes, byte for byte."""
    assert published(**choices()) == SHIPPED


def test_another_industry_publishes_its_own_choices() -> None:
    """Those of its lexicons stand in place of ours."""
    schema = json.loads(published(topic=("wafers",), currency=("TWD",)))["$defs"]

    assert schema["topic"]["enum"] == ["wafers"]
    assert schema["currency"]["anyOf"][0]["enum"] == ["TWD"]
