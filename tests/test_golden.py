"""The pages and records of known seeds, byte for byte."""

import difflib
import json
from pathlib import Path

import pytest

from tests.conftest import SEEDS, run_digest
from tests.golden.making import EXPECTED, made
from tests.test_build import evidence_of

FILES = sorted(path.name for path in EXPECTED.iterdir())
ADVICE = "If the change is meant: `make golden`, then look at the diff of tests/golden/ before you commit it."


def test_every_golden_file_is_made_and_the_other_way_round() -> None:
    """A page and a record for each article, nothing more."""
    assert sorted(made()) == FILES, ADVICE


@pytest.mark.parametrize("name", FILES)
def test_a_golden_file_is_what_the_program_makes(name: str) -> None:
    """Line by line; what fails is the difference."""
    expected, found = (EXPECTED / name).read_bytes().decode(), made().get(name, "")
    if expected != found:
        lines = difflib.unified_diff(expected.split("\n"), found.split("\n"), "golden", "now", lineterm="", n=1)
        pytest.fail("\n".join((f"{name} has changed.", *lines, ADVICE)), pytrace=False)


def test_the_command_prints_the_golden_records(project: Path) -> None:
    """`digest extract --text`, as a user calls it."""
    names = [f"seeds/{path.name}" for path in SEEDS]

    done = run_digest(project, "extract", *names, "--text")

    assert json.loads(done.stdout) == [
        json.loads((EXPECTED / f"{path.stem}.json").read_text("utf-8")) for path in SEEDS
    ]


RECORDS = [name for name in FILES if name.endswith(".json")]


@pytest.mark.parametrize("name", RECORDS)
def test_every_quote_of_a_golden_record_verifies(name: str) -> None:
    """A golden file that was refreshed without a look still can't hold a quote that is not there."""
    record = json.loads((EXPECTED / name).read_text("utf-8"))

    texts = {"text": record["text"], "title": record["title"]}
    wrong = [
        evidence
        for evidence in evidence_of(record)
        if evidence["in"] in texts and texts[evidence["in"]][evidence["start"] : evidence["end"]] != evidence["quote"]
    ]
    assert wrong == []
