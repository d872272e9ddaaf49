"""YAML files of our own."""

import datetime
import os
from pathlib import Path

import pytest

from generator import yaml_files
from generator.errors import DigestError


def test_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    """Known by the time of its change, which file systems count in ticks: a preview outlives many edits."""
    path = tmp_path / "words.yml"
    path.write_text("a: 1\n")
    os.utime(path, ns=(0, 0))
    assert yaml_files.read(path) == {"a": 1}

    path.write_text("a: 2\n")

    assert yaml_files.read(path) == {"a": 2}


def test_values_of_every_kind_are_read_as_yaml_has_them(tmp_path: Path) -> None:
    """Numbers, dates and merged mappings among the words."""
    path = tmp_path / "words.yml"
    path.write_text("a: &one {b: x, 2: [y, 3.5, null, yes]}\nc: {<<: *one, b: 2024-05-06}\n")

    assert yaml_files.read(path) == {
        "a": {"b": "x", 2: ["y", 3.5, None, True]},
        "c": {"b": datetime.date(2024, 5, 6), 2: ["y", 3.5, None, True]},
    }


@pytest.mark.parametrize("value", ["!!str [a]", "!!seq a", "!!map a", "{!!str [a]: b}"])
def test_a_tag_that_does_not_fit_is_a_slip_that_names_its_line(tmp_path: Path, value: str) -> None:
    """As a message, whichever way the value is built."""
    path = tmp_path / "words.yml"
    path.write_text(f"a: b\nc: {value}\n")

    with pytest.raises(DigestError, match=r"words\.yml:2: "):
        yaml_files.read(path)


def test_a_slip_in_a_lexicon_names_file_and_line(tmp_path: Path) -> None:
    """As a message that a person can act on, no traceback."""
    path = tmp_path / "words.yml"
    path.write_text("a: 1\nb: [2\n")

    with pytest.raises(DigestError, match=r"words\.yml:2: not valid YAML: a `\[` is not closed"):
        yaml_files.read(path)


def test_a_lexicon_in_another_encoding_is_named_with_its_line(tmp_path: Path) -> None:
    """As an editor of another system may save it."""
    path = tmp_path / "words.yml"
    path.write_bytes(b"a: 1\nb: f\xfcr\n")

    with pytest.raises(DigestError, match=r"words\.yml: line 2 is no UTF-8"):
        yaml_files.read(path)


def test_an_entry_without_a_key_that_is_read_is_named_with_its_line(tmp_path: Path) -> None:
    """A tag without a label, say; who can do without the key asks by `get`."""
    path = tmp_path / "words.yml"
    path.write_text("tags:\n  lfp:\n    family: cells\n")
    entry = yaml_files.read(path)["tags"]["lfp"]

    assert (entry["family"], entry.get("label")) == ("cells", None)
    with pytest.raises(DigestError) as told:
        entry["label"]
    assert str(told.value) == (f"{path}:3: there is no `label:`\n  fix: add `label:` to the entry that begins there")


def test_a_file_that_is_empty_lacks_every_key(tmp_path: Path) -> None:
    """And names itself."""
    path = tmp_path / "words.yml"
    path.touch()

    with pytest.raises(DigestError, match=r"words\.yml:1: there is no `tags:`"):
        yaml_files.read(path)["tags"]


def test_a_key_that_stands_twice_is_named_with_both_its_lines(tmp_path: Path) -> None:
    """YAML keeps the second alone, and what stood behind the first would be lost without a word."""
    file = tmp_path / "regions.yml"
    file.write_text("names:\n  KR-47: [포항]\n  KR-29: [광주]\n  KR-47: [Pohang]\nwords: {de: [An]}\n", "utf-8")
    (told,) = yaml_files.doubled(file)
    assert (told.what, told.where, told.fix) == ("`KR-47:` stands twice", f"{file}:4", "join it with line 2")
