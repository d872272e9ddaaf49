import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import disk
from generator.errors import DigestError
from generator.model import Seed
from generator.settings import Settings


def settings(root: Path) -> Settings:
    """A project with an empty seeds folder and a small limit."""
    (root / "seeds").mkdir(exist_ok=True)
    return Settings(root=root, max_seed_bytes=1000)


def test_seeds_come_in_the_order_of_their_paths_with_their_sidecars(tmp_path: Path) -> None:
    """A sidecar belongs to the seed of its stem; folders inside seeds/ are searched too."""
    project = settings(tmp_path)
    (tmp_path / "seeds" / "b.txt").write_bytes(b"B")
    (tmp_path / "seeds" / "b.yml").write_bytes(b"title: T")
    (tmp_path / "seeds" / "a").mkdir()
    (tmp_path / "seeds" / "a" / "c.html").write_bytes(b"C")

    found, problems = disk.seeds(project)

    assert found == (
        Seed(path="seeds/a/c.html", data=b"C"),
        Seed(path="seeds/b.txt", data=b"B", sidecar=b"title: T"),
    )
    assert problems == ()


def test_a_link_out_of_the_seeds_folder_is_a_problem_and_is_not_read(tmp_path: Path) -> None:
    """The target of the link never reaches the site."""
    project = settings(tmp_path)
    (tmp_path / "secret").write_bytes(b"secret")
    (tmp_path / "seeds" / "link.txt").symlink_to(tmp_path / "secret")

    found, problems = disk.seeds(project)

    assert found == ()
    assert [(item.seed, item.message) for item in problems] == [
        ("seeds/link.txt", "is a link to a file outside the seeds folder")
    ]


def test_a_link_to_itself_is_a_problem(tmp_path: Path) -> None:
    """It leads nowhere, and stops nobody."""
    project = settings(tmp_path)
    (tmp_path / "seeds" / "loop.txt").symlink_to("loop.txt")

    found, problems = disk.seeds(project)

    assert found == ()
    assert [(item.seed, item.message) for item in problems] == [
        ("seeds/loop.txt", "can't be read: Too many levels of symbolic links")
    ]


@pytest.mark.parametrize(
    ("name", "shown"),
    [(b"a\nb.txt", "seeds/a\ufffdb.txt"), (b"\x1b[31m.txt", "seeds/\ufffd[31m.txt"), (b"\xff.txt", "seeds/\ufffd.txt")],
)
def test_a_name_that_cannot_be_shown_is_a_problem(tmp_path: Path, name: bytes, shown: str) -> None:
    """A line break, a terminal's control sequence, bytes that are no UTF-8: neither page nor message holds them."""
    project = settings(tmp_path)
    Path(os.fsdecode(os.fsencode(tmp_path / "seeds") + b"/" + name)).write_bytes(b"x")

    found, problems = disk.seeds(project)

    assert found == ()
    assert [(item.seed, item.message) for item in problems] == [
        (shown, "has a name with characters that can't be shown")
    ]


def test_a_seed_above_the_limit_is_a_problem_that_names_the_setting(tmp_path: Path) -> None:
    """The file is measured before it is read."""
    project = settings(tmp_path)
    with (tmp_path / "seeds" / "big.txt").open("wb") as file:
        file.truncate(50_000_000)

    found, problems = disk.seeds(project)

    assert found == ()
    assert problems[0].message == "is 50 MB large; the limit is 0.001 MB"
    assert "max_seed_bytes" in problems[0].fix


def test_a_sidecar_without_a_seed_is_a_warning(tmp_path: Path) -> None:
    """A misspelt sidecar would correct nothing, unseen."""
    project = settings(tmp_path)
    (tmp_path / "seeds" / "lonely.yml").write_bytes(b"title: T")

    _, problems = disk.seeds(project)

    assert [(item.seed, item.severity) for item in problems] == [("seeds/lonely.yml", "warning")]


@pytest.mark.parametrize("name", [".gitkeep", ".DS_Store", "._a.txt", ".a.txt.swp", ".a.txt.part", ".tool/a.txt",
                                  "Thumbs.db", "desktop.ini", "~$article.docx"])  # fmt: skip
def test_what_programs_leave_behind_is_passed_over(tmp_path: Path, name: str) -> None:
    """Nobody handed it in."""
    project = settings(tmp_path)
    (tmp_path / "seeds" / name).parent.mkdir(exist_ok=True)
    (tmp_path / "seeds" / name).write_bytes(b"x")

    assert disk.seeds(project) == ((), ())


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("a?.txt", "a-.txt"),
        ("8:15.html", "8-15.html"),
        ("a.txt.", "a.txt"),
        ("end .txt", "end.txt"),
        ("aux.txt", "aux-.txt"),
        ("aux.v2.txt", "aux-.v2.txt"),
        ("CON", "CON-"),
        ("a\\b.md", "a-b.md"),
    ],
)
def test_a_name_that_windows_does_not_take_is_a_warning(tmp_path: Path, name: str, other: str) -> None:
    """The seed is read all the same; the name that is proposed is one."""
    project = settings(tmp_path)
    (tmp_path / "seeds" / name).write_bytes(b"x")

    found, problems = disk.seeds(project)

    assert [seed.path for seed in found] == [f"seeds/{name}"]
    assert [(item.severity, item.fix) for item in problems] == [("warning", f"call it {other!r}")]
    assert disk.portable(other) == other


@pytest.mark.parametrize(
    "name", ["宁德 时代.txt", "a (1).md", "it's.txt", "console.txt", "nul-1.txt", "a.b.c.html", "com.txt"]
)
def test_other_names_are_left_as_they_are(name: str) -> None:
    """Windows takes all letters, and names that only begin like a device."""
    assert disk.portable(name) == name


def test_a_hidden_seed_is_a_warning(tmp_path: Path) -> None:
    """Somebody may wait for its page."""
    project = settings(tmp_path)
    (tmp_path / "seeds" / ".article.txt").write_bytes(b"x")

    found, problems = disk.seeds(project)

    assert found == ()
    assert [(item.seed, item.severity, item.message) for item in problems] == [
        ("seeds/.article.txt", "warning", "is hidden, and so it was left out: its name begins with a point")
    ]


def test_publishing_twice_touches_nothing(tmp_path: Path) -> None:
    """Not even the time of change of a file."""
    pages = {"a.md": b"A", "b/c.md": b"C"}
    disk.publish(pages.items(), tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}

    counts = disk.publish(pages.items(), tmp_path)

    assert counts == (0, 2, 0)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_publishing_removes_only_what_it_wrote(tmp_path: Path) -> None:
    """A file of somebody else's stays, and so does its folder."""
    disk.publish([("a/old.md", b"A"), ("b/old.md", b"B")], tmp_path)
    (tmp_path / "a" / "mine.txt").write_bytes(b"mine")

    counts = disk.publish([("new.md", b"N")], tmp_path)

    assert counts == (1, 0, 2)
    files = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file())
    assert files == [".generated", "a/mine.txt", "new.md"]


@pytest.mark.parametrize("path", ["../out.md", "/tmp/out.md", "a/../../out.md", "a\\..\\out.md", ""])
def test_a_path_that_leaves_the_folder_stops_the_build(tmp_path: Path, path: str) -> None:
    """Neither its page nor one after it is written; those before it are known as ours."""
    folder = tmp_path / "docs"

    with pytest.raises(DigestError, match="leaves the output folder"):
        disk.publish([("before.md", b"B"), (path, b"X"), ("after.md", b"A")], folder)

    assert {file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*") if file.is_file()} == {
        "docs/.generated",
        "docs/before.md",
    }
    assert (folder / ".generated").read_text("utf-8") == "before.md\n"


def test_a_build_that_stops_half_way_leaves_nothing_for_ever(tmp_path: Path) -> None:
    """The next build knows what the broken one wrote, and removes what it does not write again."""

    def broken() -> Iterator[tuple[str, bytes]]:
        yield "half.md", b"H"
        raise RuntimeError

    disk.publish([("old.md", b"O")], tmp_path)
    with pytest.raises(RuntimeError):
        disk.publish(broken(), tmp_path)
    assert (tmp_path / ".generated").read_text("utf-8").splitlines() == ["old.md", "half.md"]

    assert disk.publish([("new.md", b"N")], tmp_path) == (1, 0, 2)


def test_the_draft_of_a_killed_build_goes_too(tmp_path: Path) -> None:
    """Its page was listed before the draft was begun."""
    (tmp_path / ".generated").write_text("half.md\n")
    (tmp_path / ".half.md.part").write_bytes(b"H")

    disk.publish([("new.md", b"N")], tmp_path)

    assert sorted(path.name for path in tmp_path.iterdir()) == [".generated", "new.md"]


def test_a_manifest_that_is_a_link_is_replaced(tmp_path: Path) -> None:
    """Nothing is written through it."""
    folder = tmp_path / "docs"
    folder.mkdir()
    (tmp_path / "outside").write_bytes(b"")
    (folder / ".generated").symlink_to(tmp_path / "outside")

    disk.publish([("a.md", b"A")], folder)

    assert (tmp_path / "outside").read_bytes() == b""
    assert not (folder / ".generated").is_symlink()


def test_a_manifest_that_was_tampered_with_removes_nothing_outside(tmp_path: Path) -> None:
    """A line with `..` in the manifest is passed over."""
    folder = tmp_path / "docs"
    disk.publish([("a.md", b"A")], folder)
    (tmp_path / "outside.md").write_bytes(b"O")
    (folder / ".generated").write_text("../outside.md\na.md\n")

    disk.publish([], folder)

    assert (tmp_path / "outside.md").exists()
    assert not (folder / "a.md").exists()


def test_handing_in_writes_a_seed_and_its_sidecar(tmp_path: Path) -> None:
    """And says where they are."""
    project = settings(tmp_path)

    paths = disk.hand_in(project, Seed(path="seeds/x.txt", data=b"1", sidecar=b"lang: de"))

    assert paths == ("seeds/x.txt", "seeds/x.yml")
    assert [(tmp_path / path).read_bytes() for path in paths] == [b"1", b"lang: de"]


@pytest.mark.parametrize(
    "path", ["seeds/x.txt", "seeds/x.html", "seeds/y.yml", "seeds/.y.txt", "y.txt", "seeds/../y.txt"]
)
def test_handing_in_never_overwrites_or_leaves_the_folder(tmp_path: Path, path: str) -> None:
    """Neither a seed nor the sidecar of one; a sidecar and a hidden file are no seeds."""
    project = settings(tmp_path)
    disk.hand_in(project, Seed(path="seeds/x.txt", data=b"1", sidecar=b"lang: de"))

    with pytest.raises(DigestError):
        disk.hand_in(project, Seed(path=path, data=b"2", sidecar=b"lang: ru"))

    assert sorted(file.name for file in tmp_path.rglob("*")) == ["seeds", "x.txt", "x.yml"]
    assert (tmp_path / "seeds" / "x.txt").read_bytes() == b"1"


def test_a_stamp_tells_that_a_seed_or_its_sidecar_was_written_to(tmp_path: Path) -> None:
    """Of every file that may be a seed; a link that leads nowhere is no trouble."""
    project = settings(tmp_path)
    seed, other = tmp_path / "seeds" / "a.txt", tmp_path / "seeds" / "b.txt"
    seed.write_bytes(b"A")
    other.write_bytes(b"B")
    (tmp_path / "seeds" / "link.txt").symlink_to(tmp_path / "nowhere")
    before = disk.stamps(project)

    seed.with_suffix(".yml").write_bytes(b"title: T")
    after = disk.stamps(project)

    assert sorted(path.name for path in after) == ["a.txt", "b.txt", "link.txt"]
    assert [path.name for path in after if after[path] != before[path]] == ["a.txt"]


def test_some_pages_of_many_are_written_and_the_next_build_knows_them(tmp_path: Path) -> None:
    """What differs is told; what is gone, too; all the others stay."""
    disk.publish([("a.md", b"a"), ("b.md", b"b")], tmp_path)

    assert disk.put([("a.md", b"a"), ("c.md", b"c")], ["b.md", "never.md"], tmp_path) == ["c.md", "b.md"]
    assert sorted(path.name for path in tmp_path.glob("*.md")) == ["a.md", "c.md"]
    assert disk.publish([("a.md", b"a")], tmp_path) == (0, 1, 1)
