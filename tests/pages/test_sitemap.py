"""What crawlers and language models are told."""

import re

import pytest
from lxml import etree

from generator.pages import sitemap
from tests.pages.builders import article, company, pages

NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
SITE_URL = "https://example.org/sub/"
SOME = (
    article("宁德 100%", published="2022-09-01", added="2022-09-03", companies=[company("x", "X")]),
    article("b", published="2021-05-01", companies=[company("x", "X")]),
    article("c", date="XXXX-02-25"),
)


def listed(text: str) -> dict[str, str | None]:
    """Location -> day of change, of a sitemap whose elements are those of the protocol."""
    root = etree.fromstring(text.encode())
    assert root.tag == f"{{{NAMESPACE['s']}}}urlset"
    assert {child.tag.rpartition("}")[2] for url in root for child in url} <= {"loc", "lastmod"}
    return {
        url.findtext("s:loc", namespaces=NAMESPACE): url.findtext("s:lastmod", namespaces=NAMESPACE) for url in root
    }


def test_a_page_changes_when_an_article_comes_to_it() -> None:
    """On the day of addition, else of publication; what has neither, and what lists no articles, says no day."""
    found = listed(pages(SOME, site_url=SITE_URL)["sitemap.xml"])

    assert found[f"{SITE_URL}articles/%E5%AE%81%E5%BE%B7-100/"] == "2022-09-03"
    assert found[f"{SITE_URL}articles/b/"] == "2021-05-01"
    assert found[f"{SITE_URL}articles/c/"] is None
    assert found[f"{SITE_URL}companies/x/"] == "2022-09-03"
    assert found[SITE_URL] == "2022-09-03"
    assert found[f"{SITE_URL}method/"] is None


def test_a_sitemap_lists_the_pages_that_people_read() -> None:
    """Every one, and no data, no plain Markdown, no stub of a former address."""
    made = pages([*SOME, article("d", was=["old"])], site_url=SITE_URL)
    found = listed(made["sitemap.xml"])

    assert len(found) == len([path for path in made if path.endswith(".md") and not path.startswith(".")])
    assert not [one for one in found if re.search(r"old|\.\w+$", one.removeprefix("https://example.org"))]


def test_many_pages_make_several_sitemaps(monkeypatch: pytest.MonkeyPatch) -> None:
    """The protocol allows 50,000 addresses in one; the first file then lists the others."""
    whole = listed(pages(SOME, site_url=SITE_URL)["sitemap.xml"])
    monkeypatch.setattr(sitemap, "MOST", 10)
    made = pages(SOME, site_url=SITE_URL)
    index = etree.fromstring(made["sitemap.xml"].encode())

    names = [one.text.removeprefix(SITE_URL) for one in index.iterfind(".//s:loc", NAMESPACE)]
    assert index.tag.endswith("sitemapindex")
    assert {one for name in names for one in listed(made[name])} == set(whole)


def test_a_preview_has_no_sitemap() -> None:
    """Its addresses would have to be absolute; so would the one in `robots.txt`."""
    made = pages(SOME)

    assert "sitemap.xml" not in made
    assert made["robots.txt"] == "User-agent: *\nAllow: /\n"
    assert pages(SOME, site_url=SITE_URL)["robots.txt"].endswith("\nSitemap: https://example.org/sub/sitemap.xml\n")


def test_llms_txt_has_the_form_of_its_proposal() -> None:
    """A name, a quotation that sums up, words, then headed lists of links (https://llmstxt.org)."""
    text = pages(SOME, site_url=SITE_URL, site_description="What & why")["llms.txt"]
    lines = [line for line in text.splitlines() if line]

    assert (lines[0], lines[1]) == ("# Industry News Digest", "> What & why")
    assert [line for line in lines if line.startswith("#")][1:] == [
        "## Data", "## How it is made", "## Newest articles", "## Optional",
    ]  # fmt: skip
    for line in lines[lines.index("## Data") :]:
        assert line.startswith("## ") or re.match(r"- \[.+\]\(https://example\.org/sub/\S*\)", line), line
    assert any(f"({SITE_URL}articles/b.md)" in line for line in lines)
    assert f"- [X]({SITE_URL}companies/x.md): company, 2 articles" in lines
