"""PDFs: four that Chromium printed of the pages beside them (`--headless --print-to-pdf`), and some of our own."""

import sys
from pathlib import Path

import pytest

from generator.model import Claim, Document
from generator.reading.pdf_words import joined
from tests.reading.files import document_of, messages, reading_of

FOLDER = Path(__file__).parent / "pdf"
LEFT = ("The operator of the harbour store", "said on Monday that the second", "hall raises the capacity of the")
LEFT = (*LEFT, "site from 120 MWh to 240 MWh at", "a cost of 38 million euros, and", "that the third follows in time.")
RIGHT = ("Elsewhere the grid company plans", "a substation of its own, which", "will need a permit of the town.")
RIGHT = (
    *RIGHT,
    "Residents object to the noise of",
    "the fans, and ask for a study by",
    "the authority before the summer.",
)


def pdf(*pages: str, title: str = "") -> bytes:
    """A PDF of pages, each given by its drawing commands, in Helvetica."""
    kids = " ".join(f"{number} 0 R" for number in range(5, 5 + 2 * len(pages), 2))
    size, fonts = "/MediaBox [0 0 595 842]", "/Resources << /Font << /F1 3 0 R >> >>"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Title ({title}) >>",
    ]
    for number, page in enumerate(pages):
        objects.append(f"<< /Type /Page /Parent 2 0 R {size} /Contents {6 + 2 * number} 0 R {fonts} >>")
        objects.append(f"<< /Length {len(page)} >>\nstream\n{page}\nendstream")
    body = "%PDF-1.4\n" + "".join(f"{number} 0 obj\n{one}\nendobj\n" for number, one in enumerate(objects, 1))
    return f"{body}trailer << /Size {len(objects) + 1} /Root 1 0 R /Info 4 0 R >>\n%%EOF".encode("latin-1")


def words(text: str, left: float, bottom: float, size: float = 11) -> str:
    """The command that writes `text` at a place."""
    return f"BT /F1 {size} Tf {left} {bottom} Td ({text}) Tj ET\n"


def printed(name: str) -> Document:
    """The article of one of the four."""
    return document_of(f"{name}.pdf", (FOLDER / f"{name}.pdf").read_bytes())


def test_two_columns_are_read_one_after_the_other() -> None:
    """Lines are joined to paragraphs, compounds keep their hyphens, and the page's number goes."""
    document = printed("columns")
    texts = [block.text for block in document.blocks]
    assert texts[:3] == [
        "Energy Courier 14/2026",
        "Harbour battery doubles its output after a winter of tests",
        "By our own correspondent, 14 March 2026",
    ]
    assert texts[4] == (
        "Under the contract, Norrvik Energi AB pays 38 million euros for cells, converters and the building. The "
        "lithium-ion cells come from a state-of-the-art factory, and well-known suppliers deliver the rest. "
        "Commissioning of the hall is planned for September 2026, while the grid company expects that the reserve "
        "market opens only a year later."
    )
    assert document.blocks[1].markdown == "# Harbour battery doubles its output after a winter of tests"
    assert document.blocks[5].markdown == "## What comes next"
    assert [cut.text for cut in document.cuts] == ["Page 1 of 1"]


def test_chinese_lines_are_joined_without_blanks() -> None:
    """And no radical stands for a character: 日, not ⽇."""
    assert [block.text for block in printed("chinese").blocks] == [
        "海港储能电站二期工程正式开工",
        "2026年3月14日，云岭储能有限公司宣布，位于福建省宁德市的海港储能电站二期工程正式开工。项目总投资12.5亿元，"
        "建设规模为200MW/400MWh，计划于2026年12月底并网投运。",
        "据介绍，该项目采用磷酸铁锂电池，由远山科技股份有限公司提供系统集成，预计每年可调峰电量约2.4亿千瓦时。"
        "项目建成后将有效提升当地电网的调节能力，促进新能源消纳。公司负责人表示，后续还将建设三期工程，规模约100MW/200MWh。",
    ]


def test_russian_compounds_keep_their_hyphen_at_the_end_of_a_line() -> None:
    """In narrow, justified columns."""
    text = printed("russian").text
    assert "сообщила пресс-служба предприятия" in text
    assert "поставила научно-производственная компания" in text
    assert "удвоение ёмкости; электрификация причалов" in text


def test_a_german_page_has_its_table_and_loses_running_lines_and_word_breaks() -> None:
    """The running head stands on both pages; a paragraph's first line is set in."""
    document = printed("german")
    assert "Die Elektronikzuliefererindustrie der Region profitiert davon" in document.text
    assert "Die Lade- und Entladeleistung steigt auf 60 MW." in document.text
    assert [block.markdown for block in document.blocks if block.kind == "table"] == [
        "| Halle | MWh | Jahr |\n| --- | --- | --- |\n| Erste | 120 | 2024 |\n| Zweite | 1.120 | 2026 |"
    ]
    assert [cut.text for cut in document.cuts] == ["Hafenkurier · Ausgabe 3", "1", "Hafenkurier · Ausgabe 3", "2"]


def test_columns_that_a_file_writes_line_by_line_are_parted() -> None:
    """As old layout programs do."""
    rows = "".join(
        words(left, 60, 700 - 14 * row) + words(right, 320, 700 - 14 * row)
        for row, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True))
    )
    document = document_of("a.pdf", pdf(words("Two columns", 60, 760, 18) + rows))
    assert [block.text for block in document.blocks] == ["Two columns", " ".join(LEFT), " ".join(RIGHT)]


def test_what_a_browser_prints_in_the_margins_gives_the_address() -> None:
    """The moment of printing is no date of the article."""
    body = "".join(words(line, 60, 600 - 14 * row) for row, line in enumerate(LEFT))
    head = words("3/16/26, 7:30 AM", 20, 825, 8) + words("Harbour store", 300, 825, 8)
    foot = words("https://kurier.example/a.html", 20, 12, 8) + words("1/1", 560, 12, 8)
    document = document_of("a.pdf", pdf(head + body + foot))
    assert document.text == " ".join(LEFT)
    assert document.declared.url == Claim(value="https://kurier.example/a.html", rule="pdf.address")
    assert document.declared.published is None


@pytest.mark.parametrize(
    ("title", "claim"),
    [("The harbour store grows", Claim(value="The harbour store grows", rule="pdf.title")), ("Microsoft Word", None)],
)
def test_the_title_of_a_file_counts_where_its_page_shows_it(title: str, claim: Claim | None) -> None:
    """Programs put the name of a template or of themselves there."""
    body = words("The harbour store grows", 60, 700) + words("It has 240 MWh now, said the operator.", 60, 660)
    assert document_of("a.pdf", pdf(body, title=title)).declared.title == claim


def test_a_title_of_broken_bytes_is_none() -> None:
    """Half of a surrogate pair, as a program cuts a long title."""
    body = words("The store grows to 240 MWh.", 60, 700)
    assert document_of("a.pdf", pdf(body, title="\xfe\xff\xd8\x3d\x00A")).text == "The store grows to 240 MWh."


def test_controls_in_a_line_are_left_out() -> None:
    """Damaged files and odd fonts give some; a line of them alone is none."""
    body = words("The harbour\x00 store grows\x01 to 240 MWh.", 60, 700) + words("\x00", 60, 686)
    assert document_of("a.pdf", pdf(body)).text == "The harbour store grows to 240 MWh."


def test_a_pdf_of_more_pages_than_an_article_has_is_read_in_part() -> None:
    """With a warning."""
    page = words("The harbour store at Norrvik grows to 240 MWh.", 60, 500)
    found = reading_of("a.pdf", pdf(*[page] * 101))
    assert messages(found) == [
        "The file has more than 100 pages or 500000 letters; what stands behind them was left out."
    ]


def test_a_missing_library_is_named_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """It comes with an optional extra."""
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    (problem,) = reading_of("a.pdf", pdf("")).problems
    assert problem.message == "The file is a PDF, and pypdfium2, the library that reads those, is not installed."
    assert problem.fix == "Install it with `python -m pip install pypdfium2`, then build again."


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("总投资12.5", "亿元", "总投资12.5亿元"),
        ("二期", "工程", "二期工程"),
        ("배터리", "저장", "배터리 저장"),
        ("120", "MWh", "120 MWh"),
    ],
)
def test_lines_are_joined_as_their_script_wants_it(first: str, second: str, whole: str) -> None:
    """Chinese has no blanks at all, Korean has."""
    assert joined([(first, False), (second, False)], {}) == whole


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("the electrifi", "cation of cranes", "the electrification of cranes"),
        ("a well", "known firm", "a well-known firm"),
        ("a state-of-the", "art hall", "a state-of-the-art hall"),
        ("das CATL", "Werk", "das CATL-Werk"),
        ("die Lade", "und Entladeleistung", "die Lade- und Entladeleistung"),
        ("die Batterie", "speicher in Ulm", "die Batteriespeicher in Ulm"),
        ("the COVID", "19 year", "the COVID-19 year"),
        ("the drive", "train", "the drive-train"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_goes_where_only_the_line_brought_it(first: str, second: str, whole: str) -> None:
    """The last one, as the same document writes it in the midst of a line."""
    assert joined([(first, True), (second, False)], {"drive-train": 1}) == whole
