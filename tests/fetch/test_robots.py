"""What robots.txt lets us ask for."""

import pytest

from generator.fetch import FetchError, Robots

RULES = b"User-agent: *\nDisallow: /\n\nUser-agent: Industry-News-Digest\nDisallow: /private/\nCrawl-delay: 7\n"


def test_rules_for_our_name_count() -> None:
    """Whatever the case of the name; each host is asked once."""
    asked = []
    robots = Robots(lambda address: (asked.append(address), RULES)[1])

    assert robots.allows("https://a.example/news/1")
    assert not robots.allows("https://a.example/private/1")
    assert robots.pause("https://a.example/news/1") == 7.0
    assert robots.allows("https://b.example/news/1")
    assert asked == ["https://a.example/robots.txt", "https://b.example/robots.txt"]


@pytest.mark.parametrize(
    ("status", "is_allowed"), [(404, True), (403, True), (429, False), (503, False), (None, False)]
)
def test_a_missing_file_allows_all_and_a_silent_host_nothing(status: int | None, is_allowed: bool) -> None:
    """As RFC 9309 has it."""

    def read(address: str) -> bytes:
        raise FetchError("refused", address, status=status)

    assert Robots(read).allows("https://a.example/news/1") is is_allowed
