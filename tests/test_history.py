import subprocess
from pathlib import Path

import pytest

from generator import history
from generator.errors import DigestError


def git(folder: Path, *arguments: str, day: str = "2024-05-06") -> None:
    """Run git in `folder`, late in the evening of `day`, eight hours ahead of UTC."""
    stamp = f"{day}T23:30:00+0800"
    who = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b"}
    when = {"GIT_AUTHOR_DATE": stamp, "GIT_COMMITTER_DATE": stamp, "PATH": "/usr/bin:/bin:/usr/local/bin"}
    subprocess.run(["git", *arguments], cwd=folder, env=who | when, check=True, capture_output=True)


def repository(folder: Path) -> Path:
    """A repository with two commits, a month apart."""
    folder.mkdir()
    git(folder, "init", "-q")
    (folder / "seeds").mkdir()
    (folder / "seeds" / "一.txt").write_text("1")
    (folder / "seeds" / "e\u0301.txt").write_text("an accent of its own")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "one", day="2024-05-06")
    (folder / "seeds" / "b c.txt").write_text("2")
    (folder / "seeds" / "一.txt").write_text("1 changed")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "two", day="2024-06-07")
    return folder


def test_a_seed_was_added_on_the_day_its_commit_was_written(tmp_path: Path) -> None:
    """A later change of the file does not move the day; the author's own day counts, not the one in UTC."""
    root = repository(tmp_path / "r")

    assert history.added(root, "seeds") == {
        "seeds/一.txt": "2024-05-06",
        "seeds/\u00e9.txt": "2024-05-06",
        "seeds/b c.txt": "2024-06-07",
    }


def test_a_project_below_the_root_of_its_repository_sees_its_own_paths(tmp_path: Path) -> None:
    """Paths are those that the project uses, not the repository's."""
    root = repository(tmp_path / "r")
    (root / "site" / "seeds").mkdir(parents=True)
    (root / "site" / "seeds" / "x.txt").write_text("x")
    git(root, "add", ".")
    git(root, "commit", "-qm", "three", day="2024-07-08")

    assert history.added(root / "site", "seeds") == {"seeds/x.txt": "2024-07-08"}


def test_a_shallow_clone_knows_no_day(tmp_path: Path) -> None:
    """Its only commit seems to add every file: that day would be invented."""
    root = repository(tmp_path / "r")
    git(tmp_path, "clone", "-q", "--depth", "1", root.as_uri(), "shallow")

    assert history.added(tmp_path / "shallow", "seeds") == {}


def test_outside_a_repository_no_day_is_known(tmp_path: Path) -> None:
    """An unpacked archive builds all the same."""
    assert history.added(tmp_path, "seeds") == {}


def test_changes_are_those_since_the_commit_at_which_two_branches_part(tmp_path: Path) -> None:
    """Added, edited, removed and renamed files, committed or not; what the other branch did later is none of them."""
    root = repository(tmp_path / "r")
    git(root, "branch", "other")
    (root / "seeds" / "c.txt").write_text("a text that goes on long enough to be known again by its words\n")
    git(root, "add", ".")
    git(root, "commit", "-qm", "three")
    git(root, "checkout", "-q", "-b", "mine")
    git(root, "mv", "seeds/c.txt", "seeds/d e.txt")
    (root / "seeds" / "b c.txt").unlink()
    git(root, "commit", "-qam", "four")
    (root / "seeds" / "一.txt").write_text("1 edited")
    (root / "seeds" / "o\u0308.txt").write_text("new")

    base = history.base(root, ["no-such-branch", "other"])
    told = history.changes(root, "seeds", history.base(root, ["master", "main"]))

    assert base == history.base(root, ["HEAD~2"])
    assert told == history.Changes(
        present=("seeds/d e.txt", "seeds/\u00f6.txt", "seeds/一.txt"),
        removed=("seeds/b c.txt", "seeds/c.txt"),
        renamed=(("seeds/d e.txt", "seeds/c.txt"),),
    )


def test_a_name_that_is_no_commit_gives_no_base(tmp_path: Path) -> None:
    """An option of git's is no name either."""
    root = repository(tmp_path / "r")

    assert history.base(root, ["nowhere", "--all", "0" * 40]) == ""
    assert history.base(tmp_path, ["main"]) == ""


def test_a_shallow_clone_says_what_it_lacks(tmp_path: Path) -> None:
    """And how to get it."""
    root = repository(tmp_path / "r")
    git(root, "checkout", "-q", "-b", "mine", "HEAD~1")
    git(root, "commit", "-q", "--allow-empty", "-m", "three")
    git(tmp_path, "clone", "-q", "--depth", "1", "--no-single-branch", root.as_uri(), "shallow")

    with pytest.raises(DigestError, match=r"shallow clone.*\n.*fetch-depth: 0"):
        history.base(tmp_path / "shallow", ["origin/master", "origin/main"])
