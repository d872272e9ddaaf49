"""The figures of the method page, and the scorer that the floors are measured with."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator import measure
from generator.errors import DigestError
from generator.model import Figure
from tests.conftest import ROOT, run_digest

GOLD = ROOT / "tests" / "gold"
LABEL: dict[str, Any] = {
    "lang": "en",
    "published": "2025-03-04",
    "date": None,
    "companies": [{"forms": ["Nordbat GmbH", "Nordbat"]}, {"forms": ["Reuters"], "in_name": True}],
    "regions": [{"forms": ["Husum"], "country": "DE", "level": "admin2"}],
    "capacities": [
        {"min": 1, "max": 2, "unit": "GWh"},
        {"min": None, "max": 110, "unit": "kV", "optional": True},
    ],
    "money": [{"value": 5_000_000, "currency": "USD", "currency_stated": False}],
}


def named(*quotes: str, **more: str) -> dict[str, Any]:
    """A company or region as a record has it."""
    return {"evidence": [{"quote": quote} for quote in quotes], **more}


@pytest.mark.parametrize(
    ("kind", "record", "counts"),
    [
        ("company", {"company": [named("nordbat")]}, (1, 0, 0)),
        ("company", {"company": [named("Nordbat"), named("Husum")]}, (1, 1, 0)),
        ("company", {"company": [named("Reuters")]}, (0, 0, 1)),
        ("company", {"company": [named("Nor")]}, (0, 1, 1)),
        ("region", {"region": [named("Husum", country="DE", level="admin3")]}, (1, 0, 0)),
        ("region", {"region": [named("Husum", country="US", level="admin2")]}, (0, 1, 1)),
        ("capacity", {"capacity": [{"min": 1000, "max": 2000, "unit": "MWh"}]}, (1, 0, 0)),
        ("capacity", {"capacity": [{"min": 1, "max": None, "unit": "GWh"}]}, (0, 1, 1)),
        ("capacity", {"capacity": [{"min": None, "max": 110_000, "unit": "V"}]}, (1, 0, 1)),
        ("money", {"money": [{"value": 5e6, "currency": "HKD"}]}, (1, 0, 0)),
        ("published", {"published": "2025-03-04"}, (1, 0, 0)),
        ("published", {}, (0, 0, 1)),
        ("date", {"date": "2025-03-04"}, (1, 0, 0)),
        ("date", {"date": "2024-03-04"}, (0, 1, 0)),
        ("date", {}, (0, 0, 0)),
    ],
)
def test_a_record_is_right_spare_or_missed(kind: str, record: dict[str, Any], counts: tuple[int, int, int]) -> None:
    """What stands in a tolerated place is neither required nor counted against a record."""
    figures = {figure.kind: figure for figure in measure.measured([(record, LABEL)]).figures}

    assert figures[kind] == Figure(kind=kind, right=counts[0], spare=counts[1], missed=counts[2])


def test_a_label_that_lacks_a_key_is_named(tmp_path: Path) -> None:
    """With its file and what is missing, for the person who wrote it."""
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "a.yml").write_text("file: a.txt\nlang: en\ncompanies: []\nregions: []\n", "utf-8")

    with pytest.raises(DigestError, match=r"gold/a\.yml: has no capacities, money"):
        list(measure.labelled(tmp_path, tmp_path))


def test_the_scorer_of_the_floors_gives_the_same_precision_and_recall(tmp_path: Path) -> None:
    """On records of which every second one is judged by another document's label, so that all slips occur."""
    shutil.copytree(GOLD / "own", tmp_path, dirs_exist_ok=True)
    pairs = list(measure.labelled(tmp_path, ROOT))
    files = [str(tmp_path / "raw" / seed.path) for seed, _ in pairs]
    lines = run_digest(ROOT, "extract", *files, "--format", "jsonl").stdout.splitlines()
    records = [json.loads(line) for line in lines]
    judged = [{**records[i - i % 2], "seed": label["file"]} for i, (_, label) in enumerate(pairs)]
    predictions = tmp_path / "predictions.jsonl"
    predictions.write_text("".join(json.dumps(one) + "\n" for one in judged), "utf-8")
    command = [sys.executable, str(GOLD / "score.py"), str(tmp_path), str(predictions), "--json"]
    scored = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)["all"]

    measured = measure.measured(list(zip(judged, [label for _, label in pairs], strict=True)))

    for figure in measured.figures[:4]:
        assert round(figure.right / (figure.right + figure.spare), 4) == scored[f"{figure.kind}.precision"]
        assert round(figure.right / (figure.right + figure.missed), 4) == scored[f"{figure.kind}.recall"]
