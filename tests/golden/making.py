"""What the golden files hold: of each article its page and its record.

Two small sites: the five seeds of the project, and the seeds of `own/`, one for each form that a seed may
have and each thing that a sidecar may do.
"""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

from generator import build, digest, facts, pages, record, stories
from generator.model import Seed
from generator.settings import Settings
from tests.conftest import ROOT, SEEDS

GOLDEN = Path(__file__).parent
OWN = sorted(path for path in (GOLDEN / "own").iterdir() if path.suffix != ".yml")
EXPECTED = GOLDEN / "expected"
SITES = (SEEDS, OWN)
HANDED_IN = {"seeds/004_17b9a7fb1458c026.txt": "2026-01-01", "seeds/hostile.txt": "2026-06-01"}
"""Days on which seeds were added, in the repository's place: a golden file must not depend on its history."""


@cache
def made() -> dict[str, str]:
    """The text of every golden file, by its name, as the program makes it now."""
    return {name: text for seeds in SITES for name, text in _site(seeds).items()}


def _site(paths: list[Path]) -> dict[str, str]:
    outcomes = [build.articles_of(_seed(path)) for path in paths]
    records = {f"{article.slug}.json": article for articles, _ in outcomes for article in articles}
    articles, problems = record.settle(outcomes, HANDED_IN)
    names = facts.names_of(articles)
    whole = digest.gather(articles, problems, names)
    told, disputes = stories.tell(whole.articles)
    whole = replace(whole, stories=told, disputes=disputes)
    rendered = pages.render(whole, names, Settings(root=ROOT), record.to_json)
    return {
        **{name: _json(record.to_json(article, with_text=True)) for name, article in records.items()},
        **{Path(page.path).name: page.text for page in rendered if _is_article(page.path)},
    }


def _seed(path: Path) -> Seed:
    sidecar = path.with_suffix(".yml")
    return Seed(
        path=f"seeds/{path.name}",
        data=path.read_bytes(),
        sidecar=sidecar.read_bytes() if sidecar.exists() else None,
    )


def _is_article(path: str) -> bool:
    return path.startswith("articles/") and path.endswith(".md")


def _json(value: object) -> str:
    """As `digest extract --text` prints it."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
