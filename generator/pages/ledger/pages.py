"""The ledger's pages: all years at a glance, a table for each year, and the shelf of those without."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import capacities, edtf
from generator.model import Page
from generator.pages import wording
from generator.pages.ledger.counting import LEFT_OUT, STANDINGS, totals
from generator.pages.ledger.kinds import kind_of
from generator.pages.ledger.lines import Line, fields, in_order, line
from generator.pages.ledger.rows import Amount
from generator.pages.ledger.saying import said
from generator.pages.paging import leaves
from generator.pages.site import Site, page

ROWS = 100
"""Rows on one page of a year."""
PREVIEW = 40
"""Rows that the ledger itself shows."""
SHELF = "undated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """The rows whose event falls in one year, or on the shelf of those without a known one."""

    key: str
    """`2022`, or `undated`."""
    amounts: tuple[Amount, ...]
    """The latest event first."""

    @property
    def name(self) -> str:
        """As a heading says it."""
        return "Year not stated" if self.key == SHELF else self.key

    @property
    def path(self) -> str:
        """Where its page stands."""
        return f"ledger/{self.key}.md"

    @property
    def data(self) -> str:
        """Where its rows stand for the filters, packed."""
        return f"ledger/rows-{self.key}.pack"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why rows are left out of the totals, or only half in, and how many."""

    key: str
    words: str
    rows: int


def ledger_pages(site: Site) -> Iterator[Page]:
    """The ledger; for each year its list, and the same rows for the filters."""
    years, choices = years_of(site.amounts), _choices(site)
    pieces = [year.data.removeprefix("ledger/") for year in years]
    yield page(
        site, "ledger.md.j2", "ledger/index.md", years=years, lines=_preview(site, years), pieces=pieces,
        choices=choices, **_sums(site, None),
    )  # fmt: skip
    for year in years:
        sums, lines = _sums(site, year), [line(site, amount) for amount in year.amounts]
        for leaf in leaves(year.path, lines, ROWS):
            yield page(site, "ledger-year.md.j2", leaf.path, year=year, years=years, leaf=leaf, choices=choices, **sums)
        rows = json.dumps([fields(one) for one in lines], ensure_ascii=False, separators=(",", ":"))
        yield Page(path=year.data, text=f"{rows}\n")


def years_of(amounts: Sequence[Amount]) -> list[Year]:
    """The years that have rows, the latest first; the shelf ends the list."""
    found: dict[str, list[Amount]] = defaultdict(list)
    for amount in in_order(amounts):
        found[key_of(amount.date)].append(amount)
    return [Year(key=key, amounts=tuple(rows)) for key, rows in found.items()]


def key_of(date: str | None) -> str:
    """The year that a row stands under; a mere decade is none."""
    year = edtf.year(date)
    return SHELF if year is None else f"{year:04}"


def _preview(site: Site, years: Sequence[Year]) -> list[Line]:
    newest = [amount for year in years for amount in year.amounts[:PREVIEW]]
    return [line(site, amount) for amount in newest[:PREVIEW]]


def _sums(site: Site, year: Year | None) -> dict[str, object]:
    """What the totals of a page need: of one year, or of all."""
    shares = [share for share in site.count.shares if year is None or key_of(share.date) == year.key]
    rows = site.amounts if year is None else year.amounts
    standings = Counter(site.count.standings[amount.id] for amount in rows)
    return {
        "totals": totals(shares),
        "reasons": [_reason(key, standings[key]) for key in ("upper", *LEFT_OUT) if standings[key]],
        "counted": standings["counted"],
        "said": said,
        "articles": len({amount.article.id for amount in rows}),
    }


def _reason(key: str, rows: int) -> Reason:
    return Reason(key=key, words=STANDINGS[key][1], rows=rows)


def _choices(site: Site) -> dict[str, list[tuple[str, str]]]:
    """What the filters offer: value and words."""
    langs = {amount.article.facts.lang for amount in site.amounts}
    statuses = {getattr(amount.fact, "status", None) for amount in site.amounts} - {None}
    kinds = {kind for amount in site.amounts if (kind := kind_of(amount.fact))}
    return {
        "kind": [(kind.id, kind.name) for kind in sorted(kinds, key=lambda kind: kind.rank)],
        "of": [(words, words) for words in (*(one.label.lower() for one in capacities.subjects().values()), "money")],
        "role": [(words, words) for words in wording.ROLES.values()],
        "status": [(status, status) for status in sorted(str(one) for one in statuses)],
        "lang": sorted(((lang, wording.language(lang)) for lang in langs), key=lambda one: one[1]),
        "counts": [(key, short) for key, (short, _) in STANDINGS.items()],
    }
