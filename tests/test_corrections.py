"""Corrections from the file that a person writes to the record: `cases/corrections.yml`."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import explain, record
from generator.build import articles_of
from generator.model import Article, Seed
from generator.reading.yaml_safely import ValuesLoader
from tests.conftest import ROOT

CASES = yaml.load((ROOT / "tests/cases/corrections.yml").read_text("utf-8"), ValuesLoader)  # noqa: S506
TEXT = """CATL and BYD sign a contract for battery storage

CATL and BYD signed a contract on 3 May for a battery storage plant with 20 MWh in Leipzig. It is worth EUR 5 million. \
Tesla was not asked. Germany had 10 GWh of storage in operation at the end of last year.
"""


def article_of(sidecar: str) -> Article:
    """The article of all cases with the corrections of `sidecar`."""
    (article,), problems = articles_of(Seed(path="seeds/a.txt", data=TEXT.encode(), sidecar=sidecar.encode()))
    assert problems == ()
    return article


def name(fact: Mapping[str, Any]) -> str:
    """A company or a place, with a star for a party or the place of the news."""
    return f"{fact['name']}{'*' * fact['primary']}"


def amount(fact: Mapping[str, Any]) -> str:
    """A capacity in the words of the record."""
    size = fact["min"] if fact["min"] == fact["max"] else f"{fact['min']}-{fact['max']}"
    return " ".join(filter(None, (f"{size} {fact['unit']}", fact["per"], fact["of"], fact["role"], fact["status"])))


SAID: Mapping[str, Callable[[Any], str]] = {
    "company": name,
    "region": name,
    "capacity": amount,
    "money": lambda fact: f"{fact['currency']} {fact['value']}",
    "tags": str,
}


def told(found: Mapping[str, Any]) -> dict[str, Any]:
    """Facts of a record as the case file writes them."""
    return {key: ", ".join(map(SAID[key], value)) if key in SAID else value for key, value in found.items()}


def facts(article: Article) -> dict[str, Any]:
    """The facts of the article as the case file writes them."""
    found = record.to_json(article)
    whole = told({key: found[key] for key in ("title", "lang", "published", *SAID)})
    return whole | {"date": f"{found['date']} ({found['date_basis']})" if found["date"] else "none"}


@cache
def uncorrected() -> dict[str, Any]:
    """What is found in the article."""
    return facts(article_of(""))


def test_the_head_of_the_case_file_tells_what_is_found() -> None:
    """The cases build on it."""
    assert uncorrected() == {
        "title": "CATL and BYD sign a contract for battery storage",
        "lang": "en",
        "published": None,
        "company": "CATL*, BYD*, Tesla",
        "region": "Leipzig*, Germany*",
        "capacity": "20 MWh storage project signed, 10 GWh storage context operating",
        "money": "EUR 5000000",
        "tags": "energy-storage",
        "date": "XXXX-05-03 (event)",
    }


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_a_correction_does_what_it_says_and_no_more(case: dict[str, Any]) -> None:
    """All other facts stay, what was replaced is kept, and whatever could not be taken is told."""
    article = article_of(case["sidecar"])
    assert facts(article) == uncorrected() | case.get("then", {})
    assert told(record.to_json(article)["corrected"]) == case.get("replaced", {})
    assert "\n".join(map(explain.line, article.problems)).splitlines() == case.get("says", [])


WORDS = {
    "company": {"CATL": "CATL*", "byd": "BYD*", "Tesla": "Tesla"},
    "region": {"Leipzig": "Leipzig*", "DE": "Germany*"},
    "capacity": {"20MWh": "20 MWh storage project signed", "10 GWh": "10 GWh storage context operating"},
    "money": {"EUR 5 million": "EUR 5000000"},
    "tags": {"energy-storage": "energy-storage"},
}
"""How each found fact may be refused, and what it is."""
EACH = [(kind, words) for kind, found in WORDS.items() for words in found]


@settings(max_examples=40, deadline=None)
@given(st.sets(st.sampled_from(EACH)))
def test_of_any_facts_that_are_refused_none_is_left_and_all_others_are(refused: set[tuple[str, str]]) -> None:
    """In the record, in the order in which they were found."""
    wrong = {kind: [words for of, words in refused if of == kind] for kind in {of for of, _ in refused}}
    found = facts(article_of(yaml.safe_dump({"not": wrong})))
    expected = {
        kind: ", ".join(fact for words, fact in known.items() if (kind, words) not in refused)
        for kind, known in WORDS.items()
    }
    assert {kind: found[kind] for kind in WORDS} == expected


def test_explain_tells_what_a_correction_says_and_what_it_stands_in_place_of() -> None:
    """Each fact that was found before, by its words."""
    lines = explain.lines(article_of("date: 2025-05-03\nnot: {company: [Tesla], tags: [tendr]}\n"))
    assert [line for line in lines if "corrected" in line or "replaced" in line] == [
        '  corrected  date: "2025-05-03"  (seeds/a.yml:1)',
        '  corrected  not: company: ["Tesla"]  (seeds/a.yml:2)',
        '  not corrected  not: tags: ["tendr"]  (seeds/a.yml:2)',
        "  replaced   company: Tesla",
        "  replaced   date: XXXX-05-03",
    ]


def test_what_all_articles_of_a_file_share_is_told_once_and_only_where_it_meets_none_of_them() -> None:
    """BYD is named in one of the two, Tesla in none."""
    feed = (ROOT / "tests/golden/own/feed.xml").read_bytes()
    sidecar = b"not: {company: [BYD, Tesla]}\nitems: {wire-101: {not: {region: [Ohia]}}}\n"

    articles, _ = articles_of(Seed(path="seeds/feed.xml", data=feed, sidecar=sidecar))

    assert [line for article in articles for line in map(explain.line, article.problems)] == [
        "seeds/feed.yml:1:22: warning: `not: company`: nothing that was found is 'Tesla'\n"
        "  fix: remove it, or write it as the text does",
        "seeds/feed.yml:2:35: warning: `not: region`: nothing that was found is 'Ohia'\n  fix: did you mean 'Ohio'?",
    ]
    assert [[company.id for company in article.facts.companies] for article in articles] == [
        ["peak-volt"],
        ["harbour-grid"],
    ]
