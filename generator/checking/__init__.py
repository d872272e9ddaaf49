"""Articles -> verdicts: what was found in each seed, what is missing or doubtful, and the line that mends it.

`verdicts` puts together what reading and extraction complained of, what `doubts` asks of one article and what
`copies` asks of all; `reports` has the forms in which a verdict is told.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from generator.characters import printable
from generator.checking.copies import copies
from generator.checking.doubts import doubts
from generator.checking.remedies import line
from generator.model import Article, Problem, Severity, Story

LEVELS: tuple[Severity, ...] = ("error", "warning", "note")
"""The worst first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What is said of one seed."""

    seed: str
    articles: tuple[Article, ...]
    """None where the file gave no page."""
    problems: tuple[Problem, ...]
    """The worst first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """All that one check says."""

    verdicts: tuple[Verdict, ...]
    """In the order of the seeds' paths."""
    removed: tuple[str, ...] = ()
    """Paths of seeds that are gone; their pages go, too."""
    scope: str = "all seeds"
    """Which seeds were looked at, in words."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Those of all verdicts, the worst first."""
        return _worst_first(problem for verdict in self.verdicts for problem in verdict.problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which seeds are to be judged."""

    stems: frozenset[str] | None = None
    """Paths without their endings, so that a sidecar asks for its seed; None: all."""
    renamed: tuple[tuple[str, str], ...] = ()
    """The new and the former path of each seed that got another name."""

    def has(self, path: str) -> bool:
        """Whether the file at `path`, a seed or a sidecar, is to be judged."""
        return self.stems is None or stem(path) in self.stems


ALL = Wanted()


def verdicts(
    articles: Sequence[Article], problems: Iterable[Problem], stories: Sequence[Story], wanted: Wanted = ALL
) -> tuple[Verdict, ...]:
    """One verdict for each seed that is wanted; `articles`, `problems` and `stories` are those of the whole project.

    A problem between a wanted seed and another one stands with the wanted one.
    """
    made: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        if wanted.has(article.document.seed):
            made[article.document.seed].append(article)
    seeds = {stem(seed): seed for seed in sorted(made, reverse=True)}
    said: dict[str, list[Problem]] = defaultdict(list)
    for problem in (*problems, *_doubts(made, stories, wanted)):
        place = next((path for path in (problem.seed, *problem.beside) if wanted.has(path)), None)
        if place is not None:
            said[place if place in made else seeds.get(stem(place), place)].append(problem)
    return tuple(
        Verdict(seed=seed, articles=tuple(made.get(seed, ())), problems=_worst_first(said.get(seed, ())))
        for seed in sorted({*made, *said})
    )


def stem(path: str) -> str:
    """A file's path without its ending, as messages show it: what a seed and its sidecar share."""
    return PurePosixPath(printable(path)).with_suffix("").as_posix()


def counts(problems: Iterable[Problem]) -> dict[Severity, int]:
    """How many problems there are of each level."""
    levels = [problem.severity for problem in problems]
    return {level: levels.count(level) for level in LEVELS}


def _doubts(made: dict[str, list[Article]], stories: Sequence[Story], wanted: Wanted) -> Iterator[Problem]:
    for found in made.values():
        for article in found:
            yield from doubts(article)
    yield from copies(stories, wanted.has)
    yield from _moved(made, wanted)


def _moved(made: dict[str, list[Article]], wanted: Wanted) -> Iterator[Problem]:
    """A warning for each seed that got another name and does not keep its old address alive."""
    for new, old in wanted.renamed:
        name = PurePosixPath(old).stem
        known = [former for article in made.get(new, ()) for former in article.document.corrections.was]
        if new in made and name != PurePosixPath(new).stem and name not in known:
            yield Problem(
                seed=new,
                message=f"was {old}: the address of its page changes, and links to the old one break",
                fix="let the old address lead to the new one",
                severity="warning",
                rule="renamed",
                remedy=line("was", [name]),
            )


def _worst_first(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    unique = {replace(problem, beside=()): problem for problem in problems}
    return tuple(sorted(unique.values(), key=lambda problem: LEVELS.index(problem.severity)))
