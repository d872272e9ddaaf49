"""Whether two accounts tell of one event, and what they share.

Precision before recall: two deals of one company in one week must stay two stories, so one day and one company are
never enough, and any contradiction keeps two accounts apart.
"""

from collections.abc import Iterator
from typing import Final

from generator.capacities import OTHER
from generator.model import Agreement
from generator.stories import contradiction
from generator.stories.accounts import Account, Amount, Key, Kind
from generator.stories.days import Nearness, nearness

FEW_PARTIES: Final = 3
"""Of more parties than these, half must be shared: a round-up of nine deals is a report of none of them."""
FEWEST_UNITS: Final = 10
"""Three stations here and three there are no sign of one event."""


def agreements(one: Account, other: Account) -> tuple[Agreement, ...]:
    """All that the two share, if it is enough to call them reports of one event; else nothing.

    Enough is a compatible day and a shared party, and beyond that a shared amount or sum, or a second shared company
    and a deed, or a town or province and a deed. Where the days are merely near, one amount needs a second sign
    beside it, and a town is not enough.
    """
    near = nearness(one.when, other.when) if one.when and other.when else None
    if not near or not _same_parties(one, other) or contradiction.contradict(one, other):
        return ()
    return tuple(_shared(one, other)) if _enough(one, other, near) else ()


def on_all_but_numbers(one: Account, other: Account) -> bool:
    """Whether the two agree on day, deed, all parties, and a partner or a town, but not on an amount or a sum."""
    near = nearness(one.when, other.when) if one.when and other.when else None
    if not near or one.parties != other.parties or not one.deeds & other.deeds:
        return False
    if not (contradiction.other_amounts(one, other) or contradiction.other_sums(one, other)):
        return False
    together = len(_partners(one, other)) > 1 or _same_town(one, other)
    return together and not contradiction.other_places(one, other)


def shared(one: Account, other: Account) -> tuple[Agreement, ...]:
    """What the two share, enough or not."""
    return tuple(_shared(one, other))


def _same_parties(one: Account, other: Account) -> bool:
    shared, most = len(one.parties & other.parties), max(len(one.parties), len(other.parties))
    return shared > 0 and (most <= FEW_PARTIES or 2 * shared >= most)


def _enough(one: Account, other: Account, near: Nearness) -> bool:
    amounts, sums = _same_amounts(one, other), one.sums & other.sums
    if not amounts and contradiction.other_sums(one, other):
        return False
    if not amounts and not sums and contradiction.other_things(one, other):
        return False
    partners, deed = len(_partners(one, other)) > 1, bool(one.deeds & other.deeds)
    signs = len(amounts) + len(sums) + partners
    if contradiction.other_places(one, other):
        return signs > 1
    if amounts or sums:
        return near == "same" or signs > 1 or deed or _same_town(one, other)
    return deed and (partners or (near == "same" and _same_town(one, other)))


def _same_amounts(one: Account, other: Account) -> tuple[tuple[Amount, Amount], ...]:
    """The amounts that both state, as the one and as the other has them; a few pieces don't count."""
    return tuple((a, b) for a in one.amounts for b in other.amounts if _tells(a) and _is_same(a, b))


def _tells(amount: Amount) -> bool:
    return amount.unit != "units" or min(amount.ends) >= FEWEST_UNITS


def _is_same(one: Amount, other: Amount) -> bool:
    things = {one.thing, other.thing}
    return (one.unit, one.ends) == (other.unit, other.ends) and (len(things) == 1 or OTHER in things)


def _partners(one: Account, other: Account) -> frozenset[str]:
    """Companies that both name and at least one has for a party; a subsidiary is no partner of its parent."""
    both = one.parties & other.named | other.parties & one.named
    return frozenset(name for name in both if not any(name.startswith(f"{parent}-") for parent in both))


def _same_town(one: Account, other: Account) -> bool:
    """A common place below the country, and no party that either leaves out."""
    common = contradiction.below_country(one.places) & contradiction.below_country(other.places)
    return bool(common) and not contradiction.unexplained(one, other)


def _shared(one: Account, other: Account) -> Iterator[Agreement]:
    """What the two share, in the order in which a reader checks it."""
    yield _said(("date", ""), one, other)
    yield from _all("company", _partners(one, other) | (one.parties & other.parties), one, other)
    numbers = [
        _in_words("number", one.words["number", a], other.words["number", b]) for a, b in _same_amounts(one, other)
    ]
    yield from sorted(set(numbers), key=lambda found: found.words)
    yield from _all("money", one.sums & other.sums, one, other)
    yield from _all("place", one.places & other.places, one, other)
    yield from _all("deed", one.deeds & other.deeds, one, other)


def _all(kind: Kind, keys: frozenset[object], one: Account, other: Account) -> list[Agreement]:
    return sorted((_said((kind, key), one, other) for key in keys), key=lambda found: found.words)


def _said(key: Key, one: Account, other: Account) -> Agreement:
    return _in_words(key[0], one.words[key], other.words[key])


def _in_words(kind: Kind, mine: str, theirs: str) -> Agreement:
    """The fact as the one has it and as the other has it, once where they are equal."""
    return Agreement(kind=kind, words=tuple(dict.fromkeys((mine, theirs))))
