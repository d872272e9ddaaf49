"""What a reader's browser meets on a page, looked at once in every view: width, colours, with and without scripts."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final, Literal

from playwright.sync_api import Browser, Page

from tests.browser.server import is_ours
from tests.conftest import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
STANDARDS = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}
CONTRAST = {"type": "rule", "values": ["color-contrast"]}
MIDDLE: Final = 768
Scheme = Literal["light", "dark"]
WIDTHS: Final[dict[int, tuple[Scheme, Scheme]]] = {
    1440: ("light", "dark"),
    MIDDLE: ("light", "dark"),
    360: ("dark", "light"),
}
"""Width -> the scheme in which the page is loaded, and the one that the system changes to then."""
LISTEN = """
globalThis.broken = [];
addEventListener("securitypolicyviolation", (event) => broken.push(`${event.effectiveDirective} ${event.blockedURI}`));
"""
SHIFT = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => setTimeout(() => done(sum), 0));
})"""
SETTLED = """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
  Promise.all(document.getAnimations().map((one) => one.finished)).then(() => done(), () => done()))))"""
"""Once a change of colours, which takes a moment, has come to its end."""
OVERHANG = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
LINKS = """() => [...document.querySelectorAll("main a[href]")]
  .filter((link) => link.checkVisibility()).map((link) => new URL(link.getAttribute("href"), document.baseURI).href)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One page in one view."""

    view: str
    scripts: bool
    wide: int
    """Pixels that it is wider than the screen."""
    shift: float
    """How much of it moved while it loaded, as Core Web Vitals count it; 0 where that was not measured."""
    faults: tuple[str, ...]
    """What axe finds."""
    scheme: str
    """The colour scheme that it shows, read from what is behind the text."""
    links: frozenset[str]
    """Where the links in its main part lead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A page in all its views, and what went wrong meanwhile."""

    seen: tuple[Seen, ...]
    errors: tuple[str, ...]
    """What the console holds against it."""
    violations: tuple[str, ...]
    """What the page's own policy had to forbid."""
    strangers: tuple[str, ...]
    """Requests that left the site."""


def visit(browser: Browser, address: str, path: str) -> Visit:
    """Load the page at `path` in every width, in both schemes, with and without scripts."""
    errors: list[str] = []
    strangers: list[str] = []
    seen: list[Seen] = []
    violations: list[str] = []
    for scripts in (True, False):
        with _opened(browser, address, errors, strangers) as page:
            for width, schemes in WIDTHS.items():
                page.set_viewport_size({"width": width, "height": 900})
                seen += _look(page, f"{address}{path}", width, schemes, scripts)
                violations += page.evaluate("globalThis.broken ?? []")
    return Visit(seen=tuple(seen), errors=tuple(errors), violations=tuple(violations), strangers=tuple(strangers))


@contextmanager
def _opened(browser: Browser, address: str, errors: list[str], strangers: list[str]) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce")
    context.add_init_script(LISTEN)
    page = context.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: strangers.append(request.url) if not is_ours(request.url, address) else None)
    yield page
    context.close()


def _look(page: Page, url: str, width: int, schemes: tuple[Scheme, Scheme], scripts: bool) -> Iterator[Seen]:
    """The page as it loads in the first scheme, then after a change of the system's scheme.

    Axe looks at all of it once it is loaded; after the change, which a script has no part in, at the contrast alone and
    with scripts alone. Without scripts it passes over the middle width, which differs from the others in nothing else.
    """
    first, second = schemes
    page.emulate_media(color_scheme=first)
    if scripts:
        page.goto(url)
        page.wait_for_load_state("networkidle")
    else:
        _without_scripts(page, url)
    shift = page.evaluate(SHIFT) if scripts else 0
    yield _seen(page, f"{width} {first}", scripts, shift, STANDARDS if scripts or width != MIDDLE else None)
    page.emulate_media(color_scheme=second)
    page.evaluate(SETTLED)
    yield _seen(page, f"{width} {second}", scripts, 0, CONTRAST if scripts else None)


def _without_scripts(page: Page, url: str) -> None:
    """Load the page with scripts banned; then lift the ban for axe, too late for those of the page."""
    switch = page.context.new_cdp_session(page)
    switch.send("Emulation.setScriptExecutionDisabled", {"value": True})
    page.goto(url)
    switch.send("Emulation.setScriptExecutionDisabled", {"value": False})
    switch.detach()


def _seen(page: Page, view: str, scripts: bool, shift: float, rules: dict[str, Any] | None) -> Seen:
    return Seen(
        view=f"{view}{'' if scripts else ' without scripts'}",
        scripts=scripts,
        wide=page.evaluate(OVERHANG),
        shift=shift,
        faults=_faults(page, rules) if rules else (),
        scheme=page.evaluate("getComputedStyle(document.body).colorScheme"),
        links=frozenset(page.evaluate(LINKS)),
    )


def _faults(page: Page, rules: dict[str, Any]) -> tuple[str, ...]:
    """What axe holds against the page; it comes in past the page's policy."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("only => axe.run(document, {runOnly: only, resultTypes: ['violations']})", rules)
    return tuple(f"{item['id']}: {node['target']}" for item in found["violations"] for node in item["nodes"])
