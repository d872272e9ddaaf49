"""Connections that are judged before they are made, and that all end at one deadline.

In the place of trafilatura's own `downloads` (2.3.1), which judge a peer once it is connected, tell every failure as
None, ask a server in trouble twice more, and can't ask for "only if changed". Measured with its limit at 1 s: a server
that sends a byte every 0.2 s held it for the 12 s that the server went on, since it limits the time between two bytes.
"""

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from functools import cache
from types import TracebackType
from typing import Any

import certifi
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.util import Url

from generator.fetch import peers

SILENCE = 20.0
"""Seconds that a host may keep silent."""
PORTS = {"http": 80, "https": 443}


class Deadline:
    """Ends every connection that it watches when its time is over, whatever they are waiting for."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.is_over = False
        self._watched: list[socket.socket] = []

    def __enter__(self) -> "Deadline":
        self._run(self.seconds)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        for twin in self._watched:
            twin.close()

    def _run(self, seconds: float) -> None:
        self._end_at = time.monotonic() + seconds
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True
        self._timer.start()

    def left(self) -> float:
        """Seconds until the end; raises TimeoutError where none are left."""
        seconds = self._end_at - time.monotonic()
        if self.is_over or seconds <= 0:
            self._end()
            raise TimeoutError
        return seconds

    @contextlib.contextmanager
    def stopped(self) -> Iterator[None]:
        """A while that does not count: we wait of our own accord, as a host asks us to."""
        left = self.left()
        self._timer.cancel()
        yield
        self._run(left)

    def watch(self, connection: socket.socket) -> None:
        """End `connection`, too; through a twin, since TLS takes the socket itself away from its owner."""
        self._watched.append(connection.dup())
        if self.is_over:
            self._end()

    def _end(self) -> None:
        self.is_over = True
        for twin in list(self._watched):
            with contextlib.suppress(OSError):  # closed by the other side, or by us
                twin.shutdown(socket.SHUT_RDWR)


def opened(url: Url, deadline: Deadline, allow_local: bool) -> HTTPConnection:
    """A connection to the host of `url`, judged and watched; raises what `peers.connected` and TLS raise."""
    scheme, host = url.scheme or "", (url.host or "").strip("[]")
    port = url.port or PORTS[scheme]
    is_allowed = (lambda _: True) if allow_local else peers.is_public
    made = peers.connected(host, port, lambda: min(SILENCE, deadline.left()), is_allowed)
    made.settimeout(SILENCE)  # of connecting it was what was left; from here on the deadline ends what takes longer
    deadline.watch(made)
    if scheme == "https":
        return _Secure(made, host, port)
    return _Plain(made, host, port)


class _Plain(HTTPConnection):
    """Takes a socket that is there already."""

    def __init__(self, made: socket.socket, host: str, port: int, **options: Any) -> None:
        super().__init__(host, port, timeout=SILENCE, **options)
        self._made = made

    def _new_conn(self) -> socket.socket:
        return self._made


class _Secure(_Plain, HTTPSConnection):
    """The same over TLS, with the host's certificate checked."""

    def __init__(self, made: socket.socket, host: str, port: int) -> None:
        super().__init__(made, host, port, ssl_context=_context())


@cache
def _context() -> ssl.SSLContext:
    return ssl.create_default_context(cafile=certifi.where())
