"""Articles -> bundles by period, each an index of its own with its articles' facts and texts beside it.

A bundle's folder is named by the hash of all that went into it, and kept in the cache: a period in which
nothing changed is never indexed again, and a browser may keep what it has loaded. Layout of `search/data/`:

    manifest.json          the bundles, the shards of names, popular topics
    BUNDLE/index.pack      the first token of each shard; languages and days of the articles
    BUNDLE/terms/N.pack    postings: for each token the articles that have it, and where
    BUNDLE/facets.pack     what its articles can be filtered by
    BUNDLE/texts/N.pack    what a result shows of the Nth two articles
    NAMES/N.pack           entities by the key of their names, in shards
    NAMES/topics.pack      all names of the topics; `traditional.pack`: the table of scripts

A pack is JSON, gzipped by us: not every server does it.
"""

import gzip
import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, groupby
from pathlib import Path
from typing import Any

from generator import lexicons
from generator.model import Article, Names
from generator.search import names as naming
from generator.search.entities import strengths
from generator.search.entries import Told, date_of, day, facets_json, period, text_json
from generator.search.folding import traditional
from generator.search.postings import postings, shards

BUNDLE = 2000
"""Articles in one bundle: a query loads some of every bundle, and one new article has its whole bundle made anew."""
TOGETHER = 2
"""Texts in one pack, as `index.js` has it: with one in each, ten thousand articles had more files than hosts take."""
DATA = Path("search/data")

Packs = Iterator[tuple[str, Any]]
"""Names of files without `.pack`, and their content."""


def write_index(articles: Sequence[Article], names: Names, told: Mapping[str, Told], site: Path, cache: Path) -> None:
    """Write the search index of `articles` into the folder `site`; what is `told` of them is by the articles' ids.

    Bundles come from `cache` where they are there already. Only folders that the last manifest lists are
    removed.
    """
    cache.mkdir(parents=True, exist_ok=True)
    data = site / DATA
    data.mkdir(parents=True, exist_ok=True)
    table = naming.shards(naming.table(articles, names))
    named = _kept(cache, f"names-{_key([table, naming.topics(names)])}", _names_packs(table, naming.topics(names)))
    groups = periods(articles)
    folders = [_bundle(group, names, told, cache) for group in groups]
    manifest = {
        "bundles": [
            {"path": f"{folder.name}/", "articles": len(group)} for folder, group in zip(folders, groups, strict=True)
        ],
        "names": f"{named.name}/",
        "shards": len(table),
        "popular": popular(articles, names),
    }
    _publish([named, *folders], manifest, data)
    _prune(cache, {folder.name for folder in (named, *folders)})


def periods(articles: Iterable[Article]) -> tuple[tuple[Article, ...], ...]:
    """The articles in groups of at most `BUNDLE`, whole months together where they fit, oldest first.

    Oldest first, so that a new article changes the last group alone; the undated come before all.
    """
    ordered = sorted(articles, key=lambda article: (period(article), article.id))
    months = [tuple(group) for _, group in groupby(ordered, key=period)]
    groups: list[tuple[Article, ...]] = []
    for month in months:
        if groups and len(groups[-1]) + len(month) <= BUNDLE:
            groups[-1] += month
        else:
            groups.extend(month[start : start + BUNDLE] for start in range(0, len(month), BUNDLE))
    return tuple(groups)


def popular(articles: Iterable[Article], names: Names) -> list[dict[str, Any]]:
    """The twelve tags that most articles have, for who finds nothing."""
    counts: dict[str, int] = {}
    for article in articles:
        for tag in article.facts.tags:
            counts[tag.id] = counts.get(tag.id, 0) + 1
    best = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:12]
    return [{"id": f"tag:{tag}", "label": naming.label(f"tag:{tag}", names, tag), "articles": n} for tag, n in best]


def _bundle(articles: Sequence[Article], names: Names, told: Mapping[str, Told], cache: Path) -> Path:
    """The cached folder of the bundle of `articles`."""
    said = [told.get(article.id) or Told("", (), article.facts.lang) for article in articles]
    texts = [text_json(*pair) for pair in zip(articles, said, strict=True)]
    facets, about = facets_json(articles, said, names), [strengths(article) for article in articles]
    key = _key([texts, facets, about, [date_of(article) for article in articles], naming.topics(names)])
    packs = chain(
        ((f"texts/{start // TOGETHER}", texts[start : start + TOGETHER]) for start in range(0, len(texts), TOGETHER)),
        (("facets", facets),),
        _index_packs(articles, names),
    )
    return _kept(cache, key, packs)


def _index_packs(articles: Sequence[Article], names: Names) -> Packs:
    starts = []
    for place, shard in enumerate(shards(postings(articles, naming.topics(names)))):
        starts.append(next(iter(shard)))
        yield f"terms/{place}", shard
    days = [day(date_of(article)) for article in articles]
    yield "index", {"starts": starts, "lang": [article.facts.lang for article in articles], "day": days}


def _names_packs(table: Sequence[Mapping[str, Sequence[str]]], topics: Mapping[str, Sequence[str]]) -> Packs:
    yield from ((str(place), piece) for place, piece in enumerate(table))
    yield "topics", topics
    yield "traditional", {"from": "".join(traditional()), "to": "".join(traditional().values())}


def _key(made_of: Any) -> str:
    return hashlib.sha256(_maker() + _json(made_of)).hexdigest()[:16]


@cache
def _maker() -> bytes:
    """A hash of this very code: a bundle that older code made is not the bundle."""
    files = sorted(path for path in Path(__file__).parent.iterdir() if path.suffix in {".py", ".txt"})
    return hashlib.sha256(b"".join(lexicons.path(path).read_bytes() for path in files)).digest()


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _kept(cache: Path, name: str, packs: Packs) -> Path:
    """The cached folder `name`, filled with `packs` when it is not there; it takes its place whole or not at all."""
    folder = cache / name
    if not folder.is_dir():
        with tempfile.TemporaryDirectory(dir=cache, prefix=".") as work:
            for path, content in packs:
                file = Path(work) / "done" / f"{path}.pack"
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(gzip.compress(_json(content), 6, mtime=0))
            (Path(work) / "done").rename(folder)
    return folder


def _publish(folders: Iterable[Path], manifest: Mapping[str, Any], data: Path) -> None:
    """Copy what is missing, then the manifest, then remove what the last manifest had and this one has not."""
    before = _listed(data / "manifest.json")
    wanted = {folder.name: folder for folder in folders}
    for name, folder in wanted.items():
        if not (data / name).is_dir():
            shutil.copytree(folder, data / f".{name}", dirs_exist_ok=True)
            (data / f".{name}").rename(data / name)
    content = _json(manifest)
    if not (data / "manifest.json").is_file() or (data / "manifest.json").read_bytes() != content:
        (data / ".manifest.json").write_bytes(content)
        (data / ".manifest.json").replace(data / "manifest.json")
    for name in before - wanted.keys():
        shutil.rmtree(data / name, ignore_errors=True)


def _listed(manifest: Path) -> set[str]:
    """The folders that a manifest of ours names, none when there is no readable one."""
    try:
        old = json.loads(manifest.read_bytes())
        names = {old["names"], *(bundle["path"] for bundle in old["bundles"])}
    except (OSError, ValueError, KeyError, TypeError):
        return set()
    return {name.rstrip("/") for name in names if "/" not in name.rstrip("/") and not name.startswith(".")}


def _prune(cache: Path, used: set[str]) -> None:
    """Forget the bundles that no article needs any more."""
    for folder in cache.iterdir():
        if folder.is_dir() and folder.name not in used and not folder.name.startswith("."):
            shutil.rmtree(folder, ignore_errors=True)
