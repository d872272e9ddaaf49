"""Many seeds at once: remembered outcomes first, the rest in as many processes as there are processors.

The order of the outcomes is the order of the seeds, however many workers there are.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from generator import cache, kept, lexicons
from generator.model import Seed

WORTH_A_POOL = 64
"""New seeds below which starting processes, each loading the lexicons, costs more than it saves."""

CHUNK = 16
"""Seeds that a process gets at once where there are many."""
MOST = 61
"""Processes that Windows can wait for."""

Make = Callable[[Seed], cache.Outcome]


def outcomes(seeds: Sequence[Seed], make: Make, count: int | None = None) -> Iterator[cache.Outcome]:
    """What `make` gives for each seed, in order; `count` processes, by default one for each processor."""
    count = min(count or _paying(len(seeds)), MOST)
    if count == 1:
        yield from map(make, seeds)
        return
    with ProcessPoolExecutor(count, get_context("spawn"), _start, (lexicons.in_use(), kept.in_use())) as pool:
        yield from pool.map(make, seeds, chunksize=min(CHUNK, len(seeds) // count + 1))


def _start(own: Path | None, cached: Path | None) -> None:
    """Have a worker read the lexicons that this program reads, and keep what it makes of them where it does."""
    lexicons.use(own)
    kept.use(cached)


def _paying(seeds: int) -> int:
    return min(os.cpu_count() or 1, seeds // CHUNK) if seeds >= WORTH_A_POOL else 1


def are_remembered(seeds: Sequence[Seed], folder: Path, publish: str) -> bool:
    """Whether no outcome of `seeds` would have to be made."""
    return all(cache.recall(folder, cache.key(seed, publish)) is not None for seed in seeds)


def remembered(seeds: Sequence[Seed], make: Make, folder: Path, publish: str) -> Iterator[cache.Outcome]:
    """The same, with outcomes kept in `folder` between builds; what no seed uses any more is removed."""
    names = [cache.key(seed, publish) for seed in seeds]
    yield from _remembered(seeds, names, make, folder)
    cache.forget_others(folder, names)


def some_remembered(seeds: Sequence[Seed], make: Make, folder: Path, publish: str) -> Iterator[cache.Outcome]:
    """The same for some seeds of many: what others use stays."""
    return _remembered(seeds, [cache.key(seed, publish) for seed in seeds], make, folder)


def _remembered(seeds: Sequence[Seed], names: Sequence[str], make: Make, folder: Path) -> Iterator[cache.Outcome]:
    known = [cache.recall(folder, name) for name in names]
    fresh = outcomes([seed for seed, outcome in zip(seeds, known, strict=True) if outcome is None], make)
    for name, outcome in zip(names, known, strict=True):
        yield outcome or _kept(folder, name, next(fresh))


def _kept(folder: Path, name: str, outcome: cache.Outcome) -> cache.Outcome:
    cache.remember(folder, name, outcome)
    return outcome
