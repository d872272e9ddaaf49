"""Document + facts -> Article, and an article as the record that `extract` prints and the site publishes.

The record's shape is described by `record.schema.json` beside this file.
"""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import PurePosixPath
from typing import Any

from generator.model import (
    Article,
    Capacity,
    Company,
    Document,
    Evidence,
    Facts,
    Finding,
    Headline,
    Money,
    Problem,
    Region,
)
from generator.slugs import slug

MOST_CLASHES = 10
"""More files of one name are no slip but an import, for which one message says what to do."""


def article_id(document: Document) -> str:
    """The seed's stem, plus `/` and the item's key where one file holds several articles."""
    stem = unicodedata.normalize("NFC", PurePosixPath(document.seed).stem)
    return f"{stem}/{document.key}" if document.key else stem


def assemble(document: Document, facts: Facts, publish: str = "full") -> Article:
    """The article of a document and its facts; `publish` is the site's default, a correction beats it."""
    headline = _corrected_title(document) or document.headline or _untitled(document)
    name = article_id(document)
    return Article(
        id=name,
        slug=slug(name),
        document=document,
        title=headline.text,
        title_basis=headline.basis,
        title_evidence=headline.evidence,
        facts=facts,
        added=document.corrections.added,
        corrected=_corrected(document, facts),
        hidden=bool(document.corrections.hide),
        publish=document.corrections.publish or publish,  # type: ignore[arg-type]  # checked where it is read
        problems=(*document.problems, *facts.problems),
    )


def told_once(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles of one seed; of a correction that all of them share, what is wrong with it is told once.

    That it names nothing which was found is told only where no article that it is for has such a fact.
    """
    told: set[object] = set()
    return tuple(replace(article, problems=tuple(_due(article, articles, told))) for article in articles)


def _due(article: Article, articles: Sequence[Article], told: set[object]) -> Iterator[Problem]:
    """The problems of `article` that neither stand in `told` nor are contradicted by another one; `told` grows."""
    for problem in article.problems:
        what = (problem.seed, problem.line, problem.column, problem.message)
        if problem.rule != "correction" or not (what in told or _is_met_elsewhere(problem, articles)):
            yield problem
        told.add(what)


def _is_met_elsewhere(problem: Problem, articles: Sequence[Article]) -> bool:
    spot = (problem.seed, problem.line, problem.column)
    bound = [article for article in articles if spot in article.document.corrections.written.values()]
    return problem.severity == "warning" and not all(_tells(article, problem) for article in bound)


def _tells(article: Article, problem: Problem) -> bool:
    return any(
        (one.line, one.column, one.message) == (problem.line, problem.column, problem.message)
        for one in article.problems
    )


def settle(
    outcomes: Iterable[tuple[Sequence[Article], Sequence[Problem]]], added: Mapping[str, str]
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """All articles with the day they were added, and all problems.

    An article that a person hides is not among them. Of two articles with one address the first keeps it; the other
    becomes a problem that names both. A former name that is in use gives a warning.
    """
    articles: dict[str, Article] = {}
    problems: list[Problem] = []
    clashes: list[Problem] = []
    for made, trouble in outcomes:
        problems.extend(trouble)
        for article in made:
            if article.hidden:
                problems.extend(article.problems)
                continue
            holder = articles.get(article.slug)
            articles.setdefault(article.slug, _dated(article, added))
            if holder is None:
                problems.extend(article.problems)
            else:
                clashes.append(_clash(article, holder))
    return tuple(articles.values()), (*problems, *_few(clashes), *_kept_names(articles))


def _dated(article: Article, added: Mapping[str, str]) -> Article:
    return replace(article, added=article.added or added.get(article.document.seed))


def _clash(article: Article, holder: Article) -> Problem:
    return Problem(
        seed=article.document.seed,
        message=f"would have the address of {holder.document.seed}: articles/{holder.slug}/",
        fix="rename one of the two; an article's address is made of its file's name",
        rule="address-taken",
        beside=(holder.document.seed,),
    )


def _few(clashes: Sequence[Problem]) -> Sequence[Problem]:
    """The clashes; of many, as folders full of `index.html` give them, the first for all."""
    if len(clashes) <= MOST_CLASHES:
        return clashes
    first = clashes[0]
    told = replace(
        first,
        message=f"{first.message}; {len(clashes) - 1} more files have the name of another, and none of them is read",
        fix="give each a name of its own: `digest add` with a ZIP of their folder calls them after the folders inside",
    )
    return (told,)


def _kept_names(articles: Mapping[str, Article]) -> Iterator[Problem]:
    """A warning for each `was:` that names an article of today: its address can't lead elsewhere."""
    for article in articles.values():
        document = article.document
        spot = document.corrections.written.get(("was",))
        for stem in document.corrections.was:
            holder = articles.get(slug(f"{stem}/{document.key}" if document.key else stem))
            if holder:
                yield Problem(
                    seed=spot.file if spot else document.seed,
                    line=spot.line if spot else None,
                    column=spot.column if spot else None,
                    message=f"`was: {stem}` is the address of {holder.document.seed}, which keeps it",
                    fix="remove the name, or rename that seed",
                    severity="warning",
                )


def to_json(article: Article, with_text: bool = False) -> dict[str, Any]:
    """The record of `article`, its keys in the order of the contract, ready for `json.dumps`."""
    facts = article.facts
    record = {
        "seed": article.document.seed,
        "id": article.id,
        "lang": facts.lang,
        "title": article.title,
        "title_basis": article.title_basis,
        "published": facts.published.edtf if facts.published else None,
        "added": article.added,
        "url": _url(article.document),
        "publisher": publisher.value if (publisher := article.document.declared.site) else None,
        "retrieved": article.document.origin.retrieved,
        "sha256": article.document.origin.sha256,
        "date": facts.date.edtf if facts.date else None,
        "date_basis": facts.date_basis,
        "company": [_company(fact) for fact in facts.companies],
        "region": [_region(fact) for fact in facts.regions],
        "capacity": [_capacity(fact) for fact in facts.capacities],
        "money": [_money(fact) for fact in facts.money],
        "tags": [tag.id for tag in facts.tags],
        "evidence": _evidence_of_scalars(article),
        "corrected": {name: _replaced(name, gone) for name, gone in article.corrected.items()},
        "problems": [_problem(problem) for problem in article.problems],
    }
    return record | {"text": article.document.text} if with_text else record


def _url(document: Document) -> str | None:
    """The address of the original; a front matter's may be a mail address, which leads to no article."""
    claim = document.declared.url
    return claim.value if claim and claim.value.startswith(("http://", "https://")) else None


def _corrected(document: Document, facts: Facts) -> dict[str, tuple[Finding, ...]]:
    """What a person corrected, in the order of their names; of the title, too, what it was before."""
    before = document.headline
    words = document.corrections.facts.get("title")
    title = {"title": (before.text,) if before and before.text != words else ()} if words else {}
    return dict(sorted({**facts.corrected, **title}.items()))


def _corrected_title(document: Document) -> Headline | None:
    title = document.corrections.facts.get("title")
    return Headline(text=title, basis="stated", evidence=_outside(title, "correction")) if title else None


def _outside(quote: str, rule: str) -> Evidence:
    return Evidence(quote=quote, start=None, end=None, where="meta", rule=rule)


def _untitled(document: Document) -> Headline:
    name = article_id(document)
    return Headline(text=name, basis="lead", evidence=_outside(name, "seed name"))


def _evidence_of_scalars(article: Article) -> dict[str, Any]:
    facts = article.facts
    return {
        "title": _evidence((article.title_evidence,)),
        "published": _evidence(facts.published.evidence if facts.published else ()),
        "date": _evidence(facts.date.evidence if facts.date else ()),
        "tags": {tag.id: _evidence(tag.evidence) for tag in facts.tags},
    }


def _evidence(items: Sequence[Evidence]) -> list[dict[str, Any]]:
    return [
        {"quote": item.quote, "start": item.start, "end": item.end, "in": item.where, "rule": item.rule}
        for item in items
    ]


def _replaced(name: str, gone: Sequence[Any]) -> Any:
    """What a person's word did away with, as the record would have held it: a list, or of one value that or None."""
    if name in SEVERAL:
        return [SEVERAL[name](fact) for fact in gone]
    return next((getattr(value, "edtf", value) for value in gone), None)


def _company(fact: Company) -> dict[str, Any]:
    head = {"id": fact.id, "name": fact.name, "primary": fact.primary, "known": fact.known}
    return head | {"evidence": _evidence(fact.evidence)}


def _region(fact: Region) -> dict[str, Any]:
    head = {"id": fact.id, "name": fact.name, "country": fact.country, "level": fact.level, "primary": fact.primary}
    return head | {"evidence": _evidence(fact.evidence)}


def _capacity(fact: Capacity) -> dict[str, Any]:
    amount = {"min": number(fact.min), "max": number(fact.max), "unit": fact.unit, "per": fact.per}
    sense = {"of": fact.of, "role": fact.role, "status": fact.status, "text": fact.text}
    return amount | sense | {"evidence": _evidence(fact.evidence)}


def _money(fact: Money) -> dict[str, Any]:
    amount = {"value": number(fact.value), "min": number(fact.min), "max": number(fact.max)}
    sense = {"currency": fact.currency, "currency_basis": fact.currency_basis, "text": fact.text}
    return amount | sense | {"evidence": _evidence(fact.evidence)}


SEVERAL: Mapping[str, Callable[[Any], Any]] = {
    "company": _company,
    "region": _region,
    "capacity": _capacity,
    "money": _money,
    "tags": lambda tag: tag.id,
}
"""How each fact of a kind stands in the record."""


def _problem(problem: Problem) -> dict[str, Any]:
    where = {"seed": problem.seed, "line": problem.line, "column": problem.column, "severity": problem.severity}
    return where | {"message": problem.message, "fix": problem.fix}


def number(value: Decimal | None) -> int | float | None:
    """A decimal as the JSON number that reads the same: 10, not 10.0."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
