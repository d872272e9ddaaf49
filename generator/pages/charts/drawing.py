"""A Vega-Lite specification -> SVG for the middle of a page: in the page's own type and colours, its marks real links.

What the page's stylesheet decides is left to it: no font family, and colours as custom properties. Text is measured
in a font that the library brings along; Han characters are not in it, so no layout may depend on their width: give an
axis that names companies or places a `minExtent` and an equal `maxExtent`, and names cut to fit.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from lxml import etree

Spec = Mapping[str, Any]
MEASURED_IN = "Liberation Sans"
LABELS = {
    "labelColor": "var(--md-default-fg-color)",
    "titleColor": "var(--md-default-fg-color--light)",
    "labelFontSize": 12,
    "titleFontSize": 12,
    "titleFontWeight": "normal",
    "labelLimit": 0,
}
CONFIG: dict[str, Any] = {
    "font": MEASURED_IN,
    "background": None,
    "view": {"stroke": None},
    "axis": {
        "domainColor": "var(--digest-line)",
        "gridColor": "var(--digest-line)",
        "tickColor": "var(--digest-line)",
        **LABELS,
    },
    "legend": LABELS,
    "title": {"color": "var(--md-default-fg-color)"},
    "text": {"color": "var(--md-default-fg-color)", "fontSize": 12},
    "mark": {"color": "var(--digest-chart)"},
}
LIBRARY_BASE = "https://vega.github.io/vega-datasets/"
"""Vega puts it before every relative address."""
RELATIVE = re.compile(r"\.{1,2}/")
NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML can't hold (https://www.w3.org/TR/xml/#charsets): on one of them the library ends the program."""
XLINK_HREF = "{http://www.w3.org/1999/xlink}href"
CLASS = "chart__svg"
SVG = "{http://www.w3.org/2000/svg}"


def svg(spec: Spec) -> str:
    """The picture as one line of SVG.

    `description` of the spec names the picture, the encoding `href` makes a mark a link (null: none), and
    `description` among the encodings names that mark. The data stands in the spec itself; addresses begin with `./`
    or `../`. Raises ValueError on any other address.
    """
    clean = _clean(spec)
    _refuse_addresses(clean)
    return _drawn(json.dumps(clean, sort_keys=True))


@cache
def _drawn(spec: str) -> str:
    mark = f"chart{hashlib.sha256(spec.encode()).hexdigest()[:12]}"
    root = etree.fromstring(_answer(spec, mark))
    _drop_what_shows_nothing(root)
    _link(root)
    _name(root, json.loads(spec).get("description", ""))
    _own_ids(root, mark)
    etree.cleanup_namespaces(root)
    return " ".join(etree.tostring(root, encoding="unicode").split())


def _answer(spec: str, mark: str) -> str:
    """The library's picture; raises RuntimeError where it is another's.

    After an error the library may answer with the picture, or the error, of an earlier call (1.9.0).
    """
    import vl_convert  # here, because it brings a JavaScript engine along: what draws nothing does without

    answer = vl_convert.vegalite_to_svg(json.loads(spec) | {"name": mark}, config=CONFIG, allowed_base_urls=[])
    if mark not in answer:
        raise RuntimeError("the drawing library answered with another picture; build again")
    return answer


def _refuse_addresses(spec: Spec) -> None:
    """Before the library sees them: it makes some absolute, and an error would stay in its memory."""
    parts = list(_mappings(spec))
    if any("url" in part["data"] for part in parts if isinstance(part.get("data"), Mapping)):
        raise ValueError("the data of a picture stands in its specification")
    channels = (part["href"] for part in parts if isinstance(part.get("href"), Mapping))
    fields = {str(channel["field"]).rpartition(".")[2] for channel in channels if "field" in channel}
    for target in (part[field] for part in parts for field in fields if part.get(field) is not None):
        if not RELATIVE.match(str(target)):
            raise ValueError(f"{target!r} is no address relative to the page")


def _mappings(value: Any) -> Iterator[Spec]:
    if isinstance(value, Mapping):
        yield value
    inner = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
    for one in inner:
        yield from _mappings(one)


def _clean(value: Any) -> Any:
    """The same in plain dictionaries and lists, its words in one line and without what XML can't hold."""
    if isinstance(value, str):
        return " ".join(NOT_XML.sub("\ufffd", value).split())
    if isinstance(value, Mapping):
        return {key: _clean(one) for key, one in value.items()}
    return [_clean(one) for one in value] if isinstance(value, Sequence) else value


def _drop_what_shows_nothing(root: etree._Element) -> None:
    for parent in list(root.iter()):
        for path in parent.findall(f"{SVG}path"):
            invisible = path.get("display") == "none" or path.get("class") == "background"
            if invisible and not (path.get("fill") or path.get("stroke")):
                parent.remove(path)
    for element in root.iter():
        for name in ("font-family", "class", "role", "aria-roledescription", "pointer-events"):
            element.attrib.pop(name, None)
        if element.get("opacity") == "1":
            del element.attrib["opacity"]


def _link(root: etree._Element) -> None:
    """Plain relative links, each with the name of its mark; none where the mark has no address."""
    for anchor in list(root.iter(f"{SVG}a")):
        target = anchor.attrib.pop(XLINK_HREF).removeprefix(LIBRARY_BASE)
        if not RELATIVE.match(target):
            anchor.tag = f"{SVG}g"
            continue
        anchor.set("href", target)
        for mark in anchor:
            anchor.set("aria-label", mark.attrib.pop("aria-label", ""))
            mark.set("aria-hidden", "true")
            mark.set("pointer-events", "all")  # also where nothing is painted


def _name(root: etree._Element, description: str) -> None:
    """One image with a name; with links in it a group, in which nothing but the links is read out."""
    linked = root.find(f".//{SVG}a") is not None
    for element in root.iter():
        if element.tag != f"{SVG}a":
            element.attrib.pop("aria-label", None)
    root.set("class", CLASS)
    root.set("role", "group" if linked else "img")
    root.set("aria-label", description)
    if linked:
        for element in _without_links(root):
            element.set("aria-hidden", "true")


def _without_links(parent: etree._Element) -> Iterator[etree._Element]:
    """The outermost elements that neither are nor hold a link."""
    for child in parent:
        if child.tag == f"{SVG}a":
            continue
        if child.find(f".//{SVG}a") is None:
            yield child
        else:
            yield from _without_links(child)


def _own_ids(root: etree._Element, mark: str) -> None:
    """Ids that no other picture on the page has, and references to them."""
    ids = {element.get("id"): f"{mark}-{number}" for number, element in enumerate(root.iter()) if element.get("id")}
    for element in root.iter():
        for name, value in element.attrib.items():
            if name == "id":
                element.set(name, ids[value])
            elif value.startswith("url(#"):
                element.set(name, f"url(#{ids[value[5:-1]]})")
