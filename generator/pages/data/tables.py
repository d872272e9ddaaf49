"""The tables of the data package: their rows here, their columns in `tables.yml`."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

from generator import capacities, yaml_files
from generator.model import Entry, Firm, Page
from generator.pages.data.facts import Row, fact_rows
from generator.pages.map import accuracy, where
from generator.pages.site import Site, article_address, public
from generator.pages.source import source_url
from generator.pages.spreadsheet import as_csv

DESCRIBED = Path(__file__).with_suffix(".yml")
MANY = "; "
"""Between several values in one cell."""


@cache
def described() -> Mapping[str, Any]:
    """Name -> title, description, key, links and columns of each table; what amounts are of stands in their place."""
    words = {"UNITS": _units(), "SUBJECTS": _subjects(), "TOTALS": _totals()}
    return {
        name: table | {"columns": {key: _filled(column, words) for key, column in table["columns"].items()}}
        for name, table in yaml_files.read(DESCRIBED).items()
    }


def _filled(column: Sequence[str], words: Mapping[str, str]) -> list[str]:
    """A column's type, title and meaning, the names of `words` in it replaced."""
    *head, meaning = column
    for name, value in words.items():
        meaning = meaning.replace(name, value)
    return [*head, meaning]


def _units() -> str:
    """`Wh to TWh (energy), kg, t, units (pieces)`."""
    return ", ".join(name for family in capacities.families().values() for name in _units_of(family))


def _units_of(family: capacities.Family) -> list[str]:
    units = list(family.units)
    if family.climbs:
        return [f"{units[0]} to {units[-1]} ({family.id})"]
    return [f"{unit} (pieces)" if unit == capacities.PIECES else unit for unit in units]


def _subjects() -> str:
    """`storage, battery (batteries) or other`."""
    found = capacities.subjects().values()
    named = [one.id if one.label.lower() == one.id else f"{one.id} ({one.label.lower()})" for one in found]
    return f"{', '.join(named[:-1])} or {named[-1]}" if len(named) > 1 else named[0]


def _totals() -> str:
    return ", ".join(family.unit for family in capacities.families().values() if family.unit)


def data_pages(site: Site) -> Iterator[Page]:
    """A CSV file for each table of `ROWS`, and `data/articles.jsonl.gz`, all in the order of the digest."""
    records = (
        json.dumps(site.as_record(article, False), ensure_ascii=False, separators=(",", ":"))
        for article in site.digest.articles
    )
    yield Page(path="data/articles.jsonl.gz", text="".join(f"{record}\n" for record in records))
    for name, rows in ROWS.items():
        yield Page(path=f"data/{name}.csv", text=as_csv(tuple(described()[name]["columns"]), rows(site)))


def _articles(site: Site) -> Iterator[Row]:
    for article in site.digest.articles:
        facts = article.facts
        yield {
            "id": article.id,
            "title": article.title,
            "title_basis": article.title_basis,
            "lang": facts.lang,
            "brief": site.rows[article.id].brief,
            "date": facts.date.edtf if facts.date else "",
            "date_basis": facts.date_basis,
            "published": facts.published.edtf if facts.published else "",
            "added": article.added,
            "page": public(site, article_address(article)),
            "source": source_url(article) or article.document.seed,
        }


def _companies(site: Site) -> Iterator[Row]:
    for entry in _by_id(site, "company"):
        firm = site.names.firms.get(entry.id, Firm())
        registered = {"registered": MANY.join(firm.registered), "tickers": MANY.join(firm.tickers)}
        yield _entry(site, "company", entry) | registered | {"known": entry.known, "country": firm.country}


def _regions(site: Site) -> Iterator[Row]:
    for entry in _by_id(site, "region"):
        place = site.names.places.get(entry.id)
        found = where(site, entry.id)
        known = {"country": place.country, "level": place.level} if place else {}
        at = {"lat": found.latitude, "lon": found.longitude, "accuracy": accuracy(found)} if found else {}
        yield _entry(site, "region", entry) | known | {"parent": next(iter(entry.parents), "")} | at


def _tags(site: Site) -> Iterator[Row]:
    for entry in _by_id(site, "tag"):
        labels = site.names.tags.get(entry.id, {})
        yield _entry(site, "tag", entry) | {f"name_{lang}": labels.get(lang, "") for lang in ("de", "ru", "zh")}


def _by_id(site: Site, kind: str) -> Iterable[Entry]:
    return (entry for _, entry in sorted(site.entries[kind].items()))


def _entry(site: Site, kind: str, entry: Entry) -> Row:
    return {
        "id": entry.id,
        "name": entry.name,
        "other_names": MANY.join(entry.other_names),
        "articles": len(entry.articles),
        "page": public(site, site.addresses[kind, entry.id]),
    }


ROWS: Final[Mapping[str, Callable[[Site], Iterator[Row]]]] = {
    "articles": _articles,
    "facts": fact_rows,
    "companies": _companies,
    "regions": _regions,
    "tags": _tags,
}
