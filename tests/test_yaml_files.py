"""YAML files of our own."""

from pathlib import Path

import pytest

from generator import yaml_files
from generator.errors import DigestError


def test_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    """Known by the time of its change: a preview outlives many edits."""
    path = tmp_path / "words.yml"
    path.write_text("a: 1\n")
    assert yaml_files.read(path) == {"a": 1}

    path.write_text("a: 2\n")

    assert yaml_files.read(path) == {"a": 2}


def test_a_slip_in_a_lexicon_names_file_and_line(tmp_path: Path) -> None:
    """As a message that a person can act on, no traceback."""
    path = tmp_path / "words.yml"
    path.write_text("a: 1\nb: [2\n")

    with pytest.raises(DigestError, match=r"words\.yml: not valid YAML: (?s:.*)line 3"):
        yaml_files.read(path)
