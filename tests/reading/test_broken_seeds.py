"""Every trap gives a clear problem or a harmless page. One file per trap; its name says which."""

from pathlib import Path

import pytest

from generator.model import Problem, Reading, Seed
from generator.reading import read

FOLDER = Path(__file__).parents[1] / "broken_seeds"

REFUSED = {
    "binary.txt": "The file is binary data, not text.",
    "empty.txt": "The file is empty.",
    "html-without-text.html": "No article text was found in the file.",
    "only-blank-lines.txt": "The file is empty.",
    "cut-off.pdf": "The file is a PDF that is damaged, or built in a way that no program builds one.",
    "entity-bomb.docx": "The file is a Word document that is damaged, or built in a way that no program builds one.",
    "link-alone.url": "The file holds a link alone: https://example.org/plant",
    "parts-in-parts.eml": "The file is a mail that is damaged, or built in a way that no program builds one.",
    "password.pdf": "The file is a PDF that asks for a password.",
    "pdf-named-txt.txt": "The file is a PDF that is damaged, or built in a way that no program builds one.",
    "scanned.pdf": "The file is a PDF without text: its pages are pictures.",
}
"""Trap: the message of its one problem; there is no article."""

UNPARSED = "The text is published, with those of its `key: value` lines that could be read."
WARNED = {
    "front-matter-does-not-parse.md": (
        2,
        f"The front matter does not parse: a colon stands where none may. {UNPARSED}",
    ),
    "front-matter-not-closed.md": (
        1,
        "The front matter has no closing `---` line; it was taken to end at the first empty line.",
    ),
    "invalid-utf8-in-the-middle.txt": (
        2,
        "2 byte sequences stand as U+FFFD in the text: they are no utf-8.",
    ),
    "yaml-alias-bomb.md": (4, f"The front matter does not parse: it uses too many `*` aliases. {UNPARSED}"),
    "yaml-alias-of-itself.md": (
        4,
        f"The front matter does not parse: `*all` stands inside of what it stands for. {UNPARSED}",
    ),
    "yaml-nested-too-deeply.md": (
        3,
        f"The front matter does not parse: its values are nested too deeply. {UNPARSED}",
    ),
}
"""Trap: the line and the message of its one warning; the article is there."""

HARMLESS = {
    "bidirectional-override.txt": ["The plant stores 20 hWM 02 and opened in May."],
    "comment-behind-the-page.html": ["Plant", "The plant stores 20 MWh and opened in May."],
    "deeply-nested.html": ["The plant stores 20 MWh."],
    "javascript-link.html": [
        "Read the contract, its annex, a copy or a macro; it is [public](https://example.org/contract).",
    ],
    "feed-of-escaped-controls.json": ["The plant stores 20 MWh."],
    "jinja-expression-in-title.md": [r"The plant stores \{\{ config \}\} MWh."],
    "jinja-expression.txt": [r'The plant stores \{\{ 7\*7 \}\} MWh and \{% include "/etc/passwd" %\} is only text.'],
    "markdown-extension-syntax.md": [
        "# Not a heading",
        "- not an item, but a line",
        r"> no quote, [no link](https://example.org) and *no* emphasis \{: .hero onclick=x \}",
        r'\!!! danger "no box" nor this',
        "| no | table |\n| --- | --- |",
        r"\[^1\]: no footnote",
        r"\*\[MWh\]: no abbreviation",
    ],
    "markdown-javascript-link.md": [
        "# A battery",
        r"Read \[the contract\](javascript:alert(1)) and its annex.",
    ],
    "path-traversal-name.md": ["The plant in Salzgitter stores 20 MWh and went into operation on 3 May 2024."],
    "raw-html-in-plain-text.txt": [
        "The plant &lt;b onmouseover=alert(1)>stores&lt;/b> 20 MWh & &lt;script>alert(1)&lt;/script>"
        " costs &amp;lt; 3 Mio. Euro.",
        "&lt;img src=x onerror=alert(2)> was sent in by a reader.",
    ],
    "script-tag.html": ["The plant stores 20 MWh.", "It opened in May.", "The plant"],
    "scripts-and-counters.eml": ["The plant stores 20 MWh."],
    "xml-entity-bomb.xml": ["It stores 20 MWh.", "&amp;c;"],
    "xml-external-entity.xml": ["It stores 20 MWh.", "&amp;x;"],
    "yaml-python-object.md": ["The plant in Salzgitter stores 20 MWh and went into operation on 3 May 2024."],
}
"""Trap: the Markdown of its blocks, without any problem."""

CORRECTED = {
    "sidecar-key-twice.txt": [
        Problem(
            seed="seeds/sidecar-key-twice.yml",
            message="`company` stands there twice; only the last counts.",
            fix="Put both into one, or remove the first.",
            line=3,
            column=3,
        ),
    ],
    "sidecar-of-one-word.txt": [
        Problem(
            seed="seeds/sidecar-of-one-word.yml",
            message="The corrections do not parse: it is not a list of `key: value` lines. None of them was taken.",
            fix="Write `key: value`, with a space behind the colon.",
            line=1,
            column=1,
        ),
    ],
    "sidecar-stands-inside-itself.txt": [
        Problem(
            seed="seeds/sidecar-stands-inside-itself.yml",
            message="The corrections do not parse: `*all` stands inside of what it stands for. None of them was taken.",
            fix="Mend that line, or delete the file.",
            line=2,
            column=29,
        ),
    ],
    "unknown-correction.txt": [
        Problem(
            seed="seeds/unknown-correction.yml",
            message="`titel` is no key of a correction.",
            fix="Did you mean `title`?",
            line=1,
            column=1,
        ),
        Problem(
            seed="seeds/unknown-correction.yml",
            message="`tags` has a value of the wrong kind, and was left out.",
            fix="Write a list of tags, as [supply-contract].",
            line=2,
            column=7,
        ),
    ],
    "sidecar-does-not-parse.txt": [
        Problem(
            seed="seeds/sidecar-does-not-parse.yml",
            message="The corrections do not parse: a `[` is not closed, or a comma is missing behind it."
            " None of them was taken.",
            fix="Write it as [one, two]; words with `: `, `[` or `]` in quotes.",
            line=2,
            column=7,
        ),
    ],
}
"""Trap: the problems of its sidecar; the article is there."""


def reading_of(name: str) -> Reading:
    """The reading of one trap, with its sidecar if it has one."""
    path = FOLDER / name
    sidecar = path.with_suffix(".yml")
    beside = sidecar.read_bytes() if sidecar.exists() else None
    return read(Seed(path=f"seeds/{name}", data=path.read_bytes(), sidecar=beside))


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_an_unreadable_file_gives_one_error_and_no_article(name: str) -> None:
    """The problem says what the file is."""
    found = reading_of(name)
    assert [problem.message for problem in found.problems] == [REFUSED[name]]
    assert found.problems[0].severity == "error"
    assert found.documents == ()


@pytest.mark.parametrize("name", sorted(WARNED))
def test_a_damaged_file_gives_a_warning_with_its_line_and_the_article(name: str) -> None:
    """The text is published all the same."""
    (document,) = reading_of(name).documents
    line, message = WARNED[name]
    assert [(problem.line, problem.message) for problem in document.problems] == [(line, message)]
    assert document.problems[0].severity == "warning"
    assert document.text


@pytest.mark.parametrize("name", sorted(HARMLESS))
def test_hostile_content_becomes_plain_words(name: str) -> None:
    """What would act is escaped or gone."""
    (document,) = reading_of(name).documents
    assert [block.markdown for block in document.blocks] == HARMLESS[name]
    assert document.problems == ()


@pytest.mark.parametrize("name", sorted(CORRECTED))
def test_a_wrong_correction_is_named_with_its_line(name: str) -> None:
    """Wrong corrections are left out, and the article is published."""
    (document,) = reading_of(name).documents
    assert list(document.problems) == CORRECTED[name]


def test_every_trap_is_expected() -> None:
    """No file of the folder goes untested."""
    seeds = {path.name for path in FOLDER.iterdir() if path.suffix != ".yml"}
    assert seeds == {*REFUSED, *WARNED, *HARMLESS, *CORRECTED}


def test_a_title_is_never_a_path() -> None:
    """A title like a path stays a title, and an address without http is none."""
    (document,) = reading_of("path-traversal-name.md").documents
    assert document.declared.title is not None
    assert document.declared.title.value == "../../x"
    assert document.declared.url is None
