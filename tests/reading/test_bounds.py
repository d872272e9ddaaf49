"""Seeds with more parts than any article has are read up to a bound, and say so."""

import pytest

from generator.model import Seed
from generator.reading import read


@pytest.mark.parametrize(
    ("suffix", "unit", "message"),
    [
        (".html", "<p>a</p>", "The file has more than 40000 tags; what stands behind them was left out."),
        (".md", "# a\n", "The file has more than 20000 lines; what stands behind them was left out."),
        (".txt", "a\n", "The file has more than 100000 lines; what stands behind them was left out."),
    ],
)
def test_a_seed_of_too_many_parts_is_read_in_part(suffix: str, unit: str, message: str) -> None:
    """The article stands, with a warning."""
    (document,) = read(Seed(path=f"seeds/a{suffix}", data=(unit * 100_002).encode())).documents
    assert [(problem.message, problem.severity) for problem in document.problems] == [(message, "warning")]
    assert document.text.startswith("a")
