"""The four ways to correct a kind of fact, in the order in which they are taken."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.facts.corrections.kinds import KINDS, Kind
from generator.facts.corrections.scalars import SCALARS, without
from generator.facts.corrections.unplaced import Remark, UnplacedError, near
from generator.model import Facts, Trail


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """The facts with a correction taken."""

    facts: Facts
    remarks: tuple[Remark, ...] = ()
    """What of it changed nothing."""


Step = Callable[[str, Any, Facts], Taken]
"""The name of a kind of fact, what a person wrote and the facts so far; raises UnplacedError."""


def instead(name: str, value: Any, facts: Facts) -> Taken:
    """The facts with `value` in place of all that was found; the title is taken where the article is assembled."""
    if name in KINDS:
        kind = KINDS[name]
        return _with(facts, kind, [_made(kind, item, facts, at) for at, item in enumerate(value)])
    return Taken(facts=replace(facts, **SCALARS[name](value, facts)) if name in SCALARS else facts)


def refused(name: str, value: Any, facts: Facts) -> Taken:
    """The facts without those that `value` names; a name that none has is a remark, lest it grow stale unseen."""
    if name not in KINDS:
        return Taken(facts=replace(facts, **without(name, facts)))
    kind = KINDS[name]
    found = _found(facts, kind)
    kept = [fact for fact in found if not any(kind.is_called(fact, words) for words in value)]
    missing = [(at, words) for at, words in enumerate(value) if not any(kind.is_called(fact, words) for fact in found)]
    return _with(facts, kind, kept, *(_not_found(kind, found, words, (at,)) for at, words in missing))


def changed(name: str, value: Any, facts: Facts) -> Taken:
    """The facts, those that `value` names with its details; raises UnplacedError where none has the name."""
    kind = KINDS[name]
    for at, item in enumerate(value):
        facts = _changed(kind, item, facts, at)
    return Taken(facts=facts)


def added(name: str, value: Any, facts: Facts) -> Taken:
    """The facts and those of `value`; what was found already is a remark, and keeps what the person says of it."""
    kind, remarks = KINDS[name], list[Remark]()
    for at, item in enumerate(value):
        found = _found(facts, kind)
        made = _made(kind, item, facts, at)
        same = next((fact for fact in found if made.evidence[: len(fact.evidence)] == fact.evidence), None)
        if same:
            remarks.append(Remark(what=f"{kind.name(made)!r} was found without it", fix="remove it", at=(at,)))
        kept = [made if fact is same else fact for fact in found]
        facts = _with(facts, kind, kept if same else [*kept, made]).facts
    return Taken(facts=facts, remarks=tuple(remarks))


STEPS: tuple[tuple[str, str, Step], ...] = (
    ("", "facts", instead),
    ("not", "refused", refused),
    ("change", "changed", changed),
    ("add", "missed", added),
)
"""The key of the sidecar, the field of Corrections that holds what stands below it, and what takes it."""


def _found(facts: Facts, kind: Kind) -> tuple[Any, ...]:
    return tuple(getattr(facts, kind.held))


def _with(facts: Facts, kind: Kind, values: Sequence[Any], *remarks: Remark) -> Taken:
    held: dict[str, Any] = {kind.held: tuple(values)}
    return Taken(facts=replace(facts, **held), remarks=remarks)


def _made(kind: Kind, item: Any, facts: Facts, at: int) -> Any:
    try:
        return kind.make(item, _found(facts, kind))
    except UnplacedError as error:
        raise error.below(at) from None


def _changed(kind: Kind, item: Mapping[str, Any], facts: Facts, at: int) -> Facts:
    found, words = _found(facts, kind), item[kind.known_by]
    meant = [kind.is_called(fact, words) for fact in found]
    if not any(meant):
        remark = _not_found(kind, found, words, (at, kind.known_by))
        raise UnplacedError(remark.what, remark.fix, remark.at)
    try:
        values = [kind.change(fact, item) if one else fact for fact, one in zip(found, meant, strict=True)]
    except UnplacedError as error:
        raise error.below(at) from None
    return _with(facts, kind, _joined(values)).facts


def _joined(values: Sequence[Any]) -> list[Any]:
    """Facts that became one by their id are one, with the words of both; amounts have no id."""
    by_id: dict[Any, Any] = {}
    for place, fact in enumerate(values):
        key = getattr(fact, "id", place)
        same = by_id.get(key)
        by_id[key] = _both(same, fact) if same else fact
    return list(by_id.values())


def _both(one: Any, other: Any) -> Any:
    return replace(one, primary=one.primary or other.primary, evidence=(*one.evidence, *other.evidence))


def _not_found(kind: Kind, found: Sequence[Any], words: str, at: Trail) -> Remark:
    guess = near(words, [kind.name(fact) for fact in found])
    return Remark(
        what=f"nothing that was found is {words!r}", fix=guess or "remove it, or write it as the text does", at=at
    )
