"""Word documents."""

import io
import sys
import tracemalloc
import zipfile

import pytest

from generator.model import Claim
from tests.reading.files import document_of, docx, messages, paragraph, reading_of, zipped

NEWS = "The harbour store at Norrvik grows from 120 MWh to 240 MWh."
DAMAGED = "The file is a Word document that is damaged, or built in a way that no program builds one."


def test_a_word_document_gives_its_title_paragraphs_lists_and_tables() -> None:
    """By its styles, which have English names inside in every language of Word."""
    table = "".join(
        f"<w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in row)}</w:tr>"
        for row in (("Hall", "MWh"), ("First", "120"))
    )
    body = paragraph("Harbour store grows", "a3") + paragraph("Background", "1") + paragraph(NEWS)
    document = document_of("a.docx", docx(f"{body}<w:tbl>{table}</w:tbl>"))
    assert [block.markdown for block in document.blocks] == [
        "# Harbour store grows",
        "## Background",
        NEWS,
        "| Hall | MWh |\n| --- | --- |\n| First | 120 |",
    ]
    assert document.form == "docx"


def test_words_that_word_does_not_show_are_left_out() -> None:
    """Hidden runs, and what was deleted or moved while changes were tracked; what was inserted stays."""
    deleted = '<w:del w:id="1"><w:r><w:delText>Deleted.</w:delText></w:r></w:del>'
    changed = f'<w:p>{deleted}<w:ins w:id="2"><w:r><w:t>New.</w:t></w:r></w:ins></w:p>'
    moved = '<w:p><w:moveFrom w:id="3"><w:r><w:t>Moved away.</w:t></w:r></w:moveFrom></w:p>'
    data = docx(paragraph(NEWS) + paragraph("Hidden.", look="<w:vanish/>") + changed + moved)
    assert document_of("a.docx", data).text == f"{NEWS}\n\nNew."


def test_footnotes_stand_below_the_text() -> None:
    """With the number at their place."""
    body = f'<w:p><w:r><w:t>{NEWS}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>Measured at the grid.</w:t></w:r></w:p></w:footnote>'
    assert document_of("a.docx", docx(body, note)).text == f"{NEWS}[1]\n\nMeasured at the grid."


@pytest.mark.parametrize(
    ("title", "claim"),
    [
        ("Harbour store grows", Claim(value="Harbour store grows", rule="docx.title")),
        ("Template of the press office", None),
        ("", None),
    ],
)
def test_the_title_among_the_properties_counts_where_the_document_shows_it(title: str, claim: Claim | None) -> None:
    """Otherwise it is that of the document from which this one was made."""
    data = docx(paragraph("Press release") + paragraph("Harbour store grows") + paragraph(NEWS), title=title)
    assert document_of("a.docx", data).declared.title == claim


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    ],
)
def test_a_document_with_declarations_is_refused(head: str) -> None:
    """Word writes none: an entity may expand to gigabytes, or read a file."""
    assert messages(reading_of("a.docx", docx(paragraph(NEWS), head=head))) == [DAMAGED]


def test_a_document_that_unpacks_to_more_than_a_book_is_refused() -> None:
    """Sixty megabytes of blanks in sixty kilobytes."""
    data = docx(paragraph(NEWS) + " " * 60_000_000)
    assert len(data) < 100_000
    assert messages(reading_of("a.docx", data)) == [
        "The file is a Word document that unpacks to more than any article holds."
    ]


def test_a_part_that_is_larger_than_its_entry_says_is_not_unpacked_whole() -> None:
    """The table of contents says 60,000 bytes of a hundred million."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(100_000_000))
    size = data.getvalue().rfind(b"PK\x01\x02") + 24
    lie = data.getvalue()[:size] + (60_000).to_bytes(4, "little") + data.getvalue()[size + 4 :]

    tracemalloc.start()
    assert messages(reading_of("a.docx", lie)) == [DAMAGED]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20_000_000


@pytest.mark.parametrize(
    "data",
    [
        docx(paragraph(NEWS))[:-60],
        docx("<w:p>"),
        docx(
            "".join("<w:tbl><w:tr><w:tc>" for _ in range(800)) + "".join("</w:tc></w:tr></w:tbl>" for _ in range(800))
        ),
        zipped({"word/document.xml": "<x/>"}),
    ],
    ids=["cut off", "not well-formed", "nested too deeply", "without the parts it needs"],
)
def test_a_damaged_document_gives_a_problem(data: bytes) -> None:
    """Whatever the library raises for it."""
    assert len(messages(reading_of("a.docx", data))) == 1


def test_a_missing_library_is_named_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """It comes with an optional extra."""
    monkeypatch.setitem(sys.modules, "mammoth", None)
    (problem,) = reading_of("a.docx", docx(paragraph(NEWS))).problems
    assert (
        problem.message == "The file is a Word document, and mammoth, the library that reads those, is not installed."
    )
    assert problem.fix == "Install it with `python -m pip install mammoth`, then build again."
