"""`digest add`: what becomes of files and folders."""

import re
import shlex
from pathlib import Path

import pytest

from tests.intake.given import MOMENT, OTHER, PAGE, TEXT, Run, files, sha256, sidecar


def test_a_file_is_copied_with_a_sidecar_of_what_is_known(home: Path, run: Run, tmp_path: Path) -> None:
    """A second one of that name is refused, and the first stays."""
    source = tmp_path / "neu.txt"
    source.write_text(TEXT, "utf-8")

    done = run("add", str(source))

    assert done.exit_code == 0, done.stderr
    assert done.stdout.splitlines()[0] == "added seeds/neu.txt"
    assert (home / "seeds" / "neu.txt").read_bytes() == source.read_bytes()
    assert sidecar(home, "neu.yml") == {"retrieved": MOMENT, "sha256": sha256(TEXT)}
    source.write_text(OTHER, "utf-8")
    again = run("add", str(source))
    assert again.exit_code == 1
    assert "seeds/neu.txt: there is a seed of this name already" in again.stderr
    (tmp_path / "NEU.html").write_text(f"<p>{OTHER}</p>", "utf-8")
    assert run("add", str(tmp_path / "NEU.html")).exit_code == 1  # it would have the same address
    assert files(home) == ["neu.txt", "neu.yml"]
    assert (home / "seeds" / "neu.txt").read_text("utf-8") == TEXT


@pytest.mark.parametrize("data", [b"", b" \n", b"\x00\x01\x02\x03" * 100, b"\x89PNG\r\n\x1a\n", b"<html></html>"])
def test_what_holds_no_article_is_not_handed_in(home: Path, run: Run, tmp_path: Path, data: bytes) -> None:
    """An empty file, a binary one, a frame without words."""
    (tmp_path / "a.html").write_bytes(data)

    done = run("add", str(tmp_path / "a.html"))

    assert (done.exit_code, files(home)) == (1, [])
    assert "a.html: " in done.stderr


def test_one_of_several_that_fails_does_not_stop_the_rest(home: Path, run: Run, tmp_path: Path) -> None:
    """Which is said at the end, with the commands that commit the others."""
    for name, text in (("a b.txt", TEXT), ("empty.txt", ""), ("it's.txt", OTHER)):
        (tmp_path / name).write_text(text, "utf-8")

    done = run("add", str(tmp_path / "a b.txt"), str(tmp_path / "empty.txt"), str(tmp_path / "it's.txt"))

    assert done.exit_code == 1
    assert files(home) == ["a b.txt", "a b.yml", "it's.txt", "it's.yml"]
    assert done.stderr.splitlines()[-1] == "2 of 3 added"
    command = next(line for line in done.stdout.splitlines() if "git add" in line)
    assert shlex.split(command) == [
        "git",
        "add",
        *(f"seeds/{name}" for name in ("a b.txt", "a b.yml", "it's.txt", "it's.yml")),
    ]


def test_a_folder_is_handed_in_file_by_file(home: Path, run: Run, tmp_path: Path) -> None:
    """With the sidecars in it, and without hidden files."""
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "in" / "a.yml").write_text("# by hand\nlang: de\npublisher: Kurier\n", "utf-8")
    (tmp_path / "in" / "deep" / "b.txt").write_text(OTHER, "utf-8")
    (tmp_path / "in" / ".DS_Store").write_text("x", "utf-8")

    done = run("add", str(tmp_path / "in"), "--publisher", "Someone")

    assert done.exit_code == 0, done.stderr
    assert files(home) == ["a.txt", "a.yml", "b.txt", "b.yml"]
    assert (home / "seeds" / "a.yml").read_text("utf-8").startswith("# by hand\nlang: de\npublisher: Kurier\n")
    assert sidecar(home, "a.yml")["publisher"] == "Kurier"


def test_a_folder_without_files_is_told_and_stops_no_other(home: Path, run: Run, tmp_path: Path) -> None:
    """Nothing was added from it, so it does not end well."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    done = run("add", str(tmp_path / "empty"), str(tmp_path / "a.txt"))
    assert f"Error: {tmp_path / 'empty'}: holds no file to hand in" in done.stderr
    assert done.stderr.splitlines()[-1] == "1 of 2 added"
    assert (done.exit_code, (home / "seeds/a.txt").is_file()) == (1, True)


def test_a_link_in_a_folder_is_not_followed(home: Path, run: Run, tmp_path: Path) -> None:
    """It may lead to any file of the system; and a name may hold what a terminal obeys."""
    (tmp_path / "in").mkdir()
    (tmp_path / "private.txt").write_text(TEXT, "utf-8")
    (tmp_path / "in" / "a\x1b[2J.txt").symlink_to(tmp_path / "private.txt")
    (tmp_path / "in" / "b.txt").write_text(OTHER, "utf-8")

    done = run("add", str(tmp_path / "in"))

    assert (done.exit_code, files(home)) == (1, ["b.txt", "b.yml"])
    assert "a\ufffd[2J.txt: is a link" in done.stderr
    assert "\x1b" not in done.stderr


def test_a_new_sidecar_says_where_editors_find_the_schema(home: Path, run: Run, tmp_path: Path) -> None:
    """Where the project has it, from whatever folder; a person's own sidecar stays as it is."""
    (home / "generator").mkdir()
    (home / "generator" / "sidecar.schema.json").touch()
    for name, text in (("a.txt", TEXT), ("b.txt", OTHER), ("b.yml", "lang: de\n")):
        (tmp_path / name).write_text(text, "utf-8")

    run("add", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))

    first = "# yaml-language-server: $schema=../generator/sidecar.schema.json\nretrieved: "
    assert (home / "seeds" / "a.yml").read_text("utf-8").startswith(first)
    assert (home / "seeds" / "b.yml").read_text("utf-8").startswith("lang: de\nretrieved: ")


def test_a_dry_run_writes_nothing(home: Path, run: Run, tmp_path: Path) -> None:
    """And shows what it would."""
    (tmp_path / "neu.txt").write_text(TEXT, "utf-8")

    done = run("add", "--dry-run", str(tmp_path / "neu.txt"))

    assert (done.exit_code, files(home)) == (0, [])
    assert done.stdout.splitlines()[0] == "would add seeds/neu.txt"
    assert "git add" not in done.stdout


@pytest.mark.parametrize(
    "option", [("--url", "ftp://a.example/"), ("--published", "3 May"), ("--retrieved", "yesterday")]
)
def test_what_a_sidecar_would_not_take_is_a_slip(home: Path, run: Run, option: tuple[str, str]) -> None:
    """Said at once, before anything is fetched."""
    done = run("add", "a.txt", *option)

    assert done.exit_code == 2
    assert f"Invalid value for '{option[0]}'" in done.stderr


def test_the_facts_are_shown_with_their_words(home: Path, run: Run, tmp_path: Path) -> None:
    """As a table that fits the terminal."""
    (tmp_path / "neu.txt").write_text(f"{TEXT} {OTHER}", "utf-8")

    lines = run("add", str(tmp_path / "neu.txt")).stdout.splitlines()

    assert any(re.match(r"   capacity +20 MWh storage \(this news,? .*“20 MWh”$", line) for line in lines)
    assert max(map(len, lines)) <= 110


def test_files_of_one_name_get_names_of_their_own(home: Path, run: Run, tmp_path: Path) -> None:
    """Those of a folder's folders; and nothing comes in twice."""
    for folder, text in (("de", TEXT), ("more", OTHER)):
        (tmp_path / "in" / folder).mkdir(parents=True)
        (tmp_path / "in" / folder / "a.txt").write_text(text, "utf-8")

    done = run("add", str(tmp_path / "in"))

    mark = sha256(OTHER)[:8]
    names = [f"a-{mark}.txt", f"a-{mark}.yml", "a.txt", "a.yml"]
    assert done.exit_code == 0, done.stderr
    assert files(home) == names
    again = run("add", str(tmp_path / "in"))
    assert (again.exit_code, files(home)) == (1, names)
    assert again.stderr.splitlines()[-1] == "0 of 2 added"


def test_parts_of_a_saved_page_stay_behind(home: Path, run: Run, tmp_path: Path) -> None:
    """The folder that a browser puts beside it."""
    (tmp_path / "in" / "neu_files").mkdir(parents=True)
    (tmp_path / "in" / "neu.html").write_text(PAGE.replace("<body>", '<body><img src="neu_files/a.html">'), "utf-8")
    (tmp_path / "in" / "neu_files" / "a.html").write_text(f"<p>{OTHER}</p>", "utf-8")

    run("add", str(tmp_path / "in"))

    assert files(home) == ["neu.html", "neu.yml"]


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("www.example.org/news/1", "https://www.example.org/news/1"),
        ("example.org/news", "https://example.org/news"),
        ("htps://example.org/a?b=1&c", "'https://example.org/a?b=1&c'"),
        ("htps://example.org/a?u=https://example.net/b", "'https://example.org/a?u=https://example.net/b'"),
    ],
)
def test_an_address_that_is_not_written_out_is_no_missing_file(home: Path, run: Run, typed: str, address: str) -> None:
    """The fix is a command that can be typed as it stands."""
    done = run("add", typed)

    assert (done.exit_code, files(home)) == (1, [])
    assert done.stderr.splitlines()[-2:] == [
        f"Error: {typed}: is no file, and no address as it stands",
        f"  fix: write it out: `digest add {address}`",
    ]


@pytest.mark.parametrize("name", ["desktop.ini.", "notes.yml "])
def test_a_name_that_becomes_one_of_no_seed_is_refused(home: Path, run: Run, tmp_path: Path, name: str) -> None:
    """Without what Windows does not take at its end it would lie in `seeds/` and never be read."""
    (tmp_path / name).write_text(TEXT, "utf-8")

    done = run("add", str(tmp_path / name))

    assert (done.exit_code, files(home)) == (1, [])


def test_the_address_of_a_file_is_no_address_of_the_web(home: Path, run: Run, tmp_path: Path) -> None:
    """As a browser shows it: `file://` leads to no host that could be asked."""
    done = run("add", f"file://{tmp_path}/a.html")

    assert done.exit_code == 1
    assert "write it out" not in done.stderr


def test_a_file_that_looks_like_an_address_is_one(home: Path, run: Run, tmp_path: Path) -> None:
    """Folders are called after hosts by programs that save pages."""
    (home / "example.org").mkdir()
    (home / "example.org" / "a.txt").write_text(TEXT, "utf-8")

    assert run("add", "example.org/a.txt").exit_code == 0


def test_a_name_that_windows_does_not_take_is_made_one(home: Path, run: Run, tmp_path: Path) -> None:
    """Else nobody there could check the repository out."""
    (tmp_path / "Wer baut?: Leipzig.txt").write_text(TEXT, "utf-8")

    assert run("add", str(tmp_path / "Wer baut?: Leipzig.txt")).exit_code == 0
    assert files(home) == ["Wer baut-- Leipzig.txt", "Wer baut-- Leipzig.yml"]


def test_a_file_called_like_a_sidecar_is_refused_with_the_reason(home: Path, run: Run, tmp_path: Path) -> None:
    """Its name would make it the corrections of another seed."""
    (tmp_path / "notes.yml").write_text(TEXT, "utf-8")

    done = run("add", str(tmp_path / "notes.yml"))

    assert done.exit_code == 1
    assert "notes.yml: no seed ends in .yml: that is the name of a seed's corrections" in done.stderr


def test_a_doubt_says_who_writes_the_answer(home: Path, run: Run) -> None:
    """The path is as it must be typed, from a folder inside the project, too."""
    (home / "my day.txt").write_text("Die Fabrik der CATL in Leipzig baut 20 MWh im Jahr. " * 20, "utf-8")

    done = run("add", "my day.txt")

    assert "  to write what is missing: digest fix 'seeds/my day.txt'" in done.stderr.splitlines()
    assert "digest fix" not in run("add", "my day.txt", "--name", "other", "-n").stderr
