"""Slips that people make in a sidecar: where they are told to look, in what words, and that the way out is one."""

import pytest

from generator.reading.yaml_safely import ValuesLoader, parse

SLIPS = [
    ("title: x\n\tdate: y\n", (2, 1), "a tab stands there", "Put spaces", "title: x\ndate: y\n"),
    ("not:\n\t- x\n", (2, 1), "a tab stands there", "Put spaces", "not:\n  - x\n"),
    ("\tdate: x\n", (1, 1), "a tab stands there", "Put spaces", "    date: x\n"),
    ("title: @home\n", (1, 8), "a value begins with a sign", "Put quotes", 'title: "@home"\n'),
    ("title: *star\n", (1, 8), "a value begins with a sign", "Put quotes", 'title: "*star"\n'),
    ("title: & more\n", (1, 9), "a value begins with a sign", "Put quotes", 'title: "& more"\n'),
    ("title: !new\n", (1, 8), "a value begins with a sign", "Put quotes", 'title: "!new"\n'),
    ("title: ]\n", (1, 8), "a value begins with a sign", "Put quotes", 'title: "]"\n'),
    ("title: > 5 GWh\n", (1, 10), "a value begins with a sign", "Put quotes", 'title: "> 5 GWh"\n'),
    ("title: A: a plant\n", (1, 9), "a colon stands", "Put quotes", 'title: "A: a plant"\n'),
    ("title:A\nlang: en\n", (2, 5), "a colon stands", "Put quotes", "title: A\nlang: en\n"),
    ('title: "A\nlang: en\n', (1, 8), "a quotation mark is not closed", "Put the same", 'title: "A"\nlang: en\n'),
    ("tags: [a, b\nlang: en\n", (1, 7), "a `[` is not closed", "Write it as", "tags: [a, b]\nlang: en\n"),
    ("not: {tags: x\nlang: en\n", (1, 6), "a `{` is not closed", "Write it as", "not: {tags: x}\nlang: en\n"),
    ("title: 'it's'\n", (1, 12), "something stands behind the end", "Begin each key", 'title: "it\'s"\n'),
    (
        "not:\n tags: [x]\n  date: true\n",
        (3, 3),
        "something stands behind",
        "Begin each key",
        "not:\n tags: [x]\n date: true\n",
    ),
    ("  title: A\nlang: en\n", (2, 1), "a line begins further left", "Begin each key", "title: A\nlang: en\n"),
    ("tags: - a\n", (1, 7), "a list begins behind its key", "Put each", "tags: [a]\n"),
    ("tags:\n  - a\n - b\n", (3, 2), "something stands behind", "Begin each key", "tags:\n  - a\n  - b\n"),
    ("lang: en\ntitle\n", (2, 1), "a line has no colon", "Write `key: value`", "lang: en\ntitle: x\n"),
    ("title:A\n", (1, 1), "it is not a list of `key: value` lines", "Write `key: value`", "title: A\n"),
    ('title: "C:\\data"\n', (1, 11), "a `\\` stands in double quotes", "Write it twice", 'title: "C:\\\\data"\n'),
    ("lang: en\n---\ntitle: A\n", (2, 1), "a line `---` begins a second document", "Remove", "lang: en\ntitle: A\n"),
]


@pytest.mark.parametrize(("text", "place", "what", "fix", "mended"), SLIPS, ids=[repr(slip[0]) for slip in SLIPS])
def test_a_slip_is_told_where_it_is_mended_and_how(
    text: str, place: tuple[int, int], what: str, fix: str, mended: str
) -> None:
    """No word of scanners and tokens; what is never closed is told where it was opened; the way out parses."""
    parsed = parse(text, ValuesLoader)

    assert (parsed.at, str(parsed.error)[: len(what)], parsed.fix[: len(fix)]) == (place, what, fix)
    assert parse(mended, ValuesLoader).error is None


def test_what_no_row_knows_is_told_in_the_words_of_the_parser() -> None:
    """With its place; nothing is lost."""
    parsed = parse("%YAML 3\n---\na: 1\n", ValuesLoader)

    assert (parsed.error, parsed.fix) == (
        "did not find expected digit or '.' character while scanning a %YAML directive",
        "",
    )
