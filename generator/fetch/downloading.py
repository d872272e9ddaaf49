"""One address -> one download: redirects one hop at a time, each judged anew; time and size bounded."""

import http.client
import socket
import ssl
from collections.abc import Iterator, Mapping
from contextlib import closing
from email.message import Message
from urllib.parse import urljoin
from urllib.request import getproxies

from urllib3.exceptions import HTTPError, LocationParseError, ReadTimeoutError
from urllib3.response import HTTPResponse
from urllib3.util import Url, parse_url

from generator.fetch import peers
from generator.fetch.connections import SILENCE, Deadline, opened
from generator.fetch.peers import PrivateHostError
from generator.fetch.terms import AGENT, Download, FetchError, Terms, Validators

MOST_HOPS = 5
CHUNK = 65536
MOVED = (301, 302, 303, 307, 308)
UNCHANGED = 304
WANTED = "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8"


def download(address: str, terms: Terms, known: Validators) -> Download:
    """What `address` gives within `terms`; `known` asks for it only if it changed since.

    Raises FetchError, which says why there is nothing and what to do.
    """
    with Deadline(terms.seconds) as deadline:
        try:
            return _followed(address, terms, known, deadline)
        except (HTTPError, http.client.HTTPException, OSError, ValueError) as error:
            raise _told(error, address, deadline) from None


def _followed(address: str, terms: Terms, known: Validators, deadline: Deadline) -> Download:
    here = address
    for _ in range(MOST_HOPS + 1):
        url = _parsed(here, address)
        with deadline.stopped():
            terms.judge(here)
        try:
            connection = opened(url, deadline, terms.allow_local)
        except PrivateHostError as error:
            raise _private(url, address, str(error.args[0])) from None
        with closing(connection):
            connection.request("GET", url.request_uri, headers=_headers(terms, known), preload_content=False)
            with closing(connection.getresponse()) as answer:
                if answer.status not in MOVED:
                    return _taken(url.url, address, answer, terms, deadline)
                here = urljoin(here, _location(answer.headers))
    raise FetchError(f"leads on more than {MOST_HOPS} times", address)


def _location(headers: Mapping[str, str]) -> str:
    """Where a redirect leads; many servers write UTF-8 there, which `http.client` reads as Latin-1."""
    stated = headers.get("Location", "")
    try:
        return stated.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return stated


def _parsed(here: str, asked: str) -> Url:
    try:
        url = parse_url(here)
    except LocationParseError:
        raise FetchError("is no address", asked) from None
    if url.scheme not in ("http", "https") or not url.host:
        raise FetchError(f"leads to {url.scheme or 'no'}:, and only http: and https: are fetched", asked)
    if url.auth:
        raise FetchError("holds a user name or a password", asked, "leave them out: the address will be published")
    return url


def _headers(terms: Terms, known: Validators) -> dict[str, str]:
    asked = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
    agent = f"{AGENT}/0.1 (+{terms.contact})" if terms.contact else f"{AGENT}/0.1 (one page at a person's request)"
    return {
        "User-Agent": agent,
        "Accept": WANTED,
        "Accept-Encoding": "gzip, deflate",
        "Connection": "close",
        **{name: value for name, value in asked.items() if value},
    }


def _taken(here: str, asked: str, answer: HTTPResponse, terms: Terms, deadline: Deadline) -> Download:
    if answer.status == UNCHANGED:
        return Download(address=here, data=b"", is_unchanged=True)
    if answer.status not in (200, 203):
        what = f"the server refuses it: {answer.status} {_shown(answer.reason or '')}".strip()
        raise FetchError(what, asked, status=answer.status, later=answer.headers.get("Retry-After", ""))
    data = b"".join(_bounded(answer, asked, terms.most_bytes))
    if deadline.is_over:  # a body without a length looks whole when its connection is cut
        raise TimeoutError
    kind, charset = _content_type(answer.headers)
    state = Validators(etag=answer.headers.get("ETag", ""), modified=answer.headers.get("Last-Modified", ""))
    return Download(address=here, data=data, kind=kind, charset=charset, validators=state)


def _bounded(answer: HTTPResponse, asked: str, limit: int) -> Iterator[bytes]:
    """The body, unpacked as it comes: an archive bomb is stopped at the limit, not after it went off."""
    left = limit
    for chunk in answer.stream(CHUNK, decode_content=True):
        left -= len(chunk)
        if left < 0:
            raise FetchError(f"is larger than {limit / 1e6:.3g} MB", asked, "hand in the article alone")
        yield chunk


def _content_type(headers: Mapping[str, str]) -> tuple[str, str]:
    """Media type and charset, both in lower case, both empty where the server states none."""
    stated = Message()
    stated["Content-Type"] = headers.get("Content-Type", "")
    return (stated.get_content_type() if "Content-Type" in headers else ""), stated.get_content_charset("")


def _private(url: Url, asked: str, peer: str) -> FetchError:
    """Why a host is not asked; a name may be one of the internet that this system is told to block."""
    host = (url.host or "").strip("[]")
    where = f"{peer} ({peers.kind(peer)})"
    if host == peer:
        return FetchError(f"{where} is no address of the public internet", asked, OWN)
    what = f"{_shown(host)} leads to {where}, which is no address of the public internet"
    _, point, last = host.rpartition(".")
    is_own = not point or not last.isalpha() or last in OWN_DOMAINS
    return FetchError(what, asked, OWN if is_own else f"{OWN}; {BLOCKED}")


OWN_DOMAINS = ("home", "internal", "lan", "local", "localhost")
"""Last parts of names that no host of the internet has."""
OWN = "if it is a page of your own network, add --allow-local"
BLOCKED = (
    "if it is one of the internet, this system is told to lead it astray (a hosts file, a filter of advertisements):"
    " save the page in a browser, then `digest add FILE`"
)


def _told(error: Exception, asked: str, deadline: Deadline) -> FetchError:
    if deadline.is_over:
        return FetchError(f"took longer than {deadline.seconds:g} seconds", asked)
    what = next(words for kind, words in TROUBLE if isinstance(error, kind))
    if getproxies() and isinstance(error, OSError):
        return FetchError(
            f"{what}; the proxy of this system is not asked, since it hides where a connection ends", asked
        )
    return FetchError(what, asked)


TROUBLE = (
    (ssl.SSLCertVerificationError, "the server has no valid certificate"),
    (ssl.SSLError, "no safe connection can be made"),
    (socket.gaierror, "no server can be reached under this name"),
    ((TimeoutError, ReadTimeoutError), f"nothing came for {SILENCE:g} seconds"),
    (OSError, "no server can be reached under this name"),
    ((HTTPError, http.client.HTTPException), "the answer broke off, or is no answer of a web server"),
    (Exception, "is no address"),
)
"""What each kind of error means for a person, the first that fits."""


def _shown(words: str) -> str:
    """Words of a stranger, in one line, without what a terminal would obey."""
    return "".join(sign for sign in words if sign.isprintable())[:80]
