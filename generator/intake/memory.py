"""What a poll remembers of each feed: `feeds.json`, committed beside `mkdocs.yml`.

It goes with the seeds: a proposal that is merged settles what was found, one that is closed is made again, and an
article whose seed was taken out of a proposal does not come back. A cache would forget it, or know it too early.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from generator.errors import DigestError

FILE = "feeds.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """Of one feed."""

    etag: str = ""
    modified: str = ""
    not_before: str = ""
    """The moment (UTC) until which its host asked to be left alone."""
    seen: tuple[str, ...] = ()
    """The addresses of its articles that were dealt with, as far as it still lists them, without their scheme."""


def loaded(text: str) -> dict[str, Memory]:
    """The memory of each feed, by its address; raises DigestError where `text` is no such file."""
    try:
        values = json.loads(text or "{}")
        return {feed: Memory(**{**told, "seen": tuple(told.get("seen", ()))}) for feed, told in values.items()}
    except (ValueError, TypeError, AttributeError) as error:
        raise DigestError(
            f"can't be understood: {error}", FILE, "restore it from the repository, or delete it"
        ) from None


def dumped(memories: Mapping[str, Memory]) -> str:
    """The file: one line an address, in a fixed order, so that two proposals can be merged."""
    return json.dumps({feed: asdict(memories[feed]) for feed in sorted(memories)}, ensure_ascii=False, indent=1) + "\n"


def is_worth_a_commit(before: Mapping[str, Memory], after: Mapping[str, Memory]) -> bool:
    """Whether anything was dealt with, or a host is to be left alone; a new ETag alone only costs the next request."""
    empty = Memory()
    pairs = ((before.get(feed, empty), memory) for feed, memory in after.items())
    return any(set(new.seen) - set(old.seen) or new.not_before != old.not_before for old, new in pairs)
