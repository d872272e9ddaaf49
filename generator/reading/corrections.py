"""A person's corrections, from the sidecar `seeds/NAME.yml` or a `digest:` key: checked, never guessed at.

Beside them a sidecar tells where its seed came from: that is no correction, and no page calls it one.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.model import Corrections, Origin, Problem, Spot, Trail
from generator.nearness import nearest
from generator.reading.sidecar_schema import Complaint, complaints
from generator.reading.yaml_safely import Mark, Parsed

FACTS = ("title", "lang", "published", "date", "company", "region", "capacity", "money", "tags")
OF_ONE = ("title", "published", "date", "capacity", "money")
"""What no two articles share, however many a file holds."""
ORIGIN = ("url", "publisher", "retrieved", "sha256", "charset")
"""Where the seed came from; `digest add` writes them."""
GROUPS = ("not", "add", "change")


def read(parsed: Parsed, file: str, above: int = 0) -> tuple[Corrections, tuple[Problem, ...]]:
    """The corrections in the YAML of `file`; problems count lines from `above`.

    What is unknown or has a wrong value is a problem and is left out, with the whole fact it belongs to; the others
    hold.
    """
    if parsed.error:
        return Corrections(), (_unreadable(file, parsed, above),)
    if not parsed.values:
        return Corrections(), ()
    wrong = complaints(parsed.values)
    left_out = {_whole(complaint.trail) for complaint in wrong}
    written = {trail: Spot(file, mark.line + above, mark.column) for trail, mark in parsed.places.items()}
    problems = [*(_problem(item, parsed, file, above) for item in wrong), *_twice(parsed, file, above)]
    return _corrections(_kept(parsed.values, left_out), written), tuple(sorted(problems, key=_place))


def merged(inner: Corrections, outer: Corrections) -> Corrections:
    """Both, fact by fact, where `outer` beats `inner`: the sidecar the seed's own `digest:` key, an item the file."""
    beaten = {_whole(trail) for trail in outer.written}
    return Corrections(
        facts={**inner.facts, **outer.facts},
        refused={**inner.refused, **outer.refused},
        missed={**inner.missed, **outer.missed},
        changed={**inner.changed, **outer.changed},
        added=outer.added or inner.added,
        was=(*outer.was, *(stem for stem in inner.was if stem not in outer.was)),
        publish=outer.publish or inner.publish,
        hide=inner.hide if outer.hide is None else outer.hide,
        origin=Origin(**{key: getattr(outer.origin, key) or getattr(inner.origin, key) for key in ORIGIN}),
        items={**inner.items, **outer.items},
        written={trail: spot for trail, spot in inner.written.items() if _whole(trail) not in beaten}
        | dict(outer.written),
    )


def of_articles(given: Corrections, keys: Collection[str]) -> tuple[list[Corrections], tuple[Problem, ...]]:
    """The corrections of each article of a file by its key, and a problem for what fits none.

    The key of a file's only article is empty.
    """
    shared = replace(given, items={}, written={at: spot for at, spot in given.written.items() if at[0] != "items"})
    problems = tuple(_of_no_article(given, keys))
    if len(keys) > 1:
        problems += tuple(_of_one_article(given))
        shared = replace(shared, facts={name: value for name, value in given.facts.items() if name not in OF_ONE})
    return [merged(shared, given.items.get(key, Corrections())) for key in keys], problems


def _corrections(values: Mapping[str, Any], written: Mapping[Trail, Spot]) -> Corrections:
    items = values.get("items", {})
    return Corrections(
        facts={name: _dated(values[name]) for name in FACTS if name in values},
        refused=values.get("not", {}),
        missed=values.get("add", {}),
        changed=values.get("change", {}),
        added=values.get("added"),
        was=tuple(values.get("was", ())),
        publish=values.get("publish"),
        hide=values.get("hide"),
        origin=Origin(**{name: values[name] for name in ORIGIN if name in values}),
        items={key: _corrections(item, _below(written, ("items", key))) for key, item in items.items()},
        written={trail: spot for trail, spot in written.items() if _holds(values, trail)},
    )


def _dated(value: Any) -> Any:
    """A bare year, which YAML takes for a number, as the date that it is."""
    return str(value) if isinstance(value, int) else value


def _below(written: Mapping[Trail, Spot], above: Trail) -> dict[Trail, Spot]:
    size = len(above)
    return {trail[size:]: spot for trail, spot in written.items() if trail[:size] == above and trail != above}


def _holds(values: Mapping[str, Any], trail: Trail) -> bool:
    """Whether `values` kept what stands at `trail`; what stands below an item is in the item's own corrections."""
    inside: Any = values
    for step in _whole(trail):
        if step not in inside:
            return False
        inside = inside[step]
    return trail[0] != "items" or len(trail) == 2


def _kept(values: Mapping[str, Any], left_out: Collection[Trail], above: Trail = ()) -> dict[str, Any]:
    """The values without those at the trails of `left_out`."""
    return {
        key: _kept(value, left_out, (*above, key)) if _is_group((*above, key)) else value
        for key, value in values.items()
        if (*above, key) not in left_out
    }


def _whole(trail: Trail) -> Trail:
    """The trail of what stands or falls as one: a whole fact, alone or below `not`, `add` or `change`."""
    size = 1
    while size < len(trail) and _is_group(trail[:size]):
        size += 1
    return trail[:size]


def _is_group(trail: Trail) -> bool:
    """Whether below `trail` stand several facts, each for itself."""
    own = trail[2:] if trail[0] == "items" else trail
    return not own or (len(own) == 1 and own[0] in GROUPS)


def _problem(complaint: Complaint, parsed: Parsed, file: str, above: int) -> Problem:
    places = parsed.keys if complaint.at_key else parsed.places
    above_it = (parsed.places.get(complaint.trail[:size]) for size in range(len(complaint.trail) - 1, 0, -1))
    mark = places.get(complaint.trail) or next(filter(None, above_it), Mark(1, 1))
    message = complaint.message if complaint.at_key else f"{complaint.message[:-1]}, and was left out."
    return Problem(seed=file, message=message, fix=complaint.fix, line=mark.line + above, column=mark.column)


def _place(problem: Problem) -> tuple[int, int]:
    return problem.line or 0, problem.column or 0


def _twice(parsed: Parsed, file: str, above: int) -> Iterator[Problem]:
    for trail in parsed.twice:
        mark = parsed.keys[trail]
        message = f"`{trail[-1]}` stands there twice; only the last counts."
        fix = "Put both into one, or remove the first."
        yield Problem(seed=file, message=message, fix=fix, line=mark.line + above, column=mark.column)


def _of_no_article(given: Corrections, keys: Collection[str]) -> Iterator[Problem]:
    for key in given.items:
        if key not in keys:
            guess = nearest(key, keys)
            alone = "The file holds one article: write its corrections without `items:`."
            fix = (
                f"Did you mean `{guess}`?" if guess else f"The articles are {', '.join(keys)}." if any(keys) else alone
            )
            yield _at(given, ("items", key), f"`{key}` is no article of the file.", fix)


def _of_one_article(given: Corrections) -> Iterator[Problem]:
    for name in OF_ONE:
        if name in given.facts:
            message = f"`{name}` would be that of every article of the file, and was left out."
            yield _at(given, (name,), message, "Write it below `items:` and the key of its article.")


def _at(given: Corrections, trail: Trail, message: str, fix: str) -> Problem:
    spot = given.written[trail]
    return Problem(seed=spot.file, line=spot.line, column=spot.column, message=message, fix=fix)


def _unreadable(file: str, parsed: Parsed, above: int) -> Problem:
    return Problem(
        seed=file,
        message=f"The corrections do not parse: {parsed.error}. None of them was taken.",
        fix=parsed.fix or "Mend that line, or delete the file.",
        line=above + parsed.at.line,
        column=parsed.at.column,
    )
