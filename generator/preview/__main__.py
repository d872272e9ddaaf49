"""The generator of a preview: it stays in memory between two builds and takes up its own code anew after an edit.

A line in asks for a turn (`whole`: all of `site_docs/` must be made), a line of JSON out is the answer: `ok`, the
`paths` that changed and the `problems` of the seeds (see `turns`), or `again` where this program ended to be started
anew. `whole` comes unasked, when the whole turn behind a quick one is done. The libraries stay loaded, and so do all
compiled patterns: importing and compiling them again takes longer than all the rest of a build of a few seeds. Only
the first build measures the facts on the labelled documents.
"""

import contextlib
import functools
import gc
import importlib
import json
import os
import re
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

from generator import kept
from generator.errors import DigestError

CODE = Path(__file__).parents[1]
KEPT = (
    "generator.kept",
    "generator.yaml_files",
    "generator.errors",
    "generator.automata",
    "generator.pages.charts.drawing",
)
"""Modules that stay, with all that was parsed, built and drawn; `yaml_files` knows which file has changed."""
START = (
    "preview/__main__.py",
    "kept.py",
    "yaml_files.py",
    "errors.py",
    "automata.py",
    "pages/charts/drawing.py",
)
"""Files of which an edit needs a new start: this one, and those of these modules."""


def state_of_code() -> dict[str, int]:
    """When each file of the generator, lexicons included, was last written (nanoseconds)."""
    files = [path for path in CODE.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    return {path.relative_to(CODE).as_posix(): _written(path) for path in files}


def _written(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except FileNotFoundError:  # an editor's draft is gone as soon as it is seen
        return 0


def forget_code() -> None:
    """Have everything of the generator imported again, with its lexicons."""
    for name in [name for name in sys.modules if name.split(".")[0] == "generator" and name not in KEPT]:
        del sys.modules[name]
    importlib.invalidate_caches()


def attempt(work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """The answer that `work` gives. What a person can mend is a message, a bug a traceback; neither ends anything."""
    try:
        return work()
    except DigestError as error:
        sys.stderr.write(f"Error: {error}\n")
    except Exception:  # noqa: BLE001 - whatever is wrong in edited code, the next edit may mend it
        traceback.print_exc()
    return {"ok": False}


def own_streams() -> tuple[TextIO, int]:
    """Where questions come from and where answers go, to this program alone.

    What edited code prints goes to the terminal, and no program that it starts reads a question.
    """
    questions, answers = os.fdopen(os.dup(0)), os.dup(1)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return questions, answers


class Voice:
    """Speaks whole lines, whichever thread has something to say."""

    def __init__(self, answers: int) -> None:
        self._answers, self._speaking = answers, threading.Lock()

    def say(self, **said: Any) -> None:
        """One line of JSON."""
        with self._speaking, contextlib.suppress(BrokenPipeError):  # the preview was ended
            os.write(self._answers, f"{json.dumps(said)}\n".encode())


class Program:
    """What stays from one question to the next."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._code = state_of_code()
        self._turns: Any = None
        self._is_first = True

    def answer(self, question: str) -> dict[str, Any]:
        """One turn, with the code as it is now."""
        former, self._code = self._code, state_of_code()
        edited = {str(CODE / name) for name, _ in self._code.items() ^ former.items()}
        if not edited.isdisjoint([*(str(CODE / name) for name in START), *kept.makers()]):
            return {"again": True}
        if edited:
            self.end()
            forget_code()
            gc.unfreeze()
        return attempt(lambda: self._turn(question.strip() == "whole"))

    def end(self) -> None:
        """End what goes on behind the turns."""
        if self._turns is not None:
            self._turns.end()
        self._turns = None

    def _turn(self, wants_all: bool) -> Any:
        # The fingerprint first: an edit in this very moment must not put articles of former code under a newer name.
        importlib.import_module("generator.cache").maker()
        if self._turns is None:
            turns = importlib.import_module("generator.preview.turns")
            self._turns = turns.Turns(Path.cwd(), self._is_first, lambda: self._voice.say(whole=True))
            self._is_first = False
        return self._turns.turn(wants_all)


def main() -> None:
    """Answer lines until there are no more, or until an edit needs a new start.

    Ctrl-C reaches MkDocs and this program at once. Here it is the end, wherever it strikes: as an exception it could
    come out of any line of the generator or a library as another one, with a traceback.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    questions, answers = own_streams()
    voice = Voice(answers)
    re.compile = functools.cache(re.compile)  # its own cache holds 512 patterns, the lexicons make more
    gc.disable()  # a collection walks through all lexicons; former code is collected while nobody waits
    program = Program(voice)
    for question in questions:
        answer = program.answer(question)
        voice.say(**answer)
        if answer.get("again"):
            break
        kept.write()
        gc.collect()
        gc.freeze()  # what is there now is not looked at again before the code changes: that takes a second or two
    program.end()


if __name__ == "__main__":
    main()
