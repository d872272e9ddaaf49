"""Every fact as a row: what it says, where its words stand, and the rule that took them."""

from collections.abc import Iterator, Mapping

from generator.model import Article, Capacity, Evidence
from generator.pages.ledger import Amount
from generator.pages.site import Site

Row = dict[str, object]


def fact_rows(site: Site) -> Iterator[Row]:
    """A row for each fact, in the order of the digest and, in one article, of its record."""
    amounts: dict[str, list[Amount]] = {}
    for amount in site.amounts:
        amounts.setdefault(amount.article.id, []).append(amount)
    for article in site.digest.articles:
        about = _about(article)
        for fact, evidence in _facts(article, amounts.get(article.id, [])):
            yield about | fact | _place(evidence)


def _about(article: Article) -> Row:
    """What a reader of the facts alone needs of their article; the rest stands in its own table, once."""
    date = article.facts.date
    return {"article": article.id, "lang": article.facts.lang, "date": date.edtf if date else ""}


def _facts(article: Article, amounts: list[Amount]) -> Iterator[tuple[Row, tuple[Evidence, ...]]]:
    facts = article.facts
    if facts.date:
        about: Row = {"kind": "date", "value": facts.date.edtf, "basis": facts.date_basis}
        yield _named(article, about), facts.date.evidence
    if facts.published:
        yield _named(article, {"kind": "published", "value": facts.published.edtf}), facts.published.evidence
    for one in facts.companies:
        about = {"kind": "company", "company": one.id, "value": one.name, "primary": one.primary}
        yield _named(article, about), one.evidence
    for place in facts.regions:
        about = {"kind": "region", "region": place.id, "value": place.name, "primary": place.primary}
        yield _named(article, about), place.evidence
    for amount in amounts:
        yield {"id": amount.id} | _amount(amount), amount.fact.evidence
    for tag in facts.tags:
        yield _named(article, {"kind": "tag", "tag": tag.id, "value": tag.id}), tag.evidence


def _named(article: Article, about: Mapping[str, object]) -> Row:
    """With an id of its own: the article's, the kind, and what is named, which an article names once."""
    kind = str(about["kind"])
    named = [str(about[kind])] if kind in about else []
    return {"id": ".".join((article.slug, kind, *named)), **about}


def _amount(amount: Amount) -> Row:
    fact = amount.fact
    ends: Row = {"value": amount.text, "min": fact.min, "max": fact.max}
    if isinstance(fact, Capacity):
        sense: Row = {"unit": fact.unit, "per": fact.per, "of": fact.of, "role": fact.role, "status": fact.status}
        return {"kind": "capacity"} | ends | sense
    basis = fact.currency_basis if fact.currency else ""
    return {"kind": "money"} | ends | {"unit": fact.currency, "basis": basis}


def _place(evidence: tuple[Evidence, ...]) -> Row:
    if not evidence:
        return {}
    first = evidence[0]
    return {"quote": first.quote, "start": first.start, "end": first.end, "in": first.where, "rule": first.rule}
