"""The page of charts, and the figures of each as CSV."""

from collections.abc import Iterator

from generator.model import Page
from generator.pages.charts.figure import Cell, Figure
from generator.pages.charts.figures import Chart, Item, charts
from generator.pages.site import Site, page, public
from generator.pages.spreadsheet import as_csv

PATH, ROOT = "charts/index.md", "../"
COLUMNS = ("id", "name", "low", "high", "open_below", "open_above", "unit", "per", "events")
MOST = 24
"""Rows of the table beside a chart; the file has all."""


def chart_pages(site: Site) -> Iterator[Page]:
    """`charts/`, and `data/charts/NAME.csv` for each chart."""
    sections = list(charts(site, ROOT))
    figures = [(heading, [_figure(site, chart) for chart in made]) for heading, made in sections]
    yield page(site, "charts.md.j2", PATH, sections=figures)
    for chart in (chart for _, made in sections for chart in made):
        yield Page(path=_file(chart), text=as_csv(COLUMNS, map(_row, chart.items)))


def _file(chart: Chart) -> str:
    return f"data/charts/{chart.words.name}.csv"


def _figure(site: Site, chart: Chart) -> Figure:
    words = chart.words
    where = public(site, f"charts/#{words.name}") if site.settings.site_url else ""
    return Figure(
        name=words.name,
        title=words.title,
        about=words.about + _fitting(chart),
        wide=chart.wide,
        narrow=chart.narrow,
        head=(words.head, "Amount", "Events"),
        rows=tuple(_cells(item) for item in chart.items[:MOST]),
        note=f"The first {MOST} of {len(chart.items):,}; the file has all." if len(chart.items) > MOST else "",
        csv=_file(chart),
        cite=f"{site.settings.site_name}: “{words.title}”{f', {where}' if where else ''}",
    )


def _fitting(chart: Chart) -> str:
    """What the picture leaves out for want of room."""
    if chart.shown == len(chart.items):
        return ""
    return f" The picture shows {chart.shown} of {len(chart.items):,} at most; the file has all."


def _cells(item: Item) -> tuple[Cell, ...]:
    return (
        Cell(text=_name(item), address=item.bar.to),
        Cell(text=item.bar.said),
        Cell(text=f"{len(item.total.shares):,}"),
    )


def _name(item: Item) -> str:
    return " ".join(part for part in (item.bar.name, item.bar.group) if part)


def _row(item: Item) -> dict[str, object]:
    """A bar, also one that the picture has no room for, with its ends in full."""
    whole = item.total
    return {
        "id": item.key,
        "name": _name(item),
        "low": f"{whole.ends.low.normalize():f}",
        "high": f"{whole.ends.high.normalize():f}",
        "open_below": whole.ends.open_below,
        "open_above": whole.ends.open_above,
        "unit": whole.kind.unit,
        "per": whole.kind.per or "",
        "events": len(whole.shares),
    }
