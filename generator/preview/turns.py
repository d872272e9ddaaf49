"""What an edit changes, in two steps where there are many seeds.

A quick turn makes the pages of the articles whose seeds were edited. The whole turn, which makes all the rest, follows
in a process of its own, which the next edit ends. What a quick turn takes from the whole one before it is who else
tells of an article's event: until the next whole one a page may name a report too many or too few.
"""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import partial
from operator import itemgetter
from pathlib import Path, PurePosixPath
from typing import Any

from generator import build, digest, disk, facts, lexicons, pages, record, workers
from generator.cache import Outcome
from generator.cli.project import added, project_here
from generator.cli.site import generated
from generator.cli.speech import show
from generator.model import Article, Digest, Dispute, Names, Page, Problem, Seed, Story
from generator.pages.twins import PLAIN
from generator.settings import Settings
from generator.slugs import slug

FEW = 150_000
"""Bytes of seeds up to which everything is made at once: some forty articles, in about a second."""
SHOWN = ("error", "warning")
Answer = dict[str, Any]
Problems = dict[str, list[dict[str, Any]]]
"""What is wrong with the seeds, by the path of the page that tells of it."""


@dataclass(slots=True, kw_only=True)
class Memory:
    """What is kept of many seeds from one turn to the next."""

    settings: Settings
    lexicons: str
    """A fingerprint of the project's own."""
    templates: Mapping[str, bytes]
    stamps: Mapping[Path, tuple[disk.Stamp, disk.Stamp]]
    outcomes: dict[Path, Outcome]
    added: Mapping[str, str]
    names: Names
    stories: tuple[Story, ...]
    disputes: tuple[Dispute, ...]
    slugs: frozenset[str]


class Background:
    """The whole turn that follows a quick one."""

    def __init__(self, root: Path, when_done: Callable[[], None]) -> None:
        self._root, self._when_done = root, when_done
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Begin; what goes wrong is said at the end."""
        self._process = subprocess.Popen(  # noqa: S603
            whole_turn("--quiet", "--no-measure"),
            cwd=self._root,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        threading.Thread(target=self._wait, args=(self._process,), daemon=True).start()

    def end(self) -> None:
        """Leave it where it is: half of a whole turn is no harm, and the next one goes on from there."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def _wait(self, process: "subprocess.Popen[str]") -> None:
        _, said = process.communicate()
        if process.returncode == 0:
            self._when_done()
        elif process is self._process:
            sys.stderr.write(said)


def whole_turn(*options: str) -> list[str]:
    """The command that makes all of `site_docs/`."""
    return [sys.executable, "-m", "generator", "generate", *options]


class Turns:
    """The turns of one preview, until the generator's own code is edited."""

    def __init__(self, root: Path, is_first: bool, when_whole: Callable[[], None]) -> None:
        self._root = root
        self._measure = is_first
        self._memory: Memory | None = None
        self._background = Background(root, when_whole)

    def end(self) -> None:
        """End what goes on behind the turns."""
        self._background.end()

    def turn(self, wants_all: bool) -> Answer:
        """Take up what was edited. `wants_all`: all of `site_docs/` must be as it will be, however long that takes.

        `paths` of the answer are the files of `site_docs/` that changed, null where any may have.
        """
        project = project_here()
        stamps = disk.stamps(project)
        if sum(stamp[1] for stamp, _ in stamps.values()) <= FEW:
            return self._at_once(project)
        if self._memory is None or wants_all or self._memory.lexicons != lexicons.fingerprint():
            return self._anew(project, wants_all)
        return self._quickly(project, self._memory, stamps)

    def _at_once(self, project: Settings) -> Answer:
        self.end()
        self._memory = None
        report = generated(project, False, self._measure)
        self._measure = False
        return {"ok": True, "paths": None, "problems": by_page(report.problems)}

    def _anew(self, project: Settings, wants_all: bool) -> Answer:
        """Everything is read again: at the start, and after an edit to the generator."""
        self.end()
        self._memory, problems = remember(project)
        _warm_up(self._memory)
        if not wants_all:
            self._background.start()
            return {"ok": True, "paths": [], "problems": by_page(problems)}
        done = subprocess.run(  # noqa: S603
            whole_turn(*[] if self._measure else ["--no-measure"]), cwd=self._root, check=False
        )
        self._measure = False
        return {"ok": done.returncode == 0, "paths": None, "problems": by_page(problems)}

    def _quickly(
        self, project: Settings, memory: Memory, stamps: Mapping[Path, tuple[disk.Stamp, disk.Stamp]]
    ) -> Answer:
        edited = [path for path in stamps.keys() | memory.stamps.keys() if stamps.get(path) != memory.stamps.get(path)]
        templates = disk.files(project.root / project.templates)
        if not edited and project == memory.settings and templates == memory.templates:
            return {"ok": True, "paths": [], "problems": None}
        self.end()
        self._memory = None  # where this fails, the next turn reads everything again
        newer = replace(memory, settings=project, templates=templates, stamps=stamps)
        paths, problems = quick(newer, sorted(edited))
        self._memory = newer
        self._background.start()
        return {"ok": True, "paths": paths, "problems": by_page(problems)}


def remember(project: Settings) -> tuple[Memory, Sequence[Problem]]:
    """Everything that is known of all seeds, and what is wrong with them."""
    stamps = disk.stamps(project)
    outcomes = dict(zip(stamps, _outcomes(list(stamps), project), strict=True))
    days = added(project)
    whole, names = build.gathered(outcomes.values(), (), days)
    return Memory(
        settings=project,
        lexicons=lexicons.fingerprint(),
        templates=disk.files(project.root / project.templates),
        stamps=stamps,
        outcomes=outcomes,
        added=days,
        names=names,
        stories=whole.stories,
        disputes=whole.disputes,
        slugs=frozenset(article.slug for article in whole.articles),
    ), whole.problems


def _warm_up(memory: Memory) -> None:
    """Load what the first edit would have to wait for: lexicons and templates, which a remembered article needs not."""
    first = disk.seed_at(next(iter(memory.stamps)), memory.settings)
    articles = build.articles_of(first)[0] if isinstance(first, Seed) else ()
    for _ in _rendered(memory, _digest(memory, articles), articles):
        pass


def quick(memory: Memory, edited: Sequence[Path]) -> tuple[list[str], Sequence[Problem]]:
    """Make the pages of the articles of the `edited` seeds; the paths of what changed, and all problems."""
    project = memory.settings
    there = [path for path in edited if path in memory.stamps]
    made = _outcomes(there, project)
    kept = {path: one for path, one in memory.outcomes.items() if path in memory.stamps}
    memory.outcomes = dict(sorted((kept | dict(zip(there, made, strict=True))).items(), key=itemgetter(0)))
    show(problem for articles, trouble in made for problem in (*trouble, *_problems(articles)))
    fresh = [article for articles, _ in made for article in articles]
    whole = _digest(memory, fresh)
    slugs = frozenset(article.slug for article in whole.articles)
    gone = [path for one in sorted(memory.slugs - slugs) for path in _files_of(one)]
    memory.slugs = slugs
    files = ((page.path, page.text.encode()) for page in _rendered(memory, whole, fresh))
    return disk.put(files, gone, project.root / project.docs), whole.problems


def _rendered(memory: Memory, whole: Digest, articles: Iterable[Article]) -> Iterator[Page]:
    slugs = {article.slug for article in articles}
    return pages.render_some(whole, memory.names, memory.settings, record.to_json, slugs)


def _digest(memory: Memory, fresh: Iterable[Article]) -> Digest:
    """All articles, with what was known of their stories."""
    articles, problems = record.settle(memory.outcomes.values(), memory.added)
    memory.names = _joined(memory.names, facts.names_of(list(fresh)))
    whole = digest.gather(articles, problems, memory.names)
    there = {article.id for article in articles}
    told = (
        replace(story, articles=tuple(article for article in story.articles if article.id in there))
        for story in memory.stories
    )
    return replace(whole, stories=tuple(told), disputes=memory.disputes)


def _joined(former: Names, newer: Names) -> Names:
    """The names of both; those of what no article mentions any more do no harm."""
    return Names(**{one.name: {**getattr(former, one.name), **getattr(newer, one.name)} for one in fields(Names)})


def _outcomes(paths: Sequence[Path], project: Settings) -> list[Outcome]:
    """What the files give; of one that is no seed the problem alone."""
    found = [disk.seed_at(path, project) for path in paths]
    make = partial(build.articles_of, publish=project.publish)
    seeds = [one for one in found if isinstance(one, Seed)]
    made = workers.some_remembered(seeds, make, project.root / project.cache / "articles", project.publish)
    return [next(made) if isinstance(one, Seed) else ((), (one,)) for one in found]


def _problems(articles: Iterable[Article]) -> Iterable[Problem]:
    return (problem for article in articles for problem in article.problems)


def _files_of(article: str) -> tuple[str, ...]:
    """What an article has in `site_docs/`, by its slug."""
    return f"articles/{article}.md", f"articles/{article}.json", f"{PLAIN}articles/{article}.md"


def by_page(problems: Iterable[Problem]) -> Problems:
    """The errors and warnings by the page of the article that they are about, which may not be there."""
    found: Problems = {}
    for one in problems:
        if one.severity in SHOWN:
            stem = PurePosixPath(one.seed).stem
            path = _files_of(slug(f"{stem}/{one.item}" if one.item else stem))[0]
            said = {"seed": one.seed, "line": one.line, "severity": one.severity, "message": one.message}
            found.setdefault(path, []).append(said | {"fix": one.fix, "remedy": one.remedy})
    return found
