"""A person's word over what was found: each corrected fact replaces the found one and says so.

The shape of a correction was checked where it was read; here it meets the lexicons.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, TypeVar

from generator.facts import companies
from generator.facts.companies.lexicon import standard
from generator.facts.naming import known_place, region_id_of
from generator.facts.tags.vocabulary import vocabulary
from generator.model import Capacity, Company, Dated, Document, Evidence, Facts, Money, Problem, Region, Tag
from generator.slugs import slug

RULE = "correction"
Named = Mapping[str, Any]
Fact = TypeVar("Fact", Company, Region)


def apply(document: Document, found: Facts) -> Facts:
    """`found` with every correction of `document` taken that the lexicons can place; the others are problems."""
    facts, problems = found, list[Problem]()
    for name, value in document.corrections.facts.items():
        try:
            facts = replace(facts, **TAKERS[name](value, facts)) if name in TAKERS else facts
        except _UnplacedError as error:
            problems.append(_problem(document.seed, name, error))
    return replace(facts, problems=tuple(problems))


class _UnplacedError(Exception):
    """A correction that names something no lexicon holds: what it is, and how to mend it."""

    def __init__(self, what: str, fix: str) -> None:
        super().__init__(what)
        self.fix = fix


def _problem(seed: str, name: str, error: _UnplacedError) -> Problem:
    return Problem(seed=seed, message=f"the correction of {name} was not taken: {error}", fix=error.fix)


def _words(quote: str) -> tuple[Evidence, ...]:
    return (Evidence(quote=quote, start=None, end=None, where="meta", rule=RULE),)


def _take_lang(value: str, facts: Facts) -> dict[str, Any]:
    return {"lang": value}


def _take_published(value: str | None, facts: Facts) -> dict[str, Any]:
    return {"published": _dated(value)}


def _take_date(value: str | None, facts: Facts) -> dict[str, Any]:
    return {"date": _dated(value), "date_basis": "event" if value else "none"}


def _dated(value: str | None) -> Dated | None:
    # Loaded here: its grammar costs a tenth of a second, and few builds see a corrected date.
    from edtf import EDTFParseException, parse_edtf

    if value is None:
        return None
    try:
        parse_edtf(value)
    except EDTFParseException:
        raise _UnplacedError(f"{value!r} is no EDTF date", "write 2022-08-30, 2022-08, 2022 or XXXX-08-30") from None
    return Dated(edtf=value, evidence=_words(value))


def _take_companies(value: Sequence[Any], facts: Facts) -> dict[str, Any]:
    return {"companies": tuple(_company(_named(item), facts) for item in value)}


def _company(item: Named, facts: Facts) -> Company:
    name = item["name"]
    found = _same(item, facts.companies)
    if found:
        return replace(found, primary=item.get("primary", found.primary), evidence=(*found.evidence, *_words(name)))
    if "id" in item and item["id"] not in standard().by_id:
        raise _UnplacedError(f"no company has the id {item['id']!r}", "leave the id out, or add it to the lexicon")
    known = item.get("id") or companies.id_of(name)
    label = companies.company_name(known) if known else name
    return Company(
        id=known or slug(name),
        name=label or name,
        primary=item.get("primary", False),
        known=known is not None,
        evidence=_words(name),
    )


def _take_regions(value: Sequence[Any], facts: Facts) -> dict[str, Any]:
    return {"regions": tuple(_region(_named(item), facts) for item in value)}


def _region(item: Named, facts: Facts) -> Region:
    name = item["name"]
    found = _same(item, facts.regions)
    if found:
        return replace(found, primary=item.get("primary", found.primary), evidence=(*found.evidence, *_words(name)))
    known = item.get("id") or region_id_of(name) or ""
    place = known_place(known)
    if place is None:
        raise _UnplacedError(f"no region is called {name!r}", "add its `id:`, such as CN-FJ")
    return Region(
        id=known,
        name=place.name,
        country=place.country,
        level=place.level,
        primary=item.get("primary", False),
        evidence=_words(name),
    )


def _named(item: Any) -> Named:
    return {"name": item} if isinstance(item, str) else item


def _same(item: Named, found: Sequence[Fact]) -> Fact | None:
    """The fact that already stands for `item`: the same id, the same name, or the name among its words."""
    wanted = item["name"].casefold()
    for fact in found:
        quotes = {evidence.quote.casefold() for evidence in fact.evidence}
        if fact.id == item.get("id") or fact.name.casefold() == wanted or wanted in quotes:
            return fact
    return None


def _take_capacities(value: Sequence[Named], facts: Facts) -> dict[str, Any]:
    return {"capacities": tuple(_capacity(item) for item in value)}


def _capacity(item: Named) -> Capacity:
    low, high = _decimal(item.get("min")), _decimal(item.get("max"))
    if low is None and high is None:
        raise _UnplacedError("a capacity needs `min:` or `max:`", "write at least one of the two")
    text = item.get("text") or f"{low if high is None else high} {item['unit']}"
    return Capacity(
        min=low,
        max=high,
        unit=item["unit"],
        per=item.get("per"),
        of=item.get("of", "other"),
        role=item.get("role", "project"),
        status=item.get("status"),
        text=text,
        evidence=_words(text),
    )


def _take_money(value: Sequence[Named], facts: Facts) -> dict[str, Any]:
    return {"money": tuple(_sum(item) for item in value)}


def _sum(item: Named) -> Money:
    value = _decimal(item["value"])
    if value is None:
        raise _UnplacedError("a sum needs its `value:`", "write the number without a unit")
    text = item.get("text") or f"{value} {item.get('currency') or ''}".strip()
    return Money(
        value=value,
        min=_decimal(item.get("min", item["value"])),
        max=_decimal(item.get("max", item["value"])),
        currency=item.get("currency"),
        currency_basis="stated",
        text=text,
        evidence=_words(text),
    )


def _decimal(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _take_tags(value: Sequence[str], facts: Facts) -> dict[str, Any]:
    unknown = [tag for tag in value if tag not in vocabulary().topics]
    if unknown:
        raise _UnplacedError(f"no tag is called {unknown[0]!r}", "use an id of generator/facts/lexicons/tags.yml")
    known = {tag.id: tag for tag in facts.tags}
    return {"tags": tuple(known.get(tag, Tag(id=tag, evidence=_words(tag))) for tag in value)}


TAKERS: Mapping[str, Callable[[Any, Facts], dict[str, Any]]] = {
    "lang": _take_lang,
    "published": _take_published,
    "date": _take_date,
    "company": _take_companies,
    "region": _take_regions,
    "capacity": _take_capacities,
    "money": _take_money,
    "tags": _take_tags,
}
"""How each corrected fact is taken; the title is taken where the article is assembled."""
