"""Asking hosts politely when no person is waiting: robots.txt, one request at a time, pauses, and no for an answer."""

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlsplit

from generator import fetch

LONGEST_PAUSE = 60.0
"""Seconds; a host that wants more between two requests gets one in a run."""
BUSY = (429, 503)


class Courier:
    """One run's requests; `wait` sleeps for so many seconds, `pause` is the least of them between two requests."""

    def __init__(self, terms: fetch.Terms, wait: Callable[[float], None], pause: float) -> None:
        self._terms = replace(terms, judge=self._judge)
        self._wait = wait
        self._pause = pause
        self._asked: set[str] = set()
        self._left: dict[str, str] = {}
        self._last = ""
        self._robots = fetch.Robots(lambda address: fetch.download(address, self._paced(address, terms)).data)

    def get(self, address: str, known: fetch.Validators = fetch.NOTHING_KNOWN) -> fetch.Download:
        """What `address` gives; raises FetchError where there is nothing, or we may not ask."""
        try:
            return fetch.download(address, self._terms, known)
        except fetch.FetchError as error:
            if error.status in BUSY:
                self._left[self._last] = "asked to be left alone for now"
            raise

    def _judge(self, address: str) -> None:
        """Before each request, those that a redirect leads to included."""
        self._last = host = urlsplit(address).netloc
        if host in self._left:
            raise fetch.FetchError(f"{host} {self._left[host]}", address, "it is asked again with the next poll")
        if not self._robots.allows(address):
            fix = "ask the publisher for leave, or hand the page in by yourself"
            raise fetch.FetchError("robots.txt forbids programs to ask for it", address, fix, status=403)
        self._take_turn(host, max(self._pause, self._robots.pause(address)))

    def _take_turn(self, host: str, pause: float) -> None:
        if pause > LONGEST_PAUSE:
            self._left[host] = f"wants {pause:g} seconds between two requests"
        elif host in self._asked:
            self._wait(pause)
        self._asked.add(host)

    def _paced(self, address: str, terms: fetch.Terms) -> fetch.Terms:
        """For robots.txt itself, which needs no leave."""
        self._asked.add(urlsplit(address).netloc)
        return replace(terms, most_bytes=fetch.robots.MOST_BYTES)
