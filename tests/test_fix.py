"""`digest fix`: what it writes into a sidecar, and what it never does."""

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from generator.cli import main
from tests.conftest import ROOT
from tests.test_corrections import TEXT

Fix = Callable[..., Result]
HEAD = "# yaml-language-server: $schema=../generator/sidecar.schema.json\n"
TEMPLATES = """\
# date: "YYYY-05-03"  # the year of its date is not known: 3 May
# published: "YYYY-MM-DD"  # the day of publication is not stated; lists show it by the day on which it was handed in
# url: ADDRESS  # no address of its source is known, and its page says so
"""


@pytest.fixture
def sidecar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the sidecar of the only seed of a project goes."""
    for folder in ("seeds", "generator", "templates", "site_docs"):
        (tmp_path / folder).mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: News\n")
    (tmp_path / "generator/sidecar.schema.json").write_bytes((ROOT / "generator/sidecar.schema.json").read_bytes())
    (tmp_path / "seeds/a.txt").write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "seeds/a.yml"


@pytest.fixture
def fix(sidecar: Path) -> Fix:
    """Runs `digest fix` there, without a terminal."""
    return lambda *arguments: CliRunner().invoke(main, ["fix", "seeds/a.txt", *arguments])


def test_without_a_terminal_each_problem_gets_its_line_as_a_comment(fix: Fix, sidecar: Path) -> None:
    """And a second run has nothing to add."""
    assert fix().exit_code == 0
    assert sidecar.read_text() == HEAD + TEMPLATES

    assert "nothing to write into seeds/a.yml" in fix().output
    assert sidecar.read_text() == HEAD + TEMPLATES


def test_what_is_said_is_written_beside_what_was_found_and_shown_as_a_difference(fix: Fix, sidecar: Path) -> None:
    """A word where a list belongs is the only one in it."""
    done = fix("--set", "year=2025", "--set", "not.company=Tesla")

    assert sidecar.read_text() == f'{HEAD}date: "2025-05-03" # found: XXXX-05-03\nnot: {{company: ["Tesla"]}}\n'
    assert '+date: "2025-05-03" # found: XXXX-05-03' in done.output.splitlines()


def test_a_dry_run_writes_nothing(fix: Fix, sidecar: Path) -> None:
    """It shows the same difference."""
    assert '+date: "2025-05-03" # found: XXXX-05-03' in fix("--set", "year=2025", "--dry-run").output.splitlines()
    assert not sidecar.exists()


def test_the_sidecar_may_be_named_instead_of_the_seed(sidecar: Path) -> None:
    """Nothing in it is lost."""
    sidecar.write_text("# mine\nlang: en\n")

    CliRunner().invoke(main, ["fix", "seeds/a.yml", "--set", "publish=facts"], catch_exceptions=False)

    assert sidecar.read_text() == '# mine\nlang: en\npublish: "facts"\n'


REFUSED = {
    "a slip in a key": (("--set", "dat=2025"), "`dat` is no key of a correction. Did you mean `date`?"),
    "no value": (("--set", "date"), "'date' has no `=`; write KEY=VALUE."),
    "a year that is none": (("--set", "year=25"), "'25' is no year for XXXX-05-03. Write four digits."),
    "a value of the wrong kind": (("--set", "publish=some"), "Write one of full, excerpt, facts."),
    "a tag that no lexicon has": (("--set", "add.tags=tendr"), "did you mean 'tender'?"),
    "a place that no gazetteer has": (("--set", "region=Nirgendwo"), "no region is called 'Nirgendwo'"),
    "what has another value": (("--set", "lang=de"), "`lang` has another value already"),
    "an article that the file does not have": (("--set", "lang=de", "--item", "7"), "'7' is no article of the file"),
}


@pytest.mark.parametrize(("arguments", "says"), REFUSED.values(), ids=list(REFUSED))
def test_what_makes_no_sense_is_told_and_not_written(
    fix: Fix, sidecar: Path, arguments: tuple[str, ...], says: str
) -> None:
    """The sidecar stays as it is, byte for byte."""
    sidecar.write_text("lang: en   # mine")
    done = fix(*arguments)

    assert says in " ".join(done.output.split())
    assert (done.exit_code != 0, sidecar.read_text()) == (True, "lang: en   # mine")


def test_a_sidecar_that_does_not_parse_is_left_alone(fix: Fix, sidecar: Path) -> None:
    """The person is told where to mend it first."""
    sidecar.write_text("lang: en\ntags: [\n")

    assert "seeds/a.yml:3: does not parse" in fix("--set", "year=2025").output
    assert sidecar.read_text() == "lang: en\ntags: [\n"


def test_a_seed_of_another_folder_has_no_sidecar_here(sidecar: Path) -> None:
    """It must be handed in first."""
    Path("b.txt").write_text(TEXT)

    done = CliRunner().invoke(main, ["fix", "b.txt", "--set", "year=2025"])

    assert "hand it in first: `digest add b.txt`" in done.output
    assert not Path("b.yml").exists()


def test_a_line_for_one_article_of_a_file_names_it(sidecar: Path) -> None:
    """The others keep what was found."""
    Path("seeds/feed.xml").write_bytes((ROOT / "tests/golden/own/feed.xml").read_bytes())

    CliRunner().invoke(main, ["fix", "seeds/feed.xml", "--item", "wire-102", "--set", "lang=de"])

    assert Path("seeds/feed.yml").read_text() == f'{HEAD}items: {{"wire-102": {{lang: "de"}}}}\n'


@pytest.mark.parametrize("year", ["2025", "soon\n2025-05-03"], ids=["answered", "mistaken, then as a whole date"])
def test_on_a_terminal_it_asks_for_what_only_a_person_knows(sidecar: Path, year: str) -> None:
    """An answer is a line; Enter leaves a comment for later; what is no answer is asked for again."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "generator", "fix", "seeds/a.txt"]
    with subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=os.environ | {"PYTHONPATH": str(ROOT)}
    ) as running:
        os.close(theirs)
        os.write(ours, f"{year}\n\nhttps://example.org/a\n".encode())
        said = b""
        while running.poll() is None or b"+url" not in said:
            try:
                said += os.read(ours, 4096)
            except OSError:  # what a terminal gives when its program has ended
                break
    os.close(ours)

    assert "date: YYYY (Enter leaves it open): " in said.decode()
    published = TEMPLATES.splitlines()[1]
    assert sidecar.read_text() == (
        f'{HEAD}date: "2025-05-03" # found: XXXX-05-03\nurl: "https://example.org/a"\n{published}\n'
    )


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("Plan #1 opens", "Plan #1 opens"),
        ("Tesla: a plan # of its own", "Tesla: a plan # of its own"),
        ("'2024'", "2024"),
    ],
)
def test_a_text_is_written_as_it_was_typed(fix: Fix, sidecar: Path, said: str, written: str) -> None:
    """Nothing of it is lost to what YAML takes for a comment; quotes make words of a number."""
    assert fix("--set", f"title={said}").exit_code == 0

    assert yaml.safe_load(sidecar.read_text())["title"] == written
