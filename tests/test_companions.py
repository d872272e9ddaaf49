"""The folder that a browser puts beside a page it saves: its files are no seeds, and no seed is one of them."""

from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from generator import companions, disk
from generator.settings import Settings

PAGE = '<html><img src="./{folder}/hall.jpg"><iframe src="./{folder}/ad.html"></iframe></html>'


def found(root: Path, files: dict[str, str]) -> list[str]:
    """The names of the seeds among `files`."""
    for name, words in files.items():
        path = root / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, "utf-8")
    seeds, problems = disk.seeds(Settings(root=root))
    assert not problems
    return [seed.path.removeprefix("seeds/") for seed in seeds]


@pytest.mark.parametrize("folder", ["a_files", "a.files", "a-Dateien", "a_fichiers", "a_bestanden", "a_archivos"])
def test_the_parts_of_a_saved_page_are_no_seeds(tmp_path: Path, folder: str) -> None:
    """In the languages of browsers; the page is one."""
    files = {"a.html": PAGE.format(folder=folder), f"{folder}/hall.jpg": "", f"{folder}/style.css": ""}
    assert found(tmp_path, files | {f"{folder}/ad.html": "x"}) == ["a.html"]


def test_thousands_of_saved_pages_take_work_in_proportion(lines_run: Callable[[Callable[[], object]], int]) -> None:
    """Each folder looks for its page by name, not through all files beside it."""

    def work(pages: int) -> int:
        files = [PurePosixPath(name) for n in range(pages) for name in (f"{n}.html", f"{n}_files/x.js")]
        return lines_run(lambda: companions.parts(files, lambda path: f"{path.stem}_files/x.js".encode()))

    assert work(800) <= 2.1 * work(400)


def test_a_name_in_another_script_is_found_as_browsers_encode_it(tmp_path: Path) -> None:
    """Percent-encoded, as Firefox writes it."""
    page = '<img src="%E6%B5%B7%E6%B8%AF%20%281%29_files/a.jpg">'
    assert found(tmp_path, {"海港 (1).html": page, "海港 (1)_files/a.jpg": ""}) == ["海港 (1).html"]


def test_a_folder_that_the_page_does_not_name_holds_seeds(tmp_path: Path) -> None:
    """Its name alone makes it no companion."""
    files = {"tesla.html": "<p>An article.</p>", "tesla_files/report.txt": "x", "tesla_files/second.html": "x"}
    assert found(tmp_path, files) == ["tesla.html", "tesla_files/report.txt", "tesla_files/second.html"]


def test_an_article_put_into_such_a_folder_is_a_seed(tmp_path: Path) -> None:
    """Neither the page nor a frame of it names that file."""
    files = {"a.html": PAGE.format(folder="a_files"), "a_files/hall.jpg": "", "a_files/mine.txt": "x"}
    assert found(tmp_path, files) == ["a.html", "a_files/mine.txt"]


def test_what_a_frame_brings_along_is_a_part_of_the_page(tmp_path: Path) -> None:
    """Browsers put the parts of frames into the same folder."""
    files = {
        "a.html": PAGE.format(folder="a_files"),
        "a_files/ad.html": '<iframe src="./inner.html">',
        "a_files/inner.html": "",
    }
    assert found(tmp_path, files) == ["a.html"]


def test_a_folder_without_its_page_holds_seeds(tmp_path: Path) -> None:
    """Nothing is lost in silence."""
    assert found(tmp_path, {"a_files/mine.txt": "x"}) == ["a_files/mine.txt"]
