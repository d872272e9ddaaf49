"""Pictures of the pages of changed seeds, for a pull request: `make shots` puts them into `shots/`.

Which seeds changed says `digest check`; the site must have been built.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.conftest import chromium
from tests.browser.server import served
from tests.conftest import ROOT

MOST = 20
"""Pages that are drawn: whoever hands in a thousand looks at the site itself."""
VIEWS = ((390, "light"), (1440, "dark"))
"""Widths in pixels, a phone's and a desk's, each in one of the two schemes."""


def changed(project: Path) -> list[str]:
    """The last part of the address of each changed article's page."""
    command = [sys.executable, "-m", "generator", "check", "--changed", "--format", "json"]
    told = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    if not told.stdout:
        raise SystemExit(told.stderr)
    return [article["slug"] for seed in json.loads(told.stdout)["seeds"] for article in seed["articles"]]


def draw(browser: Browser, address: str, slugs: list[str], out: Path) -> Iterator[Path]:
    """A picture of each article's page in each view; a hidden article has no page and gets none."""
    for width, scheme in VIEWS:
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
        page = context.new_page()
        for slug in slugs[:MOST]:
            answer = page.goto(f"{address}articles/{slug}/", wait_until="networkidle")
            if answer and answer.ok:
                path = out / f"{slug}-{width}-{scheme}.png"
                page.screenshot(path=path, full_page=True)
                yield path
        context.close()


def main(project: Path) -> None:
    """Draw what changed in `project` into its folder `shots`, anew."""
    out = project / "shots"
    shutil.rmtree(out, ignore_errors=True)
    slugs = changed(project)
    print(f"{len(slugs)} changed pages" + (f", the first {MOST} of them drawn" if len(slugs) > MOST else ""))
    if not slugs:
        return
    out.mkdir()
    with chromium() as browser, served(project / "site") as address:
        for path in draw(browser, address, slugs, out):
            print(path.relative_to(project))


if __name__ == "__main__":
    main(ROOT)
