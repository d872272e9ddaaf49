"""Lighthouse's marks; `make lighthouse` prints them all, and what cost a page some."""

import pytest

from tests.browser.kinds import KINDS
from tests.browser.lighthouse import JUDGED, PROGRAM, audit

LEAST = {"performance": 90, "accessibility": 95, "best-practices": 95, "seo": 95}
"""95 is asked of all four, and all have 100 on a quiet machine. Performance has some room here: a busy machine draws
pages and runs scripts more slowly, and Lighthouse holds that against the page."""


@pytest.mark.browser
@pytest.mark.parametrize("kind", JUDGED)
def test_lighthouse_marks_a_page_well(address: str, browser: object, kind: str) -> None:
    """As on a slow phone; `browser` skips the test where there is none."""
    if not PROGRAM.exists():
        pytest.skip("Lighthouse is not installed; `make test` installs it")
    found = audit(f"{address}{KINDS[kind]}")

    assert {name: mark for name, mark in found.marks.items() if mark < LEAST[name]} == {}, found.lost
