"""Whether two accounts tell of one event, and what they share.

Precision before recall: two deals of one company in one week must stay two stories, so one day and one company are
never enough, and any contradiction keeps two accounts apart.
"""

from collections.abc import Iterator
from typing import Final

from generator.model import Agreement
from generator.stories import contradiction
from generator.stories.accounts import Account, Key, Kind, tells
from generator.stories.days import Nearness, nearness

LEAST_SHARE: Final = 3
"""One in so many parties of either account must be shared: a round-up of nine deals is a report of none of them."""


def agreements(one: Account, other: Account) -> tuple[Agreement, ...]:
    """All that the two share, if it is enough to call them reports of one event; else nothing.

    Enough is a compatible day and a shared party, and beyond that a shared amount or sum, or a second shared company
    and a deed, or (where both state the same day) a town or province and a deed.
    """
    near = nearness(one.when, other.when) if one.when and other.when else None
    if not near or not _same_parties(one, other) or contradiction.contradict(one, other):
        return ()
    return tuple(_shared(one, other)) if _enough(one, other, near) else ()


def _same_parties(one: Account, other: Account) -> bool:
    shared = one.parties & other.parties
    return bool(shared) and len(shared) * LEAST_SHARE >= max(len(one.parties), len(other.parties))


def _enough(one: Account, other: Account, near: Nearness) -> bool:
    amounts, sums = tells(one.amounts) & tells(other.amounts), one.sums & other.sums
    if not amounts and contradiction.other_sums(one, other):
        return False
    if not amounts and not sums and contradiction.other_things(one, other):
        return False
    partners = len(_partners(one, other)) > 1
    if contradiction.other_places(one, other) and len(amounts) + len(sums) + partners < 2:
        return False
    if amounts or sums:
        return True
    if not one.deeds & other.deeds:
        return False
    return partners or (near == "same" and _same_town(one, other))


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
    yield from _all("number", tells(one.amounts) & tells(other.amounts), one, other)
    yield from _all("money", one.sums & other.sums, one, other)
    yield from _all("place", one.places & other.places, one, other)
    yield from _all("deed", one.deeds & other.deeds, one, other)


def _all(kind: Kind, keys: frozenset[object], one: Account, other: Account) -> list[Agreement]:
    return sorted((_said((kind, key), one, other) for key in keys), key=lambda found: found.words)


def _said(key: Key, one: Account, other: Account) -> Agreement:
    """The fact as the one has it and as the other has it, once where they are equal."""
    return Agreement(kind=key[0], words=tuple(dict.fromkeys((one.words[key], other.words[key]))))
