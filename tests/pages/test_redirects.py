"""Old addresses lead to new ones."""

import posixpath
from pathlib import PurePosixPath

import lxml.html
import pytest

from generator.model import Names
from tests.pages.builders import FUJIAN, article, company, pages

NAMES = Names(places=FUJIAN, former={"old-catl": "catl", "gone": "nobody", "volta-alt": "volta"})

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
