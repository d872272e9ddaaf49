"""Old addresses lead to new ones."""

import posixpath
from pathlib import PurePosixPath

import lxml.html
import pytest

from generator.model import Names
from tests.pages.builders import FUJIAN, article, company, pages, region, tag

NAMES = Names(
    places=FUJIAN,
    former={
        ("company", "old-catl"): "catl",
        ("company", "gone"): "nobody",
        ("company", "volta-alt"): "volta",
        ("tag", "storage"): "energy-storage",
    },
)

BARE = {f"{folder}/index.html" for folder in ("articles", "companies", "regions", "tags")}
"""The stubs that every site has."""


def target(path: str, text: str) -> str:
    """Where a stub leads, seen from the site's root."""
    page = lxml.html.fromstring(text)
    refresh = page.find(".//meta[@http-equiv='refresh']").get("content")
    link = page.find(".//a").get("href")
    assert refresh == f"0;url={link}"
    return posixpath.normpath(str(PurePosixPath(path).parent / link))


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        ("articles/old-name/index.html", "articles/000_x"),
        ("articles/旧名/index.html", "articles/000_x"),
        ("companies/old-catl/index.html", "companies/catl"),
        ("companies/volta-alt/index.html", "a-z/companies/#name-volta"),
    ],
)
def test_a_former_address_leads_to_the_present_one(path: str, leads_to: str) -> None:
    """A renamed seed, a renamed company, a company that has a row and no page."""
    firms = [company("catl", "CATL"), company("volta", "Volta", known=False)]
    made = pages([article("000_x", was=["Old Name", "旧名"], companies=firms)], NAMES)

    assert target(path, made[path]) == leads_to


def test_all_pages_of_a_renamed_company_lead_on() -> None:
    """The second page of its list, and its page in a region; a topic's, too."""
    made = pages(
        [
            article(
                str(number),
                companies=[company("catl", "CATL")],
                regions=[region("CN-FJ")],
                tags=[tag("energy-storage")],
            )
            for number in range(3)
        ],
        NAMES,
        page_size=2,
    )

    former = {
        path: target(path, text)
        for path, text in made.items()
        if "old-catl" in path or "/storage/" in path
        if path.endswith(".html")
    }
    assert former == {
        "companies/old-catl/index.html": "companies/catl",
        "companies/old-catl/2/index.html": "companies/catl/2",
        "companies/old-catl/cn-fj/index.html": "companies/catl/cn-fj",
        "companies/old-catl/cn-fj/2/index.html": "companies/catl/cn-fj/2",
        "tags/storage/index.html": "tags/energy-storage",
        "tags/storage/2/index.html": "tags/energy-storage/2",
    }


def test_data_and_feeds_stay_at_a_former_address() -> None:
    """A file leads nobody on, so it is there again, and tells the present address."""
    made = pages(
        [article("new", was=["old"], published="2022-09-01", companies=[company("catl", "CATL")])],
        NAMES,
        site_url="https://example.org/",
    )

    pairs = {
        "companies/old-catl.json": "companies/catl.json",
        ".plain/companies/old-catl.md": ".plain/companies/catl.md",
        "companies/old-catl/feed.xml": "companies/catl/feed.xml",
        "companies/old-catl/feed.json": "companies/catl/feed.json",
        "articles/old.json": "articles/new.json",
        ".plain/articles/old.md": ".plain/articles/new.md",
    }
    assert {former: made[former] for former in pairs} == {former: made[now] for former, now in pairs.items()}
    assert '"https://example.org/companies/catl/"' in made["companies/old-catl.json"]
    assert "https://example.org/companies/catl/feed.xml" in made["companies/old-catl/feed.xml"]


def test_a_former_name_that_is_in_use_again_is_no_redirect() -> None:
    """A real page stands there."""
    made = pages([article("a", was=["b"]), article("b")], NAMES)

    assert "articles/b/index.html" not in made


@pytest.mark.parametrize(
    ("folder", "leads_to"),
    [
        ("articles", "latest"),
        ("companies", "a-z/companies"),
        ("regions", "a-z/regions"),
        ("tags", "a-z/tags"),
    ],
)
def test_a_bare_folder_leads_to_the_list_of_what_stands_in_it(folder: str, leads_to: str) -> None:
    """Who cuts an address short finds something, also on a site without articles."""
    path = f"{folder}/index.html"

    assert target(path, pages([])[path]) == leads_to


def test_a_company_that_no_article_names_has_no_stub() -> None:
    """It would lead nowhere."""
    assert {path for path in pages([article("a")], NAMES) if path.endswith(".html")} == BARE


def test_two_articles_that_claim_one_former_name_make_one_stub() -> None:
    """Two pages of one path would overwrite each other; the first by address keeps it."""
    made = pages([article("b", was=["old"]), article("a", was=["old"])], NAMES)

    assert target("articles/old/index.html", made["articles/old/index.html"]) == "articles/a"


def test_each_item_of_a_renamed_feed_leads_on() -> None:
    """The items' keys are the same in the file's old name and in its new one."""
    made = pages([article("new/1", was=["old"]), article("new/2", was=["old"])], NAMES)

    stubs = {path: target(path, text) for path, text in made.items() if path.endswith(".html")}
    assert {path: to for path, to in stubs.items() if path not in BARE} == {
        "articles/old-1/index.html": "articles/new-1",
        "articles/old-2/index.html": "articles/new-2",
    }


def test_a_former_name_with_a_path_in_it_stays_in_its_folder() -> None:
    """The name of an address is letters, digits, `_` and `-`."""
    made = pages([article("a", was=["../../x"])], NAMES)

    assert "articles/x/index.html" in made
