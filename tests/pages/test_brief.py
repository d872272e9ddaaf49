"""The one-line English brief of an article: true to its facts, and silent where they are."""

from dataclasses import replace
from typing import Any

import pytest
import yaml

from generator.facts.tags import labels
from generator.facts.tags.vocabulary import vocabulary
from generator.model import Article, Capacity, Company, Evidence, Money, Names, Place, Region
from generator.pages.brief import brief
from generator.pages.brief.table import listed, rows
from tests.conftest import ROOT
from tests.pages.builders import FUJIAN, article, capacity, company, money, tag

CASES = yaml.safe_load((ROOT / "tests/cases/briefs.yml").read_text("utf-8"))
XIAMEN = Place(name="Xiamen", country="CN", level="admin2", parents=("CN-FJ", "CN"))
NAMES = Names(
    places={**FUJIAN, "CN-350200": XIAMEN}, tags={key: labels(key) for key in ("energy-storage", "heavy-trucks")}
)


def words(case: dict[str, Any], quote: str) -> tuple[Evidence, ...]:
    """Where `quote` stands in the title, and in the text."""
    places = (("title", case.get("title", "")), ("text", case["text"]))
    found = tuple(
        Evidence(quote=quote, start=at, end=at + len(quote), where=where, rule="test")  # type: ignore[arg-type]
        for where, text in places
        if (at := text.find(quote)) > -1
    )
    assert found, f"{case['why']}: {quote} stands nowhere"
    return found


def firms(case: dict[str, Any], key: str, *, primary: bool) -> list[Company]:
    """The companies of a case."""
    pairs = [one.popitem() if isinstance(one, dict) else (one, one) for one in map(copied, case.get(key, []))]
    return [company(name, name, words(case, quote), primary=primary) for quote, name in pairs]


def copied(one: Any) -> Any:
    """A mapping that may be emptied."""
    return dict(one) if isinstance(one, dict) else one


def regions(case: dict[str, Any], key: str, *, primary: bool) -> list[Region]:
    """The regions of a case."""
    return [
        Region(
            id=code, name=(place := NAMES.places[code]).name, country=place.country, level=place.level,
            primary=primary, evidence=words(case, quote),
        )
        for quote, code in case.get(key, {}).items()
    ]  # fmt: skip


def amounts(case: dict[str, Any]) -> list[Capacity]:
    """The capacities of a case."""
    made = []
    for quote, (amount, unit, of, *rest) in case.get("amounts", {}).items():
        role, per = (*rest, None, None)[:2]
        made.append(capacity(amount, unit, words(case, quote), of=of, role=role or "project", per=per))
    return made


def sums(case: dict[str, Any]) -> list[Money]:
    """The sums of a case."""
    return [
        money(value, currency, words(case, quote), implied="implied" in rest)
        for quote, (value, currency, *rest) in case.get("sums", {}).items()
    ]


def of(case: dict[str, Any]) -> Article:
    """The article of a case."""
    made = article(
        "a",
        case["text"],
        title=case.get("title", case["text"][:20]),
        lang=case["lang"],
        date=case.get("date"),
        published=case.get("published") and str(case["published"]),
        companies=[*firms(case, "parties", primary=True), *firms(case, "others", primary=False)],
        regions=[*regions(case, "places", primary=True), *regions(case, "mentioned", primary=False)],
        capacities=amounts(case),
        money=sums(case),
        tags=[tag(key, sum((words(case, quote) for quote in said), ())) for key, said in case.get("tags", {}).items()],
    )
    return made if "title" in case else replace(made, title_basis="lead")


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_a_brief_says_what_the_facts_say(case: dict[str, Any]) -> None:
    """The whole line, to the letter."""
    assert brief(of(case), NAMES).line == case["brief"]


def test_every_kind_of_event_has_a_row() -> None:
    """A new tag of the family gets its words in the table; none stands there that is no event."""
    events = {topic.id for topic in vocabulary().topics.values() if topic.family == "event"}

    assert {row.tag for row in rows()} == events


def test_every_list_that_a_row_names_exists() -> None:
    """For a language of its own and for one that it has no words in."""
    for row in rows():
        for name in filter(None, (row.needed, *row.barred)):
            assert listed(name, "zh").pattern
            assert listed(name, "xx").pattern
