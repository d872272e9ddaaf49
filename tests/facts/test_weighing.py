"""Decisions by signs: every table holds the signs that its code observes, and no other."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator import lexicons
from generator.facts.companies import parties
from generator.facts.regions import primary

Problems = Callable[[], tuple[str, ...]]
TABLES = (
    ("weights_parties", parties.problems, "named again"),
    ("weights_places", primary.problems, "named in the title"),
)


@pytest.mark.parametrize("problems", [problems for _, problems, _ in TABLES])
def test_every_sign_has_a_weight_and_every_weight_a_sign(problems: Problems) -> None:
    """In the package's own table."""
    assert problems() == ()


@pytest.mark.parametrize(("table", "problems", "sign"), TABLES)
def test_a_table_that_lacks_a_sign_or_knows_one_too_many_is_told(
    tmp_path: Path, table: str, problems: Problems, sign: str
) -> None:
    """A project's own table is checked like the package's."""
    weights = (lexicons.PACKAGE / f"{table}.yml").read_text("utf-8")
    (tmp_path / f"{table}.yml").write_text(weights.replace(f"{sign}:", "named by all:"), "utf-8")
    lexicons.use(tmp_path)
    try:
        told = problems()
    finally:
        lexicons.use(None)

    assert told == (
        "named by all: no such sign is observed; take the line away",
        f"{sign}: has no weight in {table}.yml; fit the weights again",
    )
