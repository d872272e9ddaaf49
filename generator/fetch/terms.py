"""What goes into a download, what comes out of it, and how it fails."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.errors import DigestError

AGENT = "industry-news-digest"
"""Under this name robots.txt speaks to us."""
BY_HAND = "check the address, or save the page by hand, then `digest add FILE`"


class FetchError(DigestError):
    """An address that gives nothing; `status` is the server's answer, None where there was none."""

    def __init__(self, what: str, where: str, fix: str = BY_HAND, status: int | None = None, later: str = "") -> None:
        super().__init__(what, where, fix)
        self.status = status
        self.later = later
        """The server's `Retry-After`: seconds, or a date; empty where it gave none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a download may take."""

    most_bytes: int
    """After decompression."""
    seconds: float = 60.0
    """For the whole of it, redirects included."""
    allow_local: bool = False
    """Whether private and loopback addresses may be asked."""
    judge: Callable[[str], None] = lambda address: None
    """Asked before each request, redirects included; raises FetchError where it must not be made."""
    contact: str = ""
    """The address of the site that asks, for the owner of the other one to read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a server said of the state of a page, to ask later whether it changed."""

    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """What an address gave."""

    address: str
    """Where it was found, after redirects."""
    data: bytes
    """Empty where nothing changed."""
    kind: str = ""
    """The media type that the server states, in lower case: `text/html`."""
    charset: str = ""
    validators: Validators = Validators()
    is_unchanged: bool = False
