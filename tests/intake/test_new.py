"""`digest new`: what becomes of standard input and of the clipboard."""

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import yaml
from click.testing import Result

from tests.conftest import ROOT

Run = Callable[..., Result]
TITLE = "Musterspeicher nimmt Speicher in Leipzig in Betrieb"
TEXT = f"{TITLE}\n\nAm 3. Mai nahm die Musterspeicher GmbH in Leipzig einen Speicher mit 20 MWh in Betrieb.\n"


def test_a_text_is_called_by_its_title(home: Path, run: Run) -> None:
    """And the sidecar holds what the person states."""
    done = run(
        "new", "-", "--url", "https://a.example/1", "--publisher", "Kurier", "--published", "2024-05-04", given=TEXT
    )

    assert done.exit_code == 0, done.stderr
    name = "musterspeicher-nimmt-speicher-in-leipzig-in-betrieb"
    assert (home / "seeds" / f"{name}.txt").read_text("utf-8") == TEXT
    said = yaml.safe_load((home / "seeds" / f"{name}.yml").read_text("utf-8"))
    assert {key: said[key] for key in ("published", "url", "publisher")} == {
        "published": "2024-05-04",
        "url": "https://a.example/1",
        "publisher": "Kurier",
    }
    assert f"git add seeds/{name}.txt seeds/{name}.yml" in done.stdout


def test_a_page_is_told_from_a_text(home: Path, run: Run) -> None:
    """By how it begins; the name is the person's where they give one."""
    done = run("new", "--name", "neu", given=f"<!DOCTYPE html>\n<html><body><p>{TEXT}</p></body></html>")

    assert done.exit_code == 0, done.stderr
    assert sorted(path.name for path in (home / "seeds").iterdir()) == ["neu.html", "neu.yml"]


def test_many_comments_in_a_row_are_looked_at_once(home: Path, run: Run) -> None:
    """With each a matcher that goes back would take twice as long."""
    done = run("new", "--name", "neu", given=f"{'<!-- 1 -->' * 100}{TEXT}")

    assert done.exit_code == 0, done.stderr
    assert (home / "seeds" / "neu.txt").is_file()


def test_nothing_makes_no_seed(home: Path, run: Run) -> None:
    """It is said where nothing was."""
    done = run("new", given=" \n")

    assert done.exit_code == 1
    assert "standard input: is empty" in done.stderr
    assert list((home / "seeds").iterdir()) == []


def test_an_address_alone_is_no_text(home: Path, run: Run) -> None:
    """What was meant is said."""
    done = run("new", "-", given="https://a.example/1?a=1&b=2\n")

    assert done.exit_code == 1
    assert "fix: fetch the page: `digest add 'https://a.example/1?a=1&b=2'`" in done.stderr


def on_a_terminal(home: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    """`digest new` as a person runs it, with a terminal for its standard input."""
    ours, theirs = pty.openpty()
    try:
        return subprocess.run(
            [sys.executable, "-m", "generator", "new"], cwd=home, stdin=theirs, capture_output=True, text=True,
            check=False, env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"} | environment,
        )  # fmt: skip
    finally:
        os.close(ours)
        os.close(theirs)


def test_on_a_terminal_the_clipboard_is_taken(home: Path, tmp_path: Path) -> None:
    """By the system's own program for it."""
    program = tmp_path / "bin" / "xclip"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\ncat <<'END'\n{TEXT}END\n", "utf-8")
    program.chmod(0o755)

    done = on_a_terminal(home, PATH=f"{program.parent}:{os.environ['PATH']}", DISPLAY=":0", WAYLAND_DISPLAY="")

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == "added seeds/musterspeicher-nimmt-speicher-in-leipzig-in-betrieb.txt"


def test_a_system_without_a_clipboard_is_told_of(home: Path) -> None:
    """With what to do instead."""
    done = on_a_terminal(home, PATH="/nonexistent", DISPLAY="", WAYLAND_DISPLAY="")

    assert done.returncode == 1
    assert done.stderr.splitlines()[-2:] == [
        "Error: the clipboard: can't be read: this system has no program for it",
        "  fix: install xclip or wl-clipboard, or paste the text into `digest new -`, or run `digest new - < FILE`",
    ]
