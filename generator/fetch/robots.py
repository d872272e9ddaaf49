"""What a host lets programs ask for, by its robots.txt (RFC 9309), asked once in a run."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from generator.fetch.terms import AGENT, FetchError

MOST_BYTES = 512_000
"""RFC 9309 asks for 500 KiB at least."""


class Robots:
    """The rules of each host that was asked about; `read` gives the bytes of an address or raises FetchError.

    Of a host whose rules can't be read, each question raises FetchError: nothing is asked for, nothing is settled.
    """

    def __init__(self, read: Callable[[str], bytes]) -> None:
        self._read = read
        self._rules: dict[str, Any] = {}

    def allows(self, address: str) -> bool:
        """Whether a program of our name may ask for `address`."""
        return bool(self._of(address).can_fetch(address, AGENT))

    def pause(self, address: str) -> float:
        """Seconds that the host wants between two requests; 0 where it states none."""
        return float(self._of(address).crawl_delay(AGENT) or 0)

    def _of(self, address: str) -> Any:
        from protego import Protego  # here, as all that only this room needs

        parts = urlsplit(address)
        host = f"{parts.scheme}://{parts.netloc}"
        if host not in self._rules:
            text = self._text(f"{host}/robots.txt")
            self._rules[host] = text if isinstance(text, FetchError) else Protego.parse(text)
        if isinstance(self._rules[host], FetchError):
            raise self._rules[host]
        return self._rules[host]

    def _text(self, address: str) -> str | FetchError:
        """A missing file allows all, one that can't be read allows nothing (RFC 9309, 2.3.1.3 and 2.3.1.4)."""
        try:
            return self._read(address).decode("utf-8", "replace")
        except FetchError as error:
            is_missing = error.status is not None and 400 <= error.status < 500 and error.status != 429
            what, fix = f"its robots.txt can't be read: {error.what}", "it is asked again with the next poll"
            return "" if is_missing else FetchError(what, address, fix, error.status, error.later)
