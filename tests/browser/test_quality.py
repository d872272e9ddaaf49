"""Every kind of page in every view: 360, 768 and 1440 pixels, light and dark, with scripts and without."""

from collections.abc import Callable
from functools import cache

import pytest
from playwright.sync_api import Browser

from tests.browser.kinds import KINDS
from tests.browser.visits import AXE, Visit, visit

SHIFT = 0.05
"""Most that a page may move while it loads; a tenth counts as good."""
each_kind = pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
pytestmark = pytest.mark.browser


@pytest.fixture(scope="session")
def visited(browser: Browser, address: str) -> Callable[[str], Visit]:
    """Visits the page at a path, each page once a session."""
    if not AXE.exists():
        pytest.skip("axe-core is not installed; `make test` installs it")
    return cache(lambda path: visit(browser, address, path))


@each_kind
def test_axe_finds_nothing(visited: Callable[[str], Visit], path: str) -> None:
    """All rules of WCAG 2.2 AA and of good practice, in every view."""
    assert [(seen.view, fault) for seen in visited(path).seen for fault in seen.faults] == []


@each_kind
def test_nothing_is_wider_than_the_screen(visited: Callable[[str], Visit], path: str) -> None:
    """No page scrolls sideways."""
    assert [(seen.view, seen.wide) for seen in visited(path).seen if seen.wide > 0] == []


@each_kind
def test_nothing_moves_while_a_page_loads(visited: Callable[[str], Visit], path: str) -> None:
    """What a script adds has its room from the start."""
    assert [(seen.view, seen.shift) for seen in visited(path).seen if seen.shift > SHIFT] == []


@each_kind
def test_a_page_follows_the_systems_scheme(visited: Callable[[str], Visit], path: str) -> None:
    """Light or dark, also where it changes later and where no script runs."""
    assert [seen.view for seen in visited(path).seen if seen.scheme not in seen.view] == []


@pytest.mark.parametrize("path", [path for path in KINDS.values() if path != "search/" and "?" not in path])
def test_no_page_needs_a_script_for_a_link(visited: Callable[[str], Visit], path: str) -> None:
    """Only what a search or a filter finds comes by script; all other links of a main part stand there without."""
    views = visited(path).seen
    without = {seen.view.removesuffix(" without scripts"): seen.links for seen in views if not seen.scripts}
    added = [(seen.view, sorted(seen.links - without[seen.view])) for seen in views if seen.scripts]

    assert [(view, links[:3]) for view, links in added if links] == []


@each_kind
def test_a_page_keeps_to_its_policy(visited: Callable[[str], Visit], path: str) -> None:
    """Nothing on it is forbidden by its Content-Security-Policy, and the console shows no error."""
    one = visited(path)

    assert (one.violations, one.errors) == ((), ())


@each_kind
def test_no_request_leaves_the_site(visited: Callable[[str], Visit], path: str) -> None:
    """Not even to another address on the same host."""
    assert visited(path).strangers == ()
