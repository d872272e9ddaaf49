"""Rows of the ledger -> totals that count nothing twice and add nothing unlike: each row's standing says why.

What one article says of one kind is a range: from its largest amount alone, since the others may be parts of it, to
all of them together. Reports of one event count once, from the least to the most that any of them says.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Final

from generator.model import Capacity, Story
from generator.pages.ledger.kinds import Ends, Kind, ends, kind_of
from generator.pages.ledger.rows import Amount

STANDINGS: Final = {
    "counted": ("yes", "Counted in full"),
    "upper": ("upper end", "Counted in the upper end alone: it may be part of a larger amount in the same article"),
    "part": ("no: a part", "Adds up, with others, to an amount of the same article that is counted"),
    "retold": ("no: told again", "Stands in another report of an event that is counted"),
    "stated": ("no: existing", "What a party already has: not this news"),
    "context": ("no: background", "The market, history or a region: not this news"),
    "ended": ("no: given up", "Cancelled or shelved"),
    "unlike": ("no: adds to nothing", "Of no kind that adds up: unknown, of unlike pieces, or in no known currency"),
}
"""Standing of a row -> how a table's cell says it, and the whole reason."""
LEFT_OUT: Final = tuple(STANDINGS)[2:]
ENDED: Final = ("cancelled", "shelved")


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What one event adds to the total of one kind."""

    kind: Kind
    event: str
    """Id of the story, or of the article where no other tells of the event."""
    amounts: tuple[Amount, ...]
    """The rows that count, all of one article."""
    ends: Ends
    companies: frozenset[str]
    """Ids of the parties that any report of the event names."""

    @property
    def date(self) -> str | None:
        """When it happened, as the counted report has it (EDTF)."""
        return self.amounts[0].date


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """Shares of one kind added up."""

    kind: Kind
    ends: Ends
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """What became of all rows."""

    shares: tuple[Share, ...]
    standings: Mapping[str, str]
    """Id of an amount -> key of `STANDINGS`."""

    @property
    def meanings(self) -> Mapping[str, str]:
        """What each standing means, for a page that explains them."""
        return {key: meaning for key, (_, meaning) in STANDINGS.items()}


def count(amounts: Iterable[Amount], stories: Iterable[Story]) -> Count:
    """Every row's standing, and what each event adds to each kind, in the order of the rows."""
    event_of = {article.id: story.id for story in stories for article in story.articles}
    place_of = {article.id: place for story in stories for place, article in enumerate(story.articles)}
    standings = dict[str, str]()
    reports: dict[tuple[Kind, str], list[list[Amount]]] = defaultdict(list)
    for article, group in groupby(amounts, key=lambda amount: amount.article):
        for kind, rows in _by_kind(group, standings).items():
            reports[kind, event_of.get(article.id, article.id)].append(rows)
    shares = [
        _share(key, sorted(told, key=lambda rows: place_of.get(rows[0].article.id, 0)), standings)
        for key, told in reports.items()
    ]
    return Count(shares=tuple(shares), standings=standings)


def totals(shares: Iterable[Share]) -> list[Total]:
    """The total of each kind, in the order of the kinds; money by currency comes last."""
    by_kind: dict[Kind, list[Share]] = defaultdict(list)
    for share in shares:
        by_kind[share.kind].append(share)
    return [total(kind, by_kind[kind]) for kind in sorted(by_kind, key=lambda kind: kind.rank)]


def total(kind: Kind, shares: Sequence[Share]) -> Total:
    """Lower ends with lower ends, upper with upper; open where one of them is."""
    return Total(kind=kind, shares=tuple(shares), ends=_added([share.ends for share in shares]))


def _by_kind(group: Iterable[Amount], standings: dict[str, str]) -> dict[Kind, list[Amount]]:
    """The rows of one article that count, by kind; the standing of all others is noted."""
    found: dict[Kind, list[Amount]] = defaultdict(list)
    for amount in group:
        kind = kind_of(amount.fact)
        reason = "unlike" if kind is None else _left_out(amount)
        if kind is None or reason:
            standings[amount.id] = reason
        else:
            found[kind].append(amount)
    for kind, rows in found.items():
        parts = _parts([ends(row.fact) for row in rows])
        standings.update({rows[at].id: "part" for at in parts})
        found[kind] = [row for at, row in enumerate(rows) if at not in parts]
    return found


def _left_out(amount: Amount) -> str:
    """Why a row of a known kind is not this news, or an empty string."""
    fact = amount.fact
    if not isinstance(fact, Capacity):
        return ""
    return "ended" if fact.status in ENDED else fact.role if fact.role != "project" else ""


def _parts(rows: Sequence[Ends]) -> set[int]:
    """Which rows are parts of a larger one: neighbours, two at least, that add up to it."""
    found = set[int]()
    for whole in sorted(range(len(rows)), key=lambda at: rows[at].high, reverse=True):
        others = [at for at in range(len(rows)) if at != whole and at not in found and rows[at].high < rows[whole].high]
        if whole not in found:
            found |= set(_run(others, rows, rows[whole]))
    return found


def _run(others: Sequence[int], rows: Sequence[Ends], whole: Ends) -> Sequence[int]:
    """The first neighbours among `others` whose sum lies in `whole`; an open end has to be met exactly."""
    for start in range(len(others)):
        low = high = Decimal(0)
        for stop in range(start, len(others)):
            low, high = low + rows[others[stop]].low, high + rows[others[stop]].high
            if high > whole.high:
                break
            if stop > start and _least(whole) <= low:
                return others[start : stop + 1]
    return ()


def _least(whole: Ends) -> Decimal:
    return whole.high if whole.open_below else whole.low


def _share(key: tuple[Kind, str], told: Sequence[Sequence[Amount]], standings: dict[str, str]) -> Share:
    """The earliest report counts; those after it only widen its range."""
    first, *others = told
    largest = max(first, key=lambda amount: ends(amount.fact).high)
    standings.update({amount.id: "counted" if amount is largest else "upper" for amount in first})
    standings.update({amount.id: "retold" for rows in others for amount in rows})
    said = [_said([ends(amount.fact) for amount in rows]) for rows in told]
    return Share(
        kind=key[0],
        event=key[1],
        amounts=tuple(first),
        ends=_widened(said),
        companies=frozenset(one.id for rows in told for amount in rows for one in amount.companies),
    )


def _said(rows: Sequence[Ends]) -> Ends:
    """What one article says: from its largest amount alone to all of them together."""
    largest = max(rows, key=lambda row: row.low)
    return _added(rows)._replace(low=largest.low, open_below=largest.open_below)


def _widened(reports: Sequence[Ends]) -> Ends:
    """From the least to the most that any report says."""
    return Ends(
        low=min(report.low for report in reports),
        high=max(report.high for report in reports),
        open_below=any(report.open_below for report in reports),
        open_above=any(report.open_above for report in reports),
    )


def _added(rows: Sequence[Ends]) -> Ends:
    return Ends(
        low=sum((row.low for row in rows), Decimal(0)),
        high=sum((row.high for row in rows), Decimal(0)),
        open_below=any(row.open_below for row in rows),
        open_above=any(row.open_above for row in rows),
    )
