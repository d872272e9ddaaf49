"""The one place that MkDocs calls: the generator runs beside it as a program of its own.

A program of its own, because MkDocs keeps a hook's modules for as long as it serves: an edit to the
generator would be served stale. In a preview that program stays, with its lexicons loaded, until an edit to
the generator ends it.
"""

import os
import subprocess
import sys
from pathlib import Path

from mkdocs.exceptions import Abort

ROOT = Path(__file__).parents[1]
# Bytecode written into the watched folder would count as an edit and build the site again; without any, every
# start would cost a second more.
ENVIRONMENT = os.environ | {
    "PYTHONPYCACHEPREFIX": str(ROOT / ".cache" / "bytecode"),
    "PYTHONDONTWRITEBYTECODE": "",
    "PYTHONPATH": str(ROOT),
}
COMMAND = [sys.executable, "-m", "generator", "generate"]
preview: "Preview | None" = None


class Preview:
    """A generator that waits for its next turn: one line in starts one, one line out ends it."""

    def __init__(self) -> None:
        self.code = _state_of_code()
        self.process = subprocess.Popen(  # noqa: S603
            [*COMMAND, "--each-line"],
            cwd=ROOT,
            env=ENVIRONMENT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def is_fresh(self) -> bool:
        """Whether it runs the code and the lexicons as they are now."""
        return self.process.poll() is None and self.code == _state_of_code()

    def turn(self) -> bool:
        """Generate once; whether that went well."""
        if not self.process.stdin or not self.process.stdout:
            return False
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return self.process.stdout.readline() == "done\n"

    def end(self) -> None:
        """Let it go."""
        self.process.kill()
        self.process.communicate()


def _state_of_code() -> list[tuple[str, int]]:
    files = (path for path in (ROOT / "generator").rglob("*") if path.is_file())
    return sorted((str(path), path.stat().st_mtime_ns) for path in files)


def _in_preview() -> bool:
    global preview  # MkDocs keeps this module, and nothing else, between two builds
    if preview and not preview.is_fresh():
        preview.end()
        preview = None
    preview = preview or Preview()
    return preview.turn()


def on_startup(command, dirty):  # type: ignore[no-untyped-def]
    """Remember whether this is a preview."""
    ENVIRONMENT["MKDOCS_COMMAND"] = command


def on_pre_build(config):  # type: ignore[no-untyped-def]
    """Seeds -> `site_docs/`, before MkDocs lists its files."""
    strict = ["--strict"] if config.strict else []
    if ENVIRONMENT.get("MKDOCS_COMMAND") == "serve" and not strict:
        done = _in_preview()
    else:
        done = subprocess.run([*COMMAND, *strict], cwd=ROOT, env=ENVIRONMENT, check=False).returncode == 0  # noqa: S603
    if not done:
        raise Abort("the generator stopped; what it said stands above")


def on_serve(server, config, builder):  # type: ignore[no-untyped-def]
    """Our own output must not count as an edit: MkDocs would build for ever."""
    server.unwatch(config.docs_dir)
    return server
