from dataclasses import replace
from decimal import Decimal

import pytest

from generator import record
from generator.model import (
    Article,
    Block,
    Capacity,
    Corrections,
    Declared,
    Document,
    Evidence,
    Facts,
    Headline,
    Problem,
    Spot,
)

WORDS = Evidence(quote="10 GWh", start=0, end=6, where="text", rule="amount")


def document(seed: str = "seeds/a.txt", key: str = "", **corrections: object) -> Document:
    """A document of one block, with its title found in the lead."""
    return Document(
        seed=seed,
        key=key,
        form="text",
        encoding="utf-8",
        declared=Declared(),
        blocks=(Block(kind="paragraph", markdown="10 GWh", text="10 GWh"),),
        headline=Headline(text="10 GWh", basis="lead", evidence=WORDS),
        corrections=Corrections(facts=corrections),
    )


def article(seed: str = "seeds/a.txt", key: str = "") -> Article:
    """An article without facts."""
    return record.assemble(document(seed, key), Facts(lang="en"))


def test_an_id_is_the_stem_and_the_key_of_the_item() -> None:
    """A feed's articles share the stem of their file."""
    assert article("seeds/b/x.y.txt").id == "x.y"
    assert article("seeds/feed.xml", "7").id == "feed/7"
    assert article("seeds/feed.xml", "7").slug == "feed-7"


def test_a_corrected_title_is_a_stated_one() -> None:
    """Its words stand outside the text, and the article says what was corrected."""
    made = record.assemble(document(title="By hand"), Facts(lang="en", corrected={"title": ()}))

    assert (made.title, made.title_basis, made.corrected) == ("By hand", "stated", {"title": ("10 GWh",)})
    assert made.title_evidence == Evidence(quote="By hand", start=None, end=None, where="meta", rule="correction")


def test_of_two_articles_with_one_address_the_first_stays() -> None:
    """The problem names both files."""
    articles, problems = record.settle([([article("seeds/a.html")], []), ([article("seeds/A.txt")], [])], {})

    assert [item.document.seed for item in articles] == ["seeds/a.html"]
    assert [(item.seed, item.message) for item in problems] == [
        ("seeds/A.txt", "would have the address of seeds/a.html: articles/a/")
    ]


def test_many_files_of_one_name_are_one_problem_with_the_way_out() -> None:
    """A folder of two thousand pages called `index.html` says so once."""
    outcomes = [([article(f"seeds/{number}/index.html")], []) for number in range(2000)]
    articles, problems = record.settle(outcomes, {})

    assert len(articles) == 1
    assert [(item.seed, item.message) for item in problems] == [
        (
            "seeds/1/index.html",
            "would have the address of seeds/0/index.html: articles/index-1bc04b52/; 1998 more files have the name of"
            " another, and none of them is read",
        )
    ]
    assert "`digest add` with a ZIP" in problems[0].fix


def test_the_day_of_adding_comes_from_the_history_unless_a_person_says_otherwise() -> None:
    """The sidecar beats the commit."""
    plain, said = article("seeds/a.txt"), record.assemble(document("seeds/b.txt"), Facts(lang="en"))
    said = replace(said, added="2020-01-01")

    articles, _ = record.settle([([plain, said], [])], {"seeds/a.txt": "2024-05-06", "seeds/b.txt": "2024-05-06"})

    assert [item.added for item in articles] == ["2024-05-06", "2020-01-01"]


def test_problems_of_seeds_and_articles_are_all_reported() -> None:
    """In the order of the seeds."""
    trouble = Problem(seed="seeds/x", message="m", fix="f")
    own = replace(article(), problems=(Problem(seed="seeds/a.txt", message="own", fix="f"),))

    _, problems = record.settle([([], [trouble]), ([own], [])], {})

    assert [item.message for item in problems] == ["m", "own"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [(Decimal("10"), "10"), (Decimal("10.50"), "10.5"), (Decimal("1E+9"), "1000000000"), (None, "None")],
)
def test_a_number_is_written_as_it_reads(value: Decimal | None, expected: str) -> None:
    """No exponent, no needless `.0`."""
    assert str(record.number(value)) == expected


def test_a_capacity_keeps_its_open_end() -> None:
    """`min` without `max`, never both missing."""
    fact = Capacity(
        min=Decimal(5000), max=None, unit="units", per=None, of="vehicles", role="project", status=None,
        text="5000+", evidence=(WORDS,),
    )  # fmt: skip
    made = record.assemble(document(), Facts(lang="en", capacities=(fact,)))

    assert record.to_json(made)["capacity"] == [
        {
            "min": 5000,
            "max": None,
            "unit": "units",
            "per": None,
            "of": "vehicles",
            "role": "project",
            "status": None,
            "text": "5000+",
            "evidence": [{"quote": "10 GWh", "start": 0, "end": 6, "in": "text", "rule": "amount"}],
        }
    ]


def test_two_files_of_one_name_in_two_normal_forms_are_a_clash() -> None:
    """Some file systems hold é twice, as one character and as two; neither vanishes unseen."""
    articles, problems = record.settle([([article("seeds/é.txt")], []), ([article("seeds/é.txt")], [])], {})

    assert len(articles) == 1
    assert len(problems) == 1


def renamed(seed: str, *was: str) -> Article:
    """An article whose sidecar says on line 2 what its seed was called."""
    corrections = Corrections(was=was, written={("was",): Spot("seeds/b.yml", 2, 6)})
    return record.assemble(replace(document(seed), corrections=corrections), Facts(lang="en"))


def test_a_former_name_that_a_seed_has_today_is_a_warning() -> None:
    """Nothing can lead from there: the other article keeps its address."""
    _, problems = record.settle([([article("seeds/a.txt"), renamed("seeds/b.txt", "old", "A")], [])], {})

    assert problems == (
        Problem(
            seed="seeds/b.yml",
            line=2,
            column=6,
            message="`was: A` is the address of seeds/a.txt, which keeps it",
            fix="remove the name, or rename that seed",
            severity="warning",
        ),
    )
