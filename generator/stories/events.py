"""Events: which families of copies tell of the same one, by their facts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.model import Agreement
from generator.stories.accounts import Account
from generator.stories.agreement import agreements
from generator.stories.contradiction import contradict
from generator.stories.days import days, neighbours
from generator.stories.families import Family

Shelf: TypeAlias = dict[tuple[str, tuple[int, int]], list[int]]
"""The numbers of the events by a party and a (month, day) of their core."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A family in an event."""

    family: Family
    agreements: tuple[Agreement, ...] = ()
    """What it shares with the event's core, the first member; of the core itself nothing."""

    @property
    def account(self) -> Account:
        """What the family says of the event."""
        return self.family.accounts[0]


def events_of(families: Iterable[Family]) -> tuple[tuple[Member, ...], ...]:
    """All `families` by event.

    The richest account founds an event. Another joins the one with whose core it shares most, if it contradicts no
    other member: a chain of half-likenesses never ties two events together.
    """
    events: list[tuple[Member, ...]] = []
    shelf: Shelf = defaultdict(list)
    for family in sorted(families, key=lambda family: family.accounts[0].rank):
        number, shared = _best(family.accounts[0], events, shelf)
        if shared:
            events[number] += (Member(family=family, agreements=shared),)
        else:
            for key in _kept(family.accounts[0]):
                shelf[key].append(len(events))
            events.append((Member(family=family),))
    return tuple(events)


def _best(account: Account, events: Sequence[tuple[Member, ...]], shelf: Shelf) -> tuple[int, tuple[Agreement, ...]]:
    """The number of the event that shares most with `account`, the oldest of equals, and what it shares."""
    met = sorted({number for key in _asked(account) for number in shelf.get(key, ())})
    shared = [(number, _agreed(account, events[number])) for number in met]
    return max(shared, key=lambda found: len(found[1]), default=(0, ()))


def _agreed(account: Account, event: Sequence[Member]) -> tuple[Agreement, ...]:
    found = agreements(account, event[0].account)
    return () if found and any(contradict(account, member.account) for member in event[1:]) else found


def _kept(account: Account) -> Iterator[tuple[str, tuple[int, int]]]:
    """Under which company and day an event stands."""
    for day in days(account.when) if account.when else ():
        yield from ((party, day) for party in account.parties)


def _asked(account: Account) -> Iterator[tuple[str, tuple[int, int]]]:
    """Under which company and day the events of an account can stand."""
    for day in neighbours(account.when) if account.when else ():
        yield from ((party, day) for party in account.parties)
