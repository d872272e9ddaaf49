"""The commands as a person or a script meets them."""

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from types import ModuleType

import pytest

from generator.__main__ import run as run_main
from tests.conftest import ROOT, run_digest

Run = Callable[..., "CompletedProcess[str]"]


def test_extract_prints_records_and_nothing_else(tmp_path: Path) -> None:
    """Outside any project, with problems on standard error: standard output is JSON alone."""
    (tmp_path / "a.txt").write_text(
        "10 мая компания ООО «Ромашка-Сторож» запустила накопитель на 5 МВт·ч в Казани.", "utf-8"
    )
    (tmp_path / "empty.txt").write_bytes(b"")

    done = run_digest(tmp_path, "extract", "a.txt", "empty.txt", PYTHONPATH=str(ROOT))

    records = json.loads(done.stdout)
    assert [(record["seed"], record["id"], record["lang"]) for record in records] == [("a.txt", "a", "ru")]
    assert done.returncode == 1
    assert "empty.txt" in done.stderr


def test_extract_ends_well_when_every_file_gave_a_record(tmp_path: Path) -> None:
    """A record with problems is a record."""
    (tmp_path / "a.txt").write_bytes(b"Ein Speicher mit 20 MWh geht in Betrieb. " * 20 + b"\xff\xfe kaputt.")

    done = run_digest(tmp_path, "extract", "a.txt", "--format", "jsonl", PYTHONPATH=str(ROOT))

    assert done.returncode == 0
    assert json.loads(done.stdout)["seed"] == "a.txt"


def test_extract_names_a_file_that_is_not_there(tmp_path: Path) -> None:
    """What, where, and how to mend it; no traceback."""
    done = run_digest(tmp_path, "extract", "nowhere.txt", PYTHONPATH=str(ROOT))

    assert done.returncode == 1
    assert done.stdout == "[]\n"
    assert done.stderr == (
        "nowhere.txt: error: can't be read: there is no such file\n  fix: check the name and the folder you are in\n"
    )


def test_extract_as_a_table_has_one_line_an_article(project: Path) -> None:
    """Ready for a spreadsheet."""
    done = run_digest(project, "extract", "seeds/002_f5657d2c5e6c31f2.txt", "--format", "table")

    heading, row = done.stdout.splitlines()
    assert heading.split("\t")[:3] == ["id", "lang", "date"]
    assert row.split("\t")[:3] == ["002_f5657d2c5e6c31f2", "ru", "XXXX-02-25"]


def test_extract_as_a_table_shows_the_text_when_asked(project: Path) -> None:
    """In a column of its own, on one line."""
    (project / "a.txt").write_text("Ein Speicher mit 20 MWh ging in Betrieb.\n\nEr steht in Leipzig.", "utf-8")

    done = run_digest(project, "extract", "a.txt", "--format", "table", "--text")

    heading, row = done.stdout.splitlines()
    assert heading.split("\t")[-1] == "text"
    assert row.split("\t")[-1] == "Ein Speicher mit 20 MWh ging in Betrieb. Er steht in Leipzig."


def test_explain_shows_what_a_person_corrected(project: Path) -> None:
    """With the line of the sidecar, and whether it was taken."""
    (project / "a.txt").write_text("Ein Speicher mit 20 MWh ging in Betrieb.", "utf-8")
    (project / "a.yml").write_text("lang: de\nregion: [Leipzig]\ntags: [nonsense]\n", "utf-8")

    done = run_digest(project, "explain", "a.txt")

    assert [line for line in done.stdout.splitlines() if "corrected" in line] == [
        '  corrected  lang: "de"  (a.yml:1)',
        '  corrected  region: ["Leipzig"]  (a.yml:2)',
        '  not corrected  tags: ["nonsense"]  (a.yml:3)',
    ]


def test_explain_shows_what_was_taken_what_was_refused_and_what_was_cut(digest: Run) -> None:
    """Each with its rule."""
    done = digest("explain", "seeds/001_0fd850728217d593.txt")

    assert done.returncode == 0
    weighed = r"took +许继电气 .*how late .*: 0\.\d\d of -\d\.\d; .*named again \(\+\d\.\d\)"
    for pattern in (
        r"took +许继电气股份有限公司 .*\[.+\]",
        weighed,
        r"refused .+\[.+\] .+",
        r"cut +.*网易首页.*\[.+\]",
    ):
        assert re.search(pattern, done.stdout), pattern


def test_check_finds_no_error_in_the_five_seeds(digest: Run) -> None:
    """And counts what a person may look at: a year that nobody states is a warning."""
    done = digest("check")

    assert done.returncode == 0
    assert done.stderr.splitlines()[-1] == "5 seeds checked: 0 errors, 3 warnings, 15 notes"


def test_commands_outside_a_project_say_where_to_go(tmp_path: Path) -> None:
    """Three short sentences, no traceback."""
    done = run_digest(tmp_path, "generate", PYTHONPATH=str(ROOT))

    assert done.returncode == 1
    assert "no mkdocs.yml here or above" in done.stderr
    assert "fix: run this inside a project's folder" in done.stderr


def test_help_lists_every_command_with_a_sentence() -> None:
    """`digest --help` is worth reading: no sentence is cut off where a terminal has 80 columns."""
    done = run_digest(ROOT, "--help", COLUMNS="80")

    listed = re.findall(r"^  (\w+) +\S.+$", done.stdout.partition("Commands:")[2], re.MULTILINE)
    assert listed == ["add", "build", "check", "clean", "explain", "extract", "fix", "generate", "new", "poll", "serve"]
    assert "..." not in done.stdout.partition("Commands:")[2]


@pytest.mark.parametrize("command", ["extract", "explain"])
def test_a_command_about_files_asks_for_one(tmp_path: Path, command: str) -> None:
    """Nothing said of nothing would pass for a result."""
    done = run_digest(tmp_path, command, PYTHONPATH=str(ROOT))

    assert (done.returncode, done.stdout) == (2, "")
    assert "Missing argument 'FILES...'" in done.stderr


def test_a_sidecar_among_files_goes_with_its_seed(tmp_path: Path) -> None:
    """`digest extract seeds/*` names both; alone, a file of that ending is read as any other."""
    (tmp_path / "a.txt").write_text("Ein Speicher mit 20 MWh ging in Betrieb.", "utf-8")
    (tmp_path / "a.yml").write_text("lang: de\ntitle: Von Hand\n", "utf-8")

    done = run_digest(tmp_path, "extract", "a.txt", "a.yml", PYTHONPATH=str(ROOT))

    assert [(record["seed"], record["title"]) for record in json.loads(done.stdout)] == [("a.txt", "Von Hand")]


def test_a_quiet_build_says_nothing(digest: Run) -> None:
    """Neither MkDocs nor the generator that it runs."""
    done = digest("build", "--quiet")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_clean_removes_what_was_made(project: Path, digest: Run) -> None:
    """The output folder keeps what it did not write."""
    digest("generate")
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("built")
    (project / "site_docs" / "mine.txt").write_text("mine")

    digest("clean")

    assert [path.name for path in (project / "site_docs").rglob("*") if path.is_file()] == ["mine.txt"]
    assert not (project / ".cache").exists()
    assert not (project / "site").exists()


class InterruptedModule(ModuleType):
    """A module during whose loading somebody presses Ctrl-C."""

    def __getattr__(self, name: str) -> object:
        """Whatever is asked for."""
        raise KeyboardInterrupt


def test_an_interrupt_while_the_program_loads_ends_it_without_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the status that shells give to it."""
    monkeypatch.setitem(sys.modules, "generator.cli", InterruptedModule("generator.cli"))

    with pytest.raises(SystemExit) as ended:
        run_main()

    assert ended.value.code == 130
