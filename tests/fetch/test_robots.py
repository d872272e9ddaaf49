"""What robots.txt lets us ask for."""

from collections.abc import Callable

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


@pytest.mark.parametrize("status", [404, 403])
def test_a_missing_file_allows_all(status: int) -> None:
    """As RFC 9309 has it."""
    assert Robots(refusing(status)).allows("https://a.example/news/1")


@pytest.mark.parametrize("status", [429, 503, None])
def test_a_host_whose_rules_cant_be_read_is_told_from_one_that_forbids(status: int | None) -> None:
    """It may answer tomorrow."""
    robots = Robots(refusing(status))
    for question in (robots.allows, robots.pause):
        with pytest.raises(FetchError, match=r"its robots\.txt can't be read: refused") as caught:
            question("https://a.example/news/1")
        assert (caught.value.status, caught.value.later) == (status, "120")


def refusing(status: int | None) -> Callable[[str], bytes]:
    """A reader to whom every host answers so, or not at all."""

    def read(address: str) -> bytes:
        raise FetchError("refused", address, status=status, later="120")

    return read
