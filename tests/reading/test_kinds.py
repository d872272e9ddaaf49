"""Formats are told by their bytes, and what is not read names the way out."""

import plistlib

import pytest

from generator.reading.kinds import kind_of
from generator.reading.links import link_of
from tests.reading.files import messages, reading_of, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
REFUSED = {
    "a.doc": (OLE + "WordDocument".encode("utf-16-le"), "an old Word document (.doc)", "save it as .docx"),
    "a.msg": (OLE + "__substg1.0_0037001F".encode("utf-16-le"), "a mail of Outlook's own format (.msg)", "as HTML"),
    "locked.docx": (
        OLE + "EncryptedPackage".encode("utf-16-le"),
        "an Office document that a password locks",
        "save it without one",
    ),
    "a.xlsx": (zipped({"xl/workbook.xml": ""}), "an Excel sheet", "If each row is an article, save it as CSV"),
    "a.pptx": (zipped({"ppt/presentation.xml": ""}), "a PowerPoint presentation", "Save it as PDF"),
    "a.odt": (zipped({"mimetype": "x", "content.xml": ""}), "an OpenDocument file", "save it as .docx"),
    "a.epub": (zipped({"META-INF/container.xml": ""}), "an e-book (EPUB)", "Save the article as text"),
    "a.zip": (zipped({"a.html": "<p>x"}), "a ZIP archive", "Run `digest add seeds/a.zip`"),
    "cut.zip": (zipped({"a.html": "<p>x"})[:20], "a ZIP archive or an Office document that is damaged", "again"),
    "a.rtf": (rb"{\rtf1\ansi Text}", "a rich-text document", "save it as .docx"),
    "a.txt": (b"\x89PNG\r\n\x1a\n", "an image", "(OCR)"),
    "a.heic": (b"\x00\x00\x00\x18ftypheic", "an image", "(OCR)"),
    "a.mp4": (b"\x00\x00\x00\x18ftypisom", "a film or a recording", "Save the article as text"),
    "a.opml": (b'<?xml version="1.0"?><opml version="2.0"><body/></opml>', "a list of feeds", "Hand in the articles"),
}


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_a_format_that_is_not_read_says_what_it_is_and_what_to_do(name: str) -> None:
    """One error, and the way in which its words become a seed."""
    data, called, way = REFUSED[name]
    (problem,) = reading_of(name, data).problems
    assert problem.message.startswith(f"The file is {called}")
    assert way in problem.fix


@pytest.mark.parametrize(("name", "called"), [("a.css", "a style sheet"), ("a.js", "a script"), ("a.svg", "a drawing")])
def test_what_belongs_to_a_page_is_no_article(name: str, called: str) -> None:
    """It is text, and only its name tells."""
    assert messages(reading_of(name, b"p { color: red; and more words than a sentence has }")) == [
        f"The file is {called}, no article."
    ]


LINKS = {
    "Windows": b"[InternetShortcut]\r\nURL=https://kurier.example/a?b=c\r\nIconIndex=0\r\n",
    "Windows, with a base": b"[DEFAULT]\r\nBASEURL=https://x.example/\r\n[InternetShortcut]\r\nURL=https://kurier.example/a?b=c\r\n",
    "Linux": b"[Desktop Entry]\nVersion=1.0\nType=Link\nName=Harbour store\nURL=https://kurier.example/a?b=c\n",
    "macOS": plistlib.dumps({"URL": "https://kurier.example/a?b=c"}),
    "macOS, binary": plistlib.dumps({"URL": "https://kurier.example/a?b=c"}, fmt=plistlib.FMT_BINARY),
    "a line": b"https://kurier.example/a?b=c\n",
    "a line with its title": "Speicher wächst: https://kurier.example/a?b=c\n".encode(),
    "two lines, UTF-16": "Speicher wächst\r\nhttps://kurier.example/a?b=c".encode("utf-16"),
    "Markdown": b"[Harbour store](https://kurier.example/a?b=c)",
}


@pytest.mark.parametrize("kind", sorted(LINKS))
def test_a_file_that_holds_a_link_alone_gives_it(kind: str) -> None:
    """As systems and people save one; as a seed it says what to do."""
    assert link_of(LINKS[kind]) == "https://kurier.example/a?b=c"
    (problem,) = reading_of("a.url", LINKS[kind]).problems
    assert problem.message == "The file holds a link alone: https://kurier.example/a?b=c"
    assert "`digest add seeds/a.url`" in problem.fix


@pytest.mark.parametrize(
    "words",
    [
        "The store opens in May. https://kurier.example/a",
        "新型储能电站昨日开工。\nhttps://kurier.example/a",
        "https://kurier.example/a https://kurier.example/b",
        '<a href="https://kurier.example/a">A</a>',
        "[InternetShortcut]\nURL=file:///C:/Windows/system32/calc.exe",
        "[InternetShortcut]\nURL=javascript:alert(1)",
        "ftp://kurier.example/a",
        "Harbour store",
    ],
)
def test_what_is_more_or_less_than_a_link_is_none(words: str) -> None:
    """A short article with its source, a list, a page, and addresses that nothing should open."""
    assert link_of(words.encode()) is None


def test_a_text_with_the_name_of_a_document_is_read_and_says_so() -> None:
    """Servers send a page of theirs under the name of the file that they have not."""
    page = b"<html><body><p>The harbour store at Norrvik grows from 120 MWh to 240 MWh.</p></body></html>"
    assert messages(reading_of("a.pdf", page)) == [
        "The file is a text, though its name ends in .pdf, and was read as that."
    ]


def test_a_text_about_formats_is_a_text() -> None:
    """Words like those of a head, but no head."""
    assert kind_of(b"Subject: energy\n\nThe store grows.") == ""
    assert kind_of(b"MIME-Version 1.0 is a header of mails.") == ""


def test_an_address_with_controls_is_no_link() -> None:
    """A terminal would obey what a binary property list may hold."""
    assert link_of(plistlib.dumps({"URL": "https://kurier.example/\x1b[2J"}, fmt=plistlib.FMT_BINARY)) is None
