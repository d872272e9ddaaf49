"""How soon an edit is on the screen in a preview: `python -m tests.bench_preview [SEEDS] [FOLDER]`.

Seconds from saving a file until the server answers with the new words, and until it tells a browser that shows the
page to reload. FOLDER keeps the project for a next time: the first build of ten thousand seeds takes its time.
"""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.conftest import make_project
from tests.previews import Preview, save
from tests.scale import write

SEEDS = 1_000
ROUNDS = 3
ASKED = {1_000: 1.5, 10_000: 3.0}
STEP = 0.01
LONGEST = 120


def until(holds: Callable[[], bool]) -> float:
    """Seconds until it holds."""
    start = time.perf_counter()
    while not holds():
        if time.perf_counter() - start > LONGEST:
            raise TimeoutError
        time.sleep(STEP)
    return time.perf_counter() - start


def project_of(folder: Path, count: int) -> Path:
    """A project with so many invented seeds; one that is there already gets the code of today."""
    if not folder.exists():
        make_project(folder)
        shutil.rmtree(folder / "seeds")
        write(folder / "seeds", count)
        return folder
    fresh = make_project(folder.with_name(f"{folder.name}.fresh"))
    for name in ("generator", "templates"):
        shutil.rmtree(folder / name)
        (fresh / name).rename(folder / name)
    shutil.copy(fresh / "mkdocs.yml", folder)
    shutil.rmtree(fresh)
    return folder


def report(name: str, spans: list[float], note: str = "") -> None:
    """One line: the least and the most of several."""
    load = os.getloadavg()[0]
    sys.stdout.write(f"{name:42}{min(spans):8.2f} s{max(spans):8.2f} s   load {load:.1f}  {note}\n")
    sys.stdout.flush()


def edited(running: Preview, seed: Path, page: str) -> tuple[list[float], list[float]]:
    """A sentence more, several times: until it is served, and until a browser is told to reload."""
    served, told = [], []
    for number in range(ROUNDS):
        words = f"Edit {time.time_ns()} measures {7001 + number} MWh."  # a folder that is kept has those of last time
        browser = running.reload_of(page)
        start = time.perf_counter()
        save(seed, seed.read_bytes() + f"\n{words}\n".encode())
        served.append(until(lambda words=words: words in running.page(page)))  # type: ignore[misc]
        browser.join()
        told.append(time.perf_counter() - start)
        time.sleep(1)  # the next edit comes while all that follows from this one is made
    return served, told


def added_and_deleted(running: Preview, folder: Path) -> tuple[list[float], list[float]]:
    """A seed more, and gone again."""
    added, deleted = [], []
    for number in range(ROUNDS):
        seed = folder / f"added-{number}.txt"
        save(seed, (folder / "s00003.txt").read_bytes())
        added.append(until(lambda seed=seed: running.status(f"articles/{seed.stem}/") == 200))  # type: ignore[misc]
        seed.unlink()
        deleted.append(until(lambda seed=seed: running.status(f"articles/{seed.stem}/") == 404))  # type: ignore[misc]
    return added, deleted


def figures(running: Preview, seeds: Path, count: int) -> None:
    """A line for each kind of edit."""
    note = f"asked: {ASKED[count]} s" if count in ASKED else ""
    original = (seeds / "s00001.txt").read_bytes()
    served, told = edited(running, seeds / "s00001.txt", "articles/s00001/")
    report(f"{count} seeds: edit -> served", served, note)
    report(f"{count} seeds: edit -> reload", told, note)
    added, deleted = added_and_deleted(running, seeds)
    report(f"{count} seeds: new seed -> served", added, note)
    report(f"{count} seeds: seed deleted -> 404", deleted, note)
    start = time.perf_counter()
    save(seeds / "s00001.txt", original)
    running.wait_for("all is up to date", longest=3600)
    report(f"{count} seeds: edit -> all up to date", [time.perf_counter() - start])


def main(count: int = SEEDS, folder: str = "") -> None:
    """Print the report."""
    with tempfile.TemporaryDirectory() as drafts:
        project = project_of(Path(folder or f"{drafts}/project"), count)
        start = time.perf_counter()
        running = Preview(project)
        try:
            running.wait_for("Serving on", longest=3600)
            report("first build", [time.perf_counter() - start])
            time.sleep(2)
            figures(running, project / "seeds", count)
        finally:
            running.end()


if __name__ == "__main__":
    main(*(int(one) if one.isdigit() else one for one in sys.argv[1:]))  # type: ignore[arg-type]
