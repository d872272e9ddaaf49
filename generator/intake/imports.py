"""Many files at once -> seeds with names of their own, in a folder of the import's.

An article's address is made of its seed's stem alone, so a thousand files called `index.html` are called after their
folders.
"""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path, PurePosixPath
from zipfile import ZipFile, ZipInfo

from generator import build, cache, companions, disk, workers
from generator.errors import DigestError
from generator.intake import zips
from generator.intake.arriving import Arrival
from generator.intake.shelf import Shelf
from generator.model import Article, Problem, Seed
from generator.reading.kinds import kind_of
from generator.reading.links import link_of
from generator.settings import Settings
from generator.slugs import slug

BATCH = 2000
BATCH_BYTES = 200_000_000
"""Files, and their bytes, that are in memory at once."""
MEANINGLESS = ("index", "readme")
"""Stems that say nothing, and that a site gives a meaning of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A file in an archive that is to become a seed: its path there, its entry, that of its sidecar, its new path."""

    path: PurePosixPath
    info: ZipInfo
    sidecar: ZipInfo | None
    name: str


def plan(archive: ZipFile, source: Path, limit: int, shelf: Shelf) -> list[Planned]:
    """What may become seeds of `archive`: all but sidecars, hidden files and the parts of saved pages.

    Raises DigestError where the archive is locked or built to harm.
    """
    found = {entry.path: entry.info for entry in zips.entries(archive, source)}
    parts = companions.parts(found, lambda path: zips.read(archive, found[path], limit))
    files = [path for path in found if path.suffix != disk.SIDECAR and path not in parts]
    return [
        Planned(path=path, info=found[path], sidecar=found.get(path.with_suffix(disk.SIDECAR)), name=name)
        for path, name in names(files, shelf.names).items()
    ]


def unpacked(archive: ZipFile, one: Planned, folder: str, limit: int, shelf: Shelf) -> Seed | Problem:
    """The seed below `folder` (`seeds/export`) that a planned file becomes.

    A Problem where it is damaged, larger than `limit` bytes, leads to something else (an archive, a link), or is on the
    `shelf` byte for byte, which takes it up.
    """
    try:
        data = zips.read(archive, one.info, limit)
        sidecar = zips.read(archive, one.sidecar, limit) if one.sidecar else None
    except DigestError as error:
        return Problem(seed=str(one.path), message=error.what, fix=error.fix)
    path = f"{folder}/{one.name}"
    holder = shelf.checksums.setdefault(hashlib.sha256(data).hexdigest(), path)
    if holder != path:
        return Problem(seed=str(one.path), message="is there already", fix="", severity="note", beside=(holder,))
    return _refusal(one, data, limit) or Seed(path=path, data=data, sidecar=sidecar)


def _refusal(one: Planned, data: bytes, limit: int) -> Problem | None:
    if len(data) > limit:
        fix = "hand in the article alone, or raise extra.digest.max_seed_bytes in mkdocs.yml"
        return Problem(seed=str(one.path), message=f"is larger than {limit / 1e6:.3g} MB", fix=fix)
    if kind_of(data) == "zip" or link_of(data):
        fix = "take it out, and run `digest add` with it"
        return Problem(seed=str(one.path), message="is an archive or a link inside an archive", fix=fix)
    return None


def arrivals(offered: Iterable[Seed | Problem], settings: Settings, shelf: Shelf) -> Iterator[Arrival | Problem]:
    """What each of the `offered` gives, some at once in processes of their own: its articles, or why it has none."""
    make = partial(build.articles_of, publish=settings.publish)
    kept = settings.root / settings.cache / "articles"
    for batch in _batches(offered):
        made = workers.outcomes([one for one in batch if isinstance(one, Seed)], make)
        for one in batch:
            if isinstance(one, Problem):
                yield one
                continue
            outcome = next(made)
            cache.remember(kept, cache.key(one, settings.publish), outcome)  # the next build need not read it again
            yield _arrival(one, *outcome, shelf)


def _batches(offered: Iterable[Seed | Problem]) -> Iterator[list[Seed | Problem]]:
    """As many at once as stay small in memory: each batch starts processes, which load the lexicons."""
    batch: list[Seed | Problem] = []
    size = 0
    for one in offered:
        batch.append(one)
        size += len(one.data) if isinstance(one, Seed) else 0
        if len(batch) >= BATCH or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    yield batch


def _arrival(
    seed: Seed, articles: tuple[Article, ...], problems: tuple[Problem, ...], shelf: Shelf
) -> Arrival | Problem:
    if not articles:
        return problems[0]
    shelf.put(seed, [article.document for article in articles])
    return Arrival(seed=seed, articles=articles, problems=problems)


def names(files: Iterable[PurePosixPath], taken: Collection[str]) -> Mapping[PurePosixPath, str]:
    """The path below the import's folder for each of `files`, with a stem that no other file and no seed has.

    `taken` holds the slugs of the stems of all seeds. A stem that several share takes in the names of folders, from the
    nearest up, until they differ.
    """
    chosen: dict[PurePosixPath, str] = {}
    left = list(files)
    used = {*taken, *map(slug, MEANINGLESS)}
    for depth in range(max((len(path.parts) for path in left), default=0)):
        stems = {path: _stem(path, depth) for path in left}
        counts = Counter(map(slug, stems.values()))
        alone = {path for path, stem in stems.items() if counts[slug(stem)] == 1 and slug(stem) not in used}
        chosen.update({path: _placed(path, stems[path]) for path in left if path in alone})
        used.update(counts)
        left = [path for path in left if path not in alone]
    for path in left:
        stem = _stem(path, len(path.parts))
        free = next(name for name in (f"{stem}-{number}" for number in count(2)) if slug(name) not in used)
        used.add(slug(free))
        chosen[path] = _placed(path, free)
    return {path: chosen[path] for path in sorted(chosen)}


def _stem(path: PurePosixPath, depth: int) -> str:
    """The stem with the names of so many folders before it."""
    folders = path.parent.parts
    return "-".join((*folders[len(folders) - min(depth, len(folders)) :], path.stem))


def _placed(path: PurePosixPath, stem: str) -> str:
    """Where a file goes: into folders of the same names, in letters and digits that every system has."""
    return "/".join((*map(slug, path.parent.parts), f"{slug(stem)}{path.suffix.lower()}"))
