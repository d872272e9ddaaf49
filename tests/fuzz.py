"""Input that nobody thought of, led by what it reaches in the code: `make fuzz`.

A crash, a hang of more than five seconds for 20 kB, or a fact whose words do not stand where it says ends the run and
leaves the input in a file of `.cache/`. The corpus that it starts from is our own labelled articles and the seeds.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import atheris

ROOT = Path(__file__).parents[1]
FINDINGS = ROOT / ".cache"
CORPORA = ("gold/own/raw", "golden/own", "broken_seeds", "reading/pdf")
LIMITS = ["-max_len=20000", "-timeout=5", "-rss_limit_mb=2000", f"-artifact_prefix={FINDINGS}/"]

with atheris.instrument_imports(include=["generator"]):
    from generator import build, record
    from generator.model import Seed


def evidence(part: Any) -> Iterator[dict[str, Any]]:
    """Every evidence at or below a part of a record."""
    if isinstance(part, dict) and "quote" in part:
        yield part
    elif isinstance(part, dict | list):
        for inner in part.values() if isinstance(part, dict) else part:
            yield from evidence(inner)


def one(data: bytes) -> None:
    """Make every record of one seed, as the build would, and look at the words of each fact."""
    articles, _ = build.articles_of(Seed(path="seeds/fuzzed.txt", data=data))
    for made in [record.to_json(article, with_text=True) for article in articles]:
        for words in evidence(made):
            text = made.get(words["in"], "")
            assert words["in"] == "meta" or text[words["start"] : words["end"]] == words["quote"], words


def main() -> None:
    """Run until the time is up or something is found."""
    FINDINGS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as found:
        corpus = [found, str(ROOT / "seeds"), *(str(ROOT / "tests" / name) for name in CORPORA)]
        atheris.Setup([*sys.argv, *LIMITS, *corpus], one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
