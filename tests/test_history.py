import subprocess
from pathlib import Path

from generator import history


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
