"""The one place that MkDocs calls: the generator runs beside it as a program of its own.

A program of its own, because MkDocs keeps a hook's modules for as long as it serves: an edit to the generator would be
served stale. In a preview that program stays, and after the first build only the files that changed are made anew
(see `preview`). An edit to this file, or to what it imports, needs a new `mkdocs serve`.
"""

import logging
import os
import queue
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs.exceptions import Abort
from mkdocs.structure.files import File

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))  # for as long as MkDocs loads this file: the project may not be installed

from generator.mkdocs_blocks import Blocks  # noqa: E402
from generator.preview.reloading import Reloading  # noqa: E402
from generator.preview.talk import Generator  # noqa: E402
from generator.preview.update import PLAIN, Built, Stamp, bring, differing, forget, show, stamps  # noqa: E402

log = logging.getLogger("mkdocs.hooks.generator")
# Bytecode written into the watched folder would count as an edit and build the site again; without any, every
# start would cost a second more.
ENVIRONMENT = os.environ | {
    "PYTHONPYCACHEPREFIX": str(ROOT / ".cache" / "bytecode"),
    "PYTHONDONTWRITEBYTECODE": "",
    "PYTHONPATH": str(ROOT),
}
PROBLEMS = "---\ntitle: No article yet\nlang: en\n---\n# No article yet\n"
"""The page of a seed that gives no article; what is wrong with it is said by the theme (`partials/problems.html`)."""


def _python(*arguments: str) -> list[str]:
    return [sys.executable, "-m", *arguments]


@dataclass(slots=True)
class State:
    """What is known from one build of a preview to the next."""

    nav: Any = None
    built: Built | None = None
    """Of the last whole build; None before its end."""
    docs: dict[str, Stamp] = field(default_factory=dict)
    """The files of `site_docs/` that the site was made of."""
    frame: dict[str, Stamp] = field(default_factory=dict)
    """The files that every page depends on, as they were at the last whole build."""
    problems: dict[str, Any] = field(default_factory=dict)
    """What is wrong with the seeds, by the path of the page that tells of it."""
    reloading: Reloading | None = None


state = State()
generator = Generator(_python("generator.preview"), ROOT, ENVIRONMENT)
making = threading.Lock()
"""Held for each page: an edit is not kept waiting while all that follows from the last one is brought in."""
wholes: "queue.SimpleQueue[None]" = queue.SimpleQueue()


def on_startup(command, dirty):  # type: ignore[no-untyped-def]
    """Remember whether this is a preview."""
    ENVIRONMENT["MKDOCS_COMMAND"] = command


def on_config(config):  # type: ignore[no-untyped-def]
    """Have HTML of our own pass Markdown unread."""
    config.markdown_extensions.append(Blocks())
    return config


def on_pre_build(config):  # type: ignore[no-untyped-def]
    """Seeds -> `site_docs/`, before MkDocs lists its files."""
    config.extra["preview"] = ENVIRONMENT.get("MKDOCS_COMMAND") == "serve"
    lasting = config.extra["preview"] and not config.strict
    state.frame = _frame(config)
    if not (_all_of_it() if lasting else _once(config.strict)):
        raise Abort("the generator stopped; what it said stands above")
    state.docs = stamps(Path(config.docs_dir))


def on_files(files, config):  # type: ignore[no-untyped-def]
    """A seed that gives no article has a page in a preview all the same."""
    for path in state.problems.keys() - state.docs.keys():
        files.append(File.generated(config, path, content=PROBLEMS))


def on_nav(nav, config, files):  # type: ignore[no-untyped-def]
    """Keep the navigation."""
    state.nav = nav


def on_env(env, config, files):  # type: ignore[no-untyped-def]
    """Keep what pages are rendered with; JSON in them is as short as it can be, its letters as they are."""
    env.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False, "separators": (",", ":")}
    pages = list(files.documentation_pages())
    state.built = Built(config=config, files=files, pages=pages, nav=state.nav, env=env)


def on_page_context(context, page, config, nav):  # type: ignore[no-untyped-def]
    """In a preview a page tells what is wrong with its seed."""
    context["problems"] = state.problems.get(page.file.src_uri, ())
    return context


def on_post_build(config):  # type: ignore[no-untyped-def]
    """Plain Markdown goes beside the pages: MkDocs itself would make pages of it."""
    plain = Path(config.docs_dir, PLAIN)
    if plain.is_dir():  # a site without articles has none
        shutil.copytree(plain, config.site_dir, dirs_exist_ok=True)


def on_serve(server, config, builder):  # type: ignore[no-untyped-def]
    """After the first build only what changed is made; our own output must not count as an edit."""
    server.unwatch(config.docs_dir)
    state.reloading = Reloading(server.get_app(), server.mount_path)
    server.set_app(state.reloading)
    server.builder = lambda: _after_an_edit(builder)
    generator.when_whole = lambda: wholes.put(None)
    threading.Thread(target=_follow, daemon=True).start()
    return server


def _once(strict: bool) -> bool:
    """Generate and end; whether that went well."""
    command = _python("generator", "generate", *["--strict"] * strict)
    return subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, check=False).returncode == 0  # noqa: S603


def _all_of_it() -> bool:
    """The generator of a preview makes all of `site_docs/`; whether that went well."""
    answer = generator.turn(wants_all=True)
    state.problems = answer.get("problems") or {}
    return bool(answer.get("ok"))


def _frame(config: Any) -> dict[str, Stamp]:
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
        with making:
            build_all()
        _tell(None)
        return
    log.info("Building documentation...")
    start = time.monotonic()
    answer = generator.turn()
    if not answer.get("ok"):
        log.error("the generator stopped; what it said stands above, and the site stays as it was")
        return
    paths = answer["paths"]
    looked_at = differing(state.docs, stamps(Path(built.config.docs_dir))) if paths is None else paths
    brought = [*_brought(built, looked_at), *_with_problems(built, answer["problems"])]
    log.info(f"{len(brought)} files made anew in {time.monotonic() - start:.2f} seconds")


def _brought(built: Built, paths: Iterable[str]) -> list[str]:
    """Bring the files in, one by one, and tell who looks at them; addresses of those that differ."""
    found = []
    for path in paths:
        with making:
            address = bring(built, state.docs, path)
        if address is not None:
            found.append(address)
            _tell([address])
    return found


def _with_problems(built: Built, problems: dict[str, Any] | None) -> list[str]:
    """Show on each page what is wrong with its seed now; addresses of the pages where that is not as before."""
    if problems is None:
        return []
    former, state.problems = state.problems, problems
    found = []
    for path in sorted(path for path in former.keys() | problems.keys() if former.get(path) != problems.get(path)):
        with making:
            if path in state.docs:
                found.append(show(built, path))
            else:
                found.append(show(built, path, PROBLEMS) if path in problems else forget(built, path))
    _tell(found)
    return found


def _follow() -> None:
    """Whenever all of `site_docs/` is made behind a quick turn, bring in what has changed."""
    while True:
        wholes.get()
        built = state.built
        if built is not None:
            start = time.monotonic()
            brought = _brought(built, differing(state.docs, stamps(Path(built.config.docs_dir))))
            log.info(
                f"{len(brought)} more files made anew in {time.monotonic() - start:.2f} seconds: all is up to date"
            )


def _tell(addresses: list[str] | None) -> None:
    """Have the browsers reload that show one of these pages; None: any page."""
    if state.reloading is not None:
        state.reloading.tell_all() if addresses is None else state.reloading.tell(addresses)
