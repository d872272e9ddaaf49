"""The whole way from seeds to `site_docs/`, run as the command runs it."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.conftest import SEEDS, run_digest, snapshot

Run = Callable[..., "CompletedProcess[str]"]
BROKEN = Path(__file__).parent / "broken_seeds"


def test_the_seeds_are_the_five_documents(project: Path) -> None:
    """Their names, and the number of their bytes."""
    assert {path.name: path.stat().st_size for path in (project / "seeds").iterdir() if path.suffix == ".txt"} == {
        "000_3f5714ad22245d1f.txt": 5810,
        "001_0fd850728217d593.txt": 5501,
        "002_f5657d2c5e6c31f2.txt": 3975,
        "003_cb0c42706402edeb.txt": 6262,
        "004_17b9a7fb1458c026.txt": 2626,
    }


def test_a_second_build_changes_nothing(project: Path, digest: Run) -> None:
    """Not a byte, not a time of change, and it says so."""
    assert digest("generate").returncode == 0
    before = snapshot(project / "site_docs")

    second = digest("generate")

    assert snapshot(project / "site_docs") == before
    assert second.stderr.splitlines()[-1].startswith("5 articles; 0 written, ")


def test_without_its_cache_a_build_gives_the_same_bytes(project: Path, digest: Run) -> None:
    """The cache saves time and decides nothing."""
    digest("generate")
    before = {path: data for path, (_, data) in snapshot(project / "site_docs").items()}

    shutil.rmtree(project / ".cache")
    shutil.rmtree(project / "site_docs")
    digest("generate")

    assert {path: data for path, (_, data) in snapshot(project / "site_docs").items()} == before


def test_a_damaged_cache_is_made_again(project: Path, digest: Run) -> None:
    """Half a file, as a killed build of another program might leave it."""
    digest("generate")
    before = snapshot(project / "site_docs")
    for path in (project / ".cache" / "articles").glob("??/*"):
        path.write_bytes(path.read_bytes()[:100])

    assert digest("generate").returncode == 0

    assert snapshot(project / "site_docs") == before


def test_output_does_not_depend_on_the_order_or_number_of_workers(project: Path) -> None:
    """One process, two processes, files named the other way round: the same records."""
    names = [path.relative_to(project).as_posix() for path in sorted((project / "seeds").glob("*.txt"))]
    forward = run_digest(project, "extract", *names, "--format", "jsonl", "--text", "--workers", "1")
    backward = run_digest(project, "extract", *reversed(names), "--format", "jsonl", "--text", "--workers", "2")

    assert sorted(forward.stdout.splitlines()) == sorted(backward.stdout.splitlines())
    assert len(forward.stdout.splitlines()) == 5


def test_seeds_are_never_written(project: Path, digest: Run) -> None:
    """Neither by generate nor by clean."""
    before = snapshot(project / "seeds")

    digest("generate")
    digest("clean")

    assert snapshot(project / "seeds") == before


def test_a_seed_that_goes_takes_its_pages_along(project: Path, digest: Run) -> None:
    """And nothing of another article."""
    digest("generate")
    (project / "seeds" / "004_17b9a7fb1458c026.txt").unlink()

    digest("generate")

    articles = sorted(path.name for path in (project / "site_docs" / "articles").glob("0*.md"))
    assert [name[:3] for name in articles] == ["000", "001", "002", "003"]


def test_every_broken_seed_leaves_the_others_standing(project: Path, digest: Run) -> None:
    """All traps at once, two seeds of one name, a link out of the folder: five pages stand, nothing else is written."""
    for path in BROKEN.iterdir():
        shutil.copy(path, project / "seeds" / path.name)
    (project / "seeds" / "000_3f5714ad22245d1f.html").write_text("<p>Another file of the same stem.</p>")
    (project.parent / "secret.txt").write_text("not for the site: 7429 GWh")
    (project / "seeds" / "link.txt").symlink_to(project.parent / "secret.txt")
    with (project / "seeds" / "fifty-megabytes.txt").open("wb") as file:
        file.truncate(50_000_000)
    outside = {
        path: stat
        for path, stat in snapshot(project.parent).items()
        if "site_docs" not in path and ".cache" not in path
    }

    done = digest("generate")

    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    pages = {path.name[:3] for path in (project / "site_docs" / "articles").glob("00*.md")}
    assert pages == {"000", "001", "002", "003", "004"}
    after = {
        path: stat
        for path, stat in snapshot(project.parent).items()
        if "site_docs" not in path and ".cache" not in path
    }
    assert after == outside
    written = "".join(
        path.read_text("utf-8") for path in (project / "site_docs").rglob("*") if path.suffix in (".md", ".json")
    )
    assert "7429" not in written
    for words in ("000_3f5714ad22245d1f", "link.txt", "fifty-megabytes.txt"):
        assert words in done.stderr
    assert digest("generate", "--strict").returncode == 1


def test_strict_is_content_with_the_five_seeds(digest: Run) -> None:
    """The deploy workflow builds strictly."""
    done = digest("generate", "--strict")

    assert (done.returncode, done.stderr.splitlines()[0]) == (0, "reading 5 seeds")


def test_records_follow_the_schema_and_every_quote_verifies(project: Path) -> None:
    """`text[start:end] == quote`, in the text or in the title, for every fact of every seed."""
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((project / "generator" / "record.schema.json").read_text("utf-8"))
    names = [path.relative_to(project).as_posix() for path in sorted((project / "seeds").glob("*.txt"))]

    done = run_digest(project, "extract", *names, "--format", "jsonl", "--text")

    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(records) == 5
    for record in records:
        jsonschema.validate(record, schema)
        for evidence in evidence_of(record):
            source = {"text": record["text"], "title": record["title"], "meta": ""}[evidence["in"]]
            if evidence["start"] is not None:
                assert source[evidence["start"] : evidence["end"]] == evidence["quote"]


def evidence_of(record: object) -> list[dict[str, object]]:
    """Every evidence anywhere inside `record`."""
    if isinstance(record, dict):
        own = [record] if "quote" in record else []
        return own + [item for value in record.values() for item in evidence_of(value)]
    return [item for value in record for item in evidence_of(value)] if isinstance(record, list) else []


def test_the_time_zone_and_the_language_of_the_system_do_not_matter(project: Path) -> None:
    """Another zone and another language of the system give the same bytes; no stage asks for the time."""
    first = run_digest(project, "extract", *map(os.fspath, SEEDS), "--format", "jsonl", TZ="Asia/Shanghai")
    second = run_digest(project, "extract", *map(os.fspath, SEEDS), "--format", "jsonl", TZ="America/Lima", LC_ALL="C")

    assert len(first.stdout.splitlines()) == 5
    assert first.stdout == second.stdout


def test_reports_of_one_event_know_each_other(project: Path, digest: Run) -> None:
    """A reprint in traditional script is a second report, and no second source."""
    zh = "3月5日，宁德时代新能源科技股份有限公司与山东电力集团有限公司在济南签署协议，共同建设200MW/400MWh储能电站。"
    (project / "seeds" / "a-one.txt").write_text(zh, "utf-8")
    (project / "seeds" / "a-two.txt").write_text(
        zh.translate(str.maketrans("宁时与东电团济签协议设储", "寧時與東電團濟簽協議設儲")), "utf-8"
    )

    digest("generate")

    page = (project / "site_docs" / "articles" / "a-one.md").read_text("utf-8")
    assert "2 reports, 1 independent source, 1 language." in page
    assert "a-two/" in page


@pytest.mark.parametrize(
    ("correction", "left_out"),
    [
        ("capacity: [{min: 10, unit: GWh, role: king}]", "`king` is no value of `role`, and was left out."),
        (
            "capacity: [{min: .nan, unit: GWh}]",
            "`min` of number 1 of `capacity` has a value of the wrong kind, and was left out.",
        ),
        (
            "capacity: [{min: .inf, unit: GWh}]",
            "`min` of number 1 of `capacity` has a value of the wrong kind, and was left out.",
        ),
        (
            "money: [{value: .nan, currency: EUR}]",
            "`value` of number 1 of `money` has a value of the wrong kind, and was left out.",
        ),
        (
            "money: [{value: 5, currency: euro}]",
            "`currency` of number 1 of `money` has a value of the wrong kind, and was left out.",
        ),
    ],
)
def test_a_correction_that_no_page_could_show_is_a_problem(tmp_path: Path, correction: str, left_out: str) -> None:
    """It is left out, and what was found stands."""
    (tmp_path / "a.txt").write_text("CATL baut in Ningde einen Speicher mit 20 MWh.", "utf-8")
    (tmp_path / "a.yml").write_text(correction, "utf-8")

    done = run_digest(tmp_path, "check", "a.txt", "--format", "json", PYTHONPATH=str(Path(__file__).parents[1]))

    seed = json.loads(done.stdout)["seeds"][0]
    assert done.returncode == 1
    assert left_out in [problem["message"] for problem in seed["problems"]]
    assert [found["text"] for found in seed["articles"][0]["capacity"]] == ["20 MWh"]


def test_a_seed_of_punctuation_alone_stops_nobody(project: Path, digest: Run) -> None:
    """The search index has no word to find it by, and is built all the same."""
    (project / "seeds" / "dots.txt").write_text("。。。！！！\n", "utf-8")

    done = digest("generate")

    assert done.returncode == 0, done.stderr
    assert (project / "site_docs" / "articles" / "004_17b9a7fb1458c026.md").exists()
