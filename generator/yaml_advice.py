"""What a YAML parser complains of, for somebody who never heard of scalars and tokens, and what to write instead."""

from typing import NamedTuple

import yaml


class Advice(NamedTuple):
    """A slip in plain words, and the way out."""

    what: str
    fix: str


AT_A_TAB = Advice("a tab stands there", "Put spaces in the place of the tab: YAML takes no tabs.")
AT_A_SIGN = Advice("a value begins with a sign that YAML keeps for itself", "Put quotes around the value.")
IN_QUOTES = Advice("a `\\` stands in double quotes", "Write it twice, or use single quotes.")
LINES = Advice("it is not a list of `key: value` lines", "Write `key: value`, with a space behind the colon.")
TABLE = (
    ("tab character", AT_A_TAB),
    ("cannot start any token", AT_A_SIGN),
    ("undefined alias", AT_A_SIGN),
    ("alphabetic or numeric character", AT_A_SIGN),
    ("could not determine a constructor", AT_A_SIGN),
    ("expected node content", AT_A_SIGN),
    ("expected comment or line break", AT_A_SIGN),
    (
        "mapping values are not allowed",
        Advice(
            "a colon stands where none may",
            "Put quotes around a value that holds `: `. Else see that the key, and the one above it, has a colon with a"
            " space behind it, and that both begin in one column.",
        ),
    ),
    (
        "unexpected end of stream",
        Advice("a quotation mark is not closed", "Put the same mark behind the last word of the value."),
    ),
    (
        "expected ',' or ']'",
        Advice(
            "a `[` is not closed, or a comma is missing behind it",
            "Write it as [one, two]; words with `: `, `[` or `]` in quotes.",
        ),
    ),
    (
        "expected ',' or '}'",
        Advice(
            "a `{` is not closed, or a comma is missing behind it",
            "Write it as {name: one, primary: true}; words with `: ` in quotes.",
        ),
    ),
    (
        "did not find expected key",
        Advice(
            "something stands behind the end of a value, or is indented otherwise than the lines above",
            "Begin each key below the one above. Words that hold a `'` or a `\"` go into quotes of the other kind.",
        ),
    ),
    (
        "expected '-' indicator",
        Advice("a line is no part of the list above", "Begin each `- ` of a list in one column."),
    ),
    (
        "block sequence entries are not allowed",
        Advice(
            "a list begins behind its key", "Put each `- ` on a line of its own below the key, or write [one, two]."
        ),
    ),
    ("could not find expected ':'", Advice("a line has no colon", LINES.fix)),
    ("unknown escape", IN_QUOTES),
    ("hexdecimal number", IN_QUOTES),
    ("expected <document start>", Advice("a line begins further left than the first", "Begin each key in one column.")),
    ("found another document", Advice("a line `---` begins a second document", "Remove that line.")),
)
"""What libyaml 0.2.5 says (the first that fits counts), and what it comes from; each row was met in a slip."""
OPENED = ("unexpected end of stream", "expected ',' or ']'", "expected ',' or '}'", "could not find expected ':'")
"""What is found far behind the place at which something was begun that has no end."""


class Slip(NamedTuple):
    """What is wrong with a YAML text, and where, both counted from 1."""

    line: int
    column: int
    what: str
    fix: str
    """Empty where it is not known."""


def slip(error: yaml.MarkedYAMLError, text: str) -> Slip:
    """What the parser complains of in `text`, in plain words where they are known, and the place to mend.

    What has no end is told where it was begun.
    """
    problem = " ".join(part for part in (error.problem, error.context) if part)
    is_begun_above = any(words in problem for words in OPENED)
    marks = (error.context_mark, error.problem_mark)
    mark = next(filter(None, marks if is_begun_above else marks[::-1]), None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    found = next((told for words, told in TABLE if words in problem), Advice(problem, ""))
    told = AT_A_TAB if found is AT_A_SIGN and _sign(text, line, column) == "\t" else found
    return Slip(line + 1, column + 1, told.what, told.fix)


def _sign(text: str, line: int, column: int) -> str:
    """The character there, empty behind the last one."""
    lines = text.splitlines()
    return lines[line][column : column + 1] if line < len(lines) else ""
