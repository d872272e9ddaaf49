"""Families of copies: articles whose text is the same but for script, head, tail and layout.

Candidates come from an inverted index of sampled runs of characters, so the work grows with the number of articles and
not with its square; what counts is then the exact share of common runs.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

import numpy as np

from generator.model import Article
from generator.stories.accounts import Account
from generator.stories.contradiction import contradict
from generator.stories.shingles import Hashes, containment, numbers, runs, sample, shingles

COPIED: Final = 0.7
"""Least share of the shorter text that stands in the longer: a copy between a foreign head and tail."""
SAME_NUMBERS: Final = 0.7
"""Least share of equal numbers after equal words: a monthly notice has the words of the last one, not its figures."""
LEAST_PART: Final = 0.3
"""Least length of an excerpt beside the whole; a shorter one is an item of a round-up."""
LEAST_RUNS: Final = 40
"""A text of fewer runs is a copy of its equals alone."""
HINT: Final = 0.2
"""Least share of common sampled runs that is worth a comparison."""
MOST_HINTS: Final = 8
"""Comparisons for one article at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Copies of one text."""

    core: Article
    """The one with the longest text, with which all others were compared."""
    shares: Mapping[str, float]
    """By the id of every other copy: the share of its text that stands in the core's."""
    accounts: tuple[Account, ...]
    """The different accounts of the copies, the one to compare others with first."""


def families_of(articles: Sequence[Article], accounts: Mapping[str, Account]) -> tuple[Family, ...]:
    """All `articles`, each in one family; most families have one member.

    `accounts` gives the account of each article by its id.
    """
    samples, sizes = {}, {}
    for article in articles:
        hashes = runs(article.document.text)
        samples[article.id], sizes[article.id] = sample(hashes), hashes.size
    ordered = sorted(articles, key=lambda article: (-sizes[article.id], article.id))
    hints = _hints([samples[article.id] for article in ordered])
    homes: list[int] = []
    families: list[Family] = []
    for rank, article in enumerate(ordered):
        near = sorted({homes[hint] for hint in hints[rank]})
        homes.append(_settle(article, accounts[article.id], families, near))
    return tuple(replace(one, accounts=tuple(sorted(one.accounts, key=lambda told: told.rank))) for one in families)


def _settle(article: Article, account: Account, families: list[Family], near: Iterable[int]) -> int:
    """The number of the family that `article` joins, or of the new one that it founds."""
    for number in near:
        family = families[number]
        if share := _share(article, account, family):
            known = account in family.accounts
            told = family.accounts if known else (*family.accounts, account)
            families[number] = replace(family, shares={**family.shares, article.id: share}, accounts=told)
            return number
    families.append(Family(core=article, shares={}, accounts=(account,)))
    return len(families) - 1


def _share(article: Article, account: Account, family: Family) -> float:
    """The share of the text that stands in the core's, where the article is a copy; else 0."""
    if any(contradict(account, told) for told in family.accounts):
        return 0.0
    text, whole = article.document.text, family.core.document.text
    share = _common(text, whole)
    return share if share >= COPIED and same_numbers(text, whole) else 0.0


def _common(text: str, whole: str) -> float:
    return part_within(shingles(text), _core_shingles(whole))


def part_within(part: Hashes, full: Hashes) -> float:
    """How much of `part`, the runs of a shorter text, stands in `full`; an item of a round-up is no part of it."""
    if part.size < LEAST_RUNS or part.size < LEAST_PART * full.size:
        return float(part.size > 0 and np.array_equal(part, full))
    return containment(part, full)


def same_numbers(text: str, whole: str) -> bool:
    """Whether the two texts have most of the numbers behind equal words in common."""
    mine, theirs = numbers(text), _core_numbers(whole)
    told = mine.keys() & theirs.keys()
    return sum(not mine[words].isdisjoint(theirs[words]) for words in told) >= SAME_NUMBERS * len(told)


@lru_cache(maxsize=256)
def _core_shingles(text: str) -> Hashes:
    return shingles(text)


@lru_cache(maxsize=256)
def _core_numbers(text: str) -> Mapping[str, set[str]]:
    return numbers(text)


def _hints(samples: Sequence[Hashes]) -> Mapping[int, list[int]]:
    """For each text the earlier ones that share most of its sampled runs, by their places in `samples`.

    Of all texts with one run only neighbours are paired, so that a run that everybody has costs no more than another.
    """
    if not samples:
        return {}
    owner = np.repeat(np.arange(len(samples)), [hashes.size for hashes in samples])
    run = np.concatenate(samples)
    order = np.lexsort((owner, run))
    run, owner = run[order], owner[order]
    same = run[1:] == run[:-1]
    pairs, counts = np.unique(owner[1:][same] * len(samples) + owner[:-1][same], return_counts=True)
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for pair, count in zip(pairs.tolist(), counts.tolist(), strict=True):
        later, earlier = divmod(pair, len(samples))
        if count >= HINT * samples[later].size:
            found[later].append((-count, earlier))
    return defaultdict(
        list, {later: [earlier for _, earlier in sorted(best)[:MOST_HINTS]] for later, best in found.items()}
    )
