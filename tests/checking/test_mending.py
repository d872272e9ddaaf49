"""The text of a sidecar with lines put in."""

import pytest

from generator.checking.mending import TakenError, Template, blanks, filled, with_lines, with_templates
from generator.checking.remedies import Blank, line
from generator.reading.yaml_safely import ValuesLoader, parse

HAND = """\
# my corrections
added: 2022-09-03   # handed in late

company: [CATL, {name: 'X', primary: true}]
not:
  capacity:
    - "10 GWh"   # of another plant
# that is all
"""


def test_what_a_person_wrote_stays_with_its_comments_and_its_order() -> None:
    """The new line stands below all others, with what was found."""
    assert with_lines(HAND, {'date: "2022-05-03"': "found: XXXX-05-03"}) == (
        f'{HAND}date: "2022-05-03" # found: XXXX-05-03\n'
    )


def test_what_is_refused_comes_to_what_was_refused_before() -> None:
    """In the same list, or beside it."""
    added = with_lines(HAND, {'not: {capacity: ["5 t"], company: ["BYD"]}': ""})

    assert parse(added, ValuesLoader).values["not"] == {"company": ["BYD"], "capacity": ["5 t", "10 GWh"]}
    assert [line for line in HAND.splitlines() if line not in added.splitlines()] == []


def test_a_line_that_is_there_changes_nothing() -> None:
    """A second run of the same command."""
    line = {'date: "2022-05-03"': "found: XXXX-05-03", "not: {company: [BYD]}": ""}
    once = with_lines(HAND, line)
    assert with_lines(once, line) == once


@pytest.mark.parametrize(
    ("line", "where"), [("company: [BYD]", "company"), ('items: {"1": {lang: de}}', "items: 1: lang")]
)
def test_a_value_that_a_person_wrote_is_never_written_over(line: str, where: str) -> None:
    """The keys that lead to it are told."""
    with pytest.raises(TakenError, match=f"^{where}$"):
        with_lines(f"{HAND}items: {{'1': {{lang: en}}}}\n", {line: ""})


def test_a_file_of_comments_alone_keeps_them() -> None:
    """The line by which an editor finds the schema is one."""
    assert with_lines("# yaml-language-server: $schema=x.json\n", {"lang: de": ""}) == (
        "# yaml-language-server: $schema=x.json\nlang: de\n"
    )


def test_words_of_the_source_can_not_leave_their_comment() -> None:
    """A title may hold a line break, and a key behind it."""
    assert with_lines("", {"title: Ours": "found: A\npublish: full"}) == "title: Ours # found: A publish: full\n"
    assert with_templates("", [Template("lang: CODE", "the language of\npublish: full")]) == (
        "# lang: CODE  # the language of publish: full\n"
    )


def test_a_template_is_written_once_and_is_yaml_without_its_mark() -> None:
    """Also when a person has filled it in since."""
    asked = [Template('date: "YYYY-05-03"', "the year is not known"), Template("url: ADDRESS", "no address: none")]
    text = with_templates("lang: de", asked)

    assert with_templates(text, asked) == text
    assert parse(text.replace("\n# ", "\n"), ValuesLoader).values == {
        "lang": "de",
        "date": "YYYY-05-03",
        "url": "ADDRESS",
    }


def test_templates_of_a_file_of_articles_are_one_mapping_without_their_marks() -> None:
    """Two lines that begin with `items:` would be one key twice; a key that looks like a number or `no` stays words."""
    asked = [Template(line("date", "YYYY-MM-DD", item), "no date", item) for item in ("12", "no")] + [
        Template(line("url", Blank("ADDRESS"), "12"), "no address", "12")
    ]
    text = with_templates("lang: de\n", asked)
    parsed = parse(text.replace("\n# ", "\n"), ValuesLoader)

    assert with_templates(text, asked) == text
    assert parsed.twice == ()
    assert parsed.values["items"] == {"12": {"date": "YYYY-MM-DD", "url": "ADDRESS"}, "no": {"date": "YYYY-MM-DD"}}


def test_of_two_templates_for_one_key_the_first_stands() -> None:
    """A copy of two other seeds is hidden once."""
    asked = [Template("hide: true", "has the text of a.txt"), Template("hide: true", "has the text of b.txt")]

    assert with_templates("", asked) == "# hide: true  # has the text of a.txt\n"


def test_blanks_are_found_and_filled_wherever_they_stand() -> None:
    """And words that only look like one are not."""
    value = [{"min": "NUMBER", "max": "NUMBER", "unit": "UNIT", "text": "the NAME of it"}]

    assert list(blanks(value)) == ["NUMBER", "UNIT"]
    assert filled(value, "NUMBER", 20) == [{"min": 20, "max": 20, "unit": "UNIT", "text": "the NAME of it"}]
    assert (list(blanks("YYYY-05-03")), filled("YYYY-05-03", "YYYY", 2022)) == (["YYYY"], "2022-05-03")
    assert list(blanks("YYYY-MM-DD")) == ["YYYY-MM-DD"]
