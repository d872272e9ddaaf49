from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.serving import Served, serving

FOLDERS = ("seeds", "templates", "tests/gold")
MOMENT = "2026-03-01T08:15:00Z"


@pytest.fixture
def site() -> Iterator[Served]:
    """A real server on loopback."""
    with serving() as served:
        yield served


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project, which is the working directory."""
    folder = tmp_path / "home"
    for name in FOLDERS:
        (folder / name).mkdir(parents=True)
    (folder / "mkdocs.yml").write_text("site_name: Test\n", "utf-8")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("DIGEST_RETRIEVED", MOMENT)
    return folder


@pytest.fixture
def run(home: Path) -> Callable[..., Result]:
    """Runs `digest` in the project, in this process."""
    return lambda *arguments, given=b"": CliRunner().invoke(main, arguments, input=given, catch_exceptions=False)
