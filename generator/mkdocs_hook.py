"""The one place that MkDocs calls: the generator runs beside it as a program of its own.

A program of its own, because MkDocs keeps a hook's modules for as long as it serves: an edit to the
generator would be served stale. In a preview that program stays (see `preview`). An edit to this file alone needs
a new `mkdocs serve`.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import IO, cast

from mkdocs.exceptions import Abort

ROOT = Path(__file__).parents[1]
# Bytecode written into the watched folder would count as an edit and build the site again; without any, every
# start would cost a second more.
ENVIRONMENT = os.environ | {
    "PYTHONPYCACHEPREFIX": str(ROOT / ".cache" / "bytecode"),
    "PYTHONDONTWRITEBYTECODE": "",
    "PYTHONPATH": str(ROOT),
}
preview: "subprocess.Popen[str] | None" = None


def _python(*arguments: str) -> list[str]:
    return [sys.executable, "-m", *arguments]


def _once(strict: bool) -> bool:
    """Generate and end; whether that went well."""
    command = _python("generator", "generate", *["--strict"] * strict)
    return subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, check=False).returncode == 0  # noqa: S603


def _in_preview() -> bool:
    """One more turn of the generator that waits for edits; whether it went well."""
    answer = _answer()
    if answer == "again\n" and preview is not None:
        preview.wait()
        answer = _answer()
    return answer == "done\n"


def _answer() -> str:
    """What the generator that waits for edits says of one more turn; empty where it ended."""
    global preview  # MkDocs keeps this module, and nothing else, between two builds
    if preview is None or preview.poll() is not None:
        preview = subprocess.Popen(  # noqa: S603
            _python("generator.preview"),
            cwd=ROOT,
            env=ENVIRONMENT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
    asking, answering = cast(IO[str], preview.stdin), cast(IO[str], preview.stdout)
    asking.write("\n")
    asking.flush()
    return answering.readline()


def on_startup(command, dirty):  # type: ignore[no-untyped-def]
    """Remember whether this is a preview."""
    ENVIRONMENT["MKDOCS_COMMAND"] = command


def on_pre_build(config):  # type: ignore[no-untyped-def]
    """Seeds -> `site_docs/`, before MkDocs lists its files."""
    config.extra["preview"] = ENVIRONMENT.get("MKDOCS_COMMAND") == "serve"
    lasting = config.extra["preview"] and not config.strict
    if not (_in_preview() if lasting else _once(config.strict)):
        raise Abort("the generator stopped; what it said stands above")


def on_post_build(config):  # type: ignore[no-untyped-def]
    """Plain Markdown goes beside the pages: MkDocs itself would make pages of it."""
    plain = Path(config.docs_dir, ".plain")
    if plain.is_dir():  # a site without articles has none
        shutil.copytree(plain, config.site_dir, dirs_exist_ok=True)


def on_serve(server, config, builder):  # type: ignore[no-untyped-def]
    """Our own output must not count as an edit: MkDocs would build for ever."""
    server.unwatch(config.docs_dir)
    return server
