"""Every link of a page leads to a page of the same site, whatever the names in it."""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Names, Tag
from generator.pages.templating import address
from generator.pages.twins import PLAIN
from generator.slugs import slug
from tests.conftest import ROOT
from tests.pages.builders import FUJIAN, article, company, pages, region
from tests.pages.html import rendered

WRITTEN = {path.name for path in (ROOT / "templates" / "pages").iterdir()}
ODD = st.text(
    st.one_of(st.sampled_from("aA1 -_.#%?&/+'\"<ß宁ёÉ@"), st.characters(exclude_categories=("Cc", "Cs", "Cf"))),
    min_size=1,
    max_size=8,
).filter(str.strip)


def broken(made: dict[str, str]) -> Iterator[str]:
    """Links to a page or an anchor that is not there, with the page that has them.

    The pages that people write link to files, which MkDocs resolves.
    """
    shown = {path: text for path, text in made.items() if path.endswith(".md") and not path.startswith(".")}
    made_here = {path: text for path, text in shown.items() if path not in WRITTEN}
    bodies = {address(path): rendered(text) for path, text in made_here.items()}
    there = {address(path) for path in made} | {path.removeprefix(PLAIN) for path in made if path.startswith(PLAIN)}
    anchors = {here: set(body.xpath("//@id")) for here, body in bodies.items()}
    for here, body in bodies.items():
        for href in body.xpath("//a/@href"):
            parts = urlsplit(href)
            target = posixpath.normpath(posixpath.join("/", here, unquote(parts.path))).lstrip("/")
            target += "/" * (parts.path.endswith(("/", "")) and bool(target) and "." not in target.rpartition("/")[2])
            at = here if not parts.path else target
            fragment = "" if ":~:" in parts.fragment else unquote(parts.fragment)
            if at not in there or (fragment and fragment not in anchors[at]):
                yield f"{here}: {href}"


def test_links_of_a_small_site_resolve() -> None:
    """Lists, leaves, rows without a page, regions around, redirects."""
    made = pages(
        [
            article("宁德 100%", published="2022-09-01", companies=[company("x", "X", known=False)]),
            article(
                "b", date="XXXX-02-25", regions=[region("CN-350900")], tags=[Tag(id="energy-storage", evidence=())]
            ),
            *(
                article(f"n{number}", published="2022-09-02", companies=[company("catl", "CATL")])
                for number in range(5)
            ),
        ],
        page_size=2,
    )

    assert list(broken(made)) == []


@settings(max_examples=30, deadline=None)
@given(st.lists(ODD, min_size=1, max_size=4, unique_by=slug), st.lists(ODD, max_size=3, unique_by=slug))
def test_links_resolve_whatever_the_names(ids: list[str], firms: list[str]) -> None:
    """Articles and companies with signs in their ids that mean something in an address, a path or HTML."""
    named = [company(firm, firm, known=False) for firm in firms]

    made = pages([article(one, companies=named) for one in ids], Names(places=FUJIAN), page_size=2)

    assert list(broken(made)) == []


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text("aA1 -.#", min_size=1, max_size=4), min_size=2, max_size=5, unique=True))
def test_no_two_pages_have_one_path(ids: list[str]) -> None:
    """Company ids that differ only in signs that no address holds: each has a page, and all links lead to it."""
    made = pages([article(str(number), companies=[company(one, one) for one in ids]) for number in range(2)])

    assert len([path for path in made if path.startswith("companies/") and path.endswith(".md")]) == len(ids)
    assert list(broken(made)) == []
