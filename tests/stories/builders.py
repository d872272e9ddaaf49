"""Articles as the case files describe them."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from generator import stories
from generator.model import (
    Article,
    Block,
    Capacity,
    Company,
    Dated,
    Declared,
    Document,
    Evidence,
    Facts,
    Money,
    Region,
    Story,
    Tag,
)
from generator.slugs import slug

NOWHERE = Evidence(quote="", start=None, end=None, where="meta", rule="case")
AMOUNT = re.compile(
    r"(?P<bound>>=|<=)?(?P<min>[\d.]+)(?:-(?P<max>[\d.]+))? (?P<unit>\S+) (?P<of>\S+)(?P<context> context)?"
)


def stories_of(articles: Sequence[Article]) -> tuple[Story, ...]:
    """What is told of the articles, disputes left out."""
    return stories.tell(articles)[0]


def article(name: str, text: str = "", report: Mapping[str, Any] | None = None) -> Article:
    """An article of that id with `text` for its only paragraph and the facts of `report`."""
    said = report or {}
    return Article(
        id=name,
        slug=slug(name),
        document=Document(
            seed=f"seeds/{name}.txt",
            form="text",
            encoding="utf-8",
            declared=Declared(),
            blocks=(Block(kind="paragraph", markdown=text, text=text),),
        ),
        title=said.get("title", name),
        title_basis=said.get("title_basis", "stated"),
        title_evidence=NOWHERE,
        facts=facts(said),
        added=said.get("added"),
    )


def facts(said: Mapping[str, Any]) -> Facts:
    """The facts of one report of a case."""
    day, published = (str(said.get(key) or "") for key in ("day", "published"))  # YAML reads 2026-03-03 as a date
    parties = [company(name, primary=True) for name in said.get("parties", ())]
    return Facts(
        lang=said.get("lang", "en"),
        published=dated(published),
        date=dated(day or published),
        date_basis="event" if day else "published" if published else "none",
        companies=(*parties, *(company(name, primary=False) for name in said.get("others", ()))),
        regions=tuple(region(name) for name in said.get("places", ())),
        capacities=tuple(capacity(words) for words in said.get("amounts", ())),
        money=tuple(money(words) for words in said.get("money", ())),
        tags=tuple(Tag(id=name, evidence=()) for name in said.get("tags", ())),
    )


def dated(edtf: str) -> Dated | None:
    """An EDTF date without evidence."""
    return Dated(edtf=edtf, evidence=()) if edtf else None


def company(name: str, *, primary: bool) -> Company:
    """A company by its id; one with `*` is in no lexicon."""
    plain = name.removesuffix("*")
    return Company(id=plain, name=plain.upper(), primary=primary, known=plain == name, evidence=())


def region(name: str) -> Region:
    """A main place by its id: a country, a province, or a town by its number."""
    level = "country" if "-" not in name else "admin2" if name[-1].isdigit() else "admin1"
    return Region(id=name, name=name, country=name[:2], level=level, primary=True, evidence=())  # type: ignore[arg-type]


def capacity(words: str) -> Capacity:
    """`10-15 GWh storage`, `>=5000 units vehicles`, or `90 GWh battery context`, no part of the news itself."""
    said = AMOUNT.fullmatch(words)
    assert said, words
    least, most = Decimal(said["min"]), Decimal(said["max"] or said["min"])
    return Capacity(
        min=None if said["bound"] == "<=" else least,
        max=None if said["bound"] == ">=" else most,
        unit=said["unit"],
        per=None,
        of=said["of"],
        role="context" if said["context"] else "project",
        status=None,
        text=words.rpartition(" ")[0],
        evidence=(),
    )


def money(words: str) -> Money:
    """`3000000000 CNY`."""
    value, currency = words.split()
    amount = Decimal(value)
    return Money(
        value=amount, min=amount, max=amount, currency=currency, currency_basis="stated", text=words, evidence=()
    )
