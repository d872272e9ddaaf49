"""Articles -> bundles by period, each a Pagefind index with its articles' facts and texts beside it.

A bundle's folder is named by the hash of all that went into it, and kept in the cache: a period in which
nothing changed is never indexed again, and a browser may keep what it has loaded. Layout of `search/data/`:

    manifest.json         the bundles, the shards of names, popular tags
    BUNDLE/               Pagefind's index; `articles.json`: its page ids, languages, dates and entities;
                          `texts/N.json`: what a result shows of the Nth article
    NAMES/N.json          entities by the key of their names, in shards; `traditional.json`: script table
"""

import hashlib
import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from pagefind_bin_extended import get_executable

from generator.errors import DigestError
from generator.model import Article, Names
from generator.search import names as naming
from generator.search.entries import articles_json, page_ids, period, text_json
from generator.search.folding import traditional
from generator.search.stubs import stub

BUNDLE = 1000
"""Articles in one bundle: Pagefind holds one at a time, some 300 MB; the browser fetches 40 kB more for each."""
PAGEFIND = "1.5.2"
FORMAT = f"pagefind {PAGEFIND}, layout 1"
"""Part of every hash: a new layout makes every bundle anew."""
ENGINE = ("pagefind.js", "wasm.unknown.pagefind")
"""What the browser loads of Pagefind itself, from the first bundle."""
LANGUAGE = "und"
"""One index for all languages, and none whose words Pagefind would stem or segment: `folding` has done that."""
KEPT = ("pagefind-entry.json", "pagefind.*.pf_meta", "index/*.pf_index", *ENGINE)
"""Of Pagefind's output: its ready-made interfaces and excerpts are of no use to words that are cut."""
DATA = Path("search/data")

Files = Mapping[str, bytes]


def write_index(articles: Sequence[Article], names: Names, site: Path, cache: Path) -> None:
    """Write the search index of `articles` into `site`, a built site's folder.

    Bundles come from `cache` where they are there already. Only folders that the last manifest lists are
    removed. Raises DigestError when Pagefind fails.
    """
    cache.mkdir(parents=True, exist_ok=True)
    data = site / DATA
    data.mkdir(parents=True, exist_ok=True)
    shards = _names_files(articles, names)
    named = _kept(cache, f"names-{_key(shards)}", shards)
    groups = periods(articles)
    folders = [_indexed(cache, _bundle_files(group, names)) for group in groups]
    manifest = {
        "bundles": [
            {"path": f"{folder.name}/", "articles": len(group)} for folder, group in zip(folders, groups, strict=True)
        ],
        "names": f"{named.name}/",
        "shards": len(shards) - 1,
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


def _bundle_files(articles: Sequence[Article], names: Names) -> Files:
    """What a bundle is made of: `stubs/N.html` for Pagefind, the rest for the browser."""
    stubs = {f"stubs/{_stub_name(article)}": stub(article).encode() for article in articles}
    texts = {f"texts/{place}.json": _json(text_json(article)) for place, article in enumerate(articles)}
    order = [_stub_name(article) for article in articles]
    return stubs | texts | {"articles.json": _json(articles_json(articles, names) | {"stubs": order})}


def _names_files(articles: Sequence[Article], names: Names) -> Files:
    pieces = naming.shards(naming.table(articles, names))
    script = {"from": "".join(traditional()), "to": "".join(traditional().values())}
    return {f"{place}.json": _json(piece) for place, piece in enumerate(pieces)} | {"traditional.json": _json(script)}


def _stub_name(article: Article) -> str:
    """A name of our own making, different for every article of the site, so that no two bundles share a page id."""
    return hashlib.sha256(article.id.encode()).hexdigest()[:16] + ".html"


def _key(files: Files) -> str:
    digest = hashlib.sha256(FORMAT.encode())
    for name, content in sorted(files.items()):
        digest.update(f"\n{name} {len(content)}\n".encode() + content)
    return digest.hexdigest()[:16]


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _kept(cache: Path, name: str, files: Files) -> Path:
    """The cached folder `name` with `files` in it; it takes its place whole or not at all."""
    folder = cache / name
    if not folder.is_dir():
        with tempfile.TemporaryDirectory(dir=cache, prefix=".") as work:
            _write(files, Path(work) / "done")
            (Path(work) / "done").rename(folder)
    return folder


def _indexed(cache: Path, files: Files) -> Path:
    """The cached folder of the bundle made of `files`, made by Pagefind when it is not there."""
    key = _key(files)
    if (cache / key).is_dir():
        return cache / key
    with tempfile.TemporaryDirectory(dir=cache, prefix=".") as work:
        stubs, out = Path(work) / "stubs", Path(work) / "out"
        _write({name: content for name, content in files.items() if name.startswith("stubs/")}, Path(work))
        _run_pagefind(stubs, out)
        facts = json.loads(files["articles.json"])
        ids = page_ids(out)
        # Pagefind passes over a page without words, such as an article of punctuation alone: filters still find it.
        facts["ids"] = [ids.get(name, "") for name in facts.pop("stubs")]
        made = {str(path.relative_to(out)): path.read_bytes() for pattern in KEPT for path in out.glob(pattern)}
        texts = {name: content for name, content in files.items() if name.startswith("texts/")}
        return _kept(cache, key, made | texts | {"articles.json": _json(facts)})


def _run_pagefind(stubs: Path, out: Path) -> None:
    command = [get_executable(), "--site", stubs, "--output-path", out, "--force-language", LANGUAGE, "--silent"]
    # The program is the pinned package's own; the arguments are folders that we have just made.
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise DigestError(f"Pagefind failed: {done.stderr.strip() or done.stdout.strip()}", str(stubs), "run make site")


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


def _write(files: Files, folder: Path) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
