"""What `fix` asks, and what it writes into a sidecar."""

import difflib
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from generator import build, disk
from generator.checking import mending
from generator.checking.mending import Template
from generator.checking.remedies import line
from generator.cli import judging
from generator.cli.project import project_here, seeds_of
from generator.cli.speech import show
from generator.errors import DigestError
from generator.explain import found
from generator.inert import one_line
from generator.model import Article, Problem, Seed
from generator.reading.sidecar_schema import complaints, line_for_editors
from generator.reading.yaml_safely import ValuesLoader, parse
from generator.settings import Settings

LISTS = ("company", "region", "capacity", "money", "tags", "was")
"""Keys with a list for a value: one word for it is the only one in the list."""
YEAR = re.compile(r"[0-9]{4}")
Pair = tuple[str, Any]
"""A key of the sidecar and its value."""


def run(file: Path, said: Sequence[str], item: str, dry_run: bool) -> None:
    """Write into the sidecar of `file` what was `said`, else what is answered, or a line to fill in for each problem.

    Raises DigestError where nothing of it can be written, and click's BadParameter for what makes no sense.
    """
    project = project_here()
    seed, articles, problems = _judged(project, file)
    old = _text(seed)
    if said:
        article = _article(articles, item)
        pairs, open_problems = [_stated(one, article) for one in said], list[Problem]()
    else:
        pairs, open_problems = _answered(problems) if _is_asked() else ([], problems)
    lines = {line(key, value, item): _before(key, articles, item) for key, value in pairs}
    try:
        new = mending.with_lines(old or _head(project, seed) * bool(lines or open_problems), lines)
    except mending.TakenError as error:
        raise DigestError(f"`{error}` has another value already", str(_path(seed)), "edit that line") from None
    new = mending.with_templates(new, (Template(one.remedy, one.message, one.item) for one in open_problems))
    _show_and_write(project, seed, (old, new), dry_run)


def _judged(project: Settings, file: Path) -> tuple[Seed, tuple[Article, ...], list[Problem]]:
    """The seed that `file` is, or is the sidecar of, its articles, and its problems that a sidecar can mend."""
    seeds, refused = seeds_of([_seed_beside(file)])
    for problem in refused:
        raise DigestError(problem.message, problem.seed, problem.fix)
    (seed,) = seeds
    if not Path(seed.path).absolute().is_relative_to((project.root / project.seeds).absolute()):
        raise DigestError("is not below the seeds folder", seed.path, f"hand it in first: `digest add {seed.path}`")
    verdicts = judging.of_files([Path(seed.path)]).verdicts
    problems = [problem for verdict in verdicts for problem in verdict.problems if problem.remedy]
    return seed, tuple(article for verdict in verdicts for article in verdict.articles), problems


def _seed_beside(file: Path) -> Path:
    """The file itself, or the seed of which it is the sidecar."""
    if file.suffix != disk.SIDECAR:
        return file
    beside = sorted(one for one in file.parent.glob("*") if one.stem == file.stem and one.suffix != disk.SIDECAR)
    if not beside:
        raise DigestError("no seed is beside it", str(file), "name the seed; it is written into its sidecar")
    return beside[0]


def _is_asked() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _answered(problems: Sequence[Problem]) -> tuple[list[Pair], list[Problem]]:
    """What a person at the terminal wants written, and the problems that were left open."""
    pairs, left = list[Pair](), list[Problem]()
    for number, problem in enumerate(problems, 1):
        click.echo(f"[{number}/{len(problems)}] {problem.severity}: {one_line(problem.message)}")
        ((key, value),) = parse(problem.remedy, ValuesLoader).values.items()
        wanted = _asked(key, value, problem)
        if wanted is None:
            left.append(problem)
        else:
            pairs.append((key, wanted))
    return pairs, left


def _asked(key: str, value: Any, problem: Problem) -> Any:
    """The value for `key` with all its blanks filled in; None where the person passes."""
    missing = list(mending.blanks(value))
    if not missing:
        return value if click.confirm(f"  write `{one_line(problem.remedy)}`?", default=False) else None
    while (answer := _typed(key, value, missing)) is not None:
        complaint = next(iter(complaints({key: answer})), None)
        if complaint is None:
            return answer
        click.echo(f"  that is none. {complaint.fix}")
    return None


def _typed(key: str, value: Any, missing: Sequence[str]) -> Any:
    """The value with what a person types for each blank, or a whole date for its year; None where one stays open."""
    for blank in missing:
        words = click.prompt(f"  {key}: {blank} (Enter leaves it open)", default="", show_default=False).strip()
        if not words:
            return None
        if blank == "YYYY" and not YEAR.fullmatch(words):
            return words
        value = mending.filled(value, blank, _number(words) if blank == "NUMBER" else words)
    return value


def _number(words: str) -> Any:
    return parse(f"x: {words}", ValuesLoader).values.get("x", words)


def _stated(said: str, article: Article | None) -> Pair:
    """`KEY=VALUE` as a key of the sidecar and its value; below `not`, `add` and `change` the key has a point."""
    key, is_there, words = said.partition("=")
    if not is_there:
        raise click.BadParameter(f"{said!r} has no `=`; write KEY=VALUE.", param_hint="--set")
    if key == "year":
        return "date", _with_year(words, article)
    value = _value(words)
    *above, last = key.split(".")
    value = [value] if last in LISTS and not isinstance(value, list) else value
    for step in reversed((*above[1:], last) if above else ()):
        value = {step: value}
    whole = above[0] if above else last
    for complaint in complaints({whole: value}):
        raise click.BadParameter(f"{complaint.message} {complaint.fix}", param_hint=f"--set {key}")
    return whole, value


def _value(words: str) -> Any:
    """What a person typed, as YAML; a text as it was typed, for YAML would end it at ` #` or at a second line."""
    parsed = parse(f"x: {words}", ValuesLoader)
    value = words if parsed.error else parsed.values["x"]
    return words.strip() if isinstance(value, str) and not words.lstrip().startswith(('"', "'")) else value


def _with_year(year: str, article: Article | None) -> str:
    day = article.facts.date.edtf if article and article.facts.date else ""
    if "XXXX" not in day or not (year.isascii() and year.isdigit() and len(year) == 4):
        fix = "Write four digits." if "XXXX" in day else "Write the whole date: --set date=2022-08-30."
        raise click.BadParameter(f"{year!r} is no year for {day or 'no date'}. {fix}", param_hint="--set year")
    return day.replace("XXXX", year)


def _article(articles: Sequence[Article], item: str) -> Article | None:
    """The article of that key; raises where there is none. None where all articles of a file are meant."""
    wanted = [article for article in articles if article.document.key == item]
    if item and not wanted:
        keys = ", ".join(article.document.key for article in articles if article.document.key)
        raise click.BadParameter(
            f"{item!r} is no article of the file; it has {keys or 'one alone'}.", param_hint="--item"
        )
    return wanted[0] if wanted else None


def _before(key: str, articles: Sequence[Article], item: str) -> str:
    """What was found of `key`, for the comment behind its line; empty where nothing was, or an item shares its line."""
    words = "; ".join(found(articles[0], key)) if len(articles) == 1 and not item else ""
    return f"found: {words}" if words else ""


def _text(seed: Seed) -> str:
    """What stands in the sidecar; raises DigestError where that does not parse."""
    text = (seed.sidecar or b"").decode("utf-8", "replace")
    parsed = parse(text, ValuesLoader)
    if parsed.error:
        raise DigestError(f"does not parse: {parsed.error}", f"{_path(seed)}:{parsed.at.line}",
                          parsed.fix or "mend that line first")  # fmt: skip
    return text


def _path(seed: Seed) -> Path:
    return Path(seed.path).with_suffix(disk.SIDECAR)


def _head(project: Settings, seed: Seed) -> str:
    path = Path(seed.path).absolute().relative_to(project.root.absolute())
    return line_for_editors(project.root, path.as_posix())


def _show_and_write(project: Settings, seed: Seed, change: tuple[str, str], dry_run: bool) -> None:
    """Show what changes in the sidecar and what is wrong with it then; write it unless that makes it wrong."""
    old, new = change
    path = _path(seed)
    click.echo("".join(_diff(old, new, path.as_posix())), nl=False)
    if new == old:
        click.echo(f"nothing to write into {path.as_posix()}", err=True)
        return
    known, said = (_complaints(seed, text, path) for text in change)
    show(problem for problem in said if problem.message not in {one.message for one in known})
    if sum(one.severity == "error" for one in said) > sum(one.severity == "error" for one in known):
        raise DigestError("nothing was written", path.as_posix(), "say it as the error above does")
    if not dry_run:
        disk.write_sidecar(project, path.absolute(), new)


def _complaints(seed: Seed, text: str, path: Path) -> list[Problem]:
    """What would be wrong with the sidecar if it said `text`."""
    articles, problems = build.articles_of(Seed(path=seed.path, data=seed.data, sidecar=text.encode()))
    said = (*problems, *(problem for article in articles for problem in article.problems))
    return [problem for problem in said if problem.seed == path.as_posix()]


def _diff(old: str, new: str, name: str) -> Iterator[str]:
    yield from difflib.unified_diff(old.splitlines(keepends=True), new.splitlines(keepends=True), name, name)
