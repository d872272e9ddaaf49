"""Front matter and corrections."""

import pytest

from generator.model import Claim, Corrections, Declared, Document, Problem, Seed
from generator.reading import read

BODY = "\nThe plant stores 20 MWh.\n"


def document_of(head: str, sidecar: str | None = None) -> Document:
    """The one document below `head`."""
    beside = None if sidecar is None else sidecar.encode()
    (document,) = read(Seed(path="seeds/a.md", data=(head + BODY).encode(), sidecar=beside)).documents
    return document


def claim(value: str, key: str) -> Claim:
    """A claim of the front matter's `key`."""
    return Claim(value=value, rule=f"front-matter.{key}")


CLAIMS = {
    "every claim keeps its raw words and its key": (
        "title: A plant\nauthor: Jo\nurl: https://example.org/a\ndate: 2024-05-03\nlang: en\nsite: Example\n",
        Declared(
            title=claim("A plant", "title"),
            author=claim("Jo", "author"),
            url=claim("https://example.org/a", "url"),
            published=claim("2024-05-03", "date"),
            lang=claim("en", "lang"),
            site=claim("Example", "site"),
        ),
    ),
    "an address under source is an address": (
        "source: https://example.org/a\n",
        Declared(url=claim("https://example.org/a", "source")),
    ),
    "a name under source is a site": ("source: Example News\n", Declared(site=claim("Example News", "source"))),
    "words that look like other types stay words": (
        "title: 2024\npubDate: 03.05.2024 10:00\nlang: no\n",
        Declared(
            title=claim("2024", "title"), published=claim("03.05.2024 10:00", "pubdate"), lang=claim("no", "lang")
        ),
    ),
    "an escape brings nothing invisible back": (
        'title: "A \\u202eplant\\0\\e"\n',
        Declared(title=claim("A plant", "title")),
    ),
    "categories and tags are no facts": ("categories: [a]\ntags: [b]\nimage: c.png\n", Declared()),
    "several authors are joined": ("authors: [Jo, Al]\n", Declared(author=claim("Jo, Al", "authors"))),
}


@pytest.mark.parametrize(("head", "expected"), CLAIMS.values(), ids=list(CLAIMS))
def test_front_matter_gives_claims(head: str, expected: Declared) -> None:
    """The rule is in the name of the case."""
    document = document_of(f"---\n{head}---\n")
    assert document.declared == expected
    assert document.form == "front-matter"
    assert document.text == "The plant stores 20 MWh."


def test_front_matter_may_follow_blank_lines() -> None:
    """Feeds are dumped with an empty first line."""
    assert document_of("\n\n---\ntitle: A plant\n---\n").declared.title == claim("A plant", "title")


def test_a_line_of_hyphens_in_a_text_is_no_front_matter() -> None:
    """Front matter begins with a `key:` line."""
    document = document_of("---\nNot a key\n---\n")
    assert document.form == "markdown"
    assert document.declared == Declared()


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
            "title": ("seeds/a.yml", 1),
            "tags": ("seeds/a.md", 5),
            "added": ("seeds/a.yml", 2),
            "publish": ("seeds/a.yml", 3),
            "was": ("seeds/a.yml", 4),
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
        "lang: zh-Hant",
        "was: [an.old-name 2]",
    ],
)
def test_a_good_correction_is_taken(source: str) -> None:
    """Each key with a value of its kind."""
    document = document_of("", source)
    assert document.problems == ()
    assert document.corrections != Corrections()


WRONG = {
    "title: [a]": ("`title` has a value of the wrong kind, and was left out.", "Write some words after `title:`."),
    "tags: [1]": ("`tags` has a value of the wrong kind, and was left out.", "Write a list of tags after `tags:`."),
    "added: 2022-13-45": (
        "`added` has a value of the wrong kind, and was left out.",
        "Write a date such as `2022-09-03` after `added:`.",
    ),
    "date: 2022-25": (
        "`date` has a value of the wrong kind, and was left out.",
        "Write a date such as `2022-08-30` or `XXXX-08-30`, or nothing after `date:`.",
    ),
    "added: yesterday": (
        "`added` has a value of the wrong kind, and was left out.",
        "Write a date such as `2022-09-03` after `added:`.",
    ),
    "date: 3 May 2024": (
        "`date` has a value of the wrong kind, and was left out.",
        "Write a date such as `2022-08-30` or `XXXX-08-30`, or nothing after `date:`.",
    ),
    "publish: some": (
        "`publish` has a value of the wrong kind, and was left out.",
        "Write `full`, `excerpt` or `facts` after `publish:`.",
    ),
    "capacity: [{min: ten, unit: GWh}]": (
        "`capacity` has a value of the wrong kind, and was left out.",
        "Write a list of `min:`, `max:` (numbers), `per:`, `role:`, `status:`, `text:`, "
        "`unit:` (Wh, kWh, MWh, GWh, TWh, W, kW, MW, GW, TW, kg, t, units, Ah, mAh, V, kV), "
        "`of:` (storage, battery, vehicles, installed, recycling, material, stations, hydrogen, generation, other) "
        "after `capacity:`.",
    ),
    "lang: Russian": (
        "`lang` has a value of the wrong kind, and was left out.",
        "Write a language code of ISO 639-1, such as `zh` after `lang:`.",
    ),
    "lang: xx": (
        "`lang` has a value of the wrong kind, and was left out.",
        "Write a language code of ISO 639-1, such as `zh` after `lang:`.",
    ),
    "was: [../../etc]": (
        "`was` has a value of the wrong kind, and was left out.",
        "Write a list of former file names, each without its folder and its ending after `was:`.",
    ),
    "was: [old.html]": (
        "`was` has a value of the wrong kind, and was left out.",
        "Write a list of former file names, each without its folder and its ending after `was:`.",
    ),
    "companys: [CATL]": ("`companys` is no key of a correction.", "Did you mean `company`?"),
    "xyz: 1": (
        "`xyz` is no key of a correction.",
        "The keys are title, lang, published, date, company, region, capacity, money, tags, added, was, publish, "
        "url, publisher, retrieved, sha256, charset.",
    ),
}


@pytest.mark.parametrize("source", sorted(WRONG))
def test_a_wrong_correction_is_a_problem_of_the_sidecar(source: str) -> None:
    """The problem names the key, its line and what to write."""
    document = document_of("", f"# my corrections\n{source}\n")
    message, fix = WRONG[source]
    assert document.problems == (Problem(seed="seeds/a.yml", message=message, fix=fix, line=2),)
    assert document.corrections == Corrections()


def test_a_wrong_correction_in_the_front_matter_is_named_with_the_line_of_the_seed() -> None:
    """Lines count from the seed's first."""
    document = document_of("---\ntitle: A plant\ndigest:\n  tags: [grid]\n  tittle: x\n---\n")
    assert [(problem.seed, problem.line) for problem in document.problems] == [("seeds/a.md", 5)]
