from collections.abc import Iterator

import pytest

from tests.serving import Served, serving


@pytest.fixture
def site() -> Iterator[Served]:
    """A real server on loopback."""
    with serving() as served:
        yield served
