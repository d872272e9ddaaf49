"""A site of ten thousand invented articles, stage by stage: `make scale` (`ARTICLES=1500` for fewer).

Times are wall-clock seconds of a first build, and the same as multiples of the yardstick of `tests.bench`, which a
slower machine does not change. Beside each stage stands the memory that the program has held at most until then.
"""

import gzip
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from generator import build, pages, settings
from generator.pages.site import site_of
from generator.record import to_json
from tests import bench, scale
from tests.conftest import make_project

MANY = 10_000
HEAVIEST = 5
LARGEST = 25
T = TypeVar("T")


def timed(name: str, unit: float, work: Callable[[], T]) -> T:
    """What `work` gives; how long it took goes into the report."""
    begin = time.perf_counter()
    made = work()
    seconds = time.perf_counter() - begin
    say(name, f"{seconds:8.1f} s{seconds / unit:12.0f} x{peak(resource.RUSAGE_SELF):9.0f} MB")
    return made


def say(name: str, figure: str) -> None:
    """One line of the report, as soon as it is known."""
    sys.stdout.write(f"{name:36}{figure}\n")
    sys.stdout.flush()


def peak(who: int) -> float:
    """Megabytes that this program, or the largest one that it ran, has held at most."""
    return resource.getrusage(who).ru_maxrss / bench.PEAK_UNITS


def project_of(folder: Path, count: int) -> settings.Settings:
    """A project with so many invented seeds and none of ours."""
    root = make_project(folder)
    for path in (root / "seeds").iterdir():
        path.unlink()
    scale.write(root / "seeds", count)
    return settings.load(root)


def render(one: settings.Settings, unit: float) -> None:
    """All pages of the site, kind by kind; none is kept, as in a build."""
    whole, names = timed("facts of the seeds, and stories", unit, lambda: build.gather(one, {}, lambda made, _: made))
    site = timed("indexes of the site", unit, lambda: site_of(whole, names, one, to_json))
    for kind in pages.KINDS:
        name = f"  {kind.__name__}"
        sizes = timed(name, unit, lambda kind=kind: [len(page.text.encode()) for page in kind(site)])  # type: ignore[misc]
        say("", f"{len(sizes):8} files{sum(sizes) / 1e6:11.1f} MB")


def mkdocs(root: Path) -> None:
    """The public way to a site: its hook generates from the facts that are remembered, and writes the search index."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    environment = os.environ | {"PYTHONPATH": str(root), "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=root, env=environment, check=True)


def weigh(site: Path) -> None:
    """Files and bytes of the built site, in all and by kind; its weightiest pages, some as servers send them."""
    sizes = {path: path.stat().st_size for path in site.rglob("*") if path.is_file()}
    say("the built site", f"{len(sizes):8} files{sum(sizes.values()) / 1e6:11.1f} MB  asked: < 100,000, < 1,000 MB")
    kinds: dict[str, list[int]] = defaultdict(list)
    for path, size in sizes.items():
        folder, *below = path.relative_to(site).parts
        kinds[f"{folder}{'/*' * len(below)}{path.suffix}"].append(size)
    for kind in sorted(kinds, key=lambda one: -sum(kinds[one]))[:LARGEST]:
        say(f"  {kind}", f"{len(kinds[kind]):8} files{sum(kinds[kind]) / 1e6:11.1f} MB")
    for name, own, most in packed(site):
        say(f"  {name}, packed, without the theme", f"{own / 1e3:8.1f} kB  asked: < {most} kB with it")
    whole = sorted((path for path in sizes if path.suffix == ".html"), key=sizes.__getitem__, reverse=True)
    for path in whole[:HEAVIEST]:
        say(f"  {path.relative_to(site).as_posix()[:32]}", f"{sizes[path] / 1e3:8.0f} kB  asked: < 300 kB")


def packed(site: Path) -> Iterator[tuple[str, int, int]]:
    """Name, size as servers send it, and limit in kB, of the pages that a first visit is measured by."""
    companies = max((site / "companies").glob("*/index.html"), key=lambda path: path.stat().st_size)
    article = next((site / "articles").glob("*/index.html"))
    shown = {"home": (site, 240), "timeline": (site / "timeline", 240), "ledger": (site / "ledger", 240)}
    shown |= {"an article": (article.parent, 200), "largest company": (companies.parent, 200)}
    for name, (folder, most) in shown.items():
        yield name, len(gzip.compress((folder / "index.html").read_bytes(), 6)), most


def main() -> None:
    """Print the report."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else MANY
    unit = bench.yardstick("".join(text for _, text in scale.seeds(5)) * 3)
    with tempfile.TemporaryDirectory() as folder:
        one = timed(f"{count} seeds written", unit, lambda: project_of(Path(folder) / "project", count))
        render(one, unit)
        timed("all of it, and MkDocs", unit, lambda: mkdocs(one.root))
        say("memory of the largest other program", f"{peak(resource.RUSAGE_CHILDREN):8.0f} MB")
        weigh(one.root / "site")


if __name__ == "__main__":
    main()
