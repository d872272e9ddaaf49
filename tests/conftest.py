"""What tests share: a project of their own in a temporary folder, and the way to run commands in it."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import FrameType

import pytest

ROOT = Path(__file__).parents[1]
SITE_URL = "https://example.org/sub/"
"""A project page's address, below a sub-path."""
REPO_URL = "https://github.com/owner/digest"
PROGRAM = str(ROOT / "generator")
SEEDS = sorted((ROOT / "seeds").glob("00[0-4]_*.txt"))
"""The five that the project began with: what people hand in later must not decide a test."""

signal.signal(signal.SIGINT, signal.default_int_handler)  # deaf to it behind `make check &`; its children would be, too


def make_project(folder: Path) -> Path:
    """A copy of the project without its history, its generated files and its environment."""
    for name in ("generator", "templates"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "seeds").mkdir()
    for seed in SEEDS:
        shutil.copy(seed, folder / "seeds")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "site_docs").mkdir()
    return folder


def _quiet(environment: Mapping[str, str]) -> dict[str, str]:
    """Without what a workflow's runner or a terminal would change in a command's output."""
    own = ("CI", "COLUMNS", "NO_COLOR", "DIGEST_BASE")
    return {key: value for key, value in environment.items() if key not in own and not key.startswith("GITHUB_")}


def run_digest(folder: Path, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """`digest ARGUMENTS` in `folder`, with its output as text."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=folder,
        env=_quiet(os.environ)
        | {"PYTHONPATH": str(folder), "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}
        | environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of the test's own, with the five seeds."""
    return make_project(tmp_path / "project")


@pytest.fixture
def digest(project: Path) -> Callable[..., "subprocess.CompletedProcess[str]"]:
    """Runs `digest` in the test's project."""
    return lambda *arguments, **environment: run_digest(project, *arguments, **environment)


def count_lines(work: Callable[[], object]) -> int:
    """How many lines of the generator `work` runs: as many on every machine, so that a test may bound them."""
    count = 0

    def on_line(frame: FrameType, event: str, arg: object) -> object:
        nonlocal count
        count += event == "line"
        return on_line

    def on_call(frame: FrameType, event: str, arg: object) -> object:
        return on_line if frame.f_code.co_filename.startswith(PROGRAM) else None

    before = sys.gettrace()
    sys.settrace(on_call)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@pytest.fixture(scope="session")
def lines_run() -> Callable[[Callable[[], object]], int]:
    """Counts the lines of the generator that a piece of work runs."""
    return count_lines


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the five seeds, built once a session by the public command for `SITE_URL`."""
    project = make_project(tmp_path_factory.mktemp("site") / "project")
    done = run_digest(project, "build", "--strict", SITE_URL=SITE_URL, REPO_URL=REPO_URL)
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


def snapshot(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Time of change and bytes of every file below `folder`."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): (path.stat().st_mtime_ns, path.read_bytes()) for path in files}
