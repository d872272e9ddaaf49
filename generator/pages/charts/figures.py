"""The ledger's totals as charts: by what is measured, by company, by month; only like with like on one axis."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final, NamedTuple

from generator import capacities, edtf
from generator.pages import encoding
from generator.pages.charts.bars import NARROW, WIDE, Bar, columns_in, columns_spec, rows_spec
from generator.pages.charts.drawing import Spec, svg
from generator.pages.ledger import Share, Total, said, total, totals
from generator.pages.ledger.saying import in_words, size_of, unit_for
from generator.pages.site import Site

KINDS: Final = 5
"""Kinds of capacity that are drawn by company and by month: those of most events. The ledger has all."""
CURRENCIES: Final = 2
Drawer = Callable[[Sequence[Bar], str, str, str, int], Spec]
MOST: Final[Mapping[Drawer, int]] = {rows_spec: 12, columns_spec: columns_in(WIDE)}
"""How many bars a picture of each form shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One bar and its figures."""

    key: str
    """Id of the kind or company, or the month."""
    bar: Bar
    total: Total


class Words(NamedTuple):
    """What stands beside a picture."""

    name: str
    """Its anchor, and the name of its file."""
    title: str
    head: str
    """What a bar is: the first column of the table."""
    about: str
    """What is counted, and what is not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One picture in two sizes, and its figures."""

    words: Words
    items: tuple[Item, ...]
    """All, also those that the picture has no room for."""
    shown: int
    """How many the picture shows, from the first on."""
    wide: str
    narrow: str
    """SVG for a large screen and for a phone."""


def charts(site: Site, root: str) -> Iterator[tuple[str, list[Chart]]]:
    """The sections of the page: heading and charts, none of them empty; `root` leads to the site's root."""
    found = totals(site.count.shares)
    drawn = _drawn(found)
    sections = (
        ("By kind", [_by_kind(group, root) for group in _worth_comparing(_sharing_an_axis(found))]),
        ("By company", [chart for one in drawn for chart in _by_company(site, one, root)]),
        ("By month", [chart for one in (*drawn, *_sums(found)) for chart in _by_month(one, root)]),
    )
    return ((heading, made) for heading, made in sections if made)


def _drawn(found: Iterable[Total]) -> list[Total]:
    """The kinds of capacity of most events, in the order of the ledger."""
    kinds = [one for one in found if one.kind.of != "money"]
    most = sorted(kinds, key=lambda one: -len(one.shares))[:KINDS]
    return [one for one in kinds if one in most]


def _sums(found: Iterable[Total]) -> list[Total]:
    return sorted((one for one in found if one.kind.of == "money"), key=lambda one: -len(one.shares))[:CURRENCIES]


def _sharing_an_axis(found: Iterable[Total]) -> Iterator[list[Total]]:
    """Kinds of one measure and span of time; a year's electricity is no factory's output.

    Vehicles and stations, or two currencies, share no axis.
    """
    order = [family.id for family in capacities.families().values() if family.axis]
    drawn = [one for one in found if one.kind.measure in order and not capacities.subject(one.kind.of).apart]
    ordered = sorted(drawn, key=lambda one: (order.index(one.kind.measure), one.kind.per or ""))
    for _, group in groupby(ordered, key=lambda one: (one.kind.measure, one.kind.per)):
        yield sorted(group, key=lambda one: -one.ends.high)


def _worth_comparing(groups: Iterable[list[Total]]) -> list[list[Total]]:
    """Those of several kinds; where there is none, what there is."""
    made = list(groups)
    return [group for group in made if len(group) > 1] or made


def _by_kind(group: Sequence[Total], root: str) -> Chart:
    kind = group[0].kind
    measure = capacities.families()[kind.measure].axis + (f" a {kind.per}" if kind.per else "")
    items = [_item(one.kind.id, one.kind.name, f"ledger/?kind={one.kind.id}#rows", one) for one in group]
    about = "All news that states such an amount. The bars measure different things: compare them, don't add them."
    words = Words(f"{measure.lower().replace(' ', '-')}-by-kind", f"{measure}, by kind", "Kind", about)
    return _chart(words, items, rows_spec, root)


def _by_company(site: Site, whole: Total, root: str) -> Iterator[Chart]:
    """None where no company is a party of any of the news."""
    found: dict[str, list[Share]] = defaultdict(list)
    for share in whole.shares:
        for key in share.companies:
            found[key].append(share)
    named = {key: site.entries["company"][key].name for key in found}
    made = [
        _item(key, named[key], encoding.whole(site.addresses["company", key]), total(whole.kind, shares))
        for key, shares in found.items()
    ]
    items = sorted(made, key=lambda item: (-item.bar.high, item.bar.name.casefold(), item.key))
    nobody = sum(not share.companies for share in whole.shares)
    about = (
        "News to which the company is a party. An amount counts for each party of its news: don't add the bars. "
        f"All news together: {said(whole.kind, whole.ends)}.{_left_out(nobody, 'names no party', 'name no party')}"
    )
    if items:
        words = Words(f"{whole.kind.id}-by-company", f"{whole.kind.name}, by company", "Company", about)
        yield _chart(words, items, rows_spec, root)


def _by_month(whole: Total, root: str) -> Iterator[Chart]:
    """None where no event has a known month."""
    found: dict[tuple[int, int], list[Share]] = defaultdict(list)
    for share in whole.shares:
        if month := edtf.year_month(share.date):
            found[month].append(share)
    items = [_month(month, total(whole.kind, shares)) for month, shares in sorted(found.items(), reverse=True)]
    unknown = len(whole.shares) - sum(map(len, found.values()))
    about = (
        "News by the month of its event, else of its publication. Months without any are left out."
        f"{_left_out(unknown, 'has no known month', 'have no known month')}"
    )
    if items:
        words = Words(f"{whole.kind.id}-by-month", f"{whole.kind.name}, by month", "Month", about)
        yield _chart(words, items, columns_spec, root)


def _month(month: tuple[int, int], whole: Total) -> Item:
    key = f"{month[0]:04}-{month[1]:02}"
    return _item(key, edtf.MONTHS[month[1] - 1], f"timeline/{key}/", whole, str(month[0]))


def _left_out(events: int, one: str, many: str) -> str:
    if not events:
        return ""
    return f" {events:,} events {many} and are not drawn." if events > 1 else f" 1 event {one} and is not drawn."


def _item(key: str, name: str, to: str, whole: Total, group: str = "") -> Item:
    low, high = float(whole.ends.low), float(whole.ends.high)
    bar = Bar(name=name, low=low, high=high, said=said(whole.kind, whole.ends), to=to, group=group)
    return Item(key=key, bar=bar, total=whole)


def _chart(words: Words, items: Sequence[Item], draw: Drawer, root: str) -> Chart:
    shown = items[: MOST[draw]]
    kind = shown[0].total.kind
    unit = unit_for(kind, max(item.total.ends.high for item in shown))
    axis = f"{kind.unit} {unit}".strip() if kind.of == "money" else in_words(kind, unit)
    bars = [_scaled(item.bar, float(size_of(unit))) for item in shown]
    return Chart(
        words=words,
        items=tuple(items),
        shown=len(shown),
        wide=svg(draw(bars, words.title, axis, root, WIDE)),
        narrow=svg(draw(bars, words.title, axis, root, NARROW)),
    )


def _scaled(bar: Bar, size: float) -> Bar:
    return replace(bar, low=bar.low / size, high=bar.high / size)
