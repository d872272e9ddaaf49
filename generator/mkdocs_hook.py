"""The one place that MkDocs calls: the generator runs beside it as a program of its own.

A program of its own, because MkDocs keeps a hook's modules for as long as it serves: an edit to the
generator would be served stale.
"""

import os
import subprocess
import sys
from pathlib import Path

from mkdocs.exceptions import Abort

ROOT = Path(__file__).parents[1]
# Bytecode written into the watched folder would count as an edit and build the site again.
ENVIRONMENT = os.environ | {"PYTHONPYCACHEPREFIX": str(ROOT / ".cache" / "bytecode"), "PYTHONPATH": str(ROOT)}


def _digest(*arguments: str) -> None:
    done = subprocess.run([sys.executable, "-m", "generator", *arguments], cwd=ROOT, env=ENVIRONMENT, check=False)  # noqa: S603
    if done.returncode:
        raise Abort("the generator stopped; what it said stands above")


def on_pre_build(config):  # type: ignore[no-untyped-def]
    """Seeds -> `site_docs/`, before MkDocs lists its files."""
    _digest("generate", *(["--strict"] if config.strict else []))


def on_serve(server, config, builder):  # type: ignore[no-untyped-def]
    """Our own output must not count as an edit: MkDocs would build for ever."""
    server.unwatch(config.docs_dir)
    return server
