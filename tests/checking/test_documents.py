"""JSON, SARIF and JUnit: as their schemas want them, with whatever words."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, Draft202012Validator
from lxml import etree

from generator.checking import Check
from generator.checking.reports import data, junit, sarif
from generator.record import to_json
from tests.checking.builders import HOSTILE, check, problem, verdict
from tests.conftest import ROOT

HERE = Path(__file__).parent
JUNIT = etree.XMLSchema(etree.parse(HERE / "junit-10.xsd"))
SARIF = Draft7Validator(json.loads((HERE / "sarif-2.1.0.excerpt.json").read_text("utf-8")))
OWN = Draft202012Validator(json.loads((ROOT / "generator/checking/reports/check.schema.json").read_text("utf-8")))
CHECKS = {
    "nothing": check(),
    "plain": check(
        verdict(
            "seeds/a.txt",
            problem(severity="error", line=3, column=7, beside=("seeds/b c.txt",)),
            problem("year-unknown", remedy="date: x"),
        ),
        removed=("seeds/old.txt",),
    ),
    "hostile": check(
        verdict("seeds/a\n]]>&<b>.txt", problem(severity="error", message=HOSTILE, item="##[k"), title=HOSTILE),
    ),
}


@pytest.mark.parametrize("one", CHECKS.values(), ids=CHECKS)
def test_every_document_keeps_to_its_schema(one: Check) -> None:
    """And none holds what a workflow's runner would obey."""
    documents = {"json": data.text(one, to_json), "sarif": sarif.text(one, "1.2.3"), "junit": junit.text(one)}

    OWN.validate(json.loads(documents["json"]))
    SARIF.validate(json.loads(documents["sarif"]))
    JUNIT.assertValid(etree.fromstring(documents["junit"]))
    assert not [name for name, text in documents.items() if "##[" in text or "\n::" in text]


def test_json_gives_the_records_and_each_problem_whole() -> None:
    """With the last part of each page's address, for programs that look at the pages."""
    told = json.loads(data.text(CHECKS["plain"], to_json))

    assert told["counts"] == {"error": 1, "warning": 1, "note": 0}
    assert told["removed"] == ["seeds/old.txt"]
    assert [(one["id"], one["slug"], one["lang"]) for one in told["seeds"][0]["articles"]] == [("a", "a", "de")]
    assert told["seeds"][0]["problems"][1] == {
        "seed": "seeds/a.txt", "line": None, "column": None, "item": None, "severity": "warning",
        "rule": "year-unknown",
        "message": "year-unknown is doubtful", "fix": "mend it", "remedy": "date: x", "beside": [],
    }  # fmt: skip


def test_sarif_gives_each_problem_its_place() -> None:
    """As addresses, with the other seeds that it is about; every rule is described."""
    (run,) = json.loads(sarif.text(CHECKS["plain"], "1.2.3"))["runs"]
    first: dict[str, Any] = run["results"][0]

    assert (first["ruleId"], first["level"]) == ("content", "error")
    assert first["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "seeds/a.txt"}, "region": {"startLine": 3, "startColumn": 7},
    }  # fmt: skip
    assert first["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "seeds/b%20c.txt"
    assert {result["ruleId"] for result in run["results"]} <= {rule["id"] for rule in run["tool"]["driver"]["rules"]}


def test_junit_fails_a_seed_with_an_error() -> None:
    """Warnings and notes are told and fail nothing."""
    root = etree.fromstring(junit.text(CHECKS["plain"]))

    assert root.get("failures") == "1"
    assert root.findtext(".//failure") == "seeds/a.txt:3:7: error: content is doubtful; mend it."
    assert root.findtext(".//system-out") == (
        "seeds/a.txt: warning: year-unknown is doubtful; mend it. In seeds/a.yml: date: x"
    )


@pytest.mark.parametrize(
    ("message", "fix", "told"),
    [
        ("no date was found", "write it", "no date was found; write it."),
        ("`lang` stands there twice.", "Remove the first.", "`lang` stands there twice. Remove the first."),
        ("`compny` is no key.", "Did you mean `company`?", "`compny` is no key. Did you mean `company`?"),
    ],
)
def test_what_is_said_ends_with_one_mark(message: str, fix: str, told: str) -> None:
    """Whether the reader of a file made a sentence of it or not."""
    one = check(verdict("seeds/a.txt", problem(severity="error", message=message, fix=fix)))
    (result,) = json.loads(sarif.text(one, "1.2.3"))["runs"][0]["results"]

    assert result["message"]["text"] == told
    assert etree.fromstring(junit.text(one)).findtext(".//failure") == f"seeds/a.txt: error: {told}"
