"""Long lists cut into leaves, each a page of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.pages.templating import address

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf(Generic[T]):
    """One page of a list."""

    path: str
    items: tuple[T, ...]
    number: int
    """From 1."""
    of: int
    """How many leaves the list has."""
    previous: str = ""
    """Address of the leaf before, empty at the start."""
    next: str = ""
    """Address of the leaf after, empty at the end."""


def leaves(path: str, items: Sequence[T], size: int, below: str = "") -> Iterator[Leaf[T]]:
    """`items` in leaves of `size`; the first is at `path`, number n at `n.md` below it. An empty list has one leaf.

    `below` is a folder for these numbers, with its `/`, where other pages that people name stand beside them.
    """
    of = max(1, -(-len(items) // size))
    paths = [_path(path, below, number) for number in range(1, of + 1)]
    for at, own in enumerate(paths):
        yield Leaf(
            path=own,
            items=tuple(items[at * size : (at + 1) * size]),
            number=at + 1,
            of=of,
            previous=address(paths[at - 1]) if at else "",
            next=address(paths[at + 1]) if at + 1 < of else "",
        )


def _path(path: str, below: str, number: int) -> str:
    return path if number == 1 else f"{address(path)}{below}{number}.md"
