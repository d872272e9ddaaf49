"""The JSON Schema of sidecars, under an address of the site's own for the editors of those who write them."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.model import Page
from generator.pages.site import Site

SHIPPED = Path(__file__).parents[1] / "sidecar.schema.json"
ADDRESS = "schema/sidecar.json"


def schema_pages(site: Site) -> Iterator[Page]:
    """The shipped schema, with the choices that the lexicons in use have."""
    yield Page(path=ADDRESS, text=with_choices(SHIPPED.read_text("utf-8"), site.names.choices))


def with_choices(schema: str, choices: Mapping[str, tuple[str, ...]]) -> str:
    """The JSON Schema with the values of each definition that `choices` names."""
    whole: dict[str, Any] = json.loads(schema)
    for name, values in choices.items():
        part = whole["$defs"][name]
        part.get("anyOf", [part])[0]["enum"] = list(values)
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
