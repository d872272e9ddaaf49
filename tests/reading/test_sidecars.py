"""Sidecars as they are read: which corrections hold, for which article, and where they stand."""

import json
import re

import pytest
from jsonschema import Draft202012Validator

from generator.facts.choices import choices
from generator.model import Corrections, Document, Problem, Seed, Spot
from generator.reading import read
from tests.conftest import ROOT

BODY = "\nThe plant stores 20 MWh.\n"
SCHEMA = json.loads((ROOT / "generator/sidecar.schema.json").read_text("utf-8"))
RECORD = json.loads((ROOT / "generator/record.schema.json").read_text("utf-8"))
FEED = b"""<rss><channel><title>News</title>
<item><title>A plant</title><guid>wire-1</guid><description>The plant in Leipzig stores 20 MWh.</description></item>
<item><title>A mine</title><guid>wire-2</guid><description>The mine in Leuna opened on Monday.</description></item>
</channel></rss>"""


def document_of(head: str, sidecar: str | None = None) -> Document:
    """The one document below `head`."""
    beside = None if sidecar is None else sidecar.encode()
    (document,) = read(Seed(path="seeds/a.md", data=(head + BODY).encode(), sidecar=beside)).documents
    return document


def items_of(sidecar: str) -> tuple[Document, Document]:
    """The two articles of a feed with its sidecar."""
    one, two = read(Seed(path="seeds/feed.xml", data=FEED, sidecar=sidecar.encode())).documents
    return one, two


def test_a_correction_stands_under_the_digest_key_or_in_the_sidecar() -> None:
    """The sidecar beats the key, value by value."""
    head = "---\ntitle: A plant\ndigest:\n  title: The plant\n  tags: [grid]\n  was: [old]\n---\n"
    document = document_of(head, "title: Our plant\nadded: 2024-05-04\npublish: facts\nwas: [older]\n")
    assert document.problems == ()
    assert document.corrections == Corrections(
        facts={"title": "Our plant", "tags": ["grid"]},
        added="2024-05-04",
        was=("older", "old"),
        publish="facts",
        written={
            ("title",): Spot("seeds/a.yml", 1, 8),
            ("tags",): Spot("seeds/a.md", 5, 9),
            ("tags", 0): Spot("seeds/a.md", 5, 10),
            ("added",): Spot("seeds/a.yml", 2, 8),
            ("publish",): Spot("seeds/a.yml", 3, 10),
            ("was",): Spot("seeds/a.yml", 4, 6),
            ("was", 0): Spot("seeds/a.yml", 4, 7),
        },
    )


@pytest.mark.parametrize(
    "source",
    [
        "title: x",
        "lang: de",
        "published: 2024-05-03",
        "date: XXXX-05-03",
        "date: null",
        "date: 2026?-02-02",
        "date: 2026-35",
        "date: 2026-11~",
        "date: 2026-XX-05",
        "date: 2023-05-10/2023-05-12",
        "company: [CATL]",
        "company: [{name: CATL, id: catl, primary: true}]",
        "region: [Ohio, {name: Ningde}]",
        "capacity: [{min: 10, max: null, unit: GWh, per: year, of: storage, role: project}]",
        "money: [{value: 3000000000, currency: CNY, text: 30亿元}]",
        "tags: []",
        "publish: excerpt",
        "hide: true",
        "date: 2022",
        "not: {company: [CATL], date: true}",
        "add: {company: [CATL], capacity: [{min: 10, unit: GWh}]}",
        "change: {capacity: [{text: 10 GWh, role: context}]}",
        "# yaml-language-server: $schema=../generator/sidecar.schema.json\ntitle: x",
        "lang: zh-Hant",
        "was: [an.old-name 2]",
    ],
)
def test_a_good_correction_is_taken(source: str) -> None:
    """Each key with a value of its kind."""
    document = document_of("", source)
    assert document.problems == ()
    assert document.corrections != Corrections()


def test_what_stands_at_the_top_counts_for_every_article_of_a_file_unless_its_own_says_otherwise() -> None:
    """Fact by fact, as a sidecar beats the front matter."""
    one, two = items_of("lang: de\npublish: facts\nitems:\n  wire-2: {lang: en, title: Our mine}\n")

    assert one.problems == ()
    assert (one.corrections.facts, one.corrections.publish) == ({"lang": "de"}, "facts")
    assert (two.corrections.facts, two.corrections.publish) == ({"lang": "en", "title": "Our mine"}, "facts")
    assert two.corrections.written["lang",] == Spot("seeds/feed.yml", 4, 18)


def test_an_items_number_is_its_key_though_yaml_takes_it_for_one() -> None:
    """A feed's keys often are numbers."""
    feed = FEED.replace(b"wire-2", b"https://example.org/4711")
    _, two = read(Seed(path="seeds/feed.xml", data=feed, sidecar=b"items: {4711: {hide: true}}")).documents

    assert two.corrections.hide is True


def test_one_title_for_every_article_of_a_file_is_a_slip() -> None:
    """It was meant for one of them."""
    one, two = items_of("title: A better title\n")

    assert one.problems == (
        Problem(
            seed="seeds/feed.yml",
            line=1,
            column=8,
            message="`title` would be that of every article of the file, and was left out.",
            fix="Write it below `items:` and the key of its article.",
        ),
    )
    assert (one.corrections.facts, two.corrections.facts) == ({}, {})


def test_an_item_that_the_file_does_not_have_is_told() -> None:
    """With the one that may be meant."""
    one, _ = items_of("items: {wire_1: {lang: de}}\n")

    assert [(problem.column, problem.message, problem.fix) for problem in one.problems] == [
        (17, "`wire_1` is no article of the file.", "Did you mean `wire-1`?")
    ]


def test_one_article_of_a_file_may_have_a_source_of_its_own() -> None:
    """It beats that of the file, and what the item itself says."""
    one, two = items_of(
        "url: https://example.org/feed\nitems: {wire-1: {url: https://example.org/1, publisher: Kurier}}\n"
    )

    sources = [[claim and claim.value for claim in (it.declared.url, it.declared.site)] for it in (one, two)]
    assert sources[0] == ["https://example.org/1", "Kurier"]
    assert sources[1][0] != "https://example.org/1"
    assert sources[1][1] != "Kurier"


def test_what_is_of_the_whole_file_can_not_be_of_one_item() -> None:
    """A former name is that of the file."""
    one, two = items_of("items: {wire-1: {was: [old], lang: de}}\n")

    assert [(problem.message, problem.fix) for problem in one.problems] == [
        ("`was` is of the whole file, not of `wire-1` alone.", "Write it at the top of the file, or not at all.")
    ]
    assert (one.corrections.was, one.corrections.facts, two.corrections.facts) == ((), {"lang": "de"}, {})


SHOWN = re.findall(
    r"```yaml\n(.*?)```", (ROOT / "README.md").read_text("utf-8").partition("## Correct a fact")[2], re.S
)


@pytest.mark.parametrize("example", [one for one in SHOWN if not one.startswith("items:")])
def test_what_the_readme_shows_is_a_sidecar(example: str) -> None:
    """People copy it; of the checksum alone it can't be that of this seed."""
    problems = [problem for problem in document_of("", example).problems if "sha256" not in problem.message]
    assert problems == []


def test_the_schema_of_sidecars_is_a_json_schema() -> None:
    """Editors refuse another."""
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("name", sorted(choices()))
def test_the_schema_offers_what_the_lexicons_have(name: str) -> None:
    """`python scripts/build_sidecar_schema.py` writes it anew after an edit to a lexicon."""
    part = SCHEMA["$defs"][name]
    assert tuple(part.get("anyOf", [part])[0]["enum"]) == choices()[name]


@pytest.mark.parametrize("name", ["unit", "per", "of", "role", "status"])
def test_a_sidecar_may_say_of_an_amount_what_a_record_can_hold(name: str) -> None:
    """No more, no less."""
    record = RECORD["$defs"]["capacity"]["properties"][name]["enum"]
    assert sorted(map(str, SCHEMA["$defs"][name]["enum"])) == sorted(map(str, record))


def test_every_key_and_every_choice_of_the_schema_is_explained() -> None:
    """An editor shows the description beside what it completes."""
    bare = [key for key, value in SCHEMA["properties"].items() if not value.get("description")]
    assert bare == []
