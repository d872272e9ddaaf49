"""Pages that a browser saved: in one file, or with a folder beside them."""

import plistlib
import quopri

import pytest

from generator.model import Claim
from tests.reading.files import document_of, messages, reading_of

FIRST = "The harbour store at Norrvik grows from 120 MWh to 240 MWh, its operator said on Monday in the town hall."
SECOND = "The second hall costs 38 million euros and opens in September, said the spokeswoman of the operator."
PAGE = (
    '<html lang="en"><head><title>Harbour store grows</title>{head}</head><body><h1>Harbour store grows</h1>'
    f'<p>{FIRST}</p><p>{SECOND} See <a href="/hall">the hall</a>.</p></body></html>'
)
CHINESE = (
    "<html><head><title>海港储能二期开工</title></head><body><h1>海港储能二期开工</h1>"
    "<p>云岭储能有限公司宣布，位于宁德的海港储能电站二期工程正式开工，建设规模为200MW/400MWh。</p></body></html>"
)
SNAPSHOT = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://kurier.example/a.html\r\nSubject: x\r\n"


def mhtml(*parts: bytes, head: str = SNAPSHOT, kind: str = 'multipart/related; type="text/html"') -> bytes:
    """A saved page as Chrome writes it, of parts with their own headers."""
    top = f'{head}MIME-Version: 1.0\r\nContent-Type: {kind};\r\n\tboundary="--b--"\r\n\r\n'
    return top.encode() + b"".join(b"\r\n----b--\r\n" + part for part in parts) + b"\r\n----b----\r\n"


def part(body: str, charset: str = "utf-8", kind: str = "text/html", more: str = "") -> bytes:
    """One part in quoted-printable."""
    head = f"Content-Type: {kind}\r\n{more}Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    return head.encode() + quopri.encodestring(body.encode(charset))


def test_a_saved_page_in_one_file_is_read_as_the_page() -> None:
    """Its address is the one it was saved from; the day of saving is no day of publication."""
    data = mhtml(part(PAGE.format(head="")), part("p {}", kind="text/css"))
    document = document_of("a.mhtml", data)
    assert [block.markdown for block in document.blocks] == [
        "# Harbour store grows",
        FIRST,
        f"{SECOND} See [the hall](https://kurier.example/hall).",
    ]
    assert document.form == "mhtml"
    assert document.declared.url == Claim(value="https://kurier.example/a.html", rule="saved.location")
    assert document.declared.published is None


def test_an_address_that_the_page_states_beats_the_one_it_was_saved_from() -> None:
    """The canonical address has no tracking parameters."""
    head = '<link rel="canonical" href="https://kurier.example/canonical">'
    document = document_of("a.mhtml", mhtml(part(PAGE.format(head=head))))
    assert document.declared.url == Claim(value="https://kurier.example/canonical", rule="meta.canonical")


def test_a_saved_page_is_read_in_its_own_charset() -> None:
    """Chrome leaves a page in GBK as it is."""
    more = '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'
    data = mhtml(part(CHINESE.replace("<head>", f"<head>{more}"), "gb18030"))
    assert "海港储能电站二期工程正式开工" in document_of("a.mht", data).text


def test_a_frame_that_holds_the_article_is_read() -> None:
    """Old portals show it in one; the page around it has no words."""
    frame = part(PAGE.format(head=""), more="Content-Location: https://kurier.example/frame.html\r\n")
    document = document_of("a.mhtml", mhtml(part("<html><body><iframe src=cid:1></iframe></body></html>"), frame))
    assert document.text.endswith("See the hall.")
    assert document.declared.url == Claim(value="https://kurier.example/frame.html", rule="saved.location")


def test_the_start_of_a_saved_page_is_its_main_part() -> None:
    """A frame may stand before it."""
    frame = part("<p>A frame with more words than a sentence has, and none of the article.</p>")
    main = part(PAGE.format(head=""), more="Content-ID: <main>\r\n")
    data = mhtml(frame, main, kind='multipart/related; start="<main>"')
    assert document_of("a.mhtml", data).text.startswith("Harbour store grows")


def test_a_page_saved_by_internet_explorer_has_its_address_at_its_part() -> None:
    """It writes no address above."""
    more = "Content-Location: https://kurier.example/ie.html\r\n"
    data = mhtml(part(PAGE.format(head=""), more=more), head='From: "Saved by Windows Internet Explorer 11"\r\n')
    document = document_of("a.mht", data)
    assert (document.form, document.declared.url) == (
        "mhtml",
        Claim(value="https://kurier.example/ie.html", rule="saved.location"),
    )


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_an_archive_of_safari_is_read_as_the_page(form: plistlib.PlistFormat) -> None:
    """In both ways in which a property list is written."""
    main = {
        "WebResourceData": PAGE.format(head="").encode(),
        "WebResourceURL": "https://kurier.example/a.html",
        "WebResourceTextEncodingName": "UTF-8",
    }
    document = document_of("a.webarchive", plistlib.dumps({"WebMainResource": main}, fmt=form))
    assert document.text.startswith(f"Harbour store grows\n\n{FIRST}")
    assert document.declared.url == Claim(value="https://kurier.example/a.html", rule="saved.location")


def test_a_damaged_archive_says_so() -> None:
    """It is one by its first bytes and the name of its first key."""
    assert messages(reading_of("a.webarchive", b"bplist00\xd1\x01\x02WebMainResource")) == [
        "The file is a saved web page (webarchive) that is damaged, or built in a way that no program builds one."
    ]


COMMENTS = {
    "Chrome": "<!DOCTYPE html>\n<!-- saved from url=(0029)https://kurier.example/a.html -->\n",
    "SingleFile": "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://kurier.example/a.html \n"
    " saved date: Mon Mar 16 2026\n-->",
}


@pytest.mark.parametrize("browser", sorted(COMMENTS))
def test_a_saved_page_tells_its_address_in_a_comment(browser: str) -> None:
    """Links are below it."""
    document = document_of("a.html", (COMMENTS[browser] + PAGE.format(head="")).encode())
    assert document.declared.url == Claim(value="https://kurier.example/a.html", rule="html.saved-from")
    assert "[the hall](https://kurier.example/hall)" in document.blocks[-1].markdown


def test_a_page_saved_from_a_disk_has_no_address() -> None:
    """`file:` leads nowhere on the web."""
    body = "<!-- saved from url=(0014)about:internet -->" + PAGE.format(head="")
    assert document_of("a.html", body.encode()).declared.url is None


def test_copies_in_the_folder_beside_a_page_are_no_addresses() -> None:
    """On the web nothing stands there."""
    image = '<p><img src="./Harbour%20store_files/hall.jpg" alt="The second hall"></p>'
    body = COMMENTS["Chrome"] + PAGE.format(head="").replace("</h1>", f"</h1>{image}")
    assert "The second hall" in [block.markdown for block in document_of("a.html", body.encode()).blocks]
