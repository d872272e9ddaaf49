"""The parts of a preview that stand beside MkDocs, where something goes away under them."""

import io
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator import kept
from generator.preview import __main__ as program
from generator.preview import update
from generator.preview.__main__ import CODE
from generator.preview.talk import ENDED, Generator


def test_a_file_that_goes_while_it_is_read_is_brought_in_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The generator is at the next edit's pages; what it made before stays noted as it was."""
    (tmp_path / "docs" / ".plain").mkdir(parents=True)
    plain = tmp_path / "docs" / ".plain" / "a.md"
    plain.write_text("# A\n")
    built = SimpleNamespace(config=SimpleNamespace(docs_dir=str(tmp_path / "docs"), site_dir=str(tmp_path / "site")))
    docs: dict[str, update.Stamp] = {}
    read = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: (path.unlink(), read(path))[1])

    assert update.bring(built, docs, ".plain/a.md") is None  # type: ignore[arg-type]
    assert docs == {}


def test_a_generator_that_ended_in_the_moment_of_a_question_gave_no_answer(tmp_path: Path) -> None:
    """An exception would have the server answer nothing more."""

    class Ended(io.StringIO):
        def flush(self) -> None:
            raise BrokenPipeError

    generator = Generator([], tmp_path, {})
    generator._process = SimpleNamespace(poll=lambda: None, stdin=Ended())  # type: ignore[assignment]

    assert generator.turn() == ENDED


def test_code_that_kept_things_are_named_after_needs_a_new_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it makes is named after the code that it had at the start."""
    kept.code(str(CODE / "facts" / "rules.py"))
    monkeypatch.setattr(program, "state_of_code", lambda: {"facts/rules.py": 1})
    preview = program.Program(program.Voice(-1))
    monkeypatch.setattr(program, "state_of_code", lambda: {"facts/rules.py": 2})

    assert preview.answer("") == {"again": True}
