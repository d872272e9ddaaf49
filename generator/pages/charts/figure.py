"""A picture as a page shows it: with its words, its figures as a table, its file and how to cite it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a table."""

    text: str
    address: str = ""
    """Where it leads, from the site's root; empty for plain words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """What the macro `figure` of `charts-parts.md.j2` takes; a page that uses it has `styles: [charts]`."""

    name: str
    """Its anchor."""
    title: str
    about: str
    """What is counted, and what is not."""
    wide: str
    """SVG for a large screen, 720 pixels wide at most."""
    narrow: str
    """SVG for a phone, 340 pixels wide at most."""
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    """What the table leaves out."""
    csv: str = ""
    """Address of the figures, from the site's root."""
    cite: str = ""
