"""Speed and memory in one run, as ratios to plain work on the same machine: `make bench`.

The yardstick is counting the words of the five seeds a hundred times, so that a slower machine gives the same ratios.
Processor time stands beside them, with the figure that is asked for where there is one.
"""

import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Browser

from generator import build, cleaning, digest, facts, headline, measure, pages, reading, record, search
from generator.cleaning import lexicon
from generator.facts import companies, dates, money, quantities, regions, tags
from generator.model import Article, Document, Seed
from generator.settings import Settings
from tests.browser import search_figures
from tests.browser.conftest import chromium
from tests.conftest import make_project, run_digest
from tests.scale import USUAL

ROOT = Path(__file__).parents[1]
MANY = 10_000
TYPICAL = 3_000
"""Bytes of a typical article."""
MEGABYTE = 1_000_000
FIRST = """
import resource, sys, time
from pathlib import Path
start = time.process_time()
from generator import build, kept, measure, reading
from generator.model import Seed
imported = time.process_time() - start
kept.use(Path(sys.argv[1]))
seeds = [seed for seed, _ in measure.labelled(Path("tests/gold"), Path("seeds"))]
def first(work):
    begin = time.process_time()
    [work(seed) for seed in seeds]
    middle = time.process_time()
    [work(seed) for seed in seeds]
    return (middle - begin) - (time.process_time() - middle)
print(imported, first(reading.read), first(build.articles_of), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""
"""A program that keeps its lexicons in the folder it is given.

It says how long importing took, then the libraries of the readers, then all lexicons of all languages (seconds: what
the first time takes longer than the second), and its peak memory."""
PEAK_UNITS = 1_000_000 if sys.platform == "darwin" else 1024
"""Of a peak as the system counts it, in bytes or in kilobytes, to megabytes."""
HOSTILE = {
    "万": "万", "年": "年", "(": "(", "公司": "公司", "«": "«", "A ": "A ", "1,": "1,", "1.": "1.", "10 MW/": "10 MW/",
    "2024年": "2024年", "北京": "北京", "Berlin ": "Berlin ", "宁德时代": "宁德时代", "Siemens ": "Siemens ",
    "亿元": "亿元", "A-": "A-", "Der ": "Der ", "<p>": "<p>", "<": "<", "* ": "* ", "[[": "[[", "分享到": "分享到",
    "1": "1", "已": "已", "等企业": "等企业", "海博思创有限公司、": "海博思创有限公司、",
    "5月12日": "5月12日", "5日至": "5日至", "12. Mai ": "12. Mai ", "May 12 ": "May 12 ", "мая ": "мая ",
} | {
    f"{word}in paragraphs": "".join(f"{word * (length // len(word))}\n\n" for length in range(10, 900, 9))
    for word in ("( ", "分享 ", "Share ", "Teilen ", "просмотров 1 ", "5 views ", "关注 12 ")
}  # fmt: skip
"""What a megabyte is made of, by repetition; in paragraphs of every length that cleaning looks at."""


def timed(work: Callable[[], object], times: int = 5) -> float:
    """Median processor seconds of `times` runs of `work`."""
    spans = []
    for _ in range(times):
        start = time.process_time()
        work()
        spans.append(time.process_time() - start)
    return statistics.median(spans)


def yardstick(text: str) -> float:
    """Seconds of counting the words of `text` a hundred times."""

    def count() -> dict[str, int]:
        seen: dict[str, int] = {}
        for word in text.split():
            seen[word] = seen.get(word, 0) + 1
        return seen

    return timed(lambda: [count() for _ in range(100)])


def row(name: str, seconds: float, unit: float, note: str = "") -> None:
    """One line of the report."""
    sys.stdout.write(f"{name:42}{seconds * 1000:10.2f} ms{seconds / unit:10.1f} x  {note}\n")


def many(article: Article, count: int) -> tuple[Article, ...]:
    """`count` articles that differ in their address alone."""
    return tuple(replace(article, id=f"{article.id}-{i}", slug=f"{article.slug}-{i}") for i in range(count))


def prepared(seeds: list[Seed]) -> list[Document]:
    """The documents of `seeds` as the extractors get them."""
    return [headline.entitle(cleaning.clean(one)) for seed in seeds for one in reading.read(seed).documents]


def start(unit: float) -> None:
    """How long a fresh program takes before the first fact, and what it holds then: the first ever, and a later one."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-c", FIRST, folder]
        runs = [subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True) for _ in range(2)]
    (_, _, unkept, _), (imported, readers, lexicons, memory) = (map(float, run.stdout.split()) for run in runs)
    row("importing the program", imported, unit)
    row("libraries of the readers", readers, unit)
    row("lexicons of all eleven languages", lexicons, unit, "asked: < 1000 ms")
    row("  the same in the first run of a project", unkept, unit)
    sys.stdout.write(f"{'memory with all lexicons':42}{memory / PEAK_UNITS:10.0f} MB{'':12}  asked: < 250 MB\n")


def stages(seeds: list[Seed], unit: float) -> None:
    """An article of 3 kB, stage by stage, on labelled articles in eleven languages."""
    share = TYPICAL / sum(len(seed.data) for seed in seeds)
    read = [document for seed in seeds for document in reading.read(seed).documents]
    cleaned = [headline.entitle(cleaning.clean(one)) for one in read]
    scopes = [facts.scope_of(one, facts.detect(one)) for one in cleaned]
    found = [companies.find(scope) for scope in scopes]
    row("3 kB: reading", share * timed(lambda: [reading.read(seed) for seed in seeds]), unit)
    row("3 kB: cleaning and title", share * timed(lambda: prepared(seeds)) - share * timed(
        lambda: [reading.read(seed) for seed in seeds]), unit)  # fmt: skip
    row("3 kB: facts", share * timed(lambda: [facts.extract(one) for one in cleaned]), unit,
        "asked, with cleaning: <= 3 ms")  # fmt: skip
    for name, extractor in (("dates", dates), ("companies", companies), ("quantities", quantities), ("money", money),
                            ("tags", tags)):  # fmt: skip
        row(f"3 kB:   {name}", share * timed(lambda one=extractor: [one.find(scope) for scope in scopes]), unit)  # type: ignore[misc]
    row("3 kB:   regions", share * timed(lambda: [
        regions.find(scope, firms.names) for scope, firms in zip(scopes, found, strict=True)]), unit)  # fmt: skip


def hostile(unit: float) -> None:
    """A megabyte of one thing over and over, from bytes to facts."""
    for name, part in HOSTILE.items():
        data = (part * (MEGABYTE // len(part.encode()))).encode()
        row(f"1 MB of {name}", timed(lambda data=data: build.articles_of(Seed(path="x.txt", data=data)), 1), unit)  # type: ignore[misc]


def boilerplate(unit: float) -> None:
    """The slowest patterns of cleaning, each on its own words over and over: one that backtracks takes minutes."""
    spans = {one.id: timed(lambda one=one: backtracked(one), 1) for one in lexicon.patterns()}  # type: ignore[misc]
    for name in sorted(spans, key=lambda name: -spans[name])[:3]:
        row(f"boilerplate {name}", spans[name], unit)


def backtracked(one: lexicon.Pattern) -> None:
    """Try the pattern on each of its words, with whatever may part them, up to the length that it looks at."""
    length = cleaning.MOST if one.long else cleaning.LONG
    words = re.findall(r"[^\W\d_]+(?: [^\W\d_]+)*", re.sub(r"\\.", " ", one.pattern))
    for word in sorted({*words, ""}):
        for mark in (" ", " 1 ", ": ", " | ", " > ", "1"):
            re.fullmatch(one.pattern, ((word + mark) * length)[: length - 1] + "!", re.S)


def crowd(article: Article, unit: float) -> None:
    """All pages of ten thousand articles."""
    articles = many(article, MANY)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(root=Path(folder), templates=str(ROOT / "templates"))
        names = facts.names_of(articles)

        def render() -> Iterator[int]:
            whole = digest.gather(articles, (), names)
            return (len(page.text) for page in pages.render(whole, names, settings, record.to_json))

        row(f"pages of {MANY} articles", timed(lambda: sum(render()), 1), unit)


def searching(unit: float) -> None:
    """The index of ten thousand articles; what searches over 1,500 fetch and how long they take, in a browser."""
    articles = search_figures.invented(USUAL)
    crowded = [copy for article in articles for copy in many(article, MANY // USUAL + 1)][:MANY]
    names = facts.names_of(articles)
    with tempfile.TemporaryDirectory() as folder:
        one, again = (Path(folder) / "docs", Path(folder) / "cache")
        row(
            f"search index of {MANY} articles",
            timed(lambda: search.write_index(crowded, names, {}, one, again), 1),
            unit,
        )
        newer = [*crowded[:-1], replace(crowded[-1], title="Another title")]
        row("the same after one edit", timed(lambda: search.write_index(newer, names, {}, one, again), 1), unit)
        project = make_project(Path(folder) / "project")
        run_digest(project, "build")
        with search_figures.searched(project / "site", articles) as address, chromium() as browser:
            searches(browser, address)


def searches(browser: Browser, address: str) -> None:
    """Each query once with nothing in the cache, then typed a second time."""
    costs = [search_figures.first_answer(browser, address, query) for query in search_figures.QUERIES]
    warm = search_figures.warm_answers(browser, address, search_figures.QUERIES)
    for cost, again in zip(costs, warm, strict=True):
        name = f"search {cost.query}"
        sys.stdout.write(f"{name:42}{cost.bytes / 1000:10.0f} kB{cost.milliseconds:10.0f} ms{again:8.0f} ms warm\n")
    worst = max(cost.bytes for cost in costs) / 1000, max(cost.milliseconds for cost in costs), max(warm)
    note = "asked: <= 200 kB, 500 ms, 100 ms; page and theme included"
    sys.stdout.write(f"{'search, the worst':42}{worst[0]:10.0f} kB{worst[1]:10.0f} ms{worst[2]:8.0f} ms warm  {note}\n")


def main() -> None:
    """Print the report."""
    seeds = [seed for seed, _ in measure.labelled(ROOT / "tests" / "gold", ROOT / "seeds")]
    text = b"".join(seed.data for seed in seeds[:5]).decode("utf-8", "ignore")
    unit = yardstick(text)
    row("yardstick", unit, unit, f"the words of {len(text)} characters, 100 times")
    start(unit)
    for seed in seeds:
        build.articles_of(seed)
    stages(seeds, unit)
    hostile(unit)
    boilerplate(unit)
    crowd(build.articles_of(seeds[0])[0][0], unit)
    searching(unit)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / PEAK_UNITS
    sys.stdout.write(f"peak memory of all this {peak:.0f} MB\n")


if __name__ == "__main__":
    main()
