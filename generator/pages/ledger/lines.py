"""Amounts as lines of the ledger's tables, as their templates and their files have them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator import capacities, edtf
from generator.model import Capacity, Company, Evidence, Region
from generator.pages import wording
from generator.pages.evidence import words
from generator.pages.ledger.counting import STANDINGS
from generator.pages.ledger.kinds import ends, kind_of
from generator.pages.ledger.rows import Amount
from generator.pages.site import Site, article_address


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A company or a region in a cell."""

    name: str
    address: str
    within: str = ""
    """What a region lies in, the nearest first."""
    lang: str = ""
    """Of a name that no lexicon knows: it stands as the article has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One amount in words."""

    when: str
    doubts: tuple[str, ...]
    """What is less than stated of its date, or corrected by hand in its article."""
    day: str
    """What it is ordered by, `2022-08-30`; `XXXX-02-25` without its year comes after all years, and `~` last."""
    companies: tuple[Name, ...]
    regions: tuple[Name, ...]
    amount: str
    note: str
    """What of it is less than stated."""
    of: str
    """In words: `batteries`, `power plants`, `money`."""
    role: str
    """Empty for a sum: nobody tells whose money it is."""
    status: str
    quote: str
    address: str
    """Where its words stand."""
    lang: str
    standing: str
    """A key of `STANDINGS`."""
    kind: str
    """Id of its kind, or empty."""
    size: float
    """Its upper end in its kind's unit."""

    @property
    def counts(self) -> str:
        """What it adds to the totals, in a word or two."""
        return STANDINGS[self.standing][0]


def line(site: Site, amount: Amount) -> Line:
    """One amount as the tables show it."""
    fact, article = amount.fact, amount.article
    kind = kind_of(fact)
    row = site.rows[article.id]
    first = next(iter(words(article, _shown_first(fact.evidence))), None)
    return Line(
        when=row.dated,
        doubts=row.doubts,
        day=_day(amount.date),
        companies=tuple(_company(site, one, article.facts.lang) for one in amount.companies),
        regions=tuple(_region(site, one) for one in _smallest(site, amount.regions)),
        amount=_amount(fact) if isinstance(fact, Capacity) else wording.money(fact),
        note="" if isinstance(fact, Capacity) else wording.currency_note(fact),
        of=capacities.subject(fact.of).label.lower() if isinstance(fact, Capacity) else "money",
        role=wording.ROLES[fact.role] if isinstance(fact, Capacity) else "",
        status=(fact.status or "") if isinstance(fact, Capacity) else "",
        quote=first.quote if first else fact.text,
        address=article_address(article) + (first.href if first else ""),
        lang=article.facts.lang,
        standing=site.count.standings[amount.id],
        kind=kind.id if kind else "",
        size=float(ends(fact).high) if kind else 0.0,
    )


def fields(one: Line) -> list[object]:
    """A line as the filters take it: its fields in their order, each name as a list of its own."""
    values = [getattr(one, key) for key in one.__slots__]
    return [[_cell(item) for item in value] if isinstance(value, tuple) else value for value in values]


def _cell(item: Name | str) -> str | tuple[str, str, str, str]:
    return item if isinstance(item, str) else (item.name, item.address, item.within, item.lang)


def _shown_first(evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """One wording, in the text if there is one."""
    return [item for item in evidence if item.where == "text"][:1] or evidence[:1]


def in_order(amounts: Sequence[Amount]) -> list[Amount]:
    """The latest event first, those of no known year after all others, in the order of the calendar."""
    dated = [amount for amount in amounts if edtf.year(amount.date) is not None]
    others = [amount for amount in amounts if edtf.year(amount.date) is None]
    return [
        *sorted(dated, key=lambda amount: edtf.sort_key(amount.date) or (0, 0, 0), reverse=True),
        *sorted(others, key=lambda amount: _day(amount.date)),
    ]


def _day(date: str | None) -> str:
    if edtf.year(date) is not None and (key := edtf.sort_key(date)):
        return "{:04}-{:02}-{:02}".format(*key)
    day = edtf.month_day(date)
    return "XXXX-{:02}-{:02}".format(*day) if day else "~"


def _amount(fact: Capacity) -> str:
    """Without what it is of, which has a column of its own; pieces need their name."""
    return wording.amount(fact if fact.unit == capacities.PIECES else replace(fact, of=capacities.OTHER))


def _company(site: Site, company: Company, lang: str) -> Name:
    address = site.addresses["company", company.id]
    return Name(name=company.name, address=address, lang="" if company.known else lang)


def _region(site: Site, region: Region) -> Name:
    entries = site.entries["region"]
    within = ", ".join(entries[key].name for key in entries[region.id].parents)
    return Name(name=region.name, address=site.addresses["region", region.id], within=within)


def _smallest(site: Site, regions: Sequence[Region]) -> Iterator[Region]:
    """Those that none of the others lies in."""
    entries = site.entries["region"]
    above = {key for region in regions for key in entries[region.id].parents}
    return (region for region in regions if region.id not in above)
