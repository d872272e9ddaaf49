"""The generator of a preview: it stays in memory between two builds and takes up its own code anew after an edit.

One line in starts a build, one line out ends it: `done` or `failed`. The libraries stay loaded, and so do all compiled
patterns: importing and compiling them again takes longer than all the rest of a build of a few seeds. Only the first
build measures the facts on the labelled documents.
"""

import functools
import gc
import importlib
import re
import sys
import traceback
from pathlib import Path

CODE = Path(__file__).parent
KEPT = "generator.yaml_files"
"""It knows by itself which file has changed; an edit to its own code, or to this, needs a new start of the preview."""


def state_of_code() -> dict[str, int]:
    """When each file of the generator, lexicons included, was last written (nanoseconds)."""
    return {str(path): path.stat().st_mtime_ns for path in CODE.rglob("*") if path.is_file()}


def forget_code() -> None:
    """Have everything of the generator imported again, with its lexicons."""
    for name in [name for name in sys.modules if name.split(".")[0] == __package__ and name != KEPT]:
        del sys.modules[name]
    importlib.invalidate_caches()


def generate(*options: str) -> bool:
    """Generate once, as the command does; whether that went well. A bug shows its traceback and ends nothing."""
    try:
        importlib.import_module("generator.cli").main(["generate", *options], prog_name="digest")
    except SystemExit as end:
        return not end.code
    except Exception:  # noqa: BLE001 - whatever is wrong in edited code, the next edit may mend it
        traceback.print_exc()
    return False


def main() -> None:
    """Serve lines until there are no more."""
    re.compile = functools.cache(re.compile)  # its own cache holds 512 patterns, the lexicons make more
    gc.disable()  # a collection walks through all lexicons; former code is collected while nobody waits
    known = state_of_code()
    options: tuple[str, ...] = ()
    for _ in sys.stdin:
        former, known = known, state_of_code()
        if known != former:
            forget_code()
        sys.stdout.write("done\n" if generate(*options) else "failed\n")
        sys.stdout.flush()
        gc.collect()
        options = ("--no-measure",)


if __name__ == "__main__":
    main()
