"""`digest add export.zip`: a seed of each article inside."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest
from click.testing import Result

from generator.intake.imports import names
from tests.serving import Answer, Served

Run = Callable[..., Result]
TEXT = "Am {day}. Mai nahm die Musterspeicher GmbH in Leipzig einen Speicher mit {day} MWh in Betrieb."
ZERO = (2020, 1, 1, 0, 0, 0)


def words(day: int) -> str:
    """An article, another one for each day."""
    return TEXT.format(day=day)


def packed(path: Path, files: dict[str, str | bytes], flags: int = 0) -> Path:
    """A ZIP archive of `files`; `flags` go into each entry as they are."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, ZERO), data, zipfile.ZIP_DEFLATED)
    if flags:
        raw = bytearray(path.read_bytes())
        at = -1
        while (at := raw.find(b"PK\x01\x02", at + 1)) >= 0:
            raw[at + 8] |= flags
        path.write_bytes(raw)
    return path


def seeds(home: Path) -> dict[str, str]:
    """What is in the seeds folder, by its path."""
    folder = home / "seeds"
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()
    }


def test_each_article_of_an_archive_becomes_a_seed(home: Path, run: Run) -> None:
    """In a folder of the archive's name, with the sidecars that it brings; what systems leave behind stays out."""
    files = {
        "a.txt": words(1),
        "2024/Neues Werk.txt": words(2),
        "2024/Neues Werk.yml": "published: 2024-05-02\n",
        "__MACOSX/._a.txt": "x",
        ".DS_Store": "x",
        "2024/Thumbs.db": "x",
    }
    done = run("add", str(packed(home / "Export 1.zip", files)))
    assert seeds(home) == {
        "export-1/a.txt": words(1),
        "export-1/2024/neues-werk.txt": words(2),
        "export-1/2024/neues-werk.yml": "published: 2024-05-02\n",
    }
    assert done.stdout == (
        "added 2 seeds with 2 articles: seeds/export-1/\n\n"
        "to commit:\n  git add seeds/export-1\n  git commit -m 'Add 2 seeds of Export 1.zip'\n"
    )


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_files_of_the_very_same_path_are_all_handed_in(home: Path, run: Run) -> None:
    """Each with the sidecar that is as far on in the archive, and none with the name of another file."""
    with zipfile.ZipFile(home / "twice.zip", "w") as archive:
        for name, text in (("a.txt", words(1)), ("a.txt", words(2)), ("a-2.txt", words(3)), ("a.txt", words(2))):
            archive.writestr(name, text)
        for day in (4, 5):
            archive.writestr("a.yml", f"published: 2024-05-0{day}\n")
    done = run("add", str(home / "twice.zip"))
    assert seeds(home) == {
        "twice/a.txt": words(1),
        "twice/a.yml": "published: 2024-05-04\n",
        "twice/a-2.txt": words(3),
        "twice/a-3.txt": words(2),
        "twice/a-3.yml": "published: 2024-05-05\n",
    }
    assert "1 x is there already (a-4.txt)" in done.output


def test_what_holds_no_article_is_counted_by_its_reason(home: Path, run: Run) -> None:
    """A line for each reason, not for each file."""
    files: dict[str, str | bytes] = {"a.txt": words(1), "b.txt": ""}
    files |= {f"{number}.png": b"\x89PNG\r\n\x1a\n" + bytes([number]) for number in range(3)}
    done = run("add", str(packed(home / "x.zip", files)))
    assert (
        "left out 4 files:\n  3 x The file is an image, which is not read (first seeds/x/0.png). If it" in done.stderr
    )
    assert "  1 x The file is empty (seeds/x/b.txt)." in done.stderr


def test_an_archive_that_comes_in_again_adds_what_is_new(home: Path, run: Run) -> None:
    """The rest is there already, byte for byte."""
    run("add", str(packed(home / "x.zip", {"a.txt": words(1)})))
    done = run("add", str(packed(home / "y.zip", {"a.txt": words(1), "b.txt": words(2)})))
    assert sorted(seeds(home)) == ["x/a.txt", "y/b.txt"]
    assert "1 x is there already (a.txt)" in done.stderr


def test_the_parts_of_a_saved_page_stay_out(home: Path, run: Run) -> None:
    """As they do in the seeds folder."""
    page = f'<html><body><p>{words(1)}</p><img src="a_files/hall.jpg"></body></html>'
    run("add", str(packed(home / "x.zip", {"a.html": page, "a_files/hall.jpg": b"\xff\xd8\xff"})))
    assert list(seeds(home)) == ["x/a.html"]


@pytest.mark.parametrize("codec", ["gb18030", "utf-8", "cp866"])
def test_names_are_read_in_the_codec_of_the_system_that_wrote_them(home: Path, run: Run, codec: str) -> None:
    """Windows sets no flag for it."""
    name = {"gb18030": "海港储能", "utf-8": "海港储能", "cp866": "накопитель"}[codec]
    placeholder = "z" * len(name.encode(codec))
    archive = packed(home / "x.zip", {f"{placeholder}.txt": words(1)})
    archive.write_bytes(archive.read_bytes().replace(placeholder.encode(), name.encode(codec)))
    run("add", str(archive))
    assert list(seeds(home)) == [f"x/{name}.txt"]


@pytest.mark.parametrize(
    ("files", "flags", "message"),
    [
        ({"../../escape.txt": words(1)}, 0, "would leave its folder: '../../escape.txt'"),
        ({"/etc/escape.txt": words(1)}, 0, "would leave its folder"),
        ({"..\\escape.txt": words(1)}, 0, "would leave its folder"),
        ({"a.txt": " " * 300_000_000}, 0, "holds 1 files of 300 MB"),
        ({"a.txt": words(1)}, 1, "is locked with a password"),
    ],
)
def test_an_archive_built_to_harm_is_refused(
    home: Path, run: Run, files: dict[str, str | bytes], flags: int, message: str
) -> None:
    """As a whole; nothing is written."""
    done = run("add", str(packed(home / "x.zip", files, flags)))
    assert message in done.stderr.replace("\n", " ")
    assert (done.exit_code, seeds(home)) == (1, {})
    assert not list(home.parent.glob("escape*"))


def test_an_archive_in_an_archive_is_left_out_with_the_way_out(home: Path, run: Run) -> None:
    """It is not unpacked on its own: bombs are built of such."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("a.txt", words(1))
    files = {"b.zip": inner.getvalue(), "c.url": "[InternetShortcut]\nURL=https://k.example/a\n"}
    done = run("add", str(packed(home / "x.zip", files)))
    assert "2 x is an archive or a link inside an archive (first b.zip). take it out" in done.stderr
    assert done.exit_code == 1


def test_a_file_that_cant_be_written_does_not_stop_the_rest(home: Path, run: Run) -> None:
    """Somebody deleted a seed, and left its sidecar."""
    (home / "seeds" / "x").mkdir()
    (home / "seeds" / "x" / "a.yml").write_text("lang: de", "utf-8")
    done = run("add", str(packed(home / "x.zip", {"a.txt": words(1), "a.yml": "lang: de", "b.txt": words(2)})))
    assert sorted(seeds(home)) == ["x/a.yml", "x/b.txt"]
    assert "1 x there is such a file already (seeds/x/a.txt)" in done.stderr


def test_a_text_that_begins_as_an_archive_is_a_text(home: Path, run: Run) -> None:
    """Two letters are no format."""
    (home / "x.txt").write_text(f"PK. {words(1)}", "utf-8")
    assert run("add", "x.txt").exit_code == 0
    assert sorted(seeds(home)) == ["x.txt", "x.yml"]


def test_a_damaged_archive_says_so(home: Path, run: Run) -> None:
    """It was not copied to its end."""
    archive = packed(home / "x.zip", {"a.txt": words(1)})
    archive.write_bytes(archive.read_bytes()[:60])
    done = run("add", str(archive))
    assert "can't be unpacked" in done.stderr
    assert done.exit_code == 1


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (["a.html", "b/c.html"], ["a.html", "b/c.html"]),
        (["x/index.html", "y/index.html"], ["x/x-index.html", "y/y-index.html"]),
        (["1/x/index.html", "2/x/index.html"], ["1/x/1-x-index.html", "2/x/2-x-index.html"]),
        (["plant/index.html"], ["plant/plant-index.html"]),
        (["a.html", "a.txt"], ["a-2.html", "a-3.txt"]),
        (["x/taken.html"], ["x/x-taken.html"]),
        (["X/A B.HTML"], ["x/a-b.html"]),
    ],
)
def test_files_of_one_name_are_called_after_their_folders(files: list[str], expected: list[str]) -> None:
    """An article's address is made of its file's name alone; `taken` is one of a seed."""
    found = names([PurePosixPath(file) for file in files], {"taken"})
    assert [found[PurePosixPath(file)] for file in files] == expected


@pytest.mark.parametrize("name", ["a.url", "a.txt"])
def test_the_page_behind_a_saved_link_is_taken(home: Path, run: Run, site: Served, name: str) -> None:
    """As Windows saves it, or as a line of text."""
    site.answers["/news"] = Answer(body=words(1).encode(), headers={"Content-Type": "text/plain; charset=utf-8"})
    address = f"{site.address}/news"
    (home / name).write_text(f"[InternetShortcut]\nURL={address}\n" if name == "a.url" else f"{address}\n", "utf-8")
    run("add", name, "--allow-local")
    assert seeds(home)["news.txt"] == words(1)
