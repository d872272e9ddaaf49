"""A value of another kind than its place in a lexicon asks for is told with file, line and fix."""

from pathlib import Path

import pytest

from generator import lexicons, shapes, yaml_files
from tests.conftest import run_digest

BROKEN = [
    (
        "companies",
        "foo:\n  name: 42\n",
        '2: `name:` is a number, where a text is due\n  fix: write it in quotation marks: "42"',
    ),
    (
        "companies",
        "foo:\n  name: Foo\n  country: NO\n",
        "3: `country:` is true or false, where a text is due\n  fix: " + shapes.SPOKEN,
    ),
    (
        "companies",
        "foo: {name: Foo}\nbar: [Bar]\n",
        "2: `bar:` is a list, where a mapping is due\n  fix: write keys and their values there, "
        "as the entries beside it have them",
    ),
    (
        "companies",
        "foo:\n  name: Foo\n  en: Foo Energy\n",
        "3: `en:` is a text, where a list is due\n  fix: write it in brackets: [Foo Energy]",
    ),
    (
        "companies",
        "foo:\n  name: Foo\n  en:\n    - Foo\n    - 360\n",
        '5: word 2 of `en:` is a number, where a text is due\n  fix: write it in quotation marks: "360"',
    ),
    (
        "companies",
        "foo:\n  name: Foo\n  no: [Foo]\n",
        "2: the key False is no text\n  fix: " + shapes.SPOKEN,
    ),
    (
        "tags",
        "tags:\n  foo:\n    en: {foo: bar}\n",
        "3: `en:` is a mapping, where a list is due\n  fix: write the words in brackets: [one, two]",
    ),
    (
        "tags",
        "lead:\n  zh: many\n",
        "2: `zh:` is a text, where a number is due\n  fix: write a number, without quotation marks",
    ),
    (
        "tags",
        "tags:\n  foo:\n    en:\n",
        "3: `en:` is empty, where a list is due\n  fix: write the words in brackets: [one, two]",
    ),
    (
        "units",
        "energy: kWh\n",
        "1: the file is a mapping, where a list is due\n  fix: write the words in brackets: [one, two]",
    ),
]


@pytest.mark.parametrize(("name", "text", "said"), BROKEN, ids=[said for _, _, said in BROKEN])
def test_a_value_of_a_wrong_kind_is_told_with_its_line_and_the_fix(
    tmp_path: Path, name: str, text: str, said: str
) -> None:
    """Once, and of nothing else."""
    path = tmp_path / "words.yml"
    path.write_text(text, "utf-8")

    assert [str(slip) for slip in shapes.slips(path, name, yaml_files.read(path))] == [f"{path}:{said}"]


def test_each_slip_of_a_file_is_told(tmp_path: Path) -> None:
    """An owner mends them all at once."""
    path = tmp_path / "words.yml"
    path.write_text("foo: {name: 1}\nbar: {name: Bar, en: Bar}\n", "utf-8")

    found = shapes.slips(path, "companies", yaml_files.read(path))

    assert [str(slip).partition(": ")[0] for slip in found] == [f"{path}:1", f"{path}:2"]


def test_the_lexicons_of_the_package_are_of_the_kinds_that_are_asked_for() -> None:
    """Every file of every folder."""
    assert list(lexicons.slips()) == []


def test_a_command_ends_with_file_line_and_fix_and_no_traceback(project: Path) -> None:
    """As an owner sees it who wrote a list for a mapping."""
    (project / "lexicons" / "companies").mkdir(parents=True)
    (project / "lexicons" / "companies" / "own.yml").write_text("foo: {name: Foo}\nbar: [Bar]\n", "utf-8")
    (project / "seeds" / "a.txt").write_text("Foo signs a contract.\n\nFoo and Bar signed it in Ohio.\n", "utf-8")

    done = run_digest(project, "extract", "seeds/a.txt")

    assert done.returncode != 0
    assert "own.yml:2: `bar:` is a list, where a mapping is due" in done.stderr
    assert "fix: write keys and their values there" in done.stderr
    assert "Traceback" not in done.stderr
