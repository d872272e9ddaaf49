"""The links by which a reader mends an article: to its seed's file, and to an issue that is filled in."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from generator.pages.contribute import edit_address, report_address
from generator.settings import Settings
from tests.pages.builders import article, pages
from tests.pages.html import rendered

GITHUB = "https://github.com/owner/digest"


def site(root: Path, **given: Any) -> Any:
    """As much of a site as the addresses are made of."""
    return SimpleNamespace(settings=Settings(root=root, **given))


def asked(address: str) -> tuple[str, dict[str, str]]:
    """An address without its query, and what the query says."""
    parts = urlsplit(address)
    return address.partition("?")[0], {key: values[0] for key, values in parse_qs(parts.query).items()}


EDIT = {
    "https://github.com/owner/digest": "https://github.com/owner/digest/edit/main/seeds/a%20%231.txt",
    "https://gitlab.com/group/digest/": "https://gitlab.com/group/digest/-/edit/main/seeds/a%20%231.txt",
    "https://gitlab.example.org/digest": "https://gitlab.example.org/digest/-/edit/main/seeds/a%20%231.txt",
    "https://codeberg.org/owner/digest": "https://codeberg.org/owner/digest/_edit/main/seeds/a%20%231.txt",
    "https://bitbucket.org/owner/digest": "https://bitbucket.org/owner/digest/src/main/seeds/a%20%231.txt?mode=edit",
    "https://git.example.org/digest": "",
    "ssh://git@github.com/owner/digest": "",
    "": "",
}


@pytest.mark.parametrize(("repository", "address"), EDIT.items())
def test_a_seed_is_edited_where_its_host_edits_files(tmp_path: Path, repository: str, address: str) -> None:
    """What its name holds is no part of the address; an unknown host has no link."""
    assert edit_address(site(tmp_path, repo_url=repository), article("a #1")) == address


def test_the_owner_says_how_files_are_edited_on_another_branch_or_host(tmp_path: Path) -> None:
    """`edit_uri` of `mkdocs.yml`, the way from the repository to the project's root."""
    other = site(tmp_path, repo_url="https://git.example.org/digest", edit_uri="change/trunk/")

    assert edit_address(other, article("a")) == "https://git.example.org/digest/change/trunk/seeds/a.txt"
    assert report_address(other, article("a")) == ""


def test_an_issue_names_the_page_and_the_seed(tmp_path: Path) -> None:
    """In its text, where there is no form; what follows is for the reader to write."""
    made = report_address(site(tmp_path, repo_url=GITHUB, site_url="https://example.org/sub/"), article("a&b=1"))

    where, said = asked(made)
    assert where == f"{GITHUB}/issues/new"
    assert said["title"] == "Wrong fact: a-b-1"
    assert said["body"].splitlines()[:2] == ["Page: https://example.org/sub/articles/a-b-1/", "Seed: seeds/a&b=1.txt"]


def test_the_form_of_the_project_is_filled_in(tmp_path: Path) -> None:
    """Its fields are named by their ids."""
    form = tmp_path / ".github" / "ISSUE_TEMPLATE" / "wrong-fact.yml"
    form.parent.mkdir(parents=True)
    form.write_text("name: A wrong fact\n")

    _, said = asked(report_address(site(tmp_path, repo_url=GITHUB), article("a")))

    assert said == {
        "template": "wrong-fact.yml", "title": "Wrong fact: a", "page": "articles/a/", "seed": "seeds/a.txt",
    }  # fmt: skip


def test_gitlab_calls_the_parts_of_an_issue_by_names_of_its_own(tmp_path: Path) -> None:
    """`issue[title]` and `issue[description]`."""
    where, said = asked(report_address(site(tmp_path, repo_url="https://gitlab.com/group/digest"), article("a")))

    assert (where, sorted(said)) == (
        "https://gitlab.com/group/digest/-/issues/new",
        ["issue[description]", "issue[title]"],
    )


def test_a_page_has_both_links_where_there_is_a_repository_and_else_none() -> None:
    """A preview of a project without one has nothing to send a reader to."""
    without = rendered(pages([article("a")])["articles/a.md"])
    linked = rendered(pages([article("a")], repo_url=GITHUB)["articles/a.md"])

    assert without.findall(".//p[@class='mend']") == []
    assert [link.text for link in linked.iterfind(".//p[@class='mend']/a")] == ["Report a wrong fact", "Edit this seed"]
