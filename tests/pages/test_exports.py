"""The data files: JSON lines and CSV, read back as programs read them."""

import csv
import io
import json
from dataclasses import replace

import jsonschema
import pytest

from generator.model import Article, Dated
from tests.conftest import ROOT
from tests.pages.builders import article, capacity, company, money, pages, region, said, tag

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

    assert [(row["kind"], row["id"], row["value"], row["quote"]) for row in found] == [
        ("date", "", "2022?-08-30", "30 August"),
        ("published", "", "2022-09-01", "2022-09-01"),
        ("company", "catl", "CATL", "CATL"),
        ("region", "CN-350900", "Ningde", "Ningde"),
        ("capacity", "", "10–15 GWh storage a year", "10-15 GWh"),
        ("money", "", "CNY 3 billion", "3 billion yuan"),
        ("tag", "energy-storage", "energy-storage", "storage"),
    ]
    inside = [row for row in found if row["in"] == "text"]
    assert [TEXT[int(row["start"]) : int(row["end"])] for row in inside] == [row["quote"] for row in inside]
    assert {row["title"] for row in found} == {'A "title", with\nsigns'}


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


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_a_cell_is_never_a_formula(name: str) -> None:
    """A spreadsheet would run it."""
    rows = table(article("a", title=name, companies=[company("x", name)]))

    assert (rows[0]["title"], rows[0]["value"]) == (f"'{name}", f"'{name}")


def test_every_article_is_a_line_that_follows_the_schema() -> None:
    """One JSON record each, in the order of the digest, every fact with its words, no text."""
    schema = json.loads((ROOT / "generator" / "record.schema.json").read_text("utf-8"))
    lines = pages([article("b"), full()])["data/articles.jsonl"].splitlines()

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
