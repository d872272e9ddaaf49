"""How right the facts are: records compared with labels that a person wrote.

Labelled documents are a folder of `raw/` files and `gold/` labels (YAML, one a document, named like its file). The
rules of comparison are those of `tests/gold/score.py`, the scorer that the floors are measured with; a test holds the
two together.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator.measure import dates
from generator.measure.labels import Label, labelled
from generator.measure.names import companies, regions
from generator.measure.values import capacities, money
from generator.model import Figure, Measurement

__all__ = ["Label", "labelled", "measured"]

Record = Mapping[str, Any]
"""A record as `digest extract` prints it."""
KINDS = {
    "company": companies,
    "region": regions,
    "capacity": capacities,
    "money": money,
    "published": dates.published,
    "date": dates.event,
}
"""Kind of fact -> the function that gives (right, spare, missed) of one record and its label."""


def measured(pairs: Sequence[tuple[Record, Label]]) -> Measurement:
    """The figures of all kinds of fact over records and their labels."""
    return Measurement(
        documents=len(pairs),
        languages=tuple(sorted({label["lang"] for _, label in pairs})),
        figures=tuple(_figure(kind, pairs) for kind in KINDS),
    )


def _figure(kind: str, pairs: Iterable[tuple[Record, Label]]) -> Figure:
    counts = [KINDS[kind](record, label) for record, label in pairs]
    right, spare, missed = (sum(column) for column in zip(*counts, strict=True))
    return Figure(kind=kind, right=right, spare=spare, missed=missed)
