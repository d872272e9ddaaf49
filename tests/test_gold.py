"""Facts measured on labelled documents: a figure below its floor fails.

The labels of the five seeds and of 40 articles written for this purpose stand here. `DIGEST_GOLD` names a folder of
further labelled documents (`raw/`, `gold/`), whose text is not ours to publish.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, SEEDS, run_digest

HERE = Path(__file__).parent / "gold"


def score(labels: Path, files: list[Path], floors: Path, folder: Path) -> "subprocess.CompletedProcess[str]":
    """What the scorer says of the records of `files`, measured by `labels`."""
    done = run_digest(ROOT, "extract", *map(os.fspath, files), "--format", "jsonl")
    predictions = folder / "predictions.jsonl"
    predictions.write_text(done.stdout, "utf-8")
    scorer = [
        sys.executable,
        str(HERE / "score.py"),
        str(labels),
        str(predictions),
        "--errors",
        "--floors",
        str(floors),
    ]
    return subprocess.run(scorer, capture_output=True, text=True, check=False)


def test_the_five_seeds_facts_are_above_their_floors(tmp_path: Path) -> None:
    """The floors stand in `gold/five/floors.json`; every miss is listed."""
    done = score(HERE / "five", SEEDS, HERE / "five" / "floors.json", tmp_path)

    assert done.returncode == 0, done.stdout + done.stderr


def test_the_articles_of_our_own_are_above_their_floors(tmp_path: Path) -> None:
    """Written blind in eleven languages; the floors stand in `gold/floors.json`."""
    done = score(HERE / "own", sorted((HERE / "own" / "raw").iterdir()), HERE / "floors.json", tmp_path)

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif("DIGEST_GOLD" not in os.environ, reason="DIGEST_GOLD names no further labelled documents")
def test_further_labelled_documents_are_above_their_floors(tmp_path: Path) -> None:
    """The floors stand in `gold/floors.json`."""
    labels = Path(os.environ["DIGEST_GOLD"])

    done = score(labels, sorted((labels / "raw").iterdir()), HERE / "floors.json", tmp_path)

    assert done.returncode == 0, done.stdout + done.stderr


def test_a_figure_below_its_floor_fails(tmp_path: Path) -> None:
    """Measured on no prediction at all, so that the gate itself is seen to shut."""
    predictions = tmp_path / "none.jsonl"
    predictions.write_text("")
    scorer = [sys.executable, str(HERE / "score.py"), str(HERE / "five"), str(predictions)]

    done = subprocess.run(
        [*scorer, "--floors", str(HERE / "five" / "floors.json")], capture_output=True, text=True, check=False
    )

    assert done.returncode == 1
    assert "below the floor: lang 0.0 < 1.0" in done.stdout
