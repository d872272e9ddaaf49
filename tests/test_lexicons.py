"""Lexicons of a project's own stand in place of the package's, in every program and worker that reads them."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import build, capacities, lexicons
from generator.errors import DigestError
from generator.facts.companies import check as companies_check
from generator.facts.quantities import check as quantities_check
from generator.model import Seed
from tests.conftest import run_digest

TEXT = (
    "Halbleiter Muster: Elbkern Micro signs a contract\n\nElbkern Micro and CATL signed a supply contract in Dresden.\n"
)
COMPANIES = "elbkern-micro: {name: Elbkern Micro, country: DE, en: [Elbkern Micro]}\n"


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Path]:
    """An empty folder of lexicons; afterwards those of the package are in use again."""
    folder = tmp_path / "lexicons"
    folder.mkdir()
    yield folder
    lexicons.use(None)


def known(text: str = TEXT) -> list[str]:
    """Ids of the companies of a text that a lexicon knows."""
    articles, _ = build.articles_of(Seed(path="seeds/a.txt", data=text.encode()))
    return sorted(one.id for one in articles[0].facts.companies if one.known)


def test_own_companies_stand_in_place_of_the_packages(own: Path) -> None:
    """A folder of companies replaces the whole folder of the package; without it the package's are back."""
    (own / "companies").mkdir()
    (own / "companies" / "chips.yml").write_text(COMPANIES, "utf-8")
    assert known() == ["catl"]
    lexicons.use(own)
    assert known() == ["elbkern-micro"]
    lexicons.use(None)
    assert known() == ["catl"]


def test_what_the_folder_has_not_is_read_from_the_package(own: Path) -> None:
    """With companies alone of its own, a project has the package's topics."""
    (own / "companies").mkdir()
    lexicons.use(own)
    assert lexicons.found("tags.yml") == lexicons.PACKAGE / "tags.yml"
    assert lexicons.found("companies") == own / "companies"


def test_an_edit_is_taken_up_by_the_same_program(own: Path) -> None:
    """A preview reads an edited lexicon without a new start."""
    (own / "companies").mkdir()
    file = own / "companies" / "chips.yml"
    file.write_text(COMPANIES, "utf-8")
    lexicons.use(own)
    assert known() == ["elbkern-micro"]
    file.write_text(COMPANIES.replace("elbkern-micro", "elbkern"), "utf-8")
    lexicons.use(own)
    assert known() == ["elbkern"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("tag.yml", "no lexicon has this name, so nothing reads it\n  fix: call it tags.yml"),
        ("company", "no lexicon has this name, so nothing reads it\n  fix: call it companies"),
        ("role_words.yml", "names and dates have one grammar for all industries"),
    ],
)
def test_a_name_that_nothing_reads_is_refused(own: Path, name: str, words: str) -> None:
    """A slip in a file's name stops the command, names the file and says what is meant."""
    (own / name).touch()
    with pytest.raises(DigestError, match="lexicons") as told:
        lexicons.use(own)
    assert str(told.value).startswith(f"{own / name}: {words}")
    assert lexicons.in_use() is None


@pytest.mark.parametrize("name", ["README.md", "tags.yml~", ".tags.yml"])
def test_a_note_or_draft_in_the_folder_is_no_lexicon(own: Path, name: str) -> None:
    """An editor's draft and a readme lie there in peace."""
    (own / name).touch()
    lexicons.use(own)
    assert lexicons.in_use() == own


def test_commands_and_workers_read_the_projects_lexicons(project: Path) -> None:
    """`extract` takes the project's lexicons in it and in its workers, and the package's outside."""
    (project / "lexicons" / "companies").mkdir(parents=True)
    (project / "lexicons" / "companies" / "chips.yml").write_text(COMPANIES, "utf-8")
    files = [project / f"{name}.txt" for name in "abc"]
    for file in files:
        file.write_text(TEXT, "utf-8")

    def found(folder: Path, *arguments: str) -> list[list[str]]:
        said = run_digest(folder, "extract", *map(str, files), "--format", "jsonl", *arguments, PYTHONPATH=str(project))
        records = map(json.loads, said.stdout.splitlines())
        return [[one["id"] for one in record["company"] if one["known"]] for record in records]

    assert found(project) == found(project, "--workers", "2") == [["elbkern-micro"]] * 3
    assert found(project.parent) == [["catl"]] * 3


def test_an_edited_lexicon_makes_its_articles_anew(project: Path) -> None:
    """What was remembered under other lexicons is not taken."""
    (project / "seeds" / "chip.txt").write_text(TEXT, "utf-8")
    assert run_digest(project, "generate").returncode == 0
    page = project / "site_docs" / "articles" / "chip.md"
    assert "companies/elbkern-micro" not in page.read_text("utf-8")
    (project / "lexicons" / "companies").mkdir(parents=True)
    (project / "lexicons" / "companies" / "chips.yml").write_text(COMPANIES, "utf-8")
    assert run_digest(project, "generate").returncode == 0
    assert "companies/elbkern-micro" in page.read_text("utf-8")


def test_a_table_of_amounts_that_counts_nothing_is_told_with_its_line(own: Path) -> None:
    """Whatever asks for it first; what adds up over counted things goes by it."""
    (own / "capacities.yml").write_text("subjects:\n  other: {}\nfamilies:\n  power: {units: {MW: 1}}\n", "utf-8")
    lexicons.use(own)

    with pytest.raises(DigestError, match="there is no `number:`") as raised:
        capacities.family("units")

    assert raised.value.where == f"{own}/capacities.yml:4"


def test_the_check_of_companies_names_the_line_of_a_file_that_does_not_parse(own: Path) -> None:
    """As the build does, without a traceback."""
    (own / "companies").mkdir()
    (own / "companies" / "chips.yml").write_text(f"{COMPANIES}other: {{name: Other\n", "utf-8")
    lexicons.use(own)

    with pytest.raises(DigestError, match=r"a `\{` is not closed") as raised:
        companies_check.problems()

    assert raised.value.where == f"{own}/companies/chips.yml:2"


def test_a_period_that_is_none_is_told(own: Path) -> None:
    """It would count nothing, silently."""
    table = (lexicons.PACKAGE / "capacities.yml").read_text("utf-8")
    (own / "capacities.yml").write_text(f"{table}\nperiods: [year, anno]\n", "utf-8")
    lexicons.use(own)

    assert "capacities: anno is no period; there are year, month" in quantities_check.problems()
