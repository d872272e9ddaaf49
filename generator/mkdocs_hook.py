"""The one place that MkDocs calls: the generator runs beside it as a program of its own.

A program of its own, because MkDocs keeps a hook's modules for as long as it serves: an edit to the
generator would be served stale. In a preview that program stays (see `preview`), and after the first build only the
pages that changed are made (see `mkdocs_update`). An edit to this file or that one needs a new `mkdocs serve`.
"""

import logging
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, cast

from mkdocs.exceptions import Abort

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))  # for as long as MkDocs loads this file: the project may not be installed

from generator.mkdocs_update import PLAIN, Built, Stamps, compared, stamps, update  # noqa: E402

log = logging.getLogger("mkdocs.hooks.generator")
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


@dataclass(slots=True)
class State:
    """What is known from one build of a preview to the next."""

    nav: Any = None
    built: Built | None = None
    """Of the last whole build; None before its end."""
    docs: Stamps = field(default_factory=dict)
    """The files of `site_docs/` that the site was made of."""
    frame: Stamps = field(default_factory=dict)
    """The files that every page depends on, as they were at the last whole build."""


state = State()


def on_startup(command, dirty):  # type: ignore[no-untyped-def]
    """Remember whether this is a preview."""
    ENVIRONMENT["MKDOCS_COMMAND"] = command


def on_pre_build(config):  # type: ignore[no-untyped-def]
    """Seeds -> `site_docs/`, before MkDocs lists its files."""
    config.extra["preview"] = ENVIRONMENT.get("MKDOCS_COMMAND") == "serve"
    lasting = config.extra["preview"] and not config.strict
    state.frame = _frame(config)
    if not (_in_preview() if lasting else _once(config.strict)):
        raise Abort("the generator stopped; what it said stands above")
    state.docs = stamps(Path(config.docs_dir))


def on_nav(nav, config, files):  # type: ignore[no-untyped-def]
    """Keep the navigation."""
    state.nav = nav


def on_env(env, config, files):  # type: ignore[no-untyped-def]
    """Keep what pages are rendered with."""
    state.built = Built(config=config, files=files, nav=state.nav, env=env)


def on_post_build(config):  # type: ignore[no-untyped-def]
    """Plain Markdown goes beside the pages: MkDocs itself would make pages of it."""
    plain = Path(config.docs_dir, PLAIN)
    if plain.is_dir():  # a site without articles has none
        shutil.copytree(plain, config.site_dir, dirs_exist_ok=True)


def on_serve(server, config, builder):  # type: ignore[no-untyped-def]
    """After the first build only what changed is made; our own output must not count as an edit."""
    server.unwatch(config.docs_dir)
    server.builder = lambda: _after_an_edit(builder)
    return server


def _frame(config: Any) -> Stamps:
    """The files that every page depends on: MkDocs' settings and our part of its theme."""
    own = Path(config.theme.custom_dir)
    theme = {str(own / path): stamp for path, stamp in stamps(own).items()}
    settings = Path(config.config_file_path).stat()
    return theme | {config.config_file_path: (settings.st_mtime_ns, settings.st_size)}


def _after_an_edit(build_all: Callable[[], None]) -> None:
    """Make what differs; everything where a file has changed that every page depends on.

    Where the generator stops, the site stays as it was: an exception would have the server answer nothing more.
    """
    built = state.built
    if built is None or _frame(built.config) != state.frame:
        build_all()
        return
    log.info("Building documentation...")
    start = time.monotonic()
    if not _in_preview():
        log.error("the generator stopped; what it said stands above, and the site stays as it was")
        return
    now = stamps(Path(built.config.docs_dir))
    changes = compared(state.docs, now)
    update(built, changes)
    state.docs = now
    files = f"{len(changes.changed)} files changed, {len(changes.removed)} removed"
    log.info(f"{files}; site brought up to date in {time.monotonic() - start:.2f} seconds")
