"""What a person wrote of one fact -> the fact: the found one that is meant, else one made by the lexicons."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, TypeVar

from generator.facts import companies
from generator.facts.choices import choices
from generator.facts.companies.lexicon import standard
from generator.facts.corrections.matching import same_amount, same_sum, says
from generator.facts.corrections.unplaced import UnplacedError, near
from generator.facts.naming import known_place, region_ids, region_ids_of
from generator.model import Capacity, Company, Evidence, Money, Region, Tag
from generator.slugs import slug

RULE = "correction"
Item = Mapping[str, Any]
Fact = TypeVar("Fact", Company, Region)


def words(quote: str) -> tuple[Evidence, ...]:
    """A person's words as evidence."""
    return (Evidence(quote=quote, start=None, end=None, where="meta", rule=RULE),)


def company(written: str | Item, found: Sequence[Company]) -> Company:
    """The company that is meant; raises UnplacedError where its name and its id do not go together."""
    item = _named(written)
    name, stated = item["name"], item.get("id")
    same, called = _same(item, found), companies.id_of(name)
    if stated and not same:
        company_id(stated)
    if stated and called and called != stated and not (same and says(same, name)):
        raise UnplacedError(f"{name!r} is {called!r}, not {stated!r}", "correct the name or the id")
    if same:
        return replace(same, primary=item.get("primary", same.primary), evidence=(*same.evidence, *words(name)))
    known = stated or called
    label = companies.company_name(known) if known else name
    return Company(
        id=known or slug(name),
        name=label or name,
        primary=item.get("primary", False),
        known=known is not None,
        evidence=words(name),
    )


def company_id(stated: str) -> str:
    """An id of the lexicon; raises UnplacedError for another."""
    if stated not in standard().by_id:
        fix = near(stated, standard().by_id) or "leave the id out, or add it to the lexicon"
        raise UnplacedError(f"no company has the id {stated!r}", fix)
    return stated


def region(written: str | Item, found: Sequence[Region]) -> Region:
    """The place that is meant; raises UnplacedError where no gazetteer has it, or has it under another id."""
    item = _named(written)
    name, stated = item["name"], item.get("id")
    same, called = _same(item, found), region_ids_of(name)
    key = same.id if same else stated or next(iter(called), "")
    if stated and not same and not known_place(key):
        raise UnplacedError(f"no region has the id {stated!r}", _near_region(stated, called))
    if stated and called and stated not in called and not (same and says(same, name)):
        raise UnplacedError(f"{name!r} is {called[0]!r}, not {stated!r}", "correct the name or the id")
    if same:
        return replace(same, primary=item.get("primary", same.primary), evidence=(*same.evidence, *words(name)))
    return place(key, name, item.get("primary", False), words(name))


def place(key: str, name: str, primary: bool, evidence: tuple[Evidence, ...]) -> Region:
    """The place with the id `key`; raises UnplacedError where there is none."""
    known = known_place(key)
    if known is None:
        fix = f"correct the name, or add the id of the place, or of one around it: {{name: {name}, id: CN-FJ}}"
        raise UnplacedError(f"no region is called {name!r}", fix)
    return Region(id=key, name=known.name, country=known.country, level=known.level, primary=primary, evidence=evidence)


def _near_region(wrong: str, called: Sequence[str]) -> str:
    """Advice on a wrong id: that of the region's name, else the most similar one of its country."""
    if called:
        return f"did you mean {called[0]!r}?"
    return near(wrong, region_ids(wrong[:2].upper())) or "leave the id out; the name is enough where a region has it"


def _named(item: str | Item) -> Item:
    return {"name": item} if isinstance(item, str) else item


def _same(item: Item, found: Sequence[Fact]) -> Fact | None:
    """The fact that already stands for `item`: of the same id where it has one, else with its name among its words."""
    if "id" in item:
        return next((fact for fact in found if fact.id == item["id"]), None)
    return next((fact for fact in found if says(fact, item["name"])), None)


def capacity(item: Item, found: Sequence[Capacity]) -> Capacity:
    """The amount as written; a found one of the same size lends its words, and what the person leaves open."""
    low, high = decimal(item.get("min")), decimal(item.get("max"))
    refuse_disorder(low, high)
    text = item.get("text") or f"{low if high is None else high} {item['unit']}"
    given = Capacity(
        min=low,
        max=high,
        unit=unit(item["unit"]),
        per=item.get("per"),
        of=item.get("of", "other"),
        role=item.get("role", "project"),
        status=item.get("status"),
        text=text,
        evidence=words(text),
    )
    same = next((one for one in found if same_amount(one, given) and one.of == item.get("of", one.of)), None)
    if not same:
        return given
    stated = {name: item[name] for name in ("role", "status") if name in item}
    return replace(same, evidence=(*same.evidence, *given.evidence), **stated)


def unit(stated: str) -> str:
    """A unit of the lexicon; raises UnplacedError for another."""
    if stated not in choices()["unit"]:
        fix = near(stated, choices()["unit"]) or f"the units are {', '.join(choices()['unit'])}"
        raise UnplacedError(f"there is no unit {stated!r}", fix, ("unit",))
    return stated


def money(item: Item, found: Sequence[Money]) -> Money:
    """The sum as written; a found one that is the same lends its words."""
    value = Decimal(str(item["value"]))
    low, high = decimal(item.get("min", item["value"])), decimal(item.get("max", item["value"]))
    refuse_disorder(low, value, high)
    text = item.get("text") or f"{value} {item.get('currency') or ''}".strip()
    given = Money(
        value=value,
        min=low,
        max=high,
        currency=item.get("currency"),
        currency_basis="stated",
        text=text,
        evidence=words(text),
    )
    same = next((one for one in found if same_sum(one, given)), None)
    return replace(given, text=same.text, evidence=(*same.evidence, *given.evidence)) if same else given


def refuse_disorder(*bounds: Decimal | None) -> None:
    """Raises unless the bounds that are stated grow from the first to the last."""
    stated = [bound for bound in bounds if bound is not None]
    if stated != sorted(stated):
        raise UnplacedError("its `min:` is more than its `max:`", "write the smaller number after `min:`")


def decimal(value: float | None) -> Decimal | None:
    """The number as it was written; None for an open end."""
    return None if value is None else Decimal(str(value))


def tag(name: str, found: Sequence[Tag]) -> Tag:
    """The found tag of that id, else one on a person's word; raises UnplacedError where there is no such tag."""
    if name not in choices()["topic"]:
        fix = near(name, choices()["topic"]) or "use an id of generator/facts/lexicons/tags.yml"
        raise UnplacedError(f"no tag is called {name!r}", fix)
    return next((fact for fact in found if fact.id == name), Tag(id=name, evidence=words(name)))
