"""Annotations: the ten worst, escaped as the runner wants it, and nothing else that it could obey."""

import re

from generator.checking.reports import annotations
from generator.inert import inert
from tests.checking.builders import HOSTILE, check, problem, verdict


def test_a_problem_is_one_command_with_its_place_its_rule_and_what_mends_it() -> None:
    """On one line: a line break within is written as the runner wants it."""
    said = problem("year-unknown", message="the year is not known", remedy='date: "YYYY-05-03"')

    assert annotations.text(check(verdict("seeds/a.txt", said))) == (
        "::warning file=seeds/a.txt,title=year-unknown::the year is not known%0Amend it"
        '%0AIn seeds/a.yml: date: "YYYY-05-03"\n'
    )


def test_a_place_in_a_sidecar_is_named() -> None:
    """As the file in which it stands; a note is called a notice there."""
    said = problem(severity="note", seed="seeds/a.yml", line=3, column=7)

    assert annotations.text(check(verdict("seeds/a.txt", said))).startswith(
        "::notice file=seeds/a.yml,line=3,col=7,title=content::"
    )


def test_the_ten_worst_are_shown() -> None:
    """Errors before warnings before notes, whichever seed they are of."""
    many = [verdict(f"seeds/{n:02}.txt", problem("w", seed=f"seeds/{n:02}.txt")) for n in range(12)]
    last = verdict("seeds/z.txt", problem("e", "error", seed="seeds/z.txt"), problem("n", "note", seed="seeds/z.txt"))

    lines = annotations.text(check(*many, last)).splitlines()

    assert len(lines) == 10
    assert lines[0].startswith("::error file=seeds/z.txt,title=e::")
    assert lines[9].startswith("::warning file=seeds/08.txt,title=w::")


def test_a_strangers_words_add_no_command_and_no_property() -> None:
    """Of a title, of an item's key and of a file's name with a line break."""
    name = "seeds/a,line=9::b\n::error::c.txt"
    said = problem(message=HOSTILE, item="::k", seed=name, remedy="title: x\n::error::y")

    (line,) = annotations.text(check(verdict(name, said))).splitlines()

    assert re.match(r"::warning file=seeds/a%2Cline=9%3A%3Ab %3A%3Aerror%3A%3Ac.txt,title=content::", line)
    assert "%2500A" not in line
    assert "%250A" in line
    assert "##[" not in line


def test_text_for_a_log_holds_no_command() -> None:
    """A line that begins with `::`, after spaces, too, and the older form anywhere; all else stays as it is."""
    assert inert("  ::error::x\na::b\n##[group]x ##[y]\n") == "  :\u200b:error::x\na::b\n##\u200b[group]x ##\u200b[y]\n"
