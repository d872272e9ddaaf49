"""Articles and sites made for tests: a text, and facts that name their words in it."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, Literal

from generator import digest, markup, stories
from generator.model import (
    Article,
    Capacity,
    Claim,
    Company,
    Corrections,
    Dated,
    Declared,
    Document,
    Evidence,
    Facts,
    Measurement,
    Money,
    Names,
    Page,
    Place,
    Region,
    Tag,
)
from generator.pages import render
from generator.record import to_json
from generator.settings import Settings
from generator.slugs import slug
from tests.conftest import ROOT

FUJIAN = {
    "CN": Place(name="China", country="CN", level="country"),
    "CN-FJ": Place(name="Fujian", country="CN", level="admin1", parents=("CN",)),
    "CN-350900": Place(name="Ningde", country="CN", level="admin2", parents=("CN-FJ", "CN"), other_names=("宁德",)),
}
"""A city, its province and its country, as the lexicon gives them."""


def said(text: str, quote: str, where: Literal["text", "title", "meta"] = "text") -> tuple[Evidence, ...]:
    """The first place of `quote` in `text`; outside the text where it is stated in metadata."""
    if where == "meta":
        return (Evidence(quote=quote, start=None, end=None, where=where, rule="test"),)
    start = text.index(quote)
    return (Evidence(quote=quote, start=start, end=start + len(quote), where=where, rule="test"),)


def article(name: str, text: str = "", **given: Any) -> Article:
    """An article of that id; `text` has a blank line between blocks (none given: no article is another's reprint).

    `given` may hold `title`, `lang`, `published` and `date` (EDTF), `added`, `url`, `author`, `was`, `publish`,
    `corrected`, `replaced` (what was found, by its kind), `blocks`, `companies`, `regions`, `capacities`, `money` and
    `tags`.
    """
    title = given.get("title", f"Title of {name}")
    return Article(
        id=name,
        slug=slug(name),
        document=_document(name, text, given),
        title=title,
        title_basis="stated",
        title_evidence=Evidence(quote=title, start=0, end=len(title), where="title", rule="test"),
        facts=_facts(given),
        added=given.get("added"),
        corrected=dict.fromkeys(given.get("corrected", ()), ()) | dict(given.get("replaced", {})),
        publish=given.get("publish", "full"),
    )


def _document(name: str, text: str, given: dict[str, Any]) -> Document:
    url, author = given.get("url"), given.get("author")
    return Document(
        seed=f"seeds/{name.partition('/')[0]}.txt",
        key=name.partition("/")[2],
        form="text",
        encoding="utf-8",
        declared=Declared(
            url=Claim(value=url, rule="test") if url else None,
            author=Claim(value=author, rule="test") if author else None,
        ),
        blocks=tuple(given.get("blocks") or (markup.of_lines(part) for part in text.split("\n\n"))),
        corrections=Corrections(was=tuple(given.get("was", ()))),
    )


def _facts(given: dict[str, Any]) -> Facts:
    date, published = given.get("date"), given.get("published")
    return Facts(
        lang=given.get("lang", "en"),
        published=Dated(edtf=published, evidence=()) if published else None,
        date=Dated(edtf=date or published, evidence=()) if date or published else None,
        date_basis="event" if date else "published" if published else "none",
        companies=tuple(given.get("companies", ())),
        regions=tuple(given.get("regions", ())),
        capacities=tuple(given.get("capacities", ())),
        money=tuple(given.get("money", ())),
        tags=tuple(given.get("tags", ())),
    )


def company(
    key: str, name: str, evidence: tuple[Evidence, ...] = (), *, known: bool = True, primary: bool = True
) -> Company:
    """A company, a party to the news unless said otherwise."""
    return Company(id=key, name=name, primary=primary, known=known, evidence=evidence)


def region(key: str, evidence: tuple[Evidence, ...] = (), *, primary: bool = True) -> Region:
    """One of the places of `FUJIAN`."""
    place = FUJIAN[key]
    return Region(id=key, name=place.name, country=place.country, level=place.level, primary=primary, evidence=evidence)


def capacity(amount: str, unit: str, evidence: tuple[Evidence, ...] = (), **given: Any) -> Capacity:
    """`10`, `10-15` or `5000-` of a unit: storage and the news itself unless said otherwise."""
    low, dash, high = amount.partition("-")
    plain = Capacity(
        min=Decimal(low) if low else None,
        max=Decimal(high) if high else None if dash else Decimal(low),
        unit=unit,
        per=None,
        of="storage",
        role="project",
        status=None,
        text=f"{amount}{unit}",
        evidence=evidence,
    )
    return replace(plain, **given)


def money(value: int, currency: str | None, evidence: tuple[Evidence, ...] = (), *, implied: bool = False) -> Money:
    """An exact sum."""
    basis: Literal["stated", "implied"] = "implied" if implied else "stated"
    amount = Decimal(value)
    return Money(
        value=amount, min=amount, max=amount, currency=currency, currency_basis=basis, text=str(value),
        evidence=evidence,
    )  # fmt: skip


def tag(key: str, evidence: tuple[Evidence, ...] = ()) -> Tag:
    """A topic."""
    return Tag(id=key, evidence=evidence)


def settings(**given: Any) -> Settings:
    """The project's own templates; whatever else is given."""
    return Settings(root=ROOT, **given)


def pages(
    articles: Sequence[Article], names: Names | None = None, measurement: Measurement | None = None, **given: Any
) -> dict[str, str]:
    """The text of every page of the site of `articles`, by its path; `given` are settings."""
    known = names or Names(places=FUJIAN)
    whole = digest.gather(articles, (), known)
    told, disputes = stories.tell(whole.articles)
    whole = replace(whole, stories=told, disputes=disputes, measurement=measurement)
    rendered: list[Page] = list(render(whole, known, settings(**given), to_json))
    paths = [page.path for page in rendered]
    assert len(paths) == len(set(paths)), "two pages have one path"
    return {page.path: page.text for page in rendered}


def of_catl(name: str, *places: Any, **given: Any) -> Article:
    """An article whose party is CATL."""
    return article(name, companies=[company("catl", "CATL"), *given.pop("others", ())], regions=places, **given)
