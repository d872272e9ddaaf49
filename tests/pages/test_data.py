"""The data files: JSON lines, CSV and its metadata, read back as programs read them."""

import csv
import io
import json
from dataclasses import replace
from decimal import Decimal
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import csvw
import frictionless
import jsonschema
import pytest

from generator.model import Article, Dated, Names
from generator.pages.data.tables import described
from tests.conftest import ROOT
from tests.pages.builders import FUJIAN, article, capacity, company, money, pages, region, said, tag

TEXT = 'On 30 August CATL, "the maker", said: 10-15 GWh of storage in Ningde for 3 billion yuan.'


def full() -> Article:
    """An article with a fact of each kind, all with words of the text."""
    plain = article(
        "000_x",
        TEXT,
        title='A "title", with\nsigns',
        companies=[company("catl", "CATL", said(TEXT, "CATL"))],
        regions=[region("CN-350900", said(TEXT, "Ningde"))],
        capacities=[capacity("10-15", "GWh", said(TEXT, "10-15 GWh"), per="year", status="signed")],
        money=[money(3_000_000_000, "CNY", said(TEXT, "3 billion yuan"))],
        tags=[tag("energy-storage", said(TEXT, "storage"))],
    )
    dates = {
        "date": Dated(edtf="2022?-08-30", evidence=said(TEXT, "30 August")),
        "published": Dated(edtf="2022-09-01", evidence=said("", "2022-09-01", "meta")),
    }
    return replace(plain, facts=replace(plain.facts, **dates, date_basis="event"))


def table(*articles: Article) -> list[dict[str, str]]:
    """The rows of `facts.csv`."""
    return list(csv.DictReader(io.StringIO(pages(articles)["data/facts.csv"])))


def test_every_fact_is_a_row_with_its_words() -> None:
    """Also the dates; read back, the words are the text at the row's offsets."""
    found = table(full())

    assert [(row["id"], row["value"], row["quote"]) for row in found] == [
        ("000_x.date", "2022?-08-30", "30 August"),
        ("000_x.published", "2022-09-01", "2022-09-01"),
        ("000_x.company.catl", "CATL", "CATL"),
        ("000_x.region.CN-350900", "Ningde", "Ningde"),
        ("000_x.capacity.te38", "10–15 GWh storage a year", "10-15 GWh"),
        ("000_x.money.te73", "CNY 3 billion", "3 billion yuan"),
        ("000_x.tag.energy-storage", "energy-storage", "storage"),
    ]
    assert [
        (row["company"], row["region"], row["tag"]) for row in found if row["kind"] in ("company", "region", "tag")
    ] == [
        ("catl", "", ""),
        ("", "CN-350900", ""),
        ("", "", "energy-storage"),
    ]
    inside = [row for row in found if row["in"] == "text"]
    assert [TEXT[int(row["start"]) : int(row["end"])] for row in inside] == [row["quote"] for row in inside]
    assert {row["article"] for row in found} == {"000_x"}


def test_a_capacity_row_has_its_numbers() -> None:
    """Plain numbers in columns of their own, the open ones empty."""
    row = next(row for row in table(full()) if row["kind"] == "capacity")

    assert [row[key] for key in ("min", "max", "unit", "per", "of", "role", "status")] == [
        "10", "15", "GWh", "year", "storage", "project", "signed",
    ]  # fmt: skip


def test_a_row_says_what_is_less_than_stated() -> None:
    """The day of publication in place of the event's, a currency that the language implies; unknown ones stay empty."""
    sums = [money(1_000_000, "CNY", implied=True), money(2_000_000, "EUR"), money(3_000_000, None)]
    rows = table(article("a", published="2022-09-01", money=sums))

    assert [(row["kind"], row["basis"]) for row in rows] == [
        ("date", "published"),
        ("published", ""),
        ("money", "implied"),
        ("money", "stated"),
        ("money", ""),
    ]


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"])
def test_a_cell_is_never_a_formula(name: str) -> None:
    """A spreadsheet would run it."""
    (row,) = table(article("a", companies=[company("x", name)]))

    assert row["value"] == f"'{name}"


def test_every_article_is_a_line_that_follows_the_schema() -> None:
    """One JSON record each, in the order of the digest, every fact with its words, no text."""
    schema = json.loads((ROOT / "generator" / "record.schema.json").read_text("utf-8"))
    lines = pages([article("b"), full()])["data/articles.jsonl.gz"].splitlines()

    records = [json.loads(line) for line in lines]

    for record in records:
        jsonschema.validate(record, schema)
    assert [record["id"] for record in records] == ["000_x", "b"]
    assert "text" not in records[0]
    for kind in ("company", "region", "capacity", "money"):
        assert all(fact["evidence"] for fact in records[0][kind]), kind
    start = TEXT.index("storage")
    evidence = {"quote": "storage", "start": start, "end": start + 7, "in": "text", "rule": "test"}
    assert records[0]["evidence"]["tags"] == {"energy-storage": [evidence]}


def written(made: dict[str, str], folder: Path) -> Path:
    """The tables and their metadata in a folder, for tools that read files."""
    for path, text in made.items():
        if path.startswith("data/") and path.count("/") == 1:
            (folder / path.removeprefix("data/")).write_bytes(text.encode())
    return folder


def hostile() -> Article:
    """Names that mean something to CSV, to a spreadsheet or to JSON."""
    name = '=cmd|"a", b;\n{"c": 1}'
    return article("-a,b", title=name, lang="ru", companies=[company('x"y', name, known=False)], added="2022-10-01")


def test_the_data_package_is_one(tmp_path: Path) -> None:
    """Descriptor, types, unique keys, links between tables, sizes and hashes, as the Frictionless library sees them."""
    folder = written(pages([full(), hostile()]), tmp_path)

    report = frictionless.validate(str(folder / "datapackage.json"))

    assert report.valid, report.flatten(["title", "message"])
    assert report.stats["tasks"] == len(list(folder.glob("*.csv")))


@pytest.mark.parametrize(
    ("table", "old", "new"),
    [("facts", "catl", "cat1"), ("companies", "catl", "cat1"), ("regions", ",admin1,CN,", ",admin1,XX,")],
)
def test_the_validator_would_see_a_broken_link(tmp_path: Path, table: str, old: str, new: str) -> None:
    """Else the test above says nothing."""
    folder = written(pages([full()]), tmp_path)
    broken = folder / f"{table}.csv"
    broken.write_text(broken.read_text("utf-8").replace(old, new), "utf-8")

    report = frictionless.validate(str(folder / "datapackage.json"))

    assert "foreign-key" in {kind for (kind,) in report.flatten(["type"])} | {
        error.type for task in report.tasks for error in task.errors
    }


def test_the_descriptor_follows_version_2() -> None:
    """Against the published JSON Schema; every file with size and hash, a licence only where the owner chose one."""
    profile = json.loads(files("dplib").joinpath("profiles/2.0/datapackage.json").read_text("utf-8"))
    made = pages([full()], site_url="https://example.org/sub/", data_licence="CC-BY-4.0")
    package = json.loads(made["data/datapackage.json"])

    jsonschema.Draft7Validator(profile).validate(package)
    assert package["licenses"] == [{"name": "CC-BY-4.0", "path": "https://spdx.org/licenses/CC-BY-4.0.html"}]
    assert "licenses" not in json.loads(pages([])["data/datapackage.json"])
    for resource in package["resources"]:
        data = made[f"data/{resource['path']}"].encode()
        assert (resource["bytes"], resource["hash"]) == (len(data), f"sha256:{sha256(data).hexdigest()}")


def test_csvw_metadata_describes_every_table(tmp_path: Path) -> None:
    """Each file's own, and all together with their links; every cell has the type that its column states."""
    folder = written(pages([full(), hostile()]), tmp_path)
    group = csvw.TableGroup.from_file(folder / "csv-metadata.json")

    assert {str(table.url) for table in group.tables} == {path.name for path in folder.glob("*.csv")}
    assert group.check_referential_integrity()
    for table in group.tables:
        alone = csvw.Table.from_file(folder / f"{table.url}-metadata.json")
        assert list(alone.iterdicts(strict=True)) == list(table.iterdicts(strict=True))
    rows = {row["id"]: row for row in group.tabledict["facts.csv"].iterdicts(strict=True)}
    assert (rows["000_x.capacity.te38"]["max"], rows["000_x.company.catl"]["primary"]) == (Decimal(15), True)


def test_every_column_is_explained() -> None:
    """The head of each table has the columns of its description, in their order, each with a title."""
    made = pages([full()])
    heads = {
        path.removesuffix(".csv").removeprefix("data/"): next(csv.reader(io.StringIO(text)))
        for path, text in made.items()
        if path.endswith(".csv") and path.count("/") == 1
    }

    assert heads == {name: list(table["columns"]) for name, table in described().items() if name in heads}
    assert set(heads) >= {"articles", "facts", "companies", "regions", "tags"}
    assert all(title for table in described().values() for _, title, _ in table["columns"].values())


def test_data_of_a_site_without_articles_is_data(tmp_path: Path) -> None:
    """Tables of a head alone."""
    folder = written(pages([]), tmp_path)

    assert frictionless.validate(str(folder / "datapackage.json")).valid
    assert (folder / "articles.jsonl.gz").read_text() == ""


def test_a_region_lies_in_the_tables_where_its_page_and_the_map_show_it() -> None:
    """A country at its middle, not at its capital, in every file alike."""
    made = pages([article("a", regions=[region("CN-350900"), region("CN")])], Names(places=FUJIAN))
    regions, shown = (
        {row["id"]: row for row in csv.DictReader(io.StringIO(made[f"data/{name}.csv"]))} for name in ("regions", "map")
    )

    assert [regions["CN"][name] for name in ("lat", "lon", "accuracy")] == ["36.8", "103.3", "approximate"]
    assert {(key, row["lat"], row["lon"]) for key, row in regions.items()} == {
        (key, row["latitude"], row["longitude"]) for key, row in shown.items()
    }
    assert json.loads(made["regions/cn.json"])["at"] == {"lat": 36.8, "lon": 103.3, "accuracy": "approximate"}


def test_addresses_in_tables_are_absolute_where_the_site_is_known() -> None:
    """Else as seen from its root."""
    for site_url, page in [
        ("https://example.org/sub", "https://example.org/sub/articles/000_x/"),
        ("", "articles/000_x/"),
    ]:
        table_ = list(csv.DictReader(io.StringIO(pages([full()], site_url=site_url)["data/articles.csv"])))
        assert [row["page"] for row in table_] == [page]
