"""What the tables say of themselves: a Data Package (https://datapackage.org, version 2) and CSVW metadata.

CSVW: https://www.w3.org/TR/tabular-metadata/, one file beside each table and one for all with the links between them.
EDTF dates are text to both; the Library of Congress has a name for their type.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from generator.model import Page
from generator.pages.data.tables import described
from generator.pages.site import Site, public

EDTF = "http://id.loc.gov/datatypes/edtf"
FIELDS: Final[Mapping[str, Mapping[str, str]]] = {
    "string": {"type": "string"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "boolean": {"type": "boolean"},
    "day": {"type": "date"},
    "edtf": {"type": "string", "rdfType": EDTF},
    "url": {"type": "string"},
}
"""Type of a column -> that of a Table Schema field. A preview's addresses are relative, so they are no `uri` there."""
DATATYPES: Final[Mapping[str, Any]] = {
    "string": "string",
    "integer": "integer",
    "number": "decimal",
    "boolean": "boolean",
    "day": "date",
    "edtf": {"base": "string", "@id": EDTF},
    "url": "anyURI",
}
"""Type of a column -> CSVW datatype."""
CONTEXT: Final[dict[str, Any]] = {"@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}]}
GEONAMES = {"title": "GeoNames", "path": "https://www.geonames.org"}


def with_package(site: Site, pages: Iterable[Page]) -> Iterator[Page]:
    """The pages; then the metadata of those tables that were among them."""
    tables = {f"data/{name}.csv": name for name in described()}
    sums: dict[str, tuple[int, str]] = {}
    for page in pages:
        yield page
        if page.path in tables:
            data = page.text.encode()
            sums[tables[page.path]] = (len(data), hashlib.sha256(data).hexdigest())
    found = {name: described()[name] for name in described() if name in sums}
    yield Page(path="data/datapackage.json", text=_json(_package(site, found, sums)))
    for name, table in found.items():
        yield Page(path=f"data/{name}.csv-metadata.json", text=_json(CONTEXT | _csvw(site, name, table)))
    group = {"tables": [_linked(_csvw(site, name, table), table) for name, table in found.items()]}
    yield Page(path="data/csv-metadata.json", text=_json(CONTEXT | group))


def _json(values: Mapping[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


def _package(site: Site, tables: Mapping[str, Any], sums: Mapping[str, tuple[int, str]]) -> dict[str, Any]:
    licences = [licence] if (licence := _licence(site)) else []
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "industry-news-digest",
        "title": site.settings.site_name,
        "description": site.settings.site_description,
        "homepage": site.settings.site_url,
        "licenses": licences,
        "sources": [GEONAMES],
        "resources": [_resource(name, table, *sums[name]) for name, table in tables.items()],
    }
    return {key: value for key, value in package.items() if value}


def _licence(site: Site) -> dict[str, str]:
    """The owner's choice: an address, or an id of https://spdx.org/licenses/; empty where none was made."""
    chosen = site.settings.data_licence
    if not chosen:
        return {}
    return {"path": chosen} if "://" in chosen else {"name": chosen, "path": f"https://spdx.org/licenses/{chosen}.html"}


def _resource(name: str, table: Mapping[str, Any], size: int, digest: str) -> dict[str, Any]:
    return {
        "name": name,
        "type": "table",
        "path": f"{name}.csv",
        "title": table["title"],
        "description": table["description"],
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": size,
        "hash": f"sha256:{digest}",
        "schema": _schema(name, table),
    }


def _schema(name: str, table: Mapping[str, Any]) -> dict[str, Any]:
    unique = {table["key"]: {"constraints": {"required": True, "unique": True}}}
    fields = [_field(column, *stated) | unique.get(column, {}) for column, stated in table["columns"].items()]
    links = [_link(column, "" if other == name else other) for column, other in table["links"].items()]
    schema = {"fields": fields, "primaryKey": [table["key"]], "missingValues": [""]}
    return schema | ({"foreignKeys": links} if links else {})


def _field(name: str, kind: str, title: str, description: str) -> dict[str, Any]:
    field = {"name": name, **FIELDS[kind], "title": title, "description": description}
    return {key: value for key, value in field.items() if value}


def _link(column: str, other: str) -> dict[str, Any]:
    """A foreign key; a table that links to itself leaves its name out."""
    reference: dict[str, Any] = {"resource": other} if other else {}
    return {"fields": [column], "reference": reference | {"fields": ["id"]}}


def _csvw(site: Site, name: str, table: Mapping[str, Any]) -> dict[str, Any]:
    licence = _licence(site)
    about = {
        "url": f"{name}.csv",
        "dc:title": table["title"],
        "dc:description": table["description"],
        "dc:license": {"@id": licence["path"]} if licence else None,
        "dc:source": {"@id": public(site, "")} if site.settings.site_url else None,
        "dialect": {"encoding": "utf-8", "header": True},
        "tableSchema": {
            "columns": [_column(column, *stated) for column, stated in table["columns"].items()],
            "primaryKey": table["key"],
        },
    }
    return {key: value for key, value in about.items() if value}


def _linked(about: dict[str, Any], table: Mapping[str, Any]) -> dict[str, Any]:
    """The metadata of a table with its links to others, which stand in the same group."""
    links = [
        {"columnReference": column, "reference": {"resource": f"{other}.csv", "columnReference": "id"}}
        for column, other in table["links"].items()
    ]
    return about | {"tableSchema": about["tableSchema"] | ({"foreignKeys": links} if links else {})}


def _column(name: str, kind: str, title: str, description: str) -> dict[str, Any]:
    column = {"name": name, "titles": [name], "dc:title": title, "dc:description": description}
    return {key: value for key, value in column.items() if value} | {"datatype": DATATYPES[kind]}
