"""A person's word over what was found: each corrected fact replaces the found one and says so.

The shape of a correction was checked where it was read; here it meets the lexicons.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from difflib import get_close_matches
from typing import Any, TypeVar

from generator.facts import companies
from generator.facts.companies.lexicon import standard
from generator.facts.naming import known_place, region_ids, region_ids_of
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
            taken = TAKERS[name](value, facts) if name in TAKERS else {}
            facts = replace(facts, corrected=(*facts.corrected, name), **taken)
        except _UnplacedError as error:
            problems.append(_problem(document, name, error))
    return replace(facts, problems=(*found.problems, *problems))


class _UnplacedError(Exception):
    """A correction that no lexicon can place, or that contradicts itself: what is wrong, and how to mend it."""

    def __init__(self, what: str, fix: str) -> None:
        super().__init__(what)
        self.fix = fix


def _problem(document: Document, name: str, error: _UnplacedError) -> Problem:
    file, line = document.corrections.written.get(name, (document.seed, None))
    return Problem(seed=file, line=line, message=f"the correction of {name} was not taken: {error}", fix=error.fix)


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
    name, stated = item["name"], item.get("id")
    found, called = _same(item, facts.companies), companies.id_of(name)
    if stated and not found and stated not in standard().by_id:
        fix = _near(stated, standard().by_id) or "leave the id out, or add it to the lexicon"
        raise _UnplacedError(f"no company has the id {stated!r}", fix)
    if stated and called and called != stated and not _says(found, name):
        raise _UnplacedError(f"{name!r} is {called!r}, not {stated!r}", "correct the name or the id")
    if found:
        return replace(found, primary=item.get("primary", found.primary), evidence=(*found.evidence, *_words(name)))
    known = stated or called
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
    name, stated = item["name"], item.get("id")
    found, called = _same(item, facts.regions), region_ids_of(name)
    key = found.id if found else stated or next(iter(called), "")
    place = known_place(key)
    if stated and not found and not place:
        raise _UnplacedError(f"no region has the id {stated!r}", _near_region(stated, called))
    if stated and called and stated not in called and not _says(found, name):
        raise _UnplacedError(f"{name!r} is {called[0]!r}, not {stated!r}", "correct the name or the id")
    if found:
        return replace(found, primary=item.get("primary", found.primary), evidence=(*found.evidence, *_words(name)))
    if place is None:
        raise _UnplacedError(f"no region is called {name!r}", "add its `id:`, such as CN-FJ")
    return Region(
        id=key,
        name=place.name,
        country=place.country,
        level=place.level,
        primary=item.get("primary", False),
        evidence=_words(name),
    )


def _near_region(wrong: str, called: Sequence[str]) -> str:
    """Advice on a wrong id: that of the region's name, else the most similar one of its country."""
    if called:
        return f"did you mean {called[0]!r}?"
    return _near(wrong, region_ids(wrong[:2].upper())) or "leave the id out; the name is enough where a region has it"


def _near(wrong: str, ids: Iterable[str]) -> str:
    near = get_close_matches(wrong, ids, 1)
    return f"did you mean {near[0]!r}?" if near else ""


def _named(item: Any) -> Named:
    return {"name": item} if isinstance(item, str) else item


def _same(item: Named, found: Sequence[Fact]) -> Fact | None:
    """The fact that already stands for `item`: of the same id where it has one, else with its name among its words."""
    if "id" in item:
        return next((fact for fact in found if fact.id == item["id"]), None)
    return next((fact for fact in found if _says(fact, item["name"])), None)


def _says(fact: Company | Region | None, name: str) -> bool:
    """Whether the fact is called `name` in its article."""
    if fact is None:
        return False
    return name.casefold() in {fact.name.casefold(), *(evidence.quote.casefold() for evidence in fact.evidence)}


def _take_capacities(value: Sequence[Named], facts: Facts) -> dict[str, Any]:
    return {"capacities": tuple(_capacity(item) for item in value)}


def _capacity(item: Named) -> Capacity:
    low, high = _decimal(item.get("min")), _decimal(item.get("max"))
    if low is None and high is None:
        raise _UnplacedError("a capacity needs `min:` or `max:`", "write at least one of the two")
    _refuse_disorder(low, high)
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
    low, high = _decimal(item.get("min", item["value"])), _decimal(item.get("max", item["value"]))
    _refuse_disorder(low, value, high)
    text = item.get("text") or f"{value} {item.get('currency') or ''}".strip()
    return Money(
        value=value,
        min=low,
        max=high,
        currency=item.get("currency"),
        currency_basis="stated",
        text=text,
        evidence=_words(text),
    )


def _refuse_disorder(*bounds: Decimal | None) -> None:
    """Raises unless the bounds that are stated grow from the first to the last."""
    stated = [bound for bound in bounds if bound is not None]
    if stated != sorted(stated):
        raise _UnplacedError("its `min:` is more than its `max:`", "write the smaller number after `min:`")


def _decimal(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _take_tags(value: Sequence[str], facts: Facts) -> dict[str, Any]:
    unknown = [tag for tag in value if tag not in vocabulary().topics]
    if unknown:
        fix = _near(unknown[0], vocabulary().topics) or "use an id of generator/facts/lexicons/tags.yml"
        raise _UnplacedError(f"no tag is called {unknown[0]!r}", fix)
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
