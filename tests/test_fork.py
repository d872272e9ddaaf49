"""A site of another industry: own lexicons and seeds, the templates as they are, and not a change in the generator."""

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.browser.conftest import chromium
from tests.browser.searching import search
from tests.browser.server import served
from tests.conftest import ROOT, run_digest

HERE = Path(__file__).parent / "fork"
PAGE = ROOT / "templates" / "pages" / "fork.md"
BLOCK = re.compile(r"^```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
OURS = re.compile(r"batter|energy storage|MWh|CATL|new-energy|储能|电池", re.IGNORECASE)
"""Words of the industry of the package's lexicons."""


def unpacked(path: Path) -> str:
    """The text of a packed file."""
    return gzip.decompress(path.read_bytes()).decode()


def project_of(folder: Path, mkdocs: dict[str, Any]) -> Path:
    """A fork without seeds: the generator and the templates as they are, and these keys of `mkdocs.yml`."""
    for name in ("generator", "templates"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "seeds").mkdir()
    (folder / "site_docs").mkdir()
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    for key in ("site_name", "site_description"):
        text = re.sub(rf"^{key}:.*$", f"{key}: {json.dumps(mkdocs[key])}", text, flags=re.MULTILINE)
    text = re.sub(r"logo: \S+", f"logo: {mkdocs['theme']['icon']['logo']}", text)
    (folder / "mkdocs.yml").write_text(text.replace("watch:\n", f"watch:\n  - {mkdocs['watch'][0]}\n"), "utf-8")
    return folder


@pytest.fixture(scope="module")
def fork(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of semiconductors."""
    settings = yaml.safe_load((HERE / "mkdocs.yml").read_text("utf-8"))
    folder = project_of(tmp_path_factory.mktemp("fork") / "project", settings)
    for name in ("lexicons", "seeds"):
        shutil.copytree(HERE / name, folder / name, dirs_exist_ok=True)
    done = run_digest(folder, "build", "--strict", SITE_URL="https://example.org/chips/")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def records(fork: Path) -> dict[str, dict[str, Any]]:
    """The published records by id."""
    lines = unpacked(fork / "site_docs" / "data" / "articles.jsonl.gz").splitlines()
    return {record["id"]: record for record in map(json.loads, lines)}


WAFERS = {
    "lanxing-wuxi": (40_000, "4万片"),
    "northgate-albany": (30_000, "30,000 300mm wafers per month"),
    "elbkern-dresden": (25_000, "25.000 Wafer pro Monat"),
    "zelmikron-zelenograd": (5_000, "5 тыс. пластин в месяц"),
}


@pytest.mark.parametrize(("article", "amount", "words"), [(key, *value) for key, value in WAFERS.items()])
def test_wafers_a_month_are_found_in_four_languages(
    records: dict[str, dict[str, Any]], article: str, amount: int, words: str
) -> None:
    """Scale words, units between number and noun, and the month are read in each; the words stand beside the fact."""
    (found,) = [one for one in records[article]["capacity"] if one["of"] == "wafers"]
    assert (found["min"], found["max"], found["unit"], found["per"]) == (amount, amount, "units", "month")
    assert found["role"] == "project"
    assert [evidence["quote"] for evidence in found["evidence"]] == [words]


def test_a_node_and_a_diameter_are_properties(records: dict[str, dict[str, Any]]) -> None:
    """They are shown as background, and of nothing that adds up."""
    found = {one["text"]: (one["unit"], one["of"], one["role"]) for one in records["lanxing-wuxi"]["capacity"]}
    assert found["28纳米"] == ("nm", "other", "context")
    assert found["12英寸"] == ("inch", "other", "context")


def test_machines_are_counted_once(records: dict[str, dict[str, Any]]) -> None:
    """Another thing of this industry, without a period."""
    (found,) = [one for one in records["northgate-albany"]["capacity"] if one["of"] == "tools"]
    assert (found["min"], found["unit"], found["per"], found["text"]) == (24, "units", None, "24 lithography scanners")


def test_companies_and_topics_are_those_of_the_fork_alone(records: dict[str, dict[str, Any]]) -> None:
    """One company under its names in two languages; no topic of the package."""
    known = {one["id"] for record in records.values() for one in record["company"] if one["known"]}
    assert known == {
        *("lanxing-semiconductor", "brightlens-optics", "northgate-foundry"),
        *("elbkern-micro", "heidesilan", "zelmikron", "volgasil"),
    }
    topics = {tag for record in records.values() for tag in record["tags"]}
    assert topics == {
        *("wafer-fabs", "mature-nodes", "lithography", "silicon-carbide"),
        *("commissioning", "construction-start", "supply-contract"),
    }


def test_the_ledger_adds_wafers_a_month_and_nothing_unlike(fork: Path) -> None:
    """Four fabs make 100,000 wafers a month; the machines stand apart."""
    page = (fork / "site" / "ledger" / "index.html").read_text("utf-8")
    assert "100,000 wafers a month" in page
    assert "24 machines" in page
    whole = json.loads(unpacked(fork / "site_docs" / "data" / "ledger.json.gz"))
    rows = [dict(zip(whole["columns"], row, strict=True)) for row in whole["data"]]
    kinds = {row["kind"] for row in rows if row["of"] != "money"}
    assert kinds == {"wafers-number-a-month", "tools-number", None}


def test_there_are_pages_of_companies_topics_and_places(fork: Path) -> None:
    """Each with the article that names it; the one of a supplier that two articles name has both."""
    site = fork / "site"
    assert "30,000 wafers a month" in (site / "companies" / "northgate-foundry" / "index.html").read_text("utf-8")
    supplier = (site / "companies" / "brightlens-optics" / "index.html").read_text("utf-8")
    assert "articles/lanxing-wuxi/" in supplier
    assert "articles/northgate-albany/" in supplier
    assert "articles/elbkern-dresden/" in (site / "tags" / "silicon-carbide" / "index.html").read_text("utf-8")
    assert (site / "regions" / "de-sn-dresden" / "index.html").is_file()


def test_the_english_line_says_what_the_parties_did(fork: Path) -> None:
    """The package's table of briefs goes by the ids of events, which this fork keeps."""
    page = (fork / "site" / "articles" / "elbkern-dresden" / "index.html").read_text("utf-8")
    assert "Elbkern Micro starts construction" in page


def test_no_page_speaks_of_the_packages_industry(fork: Path) -> None:
    """Neither the templates nor the hand-written pages nor the data name it."""
    pages = [path for path in (fork / "site").rglob("*") if path.suffix in {".html", ".md", ".txt", ".json", ".csv"}]
    named = {path.relative_to(fork).as_posix(): OURS.findall(path.read_text("utf-8")) for path in pages}
    assert {path: words for path, words in named.items() if words} == {}


@pytest.mark.browser
def test_the_search_finds_by_the_names_of_the_forks_lexicons(fork: Path) -> None:
    """A company by its Chinese name, and a topic by any of its names, in articles of every language."""
    with chromium() as browser, served(fork / "site") as address, browser.new_page() as page:
        assert search(page, address, "北门晶圆") == ["nor"]
        assert sorted(search(page, address, "晶圆厂")) == ["elb", "lan", "nor", "zel"]
        assert search(page, address, "碳化硅") == ["elb"]
        assert search(page, address, "储能") == []


def files_of_the_page() -> Iterator[tuple[str, str]]:
    """(path, text) of every file that the page on forking shows: a heading, and the first block below it."""
    for section in PAGE.read_text("utf-8").split("\n### ")[1:]:
        block = BLOCK.search(section)
        assert block
        yield section.partition("\n")[0], block[1]


def test_the_page_on_forking_can_be_followed_to_the_letter(tmp_path: Path) -> None:
    """Its files, as they stand, make a site with the facts of its article, and its lexicons are sound."""
    mkdocs = re.search(r"```yaml\n(site_name.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert mkdocs
    project = project_of(tmp_path / "project", yaml.safe_load(mkdocs[1]))
    files = dict(files_of_the_page())
    assert len(files) == 7
    for path, text in files.items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(text, "utf-8")

    checked = check_lexicons(project)
    assert (checked.returncode, checked.stdout) == (0, ""), checked.stdout + checked.stderr
    made = run_digest(project, "generate", "--strict")
    assert made.returncode == 0, made.stderr
    (line,) = unpacked(project / "site_docs" / "data" / "articles.jsonl.gz").splitlines()
    record = json.loads(line)
    assert [(one["text"], one["of"], one["per"]) for one in record["capacity"]] == [
        ("30,000 300mm wafers per month", "wafers", "month"),
        ("28 nm", "other", None),
    ]
    assert [one["id"] for one in record["company"]] == ["northgate-foundry"]
    assert record["tags"] == ["wafer-fabs", "construction-start"]


def check_lexicons(project: Path) -> "subprocess.CompletedProcess[str]":
    """What `make lint` says of a project's lexicons."""
    return subprocess.run(
        [sys.executable, ROOT / "scripts" / "check_lexicons.py"],
        cwd=project,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


SLIPS = {
    "companies/foundries.yml": (
        "elbkern-micro",
        "elbkern_micro!",
        "foundries.yml:2: companies: elbkern_micro!: an id is",
    ),
    "tags.yml": ("family: event", "family: evnt", "tags.yml:13: tags: tag construction-start: there is no family evnt"),
    "capacities.yml": ("adds: true", "add: true", "capacities.yml:2: quantities: capacities: subject wafers has add,"),
    "counted_things.yml": (
        "\n  wafers: [片]",
        "\n  wafer: [片]",
        "counted_things: classifiers of wafer, an unknown subject",
    ),
}
"""File -> what is written wrong in it, and what is said of it."""


@pytest.mark.parametrize("file", SLIPS)
def test_a_slip_in_an_own_lexicon_is_named_with_its_line(tmp_path: Path, file: str) -> None:
    """Unknown ids, families and keys, each with the file and line to mend."""
    right, wrong, words = SLIPS[file]
    (tmp_path / "mkdocs.yml").write_text("site_name: Chips\n", "utf-8")
    for path, text in files_of_the_page():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        changed = text.replace(right, wrong) if path == f"lexicons/{file}" else text
        (tmp_path / path).write_text(changed, "utf-8")
    done = check_lexicons(tmp_path)
    assert done.returncode == 1, done.stderr
    assert words in done.stdout
