"""Fit the weights by which companies are taken for parties and places for primary, and write them into their lexicon.

usage: fit_weights.py KIND FOLDER...

KIND: a name of `KINDS`. FOLDER: labelled articles, `raw/` (the files) and `gold/` (one `<stem>.yml` for each), as in
`tests/gold/own`; the articles of one folder are the ones left out together. The project's own cases are trained on.

Prints, for each folder, how many decisions are right by weights fitted without it. Needs scikit-learn 1.x in an
environment of its own that sees this project and its libraries.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from math import exp, log1p
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import yaml
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "gold")]

from score import match_names, same_region  # noqa: E402

from generator import build, lexicons, record  # noqa: E402
from generator.facts import companies, regions  # noqa: E402
from generator.facts.companies.lexicon import book_of  # noqa: E402
from generator.facts.companies.observing import Sign  # noqa: E402
from generator.facts.rules import Scope, passage, quoted  # noqa: E402
from generator.facts.weighing import ALWAYS  # noqa: E402
from generator.model import Candidate, Declared, Evidence, Seed  # noqa: E402

CASES = ROOT / "tests" / "cases"
SEEDS = ROOT / "seeds"
"""The files of labels that stand without them: those of `tests/gold/five`."""
OWN = "cases"
"""What the case files are called where folders are; they are trained on, and never left out."""


class Row(NamedTuple):
    """What was observed of one company or place, and whether it is primary."""

    folder: str
    signs: Mapping[str, float]
    primary: bool


class Kind(NamedTuple):
    """One decision: where its candidates and labels are, and the lexicon of its weights."""

    candidates: str
    facts: str
    labels: str
    same: Callable[[Any, Any], bool]
    cases: Callable[[], Iterator[Row]]
    lexicon: str
    certain: Mapping[str, float]
    """Signs that settle it: they are given their weights, and what has one teaches nothing of the others."""
    regularity: float
    """The C of the regression: the less, the nearer all weights are to 0."""
    repeated: int
    """How often each of the case files is trained on, for one label of an article."""
    head: tuple[str, ...]
    """What the lexicon is about, as its first lines say."""


def labelled(kind: Kind, folder: Path) -> Iterator[Row]:
    """A row for each fact of the folder's articles that has a label, but for those whose label is borderline."""
    for label in sorted((folder / "gold").glob("*.yml")):
        wanted = yaml.safe_load(label.read_text("utf-8"))[kind.labels]
        for raw in sorted((folder / "raw" if (folder / "raw").is_dir() else SEEDS).glob(f"{label.stem}.*")):
            articles, _ = build.articles_of(Seed(path=raw.name, data=raw.read_bytes()))
            for article in articles if raw.suffix != ".yml" else ():
                yield from _rows(kind, str(folder), article, wanted)


def _rows(kind: Kind, folder: str, article: Any, wanted: list[dict[str, Any]]) -> Iterator[Row]:
    found = [dict(fact) for fact in record.to_json(article)[kind.facts]]
    signs = _signs(kind, article.facts.candidates)
    of = {id(fact): one for fact, one in zip(found, signs, strict=True)}
    pairs, _, _ = match_names(found, [label for label in wanted if not label.get("in_name")])
    for fact, label in pairs:
        if kind.same(fact, label) and not label.get("borderline"):
            yield Row(folder, of[id(fact)], bool(label["primary"]))


def _signs(kind: Kind, candidates: tuple[Candidate, ...]) -> list[Mapping[str, float]]:
    """What was observed of each fact, in the order of the facts."""
    return [{sign: share for sign, share, _ in one.signs} for one in candidates if one.kind == kind.candidates]


def cases_of_companies() -> Iterator[Row]:
    """The companies of the case files that say who is a party."""
    book = book_of(yaml.safe_load((CASES / "companies_lexicon.yml").read_text("utf-8")))
    for file in sorted(CASES.glob("companies_*.yml")):
        for case in yaml.safe_load(file.read_text("utf-8")):
            if "parties" in case:
                lang = case.get("lang", file.stem.rpartition("_")[2])
                finding = companies.find_with(_scope(case, lang), book)
                asked = {forms[0] for forms in case["expect"]}
                signs = _signs(KINDS["parties"], finding.candidates)
                for company, observed in zip(finding.facts, signs, strict=True):
                    quotes = {one.quote for one in company.evidence}
                    if quotes & asked:
                        yield Row(OWN, observed, not quotes.isdisjoint(case["parties"]))


def cases_of_places() -> Iterator[Row]:
    """The places of the case files that say which are primary."""
    for file in sorted(CASES.glob("regions_*.yml")):
        for case in yaml.safe_load(file.read_text("utf-8")):
            if "primary" in case:
                scope = _scope(case, case["lang"])
                found = regions.find(scope, _spans(scope, case.get("names", [])))
                signs = _signs(KINDS["places"], found.candidates)
                for region, observed in zip(found.facts, signs, strict=True):
                    yield Row(OWN, observed, region.id in case["primary"])


def _spans(scope: Scope, names: list[str]) -> tuple[Evidence, ...]:
    """The first mention of each of the `names` in the text."""
    source = scope.passages[-1]
    starts = [(source.text.index(name), name) for name in names]
    return tuple(quoted(source, start, start + len(name), "") for start, name in starts)


def _scope(case: Mapping[str, Any], lang: str) -> Scope:
    title = (passage("title", case["title"]),) if case.get("title") else ()
    passages = (*title, passage("text", case["text"]))
    return Scope(passages=passages, lang=lang, declared=Declared(), published=case.get("published"))


KINDS = {
    "parties": Kind(
        candidates="party",
        facts="company",
        labels="companies",
        same=lambda fact, label: True,
        cases=cases_of_companies,
        lexicon="weights_parties",
        certain={Sign.LOST: -20.0},
        regularity=0.5,
        repeated=1,
        head=("How much each sign speaks for (below 0: against) a company being a party of an article's event.",),
    ),
    "places": Kind(
        candidates="primary region",
        facts="region",
        labels="regions",
        same=same_region,
        cases=cases_of_places,
        lexicon="weights_places",
        certain=dict.fromkeys(regions.CERTAIN, -20.0),
        regularity=1.0,
        repeated=3,
        head=("How much each sign speaks for (below 0: against) a place being that of an article's event.",),
    ),
}
TAIL = (
    "What is above 0 in sum is taken. A sign counts once, or by its share where it is one of something.",
    "Written by scripts/fit_weights.py: fit again, rather than edit, after a change of a sign.",
)


def fitted(rows: list[Row], kind: Kind) -> dict[str, float]:
    """The weight of each sign, to one decimal: the constant first, then from the best sign to the worst."""
    rows = [row for row in rows if kind.certain.keys().isdisjoint(row.signs)]
    names = sorted({name for row in rows for name in row.signs} - {ALWAYS})
    table = np.array([[row.signs.get(name, 0.0) for name in names] for row in rows])
    model = LogisticRegression(C=kind.regularity, solver="newton-cholesky")
    counts = [kind.repeated if row.folder == OWN else 1 for row in rows]
    model.fit(table, [row.primary for row in rows], sample_weight=counts)
    weights = {name: round(float(weight), 1) for name, weight in zip(names, model.coef_[0], strict=True)}
    best_first = dict(sorted((weights | dict(kind.certain)).items(), key=lambda item: (-item[1], item[0])))
    return {ALWAYS: round(float(model.intercept_[0]), 1)} | best_first


def total(weights: Mapping[str, float], row: Row) -> float:
    """What the signs of a row add up to."""
    return weights[ALWAYS] + sum(weights.get(name, 0.0) * share for name, share in row.signs.items() if name != ALWAYS)


def left_out(rows: list[Row], kind: Kind) -> dict[str, tuple[int, int, float]]:
    """For each folder, judged by weights fitted on the others: how many rows are right, of how many, and their loss."""
    figures = {}
    for folder in dict.fromkeys(row.folder for row in rows if row.folder != OWN):
        weights = fitted([row for row in rows if row.folder != folder], kind)
        sums = [(total(weights, row), row.primary) for row in rows if row.folder == folder]
        right = sum((value > 0) == primary for value, primary in sums)
        figures[folder] = right, len(sums), sum(log1p(exp(-value if primary else value)) for value, primary in sums)
    return figures


def lexicon(kind: str, weights: Mapping[str, float], count: str) -> str:
    """The content of the lexicon file: a line a sign, below how the weights were made and how good they are."""
    lines = [f"{name}: {weight}" for name, weight in weights.items()]
    return "\n".join([*(f"# {line}" for line in (*KINDS[kind].head, count, *TAIL)), *lines, ""])


def main(kind: str, *folders: str) -> None:
    """Fit, say how good it is, and write the weights."""
    rows = [row for folder in folders for row in labelled(KINDS[kind], Path(folder))]
    own = list(KINDS[kind].cases())
    figures = left_out(rows + own, KINDS[kind])
    right, of, loss = (sum(part) for part in zip(*figures.values(), strict=True))
    figures["all"] = right, of, loss
    for folder, (hits, tried, cost) in figures.items():
        print(f"{hits / tried:.4f} of {tried:5}, loss {cost / tried:.4f}: {folder}")
    weights = fitted(rows + own, KINDS[kind])
    missed = sum((total(weights, row) > 0) != row.primary for row in own)
    print(f"{missed} of the {len(own)} of the case files are missed")
    count = f"Fitted on {of} labels of {len(folders)} sets of articles; {right / of:.1%} right on sets left out."
    (lexicons.PACKAGE / f"{KINDS[kind].lexicon}.yml").write_text(lexicon(kind, weights, count), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
