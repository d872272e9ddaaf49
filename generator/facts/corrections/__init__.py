"""A person's word over what was found: what it says instead, refuses, changes and adds.

The shape of a correction was checked where it was read; here it meets the lexicons and the facts.
"""

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any

from generator.facts.corrections.kinds import KINDS
from generator.facts.corrections.steps import STEPS
from generator.facts.corrections.unplaced import Remark, UnplacedError
from generator.model import Document, Facts, Finding, Problem, Severity, Spot, Trail

UNSAID = frozenset({"evidence", "text"})
"""What two facts may differ in that say the same."""


def apply(document: Document, found: Facts, informed: Facts) -> Facts:
    """`informed` with every correction of `document` taken that the lexicons can place; the others are problems.

    `found` holds the facts as they are when nobody has a word in them: what of it stands no longer is kept in
    `corrected`. `informed` was found with the person's title, language and day of publication known.
    """
    facts, names, problems = informed, dict[str, None](), list[Problem]()
    for above, name, value, step in _steps(document):
        trail = (above, name) if above else (name,)
        try:
            taken = step(name, value, facts)
        except UnplacedError as error:
            problems.append(_not_taken(document, trail, error.remark))
            continue
        facts = taken.facts
        if not above or len(taken.remarks) < _size(value):
            names[name] = None
        problems += [_stale(document, trail, remark) for remark in taken.remarks]
    gone = {name: _gone(name, found, facts) for name in names}
    return replace(facts, corrected=gone, problems=(*informed.problems, *problems))


def _steps(document: Document) -> Iterator[tuple[str, str, Any, Any]]:
    for above, field, step in STEPS:
        for name, value in getattr(document.corrections, field).items():
            yield above, name, value, step


def _size(value: Any) -> int:
    return len(value) if isinstance(value, list) else 1


def _gone(name: str, found: Facts, facts: Facts) -> tuple[Finding, ...]:
    """What was found and is not among the facts any more."""
    if name in KINDS:
        held = KINDS[name].held
        standing = {_said(fact) for fact in getattr(facts, held)}
        return tuple(fact for fact in getattr(found, held) if _said(fact) not in standing)
    before, after = getattr(found, name, None), getattr(facts, name, None)
    return (before,) if before and _value(before) != _value(after) else ()


def _said(fact: Any) -> tuple[Any, ...]:
    return tuple(getattr(fact, part.name) for part in fields(fact) if part.name not in UNSAID)


def _value(fact: Any) -> Any:
    """Of a date the date itself, whatever words it comes from."""
    return getattr(fact, "edtf", fact)


def _not_taken(document: Document, trail: Trail, remark: Remark) -> Problem:
    what = f"the correction of {trail[-1]} was not taken: {remark.what}"
    return _problem(document, trail, remark, what, "error")


def _stale(document: Document, trail: Trail, remark: Remark) -> Problem:
    what = f"`{trail[0]}: {trail[-1]}`: {remark.what}"
    return _problem(document, trail, remark, what, "warning")


def _problem(document: Document, trail: Trail, remark: Remark, message: str, severity: Severity) -> Problem:
    spot = _spot(document, (*trail, *remark.at))
    return Problem(
        seed=spot.file if spot else document.seed,
        line=spot.line if spot else None,
        column=spot.column if spot else None,
        message=message,
        fix=remark.fix,
        severity=severity,
        rule="correction",
    )


def _spot(document: Document, trail: Trail) -> Spot | None:
    """The place of what is at `trail`, or of the nearest that holds it."""
    written = document.corrections.written
    return next((written[trail[:size]] for size in range(len(trail), 0, -1) if trail[:size] in written), None)
