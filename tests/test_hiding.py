"""An article that a person hides: nothing of it is on the site, in no kind of file."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT, run_digest

WORDS = ("Quarzfels", "quarzfels", "Zwickmühlenau", "zwickmühlenau", "4321", "geheim-ablage", "alte-ablage")
"""What stands in the hidden article alone: a company, a place of its title, a number, its file's name now and once."""
HIDDEN = """Quarzfels Speicher GmbH baut in Zwickmühlenau

Die Quarzfels Speicher GmbH und CATL bauen am 3. Mai 2026 in Leipzig einen Speicher mit 4321 MWh bei Zwickmühlenau.
"""
SHOWN = """CATL baut in Dresden

CATL baut am 4. Mai 2026 in Dresden einen Speicher mit 20 MWh. Das kostet 5 Mio. Euro.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with two seeds, one of which is hidden later."""
    for name in ("templates", "mkdocs.yml"):
        (tmp_path / name).symlink_to(ROOT / name)
    for folder in ("seeds", "site_docs"):
        (tmp_path / folder).mkdir()
    (tmp_path / "seeds/geheim-ablage.txt").write_text(HIDDEN)
    (tmp_path / "seeds/offen.txt").write_text(SHOWN)
    return tmp_path


def told(folder: Path) -> Iterator[str]:
    """What the files of `folder` say, and how they are called; what is packed is unpacked."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            unpacked = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
            yield f"{path.relative_to(folder)}\n{unpacked.decode('utf-8', 'replace')}"


def leaks(folder: Path) -> list[tuple[str, str]]:
    """Words of the hidden article with the files that hold them."""
    return [(word, one.partition("\n")[0]) for one in told(folder) for word in WORDS if word in one]


def generate(project: Path) -> None:
    """Build the pages, the data and the search index."""
    done = run_digest(project, "generate", "--no-measure", PYTHONPATH=str(ROOT))
    assert done.returncode == 0, done.stderr


def test_of_a_hidden_article_no_word_is_left_anywhere(project: Path) -> None:
    """Not in pages, lists, feeds, tables, search or redirects; before, they were all over the site."""
    generate(project)
    before = {word for word, _ in leaks(project / "site_docs")}
    assert before >= {"Quarzfels", "quarzfels", "Zwickmühlenau", "4321", "geheim-ablage"}

    (project / "seeds/geheim-ablage.yml").write_text("hide: true\nwas: [alte-ablage]\n")
    generate(project)

    assert leaks(project / "site_docs") == []
    assert (project / "site_docs/articles/offen.md").is_file()
    assert not (project / "site_docs/articles/geheim-ablage.md").exists()


def test_hiding_leaves_the_same_site_as_taking_the_seed_away(project: Path) -> None:
    """The old address answers as any that never was."""
    (project / "seeds/geheim-ablage.yml").write_text("hide: true\n")
    generate(project)
    hidden = list(told(project / "site_docs"))

    (project / "seeds/geheim-ablage.txt").unlink()
    (project / "seeds/geheim-ablage.yml").unlink()
    generate(project)

    assert list(told(project / "site_docs")) == hidden
