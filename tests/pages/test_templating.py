"""Values that templates write into the head of a page."""

from pathlib import Path

import pytest

from generator.errors import DigestError
from generator.pages.templating import fill, quoted
from tests.pages.html import front_matter

ODD = ("𐀀 [x](javascript:alert(1))", 'a "b": #c', "\x7f\ufffe", "---\n---\n# T", "'", "", "\u2028")


@pytest.mark.parametrize("text", ODD)
def test_any_words_are_one_value(text: str) -> None:
    """MkDocs reads back what was written, and nothing of it becomes the page's body."""
    assert front_matter(f"---\ntitle: {quoted(text)}\n---\n") == {"title": text}


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("one\ntwo {% if %}\n", 2, "Expected an expression, got 'end of statement block'"),
        ("{% for x in y %}\n", 1, "Unexpected end of template"),
        ("one\n\n{{ nothing }}\n", 3, "'nothing' is undefined"),
        ("one\n{{ title.no }}\n", 2, "'str object' has no attribute 'no'"),
        ("{{ title | nofilter }}\n", 1, "No filter named 'nofilter'"),
        ("one\n{% include 'gone.j2' %}\n", 2, "'gone.j2' not found"),
    ],
)
def test_a_slip_in_a_template_is_told_with_its_line(tmp_path: Path, text: str, line: int, what: str) -> None:
    """It is the owner's own file: no traceback through ours."""
    (tmp_path / "home.md.j2").write_text(text, "utf-8")

    with pytest.raises(DigestError) as raised:
        fill(tmp_path, "home.md.j2", "index.md", title="T")

    assert raised.value.where == f"{tmp_path.name}/home.md.j2:{line}"
    assert raised.value.what.startswith(f"the template is wrong: {what}")
