"""A preview of so many seeds that an edit is answered in two steps, with a real `mkdocs serve` and real edits."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.preview.turns import FEW
from tests.conftest import make_project, run_digest
from tests.previews import Preview, save

SETTLED = "all is up to date"
GERMAN = "004_17b9a7fb1458c026"


@dataclass(frozen=True)
class Served:
    """A project, its preview, and the folder of the site that it serves."""

    project: Path
    preview: Preview
    site: Path

    def edit(self, name: str, data: bytes) -> list[str]:
        """Save a seed and wait until nothing more follows; what was said."""
        save(self.project / "seeds" / name, data)
        return self.preview.wait_for(SETTLED)

    def seed(self, name: str) -> bytes:
        """What stands in a seed."""
        return (self.project / "seeds" / name).read_bytes()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Five articles, and one that is long enough for many."""
    folder = tmp_path_factory.mktemp("preview")
    project = make_project(folder / "project")
    (project / "seeds" / "long.txt").write_text("A long text\n\n" + "It goes on and on. " * (FEW // 19 + 1))
    (folder / "drafts").mkdir()
    preview = Preview(project, TMPDIR=str(folder / "drafts"))
    preview.wait_for("Serving on")
    preview.rest()
    yield Served(project, preview, next((folder / "drafts").glob("mkdocs_*")))
    preview.end()


def files(folder: Path, but: str = "") -> dict[str, bytes]:
    """Every file below a folder."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found if path.name != but}


def test_an_edited_article_comes_first_and_all_the_rest_behind_it(served: Served) -> None:
    """Its page has the words when the first step ends; the page of a company that it names when the second does."""
    save(served.project / "seeds" / f"{GERMAN}.txt", served.seed(f"{GERMAN}.txt") + b"\nCATL liefert 77 MWh.\n")

    first = served.preview.wait_for("Reloading browsers")
    assert "77 MWh" in served.preview.page(f"articles/{GERMAN}/")
    served.preview.wait_for(SETTLED)

    assert sum("Building documentation" in line for line in first) == 1
    assert GERMAN in served.preview.page("companies/catl/")


def test_a_browser_reloads_the_page_that_changed_and_no_other(served: Served) -> None:
    """The one waits for an answer for as long as its own page stays as it is."""
    edited, other = served.preview.reload_of(f"articles/{GERMAN}/"), served.preview.reload_of("articles/long/")

    served.edit(f"{GERMAN}.txt", served.seed(f"{GERMAN}.txt") + b"\nNoch ein Satz.\n")
    edited.join(timeout=10)

    assert (edited.is_alive(), other.is_alive()) == (False, True)


def test_a_new_seed_has_a_page_and_a_deleted_one_answers_404(served: Served) -> None:
    """At once, and when all is up to date."""
    served.edit("new.txt", served.seed("002_f5657d2c5e6c31f2.txt"))
    assert "CECEP" in served.preview.page("articles/new/")

    (served.project / "seeds" / "new.txt").unlink()
    served.preview.wait_for("Reloading browsers")
    assert served.preview.status("articles/new/") == 404
    served.preview.wait_for(SETTLED)

    assert served.preview.status("articles/new/") == served.preview.status("articles/new.json") == 404


def test_a_broken_seed_tells_its_problem_on_its_page_and_in_the_terminal(served: Served) -> None:
    """Though it gives no article; mended, it is one."""
    said = served.edit("broken.txt", b"")
    page = served.preview.page("articles/broken/")
    assert "seeds/broken.txt: error: The file is empty.\n" in said
    assert "What is wrong with this seed" in page
    assert "The file is empty." in page

    served.edit("broken.txt", b"The plant of CATL in Ningde stores 20 MWh.\n")

    mended = served.preview.page("articles/broken/")
    assert "20 MWh" in mended
    assert "What is wrong with this seed" not in mended


def test_what_stands_beside_an_article_tells_of_it_on_its_page(served: Served) -> None:
    """A sidecar that does not parse: the article is there, with the problem above it; its words stay words."""
    said = served.edit(f"{GERMAN}.yml", b"title: [<b>bold</b>\n")
    page = served.preview.page(f"articles/{GERMAN}/")

    assert any(line.startswith(f"seeds/{GERMAN}.yml") for line in said)
    assert "What is wrong with this seed" in page
    assert "<b>bold</b>" not in page

    (served.project / "seeds" / f"{GERMAN}.yml").unlink()
    served.preview.wait_for(SETTLED)
    assert "What is wrong with this seed" not in served.preview.page(f"articles/{GERMAN}/")


def test_after_all_these_edits_everything_is_as_a_fresh_build_makes_it(served: Served, tmp_path: Path) -> None:
    """`site_docs/` as the command does, the site as a whole build of MkDocs does."""
    fresh = make_project(tmp_path / "fresh")
    shutil.rmtree(fresh / "seeds")
    shutil.copytree(served.project / "seeds", fresh / "seeds")
    run_digest(fresh, "generate")
    assert files(served.project / "site_docs") == files(fresh / "site_docs")

    before = files(served.site)
    settings = served.project / "mkdocs.yml"
    save(settings, settings.read_bytes() + b"# a comment\n")
    served.preview.wait_for("Reloading browsers")

    assert files(served.site) == before
