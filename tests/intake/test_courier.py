"""How long hosts are left alone between two requests."""

import pytest

from generator.fetch import FetchError, Terms
from generator.intake import Courier
from tests.serving import Answer, Served


def courier(pauses: list[float]) -> Courier:
    """One that notes how long it would have slept."""
    return Courier(Terms(most_bytes=1000, allow_local=True), pauses.append, 1.0)


def test_there_is_a_pause_before_each_further_request(site: Served) -> None:
    """Of a second, or what robots.txt wants; asking for that is a request, too."""
    site.answers["/a"] = Answer(b"x")
    for robots, expected in ((b"", [1.0, 1.0]), (b"User-agent: *\nCrawl-delay: 5", [5.0, 5.0])):
        site.answers["/robots.txt"] = Answer(robots)
        pauses: list[float] = []
        polite = courier(pauses)

        polite.get(f"{site.address}/a")
        polite.get(f"{site.address}/a")

        assert pauses == expected


def test_a_host_that_wants_long_pauses_is_asked_once(site: Served) -> None:
    """The rest comes with the next run."""
    site.answers |= {"/a": Answer(b"x"), "/robots.txt": Answer(b"User-agent: *\nCrawl-delay: 3600")}
    pauses: list[float] = []
    polite = courier(pauses)

    assert polite.get(f"{site.address}/a").data == b"x"
    with pytest.raises(FetchError, match="wants 3600 seconds between two requests"):
        polite.get(f"{site.address}/a")
    assert pauses == []
