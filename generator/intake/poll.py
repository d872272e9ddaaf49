"""Feeds -> seeds: what is new in each, fetched politely and taken in, with a memory of what was dealt with."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from generator import fetch, reading
from generator.errors import DigestError
from generator.intake.arriving import Arrival, arrival
from generator.intake.courier import BUSY, Courier
from generator.intake.memory import Memory
from generator.intake.offers import Given, of_address
from generator.intake.shelf import Shelf
from generator.model import Seed
from generator.settings import Settings

MOMENT = "%Y-%m-%dT%H:%M:%SZ"
LONGEST_BAN = timedelta(days=7)
PASSING = (None, 408, 425, *range(500, 600), *BUSY)
"""Answers after which an article is asked for again with the next poll; None: no answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Something that gave no seed, and why."""

    address: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Polled:
    """What one feed gave."""

    feed: str
    memory: Memory
    arrivals: tuple[Arrival, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    """Of its articles."""
    state: str = ""
    """What became of the feed itself, where it gave no list: `unchanged`, or what went wrong."""
    left: int = 0
    """New articles that the limit left for the next poll."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What all feeds of one run go by."""

    settings: Settings
    shelf: Shelf
    courier: Courier
    now: str
    """The moment, in UTC."""
    take: Callable[[Arrival], None]
    """Writes a seed as soon as it is there."""


def poll(run: Run, memories: Mapping[str, Memory], most: int) -> list[Polled]:
    """What is new in the feeds of the settings; of all of them, `most` articles are asked for, a like part of each."""
    outcomes: list[Polled] = []
    feeds = run.settings.feeds
    for number, feed in enumerate(feeds):
        asked = sum(len(one.arrivals) + len(one.troubles) for one in outcomes)
        part = -(-(most - asked) // (len(feeds) - number))
        outcomes.append(_polled(run, feed, memories.get(feed, Memory()), part))
    return outcomes


def _polled(run: Run, feed: str, memory: Memory, most: int) -> Polled:
    if memory.not_before > run.now:
        return Polled(feed=feed, memory=memory, state=f"its host asked to be left alone until {memory.not_before}")
    try:
        found = run.courier.get(feed, fetch.Validators(etag=memory.etag, modified=memory.modified))
    except fetch.FetchError as error:
        return Polled(feed=feed, memory=_rested(memory, error, run.now), state=error.what)
    if found.is_unchanged:
        return Polled(feed=feed, memory=replace(memory, not_before=""), state="unchanged")
    listed = tuple(_listed(found))
    if not listed:
        return Polled(feed=feed, memory=memory, state="is no feed, or lists no article with an address")
    known = set(memory.seen)
    new = [one for one in listed if fetch.identity(one) not in known | run.shelf.addresses.keys()]
    outcomes = [_asked_for(run, address) for address in new[:most]]
    settled = [address for address, (_, is_settled) in zip(new, outcomes, strict=False) if is_settled]
    # What is left must come again with a list that will not have changed: it is asked for as if never seen.
    state = found.validators if len(settled) == len(new) else fetch.NOTHING_KNOWN
    kept = known & set(map(fetch.identity, listed))
    return Polled(
        feed=feed,
        memory=Memory(
            etag=state.etag,
            modified=state.modified,
            seen=tuple(sorted(kept | set(map(fetch.identity, settled)))),
        ),
        arrivals=tuple(came for came, _ in outcomes if isinstance(came, Arrival)),
        troubles=tuple(came for came, _ in outcomes if isinstance(came, Trouble)),
        left=max(len(new) - most, 0),
    )


def _asked_for(run: Run, address: str) -> tuple[Arrival | Trouble, bool]:
    """What came of the article at `address`, and whether that settles it."""
    try:
        found = run.courier.get(address)
        came = arrival(of_address(address, found, Given(retrieved=run.now)), run.shelf, run.settings)
        run.take(came)
    except fetch.FetchError as error:
        return Trouble(address=address, message=error.what), error.status not in PASSING
    except DigestError as error:
        return Trouble(address=address, message=error.what), True
    run.shelf.put(came.seed, came.documents)
    return came, True


def _listed(found: fetch.Download) -> Iterator[str]:
    """The addresses of the articles in a feed, each once, in its order."""
    documents = reading.read(Seed(path="feed.xml", data=found.data)).documents
    claims = (document.declared.url for document in documents if document.key)
    yield from dict.fromkeys(claim.value for claim in claims if claim and fetch.is_address(claim.value))


def _rested(memory: Memory, error: fetch.FetchError, now: str) -> Memory:
    """The memory with the moment before which the host must not be asked again, where it names one."""
    moment = datetime.fromisoformat(now)
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)  # a person may have stated a day alone
    try:
        later = (
            moment + timedelta(seconds=int(error.later))
            if error.later.isdigit()
            else parsedate_to_datetime(error.later)
        )
        until = min(later.astimezone(UTC), moment + LONGEST_BAN)
    except (ValueError, OverflowError):
        return memory
    return replace(memory, not_before=until.strftime(MOMENT))
