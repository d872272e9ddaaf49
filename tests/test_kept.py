"""What is made of the lexicons, kept between runs."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator import kept
from tests.conftest import run_digest


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> Iterator[Path]:
    """The folder where everything is kept."""
    kept.use(tmp_path / "cache")
    yield tmp_path / "cache"
    kept.use(None)


@pytest.fixture
def maker(tmp_path: Path) -> str:
    """A file of code that makes something."""
    (tmp_path / "maker.py").write_text("code")
    return str(tmp_path / "maker.py")


def next_run(folder: Path) -> None:
    """End this run and begin another."""
    kept.write()
    kept.use(folder)


def never() -> Any:
    """What must not be made again."""
    pytest.fail("made a second time")


def test_what_one_run_has_made_the_next_one_takes(folder: Path, maker: str) -> None:
    """With mappings in their order."""
    value = {"b": [1, 2.5, None], "a": (True, "宁德")}
    assert kept.made(maker, "words", lambda: value) == value

    next_run(folder)

    assert list(kept.made(maker, "words", never).items()) == list(value.items())


def test_of_other_words_another_thing_is_made(folder: Path, maker: str) -> None:
    """As after an edit in a lexicon."""
    kept.made(maker, "words", lambda: "old")
    next_run(folder)

    assert kept.made(maker, "other words", lambda: "new") == "new"


def test_other_code_makes_it_anew(folder: Path, maker: str, tmp_path: Path) -> None:
    """As after an edit in the program."""
    kept.made(maker, "words", lambda: "old")
    next_run(folder)
    (tmp_path / "newer.py").write_text("other code")

    assert kept.made(str(tmp_path / "newer.py"), "words", lambda: "new") == "new"


def test_a_damaged_file_counts_as_none(folder: Path, maker: str) -> None:
    """One byte of it is another one."""
    kept.made(maker, "words", lambda: "old")
    kept.write()
    content = bytearray((folder / kept.NAME).read_bytes())
    content[-1] ^= 1
    (folder / kept.NAME).write_bytes(content)
    kept.use(folder)

    assert kept.made(maker, "words", lambda: "new") == "new"


@pytest.mark.parametrize("content", [b"", b"\0\0\0\0"], ids=["empty", "the checksum of nothing"])
def test_a_file_that_holds_nothing_counts_as_none(folder: Path, maker: str, content: bytes) -> None:
    """A full disk leaves such files behind."""
    folder.mkdir()
    (folder / kept.NAME).write_bytes(content)
    kept.use(folder)

    assert kept.made(maker, "words", lambda: "new") == "new"


def test_what_is_not_to_be_read_counts_as_none(folder: Path, maker: str) -> None:
    """A folder in its place, say."""
    (folder / kept.NAME).mkdir(parents=True)
    kept.use(folder)

    assert kept.made(maker, "words", lambda: "new") == "new"


def test_what_cannot_be_kept_is_made_each_time(folder: Path, maker: str) -> None:
    """A day, as YAML reads `2024-05-06`."""
    day = datetime.date(2024, 5, 6)
    kept.made(maker, "day", lambda: day)
    next_run(folder)

    assert kept.made(maker, "day", lambda: day.replace(day=7)) == day.replace(day=7)


def test_a_run_adds_to_what_another_wrote_while_it_went_on(folder: Path, maker: str) -> None:
    """Each of several workers writes when it ends."""
    kept.made(maker, "mine", lambda: 1)
    kept.write()
    theirs = (folder / kept.NAME).read_bytes()
    (folder / kept.NAME).unlink()
    kept.use(folder)
    kept.made(maker, "own", lambda: 2)
    (folder / kept.NAME).write_bytes(theirs)

    next_run(folder)

    assert (kept.made(maker, "mine", never), kept.made(maker, "own", never)) == (1, 2)


def test_where_nothing_can_be_written_all_goes_on(folder: Path, maker: str) -> None:
    """A file stands where the folder should be."""
    folder.write_text("no folder")

    assert kept.made(maker, "words", lambda: "made") == "made"
    kept.write()

    assert folder.read_text() == "no folder"


def test_facts_are_the_same_of_lexicons_that_were_kept(project: Path) -> None:
    """And the second run has nothing to write."""
    seed = str(min((project / "seeds").glob("*.txt")))
    first = run_digest(project, "extract", seed)
    written = (project / ".cache" / kept.NAME).stat().st_mtime_ns

    again = run_digest(project, "extract", seed)

    assert (first.returncode, again.stdout) == (0, first.stdout)
    assert (project / ".cache" / kept.NAME).stat().st_mtime_ns == written


def test_of_all_that_was_ever_made_the_last_has_room(folder: Path, maker: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a run asks for is newer than what another run made after it: of each edit to a lexicon a copy would stay."""
    monkeypatch.setattr(kept, "ROOM", 25)
    for words in ("first", "second", "third"):
        kept.made(maker, words, lambda: "ten bytes")
        next_run(folder)
    kept.made(maker, "second", never)
    kept.made(maker, "fourth", lambda: "ten bytes")
    next_run(folder)

    assert kept.made(maker, "second", never) == kept.made(maker, "fourth", never) == "ten bytes"
    assert kept.made(maker, "third", lambda: "new") == "new"
