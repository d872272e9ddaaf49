"""Regular expressions that are kept between runs."""

import re
from pathlib import Path

import pytest

from generator import kept, patterns

SOURCES = [
    (r"(?P<y>(?:19|20)\d\d)年(?:(?P<m>\d\d?)月)?", re.NOFLAG, "于2024年5月投产"),
    (r"(?<![^\W\d_])(?:мая|июня)(?![а-яё])|(\d)", re.I, "3 Мая"),
    (r"(?i:[»”\"]? gebaut(?!\w))", re.NOFLAG, "» GEBAUT."),
    (r"(?:a|b)*+c\Z", re.S, "ababc"),
    ("(?!)", re.NOFLAG, "nothing"),
]


@pytest.mark.skipif(not patterns.IS_OPEN, reason="kept only by the versions of Python that this was tried with")
@pytest.mark.parametrize(("source", "flags", "text"), SOURCES)
def test_a_kept_pattern_is_the_one_that_was_compiled(
    tmp_path: Path, source: str, flags: re.RegexFlag, text: str
) -> None:
    """With its flags and groups, and all that it finds."""
    kept.use(tmp_path)
    made = patterns.compiled(source, flags)
    kept.write()
    kept.use(tmp_path)
    again, plain = patterns.compiled(source, flags), re.compile(source, flags)
    kept.use(None)

    assert made == again == plain
    assert (again.flags, again.groups, again.groupindex) == (plain.flags, plain.groups, plain.groupindex)
    found, expected = again.search(text), plain.search(text)
    assert (found and (found.span(), found.groupdict(), found.lastgroup)) == (
        expected and (expected.span(), expected.groupdict(), expected.lastgroup)
    )


def test_a_wrong_pattern_is_refused_as_ever() -> None:
    """A fork's own lexicons may hold one."""
    with pytest.raises(re.error, match="unterminated"):
        patterns.compiled("(a")


def test_where_the_compiler_has_no_such_door_patterns_are_compiled_as_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a later Python, perhaps."""
    monkeypatch.setattr(patterns, "IS_OPEN", False)

    assert patterns.compiled("a(b)", re.I).fullmatch("AB")
