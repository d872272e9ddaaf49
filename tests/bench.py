"""Speed and memory in one run, as ratios to plain work on the same machine: `make bench`.

The yardstick is one pass of `str.split` and a dictionary over the same text, so that a slower machine gives the same
ratios. Absolute figures stand beside them for the reader.
"""

import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from generator import build, cleaning, digest, facts, headline, pages, reading, record
from generator.model import Article, Document, Seed
from generator.settings import Settings

ROOT = Path(__file__).parents[1]
MANY = 10_000


def timed(work: Callable[[], object], times: int = 5) -> float:
    """Median seconds of `times` runs of `work`."""
    spans = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        spans.append(time.perf_counter() - start)
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


def main() -> None:
    """Print the report."""
    seeds = [Seed(path=f"seeds/{path.name}", data=path.read_bytes()) for path in sorted((ROOT / "seeds").glob("*.txt"))]
    started = time.perf_counter()
    build.articles_of(seeds[0])
    first = time.perf_counter() - started
    text = "".join(seed.data.decode("utf-8") for seed in seeds)
    unit = yardstick(text)
    documents: list[Document] = [
        headline.entitle(cleaning.clean(document)) for seed in seeds for document in reading.read(seed).documents
    ]
    characters = sum(len(document.text) for document in documents)
    row("yardstick", unit, unit, f"{len(text)} characters, 100 times")
    row("first article, lexicons loaded", first, unit)
    row("reading, cleaning, title: an article", timed(lambda: [
        headline.entitle(cleaning.clean(document)) for seed in seeds for document in reading.read(seed).documents
    ]) / len(seeds), unit)  # fmt: skip
    row("facts: an article", timed(lambda: [facts.extract(document) for document in documents]) / len(seeds), unit,
        f"of {characters // len(seeds)} characters")  # fmt: skip
    articles, _ = record.settle([build.articles_of(seed) for seed in seeds], {})
    crowd = many(articles[0], MANY)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(root=Path(folder), templates=str(ROOT / "templates"))
        names = facts.names_of(crowd)
        row(f"pages of {MANY} articles", timed(lambda: pages.render(
            digest.gather(crowd, (), names), names, settings, record.to_json), 1), unit)  # fmt: skip
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(f"peak memory {peak:.0f} MB\n")


if __name__ == "__main__":
    main()
