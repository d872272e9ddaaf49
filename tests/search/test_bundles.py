"""The index in pieces: which article is in which, what is built again, what is removed."""

import gzip
import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model import Article, Names
from generator.search import Told, bundles, write_index
from tests.conftest import ROOT
from tests.pages.builders import FUJIAN, article, company, tag

NAMES = Names(places=FUJIAN, companies={"catl": ("CATL", "宁德时代")})
OLD = [article(f"old-{day}", f"储能 {day}", published=f"2022-08-0{day}") for day in (1, 2)]
NEW = [article(f"new-{day}", f"Speicher {day}", published=f"2026-08-0{day}", lang="de") for day in (1, 2)]


@pytest.fixture(autouse=True)
def _small_bundles(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two articles fill a bundle."""
    monkeypatch.setattr(bundles, "BUNDLE", 2)


def written(folder: Path, articles: Sequence[Article]) -> dict[str, bytes]:
    """Every file of the index of `articles`, written into `folder` beside whatever stands there."""
    told = {one.id: Told(f"About {one.id}", (), "English") for one in articles}
    write_index(articles, NAMES, told, folder / "site", folder / "cache")
    data = folder / "site" / bundles.DATA
    return {path.relative_to(data).as_posix(): path.read_bytes() for path in sorted(data.rglob("*")) if path.is_file()}


def manifest(files: dict[str, bytes]) -> dict[str, Any]:
    """What the browser reads first."""
    parsed: dict[str, Any] = json.loads(files["manifest.json"])
    return parsed


def folders(files: dict[str, bytes]) -> list[str]:
    """The folders of the bundles, oldest articles first."""
    return [bundle["path"] for bundle in manifest(files)["bundles"]]


def unpacked(files: dict[str, bytes], name: str) -> Any:
    """The content of a pack."""
    return json.loads(gzip.decompress(files[f"{name}.pack"]))


def ids(groups: Sequence[Sequence[Article]]) -> list[list[str]]:
    """The ids of the articles in each group."""
    return [[one.id for one in group] for group in groups]


def test_months_stay_together_oldest_first() -> None:
    """The undated before all; a month that does not fit begins a bundle; a large month is cut."""
    undated = article("undated")
    three = [article(f"c{day}", published=f"2024-01-0{day}") for day in (3, 1, 2)]

    assert ids(bundles.periods([*NEW, *three, undated, OLD[0]])) == [
        ["undated", "old-1"],
        ["c1", "c2"],
        ["c3"],
        ["new-1", "new-2"],
    ]


def test_two_runs_write_the_same_bytes(tmp_path: Path) -> None:
    """From empty caches, and whatever the order of the articles."""
    assert written(tmp_path / "a", [*OLD, *NEW]) == written(tmp_path / "b", [*NEW[::-1], *OLD[::-1]])


def test_a_second_run_touches_nothing(tmp_path: Path) -> None:
    """Not a time of change."""
    written(tmp_path, OLD)
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "site").rglob("*")}

    written(tmp_path, OLD)

    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "site").rglob("*")} == before


def test_a_new_article_leaves_older_bundles_as_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Their folders keep their names, and their words are not looked at again."""
    first = written(tmp_path, [*OLD, NEW[0]])
    indexed: list[list[str]] = []
    make = bundles.postings
    monkeypatch.setattr(
        bundles, "postings", lambda some, topics: (indexed.append([one.id for one in some]), make(some, topics))[1]
    )

    second = written(tmp_path, [*OLD, *NEW])

    assert folders(second)[0] == folders(first)[0]
    assert folders(second)[1] != folders(first)[1]
    assert indexed == [["new-1", "new-2"]]


def test_a_bundle_is_named_by_all_that_is_in_it(tmp_path: Path) -> None:
    """Whatever changes of an article, the browser asks for another folder."""
    plain = article("a", "T")
    changed = [
        article("a", "U"),
        article("a", "T", title="Other"),
        article("a", "T", lang="de"),
        article("a", "T", published="2026-01-01"),
        article("a", "T", companies=[company("x", "X")]),
        article("a", "T", companies=[company("x", "X", primary=False)]),
    ]

    names = [folders(written(tmp_path / str(number), [one]))[0] for number, one in enumerate([plain, *changed])]

    assert len(set(names)) == 7


def test_what_no_article_needs_any_more_goes(tmp_path: Path) -> None:
    """From the site and from the cache; what is not ours stays."""
    first = written(tmp_path, [*OLD, *NEW])
    data = tmp_path / "site" / bundles.DATA
    (data / "somebody-elses.txt").write_text("stays")

    second = written(tmp_path, NEW)

    assert folders(second) == folders(first)[1:]
    assert not [name for name in second if name.startswith(folders(first)[0])]
    assert not (tmp_path / "cache" / folders(first)[0]).exists()
    assert "somebody-elses.txt" in second


@pytest.mark.parametrize("lost", ["site/search/data", "cache"])
def test_a_lost_bundle_is_put_back(tmp_path: Path, lost: str) -> None:
    """In the site from the cache; in the cache by building it again."""
    first = written(tmp_path, OLD)
    folder = tmp_path / lost / folders(first)[0]
    shutil.rmtree(folder)

    assert written(tmp_path, OLD) == first
    assert folder.is_dir()


def test_a_damaged_manifest_removes_nothing(tmp_path: Path) -> None:
    """Half a file, as a killed build might leave it."""
    first = written(tmp_path, OLD)
    (tmp_path / "site" / bundles.DATA / "manifest.json").write_bytes(b'{"bundles": [{"pa')

    assert written(tmp_path, OLD) == first


def test_a_bundle_holds_postings_facets_and_texts(tmp_path: Path) -> None:
    """Two texts in each pack, in the order in which postings count them."""
    files = written(tmp_path, OLD)
    folder = folders(files)[0]

    assert unpacked(files, f"{folder}index") == {
        "starts": ["1"],
        "lang": ["en", "en"],
        "day": ["2022-08-01", "2022-08-02"],
    }
    assert unpacked(files, f"{folder}terms/0")["储能"] == [0, 1, 0, 1, 1, 0]
    texts = unpacked(files, f"{folder}texts/0")
    assert [(one["text"], one["headline"]) for one in texts] == [("储能 1", "About old-1"), ("储能 2", "About old-2")]
    assert set(unpacked(files, f"{folder}facets")) == {"company", "region", "tag", "amount", "lang"}


def test_the_manifest_tells_popular_topics(tmp_path: Path) -> None:
    """For who finds nothing: those with most articles first."""
    some = [article("a", tags=[tag("x"), tag("y")]), article("b", tags=[tag("y")])]

    assert manifest(written(tmp_path, some))["popular"] == [
        {"id": "tag:y", "label": "y", "articles": 2},
        {"id": "tag:x", "label": "x", "articles": 1},
    ]


def test_names_of_a_company_are_in_the_shards(tmp_path: Path) -> None:
    """As many as the manifest says, and the table of scripts beside them."""
    files = written(tmp_path, [article("a", companies=[company("catl", "CATL")])])
    told = manifest(files)

    assert told["shards"] == 1
    assert unpacked(files, f"{told['names']}0") == {"catl": ["company:catl"], "宁德时代": ["company:catl"]}
    script = unpacked(files, f"{told['names']}traditional")
    assert len(script["from"]) == len(script["to"]) > 2000


@pytest.mark.parametrize("found", ["", "[]", "{}", '{"names": "a/", "bundles": [1]}'])
def test_a_manifest_of_another_shape_is_written_anew(tmp_path: Path, found: str) -> None:
    """It names no folder of ours."""
    place = tmp_path / "site" / "search" / "data"
    place.mkdir(parents=True)
    (place / "manifest.json").write_text(found, "utf-8")

    assert manifest(written(tmp_path, OLD))["shards"] == 1


def test_no_articles_are_an_index_without_bundles(tmp_path: Path) -> None:
    """A project without seeds builds."""
    assert manifest(written(tmp_path, []))["bundles"] == []


def test_the_search_page_loads_all_its_modules_at_once() -> None:
    """Not one after the other, as each is found in the one before."""
    modules = {path.name for path in (ROOT / "templates" / "assets" / "search").glob("*.js")} - {
        "page.js",
        "ahead.js",
        "box.js",
    }
    front = (ROOT / "templates" / "pages" / "search.md").read_text("utf-8").split("---")[1]

    assert {f"{name}.js" for name in yaml.safe_load(front)["modules"]} == modules
