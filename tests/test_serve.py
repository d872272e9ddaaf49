"""The live preview, with a real `mkdocs serve` and real edits."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import make_project
from tests.previews import PATIENCE, Preview, save


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Preview]]:
    """A project and its preview, ready."""
    project = make_project(tmp_path_factory.mktemp("serve") / "project")
    running = Preview(project)
    running.wait_for("Serving on")
    running.rest()
    yield project, running
    running.end()


def edit_seed(project: Path) -> None:
    """A sentence more at the end of the German seed."""
    path = project / "seeds" / "004_17b9a7fb1458c026.txt"
    save(path, path.read_bytes() + b"\nDas Labor misst 77 MWh.\n")


def edit_sidecar(project: Path) -> None:
    """A person corrects the title."""
    save(project / "seeds" / "004_17b9a7fb1458c026.yml", b"title: Ein Titel von Hand\n")


def edit_template(project: Path) -> None:
    """Other words on the page about the site."""
    path = project / "templates" / "pages" / "about.md"
    save(path, (path.read_text("utf-8") + "\nA sentence of the template test.\n").encode())


def edit_lexicon(project: Path) -> None:
    """Another name for a tag: everything is extracted again."""
    path = project / "generator" / "facts" / "lexicons" / "tags.yml"
    save(path, (path.read_text("utf-8").replace("en: Energy storage", "en: Kept for later", 1)).encode())


def edit_generator(project: Path) -> None:
    """Another name for the first article's table of contents: an edit to code is served fresh."""
    path = project / "generator" / "slugs.py"
    save(path, (path.read_text("utf-8").replace('strip("-")', 'strip("-") + "x"', 1)).encode())


def drop_seed(project: Path) -> None:
    """A new file, as a contributor drops it."""
    save(project / "seeds" / "new-file.txt", (project / "seeds" / "002_f5657d2c5e6c31f2.txt").read_bytes())


EDITS = (
    (edit_seed, "articles/004_17b9a7fb1458c026/", "77 MWh"),
    (edit_sidecar, "articles/004_17b9a7fb1458c026/", "Ein Titel von Hand"),
    (edit_template, "about/", "A sentence of the template test."),
    (edit_lexicon, "articles/000_3f5714ad22245d1f/", "Kept for later"),
    (drop_seed, "articles/new-file/", "CECEP"),
    (edit_generator, "articles/002_f5657d2c5e6c31f2x/", "CECEP"),
)


def test_a_preview_lets_the_script_of_mkdocs_run(preview: tuple[Path, Preview]) -> None:
    """MkDocs puts it into each page that it serves, where the policy of the built site would forbid it."""
    _, running = preview

    assert "Content-Security-Policy" not in running.page("about/")


@pytest.mark.parametrize(("edit", "path", "words"), EDITS, ids=[edit.__name__ for edit, _, _ in EDITS])
def test_an_edit_is_built_exactly_once_and_reloads(preview, edit, path: str, words: str) -> None:  # type: ignore[no-untyped-def]
    """One build, one reload, and the new words on the page."""
    project, running = preview

    edit(project)
    heard = running.wait_for("Reloading browsers") + running.rest()

    assert sum("Building documentation" in line for line in heard) == 1, "".join(heard)
    assert words in running.page(path)


def test_a_slip_in_the_generator_is_shown_and_its_mending_is_served(preview) -> None:  # type: ignore[no-untyped-def]
    """The traceback stands in the terminal; the server and the generator go on."""
    project, running = preview
    path = project / "generator" / "pages" / "article.py"
    sound = path.read_text("utf-8")

    save(path, (sound + "\ndef broken(:\n").encode())
    heard = running.wait_for("the generator stopped") + running.rest()
    save(path, (sound + "\n# mended\n").encode())
    running.wait_for("Reloading browsers")
    running.rest()

    assert any("SyntaxError" in line for line in heard), "".join(heard)
    assert "联动天翼" in running.page("")


def test_an_edit_to_what_stays_in_memory_starts_the_generator_anew(preview) -> None:  # type: ignore[no-untyped-def]
    """Once; and what edited code prints stands in the terminal, and is no answer to the server."""
    project, running = preview
    path = project / "generator" / "yaml_files.py"

    save(path, (path.read_text("utf-8") + '\nprint("a word from the code")\n').encode())
    heard = running.wait_for("Reloading browsers") + running.rest()

    assert sum("Building documentation" in line for line in heard) == 1, "".join(heard)
    assert "a word from the code\n" in heard


def test_an_interrupt_ends_the_server_and_the_generator(preview) -> None:  # type: ignore[no-untyped-def]
    """As Ctrl-C does: to both at once, without a traceback even where code makes another exception of it."""
    project, running = preview
    path = project / "generator" / "pages" / "article.py"
    halfway = 'import time\nprint("halfway")\ntry:\n    time.sleep(60)\nfinally:\n    raise OSError\n'

    save(path, f"{halfway}{path.read_text('utf-8')}".encode())
    running.wait_for("halfway")
    os.killpg(running.process.pid, signal.SIGINT)
    running.process.wait(timeout=PATIENCE)
    running.listener.join(timeout=PATIENCE)

    said = "".join(running.rest())
    assert not running.listener.is_alive(), "somebody still holds the terminal"
    assert [words for words in ("Traceback", "Interrupt") if words in said] == [], said


def test_an_interrupt_ends_our_own_command_well(project: Path) -> None:
    """It waits for MkDocs to end, and calls nothing aborted."""
    running = Preview(project, "generator")
    running.wait_for("Serving on")

    os.killpg(running.process.pid, signal.SIGINT)
    status = running.process.wait(timeout=PATIENCE)
    running.listener.join(timeout=PATIENCE)

    said = "".join(running.rest())
    assert status == 0
    assert [words for words in ("Traceback", "Abort") if words in said] == [], said
    assert running.process.stdout
    running.process.stdout.close()


def test_a_signal_to_our_own_command_ends_all_of_it(project: Path) -> None:
    """As those send it who run a preview for others: no server and no generator stays behind."""
    running = Preview(project, "generator")
    running.wait_for("Serving on")

    running.process.terminate()
    running.process.wait(timeout=PATIENCE)
    running.listener.join(timeout=PATIENCE)

    assert not running.listener.is_alive(), "somebody still holds the terminal"
    assert running.process.stdout
    running.process.stdout.close()
