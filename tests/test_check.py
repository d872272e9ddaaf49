"""`digest check`: which seeds it looks at, what it prints where, and with what it ends."""

import contextlib
import json
import os
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.hosting import GOOD, git

GITHUB = re.compile("GITHUB_")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A project of one good seed that has no repository yet."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    (tmp_path / "tests" / "gold").mkdir(parents=True)
    (tmp_path / "templates").mkdir()
    (tmp_path / "seeds" / "good.md").write_text(GOOD, "utf-8")
    return tmp_path


@pytest.fixture
def cloned(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone of that project as a repository with a remote."""
    git(small, "init", "-q", "-b", "main")
    git(small, "add", ".")
    git(small, "commit", "-qm", "one")
    clone = tmp_path_factory.mktemp("clone") / "p"
    git(clone.parent, "clone", "-q", small.as_uri(), "p")
    for folder in ("templates", "tests/gold"):
        (clone / folder).mkdir(parents=True, exist_ok=True)
    return clone


def check(folder: Path, *arguments: str, **environment: str) -> Result:
    """`digest check` in `folder`, in this process: another one would load the lexicons again each time."""
    unset = dict.fromkeys(("CI", "COLUMNS", "NO_COLOR", "DIGEST_BASE", *filter(GITHUB.match, os.environ)))
    with contextlib.chdir(folder):
        return CliRunner().invoke(main, ["check", *arguments], env=unset | environment)


def seeds(done: Result) -> list[str]:
    """The seeds of a check that was printed as JSON."""
    assert done.stdout, done.stderr
    return [one["seed"] for one in json.loads(done.stdout)["seeds"]]


def test_a_good_seed_is_shown_with_what_was_found(small: Path) -> None:
    """And ends well, warnings counted or not."""
    done = check(small, "--strict")

    assert done.exit_code == 0, done.stdout
    assert "company: CATL (party)" in done.stdout
    assert done.stderr.splitlines()[-1] == "1 seed checked: 0 errors, 0 warnings, 0 notes"


def test_errors_end_with_one_and_warnings_only_where_they_count(small: Path) -> None:
    """An empty file is an error; a text without a year a warning; a note never counts."""
    (small / "seeds" / "doubtful.txt").write_text("Am 3. Mai nahm die CATL in Leipzig einen Speicher in Betrieb.")

    assert check(small).exit_code == 0
    assert check(small, "--strict").exit_code == 1
    (small / "seeds" / "empty.txt").write_bytes(b"")
    done = check(small)
    assert done.exit_code == 1
    assert done.stderr.splitlines()[-1].startswith("3 seeds checked: 1 error, 2 warnings, ")
    assert check(small, "seeds/good.md").exit_code == 0


def test_changed_seeds_are_looked_at_with_their_sidecars(cloned: Path) -> None:
    """A new seed, the seed of a changed sidecar, and nothing else; a removed one is named."""
    for name in ("a.md", "b.md", "c.md"):
        (cloned / "seeds" / name).write_text(GOOD.replace("Leipzig", f"Leipzig-{name[0]}"), "utf-8")
    git(cloned, "add", ".")
    git(cloned, "commit", "-qm", "two")
    git(cloned, "push", "-q", "origin", "HEAD:refs/heads/other")
    (cloned / "seeds" / "a.yml").write_text("lang: de\n")
    (cloned / "seeds" / "b.md").unlink()

    done = check(cloned, "--changed", "HEAD", "--format", "json")

    assert seeds(done) == ["seeds/a.md"]
    assert json.loads(done.stdout)["removed"] == ["seeds/b.md"]
    assert seeds(check(cloned, "--changed", "--format", "json")) == ["seeds/a.md", "seeds/c.md"]
    assert seeds(check(cloned, "--format", "json")) == ["seeds/a.md", "seeds/c.md", "seeds/good.md"]


def test_continuous_integration_looks_at_changes_alone(cloned: Path) -> None:
    """Since the commit before a push, else the branch of a pull request, else the main branch; or as it is told."""
    (cloned / "seeds" / "new.md").write_text(GOOD.replace("Leipzig", "Halle"), "utf-8")
    git(cloned, "add", ".")
    git(cloned, "commit", "-qm", "two")
    before = git(cloned, "rev-parse", "HEAD~1").strip()
    pushed = {"CI": "true", "DIGEST_BASE": before}

    assert seeds(check(cloned, "--format", "json", **pushed)) == ["seeds/new.md"]
    assert seeds(check(cloned, "--format", "json", CI="true", GITHUB_BASE_REF="main")) == ["seeds/new.md"]
    assert seeds(check(cloned, "--format", "json", CI="true")) == ["seeds/new.md"]
    assert seeds(check(cloned, "--format", "json", "--all", **pushed)) == ["seeds/good.md", "seeds/new.md"]
    assert seeds(check(cloned, "seeds/good.md", "--format", "json", **pushed)) == ["seeds/good.md"]


@pytest.mark.parametrize("before", ["0" * 40, "1234567890" * 4])
def test_after_a_first_or_forced_push_all_seeds_count(cloned: Path, before: str) -> None:
    """The commit before is not there, and the main branch of the host is what was pushed just now."""
    done = check(cloned, "--changed", "--format", "json", CI="true", DIGEST_BASE=before)

    assert seeds(done) == ["seeds/good.md"]
    assert "no commit to compare with: looking at all seeds" in done.stderr


def test_only_what_had_a_page_is_said_to_be_removed(cloned: Path) -> None:
    """No picture of a saved page, no file that holds a folder, no seed that is there with another ending."""
    folder = cloned / "seeds"
    (folder / "page_files").mkdir()
    for name in ("page.html", "page_files/logo.png", "page_files/note.txt", ".gitkeep", "a.txt", "a.yml", "b.txt"):
        (folder / name).write_text(
            f"<p>page_files/ {name}: Am 3. Mai 2024 nahm die CATL in Halle einen Speicher in Betrieb."
        )
    git(cloned, "add", ".")
    git(cloned, "commit", "-qm", "two")
    for name in ("page_files/logo.png", "page_files/note.txt", ".gitkeep", "a.yml", "b.txt"):
        (folder / name).unlink()
    (folder / "a.txt").rename(folder / "a.md")

    done = check(cloned, "--changed", "HEAD", "--format", "json")

    assert json.loads(done.stdout)["removed"] == ["seeds/b.txt", "seeds/page_files/note.txt"]


def test_a_renamed_seed_is_no_removed_one(cloned: Path) -> None:
    """Its doubt says what becomes of the old address; once `was` leads on from there, no page is gone."""
    git(cloned, "mv", "seeds/good.md", "seeds/better.md")
    git(cloned, "commit", "-qm", "two")

    done = json.loads(check(cloned, "--changed", "--format", "json").stdout)

    assert done["removed"] == []
    assert "renamed" in [problem["rule"] for problem in done["seeds"][0]["problems"]]


def test_without_a_commit_to_compare_with_all_seeds_count(small: Path) -> None:
    """In continuous integration with a word on it; who asks for changes gets an error that says what to do."""
    done = check(small, "--format", "json", CI="true")

    assert seeds(done) == ["seeds/good.md"]
    assert "no commit to compare with: looking at all seeds" in done.stderr
    asked = check(small, "--changed", "nowhere")
    assert (asked.exit_code, asked.stdout) == (1, "")
    assert "no commit nowhere is known here\n  fix: name one: `digest check --changed COMMIT`" in asked.stderr


def test_a_workflow_of_github_gets_annotations_and_a_summary(small: Path, tmp_path: Path) -> None:
    """The summary is added to what other steps wrote."""
    (small / "seeds" / "empty.txt").write_bytes(b"")
    summary = tmp_path / "summary.md"
    summary.write_text("before\n")

    done = check(small, GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary))

    assert done.exit_code == 1
    assert done.stdout == (
        "::error file=seeds/empty.txt,title=content::The file is empty."
        "%0APut the article's text into it, or delete it.\n"
    )
    assert summary.read_text("utf-8").startswith("before\n## 2 seeds checked: 1 error\n")


def test_files_outside_the_project_are_judged_by_what_they_hold(small: Path, tmp_path: Path) -> None:
    """And compared with each other."""
    for name in ("a.md", "b.md"):
        shutil.copy(small / "seeds" / "good.md", tmp_path / name)

    told = json.loads(check(small, str(tmp_path / "a.md"), str(tmp_path / "b.md"), "--format", "json").stdout)

    assert [[one["rule"] for one in seed["problems"]] for seed in told["seeds"]] == [[], ["copy"]]


def test_of_a_hidden_seed_it_says_why_nothing_is_shown(small: Path) -> None:
    """An empty table would leave a person guessing."""
    (small / "seeds/good.yml").write_text("hide: true\n")

    done = check(small, "seeds/good.md")

    assert done.stdout == ""
    assert "none of them is an article of the site: hidden (`hide: true`), or a part of a saved page" in done.stderr
    assert done.exit_code == 0


def test_ways_to_choose_seeds_exclude_each_other(small: Path) -> None:
    """Said, not guessed."""
    done = check(small, "--all", "seeds/good.md")

    assert done.exit_code == 2
    assert "FILES, --changed and --all exclude each other" in done.stderr


def test_a_folder_stands_for_all_seeds_in_it(small: Path) -> None:
    """Inside the project and outside of it."""
    (small / "seeds" / "2024").mkdir()
    (small / "seeds" / "2024" / "inner.md").write_text(GOOD, "utf-8")
    (small / "elsewhere").mkdir()
    (small / "elsewhere" / "other.md").write_text(GOOD, "utf-8")

    assert seeds(check(small, "seeds/2024", "--format", "json")) == ["seeds/2024/inner.md"]
    assert seeds(check(small, "seeds", "--format", "json")) == ["seeds/2024/inner.md", "seeds/good.md"]
    assert seeds(check(small, "elsewhere", "--format", "json")) == ["elsewhere/other.md"]


def test_a_folder_without_seeds_is_told_of(small: Path) -> None:
    """Nothing checked is no good verdict."""
    (small / "seeds" / "empty").mkdir()

    done = check(small, "seeds/empty")

    assert done.exit_code == 1
    assert done.stderr.splitlines()[-2:] == [
        "Error: seeds/empty: holds no seed",
        "  fix: name a file, or a folder with files in it",
    ]
