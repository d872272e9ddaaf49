"""What comes of an address: over real connections to a real server on loopback."""

import gzip
import itertools
import queue
import socket
import threading
from collections.abc import Iterator

import pytest

from generator.fetch import FetchError, Terms, Validators, connections, download
from tests.serving import Answer, Served

TERMS = Terms(most_bytes=100_000, seconds=30, allow_local=True)
PAGE = b"<html><body><p>20 MWh in Leipzig.</p></body></html>"


def refusal(address: str, terms: Terms = TERMS) -> FetchError:
    """Why nothing comes of `address`."""
    with pytest.raises(FetchError) as caught:
        download(address, terms)
    return caught.value


def test_a_download_tells_all_that_the_server_said(site: Served) -> None:
    """Where it was found, of what kind it is, and what to ask with next time."""
    site.answers["/a"] = Answer(
        PAGE, headers={"Content-Type": "text/HTML; charset=GB2312", "ETag": '"1"', "Last-Modified": "yesterday"}
    )

    found = download(f"{site.address}/a", TERMS)

    assert (found.address, found.data, found.kind, found.charset) == (f"{site.address}/a", PAGE, "text/html", "gb2312")
    assert found.validators == Validators(etag='"1"', modified="yesterday")


def test_a_request_says_who_asks(site: Served) -> None:
    """By name, with the address of the site where one is known, and with nothing of the person."""
    site.answers["/"] = Answer(PAGE)
    download(f"{site.address}/", TERMS)
    download(f"{site.address}/", Terms(most_bytes=1000, allow_local=True, contact="https://digest.example/"))

    assert [headers["User-Agent"] for _, headers in site.asked] == [
        "industry-news-digest/0.1 (one page at a person's request)",
        "industry-news-digest/0.1 (+https://digest.example/)",
    ]
    assert not {"Cookie", "Referer", "Authorization"} & site.asked[0][1].keys()


def test_a_page_that_did_not_change_is_not_sent_again(site: Served) -> None:
    """By ETag and by day of change, whichever the server knows."""
    site.answers["/a"] = Answer(status=304)

    found = download(f"{site.address}/a", TERMS, Validators(etag='"1"', modified="yesterday"))

    assert (found.is_unchanged, found.data) == (True, b"")
    assert (site.asked[0][1]["If-None-Match"], site.asked[0][1]["If-Modified-Since"]) == ('"1"', "yesterday")


def test_redirects_are_followed_to_where_the_page_is(site: Served) -> None:
    """Relative ones, too."""
    site.answers["/a"] = Answer(status=301, headers={"Location": "/b?x=1"})
    site.answers["/b?x=1"] = Answer(PAGE)

    assert download(f"{site.address}/a", TERMS).address == f"{site.address}/b?x=1"


@pytest.mark.parametrize("codec", ["utf-8", "latin-1"])
def test_a_redirect_may_be_in_letters(site: Served, codec: str) -> None:
    """Which servers send as they are, though nobody may."""
    site.answers["/a"] = Answer(status=301, headers={"Location": "/größe 1".encode(codec).decode("latin-1")})
    site.answers["/gr%C3%B6%C3%9Fe%201"] = Answer(PAGE)

    assert download(f"{site.address}/a", TERMS).address == f"{site.address}/gr%C3%B6%C3%9Fe%201"


def test_redirects_have_an_end(site: Served) -> None:
    """Six requests and no more."""
    site.answers["/a"] = Answer(status=302, headers={"Location": "/a"})

    assert refusal(f"{site.address}/a").what == "leads on more than 5 times"
    assert len(site.asked) == 6


@pytest.mark.parametrize(
    ("location", "what"),
    [
        ("file:///etc/passwd", "leads to file:, and only http: and https: are fetched"),
        ("http://user:word@127.0.0.1/", "holds a user name or a password"),
        ("http://exa mple/", "is no address"),
    ],
)
def test_a_redirect_leads_nowhere_that_an_address_may_not(site: Served, location: str, what: str) -> None:
    """Each hop is judged as the first one is."""
    site.answers["/a"] = Answer(status=302, headers={"Location": location})

    assert refusal(f"{site.address}/a").what == what


LOCAL = ["http://127.0.0.1/", "http://127.1/", "http://0x7f.0.0.1/", "http://2130706433/", "http://0177.0.0.1/",
         "http://[::1]/", "http://[::7f00:1]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[64:ff9b::7f00:1]/",
         "http://[2002:7f00:1::]/", "http://[fe80::1]/", "http://[fd00::1]/", "http://[fec0::1]/", "http://0.0.0.0/", "http://10.0.0.1/",
         "http://172.16.0.1/", "http://192.168.1.1/", "http://169.254.169.254/latest/meta-data/", "http://100.64.0.1/",
         "http://224.0.0.1/", "http://localhost/", "https://127.0.0.1/"]  # fmt: skip


@pytest.mark.parametrize("address", LOCAL)
def test_no_private_address_is_asked_in_whatever_form(address: str) -> None:
    """No connection is made, so that not even a port is tried."""
    error = refusal(address, Terms(most_bytes=1000))

    assert error.what.endswith("no address of the public internet")
    assert error.fix == "if it is a page of your own network, add --allow-local"


@pytest.mark.parametrize(
    ("peer", "kind"),
    [
        ("127.0.0.1", "this computer itself"),
        ("0.0.0.0", "this computer itself"),  # noqa: S104 (nothing is bound)
        ("::1", "this computer itself"),
        ("10.0.0.1", "a private network"),
        ("fe80::1", "a private network"),
        ("100.64.0.1", "a reserved one"),
    ],
)
def test_a_name_that_leads_to_no_public_address_may_be_blocked_here(
    monkeypatch: pytest.MonkeyPatch, peer: str, kind: str
) -> None:
    """A hosts file that blocks a newspaper leads its name to the own computer: leave to ask there would not help."""
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, port, **_: [(0, 0, 6, "", (peer, port))])

    error = refusal("https://news.example.org/1", Terms(most_bytes=1000))

    assert error.what == f"news.example.org leads to {peer} ({kind}), which is no address of the public internet"
    assert error.fix.startswith("if it is a page of your own network, add --allow-local; if it is one of the internet,")


def test_a_name_is_resolved_once(monkeypatch: pytest.MonkeyPatch, site: Served) -> None:
    """A name server that answers a public address first and a private one then (DNS rebinding) gains nothing."""
    answers = [["93.184.215.14"], ["127.0.0.1"]]
    connected: list[object] = []

    def resolve(host: str, port: int, **_: object) -> list[object]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (peer, port)) for peer in answers.pop(0)]

    def connect(_: socket.socket, peer: object) -> None:
        connected.append(peer)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setattr(socket.socket, "connect", connect)

    refusal("http://rebinding.example:8000/", Terms(most_bytes=1000))

    assert connected == [("93.184.215.14", 8000)]
    assert len(answers) == 1


def test_a_body_is_cut_off_at_the_limit(site: Served) -> None:
    """Whether the server says how long it is, or never ends."""
    site.answers["/long"] = Answer(b"x" * 200_000)
    site.answers["/endless"] = Answer(itertools.repeat(b"x" * 10_000))

    for path in ("/long", "/endless"):
        assert refusal(site.address + path).what == "is larger than 0.1 MB"


def test_a_packed_body_counts_unpacked(site: Served) -> None:
    """A bomb of compressed zeros stops at the limit."""
    bomb = gzip.compress(bytes(50_000_000))
    assert len(bomb) < TERMS.most_bytes
    site.answers["/a"] = Answer(bomb, headers={"Content-Encoding": "gzip"})
    site.answers["/b"] = Answer(gzip.compress(PAGE), headers={"Content-Encoding": "gzip"})

    assert refusal(f"{site.address}/a").what == "is larger than 0.1 MB"
    assert download(f"{site.address}/b", TERMS).data == PAGE


def dripping(stop: threading.Event) -> Iterator[bytes]:
    """One byte each hundredth of a second, for ever."""
    while not stop.wait(0.01):
        yield b"x"


def test_a_server_that_sends_byte_after_byte_is_left_in_time(site: Served) -> None:
    """The limit is that of the whole download, not of the silence between two bytes."""
    stop = threading.Event()
    site.answers["/a"] = Answer(dripping(stop))

    assert refusal(f"{site.address}/a", Terms(most_bytes=10**9, seconds=0.3, allow_local=True)).what == (
        "took longer than 0.3 seconds"
    )
    stop.set()


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_server_that_never_answers_is_left_in_time(scheme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A listening port on which nobody speaks."""
    monkeypatch.setattr(connections, "SILENCE", 3600.0)  # so that nothing but the deadline can end it
    terms = Terms(most_bytes=1000, seconds=0.3, allow_local=True)
    told: queue.Queue[str] = queue.Queue()
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"{scheme}://127.0.0.1:{silent.getsockname()[1]}/"
        threading.Thread(target=lambda: told.put(refusal(address, terms).what), daemon=True).start()
        assert told.get(timeout=20) == "took longer than 0.3 seconds"


class Clock:
    """A clock that goes on when it is told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 0.0
        monkeypatch.setattr(connections.time, "monotonic", lambda: self.now)


def test_a_host_with_many_silent_addresses_is_left_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each may be silent for twenty seconds, all of them no longer than the download may take."""
    clock = Clock(monkeypatch)
    asked: list[object] = []

    def connect(made: socket.socket, peer: object) -> None:
        asked.append((peer, made.gettimeout()))
        clock.now += made.gettimeout() or 0
        raise TimeoutError

    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (f"93.184.215.{number}", 80)) for number in range(9)]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    monkeypatch.setattr(socket.socket, "connect", connect)

    error = refusal("http://silent.example/", Terms(most_bytes=1000, seconds=50))

    assert error.what == "took longer than 50 seconds"
    assert asked == [(("93.184.215.0", 80), 20.0), (("93.184.215.1", 80), 20.0), (("93.184.215.2", 80), 10.0)]


def test_the_pause_that_a_host_asks_for_does_not_count(monkeypatch: pytest.MonkeyPatch, site: Served) -> None:
    """A minute between two requests is none of the minute that a download may take."""
    clock = Clock(monkeypatch)
    site.answers["/a"] = Answer(status=301, headers={"Location": "/b"})
    site.answers["/b"] = Answer(PAGE)

    def wait(_: str) -> None:
        clock.now += 60

    assert download(f"{site.address}/a", Terms(most_bytes=1000, allow_local=True, judge=wait)).data == PAGE


def test_a_body_that_breaks_off_is_no_page(site: Served) -> None:
    """Half an article would pass for a whole one."""
    site.answers["/a"] = Answer(iter([b"half"]), headers={"Content-Length": "100"})

    assert refusal(f"{site.address}/a").what == "the answer broke off, or is no answer of a web server"


def test_a_refusal_says_when_to_come_again(site: Served) -> None:
    """For those who poll."""
    site.answers["/a"] = Answer(status=429, headers={"Retry-After": "120"})

    error = refusal(f"{site.address}/a")

    assert (error.what, error.status, error.later) == ("the server refuses it: 429 Too Many Requests", 429, "120")


def test_a_part_of_a_page_is_no_page(site: Served) -> None:
    """Nothing but 200 and 203 is an answer."""
    site.answers["/a"] = Answer(b"half", status=206)

    assert refusal(f"{site.address}/a").status == 206


def test_a_certificate_is_checked() -> None:
    """A server that does not speak TLS has none."""
    with pytest.raises(FetchError, match="no safe connection can be made"):
        _over_tls(b"HTTP/1.1 200 OK\r\n\r\n")


def _over_tls(answer: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def speak() -> None:
            with server.accept()[0] as client:
                client.recv(1000)
                client.sendall(answer)

        threading.Thread(target=speak, daemon=True).start()
        download(f"https://127.0.0.1:{server.getsockname()[1]}/", TERMS)
