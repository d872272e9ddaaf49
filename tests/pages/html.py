"""A page of ours as the browser gets it: Markdown turned to HTML as the site does it, and what in it is active."""

from collections.abc import Iterator
from functools import cache
from typing import Any
from urllib.parse import unquote, urlsplit

import lxml.html
import markdown
import yaml
from mkdocs.utils.meta import get_data
from mkdocs.utils.yaml import get_yaml_loader

from tests.conftest import ROOT

LINKING = ("href", "src", "action", "formaction", "data", "srcset", "poster", "cite", "background")
ACTIVE = ("script", "iframe", "object", "embed", "form", "base", "meta", "link", "style", "svg", "img")
OURS = ("map__picture", "chart__svg")
"""Classes of pictures that our own templates draw; what is in them is looked at like everything else."""


@cache
def _extensions() -> tuple[list[str], dict[str, Any]]:
    """The Markdown extensions that `mkdocs.yml` names, with MkDocs's own defaults."""
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    config = yaml.load(text, get_yaml_loader(yaml.SafeLoader))  # noqa: S506  (a safe loader)
    named = config["markdown_extensions"]
    settings = {key: value for one in named if isinstance(one, dict) for key, value in one.items()}
    return ["toc", "tables", "fenced_code", *(one for one in named if isinstance(one, str))], settings


def front_matter(page: str) -> dict[str, Any]:
    """What MkDocs reads of the head of a page."""
    meta: dict[str, Any] = get_data(page)[1]
    return meta


def rendered(page: str) -> lxml.html.HtmlElement:
    """The body of a page as HTML."""
    extensions, settings = _extensions()
    html = markdown.markdown(get_data(page)[0], extensions=extensions, extension_configs=settings)
    return lxml.html.fromstring(f"<main>{html}</main>")


def active(body: lxml.html.HtmlElement, *allowed: str) -> Iterator[str]:
    """Whatever runs, loads or leads away: elements, event handlers, and link targets outside the `allowed` hosts."""
    for element in body.iter():
        if not isinstance(element.tag, str) or (element.tag in ACTIVE and element.get("class") not in OURS):
            yield f"<{element.tag}>"
            continue
        for name, value in element.attrib.items():
            if name.startswith("on") or name == "style":
                yield f"{name}={value}"
            if name in LINKING and _leads_away(value, allowed):
                yield f"{name}={value}"


def _leads_away(target: str, allowed: tuple[str, ...]) -> bool:
    parts = urlsplit(target)
    return bool(parts.scheme or parts.netloc) and parts.netloc not in allowed


def rows(page: str) -> list[str]:
    """The articles of a list, as the last part of their addresses."""
    links = rendered(page).iterfind(".//a[@class='row__title']")
    return [unquote(link.get("href")).rstrip("/").rpartition("/")[2] for link in links]


def part(page: str, name: str) -> lxml.html.HtmlElement:
    """The section of a page whose heading has the id `part.NAME`."""
    found = rendered(page).find(f".//section[@aria-labelledby='part.{name}']")
    assert found is not None, name
    return found


def links(element: lxml.html.HtmlElement) -> dict[str, str]:
    """Text and target of the links below an element."""
    return {" ".join(link.text_content().split()): link.get("href") for link in element.iterfind(".//a")}


def lede(page: str) -> str:
    """What a page says of itself below its title."""
    return " ".join(rendered(page).find(".//div[@class='lede']").text_content().split())


def first_doer(page: str) -> str:
    """Where the name of the first company leads that does something in a region."""
    return str(part(page, "doers").find(".//a[@class='with__who']").get("href"))
