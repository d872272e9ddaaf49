"""Which browsers are told to reload, and when."""

import threading
from collections.abc import Iterable
from typing import Any

from mkdocs.structure.files import File

from generator.preview.reloading import Reloading


def site(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    """The server behind: it serves one page."""
    return [b"a page"]


def asks(reloading: Reloading, page: str, served: int = 0) -> list[bytes]:
    """The answer to a browser that shows `page`, as served at that millisecond of the machine's clock."""
    environ = {"PATH_INFO": f"/livereload/5/{served}", "HTTP_REFERER": f"http://127.0.0.1:8000/sub/{page}"}
    return list(reloading(environ, lambda status, headers: None))


def test_a_page_that_has_changed_since_it_was_served_is_told_so_at_once() -> None:
    """By a number above the one that it knows."""
    reloading = Reloading(site, "/sub/")
    reloading.tell(["articles/a/", ""])

    assert asks(reloading, "articles/a/") == [b"6"]
    assert asks(reloading, "articles/a/index.html#facts") == [b"6"]
    assert asks(reloading, "") == [b"6"]


def test_a_page_waits_until_it_changes() -> None:
    """Whatever else does."""
    reloading = Reloading(site, "/sub/")
    answers: list[list[bytes]] = []
    browser = threading.Thread(target=lambda: answers.append(asks(reloading, "articles/%E5%AE%81/")))
    browser.start()

    reloading.tell(["articles/b/", "data/articles.csv"])
    assert answers == []
    reloading.tell([File("articles/宁.md", "docs", "site", use_directory_urls=True).url])
    browser.join(timeout=10)

    assert answers == [[b"6"]]


def test_a_style_and_a_whole_build_change_every_page() -> None:
    """They are part of all."""
    styled, built = Reloading(site, "/sub/"), Reloading(site, "/sub/")
    styled.tell(["assets/digest.css"])
    built.tell_all()

    assert asks(styled, "map/") == asks(built, "map/") == [b"6"]


def test_all_else_is_left_to_the_server_behind() -> None:
    """Pages and files."""
    assert list(Reloading(site, "/")({"PATH_INFO": "/articles/a/"}, None)) == [b"a page"]
