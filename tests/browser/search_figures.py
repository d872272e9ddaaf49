"""How much a search fetches and how long it takes, measured in a browser on an index of many articles."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from playwright.sync_api import Browser

from generator import build, digest, facts, search, workers
from generator.model import Article, Seed
from tests.browser.server import served
from tests.scale import seeds

QUERIES = (
    "储能", "储能电站", "大容量储能电站", "磷酸铁锂电池", "固态电池中试线", "钠离子", "寧德時代", "电", "CATL",
    "storage", "sodium-ion", "battery storage project", "Batteriespeicher", "Großspeicher",
    "натрий-ионный", "накопители энергии", "аккумуляторы", "st", "量子计算机",
)  # fmt: skip
"""Short words and long ones, names, topics in four languages, two letters as while typing, and what nobody wrote."""
WATCH = """
window.firstSeen = new Promise((tell, fail) => {
  setTimeout(fail, 30_000, new Error("no answer within 30 seconds"));
  new MutationObserver((_, watch) => {
    const status = document.getElementById("digest-search-status");
    if (!/article/.test(status?.textContent ?? "")) return;
    window.firstAnswer = performance.now();
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => tell(performance.now())));
  }).observe(document, { childList: true, subtree: true, characterData: true });
});
"""
"""Tells when the answer is drawn. To wait for it from outside is to look again and again, on the page's own time."""
FETCHED = """() => {
  const all = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
  const before = all.filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= window.firstAnswer);
  return before.map(({ name, encodedBodySize }) => [name, encodedBodySize]);
}"""
TYPE = """async (query) => {
  const input = document.querySelector("#digest-search input[type=search]");
  const spans = [];
  for (let end = 1; end <= query.length; end += 1) {
    const start = performance.now();
    input.value = query.slice(0, end);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    const status = document.getElementById("digest-search-status");
    await new Promise((seen) => new MutationObserver(seen).observe(status, { childList: true }));
    spans.push(performance.now() - start);
  }
  return spans.at(-1);
}"""
DONE = "html[data-search-state=done]"


class First(NamedTuple):
    """The first answer to a query, with nothing in the browser's cache."""

    query: str
    fetched: dict[str, int]
    """Bytes of every file that came before the answer, the page and the theme included."""
    milliseconds: float
    """From the start of the navigation until the answer is drawn, with ten results."""

    @property
    def bytes(self) -> int:
        """All of them."""
        return sum(self.fetched.values())


def invented(count: int) -> tuple[Article, ...]:
    """The articles of `count` invented seeds."""
    made = [Seed(path=name, data=text.encode()) for name, text in seeds(count)]
    found = (article for articles, _ in workers.outcomes(made, build.articles_of, None) for article in articles)
    return digest.gather(tuple(found), (), facts.names_of(())).articles


@contextmanager
def searched(site: Path, articles: Sequence[Article]) -> Iterator[str]:
    """The address of a built site whose search has the index of `articles` in place of its own."""
    with TemporaryDirectory() as root:
        folder = Path(root)
        for path in site.iterdir():
            if path.name != "search":
                (folder / path.name).symlink_to(path)
        (folder / "search").mkdir()
        (folder / "search" / "index.html").symlink_to(site / "search" / "index.html")
        names = facts.names_of(articles)
        told = {article.id: build.told_in_search(article, names) for article in articles}
        search.write_index(articles, names, told, folder, folder / "cache")
        with served(folder) as address:
            yield address


def first_answer(browser: Browser, address: str, query: str) -> First:
    """What the first answer to `query` costs."""
    with browser.new_context() as context:
        page = context.new_page()
        page.add_init_script(WATCH)
        page.goto(f"{address}search/?q={query}")
        seen = page.evaluate("() => window.firstSeen")
        return First(query, dict(page.evaluate(FETCHED)), seen)


def warm_answers(browser: Browser, address: str, queries: Sequence[str]) -> list[float]:
    """Milliseconds from the last key of each query to its results, the second time that it is typed."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}search/")
        page.wait_for_selector(DONE)
        for query in queries:
            page.evaluate(TYPE, query)
        return [page.evaluate(TYPE, query) for query in queries]
