"""Whatever becomes of a file on its way, its reading gives articles or problems, and no exception."""

import plistlib
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Seed
from generator.reading import read
from tests.reading.files import docx, mail, paragraph, reading_of
from tests.reading.test_pdf import pdf, words
from tests.reading.test_properties import assert_faithful, hostile
from tests.reading.test_saved_pages import PAGE, mhtml, part

FOOT = '<w:footnote w:id="2"><w:p><w:r><w:t>Measured.</w:t></w:r></w:p></w:footnote>'
LINE = b"From a@b.example Mon Mar 16 07:30:00 2026\n"
SAMPLES = {
    "mailbox": LINE + mail("The store grows.") + b"\n" + LINE + mail("It grows."),
    "mail": mail("<p>The store grows.</p>", "html", Subject="=?utf-8?B?w6Q=?="),
    "mhtml": mhtml(part(PAGE.format(head="")), part("x", more="Content-ID: <a>\r\n")),
    "webarchive": plistlib.dumps(
        {"WebMainResource": {"WebResourceData": b"<p>The store grows.", "WebResourceURL": "https://k.example/"}},
        fmt=plistlib.FMT_BINARY,
    ),
    "docx": docx(paragraph("The store", "a3") + paragraph("It grows."), FOOT),
    "pdf": pdf(words("The store grows", 60, 700), words("to 240 MWh", 60, 700)),
    "export": b'[{"title": "The store", "text": "It grows.", "date": 1773619200}]',
    "table": b"title,text\nThe store,It grows.\n",
}


@pytest.mark.parametrize("kind", sorted(SAMPLES))
@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_damaged_file_never_raises(kind: str, data: st.DataObject) -> None:
    """Bytes are lost, changed or put in anywhere."""
    sample = SAMPLES[kind]
    start = data.draw(st.integers(0, len(sample)))
    end = data.draw(st.integers(start, min(start + 40, len(sample))))
    found = read(Seed(path="seeds/a", data=sample[:start] + data.draw(st.binary(max_size=20)) + sample[end:]))
    assert found.documents or found.problems


MADE: dict[str, Callable[[str], bytes]] = {
    "mail": lambda source: mail(source, "html"),
    "plain mail": mail,
    "mhtml": lambda source: mhtml(part(source)),
    "docx": lambda source: docx(
        paragraph(source.replace("&", "&amp;").replace("<", "&lt;").replace("\x19", ""), "a3") + paragraph("It grows.")
    ),
    "pdf": lambda source: pdf(
        words(source.encode("ascii", "ignore").decode().translate({40: 91, 41: 93, 92: 47}), 9, 9)
    ),
}


@pytest.mark.parametrize("kind", sorted(MADE))
@settings(max_examples=100, deadline=None)
@given(hostile)
def test_a_file_of_any_kind_shows_its_words_and_nothing_acts(kind: str, source: str) -> None:
    """As a page or a text does."""
    for document in reading_of("a", MADE[kind](source)).documents:
        for block in document.blocks:
            assert_faithful(block)
        for address in (document.declared.url,):
            assert address is None or address.value.startswith("http")


UNITS = {
    "mails": lambda count: (LINE + mail("a") + b"\n") * count,
    "mail": lambda count: mail("From: a@b.example\n" * count),
    "headers": lambda count: b"MIME-Version: 1.0\n" + b"Received: from a by b\n" * count + b"\nThe store grows.",
    "encoded words": lambda count: mail("x", Subject="=?utf-8?B?w6Q=?= " * count),
    "mhtml": lambda count: mhtml(part("<p>a</p>" * count)),
    "docx": lambda count: docx(paragraph("a") * count),
    "pdf lines": lambda count: pdf("".join(words("ab", 60, 800 - 2 * row) for row in range(count))),
    "pdf cells": lambda count: pdf("".join(words("ab", 60 + 40 * row, 800) for row in range(count))),
    "objects": lambda count: b"[" + b",".join([b'{"title":"a","text":"b"}'] * count) + b"]",
    "rows": lambda count: b"title,text\n" + b"a,b\n" * count,
    "no articles": lambda count: b"[" + b",".join([b'{"a":{"b":[]}}'] * count) + b"]",
}


@pytest.mark.parametrize("kind", sorted(UNITS))
def test_twice_as_much_takes_twice_the_work(kind: str, lines_run: Callable[[Callable[[], object]], int]) -> None:
    """In lines of ours that run; a square would make four."""
    few, many = (lines_run(lambda n=count: reading_of("a", UNITS[kind](n))) for count in (200, 400))
    assert many <= 2.5 * few + 2000
