"""The table: readable at every width, in a pipe, and with characters two columns wide."""

import re

from generator.characters import width
from generator.checking.reports import table
from tests.checking.builders import HOSTILE, check, problem, verdict

HAN = "中节能与宁德时代签署战略合作协议共同推进储能项目建设" * 3


def test_a_wide_table_has_a_row_a_seed() -> None:
    """What was found, with its words, beside what is doubtful and the line that mends it."""
    said = problem("year-unknown", message="the year is not known", remedy='date: "YYYY-05-03"')

    text = table.text(check(verdict("seeds/a.txt", said)), 120)

    assert re.search(r"seeds/a\.txt +Speicher in Leipzig +warning the year is not known\n", text)
    assert re.search(r'\n +de · no date +→ date: "YYYY-05-03"\n', text)
    assert "company: CATL (party)\n" in text


def test_no_line_is_wider_than_the_terminal() -> None:
    """A Han character takes two columns; a narrow terminal gets the cells below each other."""
    said = problem(message=HAN, remedy=f'title: "{HAN}"')

    for columns in (24, 40, 80, 100, 200):
        lines = table.text(check(verdict("seeds/a.txt", said, title=HAN)), columns).splitlines()
        assert max(map(width, lines)) <= columns
        assert "".join(lines).replace(" ", "").count("中节能与") == 9


def test_a_pipe_gets_no_escapes() -> None:
    """And no space at a line's end; a terminal gets colours."""
    plain = table.text(check(verdict("seeds/a.txt", problem())), 120)

    assert "\x1b" not in plain
    assert not re.search(r" $", plain, re.M)
    assert "\x1b[33mwarning" in table.text(check(verdict("seeds/a.txt", problem())), 120, colour=True)


def test_a_seed_without_a_page_and_a_removed_one_are_named() -> None:
    """Nothing found is said, too."""
    gone = verdict("seeds/a.txt", problem(severity="error", message="The file is empty."))

    text = table.text(check(type(gone)(seed=gone.seed, articles=(), problems=gone.problems),
                            removed=("seeds/old.txt",)), 120)  # fmt: skip

    assert re.search(r"seeds/a\.txt +no page +error The file is empty\.\n", text)
    assert text.endswith("seeds/old.txt is removed, and its page with it\n")


def test_a_strangers_words_are_neither_markup_nor_commands() -> None:
    """Of the terminal's library or of a workflow's runner."""
    text = table.text(check(verdict("seeds/a.txt", problem(message="[bold]x[/bold]"), title=f"\x1b[31m{HOSTILE}")), 60)

    assert "[bold]x[/bold]" in text
    assert "\x1b" not in text
    assert not re.search(r"^\s*::", text, re.M)
    assert "##[" not in text
