"""A small web server for a built site, as a host of static pages is one: text goes out compressed."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

TEXT = {".html", ".css", ".js", ".json", ".jsonl", ".csv", ".xml", ".svg", ".txt", ".md"}
"""Endings of what is worth compressing."""
SUB_PATH = "sub"


class Host(SimpleHTTPRequestHandler):
    """Serves files, text in gzip, and says nothing; its own page for an address where nothing stands."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    """As web servers have it: else a body waits some 40 ms until the browser has acknowledged its head."""

    def send_head(self) -> BytesIO | None:  # type: ignore[override]
        """The head of an answer, and its body to be sent."""
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.partition("?")[0].endswith("/"):
            path /= "index.html"
        if not path.is_file():
            missing = Path(self.directory) / SUB_PATH / "404.html"
            return self._send(HTTPStatus.NOT_FOUND, missing, missing.read_bytes())
        return self._send(HTTPStatus.OK, path, _body(path))

    def _send(self, status: HTTPStatus, path: Path, body: bytes) -> BytesIO:
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        if status == HTTPStatus.OK and path.suffix in TEXT:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        return BytesIO(body)

    def log_message(self, *_: object) -> None:
        """No line for a request."""


class Server(ThreadingHTTPServer):
    """Says nothing either where a browser goes away in the middle of an answer."""

    def handle_error(self, *_: object) -> None:
        """No line for a connection that broke."""


@cache
def _body(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 6, mtime=0) if path.suffix in TEXT else path.read_bytes()


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of `site` while it is served: under a sub-path, as a project page is."""
    with TemporaryDirectory() as root:
        (Path(root) / SUB_PATH).symlink_to(site, target_is_directory=True)
        with Server(("127.0.0.1", 0), partial(Host, directory=root)) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            yield f"http://127.0.0.1:{server.server_port}/{SUB_PATH}/"
            server.shutdown()


def is_ours(url: str, address: str) -> bool:
    """Whether a request stays on the site, below its sub-path."""
    return url.startswith((address, "data:", "blob:"))
