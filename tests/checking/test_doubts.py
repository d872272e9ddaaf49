"""What is missing or doubtful in one article: the cases of `tests/cases/doubts.yml`, and the lines that mend it."""

from typing import Any

import pytest
import yaml

from generator import build
from generator.checking.doubts import RULES, doubts
from generator.checking.remedies import Blank, line
from generator.model import Article, Problem, Seed
from generator.reading import corrections
from generator.reading.yaml_safely import ValuesLoader, parse
from tests.conftest import ROOT

CASES = yaml.safe_load((ROOT / "tests/cases/doubts.yml").read_text("utf-8"))


def article_of(case: dict[str, Any]) -> Article:
    """The article of a case's text and corrections."""
    sidecar = case["sidecar"].encode() if "sidecar" in case else None
    seed = Seed(path=f"seeds/{case.get('name', 'a.txt')}", data=case["text"].encode(), sidecar=sidecar)
    (article,), problems = build.articles_of(seed)
    assert problems == ()
    return article


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_an_article_leaves_these_questions_open(case: dict[str, Any]) -> None:
    """Those of its case, and no others; each with the line that its case expects."""
    found = {problem.rule: problem for problem in doubts(article_of(case))}

    assert sorted(found) == sorted(case["expect"])
    assert {rule: found[rule].remedy for rule in case.get("remedies", {})} == case.get("remedies", {})


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_every_remedy_settles_its_doubt_once_it_is_filled_in(case: dict[str, Any]) -> None:
    """Put into the sidecar, with the capitals filled in, it is a correction like any other, and the doubt is gone."""
    for problem in doubts(article_of(case)):
        if problem.remedy:
            filled = problem.remedy
            for blank, value in FILLED.items():
                filled = filled.replace(blank, value)
            sidecar = f"{case.get('sidecar', '')}{filled}\n"
            left = [one.rule for one in doubts(article_of(case | {"sidecar": sidecar}))]
            assert problem.rule not in left, sidecar


FILLED = {
    "YYYY-MM-DD": "2026-05-03", "YYYY": "2026", "NAME": "Leipzig", "NUMBER": "20", "UNIT": "MWh",
    "ADDRESS": "https://example.org/a",
}  # fmt: skip


def test_a_remedy_is_one_line_whatever_the_words() -> None:
    """A title can neither end the line nor add a key of its own; what reads the sidecar gets the words back."""
    title = 'An "end"\npublish: full # {x}: [y]'

    written = line("title", title)

    assert written == 'title: "An \\"end\\"\\npublish: full # {x}: [y]"'
    assert corrections.read(parse(written, ValuesLoader), "seeds/a.yml")[0].facts == {"title": title}


def test_a_remedy_for_one_article_of_a_file_names_it() -> None:
    """By its key, in the grammar of a sidecar."""
    written = line("change", {"company": [{"name": "BYD", "primary": True}]}, item="wire-101")

    assert written == 'items: {"wire-101": {change: {company: [{name: "BYD", primary: true}]}}}'


def test_what_a_person_must_write_stands_in_capitals_without_quotes() -> None:
    """So that nobody takes it for a value."""
    assert line("url", Blank("ADDRESS")) == "url: ADDRESS"


def test_every_rule_has_a_name_of_its_own() -> None:
    """Programs know it by that."""
    names = [rule.id for rule in RULES]

    assert len(names) == len(set(names))
    assert all(isinstance(Problem(seed="x", message=rule.means, fix="", rule=rule.id), Problem) for rule in RULES)


@pytest.mark.parametrize("item", ["no", "Null", "12", "a: b"])
def test_the_key_of_an_article_stays_words(item: str) -> None:
    """Whatever YAML would take it for, alone or below `items`."""
    for written in (line("lang", "de", item), line("items", {item: {"lang": "de"}})):
        assert parse(written, ValuesLoader).values == {"items": {item: {"lang": "de"}}}
