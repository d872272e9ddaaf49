"""Every lexicon's own checks in one run, a part of `make lint`: duplicates, shared aliases, missing parents, labels.

In a project with lexicons of its own those are checked, and what it takes of the package beside them. A line says where
to look: the file, and the line of the entry that it names.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from generator import lexicons, settings, yaml_files
from generator.cleaning import check as cleaning
from generator.errors import DigestError
from generator.facts.companies import check as companies
from generator.facts.companies import parties
from generator.facts.companies.lexicon import files as company_files
from generator.facts.dates import check as dates
from generator.facts.money import check as money
from generator.facts.quantities import check as quantities
from generator.facts.regions import check as regions
from generator.facts.regions import primary
from generator.facts.tags import check as tags

Files = Callable[[], Iterable[Path]]


def named(*names: str) -> Files:
    """The files of these names in the lexicons in use."""
    return lambda: (lexicons.found(f"{name}.yml") for name in names)


CHECKS: tuple[tuple[str, Callable[[], tuple[str, ...]], Files], ...] = (
    ("boilerplate", cleaning.problems, lambda: [lexicons.path(lexicons.ELSEWHERE[0])]),
    ("companies", companies.problems, company_files),
    ("weights_parties", parties.problems, named("weights_parties")),
    ("dates", dates.problems, named("calendar", "calendar_cues")),
    ("quantities", quantities.problems, named("capacities", *quantities.STRINGS, "units")),
    ("money", money.problems, named("currencies", "currencies_homes")),
    ("regions", regions.problems, named("regions")),
    ("weights_places", primary.problems, named("weights_places")),
    ("tags", tags.problems, named("tags")),
)
"""Each lexicon, what says what is wrong with it, and the files that it stands in."""


def place(message: str, files: Iterable[Path]) -> str:
    """`FILE:LINE: ` of the first entry that `message` names, else of the first line with a word of it; else empty."""
    given = list(files)
    named = [file for file in given if file.stem == message.partition(":")[0]]
    lines = [(file, number, line) for file in named or given for number, line in enumerate(_lines(file), 1)]
    words = re.findall(r"[^\s:'\"(),]+", message)
    keys = (re.compile(rf"\s*(?:- )?(?:\{{\s*id: )?['\"]?{re.escape(word)}['\"]?\s*[:,]") for word in words)
    hits = (row for key in keys for row in lines if key.match(row[2]))
    others = (row for word in reversed(words) if len(word) > 1 for row in lines if word in row[2])
    file, number, _ = next(hits, None) or next(others, (None, 0, ""))
    return f"{file}:{number}: " if file else ""


def _lines(file: Path) -> list[str]:
    return file.read_text("utf-8").splitlines()


def found() -> Iterator[str]:
    """One line for each problem of the lexicons that the project around the working directory uses."""
    root = settings.find_root(Path.cwd())
    folder = root / settings.load(root).lexicons if root else None
    if folder and folder.is_dir():
        lexicons.use(folder)
    slips = [str(slip) for slip in lexicons.slips()]
    yield from slips
    yield from (str(one) for file in lexicons.files() for one in yaml_files.doubled(file))
    for name, check, files in () if slips else CHECKS:
        yield from (f"{place(line, files())}{name}: {line}" for line in check())


if __name__ == "__main__":
    try:
        said = list(found())
    except DigestError as error:
        said = [str(error)]
    sys.stdout.writelines(f"{line}\n" for line in said)
    sys.exit(bool(said))
