"""Disputes: events that nothing but their numbers keeps apart, so that they may be one that two reports tell."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from generator.stories.accounts import Account
from generator.stories.agreement import on_all_but_numbers
from generator.stories.days import days
from generator.stories.events import Member

Event = tuple[Member, ...]
MOST: Final = 8


def disputed(events: Sequence[Event]) -> Iterator[tuple[Event, Event]]:
    """Pairs of events whose first accounts agree on parties, day, place and deed, but not on the numbers.

    Of an event at most `MOST` with earlier ones: more are a series of deals, and pairs would grow with their square.
    """
    shelf: dict[tuple[str, tuple[int, int]], list[int]] = defaultdict(list)
    for number, event in enumerate(events):
        met = sorted({other for key in _keys(event[0].account) for other in shelf[key]})
        rivals = (events[other] for other in met if on_all_but_numbers(event[0].account, events[other][0].account))
        yield from ((rival, event) for rival in islice(rivals, MOST))
        for key in _keys(event[0].account):
            shelf[key].append(number)


def _keys(account: Account) -> Iterator[tuple[str, tuple[int, int]]]:
    """A party and a day on which the event can have taken place: both must be shared."""
    for day in days(account.when) if account.when else ():
        yield from ((party, day) for party in account.parties)
