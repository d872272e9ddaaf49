"""Browsers reload when the page that they show has changed, not with every build.

MkDocs puts a script into each page that asks `/livereload/EPOCH/SERVED` and reloads where the answer is a number above
EPOCH; SERVED is when the page was served. Both count milliseconds of the machine's own clock. This stands before
MkDocs' server and answers that question alone.
"""

import re
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any, Final
from urllib.parse import unquote, urlsplit

QUESTION: Final = re.compile(r"/livereload/(?P<epoch>[0-9]+)/(?P<served>[0-9]+)")
PATIENCE: Final = 60
"""Seconds after which a browser is told to ask again."""
Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class Reloading:
    """A WSGI application before another one."""

    def __init__(self, application: Application, mount: str) -> None:
        self.application = application
        self.mount = mount
        """The path of the site's root, with a `/` at both ends."""
        self.changes: dict[str, int] = {}
        """Address below the root -> when its page changed last."""
        self.all_changed = 0
        self.changed = threading.Condition()

    def tell(self, addresses: Iterable[str]) -> None:
        """These pages, or files, have changed, at addresses as MkDocs writes them, percent-encoded.

        A change of a style or a script changes all pages.
        """
        with self.changed:
            for address in addresses:
                self.changes[unquote(address)] = _now()
                if address.endswith((".css", ".js")):
                    self.all_changed = _now()
            self.changed.notify_all()

    def tell_all(self) -> None:
        """Every page has changed."""
        with self.changed:
            self.all_changed = _now()
            self.changed.notify_all()

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer a page's question as soon as it has changed; all else goes to MkDocs."""
        asked = QUESTION.fullmatch(environ["PATH_INFO"])
        if asked is None:
            return self.application(environ, start_response)
        page = self._address(environ.get("HTTP_REFERER", ""))
        with self.changed:
            has_changed = self.changed.wait_for(lambda: self._since(page) > int(asked["served"]), PATIENCE)
        start_response("200 OK", [("Content-Type", "text/plain"), ("Cache-Control", "no-store")])
        return [str(int(asked["epoch"]) + has_changed).encode()]

    def _since(self, page: str) -> int:
        return max(self.all_changed, self.changes.get(page, 0))

    def _address(self, referer: str) -> str:
        """The address of the page that asks; `articles/x` is served at `articles/x/`."""
        path = unquote(urlsplit(referer).path).removeprefix(self.mount).removesuffix("index.html")
        return path if not path or path.endswith("/") or "." in path.rpartition("/")[2] else f"{path}/"


def _now() -> int:
    return round(time.monotonic() * 1000)
