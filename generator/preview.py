"""The generator of a preview: it stays in memory between two builds and takes up its own code anew after an edit.

One line in starts a build, one line out ends it: `done`, `failed`, or `again` where this program ended to be started
anew. The libraries stay loaded, and so do all compiled patterns: importing and compiling them again takes longer than
all the rest of a build of a few seeds. Only the first build measures the facts on the labelled documents.
"""

import contextlib
import functools
import gc
import importlib
import os
import re
import sys
import traceback
from pathlib import Path
from typing import TextIO

CODE = Path(__file__).parent
KEPT = ("generator.yaml_files", "generator.errors", "generator.automata", "generator.pages.charts.drawing")
"""Modules that stay, with all that was parsed, built and drawn; `yaml_files` knows which file has changed."""
START = ("preview.py", "yaml_files.py", "errors.py", "automata.py", "pages/charts/drawing.py")
"""Files of which an edit needs a new start."""


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
    for name in [name for name in sys.modules if name.split(".")[0] == __package__ and name not in KEPT]:
        del sys.modules[name]
    importlib.invalidate_caches()


def generate(*options: str) -> bool:
    """Generate once, as the command does; whether that went well. A bug shows its traceback and ends nothing."""
    try:
        # The fingerprint first: an edit in this very moment must not put articles of former code under a newer name.
        importlib.import_module("generator.cache").maker()
        importlib.import_module("generator.cli").main(["generate", *options], prog_name="digest")
    except SystemExit as end:
        return not end.code
    except Exception:  # noqa: BLE001 - whatever is wrong in edited code, the next edit may mend it
        traceback.print_exc()
    return False


def own_streams() -> tuple[TextIO, int]:
    """Where questions come from and where answers go, to this program alone.

    What edited code prints goes to the terminal, and no program that it starts reads a question.
    """
    questions, answers = os.fdopen(os.dup(0)), os.dup(1)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return questions, answers


def main() -> None:
    """Answer lines until there are no more, or until an edit needs a new start."""
    questions, answers = own_streams()
    re.compile = functools.cache(re.compile)  # its own cache holds 512 patterns, the lexicons make more
    gc.disable()  # a collection walks through all lexicons; former code is collected while nobody waits
    known = state_of_code()
    options: tuple[str, ...] = ()
    for _ in questions:
        former, known = known, state_of_code()
        if any(known.get(name) != former.get(name) for name in START):
            os.write(answers, b"again\n")
            return
        if known != former:
            forget_code()
        went_well = generate(*options)
        os.write(answers, b"done\n" if went_well else b"failed\n")
        gc.collect()
        options = ("--no-measure",)


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt, BrokenPipeError):  # the preview was ended, and this with it
        main()
