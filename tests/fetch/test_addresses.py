"""Which addresses are one page."""

import pytest

from generator.fetch import identity, without_trackers


@pytest.mark.parametrize(
    "other",
    [
        "http://example.org/news/1?id=5",
        "https://www.example.org/news/1?id=5",
        "https://EXAMPLE.org:443/news/1?id=5",
        "https://example.org/news/1/?id=5",
        "https://example.org/news/1?id=5#comments",
        "https://example.org/news/1?utm_source=mail&id=5&fbclid=x",
    ],
)
def test_forms_of_one_address_are_one_page(other: str) -> None:
    """Scheme, www, port, a slash at the end, fragment, trackers."""
    assert identity(other) == identity("https://example.org/news/1?id=5")


@pytest.mark.parametrize(
    "other",
    ["https://example.org/news/2?id=5", "https://example.org/news/1?id=6", "https://example.org/news/1",
     "https://m.example.org/news/1?id=5", "https://example.org:8080/news/1?id=5"],
)  # fmt: skip
def test_another_address_is_another_page(other: str) -> None:
    """A parameter often is the article's number."""
    assert identity(other) != identity("https://example.org/news/1?id=5")


def test_trackers_and_fragment_are_left_out_of_what_is_published() -> None:
    """The other parameters keep their order where none is a tracker's."""
    assert without_trackers("https://example.org/a?z=1&b=2#x") == "https://example.org/a?z=1&b=2"
    assert without_trackers("https://example.org/a?z=1&utm_source=x&b=2") == "https://example.org/a?b=2&z=1"
